/// The hypotheses of a beam search: each node goes on from its parent by one symbol.
public struct BeamTree: Hashable, Sendable {
  /// What became of a hypothesis.
  public enum Fate: String, Hashable, Sendable {
    /// It was followed further.
    case kept
    /// Others had better scores.
    case dropped
    /// It ended with the end symbol.
    case finished
  }

  /// One hypothesis: the symbols on the way to it.
  public struct Node: Hashable, Sendable {
    /// The hypothesis that it goes on; nil for one of a single written symbol.
    public let parent: Int?
    /// Its last symbol.
    public let symbol: Int
    /// How many symbols were written, from 1.
    public let depth: Int
    /// Σ log p of the written symbols, among the symbols that may be drawn, in nats.
    public let logProbability: Double
    /// log p / depth^α.
    public let score: Double
    /// What became of it.
    public internal(set) var fate: Fate
  }

  /// Every hypothesis that was kept, and of each step the best that were dropped, parents first.
  public internal(set) var nodes: [Node] = []
  /// The hypotheses that were left at the end, the best first.
  public internal(set) var survivors: [Int] = []

  /// The nodes on the way to a node, the first written symbol first.
  public func path(to node: Int) -> [Int] {
    var path: [Int] = []
    var place: Int? = node
    while let node = place {
      path.append(node)
      place = nodes[node].parent
    }
    return path.reversed()
  }

  /// The symbols written on the way to a node.
  public func symbols(to node: Int) -> [Int] { path(to: node).map { nodes[$0].symbol } }
}
