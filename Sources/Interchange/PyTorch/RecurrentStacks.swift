import Recurrence

/// The recurrent modules of a `state_dict` in the order in which they run: one stack, or those of an
/// encoder and its decoder.
struct RecurrentStacks {
  /// The stack that reads the source; nil where there is one stack alone.
  let encoder: RecurrentStack?
  /// The stack that the head stands on.
  let decoder: RecurrentStack
  /// What was chosen by names alone.
  let remarks: [String]

  /// The layers of both, those of the encoder first.
  var layers: [LayerName] { (encoder?.layers ?? []) + decoder.layers }
  /// The layers of both that have biases.
  var biased: Set<LayerName> { (encoder?.biased ?? []).union(decoder.biased) }

  /// Finds the modules and their order, and tells the cell.
  init(_ dict: StateDict, _ hints: ModelHints) throws(ModelFault) {
    let all = try RecurrentModule.all(in: dict)
    guard !all.isEmpty else { throw .unknownNetwork }
    let order = ModuleOrder(all: all)
    if let names = hints.stack {
      let lower = try hints.encoder.map { (names) throws(ModelFault) in try order.named(names) }
      let upper = try order.named(names)
      if let lower { try order.checkPair(lower, upper) }
      try self.init(lower, upper, hints)
    } else if let pair = try order.encoderAndDecoder() {
      try self.init(pair.encoder, pair.decoder, hints, isTold: true)
    } else {
      try self.init(nil, try order.alone(), hints)
    }
  }

  private init(
    _ encoder: [RecurrentModule]?, _ decoder: [RecurrentModule], _ hints: ModelHints,
    isTold: Bool = false
  ) throws(ModelFault) {
    self.decoder = try RecurrentStack(decoder, hints)
    self.encoder = try encoder.map { (modules) throws(ModelFault) in
      try RecurrentStack(modules, hints)
    }
    let (lower, upper) = (encoder?.named ?? "", decoder.named)
    remarks =
      isTold
      ? [
        "By their names, \(lower) is the encoder and \(upper) its decoder (--stack says otherwise)."
      ]
      : []
  }
}

/// Which of some modules run, and in which order.
private struct ModuleOrder {
  let all: [RecurrentModule]

  /// The modules of these names, which must be there and stand one above the other.
  func named(_ names: [String]) throws(ModelFault) -> [RecurrentModule] {
    let chosen = names.compactMap { name in all.first { $0.answer == name } }
    if let other = names.first(where: { name in !all.contains { $0.answer == name } }) {
      throw .ambiguous(question(refusal: "has no recurrent module \(quoted(other))"))
    }
    guard !chosen.isEmpty, Set(names).count == names.count else {
      throw .ambiguous(question(refusal: "has each recurrent module but once"))
    }
    if let why = chosen.misfit { throw .refused(why) }
    return chosen
  }

  /// The only order of a single stack.
  func alone() throws(ModelFault) -> [RecurrentModule] {
    if all.areCountedOn { return all }
    let orders = chains
    guard orders.count == 1 else { throw .ambiguous(question(all.kinds ?? all.directions)) }
    return orders[0]
  }

  /// Encoder and decoder, where the names of all modules say which of them they are of; nil where they do not.
  func encoderAndDecoder() throws(ModelFault) -> (
    encoder: [RecurrentModule], decoder: [RecurrentModule]
  )? {
    let encoder = all.filter { $0.holder.stackByName == .encoder }
    let decoder = all.filter { $0.holder.stackByName == .decoder }
    guard !encoder.isEmpty, !decoder.isEmpty else { return nil }
    let (lower, upper) = (encoder.onlyOrder, decoder.onlyOrder)
    guard encoder.count + decoder.count == all.count, let lower, let upper else {
      throw .ambiguous(question())
    }
    try checkPair(lower, upper)
    return (lower, upper)
  }

  /// Refuses stacks between which no state can pass.
  func checkPair(
    _ encoder: [RecurrentModule], _ decoder: [RecurrentModule]
  ) throws(ModelFault) {
    guard !encoder.passesState(to: decoder) else { return }
    throw .ambiguous(
      question(
        "holds the encoder \(encoder.named) (\(encoder[0].about)) and the decoder "
          + "\(decoder.named) (\(decoder[0].about)), which are run together only with equal layers "
          + "in one direction"))
  }

  /// More modules than these are not tried in every order.
  private static let mostReordered = 6

  private var chains: [[RecurrentModule]] {
    all.count <= Self.mostReordered ? all.chains : []
  }

  private func question(_ circumstance: String? = nil, refusal: String? = nil) -> ModelQuestion {
    let alone = all.map { ModelQuestion.Candidate(answer: $0.answer, about: $0.about) }
    let together = chains.filter { $0.count > 1 }.prefix(6).map { order in
      ModelQuestion.Candidate(
        answer: order.map(\.answer).joined(separator: ","), about: "one above the other")
    }
    let pairs = pairs.prefix(2).map { encoder, decoder in
      ModelQuestion.Candidate(
        answer: encoder.answer + ":" + decoder.answer, about: "an encoder and its decoder")
    }
    return ModelQuestion(
      subject: .stack, candidates: together + pairs + alone, circumstance: circumstance,
      refusal: refusal)
  }

