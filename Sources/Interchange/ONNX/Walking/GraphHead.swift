import Recurrence

/// The linear layer of a graph on its last recurrent node: a MatMul or Gemm with a matrix of
/// numbers, and the Add after it.
struct GraphHead {
  /// [V, D·H]
  private(set) var weight: [Float]
  /// [V]
  private(set) var bias: [Float]
  /// Which steps it reads.
  private(set) var place: LossPlace
  /// What had to be guessed, in sentences.
  private(set) var remarks: [String] = []
  /// Whether the graph has one.
  let isGiven: Bool

  /// Looks for it; without one the hidden state itself comes out.
  init(_ run: GraphRun<Float>, on top: RecurrentNode<Float>) {
    let size = top.units.count * top.units[0].size
    for node in run.graph.nodes {
      guard let product = LinearProduct(node, run), product.inner == size,
        let place = HeadPlace(product.rows, of: top, size: size)
      else { continue }
      (weight, bias, isGiven) = (product.weight, product.bias, true)
      self.place = place == .final ? .last : .all
      if place == .lastStep {
        remarks = ["The graph's linear layer reads the last step; it is shown at every step."]
      }
      return
    }
    weight = (0..<size * size).map { $0 / size == $0 % size ? 1 : 0 }
    bias = Array(repeating: 0, count: size)
    (place, isGiven) = (.all, false)
    remarks = ["The graph has no linear layer on its last recurrent node; its outputs are h."]
  }
}

/// What a linear layer reads of a recurrent node.
private enum HeadPlace {
  case everyStep, lastStep, final

  /// Compares rows of numbers with what the node gives; nil where it is something else.
  init?(_ rows: [Float], of top: RecurrentNode<Float>, size: Int) {
    let (steps, samples) = (top.input.steps, top.input.samples)
    let output = top.output
    let final = (0..<samples).flatMap { sample in
      top.runs.flatMap { run in
        let count = run.finalHidden.count / samples
        return run.finalHidden[sample * count..<(sample + 1) * count]
      }
    }
    if rows == output || rows == output.samplesFirst(steps, samples, size) {
      self = .everyStep
    } else if rows == final {
      self = .final
    } else if rows == Array(output.suffix(samples * size)) {
      self = .lastStep
    } else {
      return nil
    }
  }
}

/// A product with a constant matrix, y = x Wᵀ + b.
private struct LinearProduct {
  /// x, row by row.
  let rows: [Float]
  /// The size of a row of x.
  let inner: Int
  /// W [V, inner]
  let weight: [Float]
  /// b [V]
  let bias: [Float]

  init?(_ node: GraphNode, _ run: GraphRun<Float>) {
    let isGeneral = node.type == "Gemm"
    guard isGeneral || node.type == "MatMul", node.inputs.count >= 2,
      (try? node.integer("transA")) ?? 0 == 0, (try? node.number("alpha")) ?? 1 == 1,
      (try? node.number("beta")) ?? 1 == 1,
      let x = run.values[node.inputs[0]], let rows = x.reals, let inner = x.shape.last,
      let matrix = run.values[node.inputs[1]], matrix.rank == 2, let output = node.outputs.first
    else { return nil }
    let isTransposed = isGeneral && (try? node.integer("transB")) == 1
    let shown = isTransposed ? matrix : matrix.reordered([1, 0])
    guard shown.shape[1] == inner, let weight = shown.reals else { return nil }
    (self.rows, self.inner, self.weight) = (rows, inner, weight)
    let count = shown.shape[0]
    let added = isGeneral ? node.inputs.dropFirst(2).first : Self.addend(of: output, run.graph)
    bias = Self.bias(added.flatMap { run.values[$0] }, count) ?? Array(repeating: 0, count: count)
  }

  /// What the one node that reads a product adds to it.
  private static func addend(of output: String, _ graph: Graph) -> String? {
    let readers = graph.nodes.filter { $0.inputs.contains(output) }
    guard readers.count == 1, let add = readers.first, add.type == "Add" else { return nil }
    return add.inputs.first { $0 != output }
  }

  /// A bias of `count` numbers, one number for all included.
  private static func bias(_ value: GraphValue<Float>?, _ count: Int) -> [Float]? {
    guard let value, value.rank <= 1 || value.shape.dropLast().allSatisfy({ $0 == 1 }),
      let reals = value.reals, reals.count == count || reals.count == 1
    else { return nil }
    return reals.count == count ? reals : Array(repeating: reals[0], count: count)
  }
}

extension [Float] {
  /// [T, B, size] as [B, T, size].
  fileprivate func samplesFirst(_ steps: Int, _ samples: Int, _ size: Int) -> [Float] {
    var result: [Float] = []
    for sample in 0..<samples {
      for step in 0..<steps {
        let start = (step * samples + sample) * size
        result += self[start..<start + size]
      }
    }
    return result
  }
}
