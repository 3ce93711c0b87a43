import Console

/// Why no screen can be opened; described in one sentence that says what to do.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input comes from a file or a pipe.
  case inputIsNoTerminal
  /// Standard output goes to a file or a pipe.
  case outputIsNoTerminal
  /// TERM is not set, or empty.
  case typeUnset
  /// terminfo knows no terminal of that name.
  case typeUnknown(SafeText)
  /// The terminal cannot put its cursor anywhere, as TERM=dumb.
  case typeTooSimple(SafeText)
  /// There is no terminfo database.
  case databaseMissing
  /// ncurses refused; a screen is open already, or the system has no memory or files left.
  case refused
}

extension TerminalError: CustomStringConvertible {
  /// The sentence for the user.
  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      "standard input is not a terminal: start unroll from a terminal, or with --plain"
    case .outputIsNoTerminal:
      "standard output is not a terminal: start unroll in a terminal, or with --plain"
    case .typeUnset:
      "TERM is not set: set it to the kind of your terminal, such as xterm-256color, or use --plain"
    case .typeUnknown(let name):
      "this system does not know the terminal TERM=\(name.string): set TERM to a kind it knows, "
        + "such as xterm-256color, or use --plain"
    case .typeTooSimple(let name):
      "the terminal TERM=\(name.string) cannot place its cursor: use --plain"
    case .databaseMissing:
      "this system has no descriptions of terminals: install ncurses-base, or use --plain"
    case .refused:
      "the terminal could not be opened"
    }
  }
}
