import Recurrence

/// The numbers that tensors of a trace are made of.
protocol TensorScalar: OptimizedScalar {
  static func tensor(_ shape: [Int], _ values: [Self]) -> Tensor
  static func elements(of tensor: Tensor) -> [Self]
}

extension Float: TensorScalar {
  static func tensor(_ shape: [Int], _ values: [Float]) -> Tensor { Tensor(shape: shape, values) }
  static func elements(of tensor: Tensor) -> [Float] { tensor.floats }
}

extension Double: TensorScalar {
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

  mutating func add(_ name: String, _ series: Series<Scalar>) {
    add(name, [series.steps, series.samples, series.size], series.elements)
  }

  /// Every weight under its name after a prefix.
  mutating func add(_ parameters: Parameters<Scalar>, _ prefix: String) {
    for tensor in names.stored(parameters.architecture) {
      add(prefix + tensor.name, tensor.shape, parameters.values(of: tensor))
    }
  }
}

/// Everything that a trace holds, as named tensors.
struct TraceTable<Scalar: TensorScalar> {
  private let trace: Trace<Scalar>
  private let extras: TraceExtras
  private var table: TensorTable<Scalar>

  var tensors: [String: Tensor] { table.tensors }

  init(_ trace: Trace<Scalar>, names: WeightNames, extras: TraceExtras) {
    self.trace = trace
    self.extras = extras
    table = TensorTable(names: names)
    for layer in 0..<trace.architecture.layers { addLayer(layer) }
    for signal in AttentionSignal.allCases { addAttention(signal) }
    for index in trace.architecture.dense.indices { addDense(index) }
    table.add("logits", trace.logits)
    guard let loss = trace.loss else { return }
    table.add("loss", [1], [Scalar(loss)])
    let losses = trace.lossSteps
    table.add("loss_steps", [losses.steps, losses.samples], losses.elements)
    guard trace.hasDerivatives else { return }
    for stack in trace.architecture.stacks {
      guard let series = trace.inputDerivative(of: stack) else { continue }
      table.add(names.prefix(stack) + "grad_x", series)
    }
    for layer in 0..<trace.architecture.layers { addNorms(layer) }
    if let gradient = trace.gradient {
      table.add(gradient, "grad.")
      addClipped(gradient)
    }
  }

  private var cell: CellKind { trace.architecture.cell }

  private mutating func addLayer(_ layer: Int) {
    let unit = table.names.unit(layer) + "."
    let shape = [trace.samples, trace.architecture.size(ofLayer: layer)]
    for signal in cell.signals {
      table.add(unit + signal.rawValue, trace.series(signal, layer: layer))
      guard trace.hasDerivatives else { continue }
      let derivative = trace.series(signal, layer: layer, derivative: true)
      table.add(unit + "grad_" + signal.rawValue, derivative)
    }
    for state in cell.states {
      let values = trace.series(state, layer: layer)
      table.add(unit + state.rawValue + "_n", shape, finalRows(of: values, layer))
      // A decoder has no initial state of its own: its derivative stands in the encoder's final one.
      let isOwn = trace.architecture.startingLayers.contains(layer)
      guard trace.hasDerivatives, isOwn else { continue }
      let derivative = trace.series(state, layer: layer, derivative: true)
      table.add(unit + "grad_" + state.rawValue + "0", shape, derivative.initialRows)
    }
  }

  /// The states in which the samples end, [B, H].
  private func finalRows(of series: Series<Scalar>, _ layer: Int) -> [Scalar] {
    (0..<trace.samples).flatMap {
      series.vector(trace.order(ofLayer: layer, sample: $0).last, $0)
    }
  }

  /// `attention.weight` and its like, and their derivatives.
  private mutating func addAttention(_ signal: AttentionSignal) {
    if let series = trace.attention(signal) { table.add("attention.\(signal.rawValue)", series) }
    guard trace.hasDerivatives, let series = trace.attention(signal, derivative: true) else {
      return
    }
    table.add("attention.grad_\(signal.rawValue)", series)
  }

  /// `dense.0.pre`, `dense.0.out` and their derivatives.
  private mutating func addDense(_ index: Int) {
    let name = table.names.dense(index) + "."
    table.add(name + "pre", trace.densePreactivation(index))
    table.add(name + "out", trace.denseOutput(index))
    guard trace.hasDerivatives else { return }
    table.add(name + "grad_pre", trace.densePreactivation(index, derivative: true))
    table.add(name + "grad_out", trace.denseOutput(index, derivative: true))
  }

  private mutating func addClipped(_ gradient: Parameters<Scalar>) {
    if let limit = extras.clipNorm {
      var clipped = gradient
      let report = Clipping.norm(limit).apply(to: &clipped)
      table.add("grad_norm_before", [1], [Scalar(report.normBefore)])
      table.add("grad_norm_after", [1], [Scalar(report.normAfter)])
      table.add(clipped, "clipped.")
    }
    if let limit = extras.clipValue {
      var clipped = gradient
      Clipping.value(limit).apply(to: &clipped)
      table.add(clipped, "value_clipped.")
    }
  }
}

// MARK: - Norms over time

extension TraceTable {
  /// `grad_h_norm` [T, B] and `grad_weight_hh_norm` [T]; with several layers under each unit's name.
  private mutating func addNorms(_ layer: Int) {
    let prefix = trace.architecture.layers == 1 ? "" : table.names.unit(layer) + "."
    let derivative = trace.series(.h, layer: layer, derivative: true)
    let steps = trace.steps(ofLayer: layer)
    let norms = (0..<steps).flatMap { step in
      (0..<trace.samples).map { Scalar(norm(derivative.vector(step, $0))) }
    }
    table.add(prefix + "grad_h_norm", [steps, trace.samples], norms)
    let parts = (0..<steps).map {
      Scalar(trace.recurrentGradientNorm(layer: layer, step: $0))
    }
    table.add(prefix + "grad_weight_hh_norm", [steps], parts)
  }
}

extension Series {
  /// What stands before the first step, [B, H].
  fileprivate var initialRows: [Scalar] { (0..<samples).flatMap { vector(-1, $0) } }
}
