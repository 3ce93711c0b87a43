internal import CTerminal
import Console

extension Terminal {
  /// Waits until something happens, and tells what; empty when the time is over or `wake()` was called.
  ///
  /// It may return early with nothing. Ctrl-Z and its return are seen to here; a `resize` event follows them.
  /// - Parameter timeout: how long to wait at most; for ever when `nil`.
  public func wait(timeout: Duration? = nil) -> [TerminalEvent] {
    guard isOpen else { return [] }
    let held = takeEvents()
    guard held.isEmpty else { return held }
    let isAlive = cterminal_wait(milliseconds(timeout))
    return takeEvents() + (isAlive ? [] : [.end(.hangUp)])
  }

  /// For how long to wait: as asked, but not beyond what an unfinished key or paste may take.
  private func milliseconds(_ timeout: Duration?) -> Int32 {
    let limits = [timeout, remainingPatience].compactMap { $0 }
    guard let limit = limits.min().map({ ($0 / .milliseconds(1)).rounded(.up) }) else { return -1 }
    return Int32(min(max(0, limit), 1e9))
  }

  /// How much longer the rest of an unfinished key or paste may take; `nil` when none is open.
  private var remainingPatience: Duration? {
    decoder.patience.map { .milliseconds($0) - lastTyped.duration(to: .now) }
  }

  /// What has happened up to now.
  private func takeEvents() -> [TerminalEvent] {
    var typed: [InputEvent] = []
    var value: UInt32 = 0
    while true {
      let kind = cterminal_read(&value)
      guard kind != CTERMINAL_NOTHING else { break }
      lastTyped = .now
      typed += decode(kind, value)
    }
    typed += decoder.pause()
    if let remainingPatience, remainingPatience <= .zero { typed += decoder.giveUp() }
    // Signals come second: what was typed before Ctrl-Z is ours, not the shell's.
    return typed.map(TerminalEvent.input) + takeSignals()
  }

  private func decode(_ kind: Int32, _ value: UInt32) -> [InputEvent] {
    if kind == CTERMINAL_KEY {
      return decoder.decode(keyNamed: cterminal_key_name(value).map { String(cString: $0) } ?? "")
    }
    return Unicode.Scalar(value).map { decoder.decode($0) } ?? []
  }

  private func takeSignals() -> [TerminalEvent] {
    let flags = Int(cterminal_take_signals())
    func came(_ flag: Int) -> Bool { flags & flag != 0 }
    var events: [TerminalEvent] = []
    if came(CTERMINAL_STOP_WANTED) {
      events.append(suspend())
    } else if came(CTERMINAL_CONTINUED) {
      // Stopped by a SIGSTOP, which cannot be caught: the shell has changed the terminal unasked.
      cterminal_pause()
      events.append(recover())
    } else if came(CTERMINAL_RESIZED), adoptSize() {
      events.append(.input(.resize(size)))
    }
    if came(CTERMINAL_INTERRUPTED) { events.append(.end(.interrupt)) }
    if came(CTERMINAL_TERMINATED) { events.append(.end(.terminate)) }
    if came(CTERMINAL_HUNG_UP) { events.append(.end(.hangUp)) }
    return events
  }
}
