extension TwinRun {
  /// The outputs of the encoder, in a part those that are kept.
  func keys(_ sample: Int) -> [Vector] {
    if let kept = context?.attended?.values { return vectors(kept, sample) }
    let level = architecture.levels(of: .encoder).upperBound - 1
    return (0..<length(.encoder, sample)).map { output(ofLevel: level, $0, sample) }
  }

  /// Those of a sample in [B, S, H].
  private func vectors(_ whole: TraceMemory<Double>, _ sample: Int) -> [Vector] {
    let (width, first) = (architecture.keyWidth, sample * layout.sourceSteps)
    return (first..<first + length(.encoder, sample)).map {
      Vector(whole.numbers($0 * width..<($0 + 1) * width))
    }
  }

  /// Scores, weights and context of a step whose scores read s.
  @discardableResult
  func attend(_ s: Vector, _ step: Int, _ sample: Int) -> Vector {
    let (score, weight, context) = attention.forward(s, keys(sample))
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
    let dpre = pull * (1 - combined * combined)
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
    let (dWeight, dScore) = attention.scoreDerivatives(keys, weight: weight, context: dk)
    write(dk, fields.context, step, sample, .steps)
    write(dWeight, fields.weight, step, sample, .steps)
    write(dScore, fields.score, step, sample, .steps)
    var ds = s.map { _ in 0 }
    for (j, h) in keys.enumerated() {
      let sent = attention.backward(score: dScore.elements[j], s, h)
      ds = ds + sent.state
      keyPulls[sample][j] =
        keyPulls[sample][j] + dk.map { $0 * weight.elements[j] } + sent.key
    }
    return ds
  }
}

extension Architecture {
  /// H of what attention looks at: the outputs of the encoder's highest level.
  var keyWidth: Int { outputSize(ofLevel: levels(of: .encoder).upperBound - 1) }
}
