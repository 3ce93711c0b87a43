import Recurrence

/// What gives the distribution of the next symbol, for several hypotheses side by side.
///
/// Whatever a network keeps of what it has read so far (states, an encoder's outputs) stands behind
/// this seam; a copy goes on for itself.
public protocol NextSymbol {
  /// Reads one more symbol of each hypothesis and gives the logits of its next one, [B][V].
  ///
  /// `parents[b]` is the place, in the call before, of the hypothesis that hypothesis b goes on;
  /// before the first call there is one, number 0, that has read nothing.
  mutating func logits(reading symbols: [Int], continuing parents: [Int]) -> [[Float]]
}

/// A recurrent network that reads what it has answered: the states of each hypothesis.
struct RecurrentReader: NextSymbol {
  private let network: Network
  /// h [B, H] and c [B, H] of every layer.
  private var states: [LayerState]
  private var hypotheses = 1
  private var shelf: EngineShelf

  /// Begins from zero states.
  init(_ network: Network) {
    self.network = network
    let plan = network.architecture
    states = plan.hidden.map { size in
      let zeros = [Float](repeating: 0, count: size)
      return LayerState(h: zeros, c: plan.cell.carriesCell ? zeros : [])
    }
    shelf = EngineShelf(plan)
  }

  mutating func logits(reading symbols: [Int], continuing parents: [Int]) -> [[Float]] {
    let batch = Batch(
      steps: 1, samples: symbols.count, inputs: .tokens(symbols.map(Int32.init)),
      initial: .given(states.map { $0.rows(parents, of: hypotheses) }))
    let engine = shelf.engine(for: batch)
    fitting { () throws(ShapeError) in try engine.forward(network.parameters, batch) }
    states = engine.finalStates
    hypotheses = symbols.count
    let logits = engine.trace(batch).logits
    return symbols.indices.map { logits.vector(0, $0) }
  }
}

extension LayerState {
  /// The states of some of B samples, in the order asked for.
  fileprivate func rows(_ places: [Int], of samples: Int) -> LayerState {
    func rows(_ values: [Float]) -> [Float] {
      let width = values.count / samples
      return places.flatMap { values[$0 * width..<($0 + 1) * width] }
    }
    return LayerState(h: rows(h), c: rows(c))
  }
}
