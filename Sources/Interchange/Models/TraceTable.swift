import Recurrence

/// The numbers that tensors of a trace are made of.
protocol TensorScalar: OptimizedScalar {
  static var type: ElementType { get }
  static func tensor(_ shape: [Int], _ values: [Self]) -> Tensor
  static func elements(of tensor: Tensor) -> [Self]
}

extension Float: TensorScalar {
  static var type: ElementType { .f32 }
  static func tensor(_ shape: [Int], _ values: [Float]) -> Tensor { Tensor(shape: shape, values) }
  static func elements(of tensor: Tensor) -> [Float] { tensor.floats }
}

extension Double: TensorScalar {
  static var type: ElementType { .f64 }
  static func tensor(_ shape: [Int], _ values: [Double]) -> Tensor { Tensor(shape: shape, values) }
  static func elements(of tensor: Tensor) -> [Double] { tensor.doubles }
}

/// Tensors gathered under their names.
struct TensorTable<Scalar: TensorScalar> {
  let names: WeightNames
  private(set) var tensors: [String: Tensor] = [:]

  init(names: WeightNames) { self.names = names }

  mutating func add(_ name: String, _ shape: [Int], _ values: [Scalar]) {
    tensors[name] = Scalar.tensor(shape, values)
  }

  /// Every weight under its name after a prefix.
  mutating func add(_ parameters: Parameters<Scalar>, _ prefix: String) {
    for tensor in names.stored(parameters.architecture) {
      add(prefix + tensor.name, tensor.shape, parameters.values(of: tensor))
    }
  }
}

/// A tensor of a trace, and those of its elements that the trace holds.
struct TraceTensor<Scalar: TensorScalar> {
  /// Elements that stand one after the other, from one on.
  struct Piece {
    let first: Int
    let elements: [Scalar]
  }

  let name: String
  let shape: [Int]
  /// Computed anew each time: everything, or of a long run what a window has.
  let pieces: () -> [Piece]

  /// All elements; zero where none are held.
  var tensor: Tensor {
    let (pieces, count) = (pieces(), shape.reduce(1, *))
    if pieces.count == 1, pieces[0].elements.count == count {
      return Scalar.tensor(shape, pieces[0].elements)
    }
    var elements = [Scalar](repeating: 0, count: count)
    for piece in pieces {
      let range = piece.first..<piece.first + piece.elements.count
      elements.replaceSubrange(range, with: piece.elements)
    }
    return Scalar.tensor(shape, elements)
  }
}

/// Everything that a trace holds, as named tensors.
struct TraceTable<Scalar: TensorScalar> {
  private let trace: Trace<Scalar>
  private let names: WeightNames
  private let extras: TraceExtras
  private(set) var entries: [TraceTensor<Scalar>] = []

  var tensors: [String: Tensor] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.tensor) })
  }

  init(_ trace: Trace<Scalar>, names: WeightNames, extras: TraceExtras) {
    (self.trace, self.names, self.extras) = (trace, names, extras)
    for layer in 0..<trace.architecture.layers { addLayer(layer) }
    for signal in AttentionSignal.allCases { addAttention(signal) }
    for index in trace.architecture.dense.indices { addDense(index) }
    addAnswers("logits", trace.logits)
    guard let loss = trace.loss else { return }
    add("loss", [1]) { [Scalar(loss)] }
    let losses = trace.lossSteps
    addAnswers("loss_steps", losses, shape: [losses.steps, losses.samples])
    guard trace.hasDerivatives else { return }
    for stack in trace.architecture.stacks {
      guard let series = trace.inputDerivative(of: stack) else { continue }
      add(names.prefix(stack) + "grad_x", series, trace.held(of: stack))
    }
    for layer in 0..<trace.architecture.layers { addNorms(layer) }
    if let gradient = trace.gradient {
      add(gradient, "grad.")
      addShared(gradient)
      addClipped(gradient)
    }
  }

  private var cell: CellKind { trace.architecture.cell }

  private mutating func addLayer(_ layer: Int) {
    let unit = names.unit(layer) + "."
    let held = trace.held(ofLayer: layer)
    for signal in cell.signals {
      add(unit + signal.rawValue, trace.series(signal, layer: layer), held)
      guard trace.hasDerivatives else { continue }
      let derivative = trace.series(signal, layer: layer, derivative: true)
      add(unit + "grad_" + signal.rawValue, derivative, held)
    }
    for state in cell.states {
      let values = trace.series(state, layer: layer)
      addRows(unit + state.rawValue + "_n", size: values.size) { [trace] sample in
        let last = trace.order(ofLayer: layer, sample: sample).last
        return held.contains(last) ? values.vector(last, sample) : nil
      }
      // A decoder has no initial state of its own: its derivative stands in the encoder's final one.
      let isOwn = trace.architecture.startingLayers.contains(layer)
      guard trace.hasDerivatives, isOwn else { continue }
      let derivative = trace.series(state, layer: layer, derivative: true)
      addRows(unit + "grad_" + state.rawValue + "0", size: values.size) { [trace] sample in
        let first = trace.order(ofLayer: layer, sample: sample).first
        return held.contains(first) ? derivative.vector(-1, sample) : nil
      }
    }
  }

  /// `attention.weight` and its like, and their derivatives.
  private mutating func addAttention(_ signal: AttentionSignal) {
    if let series = trace.attention(signal) {
      add("attention.\(signal.rawValue)", series, trace.held)
    }
    guard trace.hasDerivatives, let series = trace.attention(signal, derivative: true) else {
      return
    }
    add("attention.grad_\(signal.rawValue)", series, trace.held)
  }

  /// `dense.0.pre`, `dense.0.out` and their derivatives.
  private mutating func addDense(_ index: Int) {
    let name = names.dense(index) + "."
    addAnswers(name + "pre", trace.densePreactivation(index))
    addAnswers(name + "out", trace.denseOutput(index))
    guard trace.hasDerivatives else { return }
    addAnswers(name + "grad_pre", trace.densePreactivation(index, derivative: true))
    addAnswers(name + "grad_out", trace.denseOutput(index, derivative: true))
  }

  /// The gradients of tensors that the network has under another name, or not at all: of biases that were added up,
  /// and of one that shifts all scores of attention alike, whose gradient Σ dL/de a softmax makes zero.
  private mutating func addShared(_ gradient: Parameters<Scalar>) {
    for (name, weight) in names.shared {
      let tensor = names.whole(gradient.tensor(weight))
      add("grad." + name, tensor.shape) { gradient.values(of: tensor) }
    }
    if let shift = names.scoreShift { add("grad." + shift, [1]) { [0] } }
  }

  private mutating func addClipped(_ gradient: Parameters<Scalar>) {
    if let limit = extras.clipNorm {
      var clipped = gradient
      let report = Clipping.norm(limit).apply(to: &clipped)
      add("grad_norm_before", [1]) { [Scalar(report.normBefore)] }
      add("grad_norm_after", [1]) { [Scalar(report.normAfter)] }
      add(clipped, "clipped.")
    }
    if let limit = extras.clipValue {
      var clipped = gradient
      Clipping.value(limit).apply(to: &clipped)
      add(clipped, "value_clipped.")
    }
  }
}

