import Console

/// Something that was chosen, and why.
struct Choice<Value: Sendable>: Sendable {
  var value: Value
  var reason: String

  init(_ value: Value, _ reason: String) {
    self.value = value
    self.reason = reason
  }
}

/// A type of terminal as terminfo describes it.
struct TerminalType: Hashable, Sendable {
  var colors = 0
  var hasAlternateScreen = false
  var reportsMouse = false
}

/// What the choices are made from: the environment's variables and terminfo, or a test's stand-ins.
struct TerminalSurroundings: Sendable {
  /// The value of an environment variable; `nil` when it is unset or empty.
  var variable: @Sendable (String) -> String?
  /// What terminfo says of a type.
  var describe: @Sendable (String) throws(TerminalError) -> TerminalType
  /// The encoding of a locale ("" is the environment's); `nil` when the system does not have it.
  var encoding: @Sendable (String) -> String?
}

/// Everything that is chosen before the screen opens.
struct TerminalProfile: Sendable {
  var type: Choice<String>
  var details: TerminalType
  var locale: Choice<String>
  var colors: Choice<ColorDepth>
  var theme: Choice<Theme>
  var glyphs: Choice<GlyphSet>

  /// What drawing depends on.
  var appearance: Appearance {
    Appearance(colors: colors.value, theme: theme.value, glyphs: glyphs.value)
  }

  /// Chooses for a terminal of the type that TERM names.
  init(
    options: TerminalOptions, surroundings: TerminalSurroundings
  ) throws(TerminalError) {
    guard let name = surroundings.variable("TERM") else { throw .typeUnset }
    (type, details) = try Self.chooseType(name, surroundings)
    (locale, glyphs) = Self.chooseLocale(options.glyphs, surroundings)
    colors = Self.chooseColors(options.colors, type.value, details, surroundings)
    theme = Self.chooseTheme(options.theme, surroundings)
  }
}

extension TerminalProfile {
  /// Some terminals call themselves by an old name and tell in COLORTERM that they can do more; some by a
  /// name that this system does not describe.
  private static func chooseType(
    _ name: String, _ surroundings: TerminalSurroundings
  ) throws(TerminalError) -> (Choice<String>, TerminalType) {
    let (type, details) = try describe(name, surroundings)
    let better = "\(type.value)-256color"
    if let claim = surroundings.variable("COLORTERM"), ["truecolor", "24bit"].contains(claim),
      (1..<256).contains(details.colors), let found = try? surroundings.describe(better)
    {
      return (Choice(better, "TERM=\(name), and COLORTERM=\(claim) promises more colours"), found)
    }
    return (type, details)
  }

  private static func describe(
    _ name: String, _ surroundings: TerminalSurroundings
  ) throws(TerminalError) -> (Choice<String>, TerminalType) {
    do { return (Choice(name, "TERM"), try surroundings.describe(name)) } catch {
      guard case .typeUnknown = error else { throw error }
      for relative in TerminalFamily.relatives(of: name) {
        guard let details = try? surroundings.describe(relative) else { continue }
        return (
          Choice(relative, "the nearest to TERM=\(name), which this system does not describe"),
          details
        )
      }
      throw error
    }
  }

  private static func chooseColors(
    _ wish: ColorDepth?, _ name: String, _ details: TerminalType,
    _ surroundings: TerminalSurroundings
  ) -> Choice<ColorDepth> {
    let most: ColorDepth =
      details.colors >= 256 ? .indexed256 : details.colors >= 8 ? .basic16 : .none
    let count = max(0, details.colors)
    if let wish, wish == .none || most == .indexed256 || wish == most {
      return Choice(wish, "asked for")
    } else if let wish {
      return Choice(most, "\(wish.rawValue) asked for, but \(name) has \(count)")
    } else if surroundings.variable("NO_COLOR") != nil {
      return Choice(.none, "NO_COLOR is set")
    }
    return Choice(most, "\(name) has \(count == 0 ? "no colours" : "\(count) colours")")
  }

  /// COLORFGBG is `foreground;background`, sometimes with a word between, in the numbers of the 16 colours.
  private static func chooseTheme(
    _ wish: Theme?, _ surroundings: TerminalSurroundings
  ) -> Choice<Theme> {
    if let wish { return Choice(wish, "asked for") }
    guard let pair = surroundings.variable("COLORFGBG"),
      let background = pair.split(separator: ";").last.flatMap({ Int($0) })
    else { return Choice(.dark, "nothing tells the background; most are dark") }
    let isLight = background == 7 || (9...15).contains(background)
    return Choice(isLight ? .light : .dark, "COLORFGBG=\(pair)")
  }

  /// Unicode where the locale is UTF-8, and where nobody chose a locale that can be had.
  private static func chooseLocale(
    _ wish: GlyphSet?, _ surroundings: TerminalSurroundings
  ) -> (Choice<String>, Choice<GlyphSet>) {
    let variable = ["LC_ALL", "LC_CTYPE", "LANG"].first { surroundings.variable($0) != nil }
    let named = variable.flatMap(surroundings.variable)
    let source = variable.flatMap { name in named.map { "\(name)=\($0)" } } ?? "no locale is set"
    let own = surroundings.encoding("")
    if let own, isUTF8(own) {
      return (Choice("", source), wish.map { Choice($0, "asked for") } ?? Choice(.unicode, source))
    }
    let mayReplace = named == nil || wish == .unicode || (own == nil && named.map(isUTF8) == true)
    if mayReplace,
      let stand = unicodeLocales.first(where: { surroundings.encoding($0).map(isUTF8) == true })
    {
      let reason = own == nil && named != nil ? "\(source) is not installed" : source
      return (Choice(stand, reason), Choice(wish ?? .unicode, wish == nil ? reason : "asked for"))
    }
    return (Choice(own == nil ? "C" : "", source), Choice(.ascii, "\(source) is not UTF-8"))
  }

  private static let unicodeLocales = ["C.UTF-8", "en_US.UTF-8", "UTF-8"]

  private static func isUTF8(_ name: String) -> Bool {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.contains("utf8")
  }
}
