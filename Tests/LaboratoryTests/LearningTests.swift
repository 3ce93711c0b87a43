import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Learning under the suggested recipes")
struct LearningTests {
  static let text = TextFile(
    name: "rhyme.txt", text: String(repeating: "row, row, row your boat, gently. ", count: 40))

  static func problem(_ name: String) throws -> Problem {
    name == "text"
      ? try Problem.text(text, options: TextOptions(window: 16)) : try Problem.named(name, seed: 1)
  }

  @Test(
    "Every built-in problem and a text fall below the loss of knowing nothing",
    arguments: ["weather:8", "adding:11", "reviews", "text"], [CellKind.rnnTanh, .lstm, .gru])
  func fallsBelowBaseline(name: String, cell: CellKind) throws {
    let problem = try Self.problem(name)
    var recipe = Recipe.suggested(for: problem, cell: cell)
    recipe.hidden = [8]
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<(name == "reviews" ? 500 : 60) { trainer.update() }
    let evaluation = try #require(trainer.evaluate())
    #expect(evaluation.loss < problem.baseline.value)
    let measured = try #require(trainer.history.evaluation?.updates)
    #expect(measured % Trainer.evaluationInterval == 0)
  }

  @Test("A text's windows go on from the states in which the ones before ended")
  func carriesState() throws {
    let problem = try Self.problem("text")
    var stream = try #require(problem.training.stream(batchSize: 2, seed: 1))
    let trainer = try Trainer(
      problem: problem, recipe: Recipe(hidden: [5], learningRate: 1e-9, batch: 2))
    let start = trainer.network
    let first = try #require(trainer.update())
    let second = try #require(trainer.update())
    let batches = [stream.next(), stream.next()]
    #expect(batches[1].continuesPrevious)
    let engine = UnrolledNetwork(
      start.architecture, steps: batches[0].steps, samples: 2, threads: 1)
    let parts = try batches.map { part in
      try engine.forward(
        start.parameters, Batch(part.examples), carryingState: part.continuesPrevious) ?? 0
    }
    #expect(abs(first.loss - parts[0]) < 1e-6)
    #expect(abs(second.loss - parts[1]) < 1e-6)
  }

  @Test(
    "A snapshot's training goes on as if it had not been interrupted",
    arguments: ["adding:11", "text"])
  func resumes(name: String) throws {
    let problem = try Self.problem(name)
    let trainer = try Trainer(problem: problem, recipe: Recipe(hidden: [5], batch: 2, window: 16))
    for _ in 0..<3 { trainer.update() }
    let snapshot = trainer.snapshot()
    let resumed = try Trainer(resuming: snapshot)
    #expect(resumed.network == trainer.network)
    #expect(resumed.history == trainer.history)
    #expect(resumed.update()?.update == 4)
    trainer.update()
    #expect(resumed.network == trainer.network, "the accumulators and the examples are the same")
  }

  @Test("A divergence right after going on keeps the network that went on")
  func divergesAfterResuming() throws {
    let problem = try Self.problem("adding:11")
    let trainer = try Trainer(problem: problem, recipe: Recipe(hidden: [5], batch: 2))
    for _ in 0..<3 { trainer.update() }
    var broken = trainer.network.parameters
    broken.values[0] = .nan
    let resumed = try Trainer(
      problem: problem, recipe: trainer.recipe, network: Network(broken), updates: 3)
    #expect(resumed.update() == nil)
    #expect(resumed.divergence?.keptUpdates == 3)
    #expect(resumed.updates == 3)
  }
}
