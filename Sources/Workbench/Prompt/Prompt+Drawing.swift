import Console

extension Prompt {
  /// Draws the line at the foot of the screen and the list of completions on top of what stands above.
  func draw(
    into canvas: inout Canvas, in rect: Rect, above: Rect, _ appearance: Appearance
  ) {
    let palette = Palette(appearance)
    drawCompletions(into: &canvas, above: rect, within: above, palette)
    canvas.fill(rect)
    let shownLabel =
      rect.columns > label.width + 8 ? label : label.truncated(to: 1, ellipsis: false)
    canvas.write(shownLabel, in: rect, style: palette.key)
    let field = rect.splitRight(rect.columns - shownLabel.width).right
    // The cursor is always in view: the line scrolls to the left as it grows.
    let head = SafeText(line.head)
    let hidden = max(0, head.width - max(0, field.columns - 1))
    let start = Point(column: field.column - hidden, row: field.row)
    canvas.write(SafeText(line.text), at: start, style: palette.text, within: field)
    if isQuestion, line.characters.isEmpty {
      canvas.write(
        "↑↓ choose · Enter takes it · Esc leaves", at: start, style: palette.muted, within: field)
    }
    canvas.cursor = Point(column: start.column + head.width, row: field.row)
  }

  private func drawCompletions(
    into canvas: inout Canvas, above rect: Rect, within body: Rect, _ palette: Palette
  ) {
    guard let list = list(above: rect, within: body) else { return }
    for (offset, completion) in completions[list.shown].enumerated() {
      let columns = list.place.columns
      let line = Rect(
        column: list.place.column, row: list.place.row + offset, columns: columns, rows: 1)
      let text = " " + completion.title.padded(to: list.titles) + "  "
      let isChosen = list.shown.lowerBound + offset == chosen
      let style = isChosen ? palette.selection : palette.bar
      canvas.fill(line, with: Glyph(style: style))
      canvas.write(text, in: line, style: style)
      canvas.write(
        completion.about, in: line.splitRight(columns - text.width).right, style: style)
    }
  }

  /// Where the list of completions stands, which of them it shows, and how wide their titles are.
  private func list(
    above rect: Rect, within body: Rect
  ) -> (place: Rect, shown: Range<Int>, titles: Int)? {
    guard !completions.isEmpty, body.rows > 2 else { return nil }
    let rows = min(completions.count, body.rows - 1, Self.mostRows)
    let first = max(0, min((chosen ?? 0) - rows / 2, completions.count - rows))
    let shown = completions[first..<first + rows]
    let titles = min(shown.map(\.title.width).max() ?? 0, max(8, body.columns - 4))
    let abouts = shown.map(\.about.width).max() ?? 0
    let width = min(body.columns, titles + (abouts > 0 ? abouts + 5 : 3))
    let place = Rect(column: rect.column, row: rect.row - rows, columns: width, rows: rows)
    return (place, first..<first + rows, titles)
  }

  /// The completion that stands at a point.
  func completion(at point: Point, above rect: Rect, within body: Rect) -> Int? {
    guard let list = list(above: rect, within: body), list.place.contains(point) else {
      return nil
    }
    return list.shown.lowerBound + point.row - list.place.row
  }

  private static let mostRows = 10
}
