import Recurrence

/// One direction of a recurrent node: weights in PyTorch's order of blocks, and its functions.
struct RecurrentUnit<Scalar: TensorScalar>: Sendable {
  /// Its name in traces; with `_reverse` where it runs from the last step to the first.
  let name: String
  let kind: RecurrentKind
  let isReverse: Bool
  /// For a GRU: whether the reset gate acts on h' (linear_before_reset = 0).
  let resetsBefore: Bool
  /// As in `RecurrentKind.activations`.
  let activations: [Nonlinearity]
  /// I.
  let inputSize: Int
  /// H.
  let size: Int
  /// W [G·H, I].
  let inputHidden: [Scalar]
  /// U [G·H, H].
  let hiddenHidden: [Scalar]
  /// b_i [G·H].
  let inputBias: [Scalar]
  /// b_h [G·H].
  let hiddenBias: [Scalar]
  /// P_i, P_o, P_f [3·H] of an LSTM; empty where it has none.
  let peephole: [Scalar]
  /// h before the first step, [B, H].
  let h0: [Scalar]
  /// c before the first step, [B, H], of an LSTM; else empty.
  let c0: [Scalar]
}

/// What a recurrent node reads.
struct RecurrentInput<Scalar: TensorScalar>: Sendable {
  /// T.
  let steps: Int
  /// B.
  let samples: Int
  /// x [T, B, I].
  let x: [Scalar]
  /// The valid steps of each sample.
  let lengths: [Int]
}

/// Every signal of one direction of a recurrent node.
///
/// The equations are those of ONNX's operators, in the letters of PyTorch; σ, τ and ρ are the
/// functions of the gates, the candidate and c. At steps beyond a sample's length the state stands
/// still and all signals are 0.
struct RecurrentRun<Scalar: TensorScalar>: Sendable {
  /// Each signal [T, B, H], by name.
  private(set) var signals: [Signal: [Scalar]] = [:]
  /// h after the last step of each sample, [B, H].
  private(set) var finalHidden: [Scalar] = []
  /// c after the last step of each sample, [B, H]; empty without c.
  private(set) var finalCell: [Scalar] = []

  init(_ unit: RecurrentUnit<Scalar>, _ input: RecurrentInput<Scalar>) {
    for sample in 0..<input.samples {
      let range = sample * unit.size..<(sample + 1) * unit.size
      var state = State(h: Array(unit.h0[range]), c: unit.c0.isEmpty ? [] : Array(unit.c0[range]))
      let valid = 0..<input.lengths[sample]
      for step in unit.isReverse ? Array(valid.reversed()) : Array(valid) {
        let row = step * input.samples + sample
        let x = input.x[row * unit.inputSize..<(row + 1) * unit.inputSize]
        let values = unit.step(x, state)
        for (signal, value) in values {
          let count = input.steps * input.samples * unit.size
          signals[signal, default: Array(repeating: 0, count: count)]
            .replaceSubrange(row * unit.size..<(row + 1) * unit.size, with: value)
        }
        state = State(h: values[.h] ?? [], c: values[.c] ?? [])
      }
      finalHidden += state.h
      finalCell += state.c
    }
  }
}

/// h and c of one sample.
private struct State<Scalar> {
  let h: [Scalar]
  let c: [Scalar]
}

// MARK: - One step of one sample

extension RecurrentUnit {
  fileprivate func step(_ x: ArraySlice<Scalar>, _ before: State<Scalar>) -> [Signal: [Scalar]] {
    switch kind {
    case .rnn: elman(x, before.h)
    case .lstm: lstm(x, before)
    case .gru: gru(x, before.h)
    }
  }

  /// h = τ(W x + b_i + U h' + b_h).
  private func elman(_ x: ArraySlice<Scalar>, _ h: [Scalar]) -> [Signal: [Scalar]] {
    let sum = input(0, x) + recurrent(0, h)
    return [.preH: sum.elements, .h: sum.map(activations[0])]
  }

