extension Trace {
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
      : scoringSteps(of: step, sample).flatMap { statePulls(attention, $0, sample) }
    return pulls.dropFirst().reduce(pulls.first) { sum, pull in sum.map { $0 + pull } }?.elements
  }

  /// The steps whose scores read s of a step and send something back: the step itself, or under
  /// additive attention the next one, where truncation does not cut between them.
  private func scoringSteps(of step: Int, _ sample: Int) -> [Int] {
    guard architecture.attention == .additive else { return [step] }
    return order(ofLayer: architecture.layers - 1, sample: sample).source(of: step).map { [$0] }
      ?? []
  }

  /// What each score of a step sends to the s that it read.
  private func statePulls(_ attention: PlainAttention, _ step: Int, _ sample: Int) -> [Vector] {
    let (s, de) = (
      scored(step, sample), numbers(self.attention(.score, derivative: true), step, sample)
    )
    return (0..<lengths(of: .encoder)[sample]).map { j in
      attention.backward(score: de.elements[j], s, key(j, sample)).state
    }
  }

  /// What a step of the decoder sends to h_j: through its context, and through its score.
  private func keyPull(
    _ attention: PlainAttention, _ j: Int, at step: Int, _ sample: Int
  ) -> Vector {
    let alpha = numbers(self.attention(.weight), step, sample).elements[j]
    let de = numbers(self.attention(.score, derivative: true), step, sample).elements[j]
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

  /// What the run kept of the encoder's outputs, of which a window holds but a part.
  private var attended: AttendedSource? { segments[.encoder]?.context.attended }

  private func kept(_ numbers: [Float], _ j: Int, _ sample: Int) -> Vector {
    let size = layout.attention.context.width
    let first = (sample * sourceSteps + j) * size
    return Vector(numbers[first..<first + size].map(Double.init))
  }

  private func numbers(_ series: Series<Scalar>?, _ step: Int, _ sample: Int) -> Vector {
    Vector(series?.vector(step, sample).map { Double($0) } ?? [])
  }
}
