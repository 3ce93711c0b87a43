import Console
import Plotting
import Testing

@Suite struct BarsTests {
  @Test("Bars have a name, a length in eighths of a column, and a number")
  func positive() {
    let bars = Bars([Bar("e", 0.5), Bar("␣", 1), Bar("漢", 0.0625), Bar("z", 0)], limit: 1)
    #expect(
      bars.lines(20, 5) == [
        "e  ████▌      0.5000",
        "␣  █████████  1.0000",
        "漢 ▋          0.0625",
        "z                  0",
        "   0       1",
      ])
  }

  @Test("Signed bars start at a line in the middle, one that is too long ends in an arrow")
  func signed() {
    let bars = Bars(
      [Bar("a", 1), Bar("b", -0.5), Bar("c", 9), Bar("d", .nan)], limit: 1, isSigned: true,
      numberWidth: 0)
    #expect(
      bars.lines(11, 5)
        == [
          "a    │███",
          "b  ▌█│",
          "c    │██▶",
          "d    ?",
          "  −1 0  +1",
        ])
    #expect(bars.lines(11, 1, .ascii) == ["a    |==="])
  }

  @Test("A histogram counts between its limits and beyond them")
  func histogram() {
    let values = [-5, 0, 0.1, 0.3, 0.3, 0.6, 0.99, 1, 1.5, .nan]
    let histogram = Histogram(values: values, low: 0, high: 1)
    #expect(histogram.counts(classes: 4) == [1, 2, 2, 1, 2, 1])
    #expect(
      histogram.lines(6, 2) == ["▄██▄█▄", "0    1"])
  }

  @Test("A sparkline shows the newest numbers, each at least as the lowest block")
  func sparkline() {
    let line = Sparkline(values: [9, 0, 0.5, nil, 1, .nan, 2], low: 0, high: 1)
    #expect(line.lines(6, 1) == ["▁▄ █?█"])
    #expect(line.lines(6, 1, .ascii) == ["_- #?#"])
  }
}
