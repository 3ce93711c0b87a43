import Console
import Plotting

/// The symbols of a network on a plane, as on the Embedding screen but with none of them chosen.
struct EmbeddingFigure {
  let map: EmbeddingMap
  let appearance: Appearance

  func draw(into canvas: inout Canvas, in rect: Rect) {
    var state = EmbeddingState()
    state.map = map
    let view = EmbeddingView(state, map, appearance)
    let inner = Panel(view.titles, hints: view.hints).draw(into: &canvas, in: rect, view.palette)
    var scatter = view.scatter
    scatter.chosen = nil
    scatter.draw(into: &canvas, in: inner, appearance: appearance)
  }
}
