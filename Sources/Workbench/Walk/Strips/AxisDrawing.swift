import Console
import Plotting

/// What all parts of the screen along the time axis have in common.
extension WalkLayout {
  /// The columns of the visible steps in some rows.
  func axisRect(row: Int, rows: Int) -> Rect {
    Rect(column: axis.column, row: row, columns: axis.columns.count, rows: rows)
  }

  /// Draws the cursor's line through a row of text.
  func highlightCursor(inRow row: Int, _ palette: Palette, into canvas: inout Canvas) {
    guard let columns = axis.columns(of: axis.cursor) else { return }
    let cursor = palette.cursor
    canvas.restyle(Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)) {
      style in
      style = style.with(
        background: cursor.background, bold: true, reversed: cursor.reversed != style.reversed)
    }
  }

  /// Draws the cursor through a row of bars, which reversed would be others.
  func highlightBar(inRow row: Int, _ palette: Palette, into canvas: inout Canvas) {
    guard palette.cursor.reversed, let columns = axis.columns(of: axis.cursor) else {
      return highlightCursor(inRow: row, palette, into: &canvas)
    }
    canvas.restyle(Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)) {
      $0 = palette.cursorLine
    }
  }

  /// Writes a row's name in front of the time axis: the first of several that fits.
  func label(_ texts: [SafeText], row: Int, _ style: Style, into canvas: inout Canvas) {
    let rect = Rect(
      column: labels.lowerBound + 1, row: row, columns: labels.count - 2, rows: 1)
    guard let text = texts.first(where: { $0.width <= rect.columns }) ?? texts.last else { return }
    canvas.write(text, in: rect, style: style)
  }

  /// Writes the number under the cursor behind the time axis.
  func number(_ text: SafeText, row: Int, _ style: Style, into canvas: inout Canvas) {
    let rect = Rect(
      column: numbers.lowerBound + 1, row: row, columns: numbers.count - 1, rows: 1)
    canvas.write(text, in: rect, .right, style: style)
  }

  /// Draws a heat strip over the visible steps.
  func drawStrip(
    _ values: [[Double?]], _ scale: Scale, halfBlocks: Bool, row: Int, rows: Int,
    into canvas: inout Canvas, _ appearance: Appearance
  ) {
    let rect = axisRect(row: row, rows: rows)
    shadePadding(rect, into: &canvas, appearance)
    HeatStrip(
      values: values, scale: scale, columnWidth: axis.width, cursorColumn: axis.cursorOffset,
      halfBlocks: halfBlocks, cutBefore: axis.cuts
    ).draw(into: &canvas, in: rect, appearance: appearance)
  }

  /// Greys the padding in some rows; what the rows show is drawn over it.
  func shadePadding(_ rows: Rect, into canvas: inout Canvas, _ appearance: Appearance) {
    let end = Glyph(
      appearance.glyphs == .ascii ? "]" : "▏", style: Palette(appearance).muted)
    for columns in axis.padding {
      let rect = Rect(
        column: columns.lowerBound, row: rows.row, columns: columns.count, rows: rows.rows)
      canvas.fill(rect, with: Self.padding(appearance))
      for row in rect.rowRange { canvas[rect.column, row] = end }
    }
  }

  private static func padding(_ appearance: Appearance) -> Glyph {
    Glyph(appearance.glyphs == .ascii ? "," : "·", style: Palette(appearance).faint)
  }
}
