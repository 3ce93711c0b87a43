/// The recurrent cells this version knows; the raw value is the name in model files.
public enum CellKind: String, CaseIterable, Hashable, Sendable {
  case rnnTanh = "rnn_tanh"
  case rnnReLU = "rnn_relu"
  case rnnLogistic = "rnn_logistic"
  case lstm
  case gru

  /// The name readers know the cell by.
  public var title: String {
    switch self {
    case .rnnTanh: "RNN (tanh)"
    case .rnnReLU: "RNN (ReLU)"
    case .rnnLogistic: "RNN (logistic)"
    case .lstm: "LSTM"
    case .gru: "GRU"
    }
  }

  /// The activation of an Elman cell; nil for gated cells.
  public var activation: Activation? {
    switch self {
    case .rnnTanh: .tanh
    case .rnnReLU: .relu
    case .rnnLogistic: .logistic
    case .lstm, .gru: nil
    }
  }

  /// G, the number of row blocks in `weight_ih` [G·H, I] and `weight_hh` [G·H, H].
  public var gateCount: Int { gates.count }

  /// What each row block of the weights computes, in PyTorch's order: LSTM i, f, g, o; GRU r, z, n.
  public var gates: [Signal] {
    switch self {
    case .rnnTanh, .rnnReLU, .rnnLogistic: [.h]
    case .lstm: [.i, .f, .g, .o]
    case .gru: [.r, .z, .n]
    }
  }

  /// The pre-activation of each row block, in the order of `gates`.
  public var preactivations: [Signal] {
    switch self {
    case .rnnTanh, .rnnReLU, .rnnLogistic: [.preH]
    case .lstm: [.preI, .preF, .preG, .preO]
    case .gru: [.preR, .preZ, .preN]
    }
  }

  /// Everything a trace holds of this cell: pre-activations, gates and states.
  public var signals: [Signal] { preactivations + recurrentParts + activations }

  /// The signals after their activation, in the order in which they are computed and shown.
  public var activations: [Signal] {
    switch self {
    case .rnnTanh, .rnnReLU, .rnnLogistic: [.h]
    case .lstm: [.i, .f, .g, .o, .c, .h]
    case .gru: [.r, .z, .n, .h]
    }
  }

  /// Parts of a pre-activation that the cell needs by themselves: `rec_n` of the GRU.
  var recurrentParts: [Signal] { self == .gru ? [.recN] : [] }

  /// Whether a cell state c runs beside h through time.
  public var carriesCell: Bool { self == .lstm }

  /// The states carried from step to step.
  public var states: [Signal] { carriesCell ? [.h, .c] : [.h] }
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
