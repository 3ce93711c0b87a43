#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers as text, the same in every locale.
public enum Numbers {
  /// The number with that many digits after the point: `0.125`, `-3.000`; `NaN`, `+Inf` and `-Inf` as such.
  /// What is rounded to zero has no sign.
  public static func fixed(_ x: Double, _ digits: Int) -> String {
    nonFinite(x) ?? unsignedZero(print("%.*f", [decimals(digits), x]))
  }

  /// The number with its sign, also where it is positive: `+0.125`; zero has none.
  public static func signed(_ x: Double, _ digits: Int) -> String {
    nonFinite(x) ?? unsignedZero(print("%+.*f", [decimals(digits), x]))
  }

  private static func unsignedZero(_ text: String) -> String {
    guard let sign = text.first, "+-".contains(sign),
      !text.contains(where: { "123456789".contains($0) })
    else { return text }
    return String(text.dropFirst())
  }

  /// The number in scientific notation, the exponent without idle zeros: `1.25e-9`.
  public static func scientific(_ x: Double, _ digits: Int) -> String {
    if let text = nonFinite(x) { return text }
    let text = print("%.*e", [decimals(digits), x])
    guard let e = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: e)...])
    else { return text }
    return text[...e] + String(exponent)
  }

  /// The number as exactly as that many columns allow, with at most four digits after the point: `0`, `0.1230`,
  /// `-12.5`, `3.1e-9`, `NaN`; `#` in every column when it fits in no form. Exact zero is `0` and nothing else is.
  public static func short(_ x: Double, width: Int = 7) -> String {
    if x == 0 { return fit("0", width) ?? "" }
    if let text = nonFinite(x) { return fit(text, width) ?? filled(width) }
    return shortFixed(x, width, significant: 2) ?? shortScientific(x, width)
      ?? shortFixed(x, width, significant: 1) ?? filled(width)
  }

  /// In plain notation, if that shows so many significant digits of a number that is neither tiny nor huge.
  private static func shortFixed(_ x: Double, _ width: Int, significant: Int) -> String? {
    guard (1e-3..<1e7).contains(abs(x)) else { return nil }
    let least = significant == 2 ? 9.5 : 1
    return firstFit(width) { digits in
      abs(x) * pow(10, Double(digits)) >= least ? fixed(x, digits) : nil
    }
  }

  private static func shortScientific(_ x: Double, _ width: Int) -> String? {
    firstFit(width) { digits in scientific(x, digits) }
  }

  /// The text with the most digits after the point, at most four, that fits.
  private static func firstFit(_ width: Int, _ text: (Int) -> String?) -> String? {
    for digits in stride(from: 4, through: 0, by: -1) {
      if let text = text(digits), let fitting = fit(text, width) { return fitting }
    }
    return nil
  }

  private static func fit(_ text: String, _ width: Int) -> String? {
    text.utf8.count <= width ? text : nil
  }

  private static func filled(_ width: Int) -> String {
    String(repeating: "#", count: max(0, width))
  }

  private static func nonFinite(_ x: Double) -> String? {
    if x.isNaN { return "NaN" }
    return x.isInfinite ? (x > 0 ? "+Inf" : "-Inf") : nil
  }

  private static func decimals(_ count: Int) -> Int32 {
    Int32(min(max(0, count), 60))
  }

  /// `vsnprintf`, whose decimal point is a point because the program never sets `LC_NUMERIC`.
  private static func print(_ format: String, _ arguments: [CVarArg]) -> String {
    withVaList(arguments) { list in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
        let count = Int(vsnprintf(buffer.baseAddress, buffer.count, format, list))
        let written = buffer.prefix(max(0, min(count, buffer.count - 1)))
        return String(decoding: written.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
  }
}
