import Interchange
import Laboratory
import Recurrence
import Sequences

extension Model {
  /// A trained network as it is saved, by `train --save` and by `w` on a screen: with what is needed
  /// to walk and to train it again.
  init(_ snapshot: Snapshot, learnedFrom source: String) {
    var origin = Origin(
      problem: source, seed: snapshot.recipe.seed, updates: snapshot.updates,
      notes: [
        "learning_rate": "\(snapshot.recipe.learningRate)", "optimizer": snapshot.recipe.rule.name,
        "batch": "\(snapshot.recipe.batch)", "window": "\(snapshot.recipe.window)",
      ])
    if case .tokens(let vocabulary) = snapshot.problem.input {
      origin.vocabulary = vocabulary.symbols
    }
    self.init(snapshot.network, origin: origin)
  }
}
