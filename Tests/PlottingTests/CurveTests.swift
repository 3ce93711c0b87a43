import Console
import Plotting
import Testing

@Suite struct CurveTests {
  static let norms = CurveSeries(values: [0, 1e-9, 1e-4, 1e-3, 1e-2, 0.1, 1, .nan], label: "‖dh‖")

  @Test("A curve has an axis with its limits, and a floor for what has no logarithm")
  func logarithmic() {
    let curve = Curve(
      series: [Self.norms], scale: .logarithmic(lowExponent: -4, highExponent: 0), columnWidth: 2,
      gutter: 6)
    #expect(
      curve.lines(24, 6, .ascii) == [
        "  1e0            .* ?",
        "               .*",
        " 1e-2        .*",
        "           .*",
        " 1e-4     *",
        "    0 0 v",
      ])
  }

  @Test("In braille a line runs through eight dots a square")
  func braille() {
    let line = CurveSeries(values: [0, 1, 2, 3, 2, 1, 0, nil, 3], label: "x")
    let curve = Curve(series: [line], scale: .linear(low: 0, high: 3), columnWidth: 2, gutter: 0)
    #expect(curve.lines(18, 2) == ["┈┈┈⢀⡠⠒⠉⠒⠤⡀┈┈┈┈┈┈⠈┈", "⢀⠤⠒⠁┈┈┈┈┈⠈⠑⠤⣀┈┈┈┈┈"])
  }

  @Test("A linear axis prints its limits and some numbers between")
  func linear() {
    let curve = Curve(series: [], scale: .linear(low: -1, high: 1), gutter: 5)
    #expect(curve.lines(8, 5, .ascii) == ["   1", "", "   0", "", "  -1"])
    #expect(curve.lines(8, 1, .ascii) == ["   1"])
  }

  @Test(
    "An axis is divided where its numbers are exact", arguments: [0.05, 0.07, 0.15, 0.5, 1, 30])
  func exact(high: Double) {
    let curve = Curve(series: [], scale: .linear(low: 0, high: high), gutter: 6)
    let lines = curve.lines(8, 21, .ascii).enumerated().filter { !$0.element.isEmpty }
    #expect(lines.count >= 5)
    for (row, line) in lines {
      let number = Double(line.drop { $0 == " " })
      #expect(number.map { abs($0 - high * Double(20 - row) / 20) < 1e-9 * high } == true)
    }
  }

  @Test("A level says what it is as far as there is room: never a part of a word")
  func levels() {
    let level = CurveLevel(value: 0.5, label: "0.5 the best: it remembers", short: "0.5")
    let curve = Curve(series: [], scale: .linear(low: 0, high: 1), gutter: 5, levels: [level])
    let texts = [40, 34, 33, 23, 22, 12].map { curve.lines($0, 3)[1].filter { !"╌┈".contains($0) } }
    for (text, words) in zip(
      texts, ["best: it remembers", "best: it remembers", "0.5 the best ", "best ", "0.5 ", "0.5 "])
    { #expect(text.contains(words) && !text.contains("…"), "\(text)") }
  }

  @Test("The cursor's line stands where the heat strips have theirs, behind the curve")
  func cursor() {
    let line = CurveSeries(values: [0, 0, 0], label: "x")
    let curve = Curve(
      series: [line], scale: .linear(low: 0, high: 1), columnWidth: 3, cursorColumn: 1, gutter: 2)
    #expect(
      curve.lines(11, 3, .ascii) == [
        "1    |", "     |", "0  *..*..*",
      ])
  }

  @Test("A mark stands over the lines, at the edge where it is beyond the scale")
  func marks() {
    let line = CurveSeries(values: [0, 0, 0], label: "x")
    let marks = [
      CurveMark(step: 1, value: 0, text: "◆", marker: "@"),
      CurveMark(step: 2, value: 9, text: "■", marker: "#"),
      CurveMark(step: 3, value: 0, text: "■", marker: "#"),
    ]
    let curve = Curve(
      series: [line], scale: .linear(low: 0, high: 1), columnWidth: 2, gutter: 0, marks: marks)
    #expect(curve.lines(6, 3, .ascii) == ["    #", "", "*.@.*"])
    #expect(curve.lines(6, 1) == ["⢀⣀◆⣀■┈"])
  }

  @Test("The key names the lines, as many as fit")
  func key() {
    let curve = Curve(
      series: [Self.norms, CurveSeries(values: [], label: "bound", marker: "o")],
      scale: .linear(low: 0, high: 1))
    var canvas = Canvas(size: Size(columns: 20, rows: 2))
    curve.drawKey(into: &canvas, in: canvas.bounds.splitTop(1).top, appearance: .ascii)
    curve.drawKey(
      into: &canvas, in: Rect(column: 0, row: 1, columns: 9, rows: 1), appearance: Appearance())
    #expect(canvas.lines == ["* ‖dh‖  o bound", "⠤⠤⠤ ‖dh‖"])
    // Where no colour tells several lines apart, letters do.
    curve.drawKey(into: &canvas, in: canvas.bounds.splitTop(1).top, appearance: .plain)
    #expect(canvas.lines[0] == "* ‖dh‖  o bound")
  }

  @Test("A dashed line differs from others without colour too")
  func dashed() {
    var line = CurveSeries(values: [1, 1, 1, 1], label: "bound", isDashed: true, marker: "o")
    var curve = Curve(series: [line], scale: .linear(low: 0, high: 2), columnWidth: 2, gutter: 0)
    #expect(curve.lines(8, 3) == ["┈┈┈┈┈┈┈┈", "⠠ ⠤ ⠤ ⠤", "┈┈┈┈┈┈┈┈"])
    #expect(curve.lines(8, 3, .ascii) == ["", "o o o o", ""])
    line.isDashed = false
    curve.series = [line]
    #expect(curve.lines(8, 3, .ascii) == ["", "o.o.o.o", ""])
  }
}
