/// A paste as it comes in, up to the sequence `ESC [ 201 ~` that ends it.
struct Paste {
  /// The most code points that are kept; the rest is dropped.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".unicodeScalars)

  private var scalars = String.UnicodeScalarView()
  private var count = 0
  /// How many characters of the end have come.
  private var matched = 0

  /// What was pasted.
  var text: String { String(scalars) }

  /// Takes one more character; true when the paste is complete.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    for scalar in Self.end.prefix(matched) { append(scalar) }
    matched = scalar == Self.end[0] ? 1 : 0
    if matched == 0 { append(scalar) }
    return false
  }

  /// Terminals send the end of a line as CR.
  private mutating func append(_ scalar: Unicode.Scalar) {
    guard count < Self.limit else { return }
    scalars.append(scalar == "\r" ? "\n" : scalar)
    count += 1
  }
}
