import Recurrence
import Sequences

extension Recipe {
  /// A recipe under which a problem is visibly learned within seconds.
  public static func suggested(
    for problem: Problem, cell: CellKind = .lstm, seed: UInt64 = 1
  ) -> Recipe {
    Recipe(cell: cell, embedding: problem.embeddingSize, seed: seed)
  }
}
