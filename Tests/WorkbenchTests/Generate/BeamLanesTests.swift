import Console
import Laboratory
import Testing

@testable import Workbench

@Suite struct BeamLanesTests {
  /// a ─ b ─ c (left, first), a ─ b ─ d (dropped), a ─ e (left, second), f (dropped).
  private func tree() throws -> BeamTree {
    let stage = try WritingScene.stage().type(":length 9<enter>:beam 3<enter>")
    return try #require(stage.session.generate.written?.passage.tree)
  }

  @Test(
    "Every hypothesis has one lane, which goes on where it leaves another", arguments: [1, 5, 9])
  func whole(depth: Int) throws {
    let tree = try tree()
    let lanes = BeamLanes(tree, most: 1000, near: depth).lanes
    let nodes = lanes.flatMap(\.nodes)
    #expect(nodes.sorted() == Array(tree.nodes.indices))
    for (place, lane) in lanes.enumerated() {
      for (node, next) in zip(lane.nodes, lane.nodes.dropFirst()) {
        #expect(tree.nodes[next].parent == node)
      }
      let parent = tree.nodes[lane.nodes[0]].parent
      #expect(lane.parent.map { $0 < place } ?? true)
      #expect(
        parent.map { node in lane.parent.map { lanes[$0].nodes.contains(node) } ?? false } ?? true)
    }
  }

  @Test("The hypotheses that were left come first, then those near the cursor")
  func few() throws {
    let tree = try tree()
    #expect(BeamLanes(tree, most: 3, near: 2).lanes.compactMap(\.rank).sorted() == [0, 1, 2])
    let lanes = BeamLanes(tree, most: 5, near: 2).lanes
    let others = lanes.filter { $0.rank == nil }.compactMap { $0.nodes.last }
    #expect(others.count == 2)
    #expect(others.allSatisfy { abs(tree.nodes[$0].depth - 2) <= 1 })
    #expect(BeamLanes(tree, most: 0, near: 2).lanes.isEmpty)
  }
}
