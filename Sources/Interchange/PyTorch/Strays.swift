/// Tensors of a `state_dict` for which a network has no place.
struct Strays {
  let names: [String]
  private let dict: StateDict
  /// The modules that hold something that is used, and the tensors themselves.
  private let used: Set<String>

  /// Some names, at least one, beside those of what is used.
  init(_ dict: StateDict, _ names: [String], used: Set<String>) {
    (self.dict, self.names) = (dict, names)
    self.used = Set(used.flatMap(\.modules))
  }

  /// What they are, and how the network runs without them.
  func sentence(beside stack: RecurrentStack) -> String {
    let leaving = " with --leave-out \(modules.joined(separator: ","))"
    if let layer = linearLayer(beside: stack) {
      return layer + "; the network runs without it" + leaving
    }
    let rest = names.count - 1
    return "has the tensor \(dict.shown(names[0]))" + (rest == 0 ? "" : " and \(rest) more")
      + ", for which the network has no place; it runs without \(rest == 0 ? "it" : "them")"
      + leaving
  }

  /// Of a linear layer alone, that it reads something else than the recurrent layers give.
  private func linearLayer(beside stack: RecurrentStack) -> String? {
    guard let matrix = dict.matrix(of: names[0]), matrix.hasBias, matrix.columns != stack.output,
      matrix.rows != stack.input, modules == [matrix.holder]
    else { return nil }
    return
      "has the linear layer \(quoted(matrix.holder)) [\(matrix.rows), \(matrix.columns)], which reads "
      + "\(matrix.columns) numbers, where the \(stack.modules.last?.kind ?? "") gives \(stack.output)"
  }

  /// What to leave out so that all have a place: of each the outermost module of which nothing is used.
  private var modules: [String] {
    var seen: Set<String> = []
    return names.map { name in name.modules.first { !used.contains($0) } ?? name }
      .filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The attributes that lead to a tensor, the outermost first, and the tensor itself: `a`, `a.b`, `a.b.c`.
  fileprivate var modules: [String] {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    // No model is deeper, and every prefix of a long name would take long.
    guard parts.count <= 64 else { return [self] }
    return parts.indices.map { parts[...$0].joined(separator: ".") }
  }
}
