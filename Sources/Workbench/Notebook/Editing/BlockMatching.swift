import Laboratory
import Notebooks

/// Which blocks of one reading of a notebook are which of another one.
struct BlockMatching {
  /// Blocks that say the same: the old place to the new one.
  private(set) var same: [Int: Int] = [:]
  /// Those, and blocks that were changed but are of the same name, or stand in the same gap.
  private(set) var successors: [Int: Int] = [:]

  init(from old: Notebook, to new: Notebook) {
    let (before, after) = (old.blocks.map(Signature.init), new.blocks.map(Signature.init))
    findSame(before, after)
    successors = same
    var free = Set(new.blocks.indices).subtracting(same.values)
    for place in old.blocks.indices where same[place] == nil {
      guard
        let found = namesake(of: old.blocks[place], in: new, free)
          ?? neighbour(of: place, old, new, free)
      else { continue }
      successors[place] = found
      free.remove(found)
    }
  }

  private struct Signature: Hashable {
    let kind: BlockKind
    let name: String?
    let body: String

    init(_ block: Block) { (kind, name, body) = (block.kind, block.name, block.body) }
  }

  /// Those in the same order first, then those that were moved.
  private mutating func findSame(_ before: [Signature], _ after: [Signature]) {
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before.dropFirst(start).reversed(), after.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    for place in 0..<start { same[place] = place }
    for place in 0..<end { same[before.count - 1 - place] = after.count - 1 - place }
    var places: [Signature: [Int]] = [:]
    for place in start..<after.count - end { places[after[place], default: []].append(place) }
    for place in start..<before.count - end {
      guard let found = places[before[place]]?.first else { continue }
      same[place] = found
      places[before[place]]?.removeFirst()
    }
  }

  private func namesake(of block: Block, in new: Notebook, _ free: Set<Int>) -> Int? {
    block.name.flatMap(new.index).flatMap { free.contains($0) ? $0 : nil }
  }

  /// A block of the same kind right behind the successor of the one before.
  private func neighbour(of place: Int, _ old: Notebook, _ new: Notebook, _ free: Set<Int>) -> Int?
  {
    let next = place == 0 ? 0 : successors[place - 1].map { $0 + 1 }
    guard let next, free.contains(next), new.blocks[next].kind == old.blocks[place].kind else {
      return nil
    }
    return next
  }
}

extension NotebookChoices {
  /// What still holds where blocks stand elsewhere: what was said to a block that says something else now
  /// is forgotten.
  func moved(by matching: BlockMatching, in notebook: Notebook) -> NotebookChoices {
    var moved = self
    moved.answers = answers.moved(by: matching.same)
    moved.answered = answered.moved(by: matching.same)
    moved.guesses = guesses.moved(by: matching.same)
    moved.hints = hints.moved(by: matching.same)
    moved.notes = notes.moved(by: matching.same)
    moved.values = values.filter { name, value in
      notebook.parameters.contains { $0.name == name && $0.allows(value) }
    }
    return moved
  }
}

extension Dictionary where Key == Int {
  func moved(by places: [Int: Int]) -> [Int: Value] {
    var moved: [Int: Value] = [:]
    for (place, value) in self { if let new = places[place] { moved[new] = value } }
    return moved
  }
}

extension Set<Int> {
  func moved(by places: [Int: Int]) -> Set<Int> { Set(compactMap { places[$0] }) }
}
