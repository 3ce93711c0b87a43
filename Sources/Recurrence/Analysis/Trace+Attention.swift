extension Trace {
  /// What attention sends to h of a layer at a step beside what goes through W_k: to the decoder's
  /// highest level through the scores, to the encoder's through contexts and scores; nil for other
  /// layers, for padding, and without attention.
  func attentionPull(
    _ parameters: Parameters<Double>, layer: Int, step: Int, sample: Int
  ) -> [Double]? {
    guard architecture.attention != .none, architecture.layers(above: layer).isEmpty,
      !order(ofLayer: layer, sample: sample).isPadding(step)
    else { return nil }
    let isDecoder = architecture.stack(ofLayer: layer) == .decoder
    let attention = PlainAttention(parameters)
    let pulls = (isDecoder ? [step] : Array(0..<packing.lengths[sample])).compactMap { time in
      attentionBackward(attention, step: time, sample: sample).map {
        isDecoder ? $0.state : $0.keys[step]
      }
    }
    return pulls.dropFirst().reduce(pulls.first) { sum, pull in sum.map { $0 + pull } }?.elements
  }

  private func attentionBackward(
    _ attention: PlainAttention, step: Int, sample: Int
  ) -> (state: Vector, keys: [Vector])? {
    guard let weights = self.attention(.weight),
      let contexts = self.attention(.context, derivative: true)
    else { return nil }
    func vector(_ series: Series<Scalar>, _ step: Int) -> Vector {
      Vector(series.vector(step, sample).map { Double($0) })
    }
    let source = series(.h, layer: architecture.layers(of: .encoder).upperBound - 1)
    let top = series(.h, layer: architecture.layers - 1)
    let keys = (0..<packing(of: .encoder).lengths[sample]).map { vector(source, $0) }
    let result = attention.backward(
      vector(top, step), keys, weight: vector(weights, step)[0..<keys.count],
      context: vector(contexts, step))
    return (result.state, result.keys)
  }
}
