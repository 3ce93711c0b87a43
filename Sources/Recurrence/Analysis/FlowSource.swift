/// The numbers of one layer that a gradient flow is computed from.
struct FlowSource {
  let trace: Trace<Float>
  let layer: Int
  private let cell: CellKind
  private let parameters: Parameters<Double>
  private let weights: CellWeights
  /// What the layer's h is read by: the head or a feed-forward layer, or the layers above.
  private let head: Matrix<Double>?
  private let above: [(layer: Int, weights: Matrix<Double>)]
  /// The columns of the layer's h in those matrices.
  private let columns: Range<Int>

  init(_ trace: Trace<Float>, _ network: Network, _ layer: Int) {
    let parameters = Parameters<Double>(network.parameters)
    self.parameters = parameters
    let readers = network.architecture.layers(above: layer)
    self.trace = trace
    self.layer = layer
    cell = network.architecture.cell
    weights = CellWeights(parameters, layer: layer)
    head = readers.isEmpty ? parameters.matrix(trace.architecture.topReader) : nil
    above = readers.map { ($0, parameters.matrix(.inputHidden(layer: $0))) }
    columns = network.architecture.outputColumns(ofLayer: layer)
  }

  /// The steps of the layer.
  var steps: Int { trace.steps(ofLayer: layer) }

  /// Whether all steps are held.
  var isWhole: Bool { !trace.isWindow }

  /// One element for each step that is held.
  private func held<Element: Sendable>(
    elsewhere: Element, _ element: (Int) -> Element
  ) -> HeldSteps<Element> {
    HeldSteps(
      count: steps, held: trace.held(ofLayer: layer), elsewhere: elsewhere, element)
  }

  func order(_ sample: Int) -> TimeOrder { trace.order(ofLayer: layer, sample: sample) }

  func norms(of signal: Signal) -> HeldSteps<[Double]> {
    let series = trace.series(signal, layer: layer, derivative: true)
    return held(elsewhere: Array(repeating: 0, count: trace.samples)) { step in
      (0..<trace.samples).map { norm(series.vector(step, $0)) }
    }
  }

  // MARK: Parts

  func parts(_ step: Int, _ sample: Int) -> GradientParts {
    let whole = derivative(.h, layer, step, sample)
    let zero = Array(repeating: 0.0, count: whole.count)
    let fromHead = fromHead(step, sample) ?? zero
    let fromAbove = fromAbove(step, sample) ?? zero
    let fromNext = order(sample).source(of: step).map { self.fromNext($0, sample) } ?? zero
    let fromDecoder = self.fromDecoder(step, sample) ?? zero
    let fromAttention =
      trace.hasAttentionAsRest(layer: layer)
      ? zero.indices.map {
        whole[$0] - fromHead[$0] - fromAbove[$0] - fromNext[$0] - fromDecoder[$0]
      }
      : trace.attentionPull(parameters, layer: layer, step: step, sample: sample) ?? zero
    let local = zero.indices.map {
      fromHead[$0] + fromAbove[$0] + fromAttention[$0] + fromDecoder[$0]
    }
    return GradientParts(
      head: GradientPart(fromHead, of: whole), above: GradientPart(fromAbove, of: whole),
      next: GradientPart(fromNext, of: whole), attention: GradientPart(fromAttention, of: whole),
      decoder: GradientPart(fromDecoder, of: whole),
      local: norm(local + fromDecoderToCell(step, sample)))
  }

  /// What the decoder sends back to c: not to h at once, but to the state whose bound is made.
  private func fromDecoderToCell(_ step: Int, _ sample: Int) -> [Double] {
    guard cell.carriesCell, let decoder = trace.architecture.successor(ofLayer: layer),
      step == order(sample).last
    else { return [] }
    return derivative(.c, decoder, -1, sample)
  }

  /// What the decoder that begins from the final state sends back.
  private func fromDecoder(_ step: Int, _ sample: Int) -> [Double]? {
    guard let decoder = trace.architecture.successor(ofLayer: layer), step == order(sample).last
    else { return nil }
    return derivative(.h, decoder, -1, sample)
  }

  /// The columns of the layer's h in what reads the highest level.
  private var headColumns: Range<Int> {
    let first = trace.architecture.topColumn
    return columns.lowerBound + first..<columns.upperBound + first
  }

