import ArgumentParser
import Laboratory
import Recurrence
import Sequences

/// How a new network is made and trained; what is not given is what suits the problem.
struct RecipeOptions: ParsableArguments {
  @OptionGroup var layers: LayerOptions

  @Option(
    help: "Decides the data, the weights' beginning and the order of the examples (default: 1).")
  var seed: UInt64?

  @Option(help: "The optimizer.")
  var optimizer: OptimizerArgument?

  @Option(help: "The learning rate.")
  var learningRate: Double?

  @OptionGroup var pace: PaceOptions

  @Option(help: "The limit on the gradient: norm:1, value:0.5, or none.")
  var clip: ClippingArgument?

  @Option(help: "Examples of one update.")
  var batch: Int?

  @Option(help: "Steps of one window of a text (default: \(Recipe().window)).")
  var window: Int?

  @Option(help: "b_f of an LSTM at the beginning.")
  var forgetBias: Double?

  @Option(
    help:
      "How the recurrent weights begin: uniform (±1/√H, as in PyTorch), orthogonal, or scaled to a spectral radius, as 0.9."
  )
  var recurrent: RecurrentArgument?

  @Option(help: "Characters of a text that occur less often become UNK.")
  var minCount: Int?

  @Flag(help: "Begin every window of a text with the zero state, not with what the last carried.")
  var resetState = false

  /// What was said, and nothing else.
  var wishes: RecipeWishes {
    var wishes = layers.wishes
    wishes.seed = seed
    pace.add(to: &wishes)
    wishes.rule = optimizer?.rule
    wishes.learningRate = learningRate
    wishes.clipping = clip?.clipping
    wishes.batch = batch
    wishes.window = window
    wishes.forgetBias = forgetBias
    wishes.recurrent = recurrent?.recurrent
    wishes.minimumCount = minCount.map { max(1, $0) }
    wishes.resetsState = resetState
    return wishes
  }
}
