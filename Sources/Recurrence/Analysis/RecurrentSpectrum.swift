/// How the recurrent weights of one layer stretch a state, block by block.
public struct RecurrentSpectrum: Sendable, Equatable {
  /// One [H, H] block of `weight_hh`.
  public struct Block: Sendable, Equatable {
    /// What the block computes: h, or the gate.
    public let gate: Signal
    /// ρ, the largest absolute eigenvalue.
    public let spectralRadius: Double
    /// σ_max, the largest singular value.
    public let largestSingularValue: Double
  }

  /// The blocks, in the order of the weights.
  public let blocks: [Block]

  /// Measures one layer; O(G·H³).
  public init(_ network: Network, layer: Int) {
    blocks = network.recurrentBlocks(layer: layer).map { gate, block in
      Block(
        gate: gate, spectralRadius: block.spectralRadius,
        largestSingularValue: block.largestSingularValue)
    }
  }
}

extension Network {
  /// The [H, H] blocks of a layer's `weight_hh` with what each computes: h, or the gate.
  public func recurrentBlocks(layer: Int) -> [(gate: Signal, weights: Matrix<Double>)] {
    let weights = Matrix<Double>(parameters.matrix(.hiddenHidden(layer: layer)))
    let size = weights.columns
    return architecture.cell.gates.enumerated().map { index, gate in
      let range = index * size * size..<(index + 1) * size * size
      return (gate, Matrix(rows: size, columns: size, values: Array(weights.values[range])))
    }
  }
}

extension Matrix<Double> {
  /// The same numbers in Double.
  public init(_ other: Matrix<Float>) {
    self.init(rows: other.rows, columns: other.columns, values: other.values.map(Double.init))
  }
}
