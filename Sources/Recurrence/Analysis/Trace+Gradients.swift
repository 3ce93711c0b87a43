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
    let samples = (0..<samples).filter { !order(ofLayer: layer, sample: $0).isPadding(step) }
    if samples.count == 1 { return recurrentGradientNorm(layer, step, ofSample: samples[0]) }
    var sum = 0.0
    for block in architecture.cell.recurrentBlocks {
      let states = samples.map {
        multiplied(by: block, layer: layer, step: step, sample: $0).map { Double($0) }
      }
      let derivative = series(block.sum, layer: layer, derivative: true)
      for unit in 0..<derivative.size {
        var row = [Double](repeating: 0, count: derivative.size)
        for (sample, state) in zip(samples, states) {
          let factor = Double(derivative[step, sample, unit])
          for k in row.indices { row[k] += factor * state[k] }
        }
        sum += row.reduce(0) { $0 + $1 * $1 }
      }
    }
    return sum.squareRoot()
  }

  private func recurrentGradientNorm(_ layer: Int, _ step: Int, ofSample sample: Int) -> Double {
    let squares = architecture.cell.recurrentBlocks.map { block in
      let state = norm(multiplied(by: block, layer: layer, step: step, sample: sample))
      let derivative = series(block.sum, layer: layer, derivative: true)
      let product = norm(derivative.vector(step, sample)) * state
      return product * product
    }
    return squares.reduce(0, +).squareRoot()
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
