import Console
import Foundation
import Testing

@testable import Plotting

@Suite struct RampTests {
  /// CIE lightness L* of one of the palette's fixed colours.
  static func lightness(_ index: UInt8) -> Double {
    func linear(_ level: Int) -> Double {
      let x = Double(level) / 255
      return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4)
    }
    var levels = Array(repeating: 8 + 10 * (Int(index) - 232), count: 3)
    if index < 232 {
      let cube = Int(index) - 16
      levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    let y = 0.2126 * linear(levels[0]) + 0.7152 * linear(levels[1]) + 0.0722 * linear(levels[2])
    return y > 0.008856 ? 116 * cbrt(y) - 16 : 903.3 * y
  }

  static func isRising(_ colors: [UInt8]) -> Bool {
    let values = colors.map(lightness)
    return zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }

  @Test(
    "Lightness always rises, in diverging ramps from both ends to zero", arguments: Theme.allCases)
  func lightnessRises(theme: Theme) {
    #expect(Self.isRising(RampColors.sequential))
    #expect(Self.isRising(RampColors.logarithmic))
    #expect(Self.isRising(RampColors.negative.reversed() + [RampColors.zero(theme)]))
    #expect(Self.isRising(RampColors.positive.reversed() + [RampColors.zero(theme)]))
  }

  @Test("Both signs have equally many steps of nearly the same lightness")
  func symmetry() {
    #expect(RampColors.negative.count == RampColors.positive.count)
    for (negative, positive) in zip(RampColors.negative, RampColors.positive) {
      #expect(abs(Self.lightness(negative) - Self.lightness(positive)) < 10)
    }
  }

  @Test("Only the fixed colours are used, and what lies beside a ramp looks like no step of it")
  func colorsApart() {
    for theme in Theme.allCases {
      let beside = [
        RampColors.exactZero(theme), RampColors.underflow(theme, isSigned: false),
        RampColors.notFinite,
      ]
      #expect(Set(beside + RampColors.logarithmic).count == 3 + RampColors.logarithmic.count)
      let signed =
        RampColors.negative + RampColors.positive
        + [
          RampColors.zero(theme), RampColors.underflow(theme, isSigned: true), RampColors.notFinite,
        ]
      #expect(Set(signed).count == signed.count)
      #expect((beside + signed + RampColors.sequential).allSatisfy { $0 >= 16 })
    }
  }

  @Test("A scale reads numbers between its limits, and tells zero, underflow and NaN apart")
  func readings() {
    #expect(Scale.sequential(low: 0, high: 2).reading(of: 1) == .level(0.5))
    #expect(Scale.sequential(low: 0, high: 1).reading(of: 0) == .level(0))
    #expect(Scale.diverging(limit: 2).reading(of: -1) == .signed(-0.5))
    #expect(Scale.diverging(limit: 2).reading(of: -0.0) == .zero)
    let logarithmic = Scale.logarithmic(lowExponent: -4, highExponent: 0)
    #expect(logarithmic.reading(of: -0.01) == .level(0.5))
    #expect(logarithmic.reading(of: 0) == .zero)
    #expect(logarithmic.reading(of: 1e-5) == .underflow)
    #expect(logarithmic.reading(of: .leastNonzeroMagnitude) == .underflow)
    #expect(logarithmic.reading(of: .nan) == .notFinite)
    #expect(logarithmic.reading(of: -.infinity) == .notFinite)
    let signed = Scale.signedLogarithmic(lowExponent: -4, highExponent: 0)
    #expect(signed.reading(of: -0.01) == .signed(-0.5))
    #expect(signed.reading(of: 1e-4) != .zero)
  }

  @Test("Limits that make no sense trap nowhere")
  func degenerateScales() {
    let scales: [Scale] = [
      .diverging(limit: 0), .diverging(limit: -1), .diverging(limit: .nan),
      .sequential(low: 1, high: 1), .sequential(low: .nan, high: .infinity),
      .sequential(low: -.greatestFiniteMagnitude, high: .greatestFiniteMagnitude),
      .logarithmic(lowExponent: 0, highExponent: 0),
      .signedLogarithmic(lowExponent: 9, highExponent: -9),
    ]
    for scale in scales {
      for x in [0, 1, -1, 1e300, -1e-300, .nan, .infinity, .greatestFiniteMagnitude] {
        for appearance in Appearance.all {
          let ramp = Ramp(scale, appearance)
          _ = ramp.color(of: scale.reading(of: x))
          #expect(ramp.glyphs(of: scale.reading(of: x), width: 3).count == 3)
        }
      }
    }
  }
}
