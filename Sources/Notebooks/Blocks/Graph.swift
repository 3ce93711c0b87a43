/// Which block uses which, by their places in the notebook.
public struct Graph: Sendable {
  /// The blocks that each block uses by name, parameters among them.
  public let dependencies: [[Int]]
  /// An order in which every block comes after those that it uses, and before others as in the file;
  /// blocks on a cycle, and those that use them, are left out.
  public let order: [Int]

  init(dependencies: [[Int]]) {
    self.dependencies = dependencies
    order = Self.sorted(dependencies)
  }

  /// Everything that a block uses, and what that uses.
  public func ancestors(of block: Int) -> Set<Int> {
    var found: Set<Int> = []
    var next = dependencies[block]
    while let one = next.popLast() {
      if found.insert(one).inserted { next += dependencies[one] }
    }
    return found
  }

  /// Everything that uses one of some blocks, and what uses that.
  public func descendants(of blocks: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for block in order where !blocks.contains(block) {
      if dependencies[block].contains(where: { found.contains($0) || blocks.contains($0) }) {
        found.insert(block)
      }
    }
    return found
  }

  /// Kahn's algorithm, the first block of the file first.
  private static func sorted(_ dependencies: [[Int]]) -> [Int] {
    var waiting = dependencies.map { Set($0).count }
    var users = Array(repeating: [Int](), count: dependencies.count)
    for (block, used) in dependencies.enumerated() {
      for one in Set(used) { users[one].append(block) }
    }
    var ready = dependencies.indices.filter { waiting[$0] == 0 }
    var order: [Int] = []
    while let block = ready.first {
      ready.removeFirst()
      order.append(block)
      for user in users[block] {
        waiting[user] -= 1
        if waiting[user] == 0 {
          ready.insert(user, at: ready.firstIndex { $0 > user } ?? ready.count)
        }
      }
    }
    return order
  }

  /// A way from a block back to itself; nil where there is none.
  func cycle(through start: Int) -> [Int]? {
    var parent: [Int: Int] = [:]
    var next = [start]
    while let block = next.first {
      next.removeFirst()
      for used in dependencies[block] {
        if used == start { return Self.path(to: block, parent) }
        if parent[used] == nil {
          parent[used] = block
          next.append(used)
        }
      }
    }
    return nil
  }

  private static func path(to block: Int, _ parent: [Int: Int]) -> [Int] {
    var path = [block]
    while let before = parent[path[0]], !path.contains(before) { path.insert(before, at: 0) }
    return path
  }
}
