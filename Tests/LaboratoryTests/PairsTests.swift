import Recurrence
import Sequences
import Testing

@testable import Laboratory

@Suite("Training an encoder and a decoder")
struct PairsTests {
  static let examples = [
    Example(source: [3, 1, 4, 1, 5], target: [2, 7]), Example(source: [2], target: [1, 8, 2, 8]),
    Example(source: [6, 0, 2], target: [5]),
  ]

  /// A small encoder–decoder over eight letters, dot attention included.
  static func network(_ attention: Attention = .dot, seed: UInt64 = 1) -> Network {
    let plan = Architecture(
      cell: .lstm, input: .tokens(vocabulary: 9), hidden: [7], outputs: 9,
      encoder: Encoder(input: .embedding(vocabulary: 8, size: 3), attention: attention))
    var generator = SeededGenerator(seed: seed)
    return Network(plan, initialization: Initialization(), using: &generator)
  }

  @Test("Pairs are padded on both sides, the decoder reads its targets one step late")
  func batch() throws {
    let batch = Batch(Self.examples)
    #expect((batch.steps, batch.samples) == (5, 3))
    #expect(batch.lengths == [3, 5, 2])
    #expect(batch.source?.steps == 5)
    #expect(batch.source?.lengths == [5, 1, 3])
    guard case .tokens(let inputs) = batch.inputs, case .classes(let targets)? = batch.targets,
      case .tokens(let source)? = batch.source?.inputs
    else {
      Issue.record("expected tokens")
      return
    }
    #expect(inputs == [0, 0, 0, 2, 1, 5, 7, 8, 0, 0, 2, 0, 0, 8, 0])
    #expect(targets == [2, 1, 5, 7, 8, 0, 0, 2, 0, 0, 8, 0, 0, 0, 0])
    #expect(source == [3, 2, 6, 1, 0, 0, 4, 0, 2, 1, 0, 0, 5, 0, 0])
    try batch.check(against: Self.network().architecture)
  }

  @Test(
    "A padded batch of pairs costs what its pairs cost one by one, and its gradient is theirs",
    arguments: [Attention.none, .dot, .general])
  func padding(attention: Attention) throws {
    let network = Self.network(attention)
    let together = try gradient(network, Batch(Self.examples))
    var (loss, sum) = (0.0, [Double](repeating: 0, count: network.parameters.values.count))
    let answers = Self.examples.reduce(0) { $0 + $1.steps }
    for example in Self.examples {
      let alone = try gradient(network, Batch([example]))
      let share = Double(example.steps) / Double(answers)
      loss += share * alone.loss
      for index in sum.indices { sum[index] += share * Double(alone.gradient[index]) }
    }
    #expect(abs(together.loss - loss) < 1e-6)
    for (own, sum) in zip(together.gradient, sum) { #expect(abs(Double(own) - sum) < 1e-6) }
  }

  private func gradient(
    _ network: Network, _ batch: Batch
  ) throws -> (loss: Double, gradient: [Float]) {
    let engine = UnrolledNetwork(
      network.architecture, steps: batch.steps, samples: batch.samples,
      sourceSteps: batch.source?.steps ?? 0)
    let loss = try #require(try engine.forward(network.parameters, batch))
    engine.backward(network.parameters, batch)
    return (loss, engine.gradient.values)
  }

  @Test("Sources meet at their last steps, decoders begin there")
  func measuredOverTime() throws {
    let network = Self.network()
    let batch = Batch(Self.examples)
    let engine = UnrolledNetwork(network.architecture, steps: 5, samples: 3, sourceSteps: 5)
    try engine.forward(network.parameters, batch)
    engine.backward(network.parameters, batch)
    let trace = engine.trace(batch)
    let norms = Measurement(trace, output: .classes((0..<9).map(String.init))).gradientNorms
    #expect(norms.count == 10)
    func norm(_ layer: Int, _ step: Int, _ sample: Int) -> Double {
      trace.series(.h, layer: layer, derivative: true).vector(step, sample)
        .reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }
    let last = (norm(0, 4, 0) + norm(0, 0, 1) + norm(0, 2, 2)) / 3
    #expect(abs(norms[4] - last) < 1e-9)
    #expect(abs(norms[0] - norm(0, 0, 0)) < 1e-9, "the longest source alone begins so early")
    let first = (norm(1, 0, 0) + norm(1, 0, 1) + norm(1, 0, 2)) / 3
    #expect(abs(norms[5] - first) < 1e-9)
    #expect(abs(norms[9] - norm(1, 4, 1)) < 1e-9)
  }

  @Test("An update with dropout on both sides is made, and goes on after an interruption")
  func dropout() throws {
    let problem = try Problem.named("reverse", seed: 1)
    var recipe = Recipe.suggested(for: problem)
    (recipe.hidden, recipe.batch, recipe.embedding) = ([7, 5], 3, 4)
    recipe.dropout = Dropout(embedding: 0.2, layers: 0.3, head: 0.1)
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<3 { #expect(trainer.update() != nil) }
    let resumed = try Trainer(resuming: trainer.snapshot())
    #expect(trainer.update() == resumed.update())
    #expect(resumed.network == trainer.network)
  }

  @Test("What pairs need does not fit what a single stack learns")
  func unfit() throws {
    let reverse = try Problem.named("reverse", seed: 1)
    let echo = try Problem.named("echo:1", seed: 1)
    let plan = Architecture(for: echo, recipe: .suggested(for: echo))
    var generator = SeededGenerator(seed: 1)
    let network = Network(plan, initialization: Initialization(), using: &generator)
    let error = #expect(throws: TrainerError.self) {
      try Trainer(problem: reverse, recipe: .suggested(for: reverse), network: network)
    }
    #expect(error?.description.contains("8 tokens in before the encoder, 9 tokens in") == true)
  }
}
