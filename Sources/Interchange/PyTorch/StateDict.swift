/// The tensors of a PyTorch `state_dict`, sorted by what their names can mean.
struct StateDict {
  /// The shape of every tensor.
  let shapes: [String: [Int]]
  /// The recurrent layers by what holds them, those of one module together.
  let layers: [String: [LayerName]]
  /// What has a matrix as its `weight`, and perhaps a `bias`: linear layers and embeddings.
  let matrices: [NamedMatrix]

  /// More recurrent layers, or more matrices beside them, no model has; a file that claims to
  /// could make looking through them take for ever.
  private static let most = 1000

  init(_ shapes: [String: [Int]]) throws(ModelFault) {
    guard shapes.count <= 10 * Self.most else { throw .unsupported("\(shapes.count) tensors") }
    let found = Set(shapes.keys.compactMap(LayerName.init(tensor:)))
    let names = Set(
      found.map { $0.marksHolder && !found.contains($0.forward) ? $0.withoutMark : $0 })
    let matrices = shapes.compactMap { NamedMatrix($0, $1, shapes) }
    guard names.count <= Self.most, matrices.count <= Self.most else {
      throw .unsupported("\(names.count) recurrent layers and \(matrices.count) further matrices")
    }
    self.shapes = shapes
    layers = Dictionary(grouping: names, by: \.holder).mapValues { layers in
      layers.sorted { $0.isBefore($1) }
    }
    self.matrices = matrices.sorted { $0.holder.isNaturallyBefore($1.holder) }
  }

  /// The tensors that are neither of these layers nor of these matrices, in alphabetical order.
  func others(than layers: [LayerName], _ matrices: [NamedMatrix]) -> [String] {
    let known = Set(
      layers.flatMap { layer in LayerName.Kind.allCases.map(layer.name) }
        + matrices.flatMap { $0.hasBias ? [$0.weight, $0.bias] : [$0.weight] })
    return shapes.keys.filter { !known.contains($0) }.sorted()
  }

  /// The same without some tensors.
  func without(_ names: Set<String>) throws(ModelFault) -> StateDict {
    try StateDict(shapes.filter { !names.contains($0.key) })
  }

  /// The tensors that a run does without: those that somebody leaves out by the name of a module or of a tensor, and
  /// the weights of losses, which change no answer.
  func omitted(_ hints: ModelHints) throws(ModelFault) -> Set<String> {
    let meant = [hints.head, hints.embedding, hints.sourceEmbedding, hints.query]
      .compactMap { $0.map { $0 + "." } }
    var omitted = Set(
      shapes.keys.filter { name in Self.isOfLoss(name) && !meant.contains(where: name.hasPrefix) })
    for name in hints.leftOut {
      let found = shapes.keys.filter { $0 == name || $0.hasPrefix(name + ".") }
      guard !found.isEmpty else {
        throw .refused("has nothing called \(quoted(name)) that could be left out")
      }
      omitted.formUnion(found)
    }
    return omitted
  }

  private static func isOfLoss(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ".")
    return parts.last == "pos_weight"
      || parts.dropLast().contains { part in
        part.split(separator: "_").contains { ["loss", "criterion"].contains($0) }
      }
  }

  /// What is said of tensors that are left out.
  func leftOut(_ names: [String]) -> [String] {
    names.isEmpty ? [] : ["Left out: \(names.map(shown).joined(separator: ", "))."]
  }

  /// The matrix that a tensor is the weight or the bias of.
  func matrix(of name: String) -> NamedMatrix? {
    matrices.first { $0.weight == name || $0.hasBias && $0.bias == name }
  }

  /// Why an attribute is none of the matrices that fit, as "has no “nope.weight”", or which numbers it reads.
  func misnaming(_ holder: String, _ what: String, reading columns: Int) -> String {
    guard let matrix = matrices.first(where: { $0.holder == holder }) else {
      return "has no tensor \(quoted(holder.isEmpty ? "weight" : holder + ".weight")) of two axes"
    }
    return "has \(quoted(matrix.weight)) \(matrix.about), which is no \(what) of [V, \(columns)]"
  }

  /// A tensor with its shape, as it is named in sentences.
  func shown(_ name: String) -> String { "\(quoted(name)) \(shapes[name] ?? [])" }
}

/// A `weight` of two dimensions, with or without a `bias`.
struct NamedMatrix: Hashable {
  let holder: String
  let rows: Int
  let columns: Int
  let hasBias: Bool

  var weight: String { holder.isEmpty ? "weight" : holder + ".weight" }
  var bias: String { holder.isEmpty ? "bias" : holder + ".bias" }
  /// Its shape, and whether there is a bias, for sentences.
  var about: String { "[\(rows), \(columns)]" + (hasBias ? " with bias" : "") }

  fileprivate init?(_ name: String, _ shape: [Int], _ shapes: [String: [Int]]) {
    guard name == "weight" || name.hasSuffix(".weight"), shape.count == 2 else { return nil }
    holder = String(name.dropLast(name == "weight" ? 6 : 7))
    (rows, columns) = (shape[0], shape[1])
    hasBias = shapes[holder.isEmpty ? "bias" : holder + ".bias"] == [shape[0]]
  }
}

extension LayerName {
  fileprivate func isBefore(_ other: LayerName) -> Bool {
    if number != other.number { return (number ?? -1) < (other.number ?? -1) }
    return !isReverse && other.isReverse
  }
}
