/// How the weights begin.
///
/// By default as in PyTorch: every weight, bias and peephole of a layer is uniform in ±1/√H, those
/// of a feed-forward layer and of the head in ±1/√(what it reads), and an embedding is standard normal.
public struct Initialization: Hashable, Sendable {
  /// How `weight_hh` begins.
  public enum Recurrent: Hashable, Sendable {
    /// Uniform in ±1/√H.
    case uniform
    /// Each [H, H] block is a random orthogonal matrix (Saxe et al. 2014).
    case orthogonal
    /// Each [H, H] block is uniform, then scaled so that its spectral radius has this value.
    case spectralRadius(Double)
  }

  /// How `weight_hh` begins.
  public var recurrent: Recurrent
  /// What b_if + b_hf of an LSTM, with peepholes or without, sum to; nil leaves both uniform (Jozefowicz et al. 2015 advise 1).
  public var forgetBias: Double?

  /// An initialization; without arguments PyTorch's.
  public init(recurrent: Recurrent = .uniform, forgetBias: Double? = nil) {
    self.recurrent = recurrent
    self.forgetBias = forgetBias
  }

  func parameters(
    for architecture: Architecture, using generator: inout some RandomNumberGenerator
  ) -> Parameters<Float> {
    var parameters = Parameters<Float>(zerosFor: architecture)
    for tensor in parameters.tensors {
      let bound = bound(of: tensor.weight, in: architecture)
      for index in tensor.range {
        parameters.values[index] =
          [.embedding, .sourceEmbedding].contains(tensor.weight)
          ? Float(generator.normal()) : Float((2 * generator.unit() - 1) * bound)
      }
    }
    for layer in 0..<architecture.layers {
      shapeRecurrent(&parameters, layer: layer, using: &generator)
      setForgetBias(&parameters, layer: layer)
    }
    return parameters
  }

  private func bound(of weight: Weight, in architecture: Architecture) -> Double {
    let size =
      switch weight {
      case .denseWeight(let index), .denseBias(let index): architecture.denseInputSize(index)
      case .attentionGeneral, .attentionState, .attentionKey, .attentionScore,
        .attentionBias:
        architecture.hidden[architecture.hidden.count - 1]
      case .attentionCombine: 2 * architecture.hidden[architecture.hidden.count - 1]
      case .headWeight, .headBias: architecture.headInputSize
      default: architecture.size(ofLayer: weight.layer ?? 0)
      }
    return 1 / Double(size).squareRoot()
  }

  private func shapeRecurrent(
    _ parameters: inout Parameters<Float>, layer: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    guard recurrent != .uniform else { return }
    let size = parameters.architecture.size(ofLayer: layer)
    let start = parameters.tensor(.hiddenHidden(layer: layer)).offset
    for gate in 0..<parameters.architecture.cell.gateCount {
      let range = start + gate * size * size..<start + (gate + 1) * size * size
      let block = Matrix(
        rows: size, columns: size, values: parameters.values[range].map(Double.init))
      parameters.values.replaceSubrange(
        range, with: shaped(block, using: &generator).values.map { Float($0) })
    }
  }

  private func shaped(
    _ block: Matrix<Double>, using generator: inout some RandomNumberGenerator
  ) -> Matrix<Double> {
    switch recurrent {
    case .uniform: return block
    case .orthogonal:
      var normal = block
      for index in normal.values.indices { normal.values[index] = generator.normal() }
      return normal.orthonormalized()
    case .spectralRadius(let target):
      let radius = block.spectralRadius
      var scaled = block
      for index in scaled.values.indices where radius > 0 {
        scaled.values[index] *= target / radius
      }
      return scaled
    }
  }

  private func setForgetBias(_ parameters: inout Parameters<Float>, layer: Int) {
    guard let forgetBias, let block = parameters.architecture.cell.gates.firstIndex(of: .f)
    else { return }
    let size = parameters.architecture.size(ofLayer: layer)
    let input = parameters.tensor(.inputBias(layer: layer)).offset + block * size
    let hidden = parameters.tensor(.hiddenBias(layer: layer)).offset + block * size
    for unit in 0..<size {
      parameters.values[input + unit] = Float(forgetBias)
      parameters.values[hidden + unit] = 0
    }
  }
}

extension RandomNumberGenerator {
  /// Uniform in [0, 1), from the upper 53 bits: the same on every platform.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Standard normal: the sum of twelve uniform numbers would be bounded, so Marsaglia's polar method.
  mutating func normal() -> Double {
    while true {
      let u = 2 * unit() - 1
      let v = 2 * unit() - 1
      let s = u * u + v * v
      if s > 0, s < 1 { return u * (-2 * logarithm(s) / s).squareRoot() }
    }
  }
}
