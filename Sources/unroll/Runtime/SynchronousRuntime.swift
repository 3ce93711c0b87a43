import Console
import Laboratory
import Workbench

/// A session without terminal, thread and clock: every effect is carried out before the next key.
///
/// Training advances only by the updates asked for, so the same keys always give the same screen.
final class SynchronousRuntime {
  /// The session as it is now.
  private(set) var session: Session
  /// Whether the session has been left.
  private(set) var isOver = false
  private let workshop: Workshop

  init(_ session: Session, workshop: Workshop = Workshop()) {
    self.session = session
    self.workshop = workshop
  }

  /// Opens what the command line names; throws the sentence that says why not, or what is open where
  /// nobody shall be asked.
  func open(_ request: OpenRequest, asking: Bool = false) throws(Failure) {
    if let source = request.notebook { return try read(source) }
    for message in workshop.perform(.open(request)) {
      if case .openFailed(_, let reason) = message { throw Failure(reason.string) }
      if case .asked(_, _, let reason) = message, !asking { throw Failure(reason.string) }
      send(message)
    }
  }

  /// Reads the notebook that the command line names; throws the sentence that says why not.
  func read(_ source: NotebookSource) throws(Failure) {
    for message in workshop.perform(.readNotebook(source)) {
      if case .notebookFailed(_, let reason) = message { throw Failure(reason.string) }
      send(message)
    }
  }

  /// Takes a fact in, and carries out what follows from it.
  func send(_ message: Message) {
    for effect in update(&session, message) { perform(effect, of: message) }
  }

  /// Takes in what somebody else did to the notebook's file.
  func look() { workshop.look().forEach(send) }

  /// Plays a part of a key script.
  func play(_ token: KeyScript.Token) {
    switch token {
    case .key(let key): send(.key(key))
    case .train(let updates): carryOut(.train(updates: updates))
    case .click(let place):
      send(.mouse(MouseEvent(kind: .press, button: 1, at: place)))
      send(.mouse(MouseEvent(kind: .release, button: 1, at: place)))
    }
  }

  private func perform(_ effect: Effect, of message: Message) {
    switch effect {
    case .quit: isOver = true
    case .startTraining:
      // Nobody says when to stop, so nothing is trained.
      if let snapshot = workshop.snapshot { send(.trainingStopped(snapshot)) }
      if case .opened = message { return }
      send(.failed("Without a live screen, training advances by updates asked for: train N."))
    case .editOutside:
      send(.failed("Without a terminal there is no editor; change the file, it is read again."))
    case .copy: send(.failed("There is no clipboard without a terminal."))
    default: carryOut(effect)
    }
  }

  private func carryOut(_ effect: Effect) {
    workshop.perform(effect).forEach(send)
    while workshop.isTraining { workshop.advance().forEach(send) }
  }
}
