extension Canvas {
  /// Writes text from a place to the right, as far as the clip (the whole canvas without one) reaches.
  ///
  /// - Returns: how many columns the text takes, seen or not.
  @discardableResult
  public mutating func write(
    _ text: SafeText, at point: Point, style: Style = .plain, within clip: Rect? = nil
  ) -> Int {
    let visible = clip?.intersection(bounds) ?? bounds
    guard visible.rowRange.contains(point.row) else { return text.width }
    var column = point.column
    for cell in text.cells {
      let end = column.advancedSaturating(by: Int(cell.width))
      guard column < visible.endColumn else { break }
      if column >= visible.column, end <= visible.endColumn {
        self[column, point.row] = Glyph(cell, style: style)
      } else if end > visible.column {
        // Half of a wide character at the edge: the square inside is left blank.
        self[max(column, visible.column), point.row] = Glyph(style: style)
      }
      column = end
    }
    return text.width
  }

  /// Writes text in a rectangle's first row, aligned and cut to its width.
  public mutating func write(
    _ text: SafeText, in rect: Rect, _ alignment: Alignment = .left, style: Style = .plain
  ) {
    guard rect.rows > 0 else { return }
    let text = text.truncated(to: rect.columns)
    let room = rect.columns - text.width
    let offset =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    let column = rect.column.advancedSaturating(by: offset)
    write(text, at: Point(column: column, row: rect.row), style: style, within: rect)
  }

  /// Puts the glyph in every square of a rectangle (a wide one in every other).
  public mutating func fill(_ rect: Rect, with glyph: Glyph = Glyph()) {
    let visible = rect.intersection(bounds)
    for row in visible.rowRange {
      for column in stride(from: visible.column, to: visible.endColumn, by: max(1, glyph.width)) {
        self[column, row] = glyph
      }
    }
  }

  /// Draws another canvas over this one.
  public mutating func draw(_ other: Canvas, at point: Point) {
    for row in 0..<other.size.rows {
      for (offset, glyph) in other.row(row).enumerated() where !glyph.isContinuation {
        self[point.column.advancedSaturating(by: offset), point.row.advancedSaturating(by: row)] =
          glyph
      }
    }
  }

  /// Draws a frame along the rectangle's edge, with a title in its upper line.
  public mutating func box(
    _ rect: Rect, title: SafeText? = nil, style: Style = .plain, titleStyle: Style? = nil,
    appearance: Appearance = Appearance()
  ) {
    guard rect.columns > 1, rect.rows > 1 else { return }
    let lines = BoxLines(appearance.glyphs)
    let (top, below) = rect.splitTop(1)
    let (bottom, middle) = below.splitBottom(1)
    fill(top, with: Glyph(lines.horizontal, style: style))
    fill(bottom, with: Glyph(lines.horizontal, style: style))
    fill(middle.splitLeft(1).left, with: Glyph(lines.vertical, style: style))
    fill(middle.splitRight(1).right, with: Glyph(lines.vertical, style: style))
    let right = rect.endColumn.advancedSaturating(by: -1)
    let lowest = rect.endRow.advancedSaturating(by: -1)
    self[rect.column, rect.row] = Glyph(lines.topLeft, style: style)
    self[right, rect.row] = Glyph(lines.topRight, style: style)
    self[rect.column, lowest] = Glyph(lines.bottomLeft, style: style)
    self[right, lowest] = Glyph(lines.bottomRight, style: style)
    if let title, rect.columns > 6 {
      let text = " " + title.truncated(to: rect.columns - 6) + " "
      write(text, in: top.inset(columns: 2, rows: 0), style: titleStyle ?? style)
    }
  }
}

/// The characters a frame is drawn with.
private struct BoxLines {
  var horizontal: Character = "─"
  var vertical: Character = "│"
  var topLeft: Character = "╭"
  var topRight: Character = "╮"
  var bottomLeft: Character = "╰"
  var bottomRight: Character = "╯"

  init(_ glyphs: GlyphSet) {
    guard glyphs == .ascii else { return }
    (horizontal, vertical) = ("-", "|")
    (topLeft, topRight, bottomLeft, bottomRight) = ("+", "+", "+", "+")
  }
}
