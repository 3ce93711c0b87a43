import Console
import Laboratory
import Notebooks

/// The Notebook screen: a page to be read, with figures in place; on a wide terminal the figure in focus
/// stands beside the page.
struct NotebookScreen {
  let state: NotebookState
  let appearance: Appearance
  private let palette: Palette

  init(_ state: NotebookState, _ appearance: Appearance) {
    self.state = state
    self.appearance = appearance
    palette = Palette(appearance)
  }

  /// Where the page and the figure beside it stand.
  struct Layout {
    /// The page with its margin for the mark of the focus.
    let page: Rect
    /// The figure in focus; empty where figures stand in the page.
    let side: Rect

    init(in rect: Rect) {
      if rect.columns >= 118, rect.rows >= 16 {
        let (page, side) = rect.splitLeft(min(78, rect.columns * 9 / 20))
        self.page = page
        self.side = side.inset(columns: 1, rows: 0)
      } else {
        let margin = max(0, (rect.columns - NotebookScreen.measure) / 2)
        page = Rect(
          column: rect.column + margin, row: rect.row,
          columns: min(rect.columns, NotebookScreen.measure), rows: rect.rows)
        side = .zero
      }
    }
  }

  /// The most columns of a line that is read with ease, margin included.
  static let measure = 82
  /// The columns left of the text.
  static let margin = 3

  /// The page at the width that a layout gives it.
  func view(_ layout: Layout) -> PageView {
    PageView(
      state, appearance, columns: layout.page.columns - Self.margin - 1,
      hasFigures: layout.side.isEmpty)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let layout = Layout(in: rect)
    let view = view(layout)
    drawPage(view, into: &canvas, in: layout.page)
    drawPosition(view, into: &canvas, in: layout.page)
    if !layout.side.isEmpty {
      NotebookSide(state: state, appearance: appearance).draw(into: &canvas, in: layout.side)
    }
  }

  /// Draws as much of the page as a rectangle shows.
  func drawPage(_ view: PageView, into canvas: inout Canvas, in rect: Rect) {
    var page = Canvas(size: rect.size)
    for (index, row) in visible(view, rows: rect.rows) {
      draw(view.part(index), of: index, atRow: row, into: &page)
    }
    canvas.draw(page, at: rect.origin)
  }

  /// The parts in the window, each with the row at which it begins.
  func visible(_ view: PageView, rows: Int) -> [(part: Int, row: Int)] {
    state.top.visible(of: view.count, window: rows, height: view.height)
  }

  private func draw(_ part: PagePart, of index: Int, atRow row: Int, into page: inout Canvas) {
    part.draw(
      state.results, appearance, into: &page, at: Point(column: Self.margin, row: row),
      columns: page.size.columns - Self.margin - 1)
    guard state.focusedPart == index else { return }
    for line in row..<row + part.rows {
      page.write("┃", at: Point(column: 0, row: line), style: palette.accent.with(bold: true))
    }
  }

  /// How far one has read, where not all fits: a bar beside the text, which it never covers.
  private func drawPosition(_ view: PageView, into canvas: inout Canvas, in rect: Rect) {
    let seen = visible(view, rows: rect.rows).map(\.part)
    guard let first = seen.first, let last = seen.last, rect.columns > 30, rect.rows > 3 else {
      return
    }
    // What nobody sees, as guards at the end, is not to be read on.
    let isEnd = (last + 1..<view.count).allSatisfy { view.height($0) == 0 }
    guard state.top != PagePlace() || !isEnd else { return }
    let rows = rect.rows
    let length = max(1, rows * (last + 1 - first) / view.count)
    let start = isEnd ? rows - length : min(rows * first / view.count, rows - length)
    let track = rect.splitRight(1).right
    let mark: SafeText = appearance.glyphs == .ascii ? "|" : "▐"
    for row in start..<start + length {
      canvas.write(
        mark, at: Point(column: track.column, row: track.row + row), style: palette.muted)
    }
  }
}

extension Array {
  /// The element at a place; nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
