import Recurrence

/// The numbers that a trace is computed and written in.
public enum Precision: String, CaseIterable, Hashable, Sendable {
  /// The fast routines, F32.
  case float
  /// The plain twin, F64.
  case double
}

/// A network and what it shall read: everything that a trace is computed from.
public struct TraceRequest: Sendable {
  /// The network, as one that reads this kind of input.
  public let model: Model
  /// What it reads.
  public let batch: Batch
  /// What it was read from, to be named where it is too long.
  private var source = "the input"

  /// A model and a batch that fits it.
  public init(_ model: Model, _ batch: Batch) {
    self.model = model
    self.batch = batch
  }

  /// A model and an input file for it.
  public init(_ model: Model, input path: String) throws(ModelError) {
    (self.model, self.batch) = try InputFile.read(path, for: model)
    source = path
  }

  /// A model and one sequence of tokens, which `source` names where they do not fit. A network that answers with as
  /// many classes as it knows tokens is asked at each step for the next one.
  public init(_ model: Model, tokens: [Int], from source: String) throws(ModelError) {
    (self.model, self.batch) = try InputFile.read(tokens: tokens, source, for: model)
    self.source = source
  }

  /// Runs the network, with targets forward and backward, and gives every signal and derivative
  /// under its name.
  ///
  /// Where the model asks for updates on the batch, gives what these yield instead. Throws where
  /// the batch does not fit, which cannot be when it was read from a file.
  public func tensors(_ precision: Precision) throws(ShapeError) -> [String: Tensor] {
    switch precision {
    case .float: try tensors(FloatEngine(model.network.architecture, batch))
    case .double: try tensors(DoubleEngine(batch: batch))
    }
  }

  /// Computes the tensors and saves them, as the format or the file's name says, with the model's
  /// metadata.
  ///
  /// A trace that takes more than `memory` bytes is computed and written window by window where the network can be
  /// cut; as text by way of a file of its size beside the other, which is gone afterwards. Throws where a trace that
  /// must be held whole would not fit.
  public func save(
    _ precision: Precision, to path: String, as format: TraceFormat? = nil, memory: Int = .max
  ) throws {
    let format = format ?? TraceFormat(path: path)
    if let plan = segments(memory, precision) {
      return try save(plan, precision, to: path, as: format)
    }
    do throws(ModelFault) {
      try model.network.architecture.checkTrace(of: batch)
      try checkUpdates()
    } catch { throw ModelError(path: source, fault: error) }
    try TraceFile.save(
      try tensors(precision), metadata: metadata(precision), steps: batch.steps, to: path,
      as: format)
  }

  /// The numbers that all updates together may compute, which takes minutes.
  private static let mostComputed = 1e11

  /// Refuses more updates on the batch than anybody waits for.
  private func checkUpdates() throws(ModelFault) {
    guard let plan = model.extras.updates, batch.targets != nil else { return }
    let numbers = model.network.architecture.traceNumbers(
      steps: batch.steps, samples: batch.samples, sourceSteps: batch.source?.steps ?? 0)
    let most = max(1, Int(Self.mostComputed / max(1, numbers)))
    guard plan.count > most else { return }
    throw .refused(
      "takes \(batch.steps) steps of \(batch.samples) samples, on which a trace makes at most \(most) updates; "
        + "the model's “optimizer_steps” are \(plan.count)")
  }

  /// What a file says of the trace.
  func metadata(_ precision: Precision) -> [String: String] {
    var metadata = ModelFile.metadata(model)
    metadata["padded"] = "\(batch.lengths != nil)"
    metadata["precision"] = precision.rawValue
    metadata["steps"] = "\(batch.steps)"
    metadata["batch"] = "\(batch.samples)"
    return metadata
  }

  /// Saves the batch as an input file for the model.
  public func saveInput(to path: String) throws(SavingError) {
    try SafetensorsWriter.save(inputTensors, to: path)
  }

  private func tensors<E: Engine>(_ engine: E) throws(ShapeError) -> [String: Tensor] {
    let parameters = model.parameters(E.Scalar.self)
    if let plan = model.extras.updates, batch.targets != nil {
      return try updateTensors(plan, parameters, engine)
    }
    let table = TraceTable(try engine.run(parameters), names: model.names, extras: model.extras)
    return table.tensors
  }
}

extension Model {
  /// The weights, as exactly as these numbers hold them.
  func parameters<Scalar: TensorScalar>(_ scalar: Scalar.Type) -> Parameters<Scalar> {
    if scalar == Double.self, let exact { return Parameters(exact) }
    return Parameters(network.parameters)
  }
}

