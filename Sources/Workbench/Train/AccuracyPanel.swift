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
    let points = view.history.points
    let values = axis.values(points, \.accuracy)
    let wholes = axis.values(points, \.wholeAccuracy)
    let whole = CurveSeries(values: wholes, label: "whole sequences", style: palette.series(4))
    Curve(
      series: [CurveSeries(values: values, label: "accuracy", style: palette.series(2))]
        + (wholes.contains { $0 != nil } ? [whole] : []),
      scale: .linear(low: 0, high: 1), cursorColumn: view.cursorColumn(axis),
      gutter: TrainView.gutter
    ).draw(into: &canvas, in: inner, appearance: palette.appearance)
  }

  private var hints: [SafeText] {
    if case .pairs = view.snapshot.problem.input {
      return ["right symbols, and sequences right from end to end", "symbols and wholes"]
    }
    guard case .values(_, let tolerance) = view.snapshot.problem.output else {
      return ["the share of right answers"]
    }
    return [
      "the share of answers within \(plain(tolerance)) of the target", "within \(plain(tolerance))",
    ]
  }
}
