import Console
import Laboratory
import Notebooks

extension Session {
  /// What a click on the page does: the block under it gets the keys; a slider or a choice under it its value.
  func notebookAction(at point: Point, in body: Rect) -> NotebookAction? {
    guard let state = notebook else { return nil }
    let screen = NotebookScreen(state, appearance)
    let layout = NotebookScreen.Layout(in: body)
    guard layout.page.contains(point) else { return nil }
    let view = screen.view(layout)
    let row = point.row - layout.page.row
    guard let place = screen.visible(view, rows: layout.page.rows).last(where: { $0.row <= row }),
      case .block(let block)? = state.notebook.parts[safe: place.part],
      NotebookState.isStop(state.notebook.blocks[block])
    else { return nil }
    let column = point.column - layout.page.column - NotebookScreen.margin
    return value(of: block, view, column: column, line: row - place.row) ?? .focusOn(block)
  }

  private func value(of block: Int, _ view: PageView, column: Int, line: Int) -> NotebookAction? {
    guard let state = notebook, let parameter = Parameter(state.notebook.blocks[block]), line == 0,
      let current = state.plan.values[parameter.name]
    else { return nil }
    let setter = ParameterSetter(
      parameter: parameter, value: current, isFocused: state.focus == block, palette: view.palette)
    return setter.value(atColumn: column, columns: view.columns).map { .set(parameter.name, $0) }
  }

  /// Whether there is something to show on a screen.
  func isThere(_ screen: Screen) -> Bool {
    switch screen {
    case .home, .help: true
    case .notebook: notebook != nil
    case .walk, .train, .embedding, .generate: opened != nil
    }
  }
}
