/// The simplified GRU with an update gate alone (row blocks u, cand; one bias).
///
///     u = σ(W_u x + U_u h' + b_u);  cand = tanh(W_c x + U_c h' + b_c);  h = u∘cand + (1 − u)∘h'
///
/// Backward:
///
///     du = dh∘(cand − h');  dcand = dh∘u;  dpre_u = du∘u∘(1 − u);  dpre_cand = dcand∘(1 − cand²)
///     dh' += dh∘(1 − u)
///
/// A. Ng: Sequence Models, deeplearning.ai; there h is called c, and u Γ_u.
struct SimplifiedGRUCell: Cell {
  var gatesInPre: Int { 2 }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    layer.logistic(0..<1, of: values)
    layer.hyperbolicTangent(1, of: values)
    Mix(size: layer.size, values: values, before: before).sweep(layer.units)
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    Derive(
      size: layer.size, values: values, derivatives: derivatives, before: before, flowing: flowing
    ).sweep(layer.size)
  }

  /// h = u∘cand + (1 − u)∘h'
  private struct Mix: UnitPass {
    let size: Int
    let values: Row
    let before: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let (u, candidate) = (V.at(values.gates, unit), V.at(values.gates, size + unit))
      let kept = (V(repeating: 1) - u) * V.at(before.hidden, unit)
      (u * candidate + kept).store(values.hidden, unit)
    }
  }

  private struct Derive: UnitPass {
    let size: Int
    let values: Row
    let derivatives: Row
    let before: Before
    let flowing: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let one = V(repeating: 1)
      let (ku, kc) = (unit, size + unit)
      let (u, candidate) = (V.at(values.gates, ku), V.at(values.gates, kc))
      let dh = V.at(derivatives.hidden, unit)
      let (du, dcandidate) = (dh * (candidate - V.at(before.hidden, unit)), dh * u)
      du.store(derivatives.gates, ku)
      dcandidate.store(derivatives.gates, kc)
      (du * u * (one - u)).store(derivatives.pre, ku)
      (dcandidate * (one - candidate * candidate)).store(derivatives.pre, kc)
      (V.at(flowing.hidden, unit) + dh * (one - u)).store(flowing.hidden, unit)
    }
  }
}
