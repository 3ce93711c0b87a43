import Console
import Laboratory
import Recurrence
import Plotting

/// ‖dL/dh_t‖ over the time steps (columns) and over training (rows, the newest at the bottom) in one picture.
struct GradientPanel {
  let view: TrainView

  static let lowExponent = -7
  static let highExponent = -1

  private var palette: Palette { view.palette }

  /// Limits that do not follow the data; of few levels more are seen where they do.
  private var scale: Scale {
    let norms = view.history.points.lazy.flatMap(\.gradient.norms).filter { $0 > 0 && $0.isFinite }
    guard palette.appearance.colors != .indexed256, let least = norms.min(), let most = norms.max()
    else { return .logarithmic(lowExponent: Self.lowExponent, highExponent: Self.highExponent) }
    let low = min(max(Self.lowExponent, least.exponent10), Self.highExponent - 1)
    return .logarithmic(
      lowExponent: low, highExponent: min(max(low + 1, most.exponent10 + 1), Self.highExponent))
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let inner = Panel(
      "gradient · ‖dL/dh_t‖ over time and training", "gradient · ‖dL/dh_t‖", "‖dL/dh_t‖",
      hints: hints, isFocused: view.session.train.focus == .pictures
    ).draw(into: &canvas, in: rect, palette)
    guard let layout = GradientLayout(view, in: inner) else { return }
    strip(layout).draw(into: &canvas, in: layout.picture, appearance: palette.appearance)
    drawRows(of: layout, into: &canvas)
    drawSteps(layout, into: &canvas)
    Legend(scale: scale).draw(into: &canvas, in: layout.legend, appearance: palette.appearance)
    canvas.write(readouts.fitting(layout.readout.columns) ?? .empty, in: layout.readout)
  }

  /// The point of the history and the bin of steps that stand at a place of the panel.
  func place(at point: Point, in rect: Rect) -> (point: Int, bin: Int)? {
    GradientLayout(view, in: rect.inset(by: 1))?.place(at: point)
  }

  private var hints: [SafeText] {
    let isColored = palette.appearance.colors == .indexed256
    if let steps = view.snapshot.recipe.truncation, cuts.isEmpty == false {
      return ["a row per update; dashed: BPTT is cut every \(steps) steps", "dashed: BPTT is cut"]
    }
    return ["a row per update; falling to the left: it vanishes on its way back"]
      + (isColored ? ["falling left: vanishing; violet: < 1e\(Self.lowExponent)"] : [])
      + ["falling to the left: it vanishes", "falling left: vanishing"]
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
    guard let profile = view.point?.gradient else { return [] }
    let lead = span.lead(of: profile)
    return readouts.prefix(1)
      + profile.norms.enumerated().map { stepName(lead + $0) + ": \(Numbers.short($1))" }
  }

  /// ‖dL/dh_t‖ at the cursor, exactly as it was measured.
  var valueUnderCursor: Double? {
    view.point.flatMap { norm(of: $0, bin: view.session.train.step ?? bins - 1) }
  }

  private func norm(of point: HistoryPoint, bin: Int) -> Double? {
    let (norms, place) = (point.gradient.norms, bin - span.lead(of: point.gradient))
    return norms.indices.contains(place) ? norms[place] : nil
  }

  private var stepsPerBin: Int { view.history.points.last?.gradient.stepsPerBin ?? 1 }
  private var span: GradientSpan { view.gradientSpan }
  private var bins: Int { span.bins }

  /// Sequences of unequal length have their last step in common, so steps are counted from there; those
  /// of a decoder from its first.
  private func stepName(_ bin: Int) -> SafeText {
    if span.after > 0 { return pairStepName(bin) }
    let back = (bins - 1 - bin) * stepsPerBin
    if view.hasFixedLength { return "t = \(view.snapshot.walk.steps - back)" }
    return back == 0 ? "t = T" : "t = T−\(back)"
  }

  private func pairStepName(_ bin: Int) -> SafeText {
    guard bin < span.before else { return "decoder t = \((bin - span.before) * stepsPerBin + 1)" }
    let back = (span.before - 1 - bin) * stepsPerBin
    return back == 0 ? "source t = S" : "source t = S−\(back)"
  }

  /// The bins before which truncated BPTT cuts, where they are the same in all sequences.
  private var cuts: [Int] {
    guard let steps = view.snapshot.network.architecture.truncation, stepsPerBin == 1 else {
      return []
    }
    let first = span.after > 0 ? span.before : 0
    guard span.after > 0 || view.hasFixedLength else { return [] }
    return (first..<bins).filter { $0 > first && ($0 - first) % steps == 0 }
  }

  private func strip(_ layout: GradientLayout) -> HeatStrip {
    let isFocused = view.session.train.focus == .pictures
    let bin = view.session.train.step ?? bins - 1
    return layout.strip(
      scale, cursor: isFocused ? layout.matrix.column(of: bin) : nil,
      cuts: cuts.map(layout.matrix.column))
  }

  /// The updates of the first and the last row, and of the cursor's.
  private func drawRows(of layout: GradientLayout, into canvas: inout Canvas) {
    let points = view.history.points
    let chosen = view.session.train.update
    for place in [0, points.count - 1] + (chosen.map { [$0] } ?? []) {
      guard points.indices.contains(place) else { continue }
      let update = place == 0 ? points[0].firstUpdate : points[place].lastUpdate
      let line = layout.gutterLine(of: place)
      canvas.fill(line)
      canvas.write(
        SafeText(abbreviated(update)), in: line, .right,
        style: place == chosen ? palette.cursorLine : palette.muted)
    }
  }

  private func drawSteps(_ layout: GradientLayout, into canvas: inout Canvas) {
    let rect = layout.steps
    let ends = (stepName(0), stepName(bins - 1))
    canvas.write(ends.0, in: rect, style: palette.muted)
    guard rect.columns > ends.0.width + ends.1.width + 1 else { return }
    canvas.write(ends.1, in: rect, .right, style: palette.muted)
    drawBorder(layout, between: ends, into: &canvas)
  }

  /// Where sources end and decoders begin.
  private func drawBorder(
    _ layout: GradientLayout, between ends: (SafeText, SafeText), into canvas: inout Canvas
  ) {
    guard span.after > 0, span.before > 0 else { return }
    let rect = layout.steps
    let column = layout.edge(of: layout.matrix.column(of: span.before))
    let names: [SafeText] = ["source ┃ decoder", "┃"]
    for name in names {
      let start = column - (name.width > 1 ? 7 : 0)
      guard start > ends.0.width, start + name.width < rect.columns - ends.1.width else { continue }
      canvas.write(
        name, at: Point(column: rect.column + start, row: rect.row), style: palette.text)
      return
    }
  }
}
