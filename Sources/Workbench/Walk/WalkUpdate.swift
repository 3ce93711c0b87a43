import Console
import Laboratory
import Recurrence

/// Carries out an action on the Walk screen; the state then fits the record, whatever it was before.
public func updateWalk(_ state: inout WalkState, _ action: WalkAction, record: WalkRecord) {
  state.fit(record)
  switch action {
  case .step(let count): state.move(to: state.step + count, record)
  case .first: state.move(to: 0, record)
  case .last: state.moveToEnd(record)
  case .digit, .erase, .enter: state.type(action, record)
  case .point(let step, let unit, let signal, let layer):
    if let layer { state.choose(layer: layer, record) }
    state.point(step, unit, signal, record)
  case .find(let text, let forward): state.find(text, forward: forward, record)
  case .unit(let count): state.unit += count
  case .layer(let count): state.choose(layer: state.choices.layer + count, record)
  case .sample(let count): state.choices.sample.cycle(by: count, below: record.samples)
  case .signal, .hide, .showAll: state.changeSignals(action, record)
  case .turn: state.turn(record)
  case .play, .speed, .tick: state.changePlaying(action, record)
  case .leave: state.leave()
  case .refresh: break
  default: state.choices.change(action)
  }
  state.fit(record)
}

extension WalkState {
  /// Moves to the sample's last step, and from there to the end of its padding.
  fileprivate mutating func moveToEnd(_ record: WalkRecord) {
    let path = StatePath(
      timeline: Timeline(record, sample: choices.sample), direction: .forward)
    move(to: step == path.last ? record.steps - 1 : path.last, record)
  }

  /// Moves everything that points outside the record to the nearest place inside.
  fileprivate mutating func fit(_ record: WalkRecord) {
    let architecture = record.trace.architecture
    choices.layer = choices.layer.clamped(below: architecture.layersOfStack)
    choices.sample = choices.sample.clamped(below: record.samples)
    step = step.clamped(below: record.steps)
    reached = reached.clamped(below: path(record).length)
    unit = unit.clamped(below: architecture.size(ofLayer: choices.layer))
    if direction == .backward, !record.trace.hasDerivatives { direction = .forward }
    let known = architecture.cell.activations
    if let signal = choices.signal, !known.contains(signal) { choices.signal = nil }
    if known.allSatisfy(choices.hidden.contains) { choices.hidden = [] }
    if architecture.layersOfStack == 1 { choices.showsStack = false }
    if choices.detail == .attention, architecture.attention == .none { choices.detail = .all }
    figures = WalkFigures.current(figures, record, choices)
  }

  /// The way of the chosen layer through the chosen sample.
  fileprivate func path(_ record: WalkRecord) -> StatePath {
    StatePath(
      timeline: Timeline(record, sample: choices.sample),
      direction: record.trace.architecture.direction(ofLayer: choices.layer))
  }

  /// Chooses the nearest layer there is. In the backward pass one comes to a layer of the other direction as many steps
  /// back as one was.
  fileprivate mutating func choose(layer: Int, _ record: WalkRecord) {
    let before = path(record)
    choices.layer = layer.clamped(below: record.trace.architecture.layersOfStack)
    let after = path(record)
    guard direction == .backward, before.direction != after.direction else { return }
    step = after.place(at: before.position(of: step))
  }

  /// Goes to the nearest step there is; backward in time only what is passed becomes known.
  fileprivate mutating func move(to step: Int, _ record: WalkRecord) {
    entry = ""
    self.step = step.clamped(below: record.steps)
    let path = path(record)
    guard direction == .backward, !path.isPadding(self.step) else { return }
    reached = min(reached, path.position(of: self.step))
  }

  fileprivate mutating func type(_ action: WalkAction, _ record: WalkRecord) {
    switch action {
    case .digit(let digit): entry = String((entry + String(digit)).prefix(9))
    case .erase: entry = String(entry.dropLast())
    default:
      guard let number = Int(entry) else { return choices.change(.unfoldSignal) }
      move(to: number - 1, record)
    }
  }

  fileprivate mutating func point(
    _ step: Int, _ unit: Int?, _ signal: Signal?, _ record: WalkRecord
  ) {
    // A click does not walk the backward pass over steps it has not been to.
    let path = path(record)
    let isAhead = direction == .backward && path.position(of: step) < reached
    move(to: isAhead ? path.place(at: reached) : step, record)
    if let unit { self.unit = unit }
    if let signal { choices.signal = signal }
  }

