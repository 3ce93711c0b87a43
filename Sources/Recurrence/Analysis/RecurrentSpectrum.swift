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
    let weights = Matrix<Double>(network.parameters.matrix(.hiddenHidden(layer: layer)))
    let size = weights.columns
    blocks = network.architecture.cell.gates.enumerated().map { index, gate in
      let range = index * size * size..<(index + 1) * size * size
      let block = Matrix(rows: size, columns: size, values: Array(weights.values[range]))
      return Block(
        gate: gate, spectralRadius: block.spectralRadius,
        largestSingularValue: block.largestSingularValue)
    }
  }
}

extension Matrix<Double> {
  /// The same numbers in Double.
  public init(_ other: Matrix<Float>) {
    self.init(rows: other.rows, columns: other.columns, values: other.values.map(Double.init))
  }
}
