/// What a block's finding depends on, as 128 bits: two blocks with equal keys find the same.
public struct FindingKey: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// The key of a text that says everything on which a finding depends (FNV-1a, twice).
  init(_ text: String) {
    high = Self.hash(text, from: 0xCBF2_9CE4_8422_2325)
    low = Self.hash(text, from: 0x6C62_272E_07BB_0142)
  }

  /// 32 hexadecimal digits.
  public var description: String { Self.digits(high) + Self.digits(low) }

  private static func hash(_ text: String, from start: UInt64) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    return (hash &* 0xD6E8_FEB8_6659_FD93) ^ (hash >> 29)
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
