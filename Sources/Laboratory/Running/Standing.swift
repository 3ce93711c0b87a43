import Recurrence
import Sequences

/// A training at one moment without the walk through its examples, from which it can go on.
struct Standing: Sendable {
  let problem: Problem
  let recipe: Recipe
  let network: Network
  let updates: Int
  let history: History
  let divergence: Divergence?
  let earlyStop: EarlyStop?
  let resumption: Resumption?
}

extension Snapshot {
  /// A training at one moment with a walk through its examples.
  init(_ standing: Standing, walk: WalkRecord) {
    self.init(
      problem: standing.problem, recipe: standing.recipe, network: standing.network,
      updates: standing.updates, history: standing.history, walk: walk,
      divergence: standing.divergence, earlyStop: standing.earlyStop,
      resumption: standing.resumption)
  }

  /// The same without the walk.
  var standing: Standing {
    Standing(
      problem: problem, recipe: recipe, network: network, updates: updates, history: history,
      divergence: divergence, earlyStop: earlyStop, resumption: resumption)
  }
}
