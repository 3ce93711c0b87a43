import Console
import Laboratory
import Notebooks

/// A notebook on paper: its page set once, with everything open and nothing to press.
public struct PrintedNotebook {
  private let state: NotebookState

  /// A notebook with what its blocks came to, and the values of parameters that are not as shipped.
  public init(
    _ text: NotebookText, setting: Setting = Setting(), results: [DrawableOutcome]
  ) {
    var state = NotebookState(.file(path: ""), text)
    state.isPrinted = true
    state.setFocus(nil)
    state.choices.values = setting.changed
    state.replan()
    state.results = Dictionary(uniqueKeysWithValues: results.enumerated().map { ($0, $1) })
    state.stale = []
    self.state = state
  }

  /// The parts of the page from top to bottom, each with the blank row below it.
  public func canvases(columns: Int, appearance: Appearance) -> [Canvas] {
    let view = PageView(state, appearance, columns: columns - 2 * Self.margin, hasFigures: true)
    return (0..<view.count).compactMap { index in
      let part = view.part(index)
      guard part.height > 0 else { return nil }
      return canvas(part, columns: columns, appearance)
    }
  }

  private static let margin = 2

  private func canvas(_ part: PagePart, columns: Int, _ appearance: Appearance) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: part.height))
    part.draw(
      state.results, appearance, into: &canvas, at: Point(column: Self.margin, row: 0),
      columns: columns - 2 * Self.margin)
    return canvas
  }
}

extension DrawableOutcome {
  /// The picture on a canvas of its own, as high as suits it; nil for what is set as a table or as text.
  public func picture(columns: Int, appearance: Appearance) -> Canvas? {
    guard let finding = outcome.finding, FigureDrawing.isDrawn(finding) else { return nil }
    var canvas = Canvas(
      size: Size(columns: columns, rows: FigureDrawing.rows(of: finding)))
    FigureDrawing(result: self, appearance: appearance).draw(into: &canvas, in: canvas.bounds)
    return canvas
  }
}
