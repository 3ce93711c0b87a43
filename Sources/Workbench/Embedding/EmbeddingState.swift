import Plotting
import Recurrence

/// Where one stands on the map of a network's symbols, and how it is looked at.
public struct EmbeddingState: Sendable {
  /// The chosen symbol, by its rank: 0 is the most frequent.
  var symbol = 0
  /// How the map is looked at; what undo goes back to.
  var choices = EmbeddingChoices()
  /// What is drawn, made anew when the network changes; nil where no tokens are read.
  var map: EmbeddingMap?
  /// The symbols nearest to the chosen one.
  var neighbours: [Neighbour] = []

  /// Neighbours joined by lines, and listed.
  static let mostNeighbours = 8
}

/// How the map is looked at.
struct EmbeddingChoices: Hashable, Sendable {
  /// What makes symbols neighbours.
  var nearness = Nearness.cosine
  /// Whose symbols they are: what an encoder reads, or a decoder.
  var stack = Stack.decoder
  /// The part that is seen; nil for the whole map.
  var window: ScatterWindow?
}

/// What can be done on the Embedding screen.
public enum EmbeddingAction: Hashable, Sendable {
  /// To the next symbol in a direction.
  case move(columns: Int, rows: Int)
  /// So many ranks less frequent.
  case rank(Int)
  /// To the symbol of this rank: a click.
  case choose(Int)
  /// To the nearest neighbour.
  case nearest
  /// The symbols of the other side: what the encoder reads, or the decoder.
  case side
  /// The other measure of nearness.
  case nearness
  /// Nearer to the chosen symbol (+1) or further away (−1).
  case zoom(Int)
  /// Moves what is seen, by quarters of it.
  case pan(columns: Int, rows: Int)
  /// Shows the whole map.
  case whole
  /// Turns the axes to the principal components, away from where they stood before.
  case turn
}
