import Recurrence

/// The recurrent operators of ONNX; the raw value is their name there.
enum RecurrentKind: String, CaseIterable {
  case rnn = "RNN"
  case lstm = "LSTM"
  case gru = "GRU"

  /// For each row block of PyTorch's order (i, f, g, o; r, z, n), its place in ONNX's (i, o, f, c;
  /// z, r, h).
  var blocks: [Int] {
    switch self {
    case .rnn: [0]
    case .lstm: [0, 2, 3, 1]
    case .gru: [1, 0, 2]
    }
  }

  /// The functions where a node names none: of the gates, then of the candidate, then of c.
  var activations: [Nonlinearity] {
    switch self {
    case .rnn: [.tanh]
    case .lstm: [.sigmoid, .tanh, .tanh]
    case .gru: [.sigmoid, .tanh]
    }
  }

  /// The attributes that are read; slopes of functions that have none are passed over.
  var attributes: Set<String> {
    let common: Set = [
      "activation_alpha", "activation_beta", "activations", "direction", "hidden_size", "layout",
    ]
    return switch self {
    case .rnn: common
    case .lstm: common.union(["input_forget"])
    case .gru: common.union(["linear_before_reset"])
    }
  }
}
