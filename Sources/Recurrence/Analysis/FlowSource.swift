/// The numbers of one layer that a gradient flow is computed from.
struct FlowSource {
  let trace: Trace<Float>
  let layer: Int
  private let cell: CellKind
  private let weights: CellWeights
  private let head: Matrix<Double>
  private let above: Matrix<Double>?

  init(_ trace: Trace<Float>, _ network: Network, _ layer: Int) {
    let parameters = Parameters<Double>(network.parameters)
    self.trace = trace
    self.layer = layer
    cell = network.architecture.cell
    weights = CellWeights(parameters, layer: layer)
    head = parameters.matrix(.headWeight)
    let top = network.architecture.layers - 1
    above = layer < top ? parameters.matrix(.inputHidden(layer: layer + 1)) : nil
  }

  func norms(of signal: Signal) -> [[Double]] {
    let series = trace.series(signal, layer: layer, derivative: true)
    return (0..<trace.steps).map { step in
      (0..<trace.samples).map { norm(series.vector(step, $0)) }
    }
  }

  // MARK: Parts

  func parts(_ step: Int, _ sample: Int) -> GradientParts {
    let whole = derivative(.h, layer, step, sample)
    let zero = Array(repeating: 0.0, count: whole.count)
    let fromHead = fromHead(step, sample) ?? zero
    let fromAbove = fromAbove(step, sample) ?? zero
    let fromNext = step + 1 < trace.steps ? fromNext(step, sample) : zero
    return GradientParts(
      head: GradientPart(fromHead, of: whole), above: GradientPart(fromAbove, of: whole),
      next: GradientPart(fromNext, of: whole), local: norm(zip(fromHead, fromAbove).map { $0 + $1 })
    )
  }

  private func fromHead(_ step: Int, _ sample: Int) -> [Double]? {
    guard above == nil else { return nil }
    let everywhere = trace.architecture.lossAt == .all
    guard everywhere || step == trace.steps - 1 else { return nil }
    let logits = trace.logitsDerivative.vector(everywhere ? step : 0, sample)
    return head.transposedTimes(logits.map(Double.init))
  }

  private func fromAbove(_ step: Int, _ sample: Int) -> [Double]? {
    above?.transposedTimes(
      cell.preactivations.flatMap { derivative($0, layer + 1, step, sample) })
  }

  /// Σ_k U_kᵀ dL/d(U_k s), through r where s is r∘h', and dh∘z of a GRU, of the step after.
  private func fromNext(_ step: Int, _ sample: Int) -> [Double] {
    var part = Array(repeating: 0.0, count: weights.size)
    for (index, block) in cell.recurrentBlocks.enumerated() {
      let pull = derivative(block.sum, layer, step + 1, sample)
      let back = weights.recurrent[index].transposedTimes(pull)
      let factors = block.readsResetState ? value(.r, step + 1, sample) : nil
      for unit in part.indices { part[unit] += back[unit] * (factors?[unit] ?? 1) }
    }
    guard let blend = cell.blend, blend.state == .h else { return part }
    let gate = value(blend.kept.signal, step + 1, sample)
    let dh = derivative(.h, layer, step + 1, sample)
    for unit in part.indices { part[unit] += dh[unit] * blend.kept.factor(gate[unit]) }
    return part
  }

  // MARK: Recurrent weights

  func recurrentGradients() -> (norms: [Double], sums: [Double]) {
    let u = weights.hiddenHidden
    var sum = Matrix<Double>(
      rows: u.rows, columns: u.columns, values: Array(repeating: 0, count: u.rows * u.columns))
    var norms: [Double] = []
    var sums: [Double] = []
    for step in (0..<trace.steps).reversed() {
      var square = 0.0
      for (index, block) in cell.recurrentBlocks.enumerated() {
        let pulls = (0..<trace.samples).map { derivative(block.sum, layer, step, $0) }
        let states = (0..<trace.samples).map { multiplied(by: block, step, $0) }
        square += squareOfOuterSum(pulls, states)
        for (pull, state) in zip(pulls, states) {
          sum.add(pull, state, fromRow: index * weights.size)
        }
      }
      norms.append(square.squareRoot())
      sums.append(sum.frobeniusNorm)
    }
    return (norms.reversed(), sums.reversed())
  }

  /// ‖Σ_b p_b s_bᵀ‖_F² = Σ_{a,b} (p_a·p_b)(s_a·s_b), without making the matrix.
  private func squareOfOuterSum(_ pulls: [[Double]], _ states: [[Double]]) -> Double {
    var square = 0.0
    for a in pulls.indices {
      for b in pulls.indices { square += dot(pulls[a], pulls[b]) * dot(states[a], states[b]) }
    }
    return max(0, square)
  }

  // MARK: Jacobians and bound

  var boundKind: GradientBound {
    guard let activation = cell.activation else { return .jacobianProduct }
    return .pascanu(
      sigmaMax: weights.hiddenHidden.largestSingularValue, slope: activation.slopeBound)
  }

  func jacobianNorms(_ sample: Int) -> [Double] {
    (0..<max(0, trace.steps - 1)).map { jacobian($0, sample).norm }
  }

  /// ∂s_{t+1}/∂s_t.
  private func jacobian(_ step: Int, _ sample: Int) -> Jacobian {
    let values = Dictionary(
      uniqueKeysWithValues: cell.signals.map { ($0, Vector(value($0, step + 1, sample))) })
    let carried = cell.carriesCell ? value(.c, step, sample) : []
    return Jacobian(
      cell: cell, weights: weights, values: values,
      before: PlainState(h: Vector(value(.h, step, sample)), c: Vector(carried)))
  }

  private func multiplied(by block: RecurrentBlock, _ step: Int, _ sample: Int) -> [Double] {
    trace.multiplied(by: block, layer: layer, step: step, sample: sample).map(Double.init)
  }

  private func value(_ signal: Signal, _ step: Int, _ sample: Int) -> [Double] {
    trace.series(signal, layer: layer).vector(step, sample).map(Double.init)
  }

  private func derivative(
    _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int
  ) -> [Double] {
    trace.series(signal, layer: layer, derivative: true).vector(step, sample).map(Double.init)
  }
}

extension Matrix<Double> {
  /// Adds p sᵀ to the rows from `first` on.
  fileprivate mutating func add(_ p: [Double], _ s: [Double], fromRow first: Int) {
    for row in p.indices where p[row] != 0 {
      let start = (first + row) * columns
      for column in 0..<columns { values[start + column] += p[row] * s[column] }
    }
  }
}
