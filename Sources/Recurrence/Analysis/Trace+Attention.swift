extension Trace {
  /// The steps of the other stack that a step has most to do with by attention, the strongest first, and of equal ones
  /// the earliest: of a decoder's step those of the source, of a source's step those of the decoder that are held.
  ///
  /// O(S) for a step of the decoder, for one of the source O(the steps that are held).
  @_specialize(where Scalar == Float)
  public func strongestSteps(
    of stack: Stack, step: Int, sample: Int, count: Int
  ) -> [Int] {
    guard let weights = attention(.weight), count > 0 else { return [] }
    var best: [(step: Int, weight: Scalar)] = []
    func take(_ step: Int, _ weight: Scalar) {
      guard best.count < count || weight > best[best.count - 1].weight else { return }
      let place = best.firstIndex { weight > $0.weight } ?? best.count
      best.insert((step, weight), at: place)
      if best.count > count { best.removeLast() }
    }
    if stack == .decoder {
      let row = weights.vector(step, sample)
      for j in 0..<min(row.count, lengths(of: .encoder)[sample]) { take(j, row[j]) }
    } else {
      for t in held where t < length(ofSample: sample) { take(t, weights[t, sample, step]) }
    }
    return best.map(\.step)
  }

  /// k_t where a layer reads it behind its input: the decoder's lowest layer under additive attention;
  /// else nil.
  public func context(ofLayer layer: Int, step: Int, sample: Int) -> [Scalar]? {
    let stack = architecture.stack(ofLayer: layer)
    guard architecture.contextSize(of: stack) > 0,
      architecture.isLowest(architecture.level(ofLayer: layer))
    else { return nil }
    return attention(.context)?.vector(step, sample)
  }

  /// What attention sends to h of a layer at a step beside what goes through W_k: to the decoder's
  /// highest level through the scores, to the encoder's through contexts and scores; nil for other
  /// layers, for padding, and without attention.
  func attentionPull(
    _ parameters: Parameters<Double>, layer: Int, step: Int, sample: Int
  ) -> [Double]? {
    guard architecture.attention != .none, architecture.layers(above: layer).isEmpty,
      !order(ofLayer: layer, sample: sample).isPadding(step)
    else { return nil }
    let isKey = architecture.stack(ofLayer: layer) == .encoder
    // The steps that look at h_j are not all held.
    if isKey, let attended { return kept(attended.derivatives, step, sample).elements }
    let attention = PlainAttention(parameters)
    let pulls =
      isKey
      ? (0..<packing.lengths[sample]).map { keyPull(attention, step, at: $0, sample) }
      : scoringSteps(of: step, sample).map { statePull(attention, $0, sample) }
    return pulls.dropFirst().reduce(pulls.first) { sum, pull in sum.map { $0 + pull } }?.elements
  }

  /// Whether what attention sends to h of a layer is had as what is left of dL/dh: of a long run under additive
  /// attention, where computing it would take S·H² multiplications for each step.
  func hasAttentionAsRest(layer: Int) -> Bool {
    isWindow && architecture.attention == .additive
      && architecture.stack(ofLayer: layer) == .decoder
      && architecture.layers(above: layer).isEmpty
  }

  /// The steps whose scores read s of a step and send something back: the step itself, or under
  /// additive attention the next one, where truncation does not cut between them.
  private func scoringSteps(of step: Int, _ sample: Int) -> [Int] {
    guard architecture.attention == .additive else { return [step] }
    return order(ofLayer: architecture.layers - 1, sample: sample).source(of: step).map { [$0] }
      ?? []
  }

  /// What all scores of a step send to the s that they read: where a score is linear in h_j, that of Σ_j de_j h_j.
  private func statePull(_ attention: PlainAttention, _ step: Int, _ sample: Int) -> Vector {
    let (s, de) = (
      scored(step, sample), numbers(self.attention(.score, derivative: true), step, sample)
    )
    let keys = 0..<lengths(of: .encoder)[sample]
    guard architecture.attention == .additive else {
      return attention.backward(score: 1, s, keySum(keys, de, sample)).state
    }
    var sum = s.map { _ in 0 }
    for j in keys {
      sum = sum + attention.backward(score: de.elements[j], s, key(j, sample)).state
    }
    return sum
  }

  /// Σ_j de_j h_j
  private func keySum(_ keys: Range<Int>, _ de: Vector, _ sample: Int) -> Vector {
    let size = layout.attention.context.width
    var sum = [Double](repeating: 0, count: size)
    if let kept = attended?.values {
      let first = sample * sourceSteps
      for j in keys {
        let (factor, start) = (de.elements[j], (first + j) * size)
        for unit in 0..<size { sum[unit] += factor * Double(kept.base[start + unit]) }
      }
    } else {
      for j in keys {
        let (factor, h) = (de.elements[j], key(j, sample).elements)
        for unit in 0..<size { sum[unit] += factor * h[unit] }
      }
    }
    return Vector(sum)
  }

  /// What a step of the decoder sends to h_j: through its context, and through its score.
  private func keyPull(
    _ attention: PlainAttention, _ j: Int, at step: Int, _ sample: Int
  ) -> Vector {
    let alpha = Double(self.attention(.weight)?[step, sample, j] ?? 0)
    let de = Double(self.attention(.score, derivative: true)?[step, sample, j] ?? 0)
    let dk = numbers(self.attention(.context, derivative: true), step, sample)
    return dk.map { $0 * alpha }
      + attention.backward(score: de, scored(step, sample), key(j, sample)).key
  }

  /// The s that the scores of a step read.
  private func scored(_ step: Int, _ sample: Int) -> Vector {
    let top = series(.h, layer: architecture.layers - 1)
    return numbers(top, architecture.attention == .additive ? step - 1 : step, sample)
  }

  /// h_j
  private func key(_ j: Int, _ sample: Int) -> Vector {
    if let attended { return kept(attended.values, j, sample) }
    return numbers(series(.h, layer: architecture.layers(of: .encoder).upperBound - 1), j, sample)
  }

  private func kept(_ numbers: TraceMemory<Scalar>, _ j: Int, _ sample: Int) -> Vector {
    let size = layout.attention.context.width
    let first = (sample * sourceSteps + j) * size
    return Vector(numbers.numbers(first..<first + size).map { Double($0) })
  }

  private func numbers(_ series: Series<Scalar>?, _ step: Int, _ sample: Int) -> Vector {
    Vector(series?.vector(step, sample).map { Double($0) } ?? [])
  }
}
