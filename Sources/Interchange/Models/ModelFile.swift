import Recurrence

/// Files that hold a network: safetensors with the architecture in the metadata, or with PyTorch's
/// names alone.
public enum ModelFile {
  /// Reads and checks a network.
  ///
  /// Shapes are checked before anything is allocated, so that metadata cannot ask for more memory
  /// than the file has. Hints are for a file without metadata, whose names and shapes may leave
  /// something open.
  public static func read(
    _ path: String, hints: ModelHints = ModelHints()
  ) throws(ModelError) -> Model {
    do throws(ModelFault) {
      return try ModelReader(try TensorSource(path), hints).model()
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
    let pairs = model.names.stored(parameters.architecture).map { stored in
      (stored.name, Tensor(shape: stored.shape, parameters.values(of: stored)))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// What a file says of its network, also written into traces.
  static func metadata(_ model: Model) -> [String: String] {
    let plan = model.network.architecture
    var texts = Metadata.entries(model.origin)
    texts["format"] = "rnn-reference-1"
    texts["kind"] = plan.encoder == nil ? "sequence" : "encoder_decoder"
    texts["cell"] = plan.cell.rawValue
    texts["hidden_sizes"] = plan.hidden.map(String.init).joined(separator: ",")
    texts["num_layers"] = "\(plan.hidden.count)"
    texts["outputs"] = "\(plan.outputs)"
    texts["bidirectional"] = "\(plan.isBidirectional)"
    texts["padded"] = "false"
    texts["naming"] = model.names.naming
    texts["units"] = (0..<plan.layers).map(model.names.unit).joined(separator: ",")
    texts["gate_order"] = plan.cell.gateOrder
    texts["linear_before_reset"] = plan.cell.linearBeforeReset
    texts["peephole_order"] = plan.cell.peepholeOrder
    add(plan.input, "", to: &texts)
    if let encoder = plan.encoder {
      add(encoder.input, "source_", to: &texts)
      texts["attention"] = encoder.attention.rawValue
      if encoder.hasScoreBias { texts["attention_bias"] = "true" }
    }
    texts["head"] = "linear"
    texts["loss"] = plan.loss.rawValue
    texts["loss_at"] = plan.lossAt.rawValue
    texts["reduction"] = plan.reduction.rawValue
    texts["initial_state"] = "zero"
    if !plan.dense.isEmpty {
      texts["dense"] = plan.dense.map { "\($0.size) \($0.activation.rawValue)" }
        .joined(separator: ",")
    }
    let (embedding, layers, head) = (plan.dropout.embedding, plan.dropout.layers, plan.dropout.head)
    for (place, share) in [("embedding", embedding), ("layers", layers), ("head", head)]
    where share > 0 {
      texts["dropout_" + place] = "\(share)"
    }
    texts["truncation"] = "\(plan.truncation ?? 0)"
    return texts
  }
}

extension ModelFile {
  /// What a stack reads; the entries of an encoder's input begin with `source_`.
  private static func add(_ input: Input, _ prefix: String, to texts: inout [String: String]) {
    texts[prefix + "input_size"] = "\(input.size)"
    texts[prefix + "embedding"] = "none"
    if case .tokens = input { texts["unroll.\(prefix)input"] = "tokens" }
    if case .embedding(let vocabulary, let size) = input {
      texts[prefix + "embedding"] = "\(vocabulary),\(size)"
    }
  }
}

/// One file on its way to a network.
private struct ModelReader {
  let source: TensorSource
  let metadata: Metadata
  let hints: ModelHints

  init(_ source: TensorSource, _ hints: ModelHints) {
    self.source = source
    self.hints = hints
    metadata = Metadata(texts: source.file.metadata)
  }

  func model() throws(ModelFault) -> Model {
    guard metadata.texts["cell"] != nil else { return try recognized() }
    guard hints.isEmpty else { throw .alreadyKnown }
    let architecture = try metadata.architecture()
    let names = spelled(try metadata.names(), architecture)
    let places = names.stored(architecture).map { Place($0, .tensor($0.name)) }
    for place in places { try check(place) }
    try source.checkNothingElse(Set(places.flatMap(\.names)))
    var model = try model(architecture, names, places)
    model.origin = try metadata.origin()
    model.extras = try metadata.extras()
    return model
  }

  /// The names as the file spells them: of reverse cells there are two ways.
  private func spelled(_ names: WeightNames, _ plan: Architecture) -> WeightNames {
    guard case .cells = names.layers, plan.isBidirectional else { return names }
    let cell = names.unit(0) + "."
    let isTold = source.file.tensors.keys.contains {
      $0.hasPrefix(cell) && $0.hasSuffix("_reverse")
    }
    return isTold ? names.markingTensors(plan.layers) : names
  }

  /// A `state_dict` without metadata.
  private func recognized() throws(ModelFault) -> Model {
    let shapes = source.file.tensors.mapValues(\.shape)
    // safetensors.torch.save_model notes here what it saved but once.
    let aliases = metadata.texts.filter { shapes[$0.key] == nil && shapes[$0.value] != nil }
    let found = try Recognition(shapes, aliases: aliases, hints)
    let places = found.names.stored(found.architecture).map {
      Place($0, $0.parts.first.map { found.source(of: $0.weight) } ?? .zeros)
    }
    for place in places { try check(place) }
    var model = try model(found.architecture, found.names, places)
    model.remarks = found.remarks + model.remarks
    model.saysLoss = false
    return model
  }

  private func check(_ place: Place) throws(ModelFault) {
    for name in place.names {
      try source.checkWeight(name, place.isSum ? nil : place.tensor.shape)
    }
  }

  private func model(
    _ architecture: Architecture, _ names: WeightNames, _ places: [Place]
  ) throws(ModelFault) -> Model {
    let reading = try WeightReading(source, architecture, places)
    var model = Model(Network(reading.rounded))
    model.names = names
    model.exact = reading.exact
    let isDouble = source.file.tensors.values.contains { $0.type == .f64 }
    model.remarks =
      reading.exact == nil || !isDouble
      ? [] : ["The weights are F64 in the file; only double keeps them whole."]
    return model
  }
}

/// Weights of the plan and where their numbers come from.
private struct Place {
  let tensor: StoredTensor
  let source: Recognition.Source

  init(_ tensor: StoredTensor, _ source: Recognition.Source) {
    (self.tensor, self.source) = (tensor, source)
  }

  /// Whether only the number of elements counts.
  var isSum: Bool { if case .elements = source { true } else { false } }

  /// The tensors in the file.
  var names: [String] {
    switch source {
    case .tensor(let name): [name]
    case .elements(let names): names
    case .zeros, .identity: []
    }
  }
}

/// All weights, as Float and, where that rounds them, as Double.
private struct WeightReading {
  private(set) var rounded: Parameters<Float>
  private(set) var exact: Parameters<Double>?

  init(
    _ source: TensorSource, _ architecture: Architecture, _ places: [Place]
  ) throws(ModelFault) {
    rounded = Parameters(zerosFor: architecture)
    for place in places {
      switch place.source {
      case .zeros: break
      case .identity: fillIdentity(place.tensor)
      case .tensor(let name): rounded.take(try source.weights(name).floats, of: place.tensor)
      case .elements(let names):
        rounded.take(try Self.sum(names, source).map { Float($0) }, of: place.tensor)
      }
    }
    let wide = places.filter { place in
      place.names.count > 1 || place.names.contains { source.file.tensors[$0]?.type == .f64 }
    }
    guard !wide.isEmpty else { return }
    var exact = Parameters<Double>(rounded)
    for place in wide { exact.take(try Self.sum(place.names, source), of: place.tensor) }
    if exact != Parameters<Double>(rounded) { self.exact = exact }
  }

  /// The elements of tensors of as many, added up.
  private static func sum(
    _ names: [String], _ source: TensorSource
  ) throws(ModelFault) -> [Double] {
    var sum: [Double] = []
    for name in names {
      let elements = try source.weights(name).doubles
      sum = sum.isEmpty ? elements : zip(sum, elements).map { $0 + $1 }
    }
    return sum
  }

  private mutating func fillIdentity(_ tensor: StoredTensor) {
    let (rows, columns) = (tensor.shape[0], tensor.shape[1])
    let ones = (0..<rows * columns).map { Float($0 / columns == $0 % columns ? 1 : 0) }
    rounded.take(ones, of: tensor)
  }
}
