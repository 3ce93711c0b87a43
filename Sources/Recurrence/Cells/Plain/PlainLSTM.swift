/// The LSTM (torch.nn.LSTM), plainly.
///
/// pre_k = W_k x + b_ik + U_k h' + b_hk for k in i, f, g, o; i, f, o = σ(pre); g = tanh(pre_g);
/// c = f∘c' + i∘g; h = o∘tanh(c). Hochreiter & Schmidhuber 1997, with the forget gate of Gers,
/// Schmidhuber & Cummins 2000.
struct PlainLSTM: PlainCell {
  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let pre = zip(weights.fromInput(x), weights.fromState(state.h)).map { $0 + $1 }
    let (i, f, g, o) = (σ(pre[0]), σ(pre[1]), tanh(pre[2]), σ(pre[3]))
    let c = f * state.c + i * g
    return [
      .preI: pre[0], .preF: pre[1], .preG: pre[2], .preO: pre[3],
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
    let dh = derivative.h
    let s = tanh(c)
    let dc = derivative.c + dh * o * (1 - s * s)
    let (di, df, dg, dout) = (dc * g, dc * state.c, dc * i, dh * s)
    let (dpreI, dpreF) = (di * i * (1 - i), df * f * (1 - f))
    let (dpreG, dpreO) = (dg * (1 - g * g), dout * o * (1 - o))
    let dpre = [dpreI, dpreF, dpreG, dpreO]
    return PlainBackward(
      derivatives: [
        .h: dh, .c: dc, .i: di, .f: df, .g: dg, .o: dout,
        .preI: dpreI, .preF: dpreF, .preG: dpreG, .preO: dpreO,
      ],
      input: .joined(dpre),
      past: PlainState(h: weights.backThroughState(dpre), c: dc * f))
  }
}
