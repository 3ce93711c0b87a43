/// Additive attention over the encoder's outputs, step by step: its scores read the state before, its
/// context goes into the step.
///
///     e_tj = vᵀ u_tj;   u_tj = tanh(q_t + p_j);   q_t = W_s s_{t−1} (+ b);   p_j = W_h h_j
///
/// Backward, from dk_t:
///
///     dα_tj = dk_t·h_j;   de_tj = α_tj (dα_tj − Σ_i α_ti dα_ti);   dpre_tj = de_tj v∘(1 − u_tj²)
///     dq_t = Σ_j dpre_tj;   dp_j = Σ_t dpre_tj;   dv = Σ_tj de_tj u_tj;   db = Σ_t dq_t
///     ds_{t−1} = W_sᵀ dq_t;   dh_j = Σ_t α_tj dk_t + W_hᵀ dp_j
///
/// u is computed again on the way back: kept, it would be the largest array of all, [T, B, S, H].
final class AdditiveAttention {
  private let keys: SourceKeys
  /// The decoder's highest layer, whose h is s.
  private let decoder: UnrolledLayer
  private let space: Workspace
  private let values: AttentionFields
  private let derivatives: AttentionFields
  private let offset: (state: Int, key: Int, score: Int, bias: Int?)
  private let size: Int
  /// p and dp by sample, [B, S, H].
  private let projected: OwnRows
  /// q and dq in the rows of the decoder, [R, H].
  private let queries: OwnRows
  /// u of one step by sample, [B, S, H].
  private let hidden: TraceMemory<Float>
  /// By sample, [B, H]: de v∘(1 − u²) of one key, and dv.
  private let own: (slopes: TraceMemory<Float>, scoreGradients: TraceMemory<Float>)

  init(
    of decoder: UnrolledLayer, over keys: SourceKeys, _ space: Workspace,
    _ plan: Parameters<Float>
  ) {
    (self.keys, self.decoder, self.space, size) = (keys, decoder, space, keys.width)
    (values, derivatives) = (space.layout.attention, space.layout.attentionDerivatives)
    offset = (
      plan.tensor(.attentionState).offset, plan.tensor(.attentionKey).offset,
      plan.tensor(.attentionScore).offset,
      plan.architecture.hasScoreBias ? plan.tensor(.attentionBias).offset : nil
    )
    projected = OwnRows(width: size, rows: keys.capacity)
    hidden = TraceMemory(count: keys.capacity * size)
    queries = OwnRows(width: size, rows: space.capacity)
    let samples = space.layout.samples
    own = (TraceMemory(count: samples * size), TraceMemory(count: samples * size))
  }

  var width: Int { size }

  /// Whether any step looks at the keys: a part of a run may have steps of the encoder alone.
  private var isLookedAt: Bool { space.packing.rows > 0 }

  private var score: UnsafePointer<Float> { space.weights + offset.score }

  private func matrix(_ offset: Int) -> Operand {
    Operand(base: space.weights + offset, stride: size)
  }

  // MARK: Forward

  /// p of some samples.
  func prepare(_ samples: Range<Int>) {
    guard isLookedAt else { return }
    for sample in samples {
      keys.collect(sample)
      multiply(
        keys.values(sample), matrix(offset.key).transpose, rows: keys.count(sample), columns: size,
        inner: size, into: projected.rows.values + keys.first(sample) * size, stride: size)
    }
  }

  /// Scores, weights and contexts of some places at a step.
  func attend(_ places: Range<Int>, at step: Int) {
    guard let (first, before, count) = decoder.rows(of: places, at: step) else { return }
    let s = space.pointer(decoder.values.hidden, row: before)
    fillBias(first..<first + count)
    multiply(
      Operand(base: s, stride: size), matrix(offset.state).transpose, rows: count, columns: size,
      inner: size, keep: offset.bias == nil ? 0 : 1, into: queries.rows.values + first * size,
      stride: size)
    for row in 0..<count {
      attend(first + row, space.packing.order[places.lowerBound + row])
    }
  }

  /// Begins some rows of q with b, where there is one.
  private func fillBias(_ rows: Range<Int>) {
    guard let bias = offset.bias else { return }
    for row in rows {
      (queries.rows.values + row * size).update(from: space.weights + bias, count: size)
    }
  }

  private func attend(_ row: Int, _ sample: Int) {
    let count = keys.count(sample)
    let (e, alpha) = (
      space.pointer(values.score, row: row), space.pointer(values.weight, row: row)
    )
    compare(row, sample)
    let u = hidden.base + keys.first(sample) * size
    multiply(
      Operand(base: score, stride: size), Operand(base: u, stride: size).transpose, rows: 1,
      columns: count, inner: size, into: e, stride: values.score.width)
    _ = softmax(e, into: alpha, count: count)
    multiply(
      Operand(base: alpha, stride: count), keys.values(sample), rows: 1, columns: size,
      inner: count, into: space.pointer(values.context, row: row), stride: size)
    for field in [values.score, values.weight] { clear(field, row, beyond: count) }
  }

  /// u of a row over the keys of its sample.
  private func compare(_ row: Int, _ sample: Int) {
    let (q, first, count) = (
      queries.rows.values + row * size, keys.first(sample), keys.count(sample)
    )
    let u = hidden.base + first * size
    for j in 0..<count {
      Sum(a: q, b: projected.rows.values + (first + j) * size, target: u + j * size).sweep(size)
    }
    hyperbolicTangent(u, into: u, count: count * size)
  }

