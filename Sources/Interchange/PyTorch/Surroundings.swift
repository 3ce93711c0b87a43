/// What stands before and after the recurrent layers of a `state_dict`: the embedding and the head.
struct Surroundings {
  /// What comes out of the recurrent layers.
  enum Head: Hashable {
    /// A linear layer.
    case linear(NamedMatrix)
    /// The embedding's matrix once more, with a bias of its own or none.
    case tied(bias: String?)
    /// Nothing: h itself is the answer.
    case absent
  }

  let embedding: NamedMatrix?
  /// The linear layers between the recurrent ones and the head, the lowest first.
  let dense: [NamedMatrix]
  let head: Head
  /// What was chosen though the shapes left it open, and what is left out.
  let remarks: [String]

  /// Tells embedding and head by shape, then by name; asks where both leave it open.
  ///
  /// `whole` are all tensors of the file, also those that `dict` no longer has.
  init(
    _ dict: StateDict, _ stack: RecurrentStack, _ hints: ModelHints, of whole: Set<String>
  ) throws(ModelFault) {
    let search = Search(dict, stack, hints)
    let found = try search.found()
    (embedding, dense, head) = (found.embedding, found.dense, found.head)
    let rest = search.leftOut(by: found)
    let strays = rest.filter { !search.mayStayOut($0, beside: found) }
    if !strays.isEmpty {
      let strays = Strays(dict, strays, used: whole.subtracting(rest))
      throw search.misfit(strays, in: found)
    }
    remarks = found.remarks + dict.leftOut(rest)
  }
}

/// An embedding and a head that fit together.
private struct Pair: Hashable {
  var embedding: NamedMatrix?
  var dense: [NamedMatrix] = []
  var head: Surroundings.Head
  var remarks: [String] = []

  var matrices: [NamedMatrix] {
    [embedding].compactMap(\.self) + dense + [linearHead].compactMap(\.self)
  }
}

private struct Search {
  let dict: StateDict
  let stack: RecurrentStack
  let hints: ModelHints
  /// Biases whose weight is not there.
  private let loneBiases: [String]
  /// The recurrent modules beside a stack that was named.
  private let others: [RecurrentModule]

  init(_ dict: StateDict, _ stack: RecurrentStack, _ hints: ModelHints) {
    (self.dict, self.stack, self.hints) = (dict, stack, hints)
    let chosen = Set(stack.modules.map(\.holder))
    let all = hints.stack == nil ? [] : (try? RecurrentModule.all(in: dict)) ?? []
    others = all.filter { !chosen.contains($0.holder) }
    let owned = Set(dict.matrices.map(\.bias))
    loneBiases = dict.shapes.keys.sorted().filter { name in
      (name == "bias" || name.hasSuffix(".bias")) && !owned.contains(name)
    }
  }

  /// What an embedding can be: a matrix without bias, of as many columns as the layers read.
  var embeddings: [NamedMatrix] {
    dict.matrices.filter { !$0.hasBias && $0.columns == stack.input && $0.rows > 0 }
  }

  /// What a head can be: a matrix of as many columns as the layers give.
  var heads: [NamedMatrix] {
    dict.matrices.filter { $0.columns == stack.output && $0.rows > 0 }
  }

  func found() throws(ModelFault) -> Pair {
    let embeddings = try chosenEmbeddings()
    let pairs = try chosenHeads(embeddings)
    let most = pairs.map(\.matrices.count).max() ?? 0
    let best = pairs.filter { $0.matrices.count == most }
    if best.count == 1 { return best[0] }
    let inOrder = best.filter(\.isInOrder)
    if inOrder.count == 1, !inOrder[0].dense.isEmpty { return inOrder[0] }
    let byName = best.filter(\.isNamedSo)
    if byName.count == 1 { return byName[0].withRemark }
    let open = Set(best.map(\.embedding))
    guard Set(best.map(\.answer)).count == 1, open.count > 1 else {
      throw .ambiguous(question(of: best))
    }
    throw .ambiguous(
      ModelQuestion(
        subject: .embedding,
        candidates: candidates(
          dict.matrices.filter { open.contains($0) }, orNone: open.contains(.none))))
  }

  /// The embeddings that are thinkable; nil stands for none.
  private func chosenEmbeddings() throws(ModelFault) -> [NamedMatrix?] {
    guard let name = hints.embedding else { return embeddings + [nil] }
    if name == ModelHints.none { return [nil] }
    // Who names a matrix with a bias means the head's, saved but once.
    let thinkable = dict.matrices.filter { $0.columns == stack.input && $0.rows > 0 }
    guard let matrix = thinkable.first(where: { $0.holder == name }) else {
      throw .ambiguous(
        ModelQuestion(
          subject: .embedding, candidates: candidates(thinkable),
          refusal: dict.misnaming(name, "embedding", reading: stack.input)))
    }
    return [matrix]
  }

