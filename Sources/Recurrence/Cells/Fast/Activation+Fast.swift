extension Activation {
  /// y = φ(x).
  func apply(
    _ x: UnsafeMutablePointer<Float>, into y: UnsafeMutablePointer<Float>, count: Int
  ) {
    switch self {
    case .tanh: hyperbolicTangent(x, into: y, count: count)
    case .logistic: Recurrence.logistic(x, into: y, count: count)
    case .relu: Rectify(pre: x, h: y).sweep(count)
    }
  }

  /// dx = dy∘φ'(x), told by y alone: 1 − y² (tanh), [y > 0] (ReLU) or y (1 − y) (logistic).
  func slope(
    _ y: UnsafeMutablePointer<Float>, _ dy: UnsafeMutablePointer<Float>,
    into dx: UnsafeMutablePointer<Float>, count: Int
  ) {
    switch self {
    case .tanh: TanhSlope(h: y, dh: dy, dpre: dx).sweep(count)
    case .logistic: LogisticSlope(h: y, dh: dy, dpre: dx).sweep(count)
    case .relu: StepSlope(h: y, dh: dy, dpre: dx).sweep(count)
    }
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
