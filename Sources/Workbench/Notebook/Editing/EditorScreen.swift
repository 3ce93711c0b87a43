import Console
import Laboratory
import Notebooks

/// The Notebook screen while a part is edited: the editor pane, the figures that follow it, and on a wide
/// terminal below the pane how the page goes on.
struct EditorScreen {
  private let editor: PartEditor
  private let state: NotebookState
  private let appearance: Appearance

  init(_ editor: PartEditor, _ state: NotebookState, _ appearance: Appearance) {
    self.editor = editor
    self.state = state
    self.appearance = appearance
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let (pane, rest) = split(rect)
    EditorPane(editor, Palette(appearance)).draw(into: &canvas, in: pane)
    let side = NotebookSide(state: state, appearance: appearance)
    let place = NotebookScreen.Layout(in: rect).side
    if !place.isEmpty {
      side.draw(into: &canvas, in: place)
      drawPage(into: &canvas, in: rest, hasFigures: false)
    } else if side.hasFigures {
      side.draw(into: &canvas, in: rest)
    } else {
      drawPage(into: &canvas, in: rest, hasFigures: true)
    }
  }

  /// The place in the text under a point.
  func place(at point: Point, in rect: Rect) -> TextBuffer.Place? {
    let pane = split(rect).pane
    guard pane.inset(by: 1).contains(point) else { return nil }
    return EditorPane(editor, Palette(appearance)).place(at: point, in: pane)
  }

  /// The columns and rows of the text in the pane.
  func textSize(in rect: Rect) -> Size {
    EditorPane(editor, Palette(appearance)).textSize(in: split(rect).pane)
  }

  /// The pane takes the rows that its text needs, and leaves some where there are enough.
  private func split(_ rect: Rect) -> (pane: Rect, rest: Rect) {
    let layout = NotebookScreen.Layout(in: rect)
    let column =
      layout.side.isEmpty ? rect : layout.page.splitLeft(layout.page.columns - 1).left
    let pane = EditorPane(editor, Palette(appearance))
    let most = rect.rows < 18 ? rect.rows : max(10, rect.rows - NotebookSide.fewestRows)
    let (top, rest) = column.splitTop(min(most, pane.rows(columns: column.columns)))
    return (top, rest)
  }

  /// The page from behind the part.
  private func drawPage(into canvas: inout Canvas, in rect: Rect, hasFigures: Bool) {
    guard rect.rows > 2 else { return }
    var below = state
    below.top = PagePlace(part: state.focusedPart.map { $0 + 1 } ?? state.top.part)
    below.setFocus(nil)
    let view = PageView(
      below, appearance, columns: rect.columns - NotebookScreen.margin, hasFigures: hasFigures)
    NotebookScreen(below, appearance).drawPage(view, into: &canvas, in: rect.splitTop(1).rest)
  }
}
