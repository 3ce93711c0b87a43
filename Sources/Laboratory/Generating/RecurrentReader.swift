import Recurrence
import Sequences

/// A recurrent network that reads what it has answered: the states of each hypothesis, and what an encoder
/// made of the source.
struct RecurrentReader: NextSymbol {
  private let network: Network
  private let opening: LeadIn
  private let feedback: Generation.Feedback
  /// h [B, H] and c [B, H] of every layer.
  private var states: [LayerState]
  /// What the encoder made of the source; nil before it is read, and without one.
  private var encoded: EncodedSource?
  private var hypotheses = 1
  private var shelf: EngineShelf

  /// Begins from zero states.
  init(_ network: Network, opening: LeadIn, feedback: Generation.Feedback = .token) {
    self.network = network
    self.opening = opening
    self.feedback = feedback
    let plan = network.architecture
    states = plan.hidden.map { size in
      let zeros = [Float](repeating: 0, count: size)
      return LayerState(h: zeros, c: plan.cell.carriesCell ? zeros : [])
    }
    shelf = EngineShelf(plan)
  }

  mutating func open() -> [Float] {
    run(opening.inputs, samples: 1, continuing: [0])[0]
  }

  mutating func logits(reading symbols: [Int], continuing parents: [Int]) -> [[Float]] {
    let inputs = feedback.inputs(symbols, size: network.architecture.input.size)
    return run(inputs, samples: symbols.count, continuing: parents)
  }

  private mutating func run(
    _ inputs: Batch.Inputs, samples: Int, continuing parents: [Int]
  ) -> [[Float]] {
    var batch = Batch(steps: 1, samples: samples, inputs: inputs)
    if encoded == nil, let source = opening.source {
      batch.source = source
    } else {
      batch.initial = .given(states.map { $0.rows(parents, of: hypotheses) })
      batch.encoded = encoded?.selecting(parents.map { _ in 0 })
    }
    let engine = shelf.engine(for: batch)
    fitting { () throws(ShapeError) in try engine.forward(network.parameters, batch) }
    states = Array(engine.finalStates[network.architecture.layers(of: .decoder)])
    encoded = encoded ?? engine.encoded
    hypotheses = samples
    return engine.reading(batch) { trace in (0..<samples).map { trace.logits.vector(0, $0) } }
  }
}

/// What a network reads before the first symbol that it writes, or that it judges.
enum LeadIn: Hashable, Sendable {
  /// A symbol.
  case symbol(Int)
  /// A vector, [I]: a picture, a style with a first note.
  case vector([Float])
  /// What an encoder reads, and the symbol with which its decoder begins.
  case source([Int], first: Int)

  /// It as the input of one step of one sample.
  var inputs: Batch.Inputs {
    switch self {
    case .symbol(let symbol), .source(_, let symbol): .tokens([Int32(symbol)])
    case .vector(let vector): .vectors(vector)
    }
  }

  /// What an encoder reads; nil without one.
  var source: Source? {
    guard case .source(let tokens, _) = self else { return nil }
    return Source(steps: tokens.count, inputs: .tokens(tokens.map(Int32.init)))
  }
}

extension Generation.Feedback {
  /// Answers as inputs, one after the other: [count] tokens or [count, I] vectors.
  func inputs(_ answers: [Int], size: Int) -> Batch.Inputs {
    switch self {
    case .token: .tokens(answers.map(Int32.init))
    case .oneHot(let offset):
      .vectors(
        answers.flatMap { answer in
          (0..<size).map { Float($0 == offset + answer ? 1 : 0) }
        })
    }
  }

  /// The answer that an input stands for; nil where it stands for none.
  func answer(in input: ExampleInput, at step: Int) -> Int? {
    switch (self, input) {
    case (.token, .tokens(let tokens)): tokens[step]
    case (.oneHot(let offset), .vectors(let vectors)):
      vectors[step].firstIndex(of: 1).flatMap { $0 >= offset ? $0 - offset : nil }
    default: nil
    }
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
