/// Elman's cell (torch.nn.RNN): pre_h = W x + b_i + U h' + b_h; h = φ(pre_h).
///
/// Backward: dpre = dh ∘ φ'(pre), where φ' is 1 − h² (tanh), [h > 0] (ReLU) or h (1 − h) (logistic).
/// J. Elman: Finding structure in time. Cognitive Science 14, 1990.
struct ElmanCell: Cell {
  let activation: Activation
  var gatesInPre: Int { 1 }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    activation.apply(values.pre, into: values.hidden, count: layer.units)
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    activation.slope(
      values.hidden, derivatives.hidden, into: derivatives.pre, count: layer.size)
  }
}
