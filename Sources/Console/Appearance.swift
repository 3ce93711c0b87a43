/// How many colours there are to draw with.
public enum ColorDepth: String, CaseIterable, Hashable, Sendable {
  /// The 256 of xterm's palette.
  case indexed256 = "256"
  /// The eight of ANSI and their bright twins.
  case basic16 = "16"
  /// Bold, dim, underlined and reversed only.
  case none = "none"
}

/// Whether the terminal writes light on dark or dark on light.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// Light on dark.
  case dark
  /// Dark on light.
  case light
}

/// Which characters the terminal can show.
public enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// Lines, blocks, Braille patterns, letters of every language.
  case unicode
  /// The 95 printable characters of ASCII.
  case ascii
}

/// What the terminal can do, as far as drawing depends on it.
public struct Appearance: Hashable, Sendable {
  /// How many colours there are.
  public var colors: ColorDepth
  /// Light on dark, or dark on light.
  public var theme: Theme
  /// Unicode, or its ASCII twin.
  public var glyphs: GlyphSet

  /// Every capability of a common terminal unless told otherwise.
  public init(
    colors: ColorDepth = .indexed256, theme: Theme = .dark, glyphs: GlyphSet = .unicode
  ) {
    self.colors = colors
    self.theme = theme
    self.glyphs = glyphs
  }
}
