import Console

/// Numbers as the Walk screen writes them.
enum Figure {
  /// With its sign, in so many columns: `+0.4120`, `-1.2e-9`; exact zero is `0`.
  static func signed(_ x: Double, _ width: Int = 7) -> SafeText {
    guard x.isFinite, x != 0, abs(x) >= 1e-3 else { return short(x, width) }
    for digits in stride(from: 4, through: 1, by: -1) {
      let text = Numbers.signed(x, digits)
      if text.utf8.count <= width { return SafeText(text) }
    }
    return short(x, width)
  }

  /// A size without sign, or a number that says its own.
  static func short(_ x: Double, _ width: Int = 7) -> SafeText {
    SafeText(Numbers.short(x, width: width))
  }

  /// A norm: its power of ten matters more than its digits.
  static func norm(_ x: Double) -> SafeText {
    x == 0 ? "0" : SafeText(Numbers.scientific(x, 2))
  }

  /// What an ASCII terminal shows for signs that have no twin of one letter.
  static func plusMinus(_ glyphs: GlyphSet) -> SafeText { glyphs == .ascii ? "+-" : "±" }
  static func upTo(_ glyphs: GlyphSet) -> SafeText { glyphs == .ascii ? ".." : "…" }

  /// A limit as briefly as it can be said: 1, 0.5, 2e-5.
  static func limit(_ x: Double) -> SafeText {
    if x == x.rounded(), x < 1e5 { return SafeText(Numbers.fixed(x, 0)) }
    let digits = (1...3).first { Double(Numbers.fixed(x, $0)) == x }
    return SafeText(digits.map { Numbers.fixed(x, $0) } ?? Numbers.scientific(x, 0))
  }
}
