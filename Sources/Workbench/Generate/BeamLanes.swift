import Laboratory

/// The hypotheses of a beam search as lanes along the time axis: each lane goes on where it leaves
/// another, and ends where it was dropped.
struct BeamLanes {
  /// One lane: nodes of the tree, the first one where it leaves its parent's lane.
  struct Lane: Hashable {
    let nodes: [Int]
    /// The lane that it leaves; nil for one that begins at the beginning.
    let parent: Int?
    /// Its place among the hypotheses that were left at the end, from 0; nil where it was dropped.
    let rank: Int?
  }

  /// From the top: a lane stands below the one that it leaves.
  private(set) var lanes: [Lane] = []

  /// At most so many lanes, those first that were left at the end, then those with a hypothesis near a step of
  /// writing (`depth`, from 1).
  init(_ tree: BeamTree, most: Int, near depth: Int) {
    var owner: [Int: Int] = [:]
    for (end, rank) in Self.ends(of: tree, near: depth).prefix(max(0, most)) {
      let path = tree.path(to: end)
      let nodes = path.filter { owner[$0] == nil }
      guard let first = nodes.first else { continue }
      let parent = tree.nodes[first].parent.flatMap { owner[$0] }
      for node in nodes { owner[node] = lanes.count }
      lanes.append(Lane(nodes: nodes, parent: parent, rank: rank))
    }
    sortIntoTree()
  }

  /// Where hypotheses end, the most important first.
  private static func ends(of tree: BeamTree, near depth: Int) -> [(node: Int, rank: Int?)] {
    let survivors = tree.survivors.enumerated().map { (node: $1, rank: Optional($0)) }
    let parents = Set(tree.nodes.compactMap(\.parent)).union(tree.survivors)
    let others = tree.nodes.indices.filter { !parents.contains($0) }
    func distance(_ node: Int) -> (Int, Double) {
      (abs(tree.nodes[node].depth - depth), -tree.nodes[node].score)
    }
    return survivors + others.sorted { distance($0) < distance($1) }.map { ($0, nil) }
  }

  /// Each lane is followed by those that leave it, the latest first, so that no branch crosses another.
  private mutating func sortIntoTree() {
    var order: [Int] = []
    func place(_ lane: Int) {
      order.append(lane)
      let children = lanes.indices.filter { lanes[$0].parent == lane }
      for child in children.sorted(by: { lanes[$0].nodes[0] > lanes[$1].nodes[0] }) { place(child) }
    }
    for root in lanes.indices where lanes[root].parent == nil { place(root) }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    lanes = order.map { index in
      let lane = lanes[index]
      return Lane(nodes: lane.nodes, parent: lane.parent.flatMap { places[$0] }, rank: lane.rank)
    }
  }
}