/// Runs a network forward and, where there are targets, backward.
protocol Engine<Scalar> {
  associatedtype Scalar: TensorScalar
  func run(_ parameters: Parameters<Scalar>) throws(ShapeError) -> Trace<Scalar>
}

private struct FloatEngine: Engine {
  let network: UnrolledNetwork
  let batch: Batch

  init(_ architecture: Architecture, _ batch: Batch) {
    self.batch = batch
    network = UnrolledNetwork(
      architecture, steps: batch.steps, samples: batch.samples,
      sourceSteps: batch.source?.steps ?? 0)
  }

  func run(_ parameters: Parameters<Float>) throws(ShapeError) -> Trace<Float> {
    try network.forward(parameters, batch)
    if batch.targets != nil { network.backward(parameters, batch) }
    return network.trace(batch)
  }
}

private struct DoubleEngine: Engine {
  let batch: Batch

  func run(_ parameters: Parameters<Double>) throws(ShapeError) -> Trace<Double> {
    try Twin.run(parameters, batch)
  }
}

// MARK: - Updates on one batch

extension TraceRequest {
  /// `losses` before each update and after the last, the first gradient, and the weights after one
  /// update and after all.
  private func updateTensors<E: Engine>(
    _ plan: PlannedUpdates, _ start: Parameters<E.Scalar>, _ engine: E
  ) throws(ShapeError) -> [String: Tensor] {
    var optimizer = Optimizer<E.Scalar>(plan.rule, learningRate: plan.learningRate)
    var parameters = start
    var table = TensorTable<E.Scalar>(names: model.names)
    var losses: [Double] = []
    for update in 1...plan.count {
      let trace = try engine.run(parameters)
      losses.append(trace.loss ?? 0)
      guard let gradient = trace.gradient else { break }
      if update == 1 { table.add(gradient, "grad.") }
      optimizer.update(&parameters, gradient: gradient)
      if update == 1 { table.add(parameters, "step1.") }
    }
    table.add(parameters, "final.")
    losses.append(try engine.run(parameters).loss ?? 0)
    table.add("losses", [losses.count], losses.map { E.Scalar($0) })
    return table.tensors
  }
}

// MARK: - Input files

extension TraceRequest {
  private var inputTensors: [String: Tensor] {
    var tensors: [String: Tensor] = [:]
    let plan = model.network.architecture
    let name =
      plan.encoder != nil ? "decoder_input" : plan.input.vocabulary == nil ? "x" : "tokens"
    tensors[name] = tensor(batch.inputs, batch.exact?.inputs, steps: batch.steps)
    if let source = batch.source {
      tensors["source"] = tensor(source.inputs, batch.exact?.source, steps: source.steps)
      if let lengths = source.lengths {
        tensors["source_lengths"] = Tensor(shape: [batch.samples], lengths.map(Int64.init))
      }
    }
    let target = [plan.lossSteps(of: batch.steps), batch.samples]
    switch batch.targets {
    case .classes(let classes)?:
      tensors["targets"] = Tensor(shape: target, classes.map(Int64.init))
    case .values(let values)?:
      tensors["targets"] = tensor(target + [plan.outputs], values, batch.exact?.targets)
    case nil: break
    }
    if let lengths = batch.lengths {
      tensors["lengths"] = Tensor(shape: [batch.samples], lengths.map(Int64.init))
    }
    guard case .given(let states) = batch.initial else { return tensors }
    for (layer, state) in states.enumerated() {
      let exact = batch.exact?.states?[layer]
      let shape = [batch.samples, plan.size(ofLayer: layer)]
      tensors[model.names.unit(layer) + ".h0"] = tensor(shape, state.h, exact?.h)
      guard plan.cell.carriesCell else { continue }
      tensors[model.names.unit(layer) + ".c0"] = tensor(shape, state.c, exact?.c)
    }
    return tensors
  }

  /// As many digits as were read.
  private func tensor(_ shape: [Int], _ values: [Float], _ exact: [Double]?) -> Tensor {
    exact.map { Tensor(shape: shape, $0) } ?? Tensor(shape: shape, values)
  }

  private func tensor(_ inputs: Batch.Inputs, _ exact: [Double]?, steps: Int) -> Tensor {
    let leading = [steps, batch.samples]
    return switch inputs {
    case .vectors(let x): tensor(leading + [x.count / (steps * batch.samples)], x, exact)
    case .tokens(let tokens): Tensor(shape: leading, tokens.map(Int64.init))
    }
  }
}
