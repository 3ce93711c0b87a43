import Recurrence

/// Files that hold what a network reads: `x` or `tokens`, `targets`, `lengths`, and initial states
/// `UNIT.h0`, `UNIT.c0`; for an encoder–decoder `source`, `source_lengths` and, in place of `x` or
/// `tokens`, `decoder_input`.
enum InputFile {
  /// Reads a batch, and the model as one that reads such input: a network on vectors of V numbers
  /// is also one on one-hot tokens, and the other way round.
  static func read(_ path: String, for model: Model) throws(ModelError) -> (Model, Batch) {
    do throws(ModelFault) {
      let source = try TensorSource(path)
      let model = try model.reading(source).losing(source)
      return (model, try BatchReader(source: source, model: model).batch())
    } catch {
      throw ModelError(path: path, fault: model.advising(error))
    }
  }

  /// One sequence of tokens as a batch, with the next tokens as targets where the network predicts such.
  static func read(
    tokens: [Int], _ path: String, for model: Model
  ) throws(ModelError) -> (Model, Batch) {
    do throws(ModelFault) {
      var model = model.reading(tokens: true)
      let plan = model.network.architecture
      let limit = plan.input.vocabulary ?? 0
      if let wrong = tokens.first(where: { !(0..<limit).contains($0) }) {
        throw .outOfRange("tokens", value: Int64(wrong), 0...limit - 1)
      }
      let predictsNext =
        tokens.count > 1 && plan.outputs == limit && plan.loss == .crossEntropy
        && plan.lossAt == .all
      let steps = predictsNext ? tokens.count - 1 : tokens.count
      guard steps > 0 else { throw .missing("tokens", shape: "[T, B]") }
      if predictsNext {
        model.remarks.append("The target of each step is the next symbol.")
      }
      let next = predictsNext ? Batch.Targets.classes(tokens.dropFirst().map { Int32($0) }) : nil
      let inputs = Batch.Inputs.tokens(tokens.prefix(steps).map { Int32($0) })
      return (model, Batch(steps: steps, samples: 1, inputs: inputs, targets: next))
    } catch {
      throw ModelError(path: path, fault: error)
    }
  }
}

extension Architecture {
  /// The numbers that one trace may hold: 2 GiB of floats, 4 GiB of doubles.
  private static let mostNumbers = 0x1p29

  /// Refuses to hold the whole trace of a batch where it would not fit.
  func checkTrace(of batch: Batch) throws(ModelFault) {
    let sourceSteps = batch.source?.steps ?? 0
    let numbers = traceNumbers(
      steps: batch.steps, samples: batch.samples, sourceSteps: sourceSteps)
    guard numbers <= Self.mostNumbers else {
      throw .tooLong(steps: max(batch.steps, sourceSteps), samples: batch.samples)
    }
  }
}

extension Model {
  /// The model with the loss that the targets tell, where its file tells none: whole numbers are classes, others are
  /// met in the mean square; of one step, the last has a loss.
  fileprivate func losing(_ source: TensorSource) -> Model {
    guard !saysLoss, let targets = source.file.tensors["targets"] else { return self }
    let input = ["x", "tokens", "decoder_input"].compactMap { source.file.tensors[$0] }.first
    var plan = network.architecture
    plan.loss = targets.type.isFloatingPoint ? .meanSquaredError : .crossEntropy
    if let sizes = input?.shape.prefix(2), sizes.count == 2 {
      let shapes = TargetShapes(plan: plan, steps: sizes[0], samples: sizes[1])
      plan.lossAt = shapes.place(of: targets.shape) ?? .all
    }
    var model = planned(plan)
    let name = plan.loss == .crossEntropy ? "cross-entropy" : "the mean squared error"
    let final = plan.isBidirectional ? "of the final states" : "at the last step"
    let place = plan.lossAt == .all ? "at every step" : final
    model.remarks.append("By its targets the loss is taken to be \(name) \(place).")
    return model
  }

  /// A fault of tokens, with what settles it where the head's matrix may be the embedding too.
  fileprivate func advising(_ fault: ModelFault) -> ModelFault {
    let plan = network.architecture
    guard case .outOfRange("tokens", let token, _) = fault, !saysLoss, plan.encoder == nil,
      case .vectors(let size) = plan.input, size == plan.recurrent.last?.size,
      !plan.isBidirectional, plan.dense.isEmpty, token >= 0, token < plan.outputs
    else { return fault }
    return .refused(
      "\(fault.predicate); if the embedding is the matrix of the head, say --embedding \(names.head)"
    )
  }

