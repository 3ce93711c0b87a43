import Foundation
import Interchange
import Recurrence
import Sequences

/// A network that was made elsewhere with what it shall read, the same for a screen and for a trace.
public struct ModelReading: Sendable {
  /// The network and its input.
  public let request: TraceRequest
  /// The symbols of its tokens, where a vocabulary is known.
  public let vocabulary: Vocabulary?
  /// What had to be guessed, in sentences for the reader.
  public let remarks: [String]

  /// Reads the file of a network and what it shall read.
  public init(path: String, _ wishes: ModelWishes) throws(OpeningError) {
    let model = try ModelReading.model(path, wishes)
    try self.init(model, path: path, wishes)
  }

  /// Takes a network that has been read from `path`, and reads what it shall read.
  init(_ model: Model, path: String, _ wishes: ModelWishes) throws(OpeningError) {
    let found = try FoundVocabulary(model, path: path, wishes.vocabulary)
    vocabulary = found.vocabulary
    request = try Self.request(model, path, wishes, found.vocabulary)
    remarks = request.model.remarks + found.remarks
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
    _ model: Model, _ path: String, _ wishes: ModelWishes, _ vocabulary: Vocabulary?
  ) throws(OpeningError) -> TraceRequest {
    if let text = wishes.text { return try request(model, text, "the text", vocabulary) }
    guard let input = wishes.input else {
      throw OpeningError(
        "“\(path)” does not say what it reads; give an input file with --input.", asking: .input)
    }
    if case .model = FileKind(path: input) {
      return try sentence { () throws(ModelError) in try TraceRequest(model, input: input) }
    }
    let file = try sentence { () throws(TextError) in try TextFile(path: input) }
    return try request(model, file.text, input, vocabulary)
  }

  /// One sequence of a text's symbols.
  private static func request(
    _ model: Model, _ text: String, _ name: String, _ vocabulary: Vocabulary?
  ) throws(OpeningError) -> TraceRequest {
    guard let vocabulary else {
      throw OpeningError(
        "“\(name)” can be read only with the network's vocabulary; give it with --vocabulary.")
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

/// The vocabulary of a network: its own, the one that was named, or one that lies beside it.
private struct FoundVocabulary {
  private(set) var vocabulary: Vocabulary?
  private(set) var remarks: [String] = []

  init(_ model: Model, path: String, _ named: String?) throws(OpeningError) {
    let limit = model.network.architecture.input.tokenLimit
    if let named {
      let symbols = try Self.symbols(named)
      guard symbols.count <= limit else {
        throw OpeningError(
          "“\(named)” has \(symbols.count) symbols, but the network knows only \(limit) tokens.")
      }
      take(symbols, of: limit, named)
    } else if let symbols = model.origin.vocabulary {
      vocabulary = Vocabulary(symbols: symbols)
    } else if model.network.architecture.input.vocabulary != nil {
      takeNeighbour(path, limit)
    }
  }

  private mutating func take(_ symbols: [String], of limit: Int, _ path: String) {
    vocabulary = Vocabulary(symbols: symbols + (symbols.count..<limit).map { "#\($0)" })
    let rest = limit - symbols.count
    remarks =
      rest == 0
      ? [] : ["“\(path)” names \(symbols.count) of \(limit) tokens; the others read as numbers."]
  }

  /// A vocabulary beside the network that nobody named: used where it fits, and said.
  private mutating func takeNeighbour(_ path: String, _ limit: Int) {
    let folder = (path as NSString).deletingLastPathComponent as NSString
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let names = [stem + ".vocab.json", stem + ".vocab.txt", "vocab.json", "vocab.txt"]
    for name in names {
      let place = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: place) else { continue }
      let symbols = try? Self.symbols(place)
      guard let symbols, symbols.count <= limit else {
        remarks.append("“\(name)” beside it is not its vocabulary.")
        continue
      }
      take(symbols, of: limit, name)
      remarks.insert("Its vocabulary is “\(name)” beside it.", at: 0)
      return
    }
  }

  /// The most bytes of a vocabulary.
  private static let mostBytes = 64 << 20

  private static func symbols(_ path: String) throws(OpeningError) -> [String] {
    let file = try sentence { () throws(TextError) in try TextFile(path: path, limit: mostBytes) }
    guard file.bytesRead == file.bytesTotal else {
      throw OpeningError("“\(path)” is no vocabulary: it has more than 64 MiB.")
    }
    do throws(VocabularyText.Fault) {
      return try VocabularyText.symbols(file.text, isJSON: isJSON(path, file.text))
    } catch { throw OpeningError("“\(path)” \(error).") }
  }

  /// By its name; else by how it begins, which a text does not with such a symbol.
  private static func isJSON(_ path: String, _ text: String) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".json") { return true }
    return !name.hasSuffix(".txt") && (text.hasPrefix("{\"") || text.hasPrefix("[\""))
  }
}

extension Input {
  /// The number of tokens there can be: of a network that reads vectors, one for each number.
  fileprivate var tokenLimit: Int { vocabulary ?? size }
}
