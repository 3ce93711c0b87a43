/// The LSTM (torch.nn.LSTM; row blocks i, f, g, o).
///
///     pre_k = W_k x + b_ik + U_k h' + b_hk   for k in i, f, g, o
///     i, f, o = σ(pre);  g = tanh(pre_g)
///     c = f∘c' + i∘g;    h = o∘tanh(c)
///
/// Backward, with s = tanh(c) and dc beginning as what came from the next step:
///
///     dc += dh∘o∘(1 − s²);  di = dc∘g;  df = dc∘c';  dg = dc∘i;  do = dh∘s
///     dpre = d∘gate∘(1 − gate), for g: dg∘(1 − g²);  dc' = dc∘f
///
/// Hochreiter & Schmidhuber 1997; the forget gate of Gers, Schmidhuber & Cummins 2000.
struct LSTMCell: Cell {
  var gatesInPre: Int { 4 }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    layer.logistic(0..<2, of: values)
    layer.hyperbolicTangent(2, of: values)
    layer.logistic(3..<4, of: values)
    Remember(size: layer.size, values: values, before: before).sweep(layer.units)
    hyperbolicTangent(values.cell, into: values.squashed, count: layer.units)
    Read(size: layer.size, values: values).sweep(layer.units)
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    Derive(
      size: layer.size, values: values, derivatives: derivatives, before: before, flowing: flowing
    ).sweep(layer.size)
  }

  /// c = f∘c' + i∘g
  struct Remember: UnitPass {
    let size: Int
    let values: Row
    let before: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let i = V.at(values.gates, unit)
      let f = V.at(values.gates, size + unit)
      let g = V.at(values.gates, 2 * size + unit)
      (f * V.at(before.cell, unit) + i * g).store(values.cell, unit)
    }
  }

  /// h = o∘tanh(c)
  struct Read: UnitPass {
    let size: Int
    let values: Row

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      (V.at(values.gates, 3 * size + unit) * V.at(values.squashed, unit)).store(values.hidden, unit)
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
      let (ki, kf, kg, ko) = (unit, size + unit, 2 * size + unit, 3 * size + unit)
      let (i, f) = (V.at(values.gates, ki), V.at(values.gates, kf))
      let (g, o) = (V.at(values.gates, kg), V.at(values.gates, ko))
      let s = V.at(values.squashed, unit)
      let dh = V.at(derivatives.hidden, unit)
      let dc = V.at(derivatives.cell, unit) + dh * o * (one - s * s)
      let (di, df, dg, dout) = (dc * g, dc * V.at(before.cell, unit), dc * i, dh * s)
      dc.store(derivatives.cell, unit)
      di.store(derivatives.gates, ki)
      df.store(derivatives.gates, kf)
      dg.store(derivatives.gates, kg)
      dout.store(derivatives.gates, ko)
      (di * i * (one - i)).store(derivatives.pre, ki)
      (df * f * (one - f)).store(derivatives.pre, kf)
      (dg * (one - g * g)).store(derivatives.pre, kg)
      (dout * o * (one - o)).store(derivatives.pre, ko)
      (dc * f).store(flowing.cell, unit)
    }
  }
}
