import Recurrence

/// A network told from the names and shapes of a `state_dict` alone, and where its weights stand.
///
/// The recurrent layers are known by `weight_hh`, whose rows / columns G tell an LSTM (4), a GRU (3)
/// and an RNN (1). Of the other matrices one with as many columns as the lowest layer reads
/// and no bias is the embedding, one with as many columns as the top layer gives is the head.
struct Recognition {
  /// Where the numbers of a weight come from.
  enum Source: Hashable {
    case tensor(String)
    /// The sum of tensors of which only the number of elements counts.
    case elements([String])
    /// A bias that the module was made without.
    case zeros
    /// A head that is not there.
    case identity
  }

  let architecture: Architecture
  let names: WeightNames
  let remarks: [String]
  private let sources: [Weight: Source]
  private let aliases: [String: String]

  /// `aliases` are names of tensors that stand in the file under other names.
  init(
    _ shapes: [String: [Int]], aliases: [String: String] = [:], _ hints: ModelHints
  ) throws(ModelFault) {
    let shapes = shapes.merging(aliases.compactMapValues { shapes[$0] }) { own, _ in own }
    self.aliases = aliases
    let whole = try StateDict(shapes)
    let omitted = try whole.omitted(hints)
    let dict = try whole.without(omitted)
    if let complaint = ForeignNames.complaint(dict) { throw .foreign(complaint) }
    let stacks = try RecurrentStacks(dict, hints)
    let before = try stacks.surroundings(dict, hints)
    let stack = before?.decoder ?? stacks.decoder
    let rest = if let before { before.rest } else { try stacks.alone(dict) }
    let around = try Surroundings(rest, stack, hints, of: Set(dict.shapes.keys))
    architecture = Architecture(
      cell: stack.cell, input: stack.input(around.embedding),
      hidden: stack.hidden, isBidirectional: stack.isBidirectional,
      outputs: around.outputs(stack), dense: try around.feedForward(hints),
      encoder: stacks.encoder.map {
        Encoder(
          input: $0.input(before?.embedding), attention: before?.attention.kind ?? .none,
          hasScoreBias: before?.attention.hasBias ?? false)
      })
    var names = WeightNames(
      layers: .each(stacks.layers), isBidirectional: stack.isBidirectional,
      encoderLayers: stacks.encoder?.layers.count,
      embedding: around.embeddingName, head: around.headName,
      feedForward: around.dense.map(\.holder), own: before?.names(around) ?? [:])
    names.shared = before?.attention.additive?.shared ?? [:]
    names.scoreShift = before?.attention.additive?.shift
    self.names = names
    sources = around.sources(stacks, names).merging(before?.sources ?? [:]) { $1 }
    remarks =
      whole.leftOut(omitted.sorted()) + stacks.allRemarks + (before?.remarks ?? [])
      + around.denseRemarks + around.remarks
      + around.headRemarks
  }

  /// Where the numbers of a weight come from.
  func source(of weight: Weight) -> Source {
    switch sources[weight] ?? .tensor(names.name(weight)) {
    case .tensor(let name): .tensor(aliases[name] ?? name)
    case .elements(let names): .elements(names.map { aliases[$0] ?? $0 })
    case let source: source
    }
  }
}

extension RecurrentStack {
  /// What its lowest layer reads.
  fileprivate func input(_ embedding: NamedMatrix?) -> Input {
    embedding.map { .embedding(vocabulary: $0.rows, size: $0.columns) } ?? .vectors(size: input)
  }
}

extension RecurrentStacks {
  /// What stands around the encoder; nil without one.
  fileprivate func surroundings(
    _ dict: StateDict, _ hints: ModelHints
  ) throws(ModelFault) -> EncoderSurroundings? {
    encoder == nil ? nil : try EncoderSurroundings(dict, self, hints)
  }

  /// Of a stack that is looked at alone: without the embeddings that are called the other stack's.
  fileprivate func alone(_ dict: StateDict) throws(ModelFault) -> StateDict {
    guard let own = decoder.modules.first?.answer.stackByName else { return dict }
    let others = dict.matrices.filter { matrix in
      !matrix.hasBias && matrix.isCalledEmbedding
        && [nil, own].contains(matrix.holder.stackByName) == false
    }
    return try dict.without(Set(others.map(\.weight)))
  }

