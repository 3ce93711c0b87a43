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

  init(_ model: Model, path: String, _ named: String?) throws(OpeningError) {
    let limit = model.network.architecture.input.tokenLimit
    if let named {
      let symbols = try Self.symbols(named)
      try Self.check(symbols, limit, named)
      take(symbols, of: limit, named)
    } else if let symbols = model.origin.vocabulary {
      vocabulary = Vocabulary(symbols: symbols, unit: model.symbolUnit)
    } else if model.network.architecture.input.vocabulary != nil {
      takeNeighbour(path, limit)
    }
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
  private mutating func takeNeighbour(_ path: String, _ limit: Int) {
    let folder = (path as NSString).deletingLastPathComponent as NSString
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let names = [stem + ".vocab.json", stem + ".vocab.txt", "vocab.json", "vocab.txt"]
    for name in names {
      let place = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: place) else { continue }
      do throws(OpeningError) {
        let symbols = try Self.symbols(place, shownAs: name)
        try Self.check(symbols, limit, name)
        take(symbols, of: limit, name)
        remarks.insert("Its vocabulary is “\(name)” beside it.", at: 0)
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

  private static func symbols(
    _ path: String, shownAs name: String? = nil
  ) throws(OpeningError) -> [String] {
    let file = try sentence { () throws(TextError) in try TextFile(path: path, limit: mostBytes) }
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
