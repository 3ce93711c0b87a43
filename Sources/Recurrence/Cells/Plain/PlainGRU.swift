/// The GRU (torch.nn.GRU), plainly.
///
/// r = σ(W_r x + b_ir + U_r h' + b_hr); z likewise; rec_n = U_n h' + b_hn;
/// n = tanh(W_n x + b_in + r∘rec_n); h = (1−z)∘n + z∘h'. Cho et al. 2014, with the reset gate after
/// the product.
struct PlainGRU: PlainCell {
  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let input = weights.fromInput(x)
    let recurrent = weights.fromState(state.h)
    let (preR, preZ) = (input[0] + recurrent[0], input[1] + recurrent[1])
    let (r, z) = (σ(preR), σ(preZ))
    let preN = input[2] + r * recurrent[2]
    let n = tanh(preN)
    return [
      .preR: preR, .preZ: preZ, .preN: preN, .recN: recurrent[2],
      .r: r, .z: z, .n: n, .h: (1 - z) * n + z * state.h,
    ]
  }

  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward {
    guard let r = values[.r], let z = values[.z], let n = values[.n], let recN = values[.recN]
    else { preconditionFailure("not the values of a GRU") }
    let dh = derivative.h
    let (dn, dz) = (dh * (1 - z), dh * (state.h - n))
    let dpreN = dn * (1 - n * n)
    let (dr, drecN) = (dpreN * recN, dpreN * r)
    let (dpreR, dpreZ) = (dr * r * (1 - r), dz * z * (1 - z))
    return PlainBackward(
      derivatives: [
        .h: dh, .r: dr, .z: dz, .n: dn, .recN: drecN,
        .preR: dpreR, .preZ: dpreZ, .preN: dpreN,
      ],
      input: .joined([dpreR, dpreZ, dpreN]),
      past: PlainState(
        h: weights.backThroughState([dpreR, dpreZ, drecN]) + dh * z, c: derivative.c))
  }
}
