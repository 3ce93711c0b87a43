import ArgumentParser
import Laboratory
import Recurrence

/// Of what layers a new network is made; what is not given is what suits the problem.
struct LayerOptions: ParsableArguments {
  @Option(
    help: "The cell of every layer (default: lstm); of a model, where its file leaves that open.")
  var cell: CellKind?

  @Option(
    help: "Units of each layer, the lowest first, as 16 or 16,16.", transform: HiddenSizes.reading)
  var hidden: HiddenSizes?

  @Flag(help: "Read in both directions; not where each answer is the next input.")
  var bidirectional = false

  @Option(help: "How a decoder looks at its encoder's outputs.")
  var attention: Attention?

  @Option(
    help: "Units of each feed-forward layer below the head, as 32,16.",
    transform: HiddenSizes.reading)
  var dense: HiddenSizes?

  @Option(
    help: ArgumentHelp(
      "Truncated BPTT: no gradient flows back over a border between windows of so many steps; the state does.",
      valueName: "steps"))
  var truncation: Int?

  /// What was said, and nothing else.
  var wishes: RecipeWishes {
    var wishes = RecipeWishes(cell: cell, hidden: hidden?.sizes)
    wishes.isBidirectional = bidirectional ? true : nil
    wishes.attention = attention
    wishes.dense = dense?.sizes
    wishes.truncation = truncation
    return wishes
  }
}

extension Attention: ExpressibleByArgument {}
