import Recurrence
import Sequences

/// What somebody said about a recipe; what is nil is left to the suggestion for the problem.
public struct RecipeWishes: Hashable, Sendable {
  /// The cell of every layer.
  public var cell: CellKind?
  /// H of each layer.
  public var hidden: [Int]?
  /// Whether every level reads in both directions.
  public var isBidirectional: Bool?
  /// How a decoder looks at its encoder's outputs.
  public var attention: Attention?
  /// The sizes of the feed-forward layers below the head.
  public var dense: [Int]?
  /// k of truncated BPTT.
  public var truncation: Int?
  /// The seed of the data, of the weights' beginning and of the order of the examples.
  public var seed: UInt64?
  /// How `weight_hh` begins.
  public var recurrent: Initialization.Recurrent?
  /// b_f of an LSTM at the beginning.
  public var forgetBias: Double?
  /// The optimizer.
  public var rule: OptimizerRule?
  /// lr.
  public var learningRate: Double?
  /// How lr changes.
  public var schedule: Schedule?
  /// The shares of numbers dropped in training.
  public var dropout: Dropout?
  /// Measurements that may bring no lower held-out loss before training stops.
  public var patience: Int?
  /// The limit on the gradient.
  public var clipping: Clipping?
  /// B.
  public var batch: Int?
  /// How a file of somebody's own is read.
  public var reading = ReadingOptions()
  /// What of an example is shown.
  public var view: ProblemView?
  /// The threads of one update, which is no part of a recipe.
  public var threads: Int?

  /// No wishes but these.
  public init(cell: CellKind? = nil, hidden: [Int]? = nil, seed: UInt64? = nil) {
    self.cell = cell
    self.hidden = hidden
    self.seed = seed
  }

  /// Whether something was said that a network with weights has decided already; its cell, where
  /// its file leaves that open, may still be said.
  var concernNewWeights: Bool {
    hidden != nil || recurrent != nil || forgetBias != nil || dropout != nil
      || isBidirectional != nil || attention != nil || dense != nil || truncation != nil
      || view != nil || reading != ReadingOptions()
  }

  /// A place with the seed and the view that were wished for.
  func source(_ place: ProblemSource.Place) -> ProblemSource {
    ProblemSource(place, seed: seed ?? 1, view: view ?? .sequence, reading: reading)
  }

  /// The recipe with the wishes fulfilled. Another optimizer than suggested comes with its own
  /// default learning rate.
  func fulfilled(in suggestion: Recipe) -> Recipe {
    var recipe = suggestion
    recipe.cell = cell ?? recipe.cell
    recipe.hidden = hidden ?? recipe.hidden
    // Making a large matrix orthogonal takes seconds, and a large network needs it less.
    if recipe.hidden.contains(where: { $0 > 128 }) { recipe.initialization.recurrent = .uniform }
    recipe.isBidirectional = isBidirectional ?? recipe.isBidirectional
    recipe.attention = attention ?? recipe.attention
    recipe.dense = dense ?? recipe.dense
    recipe.truncation = truncation ?? recipe.truncation
    recipe.seed = seed ?? recipe.seed
    recipe.initialization.recurrent = recurrent ?? recipe.initialization.recurrent
    recipe.initialization.forgetBias = forgetBias ?? recipe.initialization.forgetBias
    if let rule, rule != recipe.rule {
      recipe.rule = rule
      recipe.learningRate = rule.defaultLearningRate
    }
    recipe.learningRate = learningRate ?? recipe.learningRate
    recipe.schedule = schedule ?? recipe.schedule
    recipe.dropout = dropout ?? recipe.dropout
    recipe.patience = patience ?? recipe.patience
    recipe.clipping = clipping ?? recipe.clipping
    recipe.batch = batch ?? recipe.batch
    recipe.window = reading.window ?? recipe.window
    return recipe
  }
}