  private func chosenHeads(_ embeddings: [NamedMatrix?]) throws(ModelFault) -> [Pair] {
    let pairs = embeddings.flatMap { embedding in
      let linear = chains(without: embedding).map {
        Pair(embedding: embedding, dense: $0.dropLast(), head: .linear($0[$0.count - 1]))
      }
      let tied = tiedHeads(embedding)
      return linear + tied + [Pair(embedding: embedding, head: .absent)]
    }
    guard let name = hints.head else { return withoutLoneHeads(pairs) }
    let chosen = pairs.filter { $0.answer == name }
    guard !chosen.isEmpty else {
      throw .ambiguous(
        question(
          of: pairs,
          refusal: name == "tied"
            ? "has no embedding of \(stack.output) columns that the head could share"
            : dict.misnaming(name, "head", reading: stack.output)))
    }
    return chosen
  }

  /// More linear layers one behind the other than these are not looked for.
  private static let longestChain = 4

  /// Linear layers one behind the other, the first of which reads what the recurrent layers give.
  private func chains(without embedding: NamedMatrix?) -> [[NamedMatrix]] {
    let starts = heads.filter { $0 != embedding || $0.hasBias }
    // Among very many matrices only single layers are looked for.
    guard dict.matrices.count <= 12 else { return starts.map { [$0] } }
    return starts.flatMap { longer([$0], without: embedding) }
  }

  private func longer(_ chain: [NamedMatrix], without embedding: NamedMatrix?) -> [[NamedMatrix]] {
    guard chain.count < Self.longestChain else { return [chain] }
    let next = dict.matrices.filter { matrix in
      matrix.columns == chain[chain.count - 1].rows && matrix.rows > 0 && matrix != embedding
        && !chain.contains(matrix)
    }
    return [chain] + next.flatMap { longer(chain + [$0], without: embedding) }
  }

  /// The embedding's matrix as the head, which is saved but once: certain where a bias of its size
  /// stands alone, possible where the sizes allow it.
  private func tiedHeads(_ embedding: NamedMatrix?) -> [Pair] {
    guard let embedding, embedding.columns == stack.output else { return [] }
    let bias = loneBiases.first { dict.shapes[$0] == [embedding.rows] }
    return [Pair(embedding: embedding, head: .tied(bias: bias))]
  }

  /// Without the pairs that lack what is there: no head where there is a bias for a tied one.
  private func withoutLoneHeads(_ pairs: [Pair]) -> [Pair] {
    let withBias = pairs.filter { if case .tied(.some) = $0.head { true } else { false } }
    return withBias.isEmpty ? pairs : withBias
  }

  // MARK: What is left

  /// The tensors for which there is no place.
  func leftOut(by pair: Pair) -> [String] {
    let rest = dict.others(than: stack.layers, pair.matrices)
    if case .tied(let bias?) = pair.head { return rest.filter { $0 != bias } }
    return rest
  }

  /// Whether a tensor without place may be left out: who names the head has chosen among linear layers and embeddings,
  /// and what follows it changes no logit. What could stand before the recurrent layers does change some, but not
  /// beside a stack that was named, whose input is given.
  func mayStayOut(_ name: String, beside pair: Pair) -> Bool {
    if isOfOthers(name, beside: pair) { return true }
    guard hints.head != nil else { return false }
    if hints.stack != nil { return dict.strangeLayer(of: name) == nil }
    let widths = Set([stack.output] + pair.matrices.map(\.rows))
    return dict.matrices.contains { matrix in
      [matrix.weight, matrix.bias].contains(name)
        && (widths.contains(matrix.columns) || !matrix.hasBias && matrix.columns == stack.input)
    }
  }

  /// Whether a tensor belongs to a recurrent module beside the stack that was named, or to a matrix that stands only
  /// above or below such a one.
  private func isOfOthers(_ name: String, beside pair: Pair) -> Bool {
    guard !others.isEmpty else { return false }
    if LayerName(tensor: name) != nil { return true }
    guard let matrix = dict.matrix(of: name) else { return false }
    let widths = Set([stack.output] + pair.matrices.map(\.rows))
    if widths.contains(matrix.columns) { return false }
    return others.contains { other in
      other.output == matrix.columns
        || !matrix.hasBias && matrix.columns != stack.input && other.input == matrix.columns
    }
  }

