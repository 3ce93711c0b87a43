import Console
import Curses
import Workbench

/// A session in a terminal: events become messages, messages change the session, the session is
/// painted, effects go where they are carried out.
final class LiveRuntime {
  private let terminal: Terminal
  private let thread: TrainingThread
  /// Keys that do what other keys do.
  private let keys: [Key: Key]
  private var session: Session
  /// What the command line named; when it cannot be opened, the program ends.
  private var named: OpenRequest?
  private var namedNotebook: NotebookSource?
  private var metronome: (interval: Duration, next: ContinuousClock.Instant)?
  private var ending: Result<Int32, Failure>?
  /// Whether something has happened since the session was painted.
  private var isStale = true

  private let keeping: Keeping

  init(
    _ terminal: Terminal, _ session: Session, _ thread: TrainingThread, _ keeping: Keeping,
    keys: [Key: Key] = [:]
  ) {
    self.keeping = keeping
    self.terminal = terminal
    self.session = session
    self.thread = thread
    self.keys = keys
  }

  /// Runs until the session is left; returns the exit code.
  func run(
    opening request: OpenRequest? = nil, reading notebook: NotebookSource? = nil,
    beginning: [Message]
  ) throws(Failure) -> Int32 {
    beginning.forEach(send)
    (named, namedNotebook) = (request, notebook)
    if let first = notebook.map(Message.namedNotebook) ?? request.map(Message.named) {
      send(first)
      // What opens at once needs no other screen before it.
      thread.waitForMessage(0.05)
      takeMessages()
    }
    while ending == nil {
      paint()
      terminal.wait(timeout: timeToTick).forEach(take)
      takeMessages()
      tick()
    }
    terminal.close()
    finish()
    return try ending?.get() ?? 0
  }

  /// Waits for the files that are being written, and tells what became of those that nobody sees
  /// on the screen any more.
  private func finish() {
    let messages = thread.finish {
      StandardError.print("Still busy; what you saved is written next. Ctrl-C leaves without it.")
    }
    for case .failed(let reason) in messages { StandardError.print("unroll: " + reason) }
  }

  private func paint() {
    guard isStale else { return }
    isStale = false
    terminal.paint(render(session, size: terminal.size), appearance: session.appearance)
  }

  private func send(_ message: Message) {
    isStale = true
    for effect in update(&session, message) { perform(effect) }
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .end(let reason): ending = ending ?? .success(reason.exitCode)
    case .input(.key(let key)): send(.key(keys[key] ?? key))
    case .input(.mouse(let event)): send(.mouse(event))
    case .input(.paste(let text)): send(.paste(text))
    case .input(.resize(let size)): send(.resized(size))
    }
  }

  /// Takes what the training thread has to tell; a snapshot is shown before the next one is made.
  private func takeMessages() {
    let messages = thread.takeMessages()
    guard !messages.isEmpty else { return }
    let time = ContinuousClock().measure {
      for message in messages {
        if case .openFailed(let request, let reason) = message, request == named {
          ending = ending ?? .failure(Failure(reason.string))
        }
        if case .notebookFailed(_, let reason) = message, namedNotebook != nil {
          ending = ending ?? .failure(Failure(reason.string))
        }
        if case .opened = message { named = nil }
        if case .notebookRead = message { namedNotebook = nil }
        send(message)
      }
      paint()
    }
    thread.showed(in: time)
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: ending = ending ?? .success(0)
    case .suspend: take(terminal.suspend())
    case .repaint:
      terminal.repaint()
      isStale = true
    case .editOutside(let path, let line): editOutside(path, at: line)
    case .setMouse(let isOn): terminal.mouse = isOn
    case .play(let milliseconds): play(every: milliseconds.map { .milliseconds($0) })
    case .cancelOpening:
      named = nil
      thread.send(effect)
    case .copy(let text):
      let isCopied = terminal.copy(text)
      send(isCopied ? .done("Copied.") : .failed("This terminal is not known to have a clipboard."))
    // At once and before it is seen, whatever the thread is busy with: what is on the screen is kept.
    case .note(let notes, let source):
      if let reason = keeping.note(notes, of: source) { send(.failed(reason)) }
    default: thread.send(effect)
    }
  }
}

// MARK: - The reader's editor

extension LiveRuntime {
  /// Lends the terminal to the reader's editor, then has the file looked at.
  private func editOutside(_ path: String, at line: Int) {
    guard let command = OutsideEditor.command(path: path, line: line) else {
      return send(.failed("There is no editor: set VISUAL or EDITOR to one."))
    }
    let code = terminal.lend(to: command)
    send(.resized(terminal.size))
    if code != 0 { send(.failed("The editor ended with an error: " + SafeText(command) + ".")) }
    thread.send(.editOutside(path: path, line: line))
  }
}

// MARK: - Playing

extension LiveRuntime {
  private func play(every interval: Duration?) {
    metronome = interval.map { ($0, ContinuousClock.now + $0) }
  }

  /// How long to wait for events at most; for ever where nothing is playing.
  private var timeToTick: Duration? {
    metronome.map { max(.zero, ContinuousClock.now.duration(to: $0.next)) }
  }

  /// Ticks when it is time; a tick that came late does not make the next one early.
  private func tick() {
    guard let (interval, next) = metronome, next <= ContinuousClock.now else { return }
    metronome = (interval, max(next, ContinuousClock.now - interval) + interval)
    send(.tick)
  }
}
