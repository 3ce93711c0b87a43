/// A named intermediate array of a cell, [T, B, H]; the raw value is its name in files.
public enum Signal: String, CaseIterable, Hashable, Sendable {
  /// The argument of an Elman cell's activation: W x + b_i + U h′ + b_h.
  case preH = "pre_h"
  /// The argument of the input gate.
  case preI = "pre_i"
  /// The argument of the forget gate.
  case preF = "pre_f"
  /// The argument of the LSTM's candidate.
  case preG = "pre_g"
  /// The argument of the output gate.
  case preO = "pre_o"
  /// The argument of the reset gate.
  case preR = "pre_r"
  /// The argument of the update gate.
  case preZ = "pre_z"
  /// The argument of the GRU's candidate.
  case preN = "pre_n"
  /// The argument of the simplified GRU's update gate.
  case preU = "pre_u"
  /// The argument of the simplified GRU's candidate.
  case preCand = "pre_cand"
  /// The recurrent part of the GRU's candidate: U_n h′ + b_hn, which the reset gate multiplies, or
  /// U_n (r∘h′) + b_hn.
  case recN = "rec_n"
  /// LSTM: the input gate, how much of the candidate enters c.
  case i
  /// LSTM: the forget gate, how much of the c before stays.
  case f
  /// LSTM: the candidate for c.
  case g
  /// LSTM: the output gate, how much of tanh c becomes h.
  case o
  /// GRU: the reset gate, how much of the h before reaches the candidate.
  case r
  /// GRU: the update gate, how much of the h before stays.
  case z
  /// GRU: the candidate for h.
  case n
  /// Simplified GRU: the update gate, how much of the candidate enters h.
  case u
  /// Simplified GRU: the candidate for h.
  case cand
  /// LSTM: the cell state.
  case c
  /// Every cell: the hidden state, which is its output.
  case h

  /// What the signal is called in the field, with its letter's meaning.
  public var title: String {
    switch self {
    case .i: "input gate"
    case .f: "forget gate"
    case .g: "candidate"
    case .o: "output gate"
    case .c: "cell state"
    case .h: "hidden state"
    case .r: "reset gate"
    case .z: "update gate"
    case .n: "candidate"
    case .u: "update gate"
    case .cand: "candidate"
    case .recN: "recurrent part of the candidate"
    case .preH, .preI, .preF, .preG, .preO, .preR, .preZ, .preN, .preU, .preCand:
      "pre-activation of \(symbol)"
    }
  }

  /// The letter of the equations: `f` for the forget gate and for its pre-activation.
  public var symbol: String {
    isPreactivation ? String(rawValue.dropFirst(4)) : self == .recN ? "rec" : rawValue
  }

  /// Whether this is the argument of an activation.
  public var isPreactivation: Bool { rawValue.hasPrefix("pre_") }

  /// The argument of the activation that makes this signal; nil for c and for pre-activations.
  public var preactivation: Signal? { Signal(rawValue: "pre_" + rawValue) }

  /// The values that the signal can take, for a scale with fixed limits.
  public func range(in cell: CellKind) -> SignalRange {
    switch self {
    case .i, .f, .o, .r, .z, .u: .unit
    case .g, .n, .cand: .signed
    case .h: cell == .rnnReLU ? .unbounded : cell == .rnnLogistic ? .unit : .signed
    default: .unbounded
    }
  }
}

/// The interval a signal lives in.
public enum SignalRange: Hashable, Sendable {
  /// 0 … 1: gates and logistic states.
  case unit
  /// −1 … 1: candidates and states behind a tanh.
  case signed
  /// Any number: pre-activations, the LSTM's c, ReLU states, derivatives.
  case unbounded
}
