import ArgumentParser
import Console
import Curses

/// How a screen looks; what is not given is in the settings, or chosen for the terminal.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Read keys and commands line by line and print what changed, without a screen.")
  var plain = false

  @Option(help: "How many colours to use: 256, 16 or none.")
  var colors: ColorDepth?

  @Option(help: "dark or light: what the terminal's background is.")
  var theme: Theme?

  @Option(help: "unicode or ascii: which characters to draw with.")
  var glyphs: GlyphSet?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  /// What a terminal is opened with: the command line comes before the settings.
  func terminal(_ preferences: Preferences) -> TerminalOptions {
    var options = TerminalOptions(preferences)
    options.colors = colors ?? options.colors
    options.theme = theme ?? options.theme
    options.glyphs = glyphs ?? options.glyphs
    options.mouse = options.mouse && !noMouse
    return options
  }

  /// How things look where there is no terminal to ask.
  var appearance: Appearance {
    Appearance(
      colors: colors ?? .indexed256, theme: theme ?? .dark, glyphs: glyphs ?? .unicode)
  }
}

extension TerminalOptions {
  /// What the settings say.
  init(_ preferences: Preferences) {
    self.init(
      colors: preferences.colors, theme: preferences.theme, glyphs: preferences.glyphs,
      mouse: preferences.mouse ?? true, synchronized: preferences.synchronized ?? true)
  }
}
