/// The local Jacobian ∂s_{t+1}/∂s_t of a cell at one step, as a linear map; s is h, for the LSTM
/// (h, c).
///
///     Elman  dh = φ'(pre)∘(U δh)
///     GRU    dh = z∘δh + (h' − n)∘z(1−z)∘(U_z δh)
///                 + (1−z)(1−n²)∘(rec_n∘r(1−r)∘(U_r δh) + r∘(U_n δh))
///     LSTM   dc = f∘δc + c'∘f(1−f)∘(U_f δh) + g∘i(1−i)∘(U_i δh) + i∘(1−g²)∘(U_g δh)
///            dh = o∘(1−s²)∘dc + s∘o(1−o)∘(U_o δh),  s = tanh(c)
struct Jacobian {
  private let recurrent: Matrix<Double>
  private let size: Int
  /// What U δh is multiplied with, block by block, on its way to h (Elman, GRU) or to c (LSTM).
  private let gains: [Vector]
  /// What δh (GRU) or δc (LSTM) is kept with: z or f.
  private let kept: Vector?
  /// LSTM: ∂h/∂c = o∘(1−s²), and ∂h/∂pre_o = s∘o(1−o).
  private let read: (fromCell: Vector, fromGate: Vector)?

  init(
    cell: CellKind, recurrent: Matrix<Double>, values: [Signal: Vector], before: PlainState
  ) {
    self.recurrent = recurrent
    size = recurrent.columns
    func signal(_ signal: Signal) -> Vector { values[signal] ?? Vector([]) }
    switch cell {
    case .rnnTanh, .rnnReLU, .rnnLogistic:
      (gains, kept, read) = ([Self.slope(cell, signal(.h))], nil, nil)
    case .gru:
      let (r, z, n) = (signal(.r), signal(.z), signal(.n))
      let candidate = (1 - z) * (1 - n * n)
      gains = [
        candidate * signal(.recN) * r * (1 - r), (before.h - n) * z * (1 - z), candidate * r,
      ]
      (kept, read) = (z, nil)
    case .lstm:
      let (i, f, g, o) = (signal(.i), signal(.f), signal(.g), signal(.o))
      let s = tanh(signal(.c))
      gains = [g * i * (1 - i), before.c * f * (1 - f), i * (1 - g * g)]
      kept = f
      read = (o * (1 - s * s), s * o * (1 - o))
    }
  }

  /// The largest singular value.
  var norm: Double {
    largestSingularValue(
      inputs: read == nil ? size : 2 * size, times: times, transposedTimes: transposedTimes)
  }

  private static func slope(_ cell: CellKind, _ h: Vector) -> Vector {
    switch cell.activation {
    case .relu: h.map { $0 > 0 ? 1 : 0 }
    case .logistic: h * (1 - h)
    default: 1 - h * h
    }
  }

  /// J δ
  private func times(_ delta: [Double]) -> [Double] {
    let pulled = recurrent.times(Array(delta[..<size]))
    var result = Array(repeating: 0.0, count: size)
    for (block, gain) in gains.enumerated() {
      for unit in 0..<size { result[unit] += gain.elements[unit] * pulled[block * size + unit] }
    }
    if let kept {
      let from = read == nil ? 0 : size
      for unit in 0..<size { result[unit] += kept.elements[unit] * delta[from + unit] }
    }
    guard let read else { return result }
    let h = (0..<size).map {
      read.fromCell.elements[$0] * result[$0] + read.fromGate.elements[$0] * pulled[3 * size + $0]
    }
    return h + result
  }

  /// Jᵀ y
  private func transposedTimes(_ y: [Double]) -> [Double] {
    var toState = Array(y[..<size])
    var pull = Array(repeating: 0.0, count: recurrent.rows)
    if let read {
      for unit in 0..<size {
        pull[3 * size + unit] = read.fromGate.elements[unit] * y[unit]
        toState[unit] = y[size + unit] + read.fromCell.elements[unit] * y[unit]
      }
    }
    for (block, gain) in gains.enumerated() {
      for unit in 0..<size { pull[block * size + unit] = gain.elements[unit] * toState[unit] }
    }
    var h = recurrent.transposedTimes(pull)
    guard let kept else { return h }
    let past = (0..<size).map { kept.elements[$0] * toState[$0] }
    guard read == nil else { return h + past }
    for unit in 0..<size { h[unit] += past[unit] }
    return h
  }
}
