import Recurrence

/// The embedding of a graph: a Gather from a table of vectors whose result the first recurrent node
/// reads.
struct GraphEmbedding {
  /// The vectors, [vocabulary, E].
  let table: [Float]
  /// What was looked up, [T, B].
  let tokens: [Int32]
  /// The kind of input that this is.
  let input: Input

  /// Looks for it; nil where the node reads something else.
  init?(_ run: GraphRun<Float>, readBy node: RecurrentNode<Float>) {
    let (steps, samples, size) = (node.input.steps, node.input.samples, node.units[0].inputSize)
    for gather in run.graph.nodes where gather.type == "Gather" && gather.inputs.count == 2 {
      guard let table = run.values[gather.inputs[0]], let wanted = run.values[gather.inputs[1]],
        table.rank == 2, table.shape[1] == size, let vectors = table.reals,
        let indices = wanted.integers, indices.count == steps * samples
      else { continue }
      let rows = Int64(table.shape[0])
      let tokens = indices.map { Int32(truncatingIfNeeded: $0 < 0 ? $0 + rows : $0) }
      for ordered in [tokens, tokens.transposed(samples, steps)] {
        let read = ordered.flatMap { vectors[Int($0) * size..<(Int($0) + 1) * size] }
        guard read == node.input.x else { continue }
        (self.table, self.tokens) = (vectors, ordered)
        input = .embedding(vocabulary: table.shape[0], size: size)
        return
      }
    }
    return nil
  }
}

extension Array {
  /// The columns of a matrix of rows as rows.
  fileprivate func transposed(_ rows: Int, _ columns: Int) -> [Element] {
    (0..<columns).flatMap { column in (0..<rows).map { self[$0 * columns + column] } }
  }
}
