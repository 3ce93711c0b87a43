/// What follows for every cell from its gates, its blend, its reset gate and its peepholes.
extension CellKind {
  /// G, the number of row blocks in W [G·H, I] and U [G·H, H].
  public var gateCount: Int { gates.count }

  /// The pre-activation of each row block, in the order of `gates`.
  public var preactivations: [Signal] { gates.compactMap(\.preactivation) }

  /// Everything a trace holds of this cell: pre-activations, gates and states.
  public var signals: [Signal] { preactivations + recurrentParts + activations }

  /// The signals after their activation, in the order in which they are shown: gates, then states.
  public var activations: [Signal] {
    blend == nil ? gates : gates + (carriesCell ? [.c, .h] : [.h])
  }

  /// Parts of a pre-activation that stand by themselves: `rec_n` where there is a reset gate.
  var recurrentParts: [Signal] { reset == nil ? [] : [.recN] }

  /// Whether a cell state c runs beside h through time.
  public var carriesCell: Bool { blend?.state == .c }

  /// The states carried from step to step.
  public var states: [Signal] { carriesCell ? [.h, .c] : [.h] }

  /// The row blocks of U, in the order of `gates`: what each multiplies, and what its product is
  /// added into.
  public var recurrentBlocks: [RecurrentBlock] {
    preactivations.map { sum in
      guard sum == .preN, let reset else {
        return RecurrentBlock(sum: sum, readsResetState: false)
      }
      return RecurrentBlock(sum: .recN, readsResetState: reset == .beforeProduct)
    }
  }
}

/// One row block U_k of the recurrent weights: the product U_k s + b_hk.
public struct RecurrentBlock: Hashable, Sendable {
  /// What the product is added into, so that both have one derivative: a pre-activation, or `rec_n`.
  public let sum: Signal
  /// Whether s is r∘h' instead of h'.
  public let readsResetState: Bool
}

/// A memory made of its old value and a candidate: s = kept∘s' + admitted∘candidate.
public struct Blend: Hashable, Sendable {
  /// s: c of an LSTM, h of a GRU.
  public let state: Signal
  /// What the old state is multiplied with.
  public let kept: Share
  /// What the candidate is multiplied with.
  public let admitted: Share
  /// What is added to the old state.
  public let candidate: Signal

  init(_ state: Signal, keeps kept: Share, admits admitted: Share, of candidate: Signal) {
    self.state = state
    self.kept = kept
    self.admitted = admitted
    self.candidate = candidate
  }
}

/// A gate as a factor, or what it leaves.
public enum Share: Hashable, Sendable {
  /// The gate itself.
  case gate(Signal)
  /// 1 − gate.
  case rest(Signal)

  /// The gate.
  public var signal: Signal {
    switch self {
    case .gate(let signal), .rest(let signal): signal
    }
  }

  /// The factor, from the gate's value.
  public func factor<Scalar: BinaryFloatingPoint>(_ gate: Scalar) -> Scalar {
    if case .rest = self { 1 - gate } else { gate }
  }

  /// As it stands in an equation: `f`, `(1−z)`.
  public var formula: String { formula(of: signal.rawValue) }

  /// The same with another name of the gate, such as `z⁺` for that of the step after.
  func formula(of name: String) -> String { if case .rest = self { "(1−\(name))" } else { name } }
}

/// Where a reset gate acts.
public enum ResetPlace: Hashable, Sendable {
  /// On the product: r∘(U_n h' + b_hn).
  case afterProduct
  /// On the state: U_n (r∘h') + b_hn.
  case beforeProduct
}

/// A gate that sees its own unit's cell: pre += P∘c' or P∘c.
public struct Peephole: Hashable, Sendable {
  /// The gate.
  public let gate: Signal
  /// Whether it sees the new c of the step, as the output gate does, or the c' before.
  public let readsNewCell: Bool
}
