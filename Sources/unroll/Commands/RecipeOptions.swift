import ArgumentParser
import Laboratory
import Recurrence
import Sequences

/// How a new network is made and trained; what is not given is what suits the problem.
struct RecipeOptions: ParsableArguments {
  @Option(help: "The cell of every layer.")
  var cell: CellKind = .lstm

  @Option(help: "Units of each layer, the lowest first, as 16 or 16,16.")
  var hidden: HiddenSizes?

  @Option(help: "Decides the data, the weights' beginning and the order of the examples.")
  var seed: UInt64 = 1

  @Option(help: "The optimizer.")
  var optimizer: OptimizerArgument?

  @Option(help: "The learning rate.")
  var learningRate: Double?

  @Option(help: "The limit on the gradient: norm:1, value:0.5, or none.")
  var clip: ClippingArgument?

  @Option(help: "Examples of one update.")
  var batch: Int?

  @Option(help: "Steps of one window of a text.")
  var window: Int = Recipe().window

  @Option(help: "b_f of an LSTM at the beginning.")
  var forgetBias: Double?

  @Option(help: "Scale the recurrent weights to this spectral radius at the beginning.")
  var spectralRadius: Double?

  /// The recipe for a problem; throws the first number that is out of its range.
  func recipe(for problem: Problem) throws(Failure) -> Recipe {
    var recipe = Recipe.suggested(for: problem, cell: cell, seed: seed)
    recipe.window = window
    if let hidden { recipe.hidden = hidden.sizes }
    if let optimizer {
      recipe.rule = optimizer.rule
      recipe.learningRate = optimizer.rule.defaultLearningRate
    }
    if let learningRate { recipe.learningRate = learningRate }
    if let clip { recipe.clipping = clip.clipping }
    if let batch { recipe.batch = batch }
    if let forgetBias { recipe.initialization.forgetBias = forgetBias }
    if let spectralRadius { recipe.initialization.recurrent = .spectralRadius(spectralRadius) }
    try Failure.catching { try recipe.check() }
    return recipe
  }
}
