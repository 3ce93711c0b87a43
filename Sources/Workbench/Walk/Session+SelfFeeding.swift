import Console
import Laboratory
import Recurrence
import Sequences

/// A walk in which the network reads its own predictions, and what it was made from.
struct SelfFedWalk: Sendable {
  /// Tells the walks of snapshots apart.
  struct Key: Equatable, Sendable {
    let updates: Int
    let recipe: Recipe
    let loss: Double?

    init(_ snapshot: Snapshot) {
      (updates, recipe, loss) = (snapshot.updates, snapshot.recipe, snapshot.walk.trace.loss)
    }
  }

  let key: Key
  let record: WalkRecord
}

extension Opened {
  /// The snapshot that Walk shows.
  var walkSnapshot: Snapshot? { pin?.snapshot ?? snapshot }

  /// The walk with own predictions, where it belongs to the snapshot that Walk shows.
  var currentSelfFedWalk: WalkRecord? {
    guard let selfFed, let snapshot = walkSnapshot, selfFed.key == SelfFedWalk.Key(snapshot)
    else { return nil }
    return selfFed.record
  }
}

extension Session {
  /// Chooses whether Walk feeds the network with its own predictions, where that can be.
  mutating func feedItself(_ isOn: Bool) {
    guard let opened, let snapshot = opened.walkSnapshot else {
      notice = Notice(.fact, self.opened == nil ? Self.nothingOpen : Self.answersAreNoInputs)
      return
    }
    guard opened.passage == nil else {
      notice = Notice(.fact, "The network has written this text itself.")
      return
    }
    guard snapshot.problem.generation != nil else {
      notice = Notice(.fact, Self.answersAreNoInputs)
      return
    }
    walk.choices.feedsItself = isOn
    refreshSelfFedWalk()
    let isThere = self.opened?.currentSelfFedWalk != nil
    notice = Notice(.done, !isOn ? Self.given : isThere ? Self.own : Self.tooLong)
  }

  /// Lets the network read its own predictions where that is wanted, seen and not there yet.
  mutating func refreshSelfFedWalk() {
    guard walk.choices.feedsItself else {
      opened?.selfFed = nil
      return
    }
    guard screen == .walk, let opened, opened.passage == nil, let snapshot = opened.walkSnapshot,
      opened.currentSelfFedWalk == nil
    else { return }
    let key = SelfFedWalk.Key(snapshot)
    self.opened?.selfFed = snapshot.walk.fedWithItself(snapshot.problem).map {
      SelfFedWalk(key: key, record: $0)
    }
    if let record = self.opened?.record { updateWalk(&walk, .refresh, record: record) }
  }

  private static let answersAreNoInputs: SafeText =
    "Its answers are not what it reads next, so nothing can be fed back."
  private static let own: SafeText =
    "It reads its own predictions; underlined is what it was not given. f feeds what is given."
  private static let given: SafeText = "It reads what is given (teacher forcing)."
  private static let tooLong: SafeText =
    "These sequences are too long to feed predictions back step by step."
}
