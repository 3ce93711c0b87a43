/// Tensors whose names tell that a weight was saved in another form than a recurrent module's own.
enum ForeignNames {
  /// The sentence about the first of such tensors; nil where there is none.
  static func complaint(_ dict: StateDict) -> String? {
    for name in dict.shapes.keys.sorted() {
      if let what = form(of: name) { return "has \(dict.shown(name)), \(what)" }
    }
    return nil
  }

  private static func form(of name: String) -> String? {
    let parts = name.split(separator: ".")
    let last = parts.last ?? ""
    if name.hasSuffix("_packed_params") || name.contains("._packed_params") {
      return "a quantized module, of which only the unquantized one is read"
    }
    if parts.contains("parametrizations") {
      return "a parametrized weight: save after torch.nn.utils.parametrize.remove_parametrizations"
    }
    if ["kernel", "kernel:0", "recurrent_kernel", "recurrent_kernel:0"].contains(
      last.split(separator: "/").last ?? "")
    {
      return
        "a name of Keras or Flax, whose gates stand in another order: only PyTorch's names are read"
    }
    guard LayerName.Kind.allCases.contains(where: { last.hasPrefix($0.rawValue) }) else {
      return nil
    }
    return suffixes.first { last.hasSuffix($0.suffix) }?.what
  }

  private static let suffixes = [
    ("_g", "half of a weight under weight_norm: save after torch.nn.utils.remove_weight_norm"),
    ("_v", "half of a weight under weight_norm: save after torch.nn.utils.remove_weight_norm"),
    ("_raw", "a weight before its dropout: save the module that it belongs to"),
    ("_orig", "a weight under spectral norm or pruning: save after it has been removed"),
    ("_mask", "the mask of a pruned weight: save after torch.nn.utils.prune.remove"),
  ].map { (suffix: $0.0, what: $0.1) }
}