// MARK: - Norms over time

extension TraceTable {
  /// `grad_h_norm` [T, B] and `grad_weight_hh_norm` [T]; with several layers under each unit's name.
  private mutating func addNorms(_ layer: Int) {
    let prefix = trace.architecture.layers == 1 ? "" : names.unit(layer) + "."
    let derivative = trace.series(.h, layer: layer, derivative: true)
    let (steps, held) = (trace.steps(ofLayer: layer), trace.held(ofLayer: layer))
    add(prefix + "grad_h_norm", [steps, trace.samples], first: held.lowerBound * trace.samples) {
      derivative.norms(of: held)
    }
    add(prefix + "grad_weight_hh_norm", [steps], first: held.lowerBound) { [trace] in
      trace.recurrentGradientNorms(layer: layer, steps: held).map { Scalar($0) }
    }
  }
}

// MARK: - Adding

extension TraceTable {
  /// A tensor of which elements are held from one on.
  private mutating func add(
    _ name: String, _ shape: [Int], first: Int = 0, _ elements: @escaping () -> [Scalar]
  ) {
    entries.append(
      TraceTensor(name: name, shape: shape) { [.init(first: first, elements: elements())] })
  }

  /// The steps of a series that are held.
  private mutating func add(
    _ name: String, _ series: Series<Scalar>, _ held: Range<Int>, shape: [Int]? = nil
  ) {
    let shape = shape ?? [series.steps, series.samples, series.size]
    add(name, shape, first: held.lowerBound * series.samples * series.size) {
      series.elements(of: held)
    }
  }

  /// What there is wherever the network answers; at the final states alone, of the samples that end here.
  private mutating func addAnswers(
    _ name: String, _ series: Series<Scalar>, shape: [Int]? = nil
  ) {
    guard trace.architecture.lossAt == .last, trace.held.count < trace.steps else {
      return add(name, series, trace.heldAnswers, shape: shape)
    }
    let shape = shape ?? [series.steps, series.samples, series.size]
    addRows(name, size: series.size, shape: shape) { [trace] sample in
      trace.held.contains(trace.length(ofSample: sample) - 1) ? series.vector(0, sample) : nil
    }
  }

  /// A row for each sample, [B, size]; nil for one that is not held.
  private mutating func addRows(
    _ name: String, size: Int, shape: [Int]? = nil, _ row: @escaping (Int) -> [Scalar]?
  ) {
    let samples = trace.samples
    entries.append(
      TraceTensor(name: name, shape: shape ?? [samples, size]) {
        (0..<samples).compactMap { sample in
          row(sample).map { .init(first: sample * size, elements: $0) }
        }
      })
  }

  /// Every weight under its name after a prefix.
  private mutating func add(_ parameters: Parameters<Scalar>, _ prefix: String) {
    for tensor in names.stored(parameters.architecture) {
      add(prefix + tensor.name, tensor.shape) { parameters.values(of: tensor) }
    }
  }
}
