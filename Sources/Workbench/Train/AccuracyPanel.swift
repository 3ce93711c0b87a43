import Console
import Laboratory
import Plotting
import Sequences

/// The share of right answers of each update.
struct AccuracyPanel {
  let view: TrainView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let palette = view.palette
    let inner = Panel("accuracy", hints: hints)
      .draw(into: &canvas, in: rect, palette)
    let axis = view.axis(columns: inner.columns - TrainView.gutter)
    let values = axis.values(view.history.points, \.accuracy)
    Curve(
      series: [CurveSeries(values: values, label: "accuracy", style: palette.series(2))],
      scale: .linear(low: 0, high: 1), cursorColumn: view.cursorColumn(axis),
      gutter: TrainView.gutter
    ).draw(into: &canvas, in: inner, appearance: palette.appearance)
  }

  private var hints: [SafeText] {
    guard case .values(_, let tolerance) = view.snapshot.problem.output else {
      return ["the share of right answers"]
    }
    return [
      "the share of answers within \(plain(tolerance)) of the target", "within \(plain(tolerance))",
    ]
  }
}
