import Console
import Laboratory
import Recurrence
import Sequences

extension Session {
  /// Carries out what was asked of training.
  mutating func carryOut(_ action: TrainAction) -> [Effect] {
    guard let opened, let snapshot = opened.snapshot else {
      notice = Notice(.fact, self.opened == nil ? Self.nothingOpen : Self.nothingToLearn)
      return []
    }
    switch action {
    case .start: return run(.startTraining, snapshot)
    case .pause: return pause()
    case .toggle: return opened.isTraining ? pause() : run(.startTraining, snapshot)
    case .updates(let count): return run(.train(updates: count), snapshot)
    case .pin(let wish): pin(wish ?? (opened.pin == nil), snapshot)
    case .focus: train.focus = train.focus.next
    case .move(let columns, let rows): move(columns: columns, rows: rows, snapshot)
    case .cursor(let columns, let rows):
      train.move(columns: columns, rows: rows, snapshot.history)
    case .point(let place, let bin):
      (train.focus, train.update, train.step) = (.pictures, place, bin)
    case .choose(let field): (train.focus, train.field) = (.recipe, field)
    case .jump(let toEnd): train.update = toEnd ? nil : 0
    default: change(action, snapshot.problem)
    }
    return []
  }

  /// Changes the recipe, if the new one can be trained.
  private mutating func change(_ action: TrainAction, _ problem: Problem) {
    guard var recipe = opened?.recipe else { return }
    recipe.change(action)
    do {
      try recipe.check(for: problem)
      opened?.recipe = recipe
    } catch {
      notice = Notice(.failure, SafeText(error.description))
    }
  }

  private mutating func run(_ effect: Effect, _ snapshot: Snapshot) -> [Effect] {
    if let divergence = snapshot.divergence {
      notice = Notice(.failure, SafeText(divergence.advice))
      return []
    }
    if snapshot.earlyStop != nil {
      notice = Notice(.fact, Self.stopped)
      return []
    }
    opened?.isTraining = true
    opened?.goal = nil
    if case .train(let count) = effect, count > 1 {
      opened?.goal = snapshot.updates..<snapshot.updates + count
    }
    return [effect]
  }

  mutating func pause() -> [Effect] {
    opened?.isTraining = false
    opened?.speed = nil
    opened?.goal = nil
    return [.pauseTraining]
  }

  private mutating func pin(_ isPinned: Bool, _ snapshot: Snapshot) {
    pins += 1
    opened?.pin = isPinned ? Pin(snapshot, number: pins) : nil
    if let record = opened?.record { updateWalk(&walk, .refresh, record: record) }
  }

  /// An arrow changes the recipe or moves the cursor, whichever has the focus.
  private mutating func move(columns: Int, rows: Int, _ snapshot: Snapshot) {
    switch train.focus {
    case .pictures: train.move(columns: columns, rows: rows, snapshot.history)
    case .recipe where columns != 0: train.field = train.field.stepped(by: columns)
    case .recipe: change(.turn(train.field, by: -rows), snapshot.problem)
    }
  }

  private static let stopped: SafeText =
    "Patience is exhausted: :patience N with a larger N, or :patience none, lets training go on."

  private static let nothingToLearn: SafeText =
    "This is a model with an input of its own; there is nothing to learn from."
}

extension TrainState {
  /// Moves the cursor over what has been trained so far.
  fileprivate mutating func move(columns: Int, rows: Int, _ history: History) {
    let last = history.points.count - 1
    let steps = GradientSpan(history.points).bins
    if rows != 0 {
      let place = (update ?? last) + rows
      update = place >= last ? nil : max(0, place)
    }
    if columns != 0 {
      let place = (step ?? steps - 1) + columns
      step = place >= steps - 1 ? nil : max(0, place)
    }
  }
}

extension Recipe {
  /// Changes one field, to a given value or to its neighbour on the ladder of sensible values.
  fileprivate mutating func change(_ action: TrainAction) {
    switch action {
    case .seed(let seed): self.seed = seed ?? self.seed &+ 1
    case .rate(let rate): learningRate = rate
    case .clip(let limit): clipping = limit
    case .schedule(let schedule): self.schedule = schedule
    case .patience(let patience): self.patience = patience
    case .cell(let cell): self.cell = cell
    case .hidden(let sizes): hidden = sizes
    case .turn(let field, let distance): turn(field, by: distance)
    default: break
    }
  }

  private mutating func turn(_ field: RecipeField, by distance: Int) {
    switch field {
    case .cell: cell = cell.stepped(by: distance)
    case .hidden: hidden = hidden.map { Ladder.sizes.value(after: $0, by: distance) }
    case .rate: learningRate = Ladder.rates.value(after: learningRate, by: distance)
    case .clip: turnClipping(by: distance)
    case .seed: seed = distance > 0 ? seed &+ 1 : max(1, seed) - 1
    }
  }

  /// Up from the largest limit is no limit.
  private mutating func turnClipping(by distance: Int) {
    let limits = Ladder.limits.rungs
    switch clipping {
    case .none: if distance < 0 { clipping = .norm(limits[limits.count - 1]) }
    case .norm(let limit) where limit >= limits[limits.count - 1] && distance > 0: clipping = .none
    case .norm(let limit): clipping = .norm(Ladder.limits.value(after: limit, by: distance))
    case .value(let limit): clipping = .value(Ladder.limits.value(after: limit, by: distance))
    }
  }
}

/// Sensible values from small to large.
struct Ladder<Value: Comparable & Sendable>: Sendable {
  let rungs: [Value]

  /// The next larger rung (or the next smaller), or the value itself at the end.
  func value(after value: Value, by distance: Int) -> Value {
    distance > 0
      ? rungs.first { $0 > value } ?? value : rungs.last { $0 < value } ?? value
  }
}

extension Ladder<Double> {
  static let rates = Ladder(
    rungs: [
      1e-6, 2e-6, 5e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1,
      0.2, 0.5, 1, 2, 5, 10,
    ])
  static let limits = Ladder(rungs: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100])
}

extension Ladder<Int> {
  static let sizes = Ladder(rungs: [
    1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512,
  ])
}
