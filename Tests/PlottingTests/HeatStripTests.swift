import Console
import Plotting
import Testing

@Suite struct HeatStripTests {
  static let gate: [[Double?]] = [[0, 0.3, 0.5, 0.7, 1], [1, nil, 0, .nan, 0.5]]

  @Test("Without colours shades carry a gate's value, blank is not there")
  func sequential() {
    let strip = HeatStrip(values: Self.gate, scale: .sequential(low: 0, high: 1), columnWidth: 2)
    #expect(strip.lines(12, 2) == ["··░░▒▒▓▓██", "██  ··??▒▒"])
    #expect(strip.lines(12, 2, .ascii) == ["..--++##@@", "@@  ..??++"])
  }

  @Test("Without colours a signed value is its sign and its shade")
  func diverging() {
    let strip = HeatStrip(
      values: [[-1, -0.3, 0, 0.3, 1]], scale: .diverging(limit: 1), columnWidth: 2)
    #expect(strip.lines(12, 1) == ["-█-▒00+▒+█"])
    #expect(strip.lines(12, 1, .ascii) == ["-#-:00+:+#"])
    var narrow = strip
    narrow.columnWidth = 1
    #expect(narrow.lines(12, 1) == ["=-0+#"])
    #expect(strip.lines(12, 1, Appearance(colors: .basic16)) == ["██▒▒00▒▒██"])
  }

  @Test("On a logarithmic scale zero and what is too small have marks of their own")
  func logarithmic() {
    let strip = HeatStrip(
      values: [[0, 1e-9, 1e-8, 1e-2, 1]], scale: .logarithmic(lowExponent: -8, highExponent: 0),
      columnWidth: 2)
    #expect(strip.lines(12, 1) == ["00↓↓··▓▓██"])
    #expect(strip.lines(12, 1, .ascii) == ["00vv..##@@"])
    #expect(strip.lines(12, 1, Appearance()) == ["0 ↓"])
  }

  @Test("Half blocks show two rows in a line, in two colours")
  func halfBlocks() throws {
    let strip = HeatStrip(
      values: [[0, 1, nil, 1, nil], [1, 1, 1, nil, nil], [0, 0, 0, 0, 0]],
      scale: .sequential(low: 0, high: 1), halfBlocks: true)
    let canvas = strip.canvas(5, 2, Appearance())
    #expect(canvas.lines == ["▀ ▄▀", "▀▀▀▀▀"])
    #expect(strip.lineCount(Appearance()) == 2)
    #expect(canvas[0, 0]?.style == Style(foreground: .indexed(53), background: .indexed(220)))
    #expect(canvas[1, 0]?.style == Style(background: .indexed(220)))
    #expect(canvas[2, 0]?.style == Style(foreground: .indexed(220)))
    #expect(canvas[4, 0] == Glyph())
    #expect(strip.lineCount(.plain) == 3)
    #expect(strip.lines(5, 3)[2] == "·····")
  }

  @Test("The cursor's line stands at the left edge of its step, a cut before the step it cuts off")
  func cursor() {
    var strip = HeatStrip(
      values: [[1, 1, 1, 1]], scale: .sequential(low: 0, high: 1), columnWidth: 3,
      cursorColumn: 1, cutBefore: [3])
    #expect(strip.lines(12, 1) == ["███▎█████┊██"])
    #expect(strip.lines(12, 1, .ascii) == ["@@@|@@@@@:@@"])
    #expect(strip.canvas(12, 1, Appearance())[3, 0]?.style.background == .indexed(220))
    strip.columnWidth = 1
    #expect(strip.lines(12, 1) == ["████"])
    let shade = strip.canvas(12, 1)[1, 0]?.style
    #expect(shade?.underlined == true && shade?.reversed == false)
  }

  @Test("Steps and rows that do not fit are left out, one that fits in part is cut")
  func clipping() {
    let strip = HeatStrip(
      values: [[1, 0, 1], [1, 1, 1]], scale: .sequential(low: 0, high: 1), columnWidth: 3)
    var canvas = Canvas(size: Size(columns: 9, rows: 3))
    let rect = Rect(column: 1, row: 1, columns: 5, rows: 1)
    strip.draw(into: &canvas, in: rect, appearance: .plain)
    #expect(canvas.lines == ["", " ███··", ""])
  }
}
