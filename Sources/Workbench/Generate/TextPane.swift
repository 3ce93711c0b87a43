import Console
import Laboratory

/// The text so far, each symbol in the colour of its surprise; what follows the cursor is muted.
struct TextPane {
  let view: GenerateView
  let frame: WalkFrame

  private var palette: Palette { view.palette }

  func draw(into canvas: inout Canvas) {
    frame.draw(into: &canvas, titles: titles, hints: [], appearance: view.appearance)
    drawLegend(into: &canvas)
    for (row, line) in picture.enumerated() {
      canvas.write(
        line, at: Point(column: inside.column, row: inside.row + row), style: palette.text,
        within: inside)
    }
    for (row, line) in visible.enumerated() {
      for piece in line { draw(piece, row, &canvas) }
    }
  }

  /// The step whose symbol stands at a place.
  func step(at point: Point) -> Int? {
    let row = point.row - text.row
    guard text.contains(point), visible.indices.contains(row) else { return nil }
    let column = point.column - text.column
    return visible[row].first {
      $0.step >= 0 && ($0.column..<$0.column + $0.text.width).contains(column)
    }?.step
  }

  private var inside: Rect { frame.inner.inset(columns: 1, rows: 0) }

  /// What is described, beside the text; nothing where there is no room for all of it.
  private var picture: [SafeText] {
    let lines = view.picture
    return lines.count <= inside.rows && inside.columns >= 40 ? lines : []
  }

  private var text: Rect {
    let width = picture.map(\.width).max() ?? 0
    return width == 0 ? inside : inside.splitLeft(width + 2).rest
  }

  /// The lines around the cursor, as many as fit.
  private var visible: ArraySlice<[WrittenLines.Piece]> {
    let lines = WrittenLines(view.written, columns: text.columns).lines
    let line = lines.firstIndex { $0.contains { $0.step == view.step } } ?? 0
    let first = max(0, min(line - text.rows / 2, lines.count - text.rows))
    return ArraySlice(lines[first..<min(lines.count, first + text.rows)])
  }

  private func draw(_ piece: WrittenLines.Piece, _ row: Int, _ canvas: inout Canvas) {
    let place = Point(column: text.column + piece.column, row: text.row + row)
    let isBlank = piece.text == " "
    let style = style(of: piece)
    // A surprising blank would not be seen.
    let isLoud = isBlank && piece.step >= 0 && piece.step <= view.step && bits(piece) >= 4
    canvas.write(isLoud ? "␣" : piece.text, at: place, style: style, within: text)
  }

  private func bits(_ piece: WrittenLines.Piece) -> Double { view.passage.bits(at: piece.step) }

  private func style(of piece: WrittenLines.Piece) -> Style {
    guard piece.step >= 0, piece.step <= view.step else { return palette.muted }
    let style = Surprise(bits: bits(piece)).style(palette)
    if piece.step == view.step { return style.with(bold: true, reversed: true) }
    return piece.step < view.passage.given && !view.isMeasuring
      ? style.with(underlined: true) : style
  }

  private var titles: [SafeText] {
    let passage = view.passage
    let perplexity = passage.perplexity.map { Figure.short($0, 6) } ?? "–"
    let length = SafeText("\(passage.steps) symbols")
    if view.isMeasuring {
      return ["perplexity \(perplexity) · \(length) measured", "perplexity \(perplexity)"]
    }
    let given: SafeText = passage.given > 0 ? ", \(passage.given) given (underlined)" : ""
    let ended: SafeText = passage.ending == .end ? ", ended by itself" : ""
    return [
      "text · " + length + given + ended + " · perplexity \(perplexity)",
      "text · " + length + " · perplexity \(perplexity)", "perplexity \(perplexity)",
    ]
  }

  /// The key to the colours, at the end of the title's line.
  private func drawLegend(into canvas: inout Canvas) {
    let used = (titles.first { $0.width + 6 <= frame.rect.columns } ?? "").width
    let titles = Surprise.allCases.map(\.title)
    let name: SafeText = " surprise, bits: "
    let width = name.width + titles.reduce(0) { $0 + $1.width + 1 }
    let line = frame.title.inset(columns: 3, rows: 0)
    guard used + width + 5 < line.columns else { return }
    var rest = line.splitRight(width).right
    canvas.write(name, in: rest, style: palette.muted)
    rest = rest.splitLeft(name.width).rest
    for surprise in Surprise.allCases {
      canvas.write(surprise.title + " ", in: rest, style: surprise.style(palette))
      rest = rest.splitLeft(surprise.title.width + 1).rest
    }
  }
}
