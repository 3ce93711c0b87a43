import Foundation

/// Ctrl-C while something can be brought to a good end first: the signal is held back and asked for.
enum Interruption {
  /// Holds the signal back, on this thread and on those that it starts.
  static func hold() {
    var signals = only
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether the signal has come since.
  static var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  private static var only: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}
