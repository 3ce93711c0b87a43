import Console
import Laboratory
import Plotting
import Sequences

/// The loss of each update, on examples never trained on, and of knowing nothing.
struct LossPanel {
  let view: TrainView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let palette = view.palette
    let inner = Panel(titles, hints: hints).draw(into: &canvas, in: rect, palette)
    guard inner.rows > 0 else { return }
    let (key, area) = inner.rows > 4 ? inner.splitTop(1) : (.zero, inner)
    let axis = view.axis(columns: area.columns - TrainView.gutter)
    var curve = curve(axis)
    curve.draw(into: &canvas, in: area, appearance: palette.appearance)
    curve.series.removeFirst()
    curve.drawKey(into: &canvas, in: key, appearance: palette.appearance)
  }

  /// The moment of the best loss in words, as far as there is room; first of all when training failed.
  private var titles: [SafeText] {
    let name: SafeText = isLogarithmic ? "loss, log scale" : "loss"
    if let divergence = view.snapshot.divergence {
      let what = SafeText(divergence.quantity.rawValue)
      let place = SafeText(" update \(grouped(divergence.update))")
      return [
        name + ", ✗ at" + place + " the " + what + " is no number any more",
        name + ", ✗ no number at" + place, name,
      ]
    }
    guard let best = view.history.best else { return [name] }
    let loss = SafeText(Numbers.short(best.loss, width: 6))
    let place = loss + " at update \(grouped(best.updates))"
    return [name + ", ◆ best held out " + place, name + ", ◆ " + place, name + ", ◆ " + loss, name]
  }

  private var hints: [SafeText] {
    let baseline = view.history.baseline
    let nothing =
      "dashed: knowing nothing, " + SafeText(Numbers.short(baseline.value, width: 6))
    let long = nothing + " (\(baseline.explanation))"
    let values = levels.map(\.short).joined(separator: ", ")
    // Beside curves that lie on the lines there is no room for their words.
    let lines: [SafeText] = values.isEmpty ? [] : [long + "; thin: " + values]
    let few: [SafeText] = values.isEmpty ? [] : [nothing + "; thin: " + values]
    return lines + [long] + few + [nothing, "dashed: \(baseline.explanation)"]
  }

  /// Where the loss has fallen far below the baseline, or has left it far below, a linear scale would show nothing any
  /// more.
  private var isLogarithmic: Bool {
    let baseline = view.history.baseline.value
    return lowest < baseline / 20 || highest > baseline * 20
  }

  private var lowest: Double { view.history.points.map(\.loss).min() ?? 1 }

  /// A little above the baseline; of a training that failed, high enough for all that was measured.
  private var highest: Double {
    let usual = view.history.baseline.value * 1.2
    guard view.snapshot.divergence != nil else { return usual }
    return view.history.points.reduce(usual) { highest, point in
      [point.loss, point.heldOutLoss ?? 0].filter(\.isFinite).reduce(highest, max)
    }
  }

  /// What can be reached without learning, quietly: other readers, and the best there is.
  private var levels: [CurveLevel] {
    let problem = view.snapshot.problem
    return problem.landmarks.filter { $0.value != problem.baseline.value }.map { landmark in
      let value = SafeText(Numbers.short(landmark.value, width: 6))
      return CurveLevel(
        value: landmark.value, label: value + " " + SafeText(landmark.explanation, limit: 120),
        short: value, style: view.palette.muted)
    }
  }

  /// The baseline first, so that the others are drawn over it.
  private func curve(_ axis: ChartAxis) -> Curve {
    let (points, palette) = (view.history.points, view.palette)
    let baseline = TrainView.dashes(view.history.baseline.value, columns: axis.columns)
    var series = [
      CurveSeries(values: baseline, label: "knowing nothing", style: palette.muted, marker: "-"),
      CurveSeries(
        values: axis.values(points, \.loss), label: "training", style: palette.series(0)),
    ]
    let heldOut = TrainView.dotted(axis.values(points, \.heldOutLoss))
    if heldOut.contains(where: { $0 != nil }) {
      series.append(
        CurveSeries(
          values: heldOut, label: "held out (dotted)", style: palette.series(1), marker: "o"))
    }
    return Curve(
      series: series, scale: scale, cursorColumn: view.cursorColumn(axis), gutter: TrainView.gutter,
      marks: marks(axis), levels: levels)
  }

  /// Where the held-out loss was lowest, where training stopped because it no longer fell, and where it failed.
  private func marks(_ axis: ChartAxis) -> [CurveMark] {
    let style = view.palette.accent.with(bold: true)
    let best = view.history.best.map {
      CurveMark(
        step: axis.column(of: $0.updates), value: $0.loss, text: "◆", marker: "@", style: style)
    }
    let stop = view.snapshot.earlyStop.flatMap { stop in
      view.history.evaluation.map {
        CurveMark(
          step: axis.column(of: stop.update), value: $0.loss, text: "■", marker: "#", style: style)
      }
    }
    let failure = view.snapshot.divergence.map {
      CurveMark(
        step: axis.column(of: $0.update), value: top, text: "✗", marker: "X",
        style: view.palette.bad.with(bold: true))
    }
    return [best, stop, failure].compactMap(\.self)
  }

  /// The upper limit.
  private var top: Double {
    isLogarithmic ? Decade.power(highest.exponent10 + 1) : highest.roundedUp
  }

  /// Limits that do not follow the data; what is beyond stands at the edge.
  private var scale: CurveScale {
    isLogarithmic
      ? .logarithmic(
        lowExponent: min(lowest, view.history.baseline.value).exponent10,
        highExponent: highest.exponent10 + 1)
      : .linear(low: 0, high: highest.roundedUp)
  }
}
