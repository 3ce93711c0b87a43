/// What stands in one square of a canvas: a character and its style.
///
/// A character two columns wide is followed by a glyph of width 0, its continuation. A character that
/// no square can hold (a control character, a joined emoji) is replaced, so a glyph is always safe to print.
public struct Glyph: Hashable, Sendable {
  /// The character, together with its combining marks.
  public private(set) var text: Character
  /// How it is drawn.
  public var style: Style
  private let columns: UInt8

  /// 1 or 2; 0 for the second half of a wide character.
  public var width: Int { Int(columns) }

  /// Whether this is the right half of the wide character to its left; it has nothing of its own to print.
  public var isContinuation: Bool { columns == 0 }

  /// A glyph of this character; a blank without one.
  public init(_ text: Character = " ", style: Style = .plain) {
    let cell = Cell(sanitizing: text)
    self.init(cell, style: style)
  }

  init(_ cell: Cell, style: Style) {
    text = cell.text
    columns = cell.width
    self.style = style
  }

  /// The right half of a wide character drawn in this style.
  static func continuation(style: Style) -> Glyph {
    Glyph(Cell(text: " ", width: 0), style: style)
  }
}

/// One square's worth of text that is known to be safe.
struct Cell {
  let text: Character
  let width: UInt8

  init(text: Character, width: UInt8) {
    self.text = text
    self.width = width
  }

  /// The character itself where one square, or two, can hold it; `·` otherwise.
  init(sanitizing character: Character) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    let isSingle = scalars.index(after: scalars.startIndex) == scalars.endIndex
    switch first.role {
    case .narrow where isSingle: self.init(text: character, width: 1)
    case .wide where isSingle: self.init(text: character, width: 2)
    default: self = SafeText("\(character)").onlyCell ?? Cell(text: "·", width: 1)
    }
  }
}
