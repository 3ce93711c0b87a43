import Recurrence

/// Files that hold a network: safetensors with the architecture in the metadata, or with PyTorch's
/// names alone.
public enum ModelFile {
  /// Reads and checks a network.
  ///
  /// Shapes are checked before anything is allocated, so that metadata cannot ask for more memory
  /// than the file has. Weights of F64 are rounded, which a remark says.
  public static func read(_ path: String) throws(ModelError) -> Model {
    do throws(ModelFault) {
      return try ModelReader(try TensorSource(path)).model()
    } catch {
      throw ModelError(path: path, fault: error)
    }
  }

  /// Saves a network with its metadata, under the names of `WeightNames(for:)`; the same model
  /// always gives the same bytes.
  public static func save(_ model: Model, to path: String) throws(SavingError) {
    var model = model
    model.names = WeightNames(for: model.network.architecture)
    try SafetensorsWriter.save(tensors(model), metadata: metadata(model), to: path)
  }

  private static func tensors(_ model: Model) -> [String: Tensor] {
    let parameters = model.network.parameters
    let pairs = parameters.tensors.map { tensor in
      (
        model.names.name(tensor.weight),
        Tensor(shape: tensor.shape, Array(parameters.values[tensor.range]))
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// What a file says of its network, also written into traces.
  static func metadata(_ model: Model) -> [String: String] {
    let plan = model.network.architecture
    var texts = Metadata.entries(model.origin)
    texts["format"] = "rnn-reference-1"
    texts["kind"] = "sequence"
    texts["cell"] = plan.cell.rawValue
    texts["input_size"] = "\(plan.input.size)"
    texts["hidden_sizes"] = plan.hidden.map(String.init).joined(separator: ",")
    texts["num_layers"] = "\(plan.layers)"
    texts["outputs"] = "\(plan.outputs)"
    texts["bidirectional"] = "false"
    texts["padded"] = "false"
    texts["naming"] = model.names.naming
    texts["units"] = (0..<plan.layers).map(model.names.unit).joined(separator: ",")
    texts["gate_order"] = plan.cell.gateOrder
    if plan.cell == .gru { texts["linear_before_reset"] = "1" }
    texts["embedding"] = "none"
    if case .tokens = plan.input { texts["unroll.input"] = "tokens" }
    if case .embedding(let vocabulary, let size) = plan.input {
      texts["embedding"] = "\(vocabulary),\(size)"
    }
    texts["head"] = "linear"
    texts["loss"] = plan.loss.rawValue
    texts["loss_at"] = plan.lossAt.rawValue
    texts["reduction"] = plan.reduction.rawValue
    texts["initial_state"] = "zero"
    texts["truncation"] = "0"
    return texts
  }
}

/// One file on its way to a network.
private struct ModelReader {
  let source: TensorSource
  let metadata: Metadata

  init(_ source: TensorSource) {
    self.source = source
    metadata = Metadata(texts: source.file.metadata)
  }

  func model() throws(ModelFault) -> Model {
    guard metadata.texts["cell"] != nil else { return try unlabelled() }
    return try model(
      metadata.architecture(), metadata.names(), extras: metadata.extras(),
      origin: metadata.origin(), remarks: [])
  }

  private func unlabelled() throws(ModelFault) -> Model {
    guard let guess = NetworkGuess(source.file.tensors.mapValues(\.shape)) else {
      throw .unknownNetwork
    }
    return try model(
      guess.architecture, guess.names, extras: TraceExtras(), origin: Origin(),
      remarks: guess.remarks)
  }

  private func model(
    _ architecture: Architecture, _ names: WeightNames, extras: TraceExtras, origin: Origin,
    remarks: [String]
  ) throws(ModelFault) -> Model {
    let tensors = architecture.tensors
    for tensor in tensors { try source.checkWeight(names.name(tensor.weight), tensor.shape) }
    try source.checkNothingElse(Set(tensors.map { names.name($0.weight) }))
    var model = Model(Network(try parameters(architecture, names)), origin: origin)
    model.names = names
    model.extras = extras
    model.remarks = remarks + roundingRemark
    return model
  }

  private func parameters(
    _ architecture: Architecture, _ names: WeightNames
  ) throws(ModelFault) -> Parameters<Float> {
    var parameters = Parameters<Float>(zerosFor: architecture)
    for tensor in parameters.tensors {
      let floats = try source.finite(names.name(tensor.weight)).floats
      parameters[tensor.weight] = floats[...]
    }
    return parameters
  }

  private var roundingRemark: [String] {
    source.file.tensors.values.contains { $0.type == .f64 }
      ? ["The weights are F64 in the file and rounded to F32."] : []
  }
}
