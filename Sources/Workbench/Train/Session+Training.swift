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
    recipe.take(action, for: problem)
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
    case .recipe where columns != 0: chooseField(columns, snapshot.problem)
    case .recipe: turnField(by: -rows, snapshot.problem)
    }
  }

  /// Changes the chosen field; what another problem has left there is not to be chosen here.
  private mutating func turnField(by distance: Int, _ problem: Problem) {
    if !RecipeField.fields(of: problem).contains(train.field) { train.field = .rate }
    change(.turn(train.field, by: distance), problem)
  }

  /// The field so many places on; after the last comes the first.
  private mutating func chooseField(_ distance: Int, _ problem: Problem) {
    let fields = RecipeField.fields(of: problem)
    let place = (fields.firstIndex(of: train.field) ?? 0) + distance
    train.field = fields[(place % fields.count + fields.count) % fields.count]
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
