/// The sequences that switch on what ncurses knows nothing of; empty for a terminal that might print them.
struct TerminalModes {
  private let isCapable: Bool

  /// Whether the terminal may understand a request to fill the clipboard.
  let hasClipboard: Bool

  /// The modes of the terminal of this profile: those that describe a mouse are of xterm's kind.
  init(for profile: TerminalProfile) {
    isCapable = profile.details.reportsMouse
    hasClipboard = isCapable && !profile.type.value.hasPrefix("linux")
  }

  /// Buttons, the wheel and dragging, in the encoding that has no largest column.
  var mouseOn: String { isCapable ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : "" }
  /// Takes `mouseOn` back.
  var mouseOff: String { isCapable ? "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" : "" }

  /// Between these two, the terminal collects what it gets and shows it at once.
  var frameBegins: String { isCapable ? "\u{1B}[?2026h" : "" }
  /// See `frameBegins`.
  var frameEnds: String { isCapable ? "\u{1B}[?2026l" : "" }

  /// What a screen begins with: pastes come marked, and the mouse if it is wanted.
  func allOn(mouse: Bool) -> String { (isCapable ? "\u{1B}[?2004h" : "") + (mouse ? mouseOn : "") }
  /// What a screen ends with.
  var allOff: String { frameEnds + mouseOff + (isCapable ? "\u{1B}[?2004l" : "") }
}
