/// Attention of one step of one sample, straight from the equations of `Attention`.
struct PlainAttention {
  /// How a state and a key make a score.
  private enum Scoring {
    case dot
    /// W_a
    case general(Matrix<Double>)
    case additive(state: Matrix<Double>, key: Matrix<Double>, score: Vector, bias: Vector?)
  }

  private let scoring: Scoring

  init(_ parameters: Parameters<Double>) {
    scoring =
      switch parameters.architecture.attention {
      case .none, .dot: .dot
      case .general: .general(parameters.matrix(.attentionGeneral))
      case .additive:
        .additive(
          state: parameters.matrix(.attentionState), key: parameters.matrix(.attentionKey),
          score: Vector(Array(parameters[.attentionScore])),
          bias: parameters.architecture.hasScoreBias
            ? Vector(Array(parameters[.attentionBias])) : nil)
      }
  }

  // MARK: Forward

  /// Scores, weights and context of a state s over the keys h_j.
  func forward(_ s: Vector, _ keys: [Vector]) -> (score: Vector, weight: Vector, context: Vector) {
    let score = Vector(keys.map { self.score(s, $0) })
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

  /// e
  private func score(_ s: Vector, _ h: Vector) -> Double {
    switch scoring {
    case .dot: dot(s.elements, h.elements)
    case .general(let w): dot(s.elements, w.times(h.elements))
    case .additive(_, _, let v, _): dot(v.elements, hidden(s, h).elements)
    }
  }

  /// tanh(W_s s + W_h h) of additive attention, perhaps with b inside.
  private func hidden(_ s: Vector, _ h: Vector) -> Vector {
    guard case .additive(let state, let key, _, let bias) = scoring else { return s }
    let sum = Vector(state.times(s.elements)) + Vector(key.times(h.elements))
    return tanh(bias.map { sum + $0 } ?? sum)
  }

  // MARK: Backward

  /// d and x of a d xᵀ that is added to the gradient of a weight.
  struct Product {
    let weight: Weight
    let d: Vector
    let x: Vector
  }

  /// The derivatives of the weights α and of the scores, from that of the context.
  func scoreDerivatives(
    _ keys: [Vector], weight: Vector, context dk: Vector
  ) -> (weight: Vector, score: Vector) {
    let dWeight = Vector(keys.map { dot(dk.elements, $0.elements) })
    let mean = dot(weight.elements, dWeight.elements)
    return (dWeight, weight * dWeight.map { $0 - mean })
  }

  /// What the derivative of one score sends to s and to its key.
  func backward(score de: Double, _ s: Vector, _ h: Vector) -> (state: Vector, key: Vector) {
    switch scoring {
    case .dot: return (h.map { $0 * de }, s.map { $0 * de })
    case .general(let w):
      let (ds, dh) = (s.map { $0 * de }, h.map { $0 * de })
      return (Vector(w.times(dh.elements)), Vector(w.transposedTimes(ds.elements)))
    case .additive(let state, let key, let v, _):
      let u = hidden(s, h)
      let dpre = (v * (1 - u * u)).map { $0 * de }
      return (
        Vector(state.transposedTimes(dpre.elements)), Vector(key.transposedTimes(dpre.elements))
      )
    }
  }

  /// What the derivative of one score adds to the gradients of the weights.
  func products(score de: Double, _ s: Vector, _ h: Vector) -> [Product] {
    switch scoring {
    case .dot: return []
    case .general: return [Product(weight: .attentionGeneral, d: s.map { $0 * de }, x: h)]
    case .additive(_, _, let v, let bias):
      let u = hidden(s, h)
      let dpre = (v * (1 - u * u)).map { $0 * de }
      return [
        Product(weight: .attentionState, d: dpre, x: s),
        Product(weight: .attentionKey, d: dpre, x: h),
        Product(weight: .attentionScore, d: Vector([de]), x: u),
      ] + (bias == nil ? [] : [Product(weight: .attentionBias, d: dpre, x: Vector([1]))])
    }
  }
}
