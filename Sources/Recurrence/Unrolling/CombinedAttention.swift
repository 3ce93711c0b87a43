/// Dot and general attention over the encoder's outputs for all steps of a decoder at once: scores do
/// not feed back into the recurrence, so they are products of whole matrices, sample by sample.
final class CombinedAttention {
  /// tanh(W_k [k; s]), what is read above.
  let output: Rows
  private let keys: SourceKeys
  /// s, h of the decoder's highest level.
  private let queries: Rows
  private let space: Workspace
  private let values: AttentionFields
  private let derivatives: AttentionFields
  private let offset: (general: Int?, combine: Int)
  private let size: Int
  /// The same by sample: queries, projected queries and contexts [B, T, H], scores and weights
  /// [B, T, S].
  private let own: (queries: OwnRows, projected: OwnRows, contexts: OwnRows)
  private let scores: OwnRows
  private let weights: OwnRows

  init(
    of queries: Rows, over keys: SourceKeys, _ space: Workspace, _ plan: Parameters<Float>
  ) {
    (self.queries, self.keys, self.space) = (queries, keys, space)
    (values, derivatives) = (space.layout.attention, space.layout.attentionDerivatives)
    size = queries.width
    output = Rows(
      values: space.pointer(values.combined), derivatives: space.pointer(derivatives.combined),
      width: size)
    let isGeneral = plan.architecture.attention == .general
    offset = (
      isGeneral ? plan.tensor(.attentionGeneral).offset : nil,
      plan.tensor(.attentionCombine).offset
    )
    let (size, rows) = (size, space.capacity)
    own = (
      OwnRows(width: size, rows: rows), OwnRows(width: size, rows: rows),
      OwnRows(width: size, rows: rows)
    )
    scores = OwnRows(width: space.layout.sourceSteps, rows: rows)
    weights = OwnRows(width: space.layout.sourceSteps, rows: rows)
  }

  /// Multiplications of all scores, for the decision whether to share out.
  var work: Int { space.packing.rows * space.layout.sourceSteps * size }

  var width: Int { size }

  // MARK: Forward

  /// Scores, weights and contexts of some samples.
  func attend(_ samples: Range<Int>) {
    for sample in samples {
      let (steps, places) = (space.packing.lengths[sample], keys.count(sample))
      keys.collect(sample)
      collect(queries.values, into: own.queries.rows.values, sample)
      let (q, h) = (project(sample, steps), keys.values(sample))
      product(q, h.transpose, steps, places, size, into: scores, sample)
      let width = scores.rows.width
      for step in 0..<steps {
        let row = (sample * space.packing.steps + step) * width
        _ = softmax(scores.rows.values + row, into: weights.rows.values + row, count: places)
      }
      product(operand(weights, sample), h, steps, size, places, into: own.contexts, sample)
      hand(scores.rows.values, to: values.score, sample, valid: places)
      hand(weights.rows.values, to: values.weight, sample, valid: places)
      hand(own.contexts.rows.values, to: values.context, sample, valid: size)
    }
  }

  /// s W_a, or s itself.
  private func project(_ sample: Int, _ steps: Int) -> Operand {
    let q = operand(own.queries, sample)
    guard let general = offset.general else { return q }
    product(
      q, Operand(base: space.weights + general, stride: size), steps, size, size,
      into: own.projected, sample)
    return operand(own.projected, sample)
  }

  /// Some rows of tanh(W_k [k; s]).
  func combine(_ rows: Range<Int>) {
    let pre = space.pointer(values.pre, row: rows.lowerBound)
    let k = space.pointer(values.context, row: rows.lowerBound)
    let s = queries.values + rows.lowerBound * size
    for (x, column, keep) in [(k, 0, Float(0)), (s, size, 1)] {
      multiply(
        Operand(base: x, stride: size), combination(column).transpose, rows: rows.count,
        columns: size, inner: size, keep: keep, into: pre, stride: size)
    }
    hyperbolicTangent(
      pre, into: output.values + rows.lowerBound * size, count: rows.count * size)
  }

  /// The columns of W_k that multiply k, or s.
  private func combination(_ column: Int) -> Operand {
    Operand(base: space.weights + offset.combine + column, stride: 2 * size)
  }

  // MARK: Backward

  /// Some rows of the derivatives of k and of s through W_k.
  func combineBack(_ rows: Range<Int>) {
    let first = rows.lowerBound * size
    let dpre = space.pointer(derivatives.pre, row: rows.lowerBound)
    Activation.tanh.slope(
      output.values + first, output.derivatives + first, into: dpre, count: rows.count * size)
    let dk = space.pointer(derivatives.context, row: rows.lowerBound)
    for (target, column) in [(dk, 0), (queries.derivatives + first, size)] {
      multiply(
        Operand(base: dpre, stride: size), combination(column), rows: rows.count, columns: size,
        inner: size, into: target, stride: size)
    }
  }

