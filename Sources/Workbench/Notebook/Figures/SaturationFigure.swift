import Console
import Laboratory
import Plotting
import Recurrence

/// How often each unit of a layer is shut and how often it is open: two lines for each signal.
struct SaturationFigure {
  let saturations: [Saturation]
  /// The steps that were counted.
  let steps: Int
  /// What the layer is called; empty where there is only one.
  let layer: SafeText
  /// The unit that is looked at.
  let unit: Int
  let palette: Palette

  private static let gutter = 9
  private static let numbers = 6

  private var isPlain: Bool { palette.appearance.glyphs == .ascii }
  private var units: Int { saturations.first?.lower.count ?? 0 }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let inner = Panel(titles, hints: hints).draw(into: &canvas, in: rect, palette)
    let room = inner.columns - Self.gutter - Self.numbers
    guard room > 0, inner.rows > 0, units > 0 else { return }
    let (ruler, rest) = inner.splitTop(inner.rows > 2 * saturations.count ? 1 : 0)
    let (legend, area) = rest.splitBottom(rest.rows > 2 * saturations.count ? 1 : 0)
    let bins = min(units, room)
    let width = min(6, max(1, room / bins))
    drawRuler(bins, width, into: &canvas, in: ruler)
    let gap = area.rows >= 3 * saturations.count - 1 ? 1 : 0
    for (index, saturation) in saturations.enumerated() {
      let place = area.splitTop(index * (2 + gap)).rest.splitTop(2).top
      draw(saturation, bins, width, into: &canvas, in: place)
    }
    Legend(scale: Self.scale, columnWidth: width, title: "share of the steps")
      .draw(into: &canvas, in: legend.inset(columns: 1, rows: 0), appearance: palette.appearance)
  }

  private static let scale = Scale.sequential(low: 0, high: 1)

  private func draw(
    _ saturation: Saturation, _ bins: Int, _ width: Int, into canvas: inout Canvas, in rect: Rect
  ) {
    HeatStrip(
      values: [saturation.upper, saturation.lower].map { binned($0, bins) }, scale: Self.scale,
      columnWidth: width
    ).draw(into: &canvas, in: strips(rect), appearance: palette.appearance)
    let isUnit = saturation.range == .unit
    let near: SafeText = isPlain ? "~" : "≈"
    let lines: [(SafeText, SafeText, Double)] = [
      (SafeText(saturation.signal.rawValue), isUnit ? "1" : "+1", saturation.meanUpper),
      (.empty, isUnit ? "0" : isPlain ? "-1" : "−1", saturation.meanLower),
    ]
    for (row, line) in lines.enumerated() {
      let place = rect.splitTop(row).rest.splitTop(1).top
      let label = place.splitLeft(Self.gutter - 1).left
      canvas.write(line.0, in: label.inset(columns: 1, rows: 0), style: palette.title)
      canvas.write(near + line.1, in: label, .right, style: palette.muted)
      let percent = SafeText(Numbers.fixed(100 * line.2, 0) + " %")
      canvas.write(percent, in: place, .right, style: palette.text)
    }
  }

  private func strips(_ rect: Rect) -> Rect {
    rect.splitLeft(Self.gutter).rest.splitRight(Self.numbers).rest
  }

  /// The mean of each of so many bins of units; never is blank.
  private func binned(_ shares: [Double], _ bins: Int) -> [Double?] {
    (0..<bins).map { bin in
      let part = shares[bin * shares.count / bins..<(bin + 1) * shares.count / bins]
      let mean = part.reduce(0, +) / Double(max(1, part.count))
      return mean == 0 ? nil : mean
    }
  }

  /// The first and the last unit, and a mark over the one that is looked at.
  private func drawRuler(
    _ bins: Int, _ width: Int, into canvas: inout Canvas, in rect: Rect
  ) {
    let row = strips(rect).splitLeft(bins * width).left
    if row.columns > 16 { canvas.write("unit 1", in: row, style: palette.muted) }
    let last = SafeText("\(units)")
    if row.columns > 8 + last.width { canvas.write(last, in: row, .right, style: palette.muted) }
    canvas.write("mean", in: rect, .right, style: palette.muted)
    guard unit > 0, unit < units, !row.isEmpty else { return }
    let column = row.column + unit * bins / units * width + (width - 1) / 2
    let mark: SafeText = isPlain ? "v" : "▾"
    canvas.write(
      mark, at: Point(column: column, row: row.row), style: palette.cursorLine, within: row)
  }

  private var titles: [SafeText] {
    let place = layer.isEmpty ? SafeText.empty : ", " + layer
    return [
      "saturation" + place + ": how often each unit is near its limits", "saturation" + place,
    ]
  }

  private var hints: [SafeText] {
    [
      "column = unit; share of the \(steps) steps within a twentieth of a limit; blank: never",
      "column = unit; share of \(steps) steps; blank: never", "column = unit; blank: never",
    ]
  }
}
