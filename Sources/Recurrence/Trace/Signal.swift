/// A named intermediate array of a cell, [T, B, H]; the raw value is its name in files.
public enum Signal: String, CaseIterable, Hashable, Sendable {
  case preH = "pre_h"
  case preI = "pre_i"
  case preF = "pre_f"
  case preG = "pre_g"
  case preO = "pre_o"
  case preR = "pre_r"
  case preZ = "pre_z"
  case preN = "pre_n"
  case recN = "rec_n"
  case i, f, g, o, r, z, n, c, h

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
    case .recN: "recurrent part of the candidate"
    case .preH, .preI, .preF, .preG, .preO, .preR, .preZ, .preN: "pre-activation of \(symbol)"
    }
  }

  /// The letter of the equations: `f` for the forget gate and for its pre-activation.
  public var symbol: String {
    isPreactivation ? String(rawValue.suffix(1)) : self == .recN ? "rec" : rawValue
  }

  /// Whether this is the argument of an activation.
  public var isPreactivation: Bool { rawValue.hasPrefix("pre_") }

  /// The values that the signal can take, for a scale with fixed limits.
  public func range(in cell: CellKind) -> SignalRange {
    switch self {
    case .i, .f, .o, .r, .z: .unit
    case .g, .n: .signed
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
