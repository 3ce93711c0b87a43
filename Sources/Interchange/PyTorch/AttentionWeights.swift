import Recurrence

/// The weights of attention in a `state_dict`: W_k [H, 2H], and W_a [H, H] of general attention; or those of additive
/// attention.
///
/// Known by their shapes and their names, as `attention.combine.weight` or `W_k`, with or without `.weight`.
struct AttentionWeights {
  /// How the decoder looks at the encoder's outputs.
  let kind: Attention
  /// W_a.
  private let general: String?
  /// W_k.
  private let combine: String?
  /// Those of additive attention.
  let additive: AdditiveWeights?

  /// The tensors that are taken.
  var tensors: [String] { additive?.tensors ?? [general, combine].compactMap(\.self) }
  /// Whether additive attention has a bias.
  var hasBias: Bool { additive?.hasBias ?? false }

  /// What these are called, and where they stand.
  var names: [Weight: String] {
    if let additive { return additive.names }
    var names: [Weight: String] = [:]
    names[.attentionGeneral] = general
    names[.attentionCombine] = combine
    return names
  }

  /// Where the numbers come from.
  var sources: [Weight: Recognition.Source] {
    additive?.sources ?? names.mapValues { .tensor($0) }
  }

  /// What was told by names alone.
  var remarks: [String] {
    if let additive { return additive.remarks }
    guard kind != .none else { return [] }
    return [
      "By their names, \(tensors.map(quoted).joined(separator: " and ")) are of \(kind.rawValue) attention; "
        + "W_k reads the context before the state."
    ]
  }

  init(
    _ dict: StateDict, _ decoder: RecurrentStack, _ hints: ModelHints
  ) throws(ModelFault) {
    let names = dict.shapes.keys.sorted().filter(\.isOfAttention)
    additive = try AdditiveWeights(dict, names, decoder, hints)
    if let additive {
      (general, combine, kind) = (nil, nil, .additive)
      try Self.checkNothingElse(Set(names).subtracting(additive.tensors), dict, decoder)
      return
    }
    let size = decoder.output
    let square = names.filter { dict.shapes[$0] == [size, size] && !$0.isCombine }
    let wide = names.filter { dict.shapes[$0] == [size, 2 * size] && !$0.isGeneral }
    general = square.first
    combine = wide.first
    kind = names.isEmpty ? .none : general == nil ? .dot : .general
    try Self.checkNothingElse(
      Set(names).subtracting([general, combine].compactMap(\.self)), dict, decoder)
    if combine == nil, let general {
      throw .missing(
        "attention.combine.weight", shape: "[\(size), \(2 * size)] beside \(quoted(general))")
    }
  }

  private static func checkNothingElse(
    _ others: Set<String>, _ dict: StateDict, _ decoder: RecurrentStack
  ) throws(ModelFault) {
    guard let other = others.min() else { return }
    let size = decoder.output
    throw .unsupported(
      "\(dict.shown(other)), attention other than W_k [\(size), \(2 * size)] with or without "
        + "W_a [\(size), \(size)], or v [1, \(size)] with W_s and W_h [\(size), \(size)]")
  }
}

extension String {
  private static let generals: Set = ["general", "w_a", "wa"]
  private static let combines: Set = ["combine", "combined", "concat", "w_k", "wk", "w_c", "wc"]
  private static let additives: Set = ["ua", "u_a", "va", "v_a"]
  private static let holders = ["attn", "attention", "bahdanau", "align"]

  /// The attributes of a tensor, in lower case and without `weight` or `bias`.
  private var attributes: [Substring] {
    let parts = lowercased().split(separator: ".")
    return ["weight", "bias"].contains(parts.last) ? parts.dropLast() : parts
  }

  fileprivate var isGeneral: Bool { Self.generals.contains(String(attributes.last ?? "")) }
  fileprivate var isCombine: Bool { Self.combines.contains(String(attributes.last ?? "")) }

  /// Whether the tensor is one of attention by its name.
  fileprivate var isOfAttention: Bool {
    isGeneral || isCombine || Self.additives.contains(String(attributes.last ?? ""))
      || attributes.contains { attribute in Self.holders.contains { attribute.contains($0) } }
  }
}
