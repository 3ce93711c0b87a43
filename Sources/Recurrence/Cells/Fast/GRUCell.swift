/// The GRU (torch.nn.GRU; row blocks r, z, n; the reset gate after the product).
///
///     r, z = σ(W x + b_i + U h' + b_h);  rec_n = U_n h' + b_hn
///     pre_n = W_n x + b_in + r∘rec_n;    n = tanh(pre_n)
///     h = (1 − z)∘n + z∘h'
///
/// Backward:
///
///     dn = dh∘(1 − z);  dz = dh∘(h' − n);  dpre_n = dn∘(1 − n²)
///     dr = dpre_n∘rec_n;  drec_n = dpre_n∘r;  dpre = d∘gate∘(1 − gate);  dh' += dh∘z
///
/// Cho et al. 2014.
struct GRUCell: Cell {
  var gatesInPre: Int { 2 }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    layer.logistic(0..<2, of: values)
    Reset(size: layer.size, values: values).sweep(layer.units)
    layer.hyperbolicTangent(2, of: values)
    Mix(size: layer.size, values: values, before: before).sweep(layer.units)
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    Derive(
      size: layer.size, values: values, derivatives: derivatives, before: before, flowing: flowing
    ).sweep(layer.size)
  }

  /// pre_n += r∘rec_n
  private struct Reset: UnitPass {
    let size: Int
    let values: Row

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let pre = V.at(values.pre, 2 * size + unit)
      (pre + V.at(values.gates, unit) * V.at(values.recurrent, unit))
        .store(values.pre, 2 * size + unit)
    }
  }

  /// h = (1 − z)∘n + z∘h'
  struct Mix: UnitPass {
    let size: Int
    let values: Row
    let before: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let (z, n) = (V.at(values.gates, size + unit), V.at(values.gates, 2 * size + unit))
      let kept = z * V.at(before.hidden, unit)
      ((V(repeating: 1) - z) * n + kept).store(values.hidden, unit)
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
      let (kr, kz, kn) = (unit, size + unit, 2 * size + unit)
      let r = V.at(values.gates, kr)
      let (z, n) = (V.at(values.gates, kz), V.at(values.gates, kn))
      let dh = V.at(derivatives.hidden, unit)
      let (dn, dz) = (dh * (one - z), dh * (V.at(before.hidden, unit) - n))
      let dpreN = dn * (one - n * n)
      let dr = dpreN * V.at(values.recurrent, unit)
      dr.store(derivatives.gates, kr)
      dz.store(derivatives.gates, kz)
      dn.store(derivatives.gates, kn)
      (dr * r * (one - r)).store(derivatives.pre, kr)
      (dz * z * (one - z)).store(derivatives.pre, kz)
      dpreN.store(derivatives.pre, kn)
      (dpreN * r).store(derivatives.recurrent, unit)
      (V.at(flowing.hidden, unit) + dh * z).store(flowing.hidden, unit)
    }
  }
}
