extension Trace {
  /// The step among those with a loss whose logits read a layer's h at a step; nil for layers below
  /// the highest level, for padding, and where the loss is at the final state and this is none.
  public func lossStep(of step: Int, layer: Int, sample: Int) -> Int? {
    let order = order(ofLayer: layer, sample: sample)
    guard architecture.stack(ofLayer: layer) == .decoder,
      architecture.layers(above: layer).isEmpty, !order.isPadding(step)
    else { return nil }
    if architecture.lossAt == .all { return step }
    return step == order.last ? 0 : nil
  }

  /// The derivative of what the highest level's reader computes from it: of the lowest feed-forward
  /// layer's W x + b, of W_k [k; s], or of the logits.
  func topPull(_ lossStep: Int, _ sample: Int) -> [Scalar] {
    if let combined = attention(.pre, derivative: true) {
      return combined.vector(lossStep, sample)
    }
    let series =
      architecture.dense.isEmpty
      ? logitsDerivative : densePreactivation(0, derivative: true)
    return series.vector(lossStep, sample)
  }

  /// What dropout multiplied the highest level's outputs with; nil where nothing was dropped.
  func topMask(_ lossStep: Int, _ sample: Int) -> [Scalar]? {
    guard architecture.dense.isEmpty, !architecture.attention.isCombined else { return nil }
    return masks?.factors(
      .head, row: lossStep * samples + sample, width: architecture.headInputSize
    )?.map { Scalar($0) }
  }

  /// ‖Σ_b d_b s_bᵀ‖_F: what a step adds to the gradient of U, where d is the derivative of U s + b_h
  /// and s the state before, or r∘h'; the trace must have derivatives.
  ///
  /// Every element is summed up, so that parts of samples that cancel leave their exact rest; of one
  /// sample the norm is ‖d‖ ‖s‖. O(B·G·H²), of one sample O(G·H).
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func recurrentGradientNorm(layer: Int, step: Int) -> Double {
    recurrentGradientNorms(layer: layer, steps: step..<step + 1)[0]
  }

  /// The same of some steps, one after the other.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func recurrentGradientNorms(layer: Int, steps: Range<Int>) -> [Double] {
    let parts = RecurrentParts(self, layer: layer)
    return steps.map { parts.norm(at: $0) }
  }
}

/// What each row block of a layer's U multiplies and what the derivative of its product is, looked up once for all
/// steps.
private struct RecurrentParts<Scalar: BinaryFloatingPoint & Sendable> {
  let orders: [TimeOrder]
  let h: Series<Scalar>
  /// r where a block reads r∘h'; nil where none does.
  let reset: Series<Scalar>?
  let blocks: [(derivative: Series<Scalar>, readsResetState: Bool)]

  init(_ trace: Trace<Scalar>, layer: Int) {
    let own = trace.architecture.cell.recurrentBlocks
    orders = (0..<trace.samples).map { trace.order(ofLayer: layer, sample: $0) }
    h = trace.series(.h, layer: layer)
    reset = own.contains(where: \.readsResetState) ? trace.series(.r, layer: layer) : nil
    blocks = own.map {
      (trace.series($0.sum, layer: layer, derivative: true), $0.readsResetState)
    }
  }

  @inline(__always) func norm(at step: Int) -> Double {
    var running: [Int] = []
    for sample in orders.indices where !orders[sample].isPadding(step) { running.append(sample) }
    var sum = 0.0
    for block in blocks {
      if running.count == 1 {
        let state = squares(block.readsResetState, step, running[0]).squareRoot()
        let product = block.derivative.squares(step, running[0]).squareRoot() * state
        sum += product * product
      } else {
        add(block, step, running, to: &sum)
      }
    }
    return sum.squareRoot()
  }

  /// Σ s² of what a block multiplies.
  @inline(__always) private func squares(_ isReset: Bool, _ step: Int, _ sample: Int) -> Double {
    let before = orders[sample].previous(of: step)
    guard isReset else { return h.squares(before, sample) }
    return state(true, step, sample).reduce(0) { $0 + $1 * $1 }
  }

  /// s of a block.
  @inline(__always) private func state(_ isReset: Bool, _ step: Int, _ sample: Int) -> [Double] {
    let state = h.vector(orders[sample].previous(of: step), sample)
    guard isReset, let reset else { return state.map { Double($0) } }
    return zip(reset.vector(step, sample), state).map { Double($0 * $1) }
  }

  /// Adds ‖Σ_b d_b s_bᵀ‖² of one block, row by row.
  @inline(__always) private func add(
    _ block: (derivative: Series<Scalar>, readsResetState: Bool), _ step: Int, _ running: [Int],
    to sum: inout Double
  ) {
    let states = running.map { state(block.readsResetState, step, $0) }
    let derivatives = running.map { block.derivative.vector(step, $0) }
    let size = block.derivative.size
    var row = [Double](repeating: 0, count: size)
    for unit in 0..<size {
      for k in 0..<size { row[k] = 0 }
      for (derivative, state) in zip(derivatives, states) {
        let factor = Double(derivative[unit])
        for k in 0..<size { row[k] += factor * state[k] }
      }
      sum += row.reduce(0) { $0 + $1 * $1 }
    }
  }
}

extension Architecture {
  /// The weight that reads the highest level's outputs.
  var topReader: Weight {
    attention.isCombined ? .attentionCombine : dense.isEmpty ? .headWeight : .denseWeight(0)
  }

  /// The first column of that weight that reads them: W_k reads the context before.
  var topColumn: Int { attention.isCombined ? outputSize(ofLevel: levels - 1) : 0 }
}
