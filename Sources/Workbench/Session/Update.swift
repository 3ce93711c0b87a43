import Console
import Laboratory

/// Takes a fact into the session and tells what the world shall do about it.
public func update(_ session: inout Session, _ message: Message) -> [Effect] {
  let (before, unfinished) = (session.keptNotebook, session.unfinished)
  let effects = session.receive(message) + session.settle()
  session.followCursor()
  session.refreshEmbedding()
  session.refreshSelfFedWalk()
  return effects + session.wishForText() + session.takeNotes(since: before)
    + session.keepUnfinished(since: unfinished)
}

extension Session {
  fileprivate mutating func receive(_ message: Message) -> [Effect] {
    switch message {
    case .started(let recent, let lessons): home.begin(recent, lessons)
    case .resized(let size): self.size = size
    case .key(let key): return press(key)
    case .mouse(let event): return settings.mouse ? handle(event) : []
    case .paste(let text): return paste(text)
    case .tick: return tick()
    case .generated(let key, let result): take(key, result)
    case .notebookRead(let source, let text):
      return show(source, text)
    case .notebookFailed(_, let reason):
      notice = Notice(.failure, reason)
      return keepUnfinished()
    case .textRead(let text, let notebook): return take(notebook, readFrom: text)
    case .notebookChanged(let source, let text): take(text, from: source)
    case .notebookWritten(let text, let path): took(text, path: path)
    case .blockRan(let block, let key, let result): take(result, of: block, under: key)
    case .blockAdvanced(let block, let key, let share): take(share, of: block, under: key)
    case .pathsFound(let path, let found): takePaths(found, of: path)
    case .done(let text): notice = Notice(.done, text)
    case .failed(let text): notice = Notice(.failure, text)
    default: return receiveTraining(message)
    }
    return []
  }

  private mutating func receiveTraining(_ message: Message) -> [Effect] {
    switch message {
    case .named(let request): return open(request)
    case .namedNotebook(let source): return read(source)
    case .opening(let request, let share): if opening == request { openingShare = share }
    case .opened(let request, let material):
      return request == cancelled ? [] : show(Opened(request, material))
    case .openFailed(let request, let reason):
      if opening == request { opening = nil }
      if cancelled != request { notice = Notice(.failure, reason) }
    case .asked(let request, let question, _):
      if opening == request { opening = nil }
      if cancelled != request { return ask(question, about: request) }
    case .advanced(let snapshot, let speed):
      opened?.speed = speed
      take(snapshot)
    case .trainingStopped(let snapshot):
      opened?.isTraining = false
      opened?.goal = nil
      take(snapshot)
    case .recipeRefused(let reason):
      let trained = opened?.snapshot?.recipe
      opened?.recipe = trained
      notice = Notice(.failure, reason)
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if prompt != nil { return type(key) }
    if isEditing { return edit(with: key) }
    guard let action = Keymap.action(for: key, on: screen) else { return [] }
    return perform(action)
  }

  /// Opens Walk on what has arrived and lets training go on.
  private mutating func show(_ new: Opened) -> [Effect] {
    opening = nil
    opened = new
    past = []
    future = []
    walk = WalkState()
    updateWalk(&walk, .refresh, record: new.record)
    train = TrainState()
    embedding = EmbeddingState()
    generate = generate.renewed
    screens = [.home, .walk]
    home.selectCurrent()
    guard let snapshot = new.snapshot, snapshot.divergence == nil, snapshot.earlyStop == nil
    else { return [] }
    opened?.isTraining = true
    return [.startTraining]
  }

  private mutating func take(_ snapshot: Snapshot) {
    let before = opened?.snapshot
    let wasGoing = before?.divergence == nil && before?.earlyStop == nil
    opened?.material = .training(snapshot)
    if let record = opened?.record { updateWalk(&walk, .refresh, record: record) }
    guard snapshot.divergence != nil || snapshot.earlyStop != nil else { return }
    opened?.isTraining = false
    // What happened before gives way to the sentence that says so.
    if wasGoing { notice = nil }
  }
}
