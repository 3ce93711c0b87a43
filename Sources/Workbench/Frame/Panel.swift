import Console

/// A framed part of a screen: its title in the upper border, one line about how to read it in the lower.
struct Panel {
  let title: SafeText
  var hint: SafeText = .empty
  var isFocused = false

  /// Draws the frame and tells what is left inside.
  func draw(into canvas: inout Canvas, in rect: Rect, _ palette: Palette) -> Rect {
    guard rect.rows > 2, rect.columns > 2 else { return rect }
    let border = isFocused ? palette.focusedBorder : palette.border
    canvas.box(
      rect, title: title, style: border, titleStyle: palette.title, appearance: palette.appearance)
    let room = rect.splitBottom(1).bottom.inset(columns: 2, rows: 0)
    if !hint.isEmpty, room.columns > 12 {
      canvas.write(
        (" " + hint + " ").truncated(to: room.columns), at: room.origin, style: palette.muted,
        within: room)
    }
    return rect.inset(by: 1)
  }
}
