/// The simplified GRU with an update gate alone, plainly.
///
/// u = σ(W_u x + U_u h' + b_u); cand = tanh(W_c x + U_c h' + b_c); h = u∘cand + (1−u)∘h'. A. Ng, Sequence
/// Models.
struct PlainSimplifiedGRU: PlainCell {
  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector] {
    let pre = zip(weights.fromInput(x), weights.fromState(state.h)).map { $0 + $1 }
    let (u, candidate) = (σ(pre[0]), tanh(pre[1]))
    return [
      .preU: pre[0], .preCand: pre[1], .u: u, .cand: candidate,
      .h: u * candidate + (1 - u) * state.h,
    ]
  }

  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward {
    guard let u = values[.u], let candidate = values[.cand]
    else { preconditionFailure("not the values of a simplified GRU") }
    let dh = derivative.h
    let (du, dcandidate) = (dh * (candidate - state.h), dh * u)
    let dpre = [du * u * (1 - u), dcandidate * (1 - candidate * candidate)]
    return PlainBackward(
      derivatives: [
        .h: dh, .u: du, .cand: dcandidate, .preU: dpre[0], .preCand: dpre[1],
      ],
      input: .joined(dpre),
      past: PlainState(h: weights.backThroughState(dpre) + dh * (1 - u), c: derivative.c))
  }
}
