internal import CTerminal
import Console

/// What a terminal shows.
struct Frame: Equatable {
  var canvas: Canvas
  var colors: ColorDepth
}

extension Terminal {
  /// Shows a canvas: sends what differs from the last one, and nothing when nothing does.
  ///
  /// What lies outside the terminal is not shown. Without colours in the appearance, none are used.
  public func paint(_ canvas: Canvas, appearance: Appearance) {
    let frame = Frame(canvas: canvas, colors: appearance.colors)
    guard isOpen, frame != painted else { return }
    painted = frame
    if !draw(frame) {
      // The table of colour pairs is full: number anew those that this canvas needs.
      pairs.removeAll()
      _ = draw(frame)
    }
    if synchronized { send(modes.frameBegins) }
    let cursor = canvas.cursor.flatMap { Rect(size: size).contains($0) ? $0 : nil }
    cterminal_present(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    if synchronized { send(modes.frameEnds) }
  }

  /// Sends the next frame whole, as after another program has written on the screen.
  public func repaint() {
    guard isOpen else { return }
    painted = nil
    cterminal_invalidate()
  }

  /// Draws into ncurses' window; false when colour pairs ran out, which leaves glyphs without colour.
  private func draw(_ frame: Frame) -> Bool {
    var pen = Pen(terminalColors: frame.colors == .none ? 0 : colorCount)
    cterminal_erase()
    for row in 0..<min(frame.canvas.size.rows, size.rows) {
      for (column, glyph) in frame.canvas.row(row).prefix(size.columns).enumerated() {
        if glyph.isContinuation || glyph == Self.blank { continue }
        pen.use(glyph.style, &pairs)
        pen.put(glyph, row: row, column: column)
      }
    }
    return !pen.lacksPairs
  }

  private static let blank = Glyph()
}

/// Puts glyphs and changes style only where the style changes.
private struct Pen {
  let terminalColors: Int
  /// Whether a pair of colours was wanted that the table had no room for.
  var lacksPairs = false
  private var style: Style?
  private var scalars: [UInt32] = []

  init(terminalColors: Int) {
    self.terminalColors = terminalColors
  }

  mutating func use(_ style: Style, _ pairs: inout ColorPairs) {
    guard style != self.style else { return }
    self.style = style
    let ink = Ink(style, terminalColors: terminalColors)
    guard let number = pairs.number(of: ink.pair) else {
      lacksPairs = true
      return cterminal_set_style(ink.attributes, 0)
    }
    if number.isNew {
      cterminal_define_pair(number.value, ink.pair.foreground, ink.pair.background)
    }
    cterminal_set_style(ink.attributes, number.value)
  }

  mutating func put(_ glyph: Glyph, row: Int, column: Int) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in glyph.text.unicodeScalars { scalars.append(scalar.value) }
    cterminal_put(Int32(row), Int32(column), scalars, scalars.count, Int32(glyph.width))
  }
}
