import Console
import Laboratory

/// The train screen: how the network learns, and what of the gradient arrives at early steps.
struct TrainScreen {
  private let view: TrainView

  init(_ session: Session, _ snapshot: Snapshot) {
    view = TrainView(session, snapshot)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard TrainLayout.fits(rect) else { return drawFigures(into: &canvas, in: rect) }
    let layout = TrainLayout(view, in: rect)
    TrainFigures(view: view).draw(into: &canvas, in: layout.figures)
    RecipeStrip(view: view).draw(into: &canvas, in: layout.recipe)
    if !layout.loss.isEmpty { LossPanel(view: view).draw(into: &canvas, in: layout.loss) }
    if !layout.accuracy.isEmpty {
      AccuracyPanel(view: view).draw(into: &canvas, in: layout.accuracy)
    }
    if !layout.norm.isEmpty { NormPanel(view: view).draw(into: &canvas, in: layout.norm) }
    if !layout.rate.isEmpty { RatePanel(view: view).draw(into: &canvas, in: layout.rate) }
    if !layout.gradient.isEmpty {
      GradientPanel(view: view).draw(into: &canvas, in: layout.gradient)
    }
  }

  /// Where there is no room for pictures: the numbers alone.
  private func drawFigures(into canvas: inout Canvas, in rect: Rect) {
    for (row, line) in TrainFigures(view: view).lines.prefix(rect.rows).enumerated() {
      let place = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1)
      canvas.write(line, in: place)
    }
  }
}
