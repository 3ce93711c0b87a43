import Notebooks
import Testing

@Suite struct ReadableTests {
  @Test(
    "Numbers read alike everywhere, never as -0 and never as 1.976e+5",
    arguments: [
      (0, "0"), (-0.0, "0"), (0.481_234, "0.4812"), (72.5, "72.5"), (-7.25, "-7.25"),
      (1e-4, "0.0001"), (999.96, "1,000"), (1234.4, "1,234"), (197_600, "197,600"),
      (197_612.3, "197,612"), (-2_500_000, "-2,500,000"), (1.5e9, "1.5e9"), (1.9764e12, "1.976e12"),
      (9e-16, "9e-16"), (-3.25e-7, "-3.25e-7"), (.nan, "NaN"), (.infinity, "infinite"),
    ])
  func numbers(_ number: Double, _ text: String) {
    #expect(readable(number) == text)
    #expect(Expectation.Measured.number(number).reading == text)
  }

  @Test(
    "Thousands stand apart",
    arguments: [(0, "0"), (999, "999"), (-1000, "-1,000"), (12_345_678, "12,345,678")])
  func thousands(_ count: Int, _ text: String) { #expect(grouped(count) == text) }

  @Test("A finding in words says no parameter's name")
  func phrase() throws {
    let value = try #require(
      Value(yaml: "{gradient_check: {of: $net, epsilon: $epsilon, example: 2, at_most: 1}}"))
    let bound = value.bound(to: ["net": Value(text: "fit"), "epsilon": Value(text: "1e-5")])
    #expect(try #require(Measure(value)).phrase == "gradient check, example 2")
    #expect(try #require(Measure(bound)).phrase == "gradient check of fit, epsilon 1e-5, example 2")
  }
}
