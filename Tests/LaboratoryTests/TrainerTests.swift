import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("The trainer")
struct TrainerTests {
  /// A small recipe for quick tests.
  static func recipe(_ cell: CellKind = .lstm, seed: UInt64 = 1) -> Recipe {
    Recipe(cell: cell, hidden: [7], seed: seed, learningRate: 0.02, batch: 4, window: 12)
  }

  @Test(
    "The same recipe gives the same network, another seed another one",
    arguments: ["weather", "reviews", "adding:11"])
  func deterministic(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    func trained(seed: UInt64) throws -> Network {
      let trainer = try Trainer(problem: problem, recipe: Self.recipe(seed: seed))
      for _ in 0..<5 { trainer.update() }
      #expect(trainer.updates == 5)
      return trainer.network
    }
    let first = try trained(seed: 1)
    #expect(try trained(seed: 1) == first)
    #expect(try trained(seed: 2) != first)
  }

  @Test("A snapshot's walk agrees with the plain twin", arguments: [CellKind.rnnTanh, .lstm, .gru])
  func walkAgreesWithTwin(cell: CellKind) throws {
    let problem = try Problem.named("weather:9", seed: 1)
    let trainer = try Trainer(problem: problem, recipe: Self.recipe(cell))
    for _ in 0..<3 { trainer.update() }
    let walk = trainer.snapshot().walk
    let twin = try Twin.run(Parameters(walk.network.parameters), walk.trace.batch)
    #expect(walk.samples == 8)
    #expect(walk.steps == 9)
    #expect(walk.flows.count == 1)
    let (own, exact) = (walk.trace.series(.h, layer: 0), twin.series(.h, layer: 0))
    for (x, y) in zip(own.elements, exact.elements) { #expect(abs(Double(x) - y) < 1e-5) }
    let loss = try #require(walk.trace.loss)
    #expect(abs(loss - (twin.loss ?? 0)) < 1e-5)
  }

  @Test("A loss that is no number stops training and keeps the last good network")
  func divergence() throws {
    let problem = try Problem.named("adding:11", seed: 1)
    var recipe = Self.recipe(.rnnReLU)
    recipe.rule = .sgd()
    recipe.learningRate = 1e12
    recipe.clipping = .none
    let trainer = try Trainer(problem: problem, recipe: recipe)
    var made = 0
    while trainer.update() != nil, made < 200 { made += 1 }
    let divergence = try #require(trainer.divergence)
    #expect(divergence.update >= divergence.keptUpdates + 1)
    #expect(divergence.keptUpdates == trainer.updates)
    #expect(divergence.advice.contains("1e+11"))
    #expect(trainer.network.parameters.firstNonFinite == nil)
    #expect(trainer.snapshot().walk.trace.loss?.isFinite == true)
    #expect(trainer.update() == nil)
    recipe.learningRate = 1e-3
    trainer.adjust(to: recipe)
    #expect(trainer.divergence == nil)
    #expect(trainer.update() != nil)
  }
}
