import Recurrence
import Testing

@Suite("A decoder that is run step by step")
struct SteppingTests {
  @Test(
    "answers as it does over all steps, for hypotheses side by side",
    arguments: CellKind.allCases, [Attention.none, .general, .additive])
  func steps(cell: CellKind, attention: Attention) throws {
    let sample = Sample(
      cell, hidden: [7, 4], input: .tokens(vocabulary: 5), given: false, samples: 2,
      source: (.embedding(vocabulary: 5, size: 4), 6, [4, 6]), attention: attention)
    let (plan, parameters) = (sample.architecture, sample.network.parameters)
    let whole = try sample.run()
    guard case .tokens(let tokens) = sample.batch.inputs else { return }
    let first = UnrolledNetwork(plan, steps: 1, samples: 2, sourceSteps: 6)
    var batch = Batch(
      steps: 1, samples: 2, inputs: .tokens(Array(tokens[..<2])), source: sample.batch.source)
    try first.forward(parameters, batch)
    // Sample 1 goes on twice, sample 0 between.
    let hypotheses = [1, 0, 1]
    var encoded = try #require(first.encoded).selecting(hypotheses)
    var states = decoderStates(first, of: plan).map { $0.selecting(hypotheses, of: 2) }
    let engine = UnrolledNetwork(plan, steps: 1, samples: 3, sourceSteps: 6)
    for step in 1..<5 {
      let read = hypotheses.map { tokens[step * 2 + $0] }
      batch = Batch(steps: 1, samples: 3, inputs: .tokens(read), initial: .given(states))
      batch.encoded = encoded
      try engine.forward(parameters, batch)
      let logits = engine.trace(batch).logits
      for (place, b) in hypotheses.enumerated() {
        for (x, y) in zip(logits.vector(0, place), whole.logits.vector(step, b)) {
          #expect(abs(x - y) <= 2e-6)
        }
      }
      encoded = try #require(engine.encoded)
      states = decoderStates(engine, of: plan)
    }
  }

  private func decoderStates(_ engine: UnrolledNetwork, of plan: Architecture) -> [LayerState] {
    Array(engine.finalStates[plan.layers(of: .decoder)])
  }

  @Test("refuses a source beside what was made of one")
  func both() throws {
    let sample = Sample(.gru, source: (.vectors(size: 2), 4, nil))
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 2, sourceSteps: 4)
    try unrolled.forward(sample.network.parameters, sample.batch)
    var batch = sample.batch
    batch.encoded = unrolled.encoded
    #expect(throws: ShapeError.self) { try batch.check(against: sample.architecture) }
  }
}

extension LayerState {
  fileprivate func selecting(_ places: [Int], of samples: Int) -> LayerState {
    func rows(_ values: [Float]) -> [Float] {
      let width = values.count / samples
      return places.flatMap { values[$0 * width..<($0 + 1) * width] }
    }
    return LayerState(h: rows(h), c: rows(c))
  }
}
