/// A grid of glyphs: what a screen looks like, as a value.
///
/// Every size down to nothing is legal, and drawing outside does nothing. Two canvases are equal when they
/// look alike; copies that were not changed since compare in constant time.
public struct Canvas: Equatable, Sendable {
  /// How many columns and rows there are.
  public let size: Size

  /// Where the terminal's own cursor stands; hidden when `nil`.
  public var cursor: Point?

  private var glyphs: [Glyph]

  /// The largest number of columns and of rows; a larger size is cut to it.
  public static let mostColumnsOrRows = 4096

  /// A blank canvas.
  public init(size: Size, style: Style = .plain) {
    self.size = Size(
      columns: min(size.columns, Self.mostColumnsOrRows),
      rows: min(size.rows, Self.mostColumnsOrRows))
    glyphs = Array(
      repeating: Glyph(style: style), count: max(0, self.size.columns * self.size.rows))
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(size: size) }

  /// The glyph in a square, `nil` outside. Setting one outside does nothing; a wide one that does not fit leaves
  /// a blank, and so does the other half of a wide one that is overwritten.
  public subscript(column: Int, row: Int) -> Glyph? {
    get {
      guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return nil }
      return glyphs[row * size.columns + column]
    }
    set {
      guard let newValue, (0..<size.columns).contains(column), (0..<size.rows).contains(row)
      else { return }
      put(newValue, at: row * size.columns + column, room: size.columns - column)
    }
  }

  /// The glyphs of one row, from left to right; empty outside.
  public func row(_ row: Int) -> ArraySlice<Glyph> {
    guard (0..<size.rows).contains(row) else { return [] }
    return glyphs[row * size.columns..<(row + 1) * size.columns]
  }

  /// Changes the style of every glyph in a rectangle and leaves the text as it is.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let visible = rect.intersection(bounds)
    for row in visible.rowRange {
      for column in visible.columnRange { change(&glyphs[row * size.columns + column].style) }
    }
  }

  /// The rows as text, blanks at the end left out.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      var blanks = 0
      for glyph in self.row(row) where !glyph.isContinuation {
        if glyph.text == " " {
          blanks += 1
        } else {
          line += String(repeating: " ", count: blanks)
          line.append(glyph.text)
          blanks = 0
        }
      }
      return line
    }
  }

  private mutating func put(_ glyph: Glyph, at index: Int, room: Int) {
    if glyphs[index].width != 1 { separate(index) }
    if glyph.width == 1 {
      glyphs[index] = glyph
    } else if glyph.width == 2, room > 1 {
      if glyphs[index + 1].width != 1 { separate(index + 1) }
      glyphs[index] = glyph
      glyphs[index + 1] = .continuation(style: glyph.style)
    } else {
      glyphs[index] = Glyph(style: glyph.style)
    }
  }

  /// Blanks the other half of the wide character of which one half stands at this index.
  private mutating func separate(_ index: Int) {
    let other = glyphs[index].isContinuation ? index - 1 : index + 1
    glyphs[other] = Glyph(style: glyphs[other].style)
    glyphs[index] = Glyph(style: glyphs[index].style)
  }
}
