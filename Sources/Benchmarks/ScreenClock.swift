import Console
import Workbench

/// Somebody at a screen: sends messages, sees what they change, and takes the time of it.
struct ScreenClock {
  private var session: Session
  private var shown: Canvas
  private var milliseconds: [Double] = []
  private var bytes = 0

  /// Looks at a session, at least one of whose changes is measured before `delay` is asked for.
  init(_ session: Session) {
    self.session = session
    shown = render(session, size: session.size)
  }

  /// How long everything measured took.
  var delay: ScreenDelay { ScreenDelay(milliseconds: milliseconds, bytes: bytes) }

  /// Sends a message that nobody waits for.
  mutating func send(_ message: Message) { _ = update(&session, message) }

  /// Takes the time from some messages to what is written of the screen that follows: handling them, drawing it,
  /// and finding what differs from the one before.
  mutating func measure(_ messages: Message...) {
    let start = ContinuousClock.now
    for message in messages { _ = update(&session, message) }
    let canvas = render(session, size: session.size)
    let output = CanvasWriter.ansi(canvas, after: shown, session.appearance).utf8.count
    milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
    (shown, bytes) = (canvas, max(bytes, output))
  }
}
