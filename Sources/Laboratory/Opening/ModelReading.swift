import Foundation
import Interchange
import Recurrence
import Sequences

/// A network that was made elsewhere with what it shall read, the same for a screen and for a trace.
public struct ModelReading: Sendable {
  /// The network and its input.
  public let request: TraceRequest
  /// The symbols of its tokens, where a vocabulary is known.
  public let symbols: ModelSymbols
  /// What had to be guessed, in sentences for the reader.
  public let remarks: [String]
  /// Every file that was read for it, and the one that the network learned from.
  public let files: [String]

  /// Reads the file of a network and what it shall read.
  public init(path: String, _ wishes: ModelWishes) throws(OpeningError) {
    let model = try ModelReading.model(path, wishes)
    try self.init(model, path: path, wishes)
  }

  /// Takes a network that has been read from `path`, and reads what it shall read.
  init(_ model: Model, path: String, _ wishes: ModelWishes) throws(OpeningError) {
    let (found, source) = try Self.vocabularies(of: model, path, wishes)
    symbols = ModelSymbols(own: found.vocabulary, source: source.vocabulary)
    request = try Self.request(model, path, wishes, found)
    remarks = request.model.remarks + found.remarks + source.remarks
    files =
      [path] + [wishes.input, model.source?.file].compactMap(\.self) + found.files + source.files
  }

  /// The symbols of a network's tokens, where a vocabulary is known.
  static func symbols(
    of model: Model, path: String, _ wishes: ModelWishes
  ) throws(OpeningError) -> ModelSymbols {
    let (found, source) = try vocabularies(of: model, path, wishes)
    return ModelSymbols(own: found.vocabulary, source: source.vocabulary)
  }

  private static func vocabularies(
    of model: Model, _ path: String, _ wishes: ModelWishes
  ) throws(OpeningError) -> (own: FoundVocabulary, source: FoundVocabulary) {
    let own = try FoundVocabulary(model, path: path, wishes.vocabulary)
    let source = try FoundVocabulary(
      sourceOf: model, path: path, wishes.sourceVocabulary, decoder: own)
    return (own, source)
  }

  /// Reads the file of a network alone.
  static func model(_ path: String, _ wishes: ModelWishes) throws(OpeningError) -> Model {
    do throws(ModelError) {
      return try ModelFile.read(path, hints: wishes.hints)
    } catch {
      guard case .ambiguous(let question) = error.fault else {
        throw OpeningError(error.description)
      }
      throw OpeningError(error.description, asking: .model(question))
    }
  }

  private static func request(
    _ model: Model, _ path: String, _ wishes: ModelWishes, _ vocabulary: FoundVocabulary
  ) throws(OpeningError) -> TraceRequest {
    if let text = wishes.text { return try request(model, text, "the text", vocabulary) }
    guard let input = wishes.input else {
      throw OpeningError(
        "“\(path)” does not say what it reads; give an input file with --input.",
        asking: .input(of: []))
    }
    if case .model = FileKind(path: input) {
      return try sentence { () throws(ModelError) in try TraceRequest(model, input: input) }
    }
    let file = try sentence { () throws(TextError) in try TextFile(path: input) }
    return try request(model, file.text, input, vocabulary)
  }

  /// One sequence of a text's symbols.
  private static func request(
    _ model: Model, _ text: String, _ name: String, _ found: FoundVocabulary
  ) throws(OpeningError) -> TraceRequest {
    guard let vocabulary = found.vocabulary else {
      throw OpeningError(
        "“\(name)” can be read only with the network's vocabulary; give it with --vocabulary"
          + (found.refusal.map { ": \($0)" } ?? "."))
    }
    let tokens = try numbers(of: text, name, vocabulary)
    guard !tokens.isEmpty else { throw OpeningError("“\(name)” has nothing to read.") }
    return try sentence { () throws(ModelError) in
      try TraceRequest(model, tokens: tokens, from: name)
    }
  }

  private static func numbers(
    of text: String, _ name: String, _ vocabulary: Vocabulary
  ) throws(OpeningError) -> [Int] {
    do throws(Vocabulary.UnknownSymbol) {
      return try vocabulary.tokens(of: text)
    } catch {
      throw OpeningError("“\(name)” has “\(error.symbol)”, which the vocabulary does not have.")
    }
  }
}

/// The symbols of the tokens of a network that was made elsewhere, as far as they are known.
public struct ModelSymbols: Hashable, Sendable {
  /// Those that it reads and answers; of an encoder–decoder, the decoder's.
  public var own: Vocabulary?
  /// Those that its encoder reads.
  public var source: Vocabulary?

  /// Symbols, or none.
  public init(own: Vocabulary? = nil, source: Vocabulary? = nil) {
    (self.own, self.source) = (own, source)
  }
}
