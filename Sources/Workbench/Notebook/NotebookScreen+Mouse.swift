import Console
import Laboratory
import Notebooks

extension Session {
  /// What a click on the page does: the part under it gets the keys; a slider or a choice under it its
  /// value. Dragging moves sliders alone.
  func notebookAction(at point: Point, in body: Rect, isDragged: Bool) -> NotebookAction? {
    guard let state = notebook else { return nil }
    let screen = NotebookScreen(state, appearance)
    let layout = NotebookScreen.Layout(in: body)
    guard layout.page.contains(point) else { return nil }
    let view = screen.view(layout)
    let row = point.row - layout.page.row
    guard let place = screen.visible(view, rows: layout.page.rows).last(where: { $0.row <= row }),
      let part = state.notebook.parts[safe: place.part]
    else { return nil }
    guard case .block(let block) = part else { return isDragged ? nil : .select(place.part) }
    let line = row - place.row
    let column = point.column - layout.page.column - NotebookScreen.margin
    if let setter = ParameterSetter(view, block), !isDragged || setter.isSlider,
      let value = setter.value(atColumn: column, line: line, columns: view.columns)
    {
      return .set(setter.parameter.name, value)
    }
    guard !isDragged else { return nil }
    let choice = view.part(place.part).choices.firstIndex { $0.contains(line) }
    return choice.map { .answerTo(block, $0) } ?? .select(place.part)
  }
}
