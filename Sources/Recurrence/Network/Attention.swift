/// How a decoder looks at its encoder's outputs h_j, j = 1 … S, at each of its steps t, with s_t the h
/// of its highest level:
///
///     α_t = softmax over the valid j of e_tj;   k_t = Σ_j α_tj h_j
///
/// What stands above the decoder then reads tanh(W_k [k_t; s_t]) in place of s_t.
/// Luong, Pham & Manning 2015.
public enum Attention: String, CaseIterable, Hashable, Sendable {
  /// Not at all.
  case none
  /// e_tj = s_tᵀ h_j.
  case dot
  /// e_tj = s_tᵀ W_a h_j.
  case general
}

extension Architecture {
  /// How the decoder looks at the encoder's outputs.
  public var attention: Attention { encoder?.attention ?? .none }

  /// The shapes of the weights of attention.
  var attentionShapes: [(Weight, [Int])] {
    guard attention != .none, let size = hidden.last else { return [] }
    let combine = [(Weight.attentionCombine, [size, 2 * size])]
    return attention == .general ? [(.attentionGeneral, [size, size])] + combine : combine
  }
}