  /// The same weights under another plan of the same shapes.
  private func planned(_ plan: Architecture) -> Model {
    var model = self
    var parameters = Parameters<Float>(zerosFor: plan)
    parameters.values = network.parameters.values
    model.network = Network(parameters)
    model.exact = exact.map { exact in
      var parameters = Parameters<Double>(zerosFor: plan)
      parameters.values = exact.values
      return parameters
    }
    return model
  }

  /// The model as one that reads what a file holds.
  fileprivate func reading(_ source: TensorSource) throws(ModelFault) -> Model {
    var plan = network.architecture
    guard let encoder = plan.encoder else { return reading(tokens: source.has("tokens")) }
    func isTokens(_ name: String) -> Bool { source.file.tensors[name]?.shape.count == 2 }
    plan.encoder?.input = encoder.input.reading(tokens: isTokens("source"))
    plan.input = plan.input.reading(tokens: isTokens("decoder_input"))
    return planned(plan)
  }

  /// The model as one that reads tokens: one-hot ones in place of vectors.
  public var readingTokens: Model { reading(tokens: true) }

  /// The model as one that reads tokens, or vectors.
  fileprivate func reading(tokens: Bool) -> Model {
    var plan = network.architecture
    guard plan.encoder == nil else { return self }
    plan.input = plan.input.reading(tokens: tokens)
    return planned(plan)
  }
}

extension Input {
  /// One-hot tokens instead of vectors, or vectors instead of one-hot tokens: the weights are the same.
  fileprivate func reading(tokens: Bool) -> Input {
    switch self {
    case .vectors(let size) where tokens: .tokens(vocabulary: size)
    case .tokens(let vocabulary) where !tokens: .vectors(size: vocabulary)
    default: self
    }
  }
}

/// One file on its way to a batch.
private struct BatchReader {
  let source: TensorSource
  let model: Model

  var plan: Architecture { model.network.architecture }
  var inputName: String {
    if plan.encoder != nil { return "decoder_input" }
    return plan.input.vocabulary == nil ? "x" : "tokens"
  }

  func batch() throws(ModelFault) -> Batch {
    let (steps, samples) = try size(inputName, plan.input)
    let sourceSize = try plan.encoder.map { encoder throws(ModelFault) in
      try size("source", encoder.input)
    }
    try checkStates()
    try source.checkNothingElse(known)
    var batch = Batch(
      steps: steps, samples: samples, inputs: try inputs(inputName, plan.input),
      targets: try targets(steps, samples),
      lengths: try lengths("lengths", steps, samples, areNeeded: model.extras.isPadded),
      initial: try initial(samples), source: try encoded(sourceSize, samples))
    batch.exact = try exact(batch)
    return batch
  }

  /// The numbers that Float would round; nil where the file has none in F64.
  private func exact(_ batch: Batch) throws(ModelFault) -> ExactNumbers? {
    guard source.file.tensors.values.contains(where: { $0.type == .f64 }) else { return nil }
    var exact = ExactNumbers()
    exact.inputs = try doubles(inputName)
    exact.source = try doubles("source")
    exact.targets = try doubles("targets")
    guard case .given(let states) = batch.initial else { return exact }
    exact.states = []
    for (unit, state) in zip(plan.startingLayers.map(model.names.unit), states) {
      exact.states?.append(
        (
          h: try doubles(unit + ".h0") ?? state.h.map(Double.init),
          c: try doubles(unit + ".c0") ?? state.c.map(Double.init)
        ))
    }
    return exact
  }

  /// The elements of a tensor of F64; nil where it is of another type, or not there.
  private func doubles(_ name: String) throws(ModelFault) -> [Double]? {
    guard source.file.tensors[name]?.type == .f64 else { return nil }
    return try source.tensor(name).doubles
  }

  /// What the encoder reads.
  private func encoded(
    _ size: (steps: Int, samples: Int)?, _ samples: Int
  ) throws(ModelFault) -> Source? {
    guard let encoder = plan.encoder, let size else { return nil }
    guard size.samples == samples else {
      throw .shape("source", expected: "[S, \(samples)]", got: [size.steps, size.samples])
    }
    return Source(
      steps: size.steps, inputs: try inputs("source", encoder.input),
      lengths: try lengths("source_lengths", size.steps, samples, areNeeded: false))
  }

  private func inputs(_ name: String, _ input: Input) throws(ModelFault) -> Batch.Inputs {
    guard let vocabulary = input.vocabulary else { return .vectors(try floats(name)) }
    return .tokens(try numbers(name, below: vocabulary))
  }

  /// The steps of each sample; nil where nothing is padded.
  private func lengths(
    _ name: String, _ steps: Int, _ samples: Int, areNeeded: Bool
  ) throws(ModelFault) -> [Int]? {
    guard source.has(name) || areNeeded else { return nil }
    _ = try source.check(name, [samples])
    return try numbers(name, in: 1...steps).map(Int.init)
  }

