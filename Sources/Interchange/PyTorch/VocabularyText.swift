/// The symbols of a vocabulary as it stands beside a model: a JSON list of symbols, a JSON object of symbols to their
/// numbers or of numbers to their symbols, or a text with one symbol a line.
public enum VocabularyText {
  /// What is wrong with a vocabulary, to be said after its file's name.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// As "gives the number 3 to two symbols".
    public let description: String
  }

  /// More symbols no vocabulary has.
  public static let most = 10_000_000

  /// Reads a vocabulary; the index of each symbol is its number. A number that the file gives to no symbol reads "#7".
  public static func symbols(_ text: String, isJSON: Bool) throws(Fault) -> [String] {
    let symbols = isJSON ? try json(text) : try lines(text)
    guard !symbols.isEmpty else { throw Fault(description: "has no symbols") }
    try checkDifferent(symbols, isJSON: isJSON)
    return symbols
  }

  /// The numbers below the largest that a file gives to no symbol.
  public static func gaps(in symbols: [String]) -> [Int] {
    symbols.indices.filter { symbols[$0] == "#\($0)" }
  }

  /// Refuses a symbol that stands twice, byte for byte: a text could be read with one of the two numbers only.
  private static func checkDifferent(_ symbols: [String], isJSON: Bool) throws(Fault) {
    var places: [String: Int] = [:]
    places.reserveCapacity(symbols.count)
    let gaps = Set(gaps(in: symbols))
    for (place, symbol) in symbols.enumerated() where !gaps.contains(place) {
      guard let first = places.updateValue(place, forKey: symbol),
        symbols[first].utf8.elementsEqual(symbol.utf8)
      else { continue }
      let shown =
        isJSON
        ? "under the numbers \(first) and \(place)" : "in lines \(first + 1) and \(place + 1)"
      throw Fault(description: "has the symbol \(quoted(symbol)) twice, \(shown)")
    }
  }

  /// A line feed after the last line begins no further one; a carriage return before it is no part of a symbol.
  private static func lines(_ text: String) throws(Fault) -> [String] {
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var symbols: [String] = []
    for line in lines {
      let symbol = String(Substring(line.last == 13 ? line.dropLast() : line))
      guard symbol.isStreamSafe else {
        throw Fault(
          description: "has more than 30 combining marks in a row in line \(symbols.count + 1)")
      }
      symbols.append(symbol)
    }
    return symbols
  }

  private static func json(_ text: String) throws(Fault) -> [String] {
    do throws(SafetensorsFault) {
      var json = StrictJSON(Array(text.utf8))
      json.skipSpace()
      if json.next == UInt8(ascii: "[") { return try StrictJSON.strings(text) }
      return try table(&json)
    } catch .header(let offset, let what) {
      throw Fault(description: "is no list and no object of symbols: \(what) at byte \(offset)")
    } catch .duplicate(let name) {
      throw Fault(description: "has the symbol \(quoted(name)) twice")
    } catch { throw Fault(description: error.predicate) }
  }

  /// `{"the": 0, "a": 1}`, or `{"0": "the", "1": "a"}`.
  private static func table(_ json: inout StrictJSON) throws(SafetensorsFault) -> [String] {
    var symbols: [Int: String] = [:]
    var members = ObjectMembers(most: most)
    while let name = try json.member(&members) {
      json.skipSpace()
      let isText = json.next == UInt8(ascii: "\"")
      let symbol = isText ? try json.string() : name
      guard let number = isText ? Int(name) : try json.integer(), (0..<most).contains(number) else {
        throw json.fault("expected a number from 0 to \(most - 1)")
      }
      guard symbols.updateValue(symbol, forKey: number) == nil else {
        throw json.fault("the number \(number) a second time")
      }
    }
    try json.expectEnd()
    // A table of few symbols with a number far away is a mistake, and could ask for much memory.
    let count = (symbols.keys.max() ?? -1) + 1
    guard count <= 2 * symbols.count + 1000 else {
      throw json.fault("the number \(count - 1) in a vocabulary of \(symbols.count) symbols")
    }
    return (0..<count).map { symbols[$0] ?? "#\($0)" }
  }
}
