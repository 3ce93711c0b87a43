import Console
import Laboratory
import Recurrence

extension Session {
  /// Wishes for a text where the visible screen shows one and it is not, or no longer, the one asked for.
  ///
  /// One text is written at a time; what has changed meanwhile is asked for when it is there.
  mutating func wishForText() -> [Effect] {
    guard screen == .generate, generate.asked == nil, let key = wantedText,
      key != generate.answered
    else { return [] }
    return order(key)
  }

  /// Takes a written text, or the reason why there is none.
  mutating func take(_ key: WritingOrder.Key, _ result: Result<WrittenText, GenerationError>) {
    guard key == generate.asked else { return }
    generate.asked = nil
    if key.wish.gradient { return walkThrough(result) }
    generate.answered = key
    switch result {
    case .success(let text): generate.show(text)
    case .failure(let error):
      generate.refusal = SafeText(error.description)
      notice = Notice(.failure, SafeText(error.description))
    }
  }

  mutating func carryOut(_ action: GenerateAction) -> [Effect] {
    switch action {
    case .walk(let action): return walkInText(action)
    case .set(let setting):
      if screen != .generate { showGenerate() }
      set(setting)
    case .turn(let field, let distance): turn(field, by: distance)
    case .warm(let distance): turn(warmField, by: distance)
    case .focus: generate.changesSettings.toggle()
    case .move(let columns, let rows): return move(columns: columns, rows: rows)
    case .choose(let field): (generate.changesSettings, generate.field) = (true, field)
    case .enter: return generate.walk.entry.isEmpty ? orderForWalking() : walkInText(.enter)
    case .leave: return leaveLevel()
    }
    return []
  }

  private mutating func showGenerate() {
    guard opened != nil else { return }
    screens.removeAll { $0 == .generate || $0 == .help }
    screens.append(.generate)
  }
}

// MARK: - Orders

extension Session {
  /// What the screen ought to show now.
  private var wantedText: WritingOrder.Key? {
    guard let opened else { return nil }
    let snapshot = opened.pin?.snapshot ?? opened.snapshot
    return WritingOrder.Key(
      wish: generate.choices.wish, updates: snapshot?.updates ?? opened.record.updates,
      recipe: snapshot?.recipe, number: generate.number)
  }

  /// Asks for a text of the network that is shown; says so where that network does not write.
  private mutating func order(_ key: WritingOrder.Key) -> [Effect] {
    do throws(GenerationError) {
      let writer = try writer()
      generate.asked = key
      return [.generate(WritingOrder(key: key, writer: writer))]
    } catch {
      (generate.answered, generate.written) = (key, nil)
      generate.refusal = SafeText(error.description)
      return []
    }
  }

  private func writer() throws(GenerationError) -> Writer {
    guard let opened else { throw .noWriter("") }
    guard let snapshot = opened.pin?.snapshot ?? opened.snapshot else {
      let record = opened.record
      return try Writer(
        model: record.network, symbols: record.symbols, examples: record.sources,
        title: record.title)
    }
    return try Writer(snapshot.network, of: snapshot.problem)
  }

  /// Asks for the same text with its gradient, to walk through it.
  private mutating func orderForWalking() -> [Effect] {
    guard generate.asked == nil, let written = generate.written, let shown = generate.answered
    else {
      return []
    }
    var wish = shown.wish
    wish.gradient = true
    let key = WritingOrder.Key(
      wish: wish, updates: shown.updates, recipe: shown.recipe, number: shown.number)
    generate.asked = key
    return [.generate(WritingOrder(key: key, writer: written.writer))]
  }

  /// Opens Walk on a text; leaving Walk lets it go.
  private mutating func walkThrough(_ result: Result<WrittenText, GenerationError>) {
    guard case .success(let text) = result, opened != nil else { return }
    opened?.passage = text.walk
    let step = generate.walk.step
    walk = WalkState()
    updateWalk(&walk, .point(step: step, unit: nil, signal: nil), record: text.walk)
    screens.removeAll { $0 == .walk }
    screens.append(.walk)
    notice = Notice(.fact, "A walk through the text just written; Esc goes back to it.")
  }
}