  private func fromHead(_ step: Int, _ sample: Int) -> [Double]? {
    guard let head, let row = trace.lossStep(of: step, layer: layer, sample: sample) else {
      return nil
    }
    let pull = Array(head.transposedTimes(trace.topPull(row, sample).map(Double.init))[headColumns])
    let mask = trace.topMask(row, sample).map { $0[columns].map(Double.init) }
    return mask.map { zip(pull, $0).map { $0 * $1 } } ?? pull
  }

  private func fromAbove(_ step: Int, _ sample: Int) -> [Double]? {
    let parts = above.map { layer, weights in
      weights.transposedTimes(cell.preactivations.flatMap { derivative($0, layer, step, sample) })
    }
    guard let first = parts.first else { return nil }
    let sum = Array(parts.dropFirst().reduce(first) { zip($0, $1).map { $0 + $1 } }[columns])
    let level = trace.architecture.level(ofLayer: layer)
    let mask = trace.mask(ofLevel: level, step: step, sample: sample)
    return mask.map { zip(sum, $0[columns]).map { $0 * Double($1) } } ?? sum
  }

  /// Σ_k U_kᵀ dL/d(U_k s), through r where s is r∘h', and dh∘z of a GRU, of the step after.
  private func fromNext(_ next: Int, _ sample: Int) -> [Double] {
    var part = Array(repeating: 0.0, count: weights.size)
    for (index, block) in cell.recurrentBlocks.enumerated() {
      let pull = derivative(block.sum, layer, next, sample)
      let back = weights.recurrent[index].transposedTimes(pull)
      let factors = block.readsResetState ? value(.r, next, sample) : nil
      for unit in part.indices { part[unit] += back[unit] * (factors?[unit] ?? 1) }
    }
    guard let blend = cell.blend, blend.state == .h else { return part }
    let gate = value(blend.kept.signal, next, sample)
    let dh = derivative(.h, layer, next, sample)
    for unit in part.indices { part[unit] += dh[unit] * blend.kept.factor(gate[unit]) }
    return part
  }

  // MARK: Recurrent weights

  /// The norm of what each step adds.
  var recurrentGradientNorms: HeldSteps<Double> {
    held(elsewhere: 0) { trace.recurrentGradientNorm(layer: layer, step: $0) }
  }

  /// The norm of what has been collected when one has come back to each step; of a whole trace.
  var recurrentGradientSums: [Double] {
    let u = weights.hiddenHidden
    var sum = Matrix<Double>(
      rows: u.rows, columns: u.columns, values: Array(repeating: 0, count: u.rows * u.columns))
    let isForward = trace.architecture.direction(ofLayer: layer) == .forward
    var sums = Array(repeating: 0.0, count: steps)
    for step in isForward ? Array((0..<steps).reversed()) : Array(0..<steps) {
      for sample in 0..<trace.samples where !order(sample).isPadding(step) {
        add(step, sample, to: &sum)
      }
      sums[step] = sum.frobeniusNorm
    }
    return sums
  }

  /// Adds what a step of a sample adds to the gradient of U.
  private func add(_ step: Int, _ sample: Int, to sum: inout Matrix<Double>) {
    for (index, block) in cell.recurrentBlocks.enumerated() {
      sum.add(
        derivative(block.sum, layer, step, sample), multiplied(by: block, step, sample),
        fromRow: index * weights.size)
    }
  }

  // MARK: Jacobians and bound

  var boundKind: GradientBound {
    guard let activation = cell.activation else { return .jacobianProduct }
    return .pascanu(
      sigmaMax: weights.hiddenHidden.largestSingularValue, slope: activation.slopeBound)
  }

  /// The norm of ∂s_next/∂s_t; zero where nothing flows back.
  func jacobianNorm(_ step: Int, _ sample: Int) -> Double {
    order(sample).source(of: step).map { jacobian($0, from: step, sample).norm } ?? 0
  }

  private func jacobian(_ next: Int, from step: Int, _ sample: Int) -> Jacobian {
    let values = Dictionary(
      uniqueKeysWithValues: cell.signals.map { ($0, Vector(value($0, next, sample))) })
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
