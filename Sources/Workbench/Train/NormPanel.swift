import Console
import Laboratory
import Plotting
import Recurrence

/// The global norm of the gradient before and after clipping, with the updates that were clipped.
struct NormPanel {
  let view: TrainView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let palette = view.palette
    let inner = Panel("gradient norm", hints: hints).draw(into: &canvas, in: rect, palette)
    guard inner.rows > 0 else { return }
    let (events, area) = inner.rows > 5 ? inner.splitTop(1) : (inner.splitTop(1).top, inner)
    let axis = view.axis(columns: inner.columns - TrainView.gutter)
    Curve(
      series: series(axis), scale: .logarithmic(lowExponent: -3, highExponent: 2),
      cursorColumn: view.cursorColumn(axis), gutter: TrainView.gutter
    ).draw(into: &canvas, in: area, appearance: palette.appearance)
    drawEvents(into: &canvas, in: events, axis)
  }

  private var hints: [SafeText] {
    switch view.snapshot.recipe.clipping {
    case .none: ["log scale; nothing is clipped"]
    case .norm(let limit):
      [
        "log scale; ×: clipped to \(plain(limit)), dotted: what was left",
        "×: clipped to \(plain(limit))",
      ]
    case .value(let limit):
      [
        "log scale; ×: elements clipped to ±\(plain(limit)), dotted: what was left",
        "×: elements clipped to ±\(plain(limit))",
      ]
    }
  }

  private func series(_ axis: ChartAxis) -> [CurveSeries] {
    let points = view.history.points
    let before = CurveSeries(
      values: axis.values(points, \.normBefore), label: "before", style: view.palette.series(0))
    guard points.contains(where: { $0.clipped > 0 }) else { return [before] }
    let after = CurveSeries(
      values: TrainView.dotted(axis.values(points, \.normAfter)), label: "after",
      style: view.palette.series(1),
      marker: "o")
    return [before, after]
  }

  /// A × over each column with an update that was clipped.
  private func drawEvents(into canvas: inout Canvas, in rect: Rect, _ axis: ChartAxis) {
    guard !rect.isEmpty else { return }
    for point in view.history.points where point.clipped > 0 {
      let column = rect.column + TrainView.gutter + axis.column(of: point.lastUpdate)
      canvas.write(
        "×", at: Point(column: column, row: rect.row), style: view.palette.warning, within: rect)
    }
  }
}
