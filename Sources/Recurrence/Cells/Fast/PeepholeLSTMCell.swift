/// The LSTM with peepholes (ONNX LSTM with input P; row blocks i, f, g, o; `peephole` P_i, P_o, P_f).
///
///     pre_k = W_k x + b_ik + U_k h' + b_hk   for k in i, f, g, o
///     pre_i += P_i∘c';  pre_f += P_f∘c';     i, f = σ(pre);  g = tanh(pre_g)
///     c = f∘c' + i∘g;   pre_o += P_o∘c;      o = σ(pre_o);   h = o∘tanh(c)
///
/// Backward, with s = tanh(c) and dc beginning as what came from the next step:
///
///     do = dh∘s;  dc += dh∘o∘(1 − s²) + dpre_o∘P_o;  di = dc∘g;  df = dc∘c';  dg = dc∘i
///     dpre = d∘gate∘(1 − gate), for g: dg∘(1 − g²);  dc' = dc∘f + dpre_i∘P_i + dpre_f∘P_f
///
/// Gers & Schmidhuber: Recurrent nets that time and count. IJCNN 2000.
struct PeepholeLSTMCell: Cell {
  var gatesInPre: Int { 4 }

  func forward(_ layer: CellLayer, _ values: Row, before: Before) {
    Look(layer: layer, values: values, before: before).sweep(layer.units)
    layer.logistic(0..<2, of: values)
    layer.hyperbolicTangent(2, of: values)
    LSTMCell.Remember(size: layer.size, values: values, before: before).sweep(layer.units)
    LookAtNew(layer: layer, values: values).sweep(layer.units)
    layer.logistic(3..<4, of: values)
    hyperbolicTangent(values.cell, into: values.squashed, count: layer.units)
    LSTMCell.Read(size: layer.size, values: values).sweep(layer.units)
  }

  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before
  ) {
    Derive(
      layer: layer, values: values, derivatives: derivatives, before: before, flowing: flowing
    ).sweep(layer.size)
  }

  /// pre_i += P_i∘c'; pre_f += P_f∘c'
  private struct Look: UnitPass {
    let layer: CellLayer
    let values: Row
    let before: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let (ki, kf) = (unit, layer.size + unit)
      let c = V.at(before.cell, unit)
      let (pI, pF) = (V.at(layer.peephole, unit), V.at(layer.peephole, 2 * layer.size + unit))
      (V.at(values.pre, ki) + pI * c).store(values.pre, ki)
      (V.at(values.pre, kf) + pF * c).store(values.pre, kf)
    }
  }

  /// pre_o += P_o∘c
  private struct LookAtNew: UnitPass {
    let layer: CellLayer
    let values: Row

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let ko = 3 * layer.size + unit
      let seen = V.at(layer.peephole, layer.size + unit) * V.at(values.cell, unit)
      (V.at(values.pre, ko) + seen).store(values.pre, ko)
    }
  }

  private struct Derive: UnitPass {
    let layer: CellLayer
    let values: Row
    let derivatives: Row
    let before: Before
    let flowing: Before

    @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
      let (one, size) = (V(repeating: 1), layer.size)
      let (ki, kf, kg, ko) = (unit, size + unit, 2 * size + unit, 3 * size + unit)
      let (i, f) = (V.at(values.gates, ki), V.at(values.gates, kf))
      let (g, o) = (V.at(values.gates, kg), V.at(values.gates, ko))
      let s = V.at(values.squashed, unit)
      let dh = V.at(derivatives.hidden, unit)
      let dout = dh * s
      let dpreO = dout * o * (one - o)
      let read = dh * o * (one - s * s) + dpreO * V.at(layer.peephole, size + unit)
      let dc = V.at(derivatives.cell, unit) + read
      let (di, df, dg) = (dc * g, dc * V.at(before.cell, unit), dc * i)
      let (dpreI, dpreF) = (di * i * (one - i), df * f * (one - f))
      dc.store(derivatives.cell, unit)
      di.store(derivatives.gates, ki)
      df.store(derivatives.gates, kf)
      dg.store(derivatives.gates, kg)
      dout.store(derivatives.gates, ko)
      dpreI.store(derivatives.pre, ki)
      dpreF.store(derivatives.pre, kf)
      (dg * (one - g * g)).store(derivatives.pre, kg)
      dpreO.store(derivatives.pre, ko)
      let seen =
        dpreI * V.at(layer.peephole, unit) + dpreF * V.at(layer.peephole, 2 * size + unit)
      (dc * f + seen).store(flowing.cell, unit)
    }
  }
}
