/// The local Jacobian ∂s_{t+1}/∂s_t of a cell at one step, as a linear map; s is h, for the LSTM
/// (h, c).
///
///     Elman  dh = φ'(pre)∘(U δh)
///     GRU    dh = z∘δh + (h' − n)∘z(1−z)∘(U_z δh)
///                 + (1−z)(1−n²)∘(rec_n∘r(1−r)∘(U_r δh) + r∘(U_n δh))
///            reset before the product, the last line is
///                 + (1−z)(1−n²)∘U_n (r∘δh + h'∘r(1−r)∘(U_r δh))
///            simplified
///            dh = (1−u)∘δh + (cand − h')∘u(1−u)∘(U_u δh) + u∘(1−cand²)∘(U_cand δh)
///     LSTM   dc = f∘δc + c'∘f(1−f)∘δpre_f + g∘i(1−i)∘δpre_i + i∘(1−g²)∘δpre_g
///            dh = o∘(1−s²)∘dc + s∘o(1−o)∘δpre_o,  s = tanh(c)
///            where δpre = U δh, with peepholes + P_i∘δc, P_f∘δc and P_o∘dc
struct Jacobian {
  private let recurrent: Matrix<Double>
  private let size: Int
  /// What U δh is multiplied with, block by block, on its way to h or, of an LSTM, to c.
  private let gains: [Vector]
  /// What δh or, of an LSTM, δc is multiplied with on its way past U; nil for Elman cells.
  private var kept: Vector?
  /// LSTM: ∂h/∂c, and ∂h/∂(U_o δh).
  private var read: (fromCell: Vector, fromGate: Vector)?
  private var reset: ResetBefore?

  /// A reset gate before the product: what δh and U_r δh are multiplied with on their way to r∘h',
  /// and what U_n times that is multiplied with on its way to h.
  private struct ResetBefore {
    let kept, slope, gain: Vector
    let recurrent: Matrix<Double>
  }

  init(cell: CellKind, weights: CellWeights, values: [Signal: Vector], before: PlainState) {
    recurrent = weights.hiddenHidden
    size = recurrent.columns
    func signal(_ signal: Signal) -> Vector { values[signal] ?? Vector([]) }
    switch cell {
    case .rnnTanh, .rnnReLU, .rnnLogistic:
      gains = [Self.slope(cell, signal(.h))]
    case .gru, .gruResetBefore:
      let (r, z, n) = (signal(.r), signal(.z), signal(.n))
      let candidate = (1 - z) * (1 - n * n)
      let update = (before.h - n) * z * (1 - z)
      kept = z
      if cell.reset == .beforeProduct {
        gains = [z.map { _ in 0 }, update]
        reset = ResetBefore(
          kept: r, slope: before.h * r * (1 - r), gain: candidate, recurrent: weights.recurrent[2])
      } else {
        gains = [candidate * signal(.recN) * r * (1 - r), update, candidate * r]
      }
    case .gruSimplified:
      let (u, candidate) = (signal(.u), signal(.cand))
      gains = [(candidate - before.h) * u * (1 - u), u * (1 - candidate * candidate)]
      kept = 1 - u
    case .lstm, .lstmPeephole:
      let (i, f, g, o) = (signal(.i), signal(.f), signal(.g), signal(.o))
      let s = tanh(signal(.c))
      let (toI, toF, toO) = (g * i * (1 - i), before.c * f * (1 - f), s * o * (1 - o))
      gains = [toI, toF, i * (1 - g * g)]
      kept = f
      read = (o * (1 - s * s), toO)
      for (peephole, weight) in zip(cell.peepholes, weights.peepholes) {
        switch peephole.gate {
        case .i: kept = kept.map { $0 + toI * weight }
        case .f: kept = kept.map { $0 + toF * weight }
        default: read?.fromCell = o * (1 - s * s) + toO * weight
        }
      }
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
}

// MARK: - The map and its transpose

extension Jacobian {
  /// J δ
  private func times(_ delta: [Double]) -> [Double] {
    let pulled = recurrent.times(Array(delta[..<size]))
    var result = Array(repeating: 0.0, count: size)
    for (block, gain) in gains.enumerated() {
      for unit in 0..<size { result[unit] += gain.elements[unit] * pulled[block * size + unit] }
    }
    if let reset {
      let state = (0..<size).map {
        reset.kept.elements[$0] * delta[$0] + reset.slope.elements[$0] * pulled[$0]
      }
      let through = reset.recurrent.times(state)
      for unit in 0..<size { result[unit] += reset.gain.elements[unit] * through[unit] }
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
    let direct = throughReset(toState, &pull)
    var h = recurrent.transposedTimes(pull)
    for unit in direct.indices { h[unit] += direct[unit] }
    guard let kept else { return h }
    let past = (0..<size).map { kept.elements[$0] * toState[$0] }
    guard read == nil else { return h + past }
    for unit in 0..<size { h[unit] += past[unit] }
    return h
  }

  /// What flows back through U_n and a reset gate before it: into the pull of r, and to h itself.
  private func throughReset(_ toState: [Double], _ pull: inout [Double]) -> [Double] {
    guard let reset else { return [] }
    let back = reset.recurrent.transposedTimes(
      (0..<size).map { reset.gain.elements[$0] * toState[$0] })
    for unit in 0..<size { pull[unit] = reset.slope.elements[unit] * back[unit] }
    return (0..<size).map { reset.kept.elements[$0] * back[$0] }
  }
}
