/// The GRU whose reset gate acts before the product (ONNX linear_before_reset = 0; row blocks r, z, n).
///
///     r, z = σ(W x + b_i + U h' + b_h);  rec_n = U_n (r∘h') + b_hn
///     pre_n = W_n x + b_in + rec_n;      n = tanh(pre_n)
///     h = (1 − z)∘n + z∘h'
///
/// Backward, in two halves with q = U_nᵀ drec_n, the derivative of r∘h', between them:
///
///     dn = dh∘(1 − z);  dz = dh∘(h' − n);  drec_n = dpre_n = dn∘(1 − n²);  dh' += dh∘z
///     dr = q∘h';        dpre = d∘gate∘(1 − gate);                          dh' += q∘r
///
/// Cho et al. 2014.
struct ResetBeforeGRUCell: ResettingCell {
  var gatesInPre: Int { 2 }

  func reset(_ layer: CellLayer, _ values: Row, before: Before) {
    layer.logistic(0..<2, of: values)
    Reset(values: values, before: before).sweep(layer.size)
  }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    Add(size: layer.size, values: values).sweep(layer.units)
    layer.hyperbolicTangent(2, of: values)
    GRUCell.Mix(size: layer.size, values: values, before: before).sweep(layer.units)
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    Derive(
      size: layer.size, values: values, derivatives: derivatives, before: before, flowing: flowing
    ).sweep(layer.size)
  }

  func resetBack(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    DeriveReset(values: values, derivatives: derivatives, before: before, flowing: flowing)
      .sweep(layer.size)
  }

  /// r∘h'
  private struct Reset: UnitPass {
    let values: Row
    let before: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      (V.at(values.gates, unit) * V.at(before.hidden, unit)).store(values.resetState, unit)
    }
  }

  /// pre_n += rec_n
  private struct Add: UnitPass {
    let size: Int
    let values: Row

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let k = 2 * size + unit
      (V.at(values.pre, k) + V.at(values.recurrent, unit)).store(values.pre, k)
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
      let (kz, kn) = (size + unit, 2 * size + unit)
      let (z, n) = (V.at(values.gates, kz), V.at(values.gates, kn))
      let dh = V.at(derivatives.hidden, unit)
      let (dn, dz) = (dh * (one - z), dh * (V.at(before.hidden, unit) - n))
      let dpreN = dn * (one - n * n)
      dz.store(derivatives.gates, kz)
      dn.store(derivatives.gates, kn)
      (dz * z * (one - z)).store(derivatives.pre, kz)
      dpreN.store(derivatives.pre, kn)
      dpreN.store(derivatives.recurrent, unit)
      (V.at(flowing.hidden, unit) + dh * z).store(flowing.hidden, unit)
    }
  }

  private struct DeriveReset: UnitPass {
    let values: Row
    let derivatives: Row
    let before: Before
    let flowing: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let r = V.at(values.gates, unit)
      let q = V.at(derivatives.resetState, unit)
      let dr = q * V.at(before.hidden, unit)
      dr.store(derivatives.gates, unit)
      (dr * r * (V(repeating: 1) - r)).store(derivatives.pre, unit)
      (V.at(flowing.hidden, unit) + q * r).store(flowing.hidden, unit)
    }
  }
}
