/// The recurrent cells this version knows; the raw value is the name in model files.
///
/// σ is the logistic function, ∘ the element-wise product, h' and c' the state of the step before,
/// W_k, b_ik and U_k, b_hk the row blocks of input and recurrent weights.
public enum CellKind: String, CaseIterable, Hashable, Sendable {
  /// h = tanh(W x + b_i + U h' + b_h). Elman, Finding structure in time, 1990; torch.nn.RNN.
  case rnnTanh = "rnn_tanh"

  /// h = max(0, W x + b_i + U h' + b_h). Le, Jaitly & Hinton, A simple way to initialize recurrent
  /// networks of rectified linear units, 2015; torch.nn.RNN.
  case rnnReLU = "rnn_relu"

  /// h = σ(W x + b_i + U h' + b_h). Elman 1990, with the activation of the paper.
  case rnnLogistic = "rnn_logistic"

  /// i, f, o = σ(pre); g = tanh(pre_g); c = f∘c' + i∘g; h = o∘tanh(c), each pre = W x + b_i + U h' + b_h.
  /// Hochreiter & Schmidhuber 1997; forget gate of Gers, Schmidhuber & Cummins 2000; torch.nn.LSTM.
  case lstm

  /// The LSTM whose gates see the cell: pre_i += P_i∘c', pre_f += P_f∘c', pre_o += P_o∘c with the new
  /// c. Gers & Schmidhuber, Recurrent nets that time and count, 2000; ONNX LSTM with input P.
  case lstmPeephole = "lstm_peephole"

  /// r, z = σ(pre); n = tanh(W_n x + b_in + r∘(U_n h' + b_hn)); h = (1−z)∘n + z∘h'. Cho et al. 2014,
  /// with the reset gate after the product: torch.nn.GRU, ONNX linear_before_reset = 1.
  case gru

  /// The GRU whose reset gate acts on the state, before the product:
  /// n = tanh(W_n x + b_in + U_n (r∘h') + b_hn). Cho et al., Learning phrase representations using RNN
  /// encoder-decoder, 2014; ONNX linear_before_reset = 0.
  case gruResetBefore = "gru_reset_before"

  /// An update gate alone: u = σ(pre_u); cand = tanh(pre_cand); h = u∘cand + (1−u)∘h', where u weighs
  /// the candidate. The simplified GRU of A. Ng, Sequence Models (deeplearning.ai).
  case gruSimplified = "gru_ng"

  /// The name readers know the cell by.
  public var title: String {
    switch self {
    case .rnnTanh: "RNN (tanh)"
    case .rnnReLU: "RNN (ReLU)"
    case .rnnLogistic: "RNN (logistic)"
    case .lstm: "LSTM"
    case .lstmPeephole: "LSTM (peepholes)"
    case .gru: "GRU"
    case .gruResetBefore: "GRU (reset before)"
    case .gruSimplified: "GRU (simplified)"
    }
  }

  /// The activation of an Elman cell; nil for gated cells.
  public var activation: Activation? {
    switch self {
    case .rnnTanh: .tanh
    case .rnnReLU: .relu
    case .rnnLogistic: .logistic
    default: nil
    }
  }

  /// What each row block of the weights computes: LSTM i, f, g, o and GRU r, z, n as in PyTorch; the
  /// simplified GRU u, cand.
  public var gates: [Signal] {
    switch self {
    case .rnnTanh, .rnnReLU, .rnnLogistic: [.h]
    case .lstm, .lstmPeephole: [.i, .f, .g, .o]
    case .gru, .gruResetBefore: [.r, .z, .n]
    case .gruSimplified: [.u, .cand]
    }
  }

  /// How the gates blend the old state with a candidate; nil for Elman cells, which keep nothing.
  public var blend: Blend? {
    switch self {
    case .rnnTanh, .rnnReLU, .rnnLogistic: nil
    case .lstm, .lstmPeephole: Blend(.c, keeps: .gate(.f), admits: .gate(.i), of: .g)
    case .gru, .gruResetBefore: Blend(.h, keeps: .gate(.z), admits: .rest(.z), of: .n)
    case .gruSimplified: Blend(.h, keeps: .rest(.u), admits: .gate(.u), of: .cand)
    }
  }

  /// Where the reset gate r acts; nil for cells that have none.
  public var reset: ResetPlace? {
    switch self {
    case .gru: .afterProduct
    case .gruResetBefore: .beforeProduct
    default: nil
    }
  }

  /// The gates that see the cell, in the order of the blocks of `peephole` [3·H]: i, o, f.
  public var peepholes: [Peephole] {
    guard self == .lstmPeephole else { return [] }
    return [
      Peephole(gate: .i, readsNewCell: false), Peephole(gate: .o, readsNewCell: true),
      Peephole(gate: .f, readsNewCell: false),
    ]
  }

  /// Whether U h' has a bias b_h of its own, as in PyTorch; the simplified GRU has only one bias.
  public var hasHiddenBias: Bool { self != .gruSimplified }
}

/// The element-wise function of an Elman cell.
public enum Activation: String, CaseIterable, Hashable, Sendable {
  /// tanh x.
  case tanh
  /// max(0, x).
  case relu
  /// 1/(1 + e^−x).
  case logistic

  /// γ, the largest value of the derivative: 1 for tanh and ReLU, 1/4 for the logistic function.
  public var slopeBound: Double { self == .logistic ? 0.25 : 1 }
}
