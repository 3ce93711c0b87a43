/// Kinds of terminals that understand each other's sequences: who has no description of its own can be served by
/// that of a relative.
struct TerminalFamily {
  /// What the names of its members begin with; a `-` or `.` follows, or nothing.
  let members: Set<String>
  /// The descriptions that serve them all, the best first.
  let descriptions: [String]

  private static let all = [
    TerminalFamily(
      members: [
        "xterm", "alacritty", "contour", "domterm", "foot", "ghostty", "gnome", "iterm", "iTerm",
        "iTerm2", "kitty", "konsole", "mintty", "mlterm", "ms", "nsterm", "putty", "rio", "rxvt",
        "st", "stterm", "terminator", "terminology", "vte", "wezterm",
      ], descriptions: ["xterm-256color", "xterm", "vt100"]),
    TerminalFamily(
      members: ["tmux"],
      descriptions: ["tmux-256color", "screen-256color", "tmux", "screen", "vt100"]),
    TerminalFamily(members: ["screen"], descriptions: ["screen-256color", "screen", "vt100"]),
    TerminalFamily(members: ["linux"], descriptions: ["linux", "vt100"]),
    TerminalFamily(
      members: ["vt100", "vt102", "vt220", "vt320", "vt420"], descriptions: ["vt100"]),
  ]

  /// The descriptions that may serve a terminal, the nearest first; none where nobody knows the name.
  static func relatives(of name: String) -> [String] {
    let first = String(name.prefix { $0 != "-" && $0 != "." })
    // Who says that it has 16 colours has no 256.
    let hasFew = name.contains("16color") || name.contains("8color") || name.contains("88color")
    return (all.first { $0.members.contains(first) }?.descriptions ?? []).filter {
      $0 != name && !(hasFew && $0.contains("256"))
    }
  }
}
