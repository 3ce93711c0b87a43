import Recurrence

/// The weights of attention in a `state_dict`: W_k [H, 2H], and W_a [H, H] of general attention.
///
/// Known by their shapes and their names, as `attention.combine.weight` or `W_k`, with or without `.weight`.
struct AttentionWeights {
  /// How the decoder looks at the encoder's outputs.
  let kind: Attention
  /// W_a.
  let general: String?
  /// W_k.
  let combine: String?

  /// The tensors that are taken.
  var tensors: [String] { [general, combine].compactMap(\.self) }

  /// What these are called, and where they stand.
  var names: [Weight: String] {
    var names: [Weight: String] = [:]
    names[.attentionGeneral] = general
    names[.attentionCombine] = combine
    return names
  }

  init(_ dict: StateDict, _ decoder: RecurrentStack) throws(ModelFault) {
    let names = dict.shapes.keys.sorted().filter(\.isOfAttention)
    let size = decoder.output
    let square = names.filter { dict.shapes[$0] == [size, size] && !$0.isCombine }
    let wide = names.filter { dict.shapes[$0] == [size, 2 * size] && !$0.isGeneral }
    general = square.first
    combine = wide.first
    kind = names.isEmpty ? .none : general == nil ? .dot : .general
    let taken = Set([general, combine].compactMap(\.self))
    if let other = names.first(where: { !taken.contains($0) }) {
      throw .unsupported(
        "\(dict.shown(other)), attention other than W_a [\(size), \(size)] and "
          + "W_k [\(size), \(2 * size)] without biases")
    }
    if combine == nil, let general {
      throw .missing(
        "attention.combine.weight", shape: "[\(size), \(2 * size)] beside \(quoted(general))")
    }
  }
}

extension String {
  private static let generals: Set = ["general", "w_a", "wa"]
  private static let combines: Set = ["combine", "combined", "concat", "w_k", "wk", "w_c", "wc"]

  /// The attributes of a tensor, in lower case and without `weight` or `bias`.
  private var attributes: [Substring] {
    let parts = lowercased().split(separator: ".")
    return ["weight", "bias"].contains(parts.last) ? parts.dropLast() : parts
  }

  fileprivate var isGeneral: Bool { Self.generals.contains(String(attributes.last ?? "")) }
  fileprivate var isCombine: Bool { Self.combines.contains(String(attributes.last ?? "")) }

  /// Whether the tensor is one of attention by its name.
  fileprivate var isOfAttention: Bool {
    isGeneral || isCombine
      || attributes.contains { $0.contains("attn") || $0.contains("attention") }
  }
}
