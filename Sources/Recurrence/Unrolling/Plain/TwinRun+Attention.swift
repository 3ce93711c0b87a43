extension TwinRun {
  /// The outputs of the encoder.
  private func keys(_ sample: Int) -> [Vector] {
    let level = architecture.levels(of: .encoder).upperBound - 1
    return (0..<packing(of: .encoder).lengths[sample]).map { output(ofLevel: level, $0, sample) }
  }

  /// Scores, weights and context of a step whose scores read s.
  @discardableResult
  func attend(_ s: Vector, _ step: Int, _ sample: Int) -> Vector {
    let (score, weight, context) = PlainAttention(parameters).forward(s, keys(sample))
    let fields = layout.attention
    for (value, field) in [
      (score, fields.score), (weight, fields.weight), (context, fields.context),
    ] {
      write(value, field, step, sample, .steps)
    }
    return context
  }

  /// tanh(W_k [k; s]), or s where nothing is combined.
  func combined(_ s: Vector, _ step: Int, _ sample: Int) -> Vector {
    guard architecture.attention.isCombined else { return s }
    let joined = Vector.joined([attend(s, step, sample), s])
    let pre = Vector(parameters.matrix(.attentionCombine).times(joined.elements))
    write(pre, layout.attention.pre, step, sample, .steps)
    write(tanh(pre), layout.attention.combined, step, sample, .steps)
    return tanh(pre)
  }

  /// What reaches s through W_k and the scores.
  mutating func combinedBackward(
    _ pull: Vector, _ s: Vector, _ step: Int, _ sample: Int
  ) -> Vector {
    guard architecture.attention.isCombined else { return pull }
    let (values, fields) = (layout.attention, layout.attentionDerivatives)
    let combined = read(values.combined, step, sample, .steps)
    let context = read(values.context, step, sample, .steps)
    let dpre = pull * (1 - combined * combined)
    gradient.add(dpre, Vector.joined([context, s]), to: .attentionCombine)
    write(pull, fields.combined, step, sample, .steps)
    write(dpre, fields.pre, step, sample, .steps)
    let back = Vector(parameters.matrix(.attentionCombine).transposedTimes(dpre.elements))
    let size = s.elements.count
    return back[size..<2 * size] + attendBackward(back[0..<size], s, step, sample)
  }

  /// What the derivative of a context sends to the s that its scores read; what reaches the encoder's
  /// outputs is added to `keyPulls`.
  mutating func attendBackward(
    _ dk: Vector, _ s: Vector, _ step: Int, _ sample: Int
  ) -> Vector {
    let (keys, fields) = (keys(sample), layout.attentionDerivatives)
    let weight = read(layout.attention.weight, step, sample, .steps)[0..<keys.count]
    let attention = PlainAttention(parameters)
    let (dWeight, dScore) = attention.scoreDerivatives(keys, weight: weight, context: dk)
    write(dk, fields.context, step, sample, .steps)
    write(dWeight, fields.weight, step, sample, .steps)
    write(dScore, fields.score, step, sample, .steps)
    var ds = s.map { _ in 0 }
    for (j, h) in keys.enumerated() {
      let sent = attention.backward(score: dScore.elements[j], s, h)
      ds = ds + sent.state
      keyPulls[j] = keyPulls[j] + dk.map { $0 * weight.elements[j] } + sent.key
      for product in sent.products { gradient.add(product.d, product.x, to: product.weight) }
    }
    return ds
  }
}
