import Foundation
import Interchange
import Recurrence
import Sequences

/// The vocabulary of a network: its own, the one that was named, or one that lies beside it.
struct FoundVocabulary {
  private(set) var vocabulary: Vocabulary?
  private(set) var remarks: [String] = []
  /// Why a vocabulary beside the network is not taken, as a sentence; nil where one is, or none is there.
  private(set) var refusal: String?
  /// The files that were read, also those that are no vocabulary of the network's.
  private(set) var files: [String] = []

  /// The symbols of what a decoder, or the one stack there is, reads and answers.
  init(_ model: Model, path: String, _ named: String?) throws(OpeningError) {
    let plan = model.network.architecture
    if let symbols = model.origin.vocabulary, named == nil {
      vocabulary = Vocabulary(symbols: symbols, unit: model.symbolUnit)
      return
    }
    let names = (plan.encoder == nil ? [] : Self.names(path, of: ["target", "tgt", "trg"]))
    try take(named, plan.input, names + Self.names(path), "Its vocabulary", path)
    // One-hot vectors are numbers like others: what does not fit them is none of their business.
    if plan.input.vocabulary == nil, named == nil, plan.outputs != vocabulary?.count {
      let read = files
      self = FoundVocabulary()
      files = read
    }
  }

  /// The symbols of what an encoder reads: named, beside the network, or those of its decoder where there are as many.
  init(
    sourceOf model: Model, path: String, _ named: String?, decoder: FoundVocabulary
  ) throws(OpeningError) {
    guard let input = model.network.architecture.encoder?.input else {
      guard named == nil else {
        throw OpeningError("“\(path)” has no encoder that reads a source.")
      }
      return
    }
    let names = Self.names(path, of: ["source", "src"])
    try take(named, input, names, "The vocabulary of its source", path)
    guard vocabulary == nil, input.vocabulary == decoder.vocabulary?.count else { return }
    vocabulary = decoder.vocabulary
  }

  private init() {}

  /// Takes what was named, else the first of some files beside the network that fits.
  private mutating func take(
    _ named: String?, _ input: Input, _ names: [String], _ title: String, _ path: String
  ) throws(OpeningError) {
    let limit = input.tokenLimit
    guard let named else { return takeNeighbour(path, limit, names, title) }
    files.append(named)
    let symbols = try Self.symbols(named)
    try Self.check(symbols, limit, named)
    take(symbols, of: limit, named)
  }

  /// What a vocabulary beside a network may be called.
  private static func names(_ path: String) -> [String] {
    let stem = Self.stem(path)
    return [stem + ".vocab.json", stem + ".vocab.txt", "vocab.json", "vocab.txt"]
  }

  /// The same for one of two vocabularies, under each of some words.
  private static func names(_ path: String, of words: [String]) -> [String] {
    let stem = Self.stem(path)
    return words.flatMap { word in
      ["\(stem).\(word).vocab", "\(word).vocab", "\(word)_vocab"].flatMap {
        [$0 + ".json", $0 + ".txt"]
      }
    }
  }

  private static func stem(_ path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  private mutating func take(_ symbols: [String], of limit: Int, _ path: String) {
    vocabulary = Vocabulary(symbols: symbols + (symbols.count..<limit).map { "#\($0)" })
    let gaps = VocabularyText.gaps(in: symbols)
    let count = symbols.count - gaps.count
    guard count < limit else { return }
    let first = gaps.first.map { ", the first is “#\($0)”" } ?? ""
    remarks.append(
      "“\(path)” names \(count) of \(limit) tokens; the others read as numbers\(first).")
  }

  /// A vocabulary beside the network that nobody named: used where it fits, and said.
  private mutating func takeNeighbour(
    _ path: String, _ limit: Int, _ names: [String], _ title: String
  ) {
    let folder = (path as NSString).deletingLastPathComponent as NSString
    for name in names {
      let place = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: place) else { continue }
      files.append(place)
      do throws(OpeningError) {
        let symbols = try Self.symbols(place, shownAs: name)
        try Self.check(symbols, limit, name)
        take(symbols, of: limit, name)
        remarks.insert("\(title) is “\(name)” beside it.", at: 0)
        refusal = nil
        return
      } catch {
        refusal = error.description
        remarks.append("Beside it, but not its vocabulary: \(error.description)")
      }
    }
  }

  /// Refuses more symbols than there are tokens.
  private static func check(
    _ symbols: [String], _ limit: Int, _ name: String
  ) throws(OpeningError) {
    guard symbols.count > limit else { return }
    let gaps = VocabularyText.gaps(in: symbols)
    guard let first = gaps.first else {
      throw OpeningError(
        "“\(name)” has \(symbols.count) symbols, but the network knows only \(limit) tokens.")
    }
    throw OpeningError(
      "“\(name)” has the number \(symbols.count - 1), but the network knows only the tokens 0 to "
        + "\(limit - 1); there is no symbol for "
        + (gaps.count == 1 ? "\(first)." : "\(first) and \(gaps.count - 1) more numbers."))
  }

  /// The most bytes of a vocabulary.
  private static let mostBytes = 64 << 20

  /// The symbols in a file that was named, or that is shown by its name because it lies beside the network.
  private static func symbols(
    _ path: String, shownAs name: String? = nil
  ) throws(OpeningError) -> [String] {
    let file = try sentence { () throws(TextError) in
      try TextFile(path: path, limit: mostBytes, followsLinks: name == nil)
    }
    guard file.bytesRead == file.bytesTotal else {
      throw OpeningError("“\(name ?? path)” is no vocabulary: it has more than 64 MiB.")
    }
    do throws(VocabularyText.Fault) {
      return try VocabularyText.symbols(file.text, isJSON: isJSON(path, file.text))
    } catch { throw OpeningError("“\(name ?? path)” \(error).") }
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
