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
  /// The recurrent modules or cells that are run, the lowest first.
  public var stack: [String]?

  /// Nothing but what the file says.
  public init(
    cell: CellKind? = nil, head: String? = nil, embedding: String? = nil,
    activation: Activation? = nil, stack: [String]? = nil
  ) {
    self.cell = cell
    self.head = head
    self.embedding = embedding
    self.activation = activation
    self.stack = stack
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
    case .stack: stack = answer.split(separator: ",").map(String.init)
    }
  }
}

/// Something about a `state_dict` that its names and shapes leave open, with the answers that fit.
public struct ModelQuestion: Hashable, Sendable {
  /// What is asked; the raw value is the option that answers it.
  public enum Subject: String, Hashable, Sendable {
    case cell, head, embedding, activation, stack

    /// What is asked for, in words.
    public var title: String {
      switch self {
      case .cell: "the cell"
      case .head: "the head"
      case .embedding: "the embedding"
      case .activation: "the activation between the linear layers"
      case .stack: "the recurrent layers"
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

  /// A question with its answers.
  public init(subject: Subject, candidates: [Candidate]) {
    self.subject = subject
    self.candidates = candidates
  }

  /// What is said of the file where nobody can be asked.
  var predicate: String {
    let list = candidates.map { "\(quoted($0.answer)) (\($0.about))" }.joined(separator: ", ")
    return "leaves open what \(subject.title) \(subject == .stack ? "are" : "is"): \(list); "
      + "say it with --\(subject.rawValue)"
  }
}
