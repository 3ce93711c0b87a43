import Recurrence

/// A network told from PyTorch's weight names and shapes alone.
///
/// The recurrent module is what has a `weight_ih_l0`, under whatever name; G = rows / columns of
/// `weight_hh_l0` tells an LSTM (4), a GRU (3) and an Elman cell (1). Of what is left the
/// only weight with a bias is the head, the only one without the embedding.
struct NetworkGuess {
  let architecture: Architecture
  let names: WeightNames
  let remarks: [String]

  init?(_ shapes: [String: [Int]]) {
    let firsts = shapes.keys.filter { $0 == "weight_ih_l0" || $0.hasSuffix(".weight_ih_l0") }
    guard firsts.count == 1, let first = firsts.first else { return nil }
    let module = String(first.dropLast("weight_ih_l0".count))
    let rest = shapes.keys.filter { !$0.hasPrefix(module) || module.isEmpty }
      .filter { $0.hasSuffix(".weight") && shapes[$0]?.count == 2 }.map { String($0.dropLast(7)) }
    let heads = rest.filter { shapes[$0 + ".bias"] != nil }
    let embeddings = rest.filter { shapes[$0 + ".bias"] == nil }
    guard heads.count == 1, embeddings.count <= 1, let head = heads.first,
      let hidden = Self.hidden(module, shapes), let size = hidden.first,
      let input = shapes[first]?.last, let rows = shapes[first]?.first,
      let outputs = shapes[head + ".weight"]?.first, let cell = Self.cell(blocks: rows / size)
    else { return nil }
    let vocabulary = embeddings.first.flatMap { shapes[$0 + ".weight"]?.first }
    guard [input, outputs, vocabulary ?? 1].allSatisfy((1...1_000_000).contains) else { return nil }
    architecture = Architecture(
      cell: cell,
      input: vocabulary.map { .embedding(vocabulary: $0, size: input) } ?? .vectors(size: input),
      hidden: hidden, outputs: outputs)
    names = WeightNames(
      layers: .module(String(module.dropLast())), embedding: embeddings.first ?? "embedding",
      head: head)
    remarks = Self.remarks(cell)
  }

  private static func cell(blocks: Int) -> CellKind? {
    switch blocks {
    case 4: .lstm
    case 3: .gru
    case 1: .rnnTanh
    default: nil
    }
  }

  /// H of each layer, as long as there are layers; nil where one is out of reason.
  private static func hidden(_ module: String, _ shapes: [String: [Int]]) -> [Int]? {
    var sizes: [Int] = []
    while let shape = shapes[module + "weight_hh_l\(sizes.count)"] {
      guard shape.count == 2, (1...1_000_000).contains(shape[1]) else { return nil }
      sizes.append(shape[1])
    }
    return sizes
  }

  private static func remarks(_ cell: CellKind) -> [String] {
    let kind = cell == .rnnTanh ? "an RNN, taken to have tanh" : "of the kind \(cell.title)"
    return [
      "The file says nothing about its network; by its shapes the cell is \(kind), and the loss is "
        + "taken to be cross-entropy at every step."
    ]
  }
}