  /// Some rows of the gradient of W_k.
  func collectCombination(_ units: Range<Int>) {
    let dpre = Operand(
      base: space.pointer(derivatives.pre) + units.lowerBound, stride: size
    ).transpose
    let target = space.gradients + offset.combine + units.lowerBound * 2 * size
    for (x, column) in [(space.pointer(values.context), 0), (queries.values, size)] {
      multiply(
        dpre, Operand(base: x, stride: size), rows: units.count, columns: size,
        inner: space.packing.rows, into: target + column, stride: 2 * size)
    }
  }

  /// From the derivatives of the contexts to those of the weights, the scores, s and the encoder's h,
  /// for some samples:
  ///
  ///     dα_tj = dk_t·h_j;   de_tj = α_tj (dα_tj − Σ_i α_ti dα_ti)
  ///     dq_t = Σ_j de_tj h_j;   dh_j = Σ_t α_tj dk_t + de_tj q_t;   q = s W_a, or s
  func attendBack(_ samples: Range<Int>) {
    guard space.packing.rows > 0 else { return samples.forEach(keys.handBack) }
    for sample in samples {
      let (steps, places) = (space.packing.lengths[sample], keys.count(sample))
      collect(
        space.pointer(derivatives.context), into: own.contexts.rows.derivatives, sample)
      let (h, dk) = (keys.values(sample), operand(own.contexts, sample, true))
      product(dk, h.transpose, steps, places, size, into: weights, sample, derivatives: true)
      for step in 0..<steps { softmaxBack(sample * space.packing.steps + step, places) }
      let (alpha, de) = (operand(weights, sample), operand(scores, sample, true))
      let q = operand(offset.general == nil ? own.queries : own.projected, sample)
      for (a, b, keep) in [(alpha, dk, Float(0)), (de, q, 1)] {
        multiply(
          a.transpose, b, rows: places, columns: size, inner: steps, keep: keep,
          into: keys.derivatives(sample), stride: size)
      }
      product(de, h, steps, size, places, into: own.projected, sample, derivatives: true)
      sendBack(sample, steps)
      hand(weights.rows.derivatives, to: derivatives.weight, sample, valid: places)
      hand(scores.rows.derivatives, to: derivatives.score, sample, valid: places)
    }
  }

  private func softmaxBack(_ row: Int, _ places: Int) {
    let start = row * scores.rows.width
    Recurrence.softmaxBack(
      weights.rows.values + start, weights.rows.derivatives + start,
      into: scores.rows.derivatives + start, count: places)
  }

  /// Adds what the scores send to s, and hands the encoder what it gets.
  private func sendBack(_ sample: Int, _ steps: Int) {
    var dq = own.projected.rows.derivatives
    if let general = offset.general {
      product(
        operand(own.projected, sample, true),
        Operand(base: space.weights + general, stride: size).transpose, steps, size, size,
        into: own.queries, sample, derivatives: true)
      dq = own.queries.rows.derivatives
    }
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      AddRow(
        source: dq + (sample * space.packing.steps + step) * size,
        target: queries.derivatives + row * size
      ).sweep(size)
    }
    keys.handBack(sample)
  }

  /// Some rows of the gradient of W_a: Σ s dqᵀ.
  func collectGeneral(_ units: Range<Int>) {
    guard let general = offset.general else { return }
    let target = space.gradients + general + units.lowerBound * size
    target.update(repeating: 0, count: units.count * size)
    for sample in 0..<space.packing.samples {
      let s = operand(own.queries, sample)
      multiply(
        Operand(base: s.base + units.lowerBound, stride: size).transpose,
        operand(own.projected, sample, true), rows: units.count, columns: size,
        inner: space.packing.lengths[sample], keep: 1, into: target, stride: size)
    }
  }

  // MARK: By sample

  /// The rows of one sample in an array by sample.
  private func operand(
    _ rows: OwnRows, _ sample: Int, _ derivatives: Bool = false
  ) -> Operand {
    let base = derivatives ? rows.rows.derivatives : rows.rows.values
    let width = rows.rows.width
    return Operand(base: base + sample * space.packing.steps * width, stride: width)
  }

  private func product(
    _ a: Operand, _ b: Operand, _ rows: Int, _ columns: Int, _ inner: Int,
    into target: OwnRows, _ sample: Int, derivatives: Bool = false
  ) {
    let base = derivatives ? target.rows.derivatives : target.rows.values
    let width = target.rows.width
    multiply(
      a, b, rows: rows, columns: columns, inner: inner,
      into: base + sample * space.packing.steps * width, stride: width)
  }

  /// Lays the rows of one sample together, H numbers each.
  private func collect(
    _ rows: UnsafeMutablePointer<Float>, into target: UnsafeMutablePointer<Float>, _ sample: Int
  ) {
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (target + (sample * space.packing.steps + step) * size).update(
        from: rows + row * size, count: size)
    }
  }

  /// Writes what was computed for one sample into the trace; what no valid step has is zero.
  private func hand(
    _ rows: UnsafeMutablePointer<Float>, to field: Field, _ sample: Int, valid: Int
  ) {
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      let target = space.pointer(field, row: row)
      target.update(
        from: rows + (sample * space.packing.steps + step) * field.width, count: valid)
      (target + valid).update(repeating: 0, count: field.width - valid)
    }
  }
}
