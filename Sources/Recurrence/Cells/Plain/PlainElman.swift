/// Elman's cell (torch.nn.RNN), plainly: pre_h = W x + b_i + U h' + b_h; h = φ(pre_h), with φ tanh,
/// ReLU or the logistic function.
struct PlainElman: PlainCell {
  let activation: Activation

  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let pre = weights.fromInput(x)[0] + weights.fromState(state.h)[0]
    return [.preH: pre, .h: activation.plain(pre)]
  }

  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward {
    let dh = derivative.h
    let dpre = dh * activation.plainSlope(values[.h, default: Vector([])])
    return PlainBackward(
      derivatives: [.h: dh, .preH: dpre], input: dpre,
      past: PlainState(h: weights.backThroughState([dpre]), c: derivative.c))
  }
}

extension Activation {
  /// φ(x).
  func plain(_ x: Vector) -> Vector {
    switch self {
    case .tanh: Recurrence.tanh(x)
    case .relu: x.map { $0 <= 0 ? 0 : $0 }
    case .logistic: σ(x)
    }
  }

  /// φ'(x), told by y = φ(x) alone.
  func plainSlope(_ y: Vector) -> Vector {
    switch self {
    case .tanh: 1 - y * y
    case .relu: y.map { $0 > 0 ? 1 : 0 }
    case .logistic: y * (1 - y)
    }
  }
}