  /// The fault of tensors without place: a misshapen bias, a further linear layer, or strangers.
  func misfit(_ strays: Strays, in pair: Pair) -> ModelFault {
    let name = strays.names[0]
    if let matrix = dict.matrices.first(where: { $0.bias == name && !$0.hasBias }) {
      return .shape(name, expected: "[\(matrix.rows)]", got: dict.shapes[name] ?? [])
    }
    if let layer = dict.strangeLayer(of: name) {
      return .refused(layer.sentence(beside: stack))
    }
    let isLinear =
      dict.matrix(of: name).map { $0.hasBias || $0.columns == stack.output } ?? false
    guard isLinear, hints.head == nil, !heads.isEmpty else {
      return .refused(strays.sentence(beside: stack))
    }
    let others = heads.filter { $0 != pair.embedding }
    return .ambiguous(
      question(of: others.map { Pair(embedding: pair.embedding, head: .linear($0)) }))
  }

  /// More candidates than these help nobody.
  private static let mostCandidates = ModelQuestion.mostCandidates

  private func question(of pairs: [Pair], refusal: String? = nil) -> ModelQuestion {
    var seen: Set<String> = []
    let distinct = pairs.filter { seen.insert($0.answer).inserted }.prefix(Self.mostCandidates)
    return ModelQuestion(
      subject: .head, candidates: distinct.map { .init(answer: $0.answer, about: about($0)) },
      refusal: refusal)
  }

  /// A head with its shape, and what it would leave out.
  private func about(_ pair: Pair) -> String {
    let rest = leftOut(by: pair).filter { $0.hasSuffix("weight") }
    let without =
      rest.isEmpty ? "" : ", without \(rest.prefix(4).map(dict.shown).joined(separator: " and "))"
    return pair.about(stack) + without
  }

  private func candidates(
    _ matrices: [NamedMatrix], orNone: Bool = true
  ) -> [ModelQuestion.Candidate] {
    matrices.prefix(Self.mostCandidates).map { .init(answer: $0.holder, about: $0.about) }
      + (orNone ? [.init(answer: ModelHints.none, about: "the layers read vectors")] : [])
  }
}

extension Pair {
  /// Whether the linear layers follow one another as their names do.
  var isInOrder: Bool {
    let names = (dense + [linearHead].compactMap(\.self)).map(\.holder)
    return zip(names, names.dropFirst()).allSatisfy { $0.isNaturallyBefore($1) }
  }

  /// How the head is chosen.
  var answer: String {
    switch head {
    case .linear(let matrix): matrix.holder
    case .tied: "tied"
    case .absent: ModelHints.none
    }
  }

  func about(_ stack: RecurrentStack) -> String {
    switch head {
    case .linear(let matrix):
      matrix.about
        + (dense.isEmpty ? "" : " behind " + dense.map { "“\($0.holder)”" }.joined(separator: ", "))
    case .tied:
      "the embedding's matrix \(embedding.map { "“\($0.holder)” \($0.about)" } ?? "") again"
    case .absent: "h of \(stack.output) units is the answer"
    }
  }

  /// Whether names speak for this pair and none against it.
  var isNamedSo: Bool {
    guard !dense.contains(where: \.isCalledEmbedding) else { return false }
    let isEmbedding = embedding.map { $0.isCalledEmbedding }
    guard let linearHead else { return isEmbedding ?? false }
    return linearHead.isCalledHead && isEmbedding != false
  }

  var withRemark: Pair {
    var pair = self
    let parts = [
      embedding.map { "“\($0.holder)” is taken for the embedding" },
      linearHead.map { "“\($0.holder)” for the head" },
    ].compactMap(\.self)
    pair.remarks.append(
      "By their names, \(parts.joined(separator: " and ")) (--embedding and --head say otherwise).")
    return pair
  }

  private var linearHead: NamedMatrix? {
    if case .linear(let matrix) = head { matrix } else { nil }
  }

  fileprivate static let embeddingWords = ["emb", "encoder", "wte", "lookup", "lut"]
  fileprivate static let headWords = [
    "decoder", "fc", "head", "out", "linear", "lin", "proj", "classifier", "dense", "logit", "h2o",
    "tag", "label",
  ]
}

extension NamedMatrix {
  /// Whether the attribute's own name, without what holds it, is one of an embedding.
  var isCalledEmbedding: Bool { isCalled(Pair.embeddingWords) }
  /// Whether it is one of a head.
  var isCalledHead: Bool { isCalled(Pair.headWords) }

  /// Whether one of these words is in the attribute's own name, without what holds it.
  private func isCalled(_ words: [String]) -> Bool {
    let name = holder.lowercased().split(separator: ".").last ?? ""
    return words.contains { name.contains($0) }
  }
}
