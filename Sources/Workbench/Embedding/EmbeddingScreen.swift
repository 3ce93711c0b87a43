import Console
import Laboratory
import Plotting
import Recurrence

/// The Embedding screen: the symbols that a network reads as points on a plane, and the neighbours of one.
struct EmbeddingScreen {
  private let view: EmbeddingView

  init(_ view: EmbeddingView) { self.view = view }

  /// Where the parts stand: the list at the right, below the map, or nowhere.
  struct Layout {
    let map: Rect
    let list: Rect

    init(in rect: Rect) {
      if rect.columns >= 70 {
        let (list, map) = rect.splitRight(min(40, rect.columns / 5 + 14))
        (self.map, self.list) = (map, list)
      } else {
        let (list, map) = rect.splitBottom(rect.rows >= 16 ? 6 : 0)
        (self.map, self.list) = (map, list)
      }
    }

    /// Whether there is room for a picture at all.
    static func fits(_ rect: Rect) -> Bool { rect.columns >= 30 && rect.rows >= 9 }

    /// What the scatter is drawn into.
    var area: Rect { map.rows > 2 && map.columns > 2 ? map.inset(by: 1) : map }
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard Layout.fits(rect) else { return drawLines(into: &canvas, in: rect) }
    let layout = Layout(in: rect)
    let inner = Panel(view.titles, hints: view.hints)
      .draw(into: &canvas, in: layout.map, view.palette)
    view.scatter.draw(into: &canvas, in: inner, appearance: view.palette.appearance)
    if !layout.list.isEmpty { drawList(into: &canvas, in: layout.list) }
  }

  /// The symbol at a place of the screen.
  func symbol(at point: Point, in rect: Rect) -> Int? {
    guard Layout.fits(rect) else { return nil }
    return view.scatter.point(at: point, in: Layout(in: rect).area)
  }

  private func drawList(into canvas: inout Canvas, in rect: Rect) {
    let hint: SafeText =
      view.state.choices.nearness == .cosine
      ? "1: the same direction" : "0: the same vector"
    let inner = Panel(
      "nearest to " + view.name + " by " + view.measure, "nearest to " + view.name, hints: [hint]
    ).draw(into: &canvas, in: rect, view.palette)
    let isRoomy = inner.rows >= view.neighbours.count + view.facts.count + 1
    let facts = isRoomy ? view.facts : []
    for (row, line) in facts.enumerated() {
      canvas.write(line, in: inner.row(row), style: view.palette.muted)
    }
    let start = facts.isEmpty ? 0 : facts.count + 1
    for (row, neighbour) in view.neighbours.enumerated() {
      let place = inner.row(start + row)
      let value = neighbour.value + " "
      canvas.write(
        " " + neighbour.label, in: place.splitLeft(place.columns - value.width).left,
        style: view.palette.accent)
      canvas.write(value, in: place, .right, style: view.palette.text)
    }
  }

  /// Where there is no room for a picture: words alone.
  private func drawLines(into canvas: inout Canvas, in rect: Rect) {
    for (row, line) in lines.enumerated() { canvas.write(line, in: rect.row(row)) }
  }

  private var lines: [SafeText] {
    [view.name] + view.neighbours.map { $0.label + " " + $0.value } + view.facts
  }

  /// The screen in words.
  var panes: [PlainPane] {
    [
      PlainPane(view.titles[0], [view.plane]),
      PlainPane("Symbol " + view.name, view.facts),
      PlainPane(
        "Nearest by " + view.measure, view.neighbours.map { $0.label + " " + $0.value }),
    ]
  }
}

extension Rect {
  /// One row of it; empty beyond its end.
  fileprivate func row(_ row: Int) -> Rect {
    Rect(column: column, row: self.row, columns: columns, rows: rows)
      .splitTop(row).rest.splitTop(1).top
  }
}
