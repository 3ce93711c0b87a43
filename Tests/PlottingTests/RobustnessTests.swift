import Console
import Plotting
import Testing

@Suite struct RobustnessTests {
  static let values: [[Double?]] = [
    [0, 1, nil, .nan, -.infinity, 1e-300, -1e300], [1], [], [nil, 0.5, -0.5],
  ]

  static func plots() -> [any Plot] {
    let scales: [Scale] = [
      .diverging(limit: 1), .sequential(low: 0, high: 1),
      .logarithmic(lowExponent: -12, highExponent: 0),
      .signedLogarithmic(lowExponent: -12, highExponent: 0),
    ]
    let series = values.map { CurveSeries(values: $0, label: "漢字") }
    let bars = [Bar("漢字", 0.3), Bar("b", -7), Bar("", .nan)]
    return scales.map {
      HeatStrip(
        values: values, scale: $0, columnWidth: 3, cursorColumn: 2, halfBlocks: true,
        cutBefore: [1, 99, -1])
    } + scales.map { HeatStrip(values: values, scale: $0, columnWidth: .max, cursorColumn: .max) }
      + scales.map { Legend(scale: $0, title: "漢", note: "note") }
      + [
        Curve(series: series, scale: .linear(low: 0, high: 1), columnWidth: 2, cursorColumn: 1),
        Curve(series: series, scale: .linear(low: 1, high: 0), cursorColumn: .max, gutter: 0),
        Curve(
          series: series, scale: .linear(low: 0, high: 1), columnWidth: 5,
          marks: [-1, 1, 3, .max].map { CurveMark(step: $0, value: .nan, text: "◆", marker: "@") }
            + [CurveMark(step: 2, value: 1e300, text: "漢", marker: "@")]),
        Curve(series: series, scale: .logarithmic(lowExponent: 3, highExponent: -3)),
        Curve(series: series, scale: .logarithmic(lowExponent: -9, highExponent: 0), gutter: .max),
        Bars(bars, limit: 1), Bars(bars, limit: 0, isSigned: true, labelWidth: .max),
        Histogram(values: [0, 1, 2, .nan, -1e300], low: 0, high: 1),
        Sparkline(values: values[0], low: 0, high: 0), DiagramTests.sample(),
        Scatter(
          points: [0, 0.5, -1, .nan, .infinity, 1e300].map {
            ScatterPoint(x: $0, y: -$0, label: "漢字")
          }, window: ScatterWindow(radius: 0), chosen: 1, joined: [0, 3, 5, 99]),
        Scatter(
          points: ScatterTests.points, window: ScatterWindow(x: .nan, radius: .infinity), chosen: 9),
      ]
  }

  @Test("No plot traps or draws outside, at any size and place", arguments: Appearance.all)
  func anywhere(appearance: Appearance) {
    let places = [Int.min, -7, -1, 0, 2, 29, 30, Int.max]
    let extents = [0, 1, 2, 7, 30, Int.max]
    for plot in Self.plots() {
      for (column, row) in zip(places + places, places + places.reversed()) {
        for extent in extents {
          var canvas = Canvas(size: Size(columns: 30, rows: 9))
          let rect = Rect(
            column: column, row: row, columns: extent,
            rows: extents.reversed()[extents.firstIndex(of: extent) ?? 0])
          plot.draw(into: &canvas, in: rect, appearance: appearance)
          let outside = Self.outside(rect, of: canvas)
          #expect(outside == 0, "\(type(of: plot)) in \(rect)")
        }
      }
    }
  }

  @Test("Every plot can be drawn on every small canvas", arguments: Appearance.all)
  func everySize(appearance: Appearance) {
    for plot in Self.plots() {
      for columns in 0...12 {
        for rows in 0...6 {
          let lines = plot.lines(columns, rows, appearance)
          #expect(lines.count == rows)
        }
      }
    }
  }

  @Test("In ASCII nothing else is drawn", arguments: Appearance.all.filter { $0.glyphs == .ascii })
  func asciiOnly(appearance: Appearance) {
    for plot in Self.plots() {
      let text = plot.lines(60, 12, appearance).joined().filter { $0 != "漢" && $0 != "字" }
      #expect(text.allSatisfy { $0.isASCII }, "\(type(of: plot)): \(text)")
    }
  }

  private static func outside(_ rect: Rect, of canvas: Canvas) -> Int {
    var count = 0
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns
      where !rect.contains(Point(column: column, row: row)) && canvas[column, row] != Glyph() {
        count += 1
      }
    }
    return count
  }
}
