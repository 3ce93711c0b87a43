import Console
import Laboratory
import Notebooks

/// A notebook on paper: its page set once, with nothing to press. What a guess hides stands at the end, as the
/// solutions in a book do, and so do the answers to questions.
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
    // The last part says where links lead.
    let (parts, end) = ((0..<view.count - 1).map(view.part), view.part(view.count - 1))
    return (parts + solutions(view, appearance) + [end]).filter { $0.height > 0 }.map {
      canvas($0, columns: columns, appearance)
    }
  }

  private func solutions(_ page: PageView, _ appearance: Appearance) -> [PagePart] {
    let parts = state.notebook.solutionParts
    guard !parts.isEmpty else { return [] }
    var open = state
    open.isOpen = true
    let view = PageView(open, appearance, columns: page.columns, hasFigures: true)
    return [PagePart(above: view.lines("## " + Self.heading))] + parts.map(view.part)
  }

  /// What stands above answers, and above what guesses hide.
  public static let heading = "Solutions"

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
