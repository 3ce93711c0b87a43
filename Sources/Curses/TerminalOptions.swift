import Console

/// What the user asked for, on the command line or in the settings; `nil` is left to the terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// How many colours to use.
  public var colors: ColorDepth?
  /// Light on dark, or dark on light.
  public var theme: Theme?
  /// Unicode, or ASCII only.
  public var glyphs: GlyphSet?
  /// Whether the program gets the mouse; otherwise the terminal selects and copies with it.
  public var mouse: Bool
  /// Whether frames are marked, so that the terminal shows each at once.
  public var synchronized: Bool

  /// Everything left to the terminal but for what is given.
  public init(
    colors: ColorDepth? = nil, theme: Theme? = nil, glyphs: GlyphSet? = nil, mouse: Bool = true,
    synchronized: Bool = true
  ) {
    self.colors = colors
    self.theme = theme
    self.glyphs = glyphs
    self.mouse = mouse
    self.synchronized = synchronized
  }
}