  /// i, f, o = σ(pre); g = τ(pre_g); c = f∘c' + i∘g; h = o∘ρ(c). With peepholes pre_i and pre_f also
  /// see c', and pre_o sees c.
  private func lstm(_ x: ArraySlice<Scalar>, _ before: State<Scalar>) -> [Signal: [Scalar]] {
    let old = Row(before.c)
    let sums = (0..<4).map { input($0, x) + recurrent($0, before.h) }
    let preI = sums[0] + peephole(0, old)
    let preF = sums[1] + peephole(2, old)
    let (i, f) = (Row(preI.map(activations[0])), Row(preF.map(activations[0])))
    let g = Row(sums[2].map(activations[1]))
    let c = f * old + i * g
    let preO = sums[3] + peephole(1, c)
    let o = Row(preO.map(activations[0]))
    return [
      .preI: preI.elements, .preF: preF.elements, .preG: sums[2].elements, .preO: preO.elements,
      .i: i.elements, .f: f.elements, .g: g.elements, .o: o.elements, .c: c.elements,
      .h: (o * Row(c.map(activations[2]))).elements,
    ]
  }

  /// r, z = σ(pre); n = τ(W_n x + b_in + r∘rec_n) with rec_n = U_n h' + b_hn, or n = τ(W_n x + b_in +
  /// rec_n) with rec_n = U_n (r∘h') + b_hn; h = (1 − z)∘n + z∘h'.
  private func gru(_ x: ArraySlice<Scalar>, _ old: [Scalar]) -> [Signal: [Scalar]] {
    let before = Row(old)
    let preR = input(0, x) + recurrent(0, old)
    let preZ = input(1, x) + recurrent(1, old)
    let (r, z) = (Row(preR.map(activations[0])), Row(preZ.map(activations[0])))
    let recN = recurrent(2, resetsBefore ? (r * before).elements : old)
    let preN = input(2, x) + (resetsBefore ? recN : r * recN)
    let n = Row(preN.map(activations[1]))
    let h = Row(z.elements.map { 1 - $0 }) * n + z * before
    return [
      .preR: preR.elements, .preZ: preZ.elements, .preN: preN.elements, .recN: recN.elements,
      .r: r.elements, .z: z.elements, .n: n.elements, .h: h.elements,
    ]
  }

  /// W_k x + b_ik.
  private func input(_ block: Int, _ x: ArraySlice<Scalar>) -> Row<Scalar> {
    affine(inputHidden, inputBias, block, x, inputSize)
  }

  /// U_k h + b_hk.
  private func recurrent(_ block: Int, _ h: [Scalar]) -> Row<Scalar> {
    affine(hiddenHidden, hiddenBias, block, h[...], size)
  }

  private func affine(
    _ matrix: [Scalar], _ bias: [Scalar], _ block: Int, _ x: ArraySlice<Scalar>, _ columns: Int
  ) -> Row<Scalar> {
    Row(
      (block * size..<(block + 1) * size).map { row in
        matrix.withUnsafeBufferPointer { matrix in
          x.withUnsafeBufferPointer { x in
            var sum = bias[row]
            for column in 0..<columns { sum += matrix[row * columns + column] * x[column] }
            return sum
          }
        }
      })
  }

  /// P_k∘c, or zeros.
  private func peephole(_ block: Int, _ c: Row<Scalar>) -> Row<Scalar> {
    guard !peephole.isEmpty else { return Row(c.elements.map { _ in 0 }) }
    return Row(Array(peephole[block * size..<(block + 1) * size])) * c
  }
}

/// A vector with the element-wise operators of the equations.
private struct Row<Scalar: BinaryFloatingPoint> {
  let elements: [Scalar]

  init(_ elements: [Scalar]) { self.elements = elements }

  func map(_ function: Nonlinearity) -> [Scalar] { elements.map { function($0) } }

  static func + (a: Row, b: Row) -> Row { Row(zip(a.elements, b.elements).map { $0 + $1 }) }

  static func * (a: Row, b: Row) -> Row { Row(zip(a.elements, b.elements).map { $0 * $1 }) }
}
