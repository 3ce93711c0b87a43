import Recurrence

/// What somebody says about a `state_dict` that its names and shapes leave open.
public struct ModelHints: Hashable, Sendable {
  /// The cell of every layer.
  public var cell: CellKind?
  /// The attribute that holds the linear head, as `decoder`; "none" where h itself is the answer.
  public var head: String?
  /// The attribute that holds the embedding; "none" where there is none.
  public var embedding: String?
  /// What follows each feed-forward layer below the head.
  public var activation: Activation?
  /// The recurrent modules or cells that are run, the lowest first; of an encoder–decoder, the decoder's.
  public private(set) var stack: [String]?
  /// Those of the encoder; nil where there is none.
  public private(set) var encoder: [String]?
  /// The attribute that holds the encoder's embedding; "none" where there is none.
  public var sourceEmbedding: String?
  /// The attribute of additive attention that multiplies the decoder's state.
  public var query: String?
  /// Modules or tensors without which the network is run.
  public var leftOut: [String] = []

  /// Nothing but what the file says.
  public init(
    cell: CellKind? = nil, head: String? = nil, embedding: String? = nil,
    sourceEmbedding: String? = nil, activation: Activation? = nil, stack: String? = nil,
    query: String? = nil
  ) {
    self.cell = cell
    self.head = head
    self.embedding = embedding
    self.sourceEmbedding = sourceEmbedding
    self.activation = activation
    self.query = query
    if let stack { choose(stack: stack) }
  }

  /// Takes in the modules as they are written: `rnn1,rnn2`, the lowest first, or `encoder:decoder`.
  public mutating func choose(stack text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
      $0.split(separator: ",").map(String.init)
    }
    stack = parts.last
    encoder = parts.count == 2 ? parts[0] : nil
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { self == ModelHints() }

  /// What stands for an embedding or a head that is not there.
  static let none = "none"

  /// Takes in the answer to a question.
  public mutating func answer(_ question: ModelQuestion, _ answer: String) {
    switch question.subject {
    case .cell: cell = CellKind(rawValue: answer)
    case .head: head = answer
    case .embedding: embedding = answer
    case .activation: activation = Activation(rawValue: answer)
    case .sourceEmbedding: sourceEmbedding = answer
    case .stack: choose(stack: answer)
    case .query: query = answer
    }
  }
}

/// Something about a `state_dict` that its names and shapes leave open, with the answers that fit.
public struct ModelQuestion: Hashable, Sendable {
  /// What is asked; the raw value is the option that answers it.
  public enum Subject: String, Hashable, Sendable {
    case cell, head, embedding, activation, stack, query
    case sourceEmbedding = "source-embedding"

    /// What is asked for, in words.
    public var title: String {
      switch self {
      case .cell: "the cell"
      case .head: "the head"
      case .embedding: "the embedding"
      case .sourceEmbedding: "the embedding of what the encoder reads"
      case .activation: "the activation between the linear layers"
      case .stack: "the recurrent layers"
      case .query: "what attention multiplies the decoder's state with"
      }
    }
  }

  /// One answer.
  public struct Candidate: Hashable, Sendable {
    /// What is said, as `decoder` or `rnn_relu`.
    public let answer: String
    /// A few words about it, with names and shapes.
    public let about: String

    /// An answer and a few words about it.
    public init(answer: String, about: String) {
      self.answer = answer
      self.about = about
    }
  }

  /// What is asked.
  public let subject: Subject
  /// The answers that fit, at least one.
  public let candidates: [Candidate]
  /// What is known already, as "holds an encoder and a decoder of unequal layers"; nil where it is not worth a word.
  public let circumstance: String?
  /// Why an answer that was given is none, as "has no linear layer “nope”"; nil where none was given.
  public let refusal: String?

  /// A question with its answers.
  public init(
    subject: Subject, candidates: [Candidate], circumstance: String? = nil, refusal: String? = nil
  ) {
    self.refusal = refusal
    self.subject = subject
    self.candidates = candidates
    self.circumstance = circumstance
  }

  /// More candidates than these help nobody.
  static let mostCandidates = 12

  /// What is said of the file where nobody can be asked.
  var predicate: String {
    let list = candidates.map { "\(quoted($0.answer)) (\($0.about))" }.joined(separator: ", ")
    if let refusal { return "\(refusal); --\(subject.rawValue) can be \(list)" }
    return (circumstance.map { $0 + "; it " } ?? "")
      + "leaves open what \(subject.title) \(subject == .stack ? "are" : "is"): \(list); "
      + "say it with --\(subject.rawValue)"
  }
}
