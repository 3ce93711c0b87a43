import Console
import Laboratory
import Recurrence

/// Everything that can be changed and changed back.
struct Choices: Equatable, Sendable {
  var settings: Settings
  var recipe: Recipe?
  var pin: Pin?
  var walk: WalkChoices
  var embedding: EmbeddingChoices
  var generate: GenerateChoices
  var notebook: NotebookChoices?
}

/// Choices to go back to, with the network they belonged to where changing them cost it.
struct Checkpoint: Sendable {
  var choices: Choices
  var snapshot: Snapshot?
  /// The number of that network among those that were opened from notebooks.
  var network: Int
}

extension Session {
  var choices: Choices {
    get {
      Choices(
        settings: settings, recipe: opened?.recipe, pin: opened?.pin, walk: walk.choices,
        embedding: embedding.choices, generate: generate.choices, notebook: notebook?.choices)
    }
    set {
      settings = newValue.settings
      opened?.recipe = newValue.recipe
      opened?.pin = newValue.pin
      walk.choices = newValue.walk
      embedding.choices = newValue.embedding
      generate.choices = newValue.generate
      if let choices = newValue.notebook { notebook?.restore(choices) }
    }
  }

  /// Carries out what may change choices, remembers what they were, and wishes for what follows from the change.
  mutating func changing(_ body: (inout Session) -> [Effect]) -> [Effect] {
    let earlier = checkpoint
    let effects = body(&self)
    let before = earlier.adapted(to: self)
    guard choices != before.choices else { return effects }
    past = (past + [before.thinned(comparedWith: choices)]).suffix(Self.mostCheckpoints)
    future = []
    if notice == nil { notice = before.choices.notice(of: choices, undone: false) }
    return effects + before.choices.effects(of: choices, snapshot: nil)
  }

  /// Goes back to the choices before the last change.
  mutating func undo() -> [Effect] {
    guard let checkpoint = past.popLast()?.adapted(to: self) else {
      notice = Notice(.fact, "There is nothing to undo.")
      return []
    }
    future.append(self.checkpoint.thinned(comparedWith: checkpoint.choices))
    return travel(to: checkpoint, "The view is as it was.")
  }

  /// Makes the last undone change again.
  mutating func redo() -> [Effect] {
    guard let checkpoint = future.popLast()?.adapted(to: self) else {
      notice = Notice(.fact, "There is nothing to redo.")
      return []
    }
    past.append(self.checkpoint.thinned(comparedWith: checkpoint.choices))
    return travel(to: checkpoint, "The view is changed again.")
  }

  /// Forgets what cannot be gone back to once another network is open.
  mutating func forgetChanges() {
    past = []
    future = []
  }

  private static let mostCheckpoints = 64

  private var checkpoint: Checkpoint {
    Checkpoint(choices: choices, snapshot: opened?.snapshot, network: networks)
  }

  /// A network that came back is shown as it was: training goes on only when asked to.
  private mutating func standStill(_ isBack: Bool) -> [Effect] {
    isBack && opened?.isTraining == true ? pause() : []
  }

  private mutating func travel(to checkpoint: Checkpoint, _ arrival: SafeText) -> [Effect] {
    let before = choices
    choices = checkpoint.choices
    if let snapshot = checkpoint.snapshot { opened?.material = .training(snapshot) }
    if let record = opened?.record { updateWalk(&walk, .refresh, record: record) }
    embedding.findNeighbours()
    notice = before.notice(of: choices, undone: true) ?? Notice(.done, arrival)
    let isReplanned =
      before.notebook?.values != choices.notebook?.values
      || before.notebook?.changes != choices.notebook?.changes
    return (isReplanned ? replan() : []) + standStill(checkpoint.snapshot != nil)
      + before.effects(of: choices, snapshot: checkpoint.snapshot)
  }
}

extension Checkpoint {
  /// The same, but where a notebook has opened another network since, with what is chosen about that one: to open it
  /// was no change of the one before.
  fileprivate func adapted(to session: Session) -> Checkpoint {
    guard network != session.networks else { return self }
    var adapted = Checkpoint(choices: session.choices, network: session.networks)
    (adapted.choices.settings, adapted.choices.notebook) = (choices.settings, choices.notebook)
    return adapted
  }

  /// Keeps the snapshot only where the change costs the network.
  fileprivate func thinned(comparedWith after: Choices) -> Checkpoint {
    let isCostly = choices.recipe != nil && !Self.share(choices.recipe, after.recipe)
    return Checkpoint(choices: choices, snapshot: isCostly ? snapshot : nil, network: network)
  }

  /// Whether one network can go on under both recipes.
  fileprivate static func share(_ left: Recipe?, _ right: Recipe?) -> Bool {
    guard let left, let right else { return left == right }
    return left.adjusted(as: right) == right
  }
}

extension Choices {
  /// What the world must do when these choices give way to others.
  fileprivate func effects(of after: Choices, snapshot: Snapshot?) -> [Effect] {
    var effects: [Effect] = []
    if settings.mouse != after.settings.mouse { effects.append(.setMouse(after.settings.mouse)) }
    if settings != after.settings { effects.append(.saveSettings(after.settings)) }
    if let recipe = after.recipe, recipe != self.recipe {
      effects += training(as: recipe, snapshot: snapshot)
    }
    return effects
  }
}

extension Choices {
  private func training(as recipe: Recipe, snapshot: Snapshot?) -> [Effect] {
    if let snapshot {
      return [.resume(snapshot)] + (snapshot.recipe == recipe ? [] : [.adjust(recipe)])
    }
    return [Checkpoint.share(self.recipe, recipe) ? .adjust(recipe) : .restart(recipe)]
  }
}
