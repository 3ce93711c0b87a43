internal import CTerminal
import Console

/// What this terminal can do, what was chosen, and why: the substance of `unroll doctor`.
///
/// It opens no screen, and works without a terminal too.
public struct TerminalReport: Sendable {
  /// One line of the report.
  public struct Entry: Hashable, Sendable {
    /// What the line is about.
    public let name: SafeText
    /// What was found or chosen.
    public let value: SafeText
    /// Why; empty where that is plain.
    public let reason: SafeText
  }

  /// The lines, in the order to show them.
  public let entries: [Entry]

  /// What drawing would depend on; without colours when no screen can be opened.
  public let appearance: Appearance

  /// Why no screen can be opened here; `nil` when one can.
  public let problem: TerminalError?

  /// Looks at standard input and output, the environment, terminfo and the locale.
  public init(options: TerminalOptions = TerminalOptions()) {
    var size: (Int32, Int32) = (0, 0)
    let isKnown = cterminal_size(&size.0, &size.1)
    self.init(
      options: options, surroundings: .live,
      streams: Streams(input: cterminal_is_terminal(0), output: cterminal_is_terminal(1)),
      size: isKnown ? Size(columns: Int(size.0), rows: Int(size.1)) : nil,
      library: String(cString: cterminal_version()))
  }

  /// Which of the standard streams are a terminal.
  struct Streams {
    var input: Bool
    var output: Bool

    var problem: TerminalError? {
      input ? output ? nil : .outputIsNoTerminal : .inputIsNoTerminal
    }
  }

  init(
    options: TerminalOptions, surroundings: TerminalSurroundings, streams: Streams, size: Size?,
    library: String
  ) {
    var lines: [(String, String, String)] = [
      ("standard input", streams.input ? "a terminal" : "not a terminal", ""),
      ("standard output", streams.output ? "a terminal" : "not a terminal", ""),
      ("size", size.map { "\($0.columns) × \($0.rows)" } ?? "unknown", "columns × rows"),
      ("library", library, ""),
    ]
    do throws(TerminalError) {
      let profile = try TerminalProfile(options: options, surroundings: surroundings)
      lines += profile.lines(options)
      appearance = profile.appearance
      problem = streams.problem
    } catch {
      lines.append(("terminal", surroundings.variable("TERM") ?? "unknown", "TERM"))
      appearance = Appearance(
        colors: .none, theme: options.theme ?? .dark, glyphs: options.glyphs ?? .ascii)
      problem = streams.problem ?? error
    }
    entries = lines.map {
      Entry(name: SafeText($0.0), value: SafeText($0.1), reason: SafeText($0.2))
    }
  }
}

extension TerminalProfile {
  /// The choices as lines of a report: name, value, reason.
  fileprivate func lines(_ options: TerminalOptions) -> [(String, String, String)] {
    let modes = TerminalModes(for: self)
    let isCapable = details.reportsMouse
    return [
      ("terminal", type.value, type.reason),
      ("colours", colors.value.rawValue, colors.reason),
      ("theme", theme.value.rawValue, theme.reason),
      ("characters", glyphs.value.rawValue, glyphs.reason),
      ("locale", locale.value.isEmpty ? "the environment's" : locale.value, locale.reason),
      (
        "screen of its own", details.hasAlternateScreen ? "yes" : "no",
        details.hasAlternateScreen
          ? "what was there comes back" : "the screen is cleared at the end"
      ),
      (
        "mouse", isCapable ? options.mouse ? "yes" : "off" : "no",
        isCapable ? options.mouse ? "" : "as asked" : "\(type.value) has none"
      ),
      (
        "frames at once", isCapable && options.synchronized ? "asked for" : "no",
        isCapable ? "if the terminal understands mode 2026" : ""
      ),
      (
        "clipboard", modes.hasClipboard ? "asked for" : "no",
        modes.hasClipboard ? "if the terminal allows OSC 52" : ""
      ),
    ]
  }
}
