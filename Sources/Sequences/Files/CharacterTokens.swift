/// A text as characters (grapheme clusters), each kind numbered in the order of appearance.
///
/// Complexity: O(n). Runs of ASCII, where every byte but a carriage return before a line feed is
/// a character of its own, go through a table; other characters of up to eight bytes through a
/// dictionary of their bytes. The comparison of strings, which knows that é has two spellings,
/// is asked once for each spelling.
///
/// A cluster of more than 30 code points is read in pieces of 30: no script has such (UAX #15,
/// Stream-Safe Text Format), and comparing or hashing a flood of combining marks takes
/// quadratic time.
struct CharacterTokens {
  /// The kinds of characters, as first spelt.
  private(set) var symbols: [String] = []
  /// The text.
  private(set) var tokens: [Int32] = []
  /// The most code points of one character.
  static let longestCluster = 30
  private var known: [String: Int32] = [:]
  private var ascii = [Int32](repeating: -1, count: 128)
  private var short: [UInt64: Int32] = [:]

  init(_ text: String) {
    var native = text
    native.makeContiguousUTF8()
    tokens.reserveCapacity(native.utf8.count)
    let copy = native
    native.withUTF8 { read(copy, $0) }
  }

  private mutating func read(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    var index: String.Index? = text.startIndex
    while offset < bytes.count {
      if Self.isAlone(offset, bytes) {
        tokens.append(number(ascii: bytes[offset]))
        offset += 1
        index = nil
        continue
      }
      let start = index ?? text.utf8.index(text.startIndex, offsetBy: offset)
      let end = text.index(after: start)
      let count = text.utf8.distance(from: start, to: end)
      if count > Self.longestCluster {
        appendPieces(of: text[start..<end])
      } else {
        tokens.append(number(of: bytes[offset..<(offset + count)]) { String(text[start..<end]) })
      }
      offset += count
      index = end
    }
  }

  private mutating func appendPieces(of cluster: Substring) {
    var rest = cluster.unicodeScalars[...]
    while !rest.isEmpty {
      tokens.append(number(of: String(rest.prefix(Self.longestCluster))))
      rest = rest.dropFirst(Self.longestCluster)
    }
  }

  /// Whether an ASCII byte is seen to be a character of its own: ASCII, or the end, follows, and
  /// it is no carriage return.
  private static func isAlone(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[offset] < 128, bytes[offset] != 13 else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] < 128
  }

  private mutating func number(ascii byte: UInt8) -> Int32 {
    let found = ascii[Int(byte)]
    if found >= 0 { return found }
    let number = number(of: String(Unicode.Scalar(byte)))
    ascii[Int(byte)] = number
    return number
  }

  private mutating func number(
    of bytes: Slice<UnsafeBufferPointer<UInt8>>, spelling: () -> String
  ) -> Int32 {
    guard bytes.count <= 8 else { return number(of: spelling()) }
    let key = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    if let found = short[key] { return found }
    let number = number(of: spelling())
    short[key] = number
    return number
  }

  private mutating func number(of symbol: String) -> Int32 {
    if let found = known[symbol] { return found }
    let number = Int32(symbols.count)
    symbols.append(symbol)
    known[symbol] = number
    return number
  }
}
