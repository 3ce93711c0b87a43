import Recurrence

/// What stands before an encoder and between it and its decoder: the embedding of the source, and attention.
struct EncoderSurroundings {
  /// What the source's tokens are looked up in; nil where the encoder reads vectors.
  let embedding: NamedMatrix?
  /// Whether the decoder looks its tokens up in the same matrix.
  let isShared: Bool
  /// How the decoder looks at the encoder's outputs.
  let attention: AttentionWeights
  /// The decoder, which under additive attention reads a context behind its input.
  let decoder: RecurrentStack
  /// The tensors of the decoder and what stands above it.
  let rest: StateDict

  /// Tells the embedding by shape and name; asks where both leave it open.
  init(_ dict: StateDict, _ stacks: RecurrentStacks, _ hints: ModelHints) throws(ModelFault) {
    attention = try AttentionWeights(dict, stacks.decoder, hints)
    decoder = stacks.decoder.reading(
      context: attention.kind == .additive ? stacks.decoder.output : 0)
    let layers = stacks.encoder?.layers ?? []
    let taken = Set(layers.flatMap { layer in LayerName.Kind.allCases.map(layer.name) })
    let dict = try dict.without(taken.union(attention.tensors))
    let search = SourceSearch(dict, stacks, decoder, hints)
    embedding = try search.embedding()
    isShared = search.isShared(embedding)
    let own = isShared ? nil : embedding?.weight
    rest = try dict.without(Set([own].compactMap(\.self)))
    try search.checkContext(in: rest)
    try search.checkHead(in: rest)
  }
}

private struct SourceSearch {
  let decoder: RecurrentStack
  let hints: ModelHints
  /// What can be an embedding of the source: a matrix without bias, of as many columns as the encoder reads.
  let thinkable: [NamedMatrix]
  /// What can be one of the decoder's tokens.
  let decoders: [NamedMatrix]

  init(
    _ dict: StateDict, _ stacks: RecurrentStacks, _ decoder: RecurrentStack, _ hints: ModelHints
  ) {
    let matrices = dict.matrices.filter { !$0.hasBias && $0.rows > 0 }
    thinkable = matrices.filter { $0.columns == stacks.encoder?.input }
    self.decoder = decoder
    decoders = matrices.filter {
      $0.columns == decoder.input && $0.holder.stackByName != .encoder && !$0.isHeadAlone
    }
    self.hints = hints
  }

  /// The encoder's by name; else one that names neither stack; else it is asked.
  func embedding() throws(ModelFault) -> NamedMatrix? {
    if let name = hints.sourceEmbedding {
      if name == ModelHints.none { return nil }
      guard let named = thinkable.first(where: { $0.holder == name }) else {
        throw .ambiguous(question(thinkable, refusal: "has no embedding \(quoted(name)) that fits"))
      }
      return named
    }
    let own = thinkable.filter { $0.holder.stackByName == .encoder }
    let open = thinkable.filter { $0.holder.stackByName == nil && !$0.isHeadAlone }
    let candidates = own.isEmpty ? open : own
    if candidates.count == 1 { return candidates[0] }
    let others = thinkable.filter { $0.holder.stackByName == .decoder && $0.isCalledEmbedding }
    guard candidates.isEmpty, others.isEmpty else {
      throw .ambiguous(question(candidates.isEmpty ? others : candidates))
    }
    return nil
  }

  /// Whether the decoder has no other matrix to look its tokens up in.
  func isShared(_ embedding: NamedMatrix?) -> Bool {
    guard let embedding, embedding.columns == decoder.input else { return false }
    return hints.embedding == embedding.holder
      || hints.embedding == nil
        && !decoders.contains { $0 != embedding }
  }

  /// Refuses a decoder that reads more than its embedding gives: a context beside the symbol.
  func checkContext(in rest: StateDict) throws(ModelFault) {
    let embeddings = rest.matrices.filter { !$0.hasBias && $0.isCalledEmbedding }
    guard !embeddings.contains(where: { $0.columns == decoder.input }),
      let short = embeddings.first(where: { $0.columns < decoder.input })
    else { return }
    throw .unsupported(
      "a decoder \(quoted(decoder.modules[0].answer)) that reads \(decoder.input) numbers, where its "
        + "embedding \(quoted(short.holder)) gives \(short.columns): a context beside the symbol")
  }

  /// Refuses a head that reads more than the decoder gives: a context beside the state.
  func checkHead(in rest: StateDict) throws(ModelFault) {
    let matrices = rest.matrices.filter { !$0.isCalledEmbedding }
    guard !matrices.contains(where: { $0.columns == decoder.output }),
      let wide = matrices.first(where: { $0.isCalledHead && $0.columns > decoder.output })
    else { return }
    throw .unsupported(
      "a head \(quoted(wide.holder)) that reads \(wide.columns) numbers, where the decoder gives "
        + "\(decoder.output): more than its state")
  }

  private func question(_ matrices: [NamedMatrix], refusal: String? = nil) -> ModelQuestion {
    let candidates = matrices.prefix(ModelQuestion.mostCandidates).map {
      ModelQuestion.Candidate(answer: $0.holder, about: $0.about)
    }
    return ModelQuestion(
      subject: .sourceEmbedding,
      candidates: candidates + [.init(answer: ModelHints.none, about: "the encoder reads vectors")],
      refusal: refusal)
  }
}

extension NamedMatrix {
  /// Whether its name is one of a head and none of an embedding.
  fileprivate var isHeadAlone: Bool { isCalledHead && !isCalledEmbedding }
}
