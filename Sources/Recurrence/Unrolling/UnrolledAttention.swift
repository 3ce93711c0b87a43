/// Attention over the encoder's outputs for all steps of a decoder at once: scores do not feed back
/// into the recurrence, so they are products of whole matrices, sample by sample.
final class UnrolledAttention {
  /// tanh(W_k [k; s]), what is read above.
  let output: Rows
  /// h of the encoder's highest level.
  private let keys: Rows
  /// s, h of the decoder's highest level.
  private let queries: Rows
  private let space: Workspace
  private let source: Workspace
  private let values: AttentionFields
  private let derivatives: AttentionFields
  private let offset: (general: Int?, combine: Int)
  private let size: Int
  /// The same by sample: keys [B, S, H], queries, projected queries and contexts [B, T, H], scores and
  /// weights [B, T, S].
  private let own: (keys: OwnRows, queries: OwnRows, projected: OwnRows, contexts: OwnRows)
  private let scores: OwnRows
  private let weights: OwnRows

  init(
    of queries: Rows, over keys: Rows, _ space: Workspace, _ source: Workspace,
    _ plan: Parameters<Float>
  ) {
    (self.queries, self.keys, self.space, self.source) = (queries, keys, space, source)
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
      OwnRows(width: size, rows: source.capacity), OwnRows(width: size, rows: rows),
      OwnRows(width: size, rows: rows), OwnRows(width: size, rows: rows)
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
      let (steps, places) = (space.packing.lengths[sample], source.packing.lengths[sample])
      collect(keys.values, into: own.keys.rows.values, size, source.packing, sample)
      collect(queries.values, into: own.queries.rows.values, size, space.packing, sample)
      let q = project(sample, steps)
      let h = operand(own.keys, sample, source)
      product(q, h.transpose, steps, places, size, into: scores, sample)
      let width = scores.rows.width
      for step in 0..<steps {
        let row = (sample * space.packing.steps + step) * width
        _ = softmax(scores.rows.values + row, into: weights.rows.values + row, count: places)
      }
      product(operand(weights, sample, space), h, steps, size, places, into: own.contexts, sample)
      hand(scores.rows.values, to: values.score, sample, valid: places)
      hand(weights.rows.values, to: values.weight, sample, valid: places)
      hand(own.contexts.rows.values, to: values.context, sample, valid: size)
    }
  }

  /// s W_a, or s itself.
  private func project(_ sample: Int, _ steps: Int) -> Operand {
    let q = operand(own.queries, sample, space)
    guard let general = offset.general else { return q }
    product(
      q, Operand(base: space.weights + general, stride: size), steps, size, size,
      into: own.projected, sample)
    return operand(own.projected, sample, space)
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
    for sample in samples {
      let (steps, places) = (space.packing.lengths[sample], source.packing.lengths[sample])
      let dContext = own.contexts.rows.derivatives
      collect(space.pointer(derivatives.context), into: dContext, size, space.packing, sample)
      let (h, dk) = (operand(own.keys, sample, source), operand(own.contexts, sample, space, true))
      product(dk, h.transpose, steps, places, size, into: weights, sample, derivatives: true)
      for step in 0..<steps { softmaxBack(sample * space.packing.steps + step, places) }
      let (alpha, de) = (operand(weights, sample, space), operand(scores, sample, space, true))
      let q = operand(offset.general == nil ? own.queries : own.projected, sample, space)
      product(alpha.transpose, dk, places, size, steps, into: own.keys, sample, derivatives: true)
      product(
        de.transpose, q, places, size, steps, keep: 1, into: own.keys, sample, derivatives: true)
      product(de, h, steps, size, places, into: own.projected, sample, derivatives: true)
      sendBack(sample, steps)
      hand(weights.rows.derivatives, to: derivatives.weight, sample, valid: places)
      hand(scores.rows.derivatives, to: derivatives.score, sample, valid: places)
    }
  }

  private func softmaxBack(_ row: Int, _ places: Int) {
    let start = row * scores.rows.width
    let (alpha, dAlpha) = (weights.rows.values + start, weights.rows.derivatives + start)
    let de = scores.rows.derivatives + start
    var mean: Float = 0
    for j in 0..<places { mean += alpha[j] * dAlpha[j] }
    for j in 0..<places { de[j] = alpha[j] * (dAlpha[j] - mean) }
  }

  /// Adds what the scores send to s, and hands the encoder what it gets.
  private func sendBack(_ sample: Int, _ steps: Int) {
    var dq = own.projected.rows.derivatives
    if let general = offset.general {
      product(
        operand(own.projected, sample, space, true),
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
    for (step, row) in source.packing.rows(of: sample).enumerated() {
      (keys.derivatives + row * size).update(
        from: own.keys.rows.derivatives + (sample * source.packing.steps + step) * size,
        count: size)
    }
  }

  /// Some rows of the gradient of W_a: Σ s dqᵀ.
  func collectGeneral(_ units: Range<Int>) {
    guard let general = offset.general else { return }
    let target = space.gradients + general + units.lowerBound * size
    target.update(repeating: 0, count: units.count * size)
    for sample in 0..<space.packing.samples {
      let s = operand(own.queries, sample, space)
      multiply(
        Operand(base: s.base + units.lowerBound, stride: size).transpose,
        operand(own.projected, sample, space, true), rows: units.count, columns: size,
        inner: space.packing.lengths[sample], keep: 1, into: target, stride: size)
    }
  }

  // MARK: By sample

  /// The rows of one sample in an array by sample.
  private func operand(
    _ rows: OwnRows, _ sample: Int, _ space: Workspace, _ derivatives: Bool = false
  ) -> Operand {
    let base = derivatives ? rows.rows.derivatives : rows.rows.values
    let width = rows.rows.width
    return Operand(base: base + sample * space.packing.steps * width, stride: width)
  }

  private func product(
    _ a: Operand, _ b: Operand, _ rows: Int, _ columns: Int, _ inner: Int, keep: Float = 0,
    into target: OwnRows, _ sample: Int, derivatives: Bool = false
  ) {
    let base = derivatives ? target.rows.derivatives : target.rows.values
    let steps = target === own.keys ? source.packing.steps : space.packing.steps
    let width = target.rows.width
    multiply(
      a, b, rows: rows, columns: columns, inner: inner, keep: keep,
      into: base + sample * steps * width, stride: width)
  }

  /// Lays the rows of one sample together.
  private func collect(
    _ rows: UnsafeMutablePointer<Float>, into target: UnsafeMutablePointer<Float>, _ width: Int,
    _ packing: Packing, _ sample: Int
  ) {
    for (step, row) in packing.rows(of: sample).enumerated() {
      (target + (sample * packing.steps + step) * width).update(
        from: rows + row * width, count: width)
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
