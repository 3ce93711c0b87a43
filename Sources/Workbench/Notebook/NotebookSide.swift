import Console
import Laboratory
import Notebooks

/// What stands beside the page on a wide terminal: the figure in focus, and below it those that belong to
/// the same place.
struct NotebookSide {
  let state: NotebookState
  let appearance: Appearance

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let figures = figures
    guard !figures.isEmpty else {
      return canvas.write(
        "The figures of the block in focus stand here.", in: rect.inset(columns: 2, rows: 2),
        style: Palette(appearance).muted)
    }
    var rest = rect
    for figure in figures {
      let rows = min(rest.rows, rows(of: figure))
      // A picture for which there is too little room would be words that nobody can place.
      let least =
        rest == rect ? Self.fewestRows : max(Self.fewestRows, usualRows(of: figure) * 2 / 3)
      guard rows >= least else { break }
      let (place, below) = rest.splitTop(rows)
      if let result = state.results[figure] {
        FigureDrawing(result: result, appearance: appearance).draw(into: &canvas, in: place)
      }
      rest = below
    }
  }

  /// The rows that a figure needs.
  static let fewestRows = 8

  /// The only figure may take more room than it would in the page.
  private func rows(of figure: Int) -> Int { usualRows(of: figure) * 3 / 2 }

  private func usualRows(of figure: Int) -> Int {
    state.results[figure]?.outcome.finding.map { FigureDrawing.rows(of: $0) } ?? Self.fewestRows
  }

  /// Whether there is something to draw.
  var hasFigures: Bool { !figures.isEmpty }

  /// The figure that the focus is on, then those that depend on it or stand nearest; none that a guess
  /// still covers, as a cover shows nothing.
  private var figures: [Int] {
    let covered = state.covered
    let drawn = state.notebook.blocks.indices.filter { block in
      !covered.contains(block)
        && state.results[block]?.outcome.finding.map(FigureDrawing.isDrawn) == true
    }
    guard let focus = state.focus else { return [] }
    let dependent = state.notebook.graph.descendants(of: [focus])
    let revealed = Set(state.notebook.covers(of: [focus]).keys)
    // What comes later shall not be seen before its time.
    return drawn.filter { $0 <= focus || dependent.contains($0) || revealed.contains($0) }.sorted {
      rank($0, focus, dependent, revealed) < rank($1, focus, dependent, revealed)
    }
  }

  /// What stands first: the focus itself and what its guess has revealed, then what depends on it, then what is near,
  /// before it sooner than after it.
  private func rank(
    _ figure: Int, _ focus: Int, _ dependent: Set<Int>, _ revealed: Set<Int>
  ) -> (Int, Int) {
    if figure == focus || revealed.contains(figure) { return (0, abs(figure - focus)) }
    return (dependent.contains(figure) ? 1 : 2, 2 * abs(figure - focus) + (figure > focus ? 1 : 0))
  }
}
