/// A layer in a `state_dict` that is neither recurrent nor linear, known by what its tensors are called and by their
/// axes.
struct StrangeLayer {
  /// The attribute that holds it.
  let holder: String
  /// As "LayerNorm", "Conv1d".
  let kind: String
  /// Its weight with its shape, for sentences.
  let weight: String

  /// What it is, and what can be done about it.
  func sentence(beside stack: RecurrentStack) -> String {
    "has the layer \(quoted(holder)), a \(kind) (\(weight)), which this version does not run; save the recurrent part "
      + "alone, \(Self.saving(stack.modules.first?.holder ?? "")), and give it what it reads as x, or run it "
      + "without that layer: --leave-out \(holder)"
  }

  /// The Python that saves a module alone.
  private static func saving(_ holder: String) -> String {
    "st.save_file(net\(holder.isEmpty ? "" : "." + holder).state_dict(), \"part.safetensors\")"
  }
}

extension StateDict {
  /// The layer that a tensor belongs to, where it is one that is not run; nil where it is none.
  func strangeLayer(of name: String) -> StrangeLayer? {
    let holder = name.split(separator: ".").dropLast().joined(separator: ".")
    func tensor(_ last: String) -> String { holder.isEmpty ? last : holder + "." + last }
    guard let axes = shapes[tensor("weight")]?.count else {
      if shapes[tensor("in_proj_weight")] != nil {
        return StrangeLayer(
          holder: holder, kind: "MultiheadAttention", weight: shown(tensor("in_proj_weight")))
      }
      guard shapes[tensor("running_mean")] != nil else { return nil }
      return StrangeLayer(
        holder: holder, kind: "BatchNorm", weight: shown(tensor("running_mean")))
    }
    let norm = shapes[tensor("running_mean")] == nil ? "LayerNorm or the like" : "BatchNorm"
    let kinds = [1: norm, 3: "Conv1d", 4: "Conv2d", 5: "Conv3d"]
    return kinds[axes].map {
      StrangeLayer(holder: holder, kind: $0, weight: shown(tensor("weight")))
    }
  }
}
