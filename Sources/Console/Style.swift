/// A colour as a terminal has it.
public enum Color: Hashable, Sendable {
  /// The terminal's own colour of text, or of the background.
  case standard
  /// A colour of the 256-colour palette: 0…15 are the user's theme, 16…255 are fixed.
  case indexed(UInt8)
}

/// How a glyph is drawn.
public struct Style: Hashable, Sendable {
  /// The colour of the character.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  private var attributes: Attributes

  /// The terminal's own colours and nothing else.
  public static let plain = Style()

  /// Plain but for what is given.
  public init(
    foreground: Color = .standard, background: Color = .standard, bold: Bool = false,
    dim: Bool = false, italic: Bool = false, underlined: Bool = false, reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    attributes = []
    self.bold = bold
    self.dim = dim
    self.italic = italic
    self.underlined = underlined
    self.reversed = reversed
  }

  /// Thicker, on many terminals also brighter.
  public var bold: Bool {
    get { attributes.contains(.bold) }
    set { attributes.set(.bold, newValue) }
  }

  /// Fainter; not every terminal can.
  public var dim: Bool {
    get { attributes.contains(.dim) }
    set { attributes.set(.dim, newValue) }
  }

  /// Slanted; not every terminal can.
  public var italic: Bool {
    get { attributes.contains(.italic) }
    set { attributes.set(.italic, newValue) }
  }

  /// With a line below.
  public var underlined: Bool {
    get { attributes.contains(.underlined) }
    set { attributes.set(.underlined, newValue) }
  }

  /// Foreground and background change places.
  public var reversed: Bool {
    get { attributes.contains(.reversed) }
    set { attributes.set(.reversed, newValue) }
  }

  /// The same style with what is given changed.
  public func with(
    foreground: Color? = nil, background: Color? = nil, bold: Bool? = nil, dim: Bool? = nil,
    italic: Bool? = nil, underlined: Bool? = nil, reversed: Bool? = nil
  ) -> Style {
    Style(
      foreground: foreground ?? self.foreground, background: background ?? self.background,
      bold: bold ?? self.bold, dim: dim ?? self.dim, italic: italic ?? self.italic,
      underlined: underlined ?? self.underlined, reversed: reversed ?? self.reversed)
  }
}

/// The five switches in one byte, so that comparing two styles is cheap.
private struct Attributes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bold = Attributes(rawValue: 1)
  static let dim = Attributes(rawValue: 2)
  static let italic = Attributes(rawValue: 4)
  static let underlined = Attributes(rawValue: 8)
  static let reversed = Attributes(rawValue: 16)

  mutating func set(_ attribute: Attributes, _ isOn: Bool) {
    if isOn { insert(attribute) } else { remove(attribute) }
  }
}
