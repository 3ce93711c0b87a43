import Recurrence

extension ONNXTrace {
  /// The recurrent stack of the graph as a network of this program, and what it reads, for the
  /// screens.
  ///
  /// The graph is run; what its nodes do is told from the numbers, not from the names and the
  /// operators around them, which differ from exporter to exporter: a node continues the stack where
  /// it reads what the one below gives, an embedding is a Gather whose result the first node reads,
  /// a head is a product with a matrix that reads what the last node gives. Throws where a node has
  /// no counterpart among the cells, naming it.
  public func walk() throws(ONNXError) -> TraceRequest {
    let run = try run(Float.self)
    return try inModel { () throws(ONNXFault) in try WalkPlan(run).request() }
  }
}

/// A run on its way to a network.
private struct WalkPlan {
  private let run: GraphRun<Float>
  private let stack: [RecurrentNode<Float>]
  private let embedding: GraphEmbedding?
  private let head: GraphHead
  private let cell: CellKind

  init(_ run: GraphRun<Float>) throws(ONNXFault) {
    self.run = run
    guard let first = run.recurrent.first, let unit = first.units.first else {
      throw .model("has no RNN, LSTM or GRU node")
    }
    guard let cell = unit.cell, first.units.allSatisfy({ $0.cell == cell }) else {
      throw first.fault("its activations are of none of the cells that the screens show")
    }
    var stack = [first]
    for node in run.recurrent.dropFirst() {
      guard let top = stack.last, node.continues(top) else { break }
      stack.append(node)
    }
    self.cell = cell
    self.stack = stack
    embedding = GraphEmbedding(run, readBy: first)
    head = GraphHead(run, on: stack[stack.count - 1])
  }

  func request() throws(ONNXFault) -> TraceRequest {
    try check()
    var model = Model(Network(parameters()))
    model.remarks = remarks
    guard model.network.parameters.firstNonFinite == nil else {
      throw .model("has a weight that is NaN or infinite, which the screens cannot show")
    }
    return TraceRequest(model, batch)
  }

  /// Refuses what a network of this program is not.
  private func check() throws(ONNXFault) {
    let input = stack[0].input
    guard stack[0].units[0].isReverse == false else {
      throw stack[0].fault("the screens show a reverse direction only beside a forward one")
    }
    guard !input.lengths.contains(0) else {
      throw stack[0].fault("the screens cannot show a sample of no steps")
    }
  }

  private var architecture: Architecture {
    let size = stack[0].units[0].inputSize
    return Architecture(
      cell: cell, input: embedding?.input ?? .vectors(size: size),
      hidden: stack.map { $0.units[0].size }, isBidirectional: isBidirectional,
      outputs: head.bias.count,
      loss: head.isGiven ? .crossEntropy : .meanSquaredError, lossAt: head.place)
  }

  private var isBidirectional: Bool { stack[0].units.count == 2 }

  private func parameters() -> Parameters<Float> {
    var parameters = Parameters<Float>(zerosFor: architecture)
    if let embedding { parameters[.embedding] = embedding.table[...] }
    for (layer, unit) in stack.flatMap(\.units).enumerated() {
      parameters[.inputHidden(layer: layer)] = unit.inputHidden[...]
      parameters[.hiddenHidden(layer: layer)] = unit.hiddenHidden[...]
      parameters[.inputBias(layer: layer)] = unit.inputBias[...]
      parameters[.hiddenBias(layer: layer)] = unit.hiddenBias[...]
      guard !unit.peephole.isEmpty else { continue }
      parameters[.peephole(layer: layer)] = unit.peephole[...]
    }
    parameters[.headWeight] = head.weight[...]
    parameters[.headBias] = head.bias[...]
    return parameters
  }

  private var batch: Batch {
    let input = stack[0].input
    return Batch(
      steps: input.steps, samples: input.samples,
      inputs: embedding.map { .tokens($0.tokens) } ?? .vectors(input.x),
      lengths: input.lengths.allSatisfy { $0 == input.steps } ? nil : input.lengths,
      initial: .given(stack.flatMap(\.units).map { LayerState(h: $0.h0, c: $0.c0) }))
  }

  private var remarks: [String] {
    var remarks = head.remarks
    let rest = run.recurrent.count - stack.count
    if rest > 0 {
      remarks.append(
        "Of the graph's \(run.recurrent.count) recurrent nodes the first \(stack.count) are shown: "
          + "\(run.recurrent[stack.count].node.label) does not read what they "
          + "give alone, or is another cell.")
    }
    return remarks
  }
}

extension RecurrentUnit {
  /// The cell of the same equations; nil where there is none.
  var cell: CellKind? {
    switch (kind, activations) {
    case (.rnn, [.tanh]): .rnnTanh
    case (.rnn, [.relu]): .rnnReLU
    case (.rnn, [.sigmoid]): .rnnLogistic
    case (.lstm, kind.activations): peephole.isEmpty ? .lstm : .lstmPeephole
    case (.gru, kind.activations): resetsBefore ? .gruResetBefore : .gru
    default: nil
    }
  }
}

extension RecurrentNode {
  /// A fault of this node.
  fileprivate func fault(_ what: String) -> ONNXFault { node.fault(what) }

  /// What it gives, [T, B, D·H], the forward half first.
  var output: [Scalar] {
    let rows = 0..<input.steps * input.samples
    let size = units[0].size
    return rows.flatMap { row in
      runs.flatMap { ($0.signals[.h] ?? [])[row * size..<(row + 1) * size] }
    }
  }

  /// Whether it is the next layer of a stack: the same cell, reading what the one below gives.
  fileprivate func continues(_ below: RecurrentNode) -> Bool {
    units.map(\.cell) == below.units.map(\.cell) && input.steps == below.input.steps
      && input.lengths == below.input.lengths && input.x == below.output
  }
}
