import Recurrence

/// Recurrent modules one above the other, as a network runs them.
struct RecurrentStack {
  /// The lowest first.
  let modules: [RecurrentModule]
  let cell: CellKind
  /// The numbers that the lowest level reads behind its input, the context of additive attention.
  private(set) var context = 0

  var layers: [LayerName] { modules.flatMap(\.layers) }
  var hidden: [Int] { modules.flatMap { Array(repeating: $0.hidden, count: $0.levels) } }
  var isBidirectional: Bool { modules.contains(where: \.isBidirectional) }
  /// I of the lowest level, without what it reads behind.
  var input: Int { (modules.first?.input ?? 0) - context }
  var output: Int { modules.last?.output ?? 0 }
  var biased: Set<LayerName> { modules.reduce(into: []) { $0.formUnion($1.biased) } }

  /// Modules in their order, whose cell is told by their blocks, or by what was said.
  init(_ modules: [RecurrentModule], _ hints: ModelHints) throws(ModelFault) {
    self.modules = modules
    cell = try Self.cell(of: modules, hints)
  }

  /// The same, of whose input the last numbers are a context.
  func reading(context: Int) -> RecurrentStack {
    var stack = self
    stack.context = context
    return stack
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
    if let cell = hints.cell { throw .refused(misfit(of: cell, modules[0], candidates)) }
    if candidates.count == 1 { return candidates[0] }
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

extension RecurrentStack {
  /// Why weights are not of the cell that was said.
  private static func misfit(
    of cell: CellKind, _ module: RecurrentModule, _ candidates: [CellKind]
  ) -> String {
    let blocks = [1: "one block", 3: "three blocks", 4: "four blocks"][module.blocks] ?? ""
    let fitting = candidates.map(\.rawValue).joined(separator: " or ")
    return
      "has \(blocks) of rows in \(quoted(module.layers[0].name(.hiddenHidden))), as \(module.kind) has; "
      + "--cell \(cell.rawValue) does not fit, \(fitting) does"
  }
}

extension CellKind {
  /// The cells of `torch.nn.RNN`, `LSTM` and `GRU`.
  static let ofPyTorch: [CellKind] = [.rnnTanh, .rnnReLU, .gru, .lstm]
}
