/// Elman's cell (torch.nn.RNN), plainly: pre_h = W x + b_i + U h' + b_h; h = φ(pre_h), with φ tanh,
/// ReLU or the logistic function.
struct PlainElman: PlainCell {
  let activation: Activation

  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let pre = weights.fromInput(x)[0] + weights.fromState(state.h)[0]
    switch activation {
    case .tanh: return [.preH: pre, .h: tanh(pre)]
    case .relu: return [.preH: pre, .h: pre.map { $0 <= 0 ? 0 : $0 }]
    case .logistic: return [.preH: pre, .h: σ(pre)]
    }
  }

  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward {
    let dh = derivative.h
    let dpre = dh * slope(values[.h, default: Vector([])])
    return PlainBackward(
      derivatives: [.h: dh, .preH: dpre], input: dpre,
      recurrent: [PlainProduct(derivative: dpre, multiplied: state.h)],
      past: PlainState(h: weights.backThroughState([dpre]), c: derivative.c))
  }

  /// φ'(pre_h), told by h alone.
  private func slope(_ h: Vector) -> Vector {
    switch activation {
    case .tanh: 1 - h * h
    case .relu: h.map { $0 > 0 ? 1 : 0 }
    case .logistic: h * (1 - h)
    }
  }
}
