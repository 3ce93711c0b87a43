/// The GRU whose reset gate acts before the product (ONNX linear_before_reset = 0), plainly.
///
/// r = σ(W_r x + b_ir + U_r h' + b_hr); z likewise; rec_n = U_n (r∘h') + b_hn;
/// n = tanh(W_n x + b_in + rec_n); h = (1−z)∘n + z∘h'. Cho et al. 2014.
struct PlainResetBeforeGRU: PlainCell {
  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let input = weights.fromInput(x)
    let recurrent = weights.fromState(state.h)
    let (preR, preZ) = (input[0] + recurrent[0], input[1] + recurrent[1])
    let (r, z) = (σ(preR), σ(preZ))
    let recN = weights.fromState(r * state.h)[2]
    let preN = input[2] + recN
    let n = tanh(preN)
    return [
      .preR: preR, .preZ: preZ, .preN: preN, .recN: recN,
      .r: r, .z: z, .n: n, .h: (1 - z) * n + z * state.h,
    ]
  }

  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward {
    guard let r = values[.r], let z = values[.z], let n = values[.n]
    else { preconditionFailure("not the values of a GRU") }
    let dh = derivative.h
    let (dn, dz) = (dh * (1 - z), dh * (state.h - n))
    let dpreN = dn * (1 - n * n)
    let dresetState = Vector(weights.recurrent[2].transposedTimes(dpreN.elements))
    let dr = dresetState * state.h
    let (dpreR, dpreZ) = (dr * r * (1 - r), dz * z * (1 - z))
    return PlainBackward(
      derivatives: [
        .h: dh, .r: dr, .z: dz, .n: dn, .recN: dpreN,
        .preR: dpreR, .preZ: dpreZ, .preN: dpreN,
      ],
      input: .joined([dpreR, dpreZ, dpreN]),
      past: PlainState(
        h: weights.backThroughState([dpreR, dpreZ]) + r * dresetState + dh * z, c: derivative.c))
  }
}
