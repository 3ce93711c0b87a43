import Console

/// A part of the screen with a title and one line about how to read it: a box with both in its border, a rule with
/// both in it, or nothing but the part itself.
struct WalkFrame: Hashable {
  let rect: Rect
  /// Rows that the frame takes: 2 for a box, 1 for a rule, 0 for none.
  let rows: Int

  /// What the frame leaves inside.
  var inner: Rect {
    switch rows {
    case 2: rect.inset(by: 1)
    case 1: rect.splitTop(1).rest
    default: rect
    }
  }

  /// The line that the title stands in; empty where there is none.
  var title: Rect { rect.splitTop(min(rows, 1)).top }

  func draw(
    into canvas: inout Canvas, titles: [SafeText], hints: [SafeText], appearance: Appearance
  ) {
    guard rows > 0, !rect.isEmpty else { return }
    let palette = Palette(appearance)
    let border = palette.border
    if rows == 2 {
      let title = titles.first { $0.width + 6 <= rect.columns } ?? titles.last
      canvas.box(
        rect, title: title, style: border, titleStyle: palette.title, appearance: appearance)
      let bottom = rect.splitBottom(1).bottom.inset(columns: 2, rows: 0)
      write(hints, into: &canvas, bottom, palette.muted)
    } else {
      let line = rect.splitTop(1).top
      canvas.fill(line, with: Glyph(appearance.glyphs == .ascii ? "-" : "─", style: border))
      let rest = line.splitLeft(1).rest
      let used = write(titles, into: &canvas, rest, palette.title)
      write(hints, into: &canvas, rest.splitLeft(used + 1).rest, palette.muted)
    }
  }

  /// Writes the first of several ways to say it that fits, with a blank before and after.
  @discardableResult
  private func write(
    _ texts: [SafeText], into canvas: inout Canvas, _ rect: Rect, _ style: Style
  ) -> Int {
    guard rect.columns > 6, let last = texts.last else { return 0 }
    let text = texts.first { $0.width + 2 <= rect.columns } ?? last.truncated(to: rect.columns - 2)
    return canvas.write(" " + text + " ", at: rect.origin, style: style, within: rect)
  }
}