  private var known: Set<String> {
    let units = plan.startingLayers.map(model.names.unit)
    let states = plan.cell.carriesCell ? [".h0", ".c0"] : [".h0"]
    let encoder = plan.encoder == nil ? [] : ["source", "source_lengths"]
    return Set(
      [inputName, "targets", "lengths"] + encoder
        + units.flatMap { unit in states.map { unit + $0 } })
  }

  /// Refuses initial states that are called as PyTorch's arguments, where each layer has its own.
  private func checkStates() throws(ModelFault) {
    let names = ["c0", "c_0", "cx", "h0", "h_0", "hx"]
    guard let name = names.first(where: { source.has($0) && !known.contains($0) }) else { return }
    let state = name.hasPrefix("c") && plan.cell.carriesCell ? ".c0" : ".h0"
    let units = plan.startingLayers.map(model.names.unit)
    let own = units.prefix(4).map { quoted($0 + state) } + (units.count > 4 ? ["…"] : [])
    throw .refused(
      "has the tensor \(quoted(name)), for which the network has no place; an initial state is given for each "
        + "layer, as [B, H] under \(own.joined(separator: ", "))")
  }

  /// T and B, from the input itself.
  private func size(
    _ name: String, _ input: Input
  ) throws(ModelFault) -> (steps: Int, samples: Int) {
    let isVectors = input.vocabulary == nil
    let shown = isVectors ? "[T, B, \(input.size)]" : "[T, B]"
    guard let entry = source.file.tensors[name] else { throw .missing(name, shape: shown) }
    let rest = isVectors ? [input.size] : []
    guard entry.shape.count == 2 + rest.count, Array(entry.shape.dropFirst(2)) == rest,
      entry.shape.allSatisfy({ $0 > 0 })
    else { throw .shape(name, expected: shown, got: entry.shape) }
    return (entry.shape[0], entry.shape[1])
  }

  private func targets(_ steps: Int, _ samples: Int) throws(ModelFault) -> Batch.Targets? {
    guard source.has("targets") else { return nil }
    let shapes = TargetShapes(plan: plan, steps: steps, samples: samples)
    let shape = source.file.tensors["targets"]?.shape ?? []
    guard shapes.fit(shape) else {
      throw .shape("targets", expected: shapes.shown(either: !model.saysLoss), got: shape)
    }
    guard plan.loss == .crossEntropy else { return .values(try floats("targets")) }
    let ignored = Batch.Targets.ignoredClass
    let classes = try numbers("targets", in: 0...plan.outputs - 1, or: Int64(ignored))
    guard classes.contains(where: { $0 != ignored }) else {
      throw .refused("has \(ignored), no target, in all of “targets”")
    }
    return .classes(classes)
  }

  private func initial(_ samples: Int) throws(ModelFault) -> InitialStates {
    let units = plan.startingLayers.map(model.names.unit)
    let isThere = units.contains { source.has($0 + ".h0") || source.has($0 + ".c0") }
    guard isThere || model.extras.initialIsGiven else { return .zero }
    var states: [LayerState] = []
    for (unit, size) in zip(units, plan.recurrent.map(\.size)) {
      let h = try state(unit + ".h0", [samples, size])
      states.append(
        LayerState(h: h, c: plan.cell.carriesCell ? try state(unit + ".c0", [samples, size]) : []))
    }
    return .given(states)
  }

  private func state(_ name: String, _ shape: [Int]) throws(ModelFault) -> [Float] {
    _ = try source.check(name, shape)
    return try floats(name)
  }

  /// Finite numbers that Float holds, though it may round those of F64.
  private func floats(_ name: String) throws(ModelFault) -> [Float] {
    let tensor = try source.weights(name)
    guard tensor.type.isFloatingPoint else {
      throw .elementType(name, expected: "F32, F64, F16 or BF16", got: tensor.type)
    }
    return tensor.floats
  }

  /// Whole numbers from 0 to below a limit.
  private func numbers(_ name: String, below limit: Int) throws(ModelFault) -> [Int32] {
    try numbers(name, in: 0...limit - 1)
  }

  /// Whole numbers of a range, or one other.
  private func numbers(
    _ name: String, in range: ClosedRange<Int>, or other: Int64? = nil
  ) throws(ModelFault) -> [Int32] {
    let tensor = try source.tensor(name)
    guard let integers = tensor.integers, tensor.type != .bool else {
      throw .elementType(name, expected: "whole numbers (I64 to I8, U64 to U8)", got: tensor.type)
    }
    let wrong = integers.first {
      ($0 < range.lowerBound || $0 > range.upperBound) && $0 != other
    }
    if let wrong {
      throw .outOfRange(name, value: wrong, range)
    }
    return integers.map { Int32($0) }
  }
}
