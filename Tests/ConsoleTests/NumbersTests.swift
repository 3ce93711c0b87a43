import Console
import Testing

@Suite struct NumbersTests {
  @Test(
    "A short number fits its field and keeps as many digits as that allows",
    arguments: [
      (0.0, 7, "0"), (-0.0, 7, "0"), (0.123456, 6, "0.1235"), (-0.123456, 6, "-0.123"),
      (12.5, 7, "12.5000"), (-1234.5678, 7, "-1234.6"), (1.25e-9, 7, "1.25e-9"),
      (-1.23456e-9, 7, "-1.2e-9"), (3e-5, 5, "3e-5"), (1e300, 6, "1e300"), (.nan, 3, "NaN"),
      (.infinity, 4, "+Inf"), (-.infinity, 7, "-Inf"), (3, 1, "3"), (3, 3, "3.0"),
      (123_456, 4, "1e5"), (123_456, 2, "##"), (.leastNonzeroMagnitude, 6, "5e-324"),
      (0.5, 2, "##"),
      (0.999999, 5, "1.000"), (9.97, 3, "10"), (1, 0, ""), (1, -2, ""),
    ])
  func short(x: Double, width: Int, text: String) {
    #expect(Numbers.short(x, width: width) == text)
  }

  @Test("Every magnitude fits every width, and only zero is written as zero")
  func shortFits() {
    for width in 0...12 {
      for exponent in -324...307 {
        for digits in [1.0, -9.9951, 4.49] {
          let x = Double("\(digits)e\(exponent)") ?? 0
          let text = Numbers.short(x, width: width)
          #expect(text.utf8.count <= width)
          if x != 0, let back = Double(text) { #expect(back != 0 && abs(back / x - 1) < 0.6) }
        }
      }
    }
  }

  @Test("Fixed, signed and scientific numbers are written the same everywhere")
  func others() {
    #expect(Numbers.fixed(-0.12345, 3) == "-0.123")
    #expect(Numbers.fixed(.nan, 3) == "NaN")
    #expect(Numbers.fixed(-0.004, 2) == "0.00" && Numbers.fixed(-0.006, 2) == "-0.01")
    #expect(Numbers.signed(-0.004, 2) == "0.00" && Numbers.signed(0.004, 2) == "0.00")
    #expect(Numbers.fixed(2, -1) == "2")
    #expect(Numbers.signed(0.5, 2) == "+0.50")
    #expect(Numbers.scientific(1.25e-9, 1) == "1.3e-9")
    #expect(Numbers.scientific(12, 0) == "1e1")
    #expect(Numbers.scientific(0, 2) == "0.00e0")
  }
}
