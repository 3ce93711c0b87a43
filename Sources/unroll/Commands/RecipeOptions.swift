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

  @Option(
    help: "The limit on the gradient: norm:1, value:0.5, or none.",
    transform: ClippingArgument.reading)
  var clip: ClippingArgument?

  @Option(help: "Examples of one update.")
  var batch: Int?

  @Option(help: "b_f of an LSTM at the beginning.")
  var forgetBias: Double?

  @Option(
    help:
      "How the recurrent weights begin: uniform (±1/√H, as in PyTorch), orthogonal, or scaled to a spectral radius, as 0.9.",
    transform: RecurrentArgument.reading)
  var recurrent: RecurrentArgument?

  @Option(help: "The column of a table with the text that is read, by name or number.")
  var text: String?

  @OptionGroup var data: DataOptions

  @OptionGroup var views: ViewOptions

  /// What was said, and nothing else.
  var wishes: RecipeWishes {
    var wishes = layers.wishes
    wishes.seed = seed
    pace.add(to: &wishes)
    wishes.rule = optimizer?.rule
    wishes.learningRate = learningRate
    wishes.clipping = clip?.clipping
    wishes.batch = batch
    wishes.forgetBias = forgetBias
    wishes.recurrent = recurrent?.recurrent
    wishes.reading = data.wish
    wishes.reading.text = text
    wishes.view = views.wish
    return wishes
  }
}
