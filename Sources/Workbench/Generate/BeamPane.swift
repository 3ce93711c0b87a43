import Console
import Laboratory

/// The hypotheses of a beam search as a tree on the time axis, the best one first.
struct BeamPane {
  let view: GenerateView
  let tree: BeamTree
  let layout: GenerateLayout

  private var palette: Palette { view.palette }
  private var strips: WalkLayout { layout.strips }
  private var given: Int { view.passage.given }

  func draw(into canvas: inout Canvas) {
    let rows = layout.symbols.rows
    let lanes = BeamLanes(tree, most: rows, near: view.step - given + 1).lanes
    for (place, lane) in lanes.enumerated() {
      let row = layout.symbols.row + place
      if let parent = lane.parent {
        drawBranch(lane, row, from: layout.symbols.row + parent, &canvas)
      } else {
        drawGiven(row, &canvas)
      }
      draw(lane, row, &canvas)
    }
    for row in layout.symbols.rowRange {
      strips.highlightCursor(inRow: row, palette, into: &canvas)
    }
  }

  /// The place of a hypothesis on the time axis.
  private func place(of node: Int) -> Int { view.lead + given + tree.nodes[node].depth - 1 }

  private func draw(_ lane: BeamLanes.Lane, _ row: Int, _ canvas: inout Canvas) {
    for node in lane.nodes {
      strips.write(
        view.text(of: tree.nodes[node].symbol), at: place(of: node), row: row, style(lane, node),
        into: &canvas)
    }
    let end = lane.nodes.last
    if lane.rank == nil, let end { drawEnd(after: place(of: end), row, &canvas) }
    drawNames(lane, row, &canvas)
  }

  private func style(_ lane: BeamLanes.Lane, _ node: Int) -> Style {
    switch lane.rank {
    case 0?: palette.accent.with(bold: true)
    case .some: palette.text
    case nil where place(of: node) == view.walk.place: palette.text
    case nil: palette.muted
    }
  }

  /// The source and the symbols that were given stand before the first hypothesis.
  private func drawGiven(_ row: Int, _ canvas: inout Canvas) {
    guard row == layout.symbols.row else { return }
    let before = view.lead + given - strips.axis.visible.lowerBound
    for place in strips.axis.visible.prefix(max(0, before)) {
      let text =
        place < view.lead ? view.sourceText(at: place) : view.text(at: place - view.lead)
      strips.write(text, at: place, row: row, palette.muted, into: &canvas)
    }
  }

  /// Where a hypothesis was overtaken.
  private func drawEnd(after step: Int, _ row: Int, _ canvas: inout Canvas) {
    let mark: SafeText = view.appearance.glyphs == .ascii ? "x" : "×"
    strips.write(mark, at: step + 1, row: row, palette.bad, into: &canvas)
  }

  /// The way down from the lane that is left.
  private func drawBranch(
    _ lane: BeamLanes.Lane, _ row: Int, from parent: Int, _ canvas: inout Canvas
  ) {
    guard let first = lane.nodes.first, let columns = strips.axis.columns(of: place(of: first))
    else { return }
    let isPlain = view.appearance.glyphs == .ascii
    let column = columns.lowerBound - 1
    for between in parent + 1..<max(parent + 1, row) where canvas[column, between]?.text == " " {
      canvas.write(
        isPlain ? "|" : "│", at: Point(column: column, row: between), style: palette.faint)
    }
    canvas.write(isPlain ? "`" : "╰", at: Point(column: column, row: row), style: palette.faint)
  }

  /// Its place at the left, the score of its end, by which it has that place, at the right.
  private func drawNames(_ lane: BeamLanes.Lane, _ row: Int, _ canvas: inout Canvas) {
    let name: SafeText = lane.rank.map { $0 == 0 ? "best" : "\($0 + 1)." } ?? "dropped"
    let node = lane.nodes.last
    let style = lane.rank == 0 ? palette.text.with(bold: true) : palette.muted
    strips.label([name], row: row, style, into: &canvas)
    if let node { strips.number(view.score(of: node, in: tree), row: row, style, into: &canvas) }
  }
}

extension GenerateView {
  /// The score of a hypothesis.
  fileprivate func score(of node: Int, in tree: BeamTree) -> SafeText {
    Figure.signed(tree.nodes[node].score, 7)
  }

  /// The hypotheses in words: those that were left at the end, then those of the cursor's step.
  func words(of tree: BeamTree) -> [SafeText] {
    func words(_ node: Int, _ name: SafeText) -> SafeText {
      name + ", score " + score(of: node, in: tree) + ": "
        + SafeText(written.writer.text(of: tree.symbols(to: node)))
    }
    let ends = tree.survivors.enumerated().map { words($1, "hypothesis \($0 + 1)") }
    let here = tree.nodes.indices.filter { tree.nodes[$0].depth == step - passage.given + 1 }
    return ends + here.map { words($0, SafeText(tree.nodes[$0].fate.rawValue)) }
  }
}