extension Session {
  /// Lets go of the text that Walk goes through.
  mutating func leavePassage() {
    guard opened?.passage != nil else { return }
    opened?.passage = nil
    walk = WalkState()
    if let record = opened?.record { updateWalk(&walk, .refresh, record: record) }
  }
}

// MARK: - Time

extension Session {
  private mutating func walkInText(_ action: WalkAction) -> [Effect] {
    guard let record = generate.written?.walk else { return [] }
    let interval = generate.walk.playInterval
    updateWalk(&generate.walk, action, record: record)
    generate.stayInText()
    let now = generate.walk.playInterval
    return interval == now ? [] : [.play(everyMilliseconds: now)]
  }

  /// The play interval has passed: for the text where it is seen, else for the walk.
  mutating func tick() -> [Effect] {
    guard generate.walk.isPlaying else { return perform(.walk(.tick)) }
    if screen == .generate { return walkInText(.tick) }
    generate.walk.isPlaying = false
    return [.play(everyMilliseconds: walk.playInterval)]
  }

  /// Goes to the next step, or the one before, where a text begins.
  mutating func findInText(_ text: String, forward: Bool) -> [Effect] {
    guard let written = generate.written else { return [] }
    let places = written.steps(where: text)
    let step = generate.walk.step - written.walk.trace.sourceSteps
    let found = forward ? places.first { $0 > step } : places.last { $0 < step }
    guard let place = found ?? (forward ? places.first : places.last) else {
      notice = Notice(.fact, "“\(SafeText(text, limit: 40))” is not in this text.")
      return []
    }
    return walkInText(
      .point(step: place + written.walk.trace.sourceSteps, unit: nil, signal: nil))
  }

  private mutating func move(columns: Int, rows: Int) -> [Effect] {
    guard generate.changesSettings else {
      return walkInText(columns != 0 ? .step(columns) : .unit(rows))
    }
    if columns != 0 {
      let fields = generateFields
      let place = (fields.firstIndex(of: generate.field) ?? 0) + columns + fields.count
      generate.field = fields[place % fields.count]
    } else {
      turn(generate.field, by: -rows)
    }
    return []
  }

  /// One level back: what Esc leaves before the screen itself.
  private mutating func leaveLevel() -> [Effect] {
    if generate.walk.hasLevelToLeave { return walkInText(.leave) }
    if generate.changesSettings {
      generate.changesSettings = false
    } else {
      generate.choices.judged = nil
    }
    return []
  }
}

extension GenerateState {
  /// Whether Esc has something to leave before the screen itself.
  var hasLevelToLeave: Bool { walk.hasLevelToLeave || changesSettings || choices.judged != nil }

  /// Puts a text in place of the one before; the cursor stays, at the end where it was there.
  fileprivate mutating func show(_ text: WrittenText) {
    let wasAtEnd = written.map { walk.step >= $0.walk.steps - 1 } ?? true
    written = text
    refusal = nil
    updateWalk(&walk, wasAtEnd ? .last : .refresh, record: text.walk)
    stayInText()
  }

  /// Keeps the cursor out of the source: nothing is decided there.
  fileprivate mutating func stayInText() {
    guard let record = written?.walk, walk.step < record.trace.sourceSteps else { return }
    updateWalk(
      &walk, .point(step: record.trace.sourceSteps, unit: nil, signal: nil), record: record)
  }
}

extension WrittenText {
  /// The steps at which a text begins.
  fileprivate func steps(where text: String) -> [Int] {
    passage.symbols.indices.filter { start in
      let rest = writer.text(of: passage.symbols[start...].prefix(text.count))
      return rest.hasPrefix(text)
    }
  }
}
