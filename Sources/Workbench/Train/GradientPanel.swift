import Console
import Laboratory
import Plotting

/// ‖dL/dh_t‖ over the time steps (columns) and over training (rows, the newest at the bottom) in one picture.
struct GradientPanel {
  let view: TrainView

  static let lowExponent = -7
  static let highExponent = -1

  private var palette: Palette { view.palette }
  private var scale: Scale {
    .logarithmic(lowExponent: Self.lowExponent, highExponent: Self.highExponent)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let inner = Panel(
      "Gradient ‖dL/dh_t‖ over time and training", "‖dL/dh_t‖ over time", "‖dL/dh_t‖",
      hints: hints,
      isFocused: view.session.train.focus == .pictures
    ).draw(into: &canvas, in: rect, palette)
    let (readout, rest) = inner.splitTop(inner.rows > 5 ? 1 : 0)
    let (legend, above) = rest.splitBottom(rest.rows > 4 ? 1 : 0)
    let (axis, area) = above.splitBottom(above.rows > 3 ? 1 : 0)
    let (gutter, picture) = area.splitLeft(TrainView.gutter)
    guard bins > 0, picture.columns > 0, picture.rows > 0 else { return }
    let matrix = GradientMatrix(
      view.history.points, bins: bins, columns: picture.columns,
      rows: picture.rows * HeatStrip.rowsPerLine(palette.appearance))
    let width = max(1, picture.columns / matrix.columns)
    strip(matrix, width).draw(into: &canvas, in: picture, appearance: palette.appearance)
    drawRows(of: matrix, into: &canvas, in: gutter)
    let steps = axis.splitLeft(TrainView.gutter).rest.splitLeft(width * matrix.columns).left
    drawSteps(into: &canvas, in: steps)
    Legend(scale: scale).draw(into: &canvas, in: legend, appearance: palette.appearance)
    canvas.write(
      readouts.fitting(readout.columns) ?? .empty, in: readout, style: palette.text)
  }

  private var hints: [SafeText] {
    let isColored = palette.appearance.colors == .indexed256
    return ["a row per update; dark to the left: it vanishes on its way back"]
      + (isColored ? ["dark left: vanishes; violet: < 1e\(Self.lowExponent)"] : [])
      + ["dark left: it vanishes"]
  }

  /// The exact numbers under the cursor and at both ends of time, in wordings from long to short.
  var readouts: [SafeText] {
    guard let point = view.point, let first = point.gradient.norms.first,
      let last = point.gradient.norms.last
    else { return ["no gradient measured yet"] }
    let update: SafeText = "update \(grouped(point.lastUpdate)): "
    let ends: SafeText = "first \(Numbers.short(first)), last \(Numbers.short(last))"
    guard let bin = view.session.train.step, let norm = norm(of: point, bin: bin) else {
      return [update + ends, ends]
    }
    let here = stepName(bin) + ": \(Numbers.short(norm))"
    return [update + here + "; " + ends, here + "; " + ends, here]
  }

  /// Every number of the row under the cursor, in words.
  var words: [SafeText] {
    let lead = bins - (view.point?.gradient.norms.count ?? 0)
    let norms = view.point?.gradient.norms ?? []
    return readouts.prefix(1)
      + norms.enumerated().map { stepName(lead + $0) + ": \(Numbers.short($1))" }
  }

  /// ‖dL/dh_t‖ at the cursor, exactly as it was measured.
  var valueUnderCursor: Double? {
    view.point.flatMap { norm(of: $0, bin: view.session.train.step ?? bins - 1) }
  }

  private func norm(of point: HistoryPoint, bin: Int) -> Double? {
    let place = bin - (bins - point.gradient.norms.count)
    return point.gradient.norms.indices.contains(place) ? point.gradient.norms[place] : nil
  }

  private var stepsPerBin: Int { view.history.points.last?.gradient.stepsPerBin ?? 1 }
  private var bins: Int { view.gradientBins }

  /// Sequences of unequal length have their last step in common, so steps are counted from there.
  private func stepName(_ bin: Int) -> SafeText {
    let back = (bins - 1 - bin) * stepsPerBin
    if view.hasFixedLength { return "t = \(view.snapshot.walk.steps - back)" }
    return back == 0 ? "t = T" : "t = T−\(back)"
  }

  private func strip(_ matrix: GradientMatrix, _ width: Int) -> HeatStrip {
    HeatStrip(
      values: matrix.rows, scale: scale, columnWidth: width,
      cursorColumn: view.session.train.focus == .pictures
        ? matrix.column(of: view.session.train.step ?? bins - 1) : nil, halfBlocks: true)
  }

  /// The updates of the first and the last row, and of the cursor's.
  private func drawRows(of matrix: GradientMatrix, into canvas: inout Canvas, in gutter: Rect) {
    let perLine = HeatStrip.rowsPerLine(palette.appearance)
    let points = view.history.points
    let chosen = view.session.train.update
    for place in [0, points.count - 1] + (chosen.map { [$0] } ?? []) {
      guard points.indices.contains(place) else { continue }
      let line = Rect(
        column: gutter.column, row: gutter.row + matrix.row(of: place) / perLine,
        columns: gutter.columns - 1, rows: 1)
      let style = place == chosen ? palette.cursorLine : palette.muted
      canvas.fill(line)
      canvas.write(
        SafeText(abbreviated(place == 0 ? points[0].firstUpdate : points[place].lastUpdate)),
        in: line, .right, style: style)
    }
  }

  private func drawSteps(into canvas: inout Canvas, in rect: Rect) {
    let ends = (stepName(0), stepName(bins - 1))
    canvas.write(ends.0, in: rect, style: palette.muted)
    guard rect.columns > ends.0.width + ends.1.width + 1 else { return }
    canvas.write(ends.1, in: rect, .right, style: palette.muted)
  }
}