  fileprivate mutating func find(_ text: String, forward: Bool, _ record: WalkRecord) {
    let found = record.place(of: text, from: step, forward: forward, sample: choices.sample)
    if let found { point(found, nil, nil, record) }
  }

  fileprivate mutating func changeSignals(_ action: WalkAction, _ record: WalkRecord) {
    let cell = record.trace.architecture.cell
    switch action {
    case .signal(let count):
      let shown = choices.shown(of: cell)
      var place = shown.firstIndex(of: choices.chosen(of: cell)) ?? 0
      place.cycle(by: count, below: shown.count)
      choices.signal = shown[place]
    case .hide:
      let chosen = choices.chosen(of: cell)
      guard choices.shown(of: cell).count > 1 else { return }
      choices.hidden.insert(chosen)
      choices.signal = choices.shown(of: cell).last
    default: choices.hidden = []
    }
  }

  /// The backward pass begins at the step that the layer passes last, where BPTT does; forward goes on from where it
  /// led.
  fileprivate mutating func turn(_ record: WalkRecord) {
    guard record.trace.hasDerivatives else { return }
    direction = direction == .forward ? .backward : .forward
    guard direction == .backward else { return }
    beginAgain(record)
  }

  fileprivate mutating func changePlaying(_ action: WalkAction, _ record: WalkRecord) {
    let path = path(record)
    let end = direction == .forward ? path.last : path.first
    switch action {
    case .play:
      if !isPlaying, step == end { beginAgain(record) }
      isPlaying.toggle()
    case .speed(let count):
      let place = WalkChoices.speeds.firstIndex(of: choices.speed) ?? 2
      choices.speed = WalkChoices.speeds[(place + count).clamped(below: WalkChoices.speeds.count)]
    default:
      guard isPlaying else { return }
      move(to: step(after: step, path), record)
      isPlaying = step != end
    }
  }

  /// Where the cursor goes by itself: the way of the state, or back along it; into the sample where it stands on padding.
  private func step(after step: Int, _ path: StatePath) -> Int {
    if path.isPadding(step) { return direction == .forward ? path.first : path.last }
    let next = direction == .forward ? path.next(after: step) : path.previous(of: step)
    return next ?? step
  }

  /// Back to where walking in this direction begins.
  private mutating func beginAgain(_ record: WalkRecord) {
    let path = path(record)
    reached = path.length - 1
    move(to: direction == .forward ? path.first : path.last, record)
  }

  fileprivate mutating func leave() {
    if !entry.isEmpty {
      entry = ""
    } else if isPlaying {
      isPlaying = false
    } else if choices.unfolding != .none {
      choices.unfolding = .none
    } else if choices.showsStack {
      choices.showsStack = false
    } else {
      direction = .forward
    }
  }
}

extension Architecture {
  /// The layers of one stack: what there is to choose from, as encoder and decoder have the same.
  var layersOfStack: Int { layers(of: .decoder).count }
}

extension WalkChoices {
  fileprivate mutating func change(_ action: WalkAction) {
    switch action {
    case .preactivations: preactivations.toggle()
    case .derivatives: derivatives.toggle()
    case .stack: showsStack.toggle()
    case .banding: banding = banding == .mean ? .extreme : .mean
    case .unfoldSignal: unfolding = unfolding == .signal ? .none : .signal
    case .unfoldLayer: unfolding = unfolding == .layer ? .none : .layer
    case .widen(let count): widening = min(max(-16, widening + count), 16)
    case .detail:
      detail = Detail(rawValue: (detail.rawValue + 1) % Detail.allCases.count) ?? .all
    default: break
    }
  }

  /// The signals of a cell that have not been hidden, by their activations.
  func shown(of cell: CellKind) -> [Signal] { cell.activations.filter { !hidden.contains($0) } }

  /// The chosen signal: a visible one of this cell.
  func chosen(of cell: CellKind) -> Signal {
    let shown = shown(of: cell)
    let wanted = signal ?? (cell.carriesCell ? .c : .h)
    return shown.contains(wanted) ? wanted : shown.last ?? .h
  }
}

extension Int {
  /// The nearest of 0, 1, … limit − 1.
  func clamped(below limit: Int) -> Int { Swift.max(0, Swift.min(self, limit - 1)) }

  /// Goes further, and round at the ends.
  fileprivate mutating func cycle(by count: Int, below limit: Int) {
    guard limit > 0 else { return }
    self = ((self + count) % limit + limit) % limit
  }
}