  /// Two modules as encoder and decoder, where no more are there and their states fit.
  private var pairs: [(RecurrentModule, RecurrentModule)] {
    guard all.count == 2, [all[0]].passesState(to: [all[1]]) else { return [] }
    return [(all[0], all[1]), (all[1], all[0])]
  }
}

extension RecurrentModule {
  /// What it is and how it is called, as "the LSTM “a”".
  fileprivate var named: String { "the \(kind) \(quoted(answer))" }
}

extension [RecurrentModule] {
  /// Whether each module reads what the one before gives, and all are of one kind.
  fileprivate var areChained: Bool {
    zip(self, dropFirst()).allSatisfy { below, above in
      above.input == below.output && above.blocks == below.blocks
        && above.isBidirectional == below.isBidirectional
    }
  }

  /// Why these cannot run one above the other; nil where they can.
  fileprivate var misfit: String? {
    for (below, above) in zip(self, dropFirst()) {
      let pair = "has \(below.named) below \(above.named)"
      if below.blocks != above.blocks { return pair + "; one stack has cells of one kind" }
      if below.isBidirectional != above.isBidirectional {
        return pair
          + "; one stack has one or two directions, in all its layers, and each of these runs alone: "
          + "--stack \(below.answer) or --stack \(above.answer)"
      }
      if above.input != below.output {
        return pair + "; the one gives \(below.output) numbers, the other reads \(above.input)"
      }
    }
    return nil
  }

  /// That these are of more than one kind, so that they are no stack; nil where they are of one.
  fileprivate var kinds: String? {
    guard Set(map(\.blocks)).count > 1 else { return nil }
    return "holds \(map(\.named).joined(separator: " and ")), and one stack has cells of one kind"
  }

  /// That a module in both directions stands below one in one, so that they are no stack; nil where none does.
  fileprivate var directions: String? {
    for below in self where below.isBidirectional {
      let above = first {
        !$0.isBidirectional && $0.input == below.output && $0.blocks == below.blocks
      }
      guard let above else { continue }
      return
        "holds \(below.named), which is bidirectional, below \(above.named), which is not, and one stack has one "
        + "or two directions in all its layers, so that each runs alone"
    }
    return nil
  }

  /// Whether nothing but this order can be meant: one module, or names that only count on.
  fileprivate var areCountedOn: Bool {
    areChained && Set(map { $0.holder.filter { !$0.isNumber } }).count == 1
  }

  /// Every order in which each module reads what the one before gives.
  fileprivate var chains: [[RecurrentModule]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { index in
      var rest = self
      let first = rest.remove(at: index)
      return rest.chains.map { [first] + $0 }.filter(\.areChained)
    }
  }

  /// The only order in which they can run, the lowest first.
  fileprivate var onlyOrder: [RecurrentModule]? {
    if areCountedOn { return self }
    let orders = count <= 6 ? chains : []
    return orders.count == 1 ? orders[0] : nil
  }

  /// Whether the final states of these can be the initial ones of others.
  fileprivate func passesState(to others: [RecurrentModule]) -> Bool {
    func sizes(_ modules: [RecurrentModule]) -> [Int] {
      modules.flatMap { Array<Int>(repeating: $0.hidden, count: $0.levels) }
    }
    return sizes(self) == sizes(others) && first?.blocks == others.first?.blocks
      && !(self + others).contains(where: \.isBidirectional)
  }

  fileprivate var named: String { map { "“\($0.answer)”" }.joined(separator: ", ") }
}

extension String {
  private static let encoderWords = ["enc", "src", "source"]
  private static let decoderWords = ["dec", "tgt", "trg", "target"]

  /// The stack that an attribute belongs to, by the innermost name that tells: `encoder.rnn`, `src_embedding`.
  var stackByName: Stack? {
    for part in split(separator: ".").reversed() {
      let words = part.words
      let isEncoder = words.contains { word in Self.encoderWords.contains { word.hasPrefix($0) } }
      let isDecoder = words.contains { word in Self.decoderWords.contains { word.hasPrefix($0) } }
      if isEncoder != isDecoder { return isEncoder ? .encoder : .decoder }
    }
    return nil
  }
}

extension Substring {
  /// The words of a name in lower case: "src", "embedding" of `src_embedding` and `srcEmbedding`.
  fileprivate var words: [String] {
    var words: [String] = []
    var isInside = false
    for character in self {
      let begins = !isInside || character.isUppercase && words.last?.last?.isUppercase == false
      isInside = character.isLetter
      guard isInside else { continue }
      if begins { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.map { $0.lowercased() }
  }
}