  fileprivate var allRemarks: [String] {
    let unbiased = layers.filter { !biased.contains($0) }.map(\.unit)
    let shown = unbiased.prefix(4).joined(separator: ", ")
    let cells =
      "The file says nothing about its network; by its names and shapes it is \(decoder.cell.title), "
      + layers.prefix(4).map(\.unit).joined(separator: ", ") + "."
    return [cells] + remarks
      + (unbiased.isEmpty ? [] : ["Without biases, taken as zeros: \(shown)."])
  }
}

extension EncoderSurroundings {
  /// The names of what a network without encoder does not have. Where one matrix is both embeddings, its gradients
  /// still need two names.
  fileprivate func names(_ around: Surroundings) -> [Weight: String] {
    var names = attention.names
    if isShared, let embedding, around.embedding == embedding {
      names[.sourceEmbedding] = "encoder.embedding.weight"
      names[.embedding] = "decoder.embedding.weight"
      return names
    }
    names[.sourceEmbedding] = embedding?.weight
    names[.embedding] = around.embedding?.weight
    if case .linear(let head) = around.head, head == around.embedding {
      names[.embedding] = "decoder.embedding.weight"
    }
    return names
  }

  fileprivate var sources: [Weight: Recognition.Source] {
    var sources = attention.sources
    if let embedding { sources[.sourceEmbedding] = .tensor(embedding.weight) }
    return sources
  }

  fileprivate var remarks: [String] {
    let shared =
      isShared
      ? ["Encoder and decoder share an embedding; the gradient of each use stands by itself."] : []
    return shared + attention.remarks
  }
}

extension Surroundings {
  /// The feed-forward layers, whose activation no file tells.
  fileprivate func feedForward(_ hints: ModelHints) throws(ModelFault) -> [DenseLayer] {
    guard !dense.isEmpty else { return [] }
    guard let activation = hints.activation else {
      let layers = (dense.map(\.holder) + [headName]).map { "“\($0)”" }.joined(separator: ", ")
      throw .ambiguous(
        ModelQuestion(
          subject: .activation,
          candidates: [Activation.relu, .tanh, .logistic].map {
            .init(answer: $0.rawValue, about: "between \(layers)")
          }))
    }
    return dense.map { DenseLayer(size: $0.rows, activation: activation) }
  }

  fileprivate var denseRemarks: [String] {
    let names = dense.map { "“\($0.holder)”" }.joined(separator: ", ")
    return dense.isEmpty
      ? [] : ["Before the head “\(headName)” come the feed-forward layers \(names)."]
  }

  fileprivate func outputs(_ stack: RecurrentStack) -> Int {
    switch head {
    case .linear(let matrix): matrix.rows
    case .tied: embedding?.rows ?? 0
    case .absent: stack.output
    }
  }

  /// Where one matrix is both, its gradients still need two names.
  fileprivate var embeddingName: String {
    guard let embedding, head != .linear(embedding) else { return "embedding" }
    return embedding.holder
  }

  fileprivate var headName: String {
    switch head {
    case .linear(let matrix): matrix.holder
    case .tied(let bias?): String(bias.dropLast(bias == "bias" ? 4 : 5))
    case .tied(nil), .absent: "head"
    }
  }

  fileprivate var headRemarks: [String] {
    switch head {
    case .linear(let matrix) where matrix != embedding: []
    case .linear, .tied:
      ["The head has the embedding's matrix; the gradient of each use stands by itself."]
    case .absent: ["There is no head; the logits are the h of the top layer."]
    }
  }

  fileprivate func sources(
    _ stacks: RecurrentStacks, _ names: WeightNames
  ) -> [Weight: Recognition.Source] {
    var sources: [Weight: Recognition.Source] = [:]
    let biased = stacks.biased
    for (number, layer) in stacks.layers.enumerated() where !biased.contains(layer) {
      sources[.inputBias(layer: number)] = .zeros
      sources[.hiddenBias(layer: number)] = .zeros
    }
    for (index, matrix) in dense.enumerated() where !matrix.hasBias {
      sources[.denseBias(index)] = .zeros
    }
    if let embedding { sources[.embedding] = .tensor(embedding.weight) }
    switch head {
    case .linear(let matrix):
      if !matrix.hasBias { sources[.headBias] = .zeros }
    case .tied(let bias):
      sources[.headWeight] = .tensor(embedding?.weight ?? "")
      if bias == nil { sources[.headBias] = .zeros }
    case .absent:
      sources[.headWeight] = .identity
      sources[.headBias] = .zeros
    }
    return sources
  }
}
