import Console

/// A framed part of a screen: its title in the upper border, one line about how to read it in the lower.
struct Panel {
  /// Wordings from long to short; the first that fits stands in the border.
  let titles: [SafeText]
  let hints: [SafeText]
  let isFocused: Bool

  init(_ titles: SafeText..., hints: [SafeText] = [], isFocused: Bool = false) {
    self.init(titles, hints: hints, isFocused: isFocused)
  }

  init(_ titles: [SafeText], hints: [SafeText] = [], isFocused: Bool = false) {
    self.titles = titles
    self.hints = hints
    self.isFocused = isFocused
  }

  /// Draws the frame and tells what is left inside.
  func draw(into canvas: inout Canvas, in rect: Rect, _ palette: Palette) -> Rect {
    guard rect.rows > 2, rect.columns > 2 else { return rect }
    let border = isFocused ? palette.focusedBorder : palette.border
    canvas.box(
      rect, title: titles.fitting(rect.columns - 6), style: border, titleStyle: palette.title,
      appearance: palette.appearance)
    let room = rect.splitBottom(1).bottom.inset(columns: 2, rows: 0)
    if let hint = hints.fitting(room.columns - 2), !hint.isEmpty {
      canvas.write(" " + hint + " ", at: room.origin, style: palette.muted, within: room)
    }
    return rect.inset(by: 1)
  }
}

extension [SafeText] {
  /// The first that is not wider, or the last one cut; nil where there is nothing to say or no room.
  func fitting(_ columns: Int) -> SafeText? {
    guard let last, columns > 3 else { return nil }
    return first { $0.width <= columns } ?? last.truncated(to: columns)
  }
}
