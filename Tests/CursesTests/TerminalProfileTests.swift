import Console
import Testing

@testable import Curses

@Suite struct TerminalProfileTests {
  /// Choices for an environment, on a system that knows a few terminals and these locales.
  private func profile(
    _ variables: [String: String],
    locales: [String: String] = ["C": "ANSI_X3.4-1968", "C.UTF-8": "UTF-8"],
    options: TerminalOptions = TerminalOptions()
  ) throws -> TerminalProfile {
    try TerminalProfile(options: options, surroundings: surroundings(variables, locales: locales))
  }

  @Test("The colours are the terminal's")
  func colors() throws {
    #expect(try profile(["TERM": "xterm-256color"]).colors.value == .indexed256)
    #expect(try profile(["TERM": "xterm"]).colors.value == .basic16)
    #expect(try profile(["TERM": "vt100"]).colors.value == .none)
    #expect(try profile(["TERM": "vt100"]).colors.reason == "vt100 has no colours")
  }

  @Test("NO_COLOR takes the colours away, unless they are asked for")
  func noColor() throws {
    let variables = ["TERM": "xterm-256color", "NO_COLOR": "1"]
    #expect(try profile(variables).colors.value == .none)
    #expect(try profile(variables).colors.reason == "NO_COLOR is set")
    let asked = TerminalOptions(colors: .indexed256)
    #expect(try profile(variables, options: asked).colors.value == .indexed256)
  }

  @Test("More colours than the terminal has are not to be had; fewer are")
  func askedColors() throws {
    let many = TerminalOptions(colors: .indexed256)
    #expect(try profile(["TERM": "xterm"], options: many).colors.value == .basic16)
    #expect(
      try profile(["TERM": "xterm"], options: many).colors.reason
        == "256 asked for, but xterm has 8")
    let few = TerminalOptions(colors: .basic16)
    #expect(try profile(["TERM": "xterm-256color"], options: few).colors.value == .basic16)
    #expect(try profile(["TERM": "vt100"], options: few).colors.value == .none)
  }

  @Test("COLORTERM promises more than an old name tells")
  func colorTerm() throws {
    let promising = try profile(["TERM": "xterm", "COLORTERM": "truecolor"])
    #expect(promising.type.value == "xterm-256color")
    #expect(promising.colors.value == .indexed256)
    #expect(try profile(["TERM": "linux", "COLORTERM": "truecolor"]).type.value == "linux")
    #expect(try profile(["TERM": "xterm", "COLORTERM": "yes"]).type.value == "xterm")
  }

  @Test(
    "A terminal that this system does not describe is served as the nearest that it does",
    arguments: [
      ("xterm-kitty", "xterm-256color"), ("alacritty", "xterm-256color"),
      ("foot-extra", "xterm-256color"), ("wezterm", "xterm-256color"),
      ("xterm-ghostty", "xterm-256color"), ("tmux-256color", "vt100"),
      ("screen.alacritty", "vt100"), ("linux-16color", "linux"),
    ])
  func relatives(name: String, relative: String) throws {
    let profile = try profile(["TERM": name])
    #expect(profile.type.value == relative)
    #expect(
      profile.type.reason == "the nearest to TERM=\(name), which this system does not describe")
    let colors: [String: ColorDepth] = ["xterm-256color": .indexed256, "linux": .basic16]
    #expect(profile.colors.value == colors[relative] ?? .none)
  }

  @Test(
    "A name that only looks like one of a family is not served",
    arguments: ["xtermite", "nope-256color", "", "-", "unknown", "dumb", "emacs"])
  func strangers(name: String) {
    #expect(TerminalFamily.relatives(of: name).isEmpty)
  }

  @Test("A terminal without TERM, of an unknown kind, or unable to place its cursor is an error")
  func errors() {
    #expect(throws: TerminalError.typeUnset) { try profile([:]) }
    #expect(throws: TerminalError.typeUnknown("nope")) { try profile(["TERM": "nope"]) }
    #expect(throws: TerminalError.typeTooSimple("dumb")) { try profile(["TERM": "dumb"]) }
  }

  @Test(
    "COLORFGBG tells a light background from a dark one",
    arguments: [
      ("0;15", .light), ("0;default;7", .light), ("15;0", .dark), ("7;8", .dark), ("", .dark),
      ("nonsense", .dark),
    ] as [(String, Theme)])
  func theme(value: String, theme: Theme) throws {
    #expect(try profile(["TERM": "xterm", "COLORFGBG": value]).theme.value == theme)
    let asked = TerminalOptions(theme: .light)
    #expect(
      try profile(["TERM": "xterm", "COLORFGBG": value], options: asked).theme.value == .light)
  }

  @Test(
    "Unicode where the locale is UTF-8 or nobody chose one that can be had; else ASCII",
    arguments: [
      (["LANG": "C.UTF-8"], .unicode, ""), (["LANG": "C"], .ascii, ""), ([:], .unicode, "C.UTF-8"),
      (["LANG": "de_DE.UTF-8"], .unicode, "C.UTF-8"), (["LANG": "de_DE.ISO-8859-1"], .ascii, "C"),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], .ascii, ""), (["LC_CTYPE": "C.UTF-8"], .unicode, ""),
    ] as [([String: String], GlyphSet, String)])
  func glyphs(variables: [String: String], glyphs: GlyphSet, locale: String) throws {
    let profile = try profile(variables.merging(["TERM": "xterm"]) { $1 })
    #expect(profile.glyphs.value == glyphs)
    #expect(profile.locale.value == locale)
  }

  @Test("Asking for Unicode gets a locale that has it; asking for ASCII leaves the locale")
  func askedGlyphs() throws {
    let variables = ["TERM": "xterm", "LANG": "C"]
    let unicode = try profile(variables, options: TerminalOptions(glyphs: .unicode))
    #expect(unicode.glyphs.value == .unicode)
    #expect(unicode.locale.value == "C.UTF-8")
    let ascii = try profile(
      ["TERM": "xterm", "LANG": "C.UTF-8"], options: TerminalOptions(glyphs: .ascii))
    #expect(ascii.glyphs.value == .ascii)
    #expect(ascii.locale.value == "")
  }

  @Test("A system without any UTF-8 locale gets ASCII, even where Unicode is asked for")
  func noUnicode() throws {
    let options = TerminalOptions(glyphs: .unicode)
    let profile = try profile(["TERM": "xterm"], locales: ["C": "ANSI_X3.4-1968"], options: options)
    #expect(profile.glyphs.value == .ascii)
  }
}

/// An environment on a system with a few terminals, and locales with their encodings.
func surroundings(
  _ variables: [String: String],
  locales: [String: String] = ["C": "ANSI_X3.4-1968", "C.UTF-8": "UTF-8"]
) -> TerminalSurroundings {
  let own = variables["LC_ALL"] ?? variables["LC_CTYPE"] ?? variables["LANG"] ?? "C"
  return TerminalSurroundings(
    variable: { variables[$0].flatMap { $0.isEmpty ? nil : $0 } },
    describe: { name throws(TerminalError) in
      switch name {
      case "xterm-256color": TerminalType(colors: 256, hasAlternateScreen: true, reportsMouse: true)
      case "xterm": TerminalType(colors: 8, hasAlternateScreen: true, reportsMouse: true)
      case "linux": TerminalType(colors: 8, reportsMouse: true)
      case "vt100": TerminalType(colors: -1)
      case "dumb": throw .typeTooSimple("dumb")
      default: throw .typeUnknown(SafeText(name))
      }
    },
    encoding: { locales[$0.isEmpty ? own : $0] })
}
