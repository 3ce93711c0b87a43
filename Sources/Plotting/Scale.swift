#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How numbers become colours, with limits that do not depend on the numbers.
public enum Scale: Hashable, Sendable {
  /// Signed numbers from −limit over zero to +limit: blue, white, red.
  case diverging(limit: Double)
  /// Numbers from low to high, such as a gate's from 0 to 1.
  case sequential(low: Double, high: Double)
  /// Magnitudes from 10^low to 10^high; exact zero and what lies below are marked apart.
  case logarithmic(lowExponent: Int, highExponent: Int)
  /// Signed numbers whose magnitude is read on a logarithmic scale: the hue is the sign.
  case signedLogarithmic(lowExponent: Int, highExponent: Int)

  /// Where a number stands on the scale. Numbers beyond a limit count as the limit.
  public func reading(of x: Double) -> Reading {
    let reading = x.isFinite ? place(of: x) : .notFinite
    switch reading {
    case .level(let position), .signed(let position): return position.isNaN ? .notFinite : reading
    case .zero, .underflow, .notFinite: return reading
    }
  }

  private func place(of x: Double) -> Reading {
    switch self {
    case .diverging(let limit):
      return x == 0 ? .zero : .signed(x / max(limit, .leastNormalMagnitude))
    case .sequential(let low, let high):
      return .level((x - low) / max(high - low, .leastNormalMagnitude))
    case .logarithmic(let low, let high):
      return Self.logarithm(x, low, high) { .level($0) }
    case .signedLogarithmic(let low, let high):
      // The faintest magnitude still has a sign, so it must not become 0.
      return Self.logarithm(x, low, high) { .signed((x < 0 ? -1 : 1) * max($0, 1e-9)) }
    }
  }

  private static func logarithm(
    _ x: Double, _ low: Int, _ high: Int, _ reading: (Double) -> Reading
  ) -> Reading {
    guard x != 0 else { return .zero }
    let exponent = log10(abs(x))
    guard exponent >= Double(low) else { return .underflow }
    return reading((exponent - Double(low)) / Double(max(1, high - low)))
  }
}

/// Where a number stands on a scale.
public enum Reading: Hashable, Sendable {
  /// From 0 at the low limit to 1 at the high limit; less and more are beyond.
  case level(Double)
  /// From −1 to 1, never 0; less and more are beyond.
  case signed(Double)
  /// Exactly zero, where zero is a place of its own.
  case zero
  /// Not zero, but below everything a logarithmic scale shows.
  case underflow
  /// NaN or infinite.
  case notFinite
}
