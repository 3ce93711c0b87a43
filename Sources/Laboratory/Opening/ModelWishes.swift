import Interchange
import Sequences

/// What somebody says about a network that was made elsewhere: what it shall read, and what its file leaves open.
public struct ModelWishes: Hashable, Sendable {
  /// The file that it shall read: tensors (.safetensors), or a text.
  public var input: String?
  /// A text that it shall read.
  public var text: String?
  /// The file of its vocabulary.
  public var vocabulary: String?
  /// The file of the vocabulary of what its encoder reads.
  public var sourceVocabulary: String?
  /// What its names and shapes leave open.
  public var hints = ModelHints()

  /// No wishes.
  public init() {}

  /// Whether nothing was said.
  public var isEmpty: Bool { self == ModelWishes() }

  /// The options that say what was said, but for the input.
  private var options: [String] {
    let said: [(String, Bool)] = [
      ("text", text != nil), ("vocabulary", vocabulary != nil),
      ("source-vocabulary", sourceVocabulary != nil), ("cell", hints.cell != nil),
      ("head", hints.head != nil), ("embedding", hints.embedding != nil),
      ("source-embedding", hints.sourceEmbedding != nil), ("activation", hints.activation != nil),
      ("stack", hints.stack != nil), ("query", hints.query != nil),
      ("leave-out", !hints.leftOut.isEmpty),
    ]
    return said.filter(\.1).map { "--" + $0.0 }
  }

  /// Refuses what a graph has no use for: it says itself how it is run, and reads an input file alone.
  public func checkForGraph(_ path: String) throws(OpeningError) {
    guard !options.isEmpty else { return }
    throw OpeningError(
      "“\(path)” is a graph, which says itself what it runs; "
        + "\(options.joined(separator: ", ")) \(options.count == 1 ? "goes" : "go") with weights alone."
    )
  }

  /// Takes in the answer to a question.
  public mutating func answer(_ question: OpeningQuestion, _ answer: String) {
    switch question {
    case .model(let question): hints.answer(question, answer)
    case .input: readAnswer(answer)
    case .data: break
    }
  }

  /// What stands in quotation marks is a text, all else a file.
  private mutating func readAnswer(_ answer: String) {
    let quoted = answer.count > 1 && answer.first == "\"" && answer.last == "\""
    input = quoted ? nil : answer
    text = quoted ? String(answer.dropFirst().dropLast()) : nil
  }
}

/// What must be known before a file can be opened, and can be asked for.
public enum OpeningQuestion: Hashable, Sendable {
  /// Something that names and shapes leave open.
  case model(ModelQuestion)
  /// What the network shall read; of a graph, its inputs, which stand in a file of tensors.
  case input(of: [String])
  /// How a file of data is read.
  case data(DataQuestion)
}
