/// Attention of one step of one sample, straight from the equations of `Attention`.
struct PlainAttention {
  /// W_a; nil for dot products.
  let general: Matrix<Double>?

  init(_ parameters: Parameters<Double>) {
    general =
      parameters.architecture.attention == .general
      ? parameters.matrix(.attentionGeneral) : nil
  }

  /// Scores, weights and context of a state s over the keys h_j.
  func forward(_ s: Vector, _ keys: [Vector]) -> (score: Vector, weight: Vector, context: Vector) {
    let q = project(s)
    let score = Vector(keys.map { dot(q.elements, $0.elements) })
    let largest = score.elements.max() ?? 0
    let powers = score.map { exponential($0 - largest) }
    let sum = powers.elements.reduce(0, +)
    let weight = powers.map { $0 / sum }
    let zero = s.map { _ in 0 }
    let context = zip(weight.elements, keys).reduce(zero) { sum, pair in
      sum + pair.1.map { $0 * pair.0 }
    }
    return (score, weight, context)
  }

  /// The derivatives of weights, scores, s and each key, from that of the context.
  func backward(
    _ s: Vector, _ keys: [Vector], weight: Vector, context dk: Vector
  ) -> (weight: Vector, score: Vector, state: Vector, keys: [Vector]) {
    let dWeight = Vector(keys.map { dot(dk.elements, $0.elements) })
    let mean = dot(weight.elements, dWeight.elements)
    let dScore = weight * dWeight.map { $0 - mean }
    let q = project(s)
    let dKeys = keys.indices.map { j in
      dk.map { $0 * weight.elements[j] } + q.map { $0 * dScore.elements[j] }
    }
    return (dWeight, dScore, stateDerivative(keys, dScore), dKeys)
  }

  /// ds = W_a Σ_j de_j h_j.
  private func stateDerivative(_ keys: [Vector], _ dScore: Vector) -> Vector {
    let dq = projectedDerivative(keys, dScore)
    return general.map { Vector($0.times(dq.elements)) } ?? dq
  }

  /// dq = Σ_j de_j h_j.
  func projectedDerivative(_ keys: [Vector], _ dScore: Vector) -> Vector {
    let zero = keys[0].map { _ in 0 }
    return zip(dScore.elements, keys).reduce(zero) { sum, pair in
      sum + pair.1.map { $0 * pair.0 }
    }
  }

  /// q = W_aᵀ s, or s.
  private func project(_ s: Vector) -> Vector {
    general.map { Vector($0.transposedTimes(s.elements)) } ?? s
  }
}
