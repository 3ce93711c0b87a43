import Recurrence

/// Recurrent modules one above the other, as a network runs them.
struct RecurrentStack {
  /// The lowest first.
  let modules: [RecurrentModule]
  let cell: CellKind

  var layers: [LayerName] { modules.flatMap(\.layers) }
  var hidden: [Int] { modules.flatMap { Array(repeating: $0.hidden, count: $0.levels) } }
  var isBidirectional: Bool { modules.contains(where: \.isBidirectional) }
  var input: Int { modules.first?.input ?? 0 }
  var output: Int { modules.last?.output ?? 0 }
  var biased: Set<LayerName> { modules.reduce(into: []) { $0.formUnion($1.biased) } }

  /// Finds the modules and their order, and tells the cell.
  init(_ dict: StateDict, _ hints: ModelHints) throws(ModelFault) {
    let all = try RecurrentModule.all(in: dict)
    guard !all.isEmpty else { throw .unknownNetwork }
    modules = try Self.ordered(all, hints)
    cell = try Self.cell(of: modules, hints)
  }
}

// MARK: - The order of the modules

extension RecurrentStack {
  private static func ordered(
    _ all: [RecurrentModule], _ hints: ModelHints
  ) throws(ModelFault) -> [RecurrentModule] {
    if let names = hints.stack { return try named(names, all) }
    if areStackedInOrder(all) { return all }
    let orders = all.count <= mostReordered ? chains(of: all) : []
    if orders.count == 1, !areEncoderAndDecoder(all) { return orders[0] }
    throw .ambiguous(question(all, orders))
  }

  private static func named(
    _ names: [String], _ all: [RecurrentModule]
  ) throws(ModelFault) -> [RecurrentModule] {
    let chosen = names.compactMap { name in all.first { $0.answer == name } }
    guard chosen.count == names.count, Set(names).count == names.count, areChained(chosen) else {
      throw .ambiguous(question(all, all.count <= mostReordered ? chains(of: all) : []))
    }
    return chosen
  }

  /// Whether nothing but this order can be meant: one module, or names that only count on.
  private static func areStackedInOrder(_ all: [RecurrentModule]) -> Bool {
    let stems = Set(all.map { $0.holder.filter { !$0.isNumber } })
    return areChained(all) && stems.count == 1
  }

  /// Whether each module reads what the one before gives, and all are of one kind.
  private static func areChained(_ modules: [RecurrentModule]) -> Bool {
    zip(modules, modules.dropFirst()).allSatisfy { below, above in
      above.input == below.output && above.blocks == below.blocks
        && above.isBidirectional == below.isBidirectional
    }
  }

  private static func areEncoderAndDecoder(_ all: [RecurrentModule]) -> Bool {
    let names = all.map { $0.holder.lowercased() }
    return names.contains { $0.contains("enc") } && names.contains { $0.contains("dec") }
  }

  /// More modules than these are not tried in every order.
  private static let mostReordered = 6

  /// Every order in which each module reads what the one before gives.
  private static func chains(of modules: [RecurrentModule]) -> [[RecurrentModule]] {
    guard modules.count > 1 else { return [modules] }
    return modules.indices.flatMap { index in
      var rest = modules
      let first = rest.remove(at: index)
      return chains(of: rest).map { [first] + $0 }.filter(areChained)
    }
  }

  private static func question(
    _ all: [RecurrentModule], _ orders: [[RecurrentModule]]
  ) -> ModelQuestion {
    let alone = all.map { ModelQuestion.Candidate(answer: $0.answer, about: $0.about) }
    let together = orders.filter { $0.count > 1 }.prefix(6).map { order in
      ModelQuestion.Candidate(
        answer: order.map(\.answer).joined(separator: ","), about: "one above the other")
    }
    return ModelQuestion(subject: .stack, candidates: together + alone)
  }
}

// MARK: - The cell

extension RecurrentStack {
  /// The only cell of PyTorch with so many blocks; of the two RNNs the one that was said.
  private static func cell(
    of modules: [RecurrentModule], _ hints: ModelHints
  ) throws(ModelFault) -> CellKind {
    let blocks = modules.first?.blocks ?? 0
    if let cell = hints.cell, cell.gateCount == blocks { return cell }
    let candidates = CellKind.ofPyTorch.filter { $0.gateCount == blocks }
    if hints.cell == nil, candidates.count == 1 { return candidates[0] }
    throw .ambiguous(
      ModelQuestion(
        subject: .cell,
        candidates: candidates.map {
          ModelQuestion.Candidate(
            answer: $0.rawValue,
            about:
              "\($0.title), G = \(blocks) as in \(quoted(modules[0].layers[0].name(.hiddenHidden)))"
          )
        }))
  }
}

extension CellKind {
  /// The cells of `torch.nn.RNN`, `LSTM` and `GRU`.
  static let ofPyTorch: [CellKind] = [.rnnTanh, .rnnReLU, .gru, .lstm]
}