  /// Zeros what stands beyond the source of a sample.
  private func clear(_ field: Field, _ row: Int, beyond count: Int) {
    (space.pointer(field, row: row) + count).update(repeating: 0, count: field.width - count)
  }

  // MARK: Backward

  /// Zeros what the steps add to, for some places.
  func beginBack(_ places: Range<Int>) {
    for sample in space.packing.order[places] {
      (own.scoreGradients.base + sample * size).update(repeating: 0, count: size)
      guard isLookedAt else { continue }
      let count = keys.count(sample) * size
      keys.derivatives(sample).update(repeating: 0, count: count)
      (projected.rows.derivatives + keys.first(sample) * size).update(repeating: 0, count: count)
    }
  }

  /// From the derivatives of the contexts of some places at a step to those of everything before it;
  /// what reaches s is kept back where truncation cuts.
  func attendBack(_ places: Range<Int>, at step: Int) {
    guard let (first, before, count) = decoder.rows(of: places, at: step) else { return }
    for row in 0..<count {
      attendBack(first + row, space.packing.order[places.lowerBound + row])
    }
    guard !decoder.isCut(before: step) else { return }
    multiply(
      Operand(base: queries.rows.derivatives + first * size, stride: size), matrix(offset.state),
      rows: count, columns: size, inner: size, keep: 1,
      into: space.pointer(decoder.derivatives.hidden, row: before), stride: size)
  }

  private func attendBack(_ row: Int, _ sample: Int) {
    let count = keys.count(sample)
    let (alpha, dAlpha) = (
      space.pointer(values.weight, row: row), space.pointer(derivatives.weight, row: row)
    )
    let (de, dk) = (
      space.pointer(derivatives.score, row: row), space.pointer(derivatives.context, row: row)
    )
    multiply(
      Operand(base: dk, stride: size), keys.values(sample).transpose, rows: 1, columns: count,
      inner: size, into: dAlpha, stride: derivatives.weight.width)
    softmaxBack(alpha, dAlpha, into: de, count: count)
    for field in [derivatives.score, derivatives.weight] { clear(field, row, beyond: count) }
    compareBack(row, sample, de)
    let dh = keys.derivatives(sample)
    for j in 0..<count {
      AddScaled(factor: alpha[j], source: dk, target: dh + j * size).sweep(size)
    }
  }

  /// From de to dq of a row, dp of its sample and dv.
  private func compareBack(_ row: Int, _ sample: Int, _ de: UnsafeMutablePointer<Float>) {
    let (first, count) = (keys.first(sample), keys.count(sample))
    let dq = queries.rows.derivatives + row * size
    let dv = own.scoreGradients.base + sample * size
    let dpre = own.slopes.base + sample * size
    compare(row, sample)
    dq.update(repeating: 0, count: size)
    for j in 0..<count {
      let u = hidden.base + (first + j) * size
      AddScaled(factor: de[j], source: u, target: dv).sweep(size)
      ScoreSlope(de: de[j], v: score, u: u, target: dpre).sweep(size)
      AddRow(source: dpre, target: dq).sweep(size)
      AddRow(source: dpre, target: projected.rows.derivatives + (first + j) * size).sweep(size)
    }
  }

  /// Hands the encoder what the contexts and scores of some samples send.
  func handBack(_ samples: Range<Int>) {
    for sample in samples {
      if isLookedAt {
        multiply(
          derivatives(of: sample), matrix(offset.key), rows: keys.count(sample), columns: size,
          inner: size, keep: 1, into: keys.derivatives(sample), stride: size)
      }
      keys.handBack(sample)
    }
  }

  /// dp of a sample.
  private func derivatives(of sample: Int) -> Operand {
    Operand(base: projected.rows.derivatives + keys.first(sample) * size, stride: size)
  }

  /// Some rows of the gradients of W_s and W_h, and some elements of those of v and b.
  func collect(_ units: Range<Int>) {
    multiply(
      Operand(base: queries.rows.derivatives + units.lowerBound, stride: size).transpose,
      decoder.statesBefore, rows: units.count, columns: size, inner: space.packing.rows,
      into: space.gradients + offset.state + units.lowerBound * size, stride: size)
    let target = space.gradients + offset.key + units.lowerBound * size
    for sample in 0..<space.packing.samples {
      let dp = derivatives(of: sample)
      multiply(
        Operand(base: dp.base + units.lowerBound, stride: size).transpose, keys.values(sample),
        rows: units.count, columns: size, inner: isLookedAt ? keys.count(sample) : 0,
        keep: sample == 0 ? 0 : 1, into: target, stride: size)
    }
    sumColumns(
      own.scoreGradients.base, rows: space.packing.samples, stride: size, units,
      into: space.gradients + offset.score)
    if let bias = offset.bias {
      sumColumns(
        queries.rows.derivatives, rows: space.packing.rows, stride: size, units,
        into: space.gradients + bias)
    }
  }
}

/// target = a + b
private struct Sum: UnitPass {
  let a, b, target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(a, unit) + V.at(b, unit)).store(target, unit)
  }
}

/// target += factor · source
private struct AddScaled: UnitPass {
  let factor: Float
  let source, target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(target, unit) + V(repeating: factor) * V.at(source, unit)).store(target, unit)
  }
}

/// target = de v∘(1 − u²)
private struct ScoreSlope: UnitPass {
  let de: Float
  let v: UnsafePointer<Float>
  let u, target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    let u = V.at(u, unit)
    (V(repeating: de) * V.at(v, unit) * (V(repeating: 1) - u * u)).store(target, unit)
  }
}
