/// Elman's cell (torch.nn.RNN): pre_h = W x + b_i + U h' + b_h; h = φ(pre_h).
///
/// Backward: dpre = dh ∘ φ'(pre), where φ' is 1 − h² (tanh), [h > 0] (ReLU) or h (1 − h) (logistic).
/// J. Elman: Finding structure in time. Cognitive Science 14, 1990.
struct ElmanCell: Cell {
  let activation: Activation
  var gatesInPre: Int { 1 }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    switch activation {
    case .tanh: hyperbolicTangent(values.pre, into: values.hidden, count: layer.size)
    case .logistic: logistic(values.pre, into: values.hidden, count: layer.size)
    case .relu: Rectify(pre: values.pre, h: values.hidden).sweep(layer.size)
    }
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    let (h, dh, dpre) = (values.hidden, derivatives.hidden, derivatives.pre)
    switch activation {
    case .tanh: TanhSlope(h: h, dh: dh, dpre: dpre).sweep(layer.size)
    case .logistic: LogisticSlope(h: h, dh: dh, dpre: dpre).sweep(layer.size)
    case .relu: StepSlope(h: h, dh: dh, dpre: dpre).sweep(layer.size)
    }
  }

  private struct Rectify: UnitPass {
    let pre, h: UnsafeMutablePointer<Float>

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      V.at(pre, unit).rectified.store(h, unit)
    }
  }

  private struct TanhSlope: UnitPass {
    let h, dh, dpre: UnsafeMutablePointer<Float>

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let h = V.at(h, unit)
      (V.at(dh, unit) * (V(repeating: 1) - h * h)).store(dpre, unit)
    }
  }

  private struct LogisticSlope: UnitPass {
    let h, dh, dpre: UnsafeMutablePointer<Float>

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let h = V.at(h, unit)
      (V.at(dh, unit) * h * (V(repeating: 1) - h)).store(dpre, unit)
    }
  }

  private struct StepSlope: UnitPass {
    let h, dh, dpre: UnsafeMutablePointer<Float>

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      (V.at(dh, unit) * V.at(h, unit).step).store(dpre, unit)
    }
  }
}
