/// How a decoder looks at its encoder's outputs h_j, j = 1 … S, at each of its steps t, with s_t the h
/// of its highest level:
///
///     α_t = softmax over the valid j of e_tj;   k_t = Σ_j α_tj h_j
///
/// With dot and general attention what stands above the decoder reads tanh(W_k [k_t; s_t]) in place of
/// s_t (Luong, Pham & Manning 2015). With additive attention the decoder's lowest layer reads
/// [y_{t−1}; k_t], so that scores and recurrence wait for each other at every step (Bahdanau, Cho &
/// Bengio 2015).
public enum Attention: String, CaseIterable, Hashable, Sendable {
  /// Not at all.
  case none
  /// e_tj = s_tᵀ h_j.
  case dot
  /// e_tj = s_tᵀ W_a h_j.
  case general
  /// e_tj = vᵀ tanh(W_s s_{t−1} + W_h h_j), perhaps with a bias b inside; before the first step s is the state
  /// handed over.
  case additive

  /// Whether what stands above the decoder reads tanh(W_k [k_t; s_t]).
  public var isCombined: Bool { self == .dot || self == .general }
}

extension Architecture {
  /// How the decoder looks at the encoder's outputs.
  public var attention: Attention { encoder?.attention ?? .none }

  /// Whether additive attention has a bias.
  public var hasScoreBias: Bool { attention == .additive && encoder?.hasScoreBias == true }

  /// The numbers of k_t that the lowest layer of a stack reads behind its input: H of the highest level
  /// for the decoder under additive attention, else 0.
  public func contextSize(of stack: Stack) -> Int {
    stack == .decoder && attention == .additive ? hidden.last ?? 0 : 0
  }

  /// The shapes of the weights of attention.
  var attentionShapes: [(Weight, [Int])] {
    guard let size = hidden.last else { return [] }
    let square = [size, size]
    let combine = (Weight.attentionCombine, [size, 2 * size])
    return switch attention {
    case .none: []
    case .dot: [combine]
    case .general: [(.attentionGeneral, square), combine]
    case .additive:
      [(.attentionState, square), (.attentionKey, square), (.attentionScore, [1, size])]
        + (hasScoreBias ? [(.attentionBias, [size])] : [])
    }
  }
}
