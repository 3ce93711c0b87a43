import Console

/// What a terminal, or whoever runs the program, tells it.
public enum TerminalEvent: Hashable, Sendable {
  /// A key, the mouse, a paste, or another size.
  case input(InputEvent)
  /// The program is to end.
  case end(EndReason)
}

/// Why a program is to end.
public enum EndReason: Hashable, Sendable {
  /// Ctrl-C, or SIGINT.
  case interrupt
  /// SIGTERM.
  case terminate
  /// The terminal is gone: SIGHUP, or the end of standard input.
  case hangUp

  /// What a shell reports of a program that ended so: 128 and the signal's number.
  public var exitCode: Int32 {
    switch self {
    case .hangUp: 129
    case .interrupt: 130
    case .terminate: 143
    }
  }
}
