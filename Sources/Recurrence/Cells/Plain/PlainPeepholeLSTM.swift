/// The LSTM with peepholes (ONNX LSTM with input P), plainly.
///
/// As the LSTM, with pre_i and pre_f greater by P_i∘c' and P_f∘c', and pre_o by P_o∘c of the new cell.
/// Gers & Schmidhuber 2000.
struct PlainPeepholeLSTM: PlainCell {
  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let pre = zip(weights.fromInput(x), weights.fromState(state.h)).map { $0 + $1 }
    let (pI, pO, pF) = peepholes(weights)
    let (preI, preF) = (pre[0] + pI * state.c, pre[1] + pF * state.c)
    let (i, f, g) = (σ(preI), σ(preF), tanh(pre[2]))
    let c = f * state.c + i * g
    let preO = pre[3] + pO * c
    let o = σ(preO)
    return [
      .preI: preI, .preF: preF, .preG: pre[2], .preO: preO,
      .i: i, .f: f, .g: g, .o: o, .c: c, .h: o * tanh(c),
    ]
  }

  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward {
    guard let i = values[.i], let f = values[.f], let g = values[.g], let o = values[.o],
      let c = values[.c]
    else { preconditionFailure("not the values of an LSTM") }
    let (pI, pO, pF) = peepholes(weights)
    let dh = derivative.h
    let s = tanh(c)
    let dout = dh * s
    let dpreO = dout * o * (1 - o)
    let dc = derivative.c + dh * o * (1 - s * s) + pO * dpreO
    let (di, df, dg) = (dc * g, dc * state.c, dc * i)
    let (dpreI, dpreF, dpreG) = (di * i * (1 - i), df * f * (1 - f), dg * (1 - g * g))
    let dpre = [dpreI, dpreF, dpreG, dpreO]
    return PlainBackward(
      derivatives: [
        .h: dh, .c: dc, .i: di, .f: df, .g: dg, .o: dout,
        .preI: dpreI, .preF: dpreF, .preG: dpreG, .preO: dpreO,
      ],
      input: .joined(dpre),
      past: PlainState(
        h: weights.backThroughState(dpre), c: dc * f + pI * dpreI + pF * dpreF))
  }

  private func peepholes(_ weights: CellWeights) -> (i: Vector, o: Vector, f: Vector) {
    (weights.peepholes[0], weights.peepholes[1], weights.peepholes[2])
  }
}
