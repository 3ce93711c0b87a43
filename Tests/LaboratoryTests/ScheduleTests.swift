import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Schedules in training")
struct ScheduleTests {
  static let problem = Result { try Problem.named("adding:11", seed: 1) }

  static func trainer(
    _ schedule: Schedule = Schedule(), patience: Int? = nil, learningRate: Double = 0.02
  ) throws -> Trainer {
    var recipe = TrainerTests.recipe()
    (recipe.schedule, recipe.patience, recipe.learningRate) = (schedule, patience, learningRate)
    return try Trainer(problem: problem.get(), recipe: recipe)
  }

  @Test(
    "A schedule reads back as it is written",
    arguments: [
      "none", "step:1000:0.5", "cosine:5000", "cosine:50:0.001", "warmup:100+cosine:5000",
      "warmup:100:0.25", "warmup:7+plateau:0.5:3", "plateau:0.1:10",
    ])
  func text(text: String) throws {
    #expect(try #require(Schedule(text: text)).text == text)
  }

  @Test("What is left out of a schedule is PyTorch's default")
  func defaults() {
    #expect(Schedule(text: "step:40") == Schedule(.step(every: 40, factor: 0.1)))
    #expect(Schedule(text: "plateau") == Schedule(.plateau(Plateau())))
    #expect(Schedule(text: "warmup:5") == Schedule(warmup: .init(updates: 5, start: 1 / 3)))
  }

  @Test(
    "What is no schedule is refused",
    arguments: [
      "", "step", "step:0", "step:-4", "step:5:0.5:2", "cosine", "cosine:x", "cosine:5:nan",
      "warmup", "warmup:5+", "cosine:5+warmup:5", "warmup:5+warmup:5", "plateau:0.1:x", "linear:5",
    ])
  func refused(text: String) { #expect(Schedule(text: text) == nil) }

  @Test("Each update is made with the rate that the schedule says")
  func rates() throws {
    let schedule = Schedule(.step(every: 3, factor: 0.5), warmup: .init(updates: 2, start: 0.5))
    let trainer = try Self.trainer(schedule)
    let rates = (0..<9).compactMap { _ in trainer.update()?.learningRate }
    #expect(rates == [0.01, 0.015, 0.02, 0.02, 0.02, 0.01, 0.01, 0.01, 0.005])
    #expect(trainer.history.points.map(\.learningRate) == rates)
    #expect(trainer.snapshot().learningRate == 0.005)
  }

  @Test("A schedule that comes later begins then, another rate scales it where it stands")
  func adjusted() throws {
    let trainer = try Self.trainer()
    for _ in 0..<5 { trainer.update() }
    var recipe = trainer.recipe
    recipe.schedule = Schedule(.step(every: 2, factor: 0.5))
    trainer.adjust(to: recipe)
    #expect(trainer.learningRate == 0.02)
    trainer.update()
    trainer.update()
    #expect(trainer.learningRate == 0.01)
    recipe.learningRate = 0.2
    trainer.adjust(to: recipe)
    #expect(trainer.learningRate == 0.1)
  }

  @Test("Resuming goes on as if there had been no interruption, plateau and patience included")
  func resumed() throws {
    let schedule = Schedule(.plateau(Plateau(factor: 0.5, patience: 0)))
    let whole = try Self.trainer(schedule, patience: 20, learningRate: 0.3)
    for _ in 0..<300 { whole.update() }
    let first = try Self.trainer(schedule, patience: 20, learningRate: 0.3)
    for _ in 0..<180 { first.update() }
    let second = try Trainer(resuming: first.snapshot())
    for _ in 0..<120 { second.update() }
    #expect(whole.learningRate < 0.3)
    #expect(second.learningRate == whole.learningRate)
    #expect(second.network == whole.network)
    #expect(second.history.best == whole.history.best)
  }

  @Test("A plateau and patience need held-out examples")
  func nothingHeldOut() throws {
    let problem = try Problem.text(TextFile(name: "short", text: "ab ab"))
    #expect(problem.heldOut.isEmpty)
    for recipe in [
      Recipe(schedule: Schedule(.plateau(Plateau()))), Recipe(patience: 3),
    ] {
      #expect(throws: TrainerError.nothingHeldOut(problem.title)) {
        try Trainer(problem: problem, recipe: recipe)
      }
    }
  }
}

@Suite("Early stopping")
struct EarlyStopTests {
  /// A rate at which this problem's loss soon rises again.
  static func stopped() throws -> Trainer {
    let trainer = try ScheduleTests.trainer(patience: 2, learningRate: 0.1)
    while trainer.update() != nil, trainer.updates < 5000 {}
    return trainer
  }

  @Test("stops after as many measurements without a lower loss as patience bears")
  func stops() throws {
    let trainer = try Self.stopped()
    let stop = try #require(trainer.earlyStop)
    #expect(stop.patience == 2)
    #expect(stop.update == stop.best.updates + 2 * Trainer.evaluationInterval)
    #expect(stop.best == trainer.history.best)
    #expect(trainer.update() == nil)
  }

  @Test("keeps the network with the lowest held-out loss")
  func keepsBest() throws {
    let trainer = try Self.stopped()
    let stop = try #require(trainer.earlyStop)
    #expect(trainer.evaluate() == stop.best)
    #expect(trainer.updates == stop.best.updates)
    let again = try ScheduleTests.trainer(learningRate: 0.1)
    for _ in 0..<stop.best.updates { again.update() }
    #expect(again.network == trainer.network)
    #expect(trainer.snapshot().network == again.network)
  }

  @Test("lets training go on from the last update once there is more patience")
  func goesOn() throws {
    let trainer = try Self.stopped()
    let stop = try #require(trainer.earlyStop)
    let resumed = try Trainer(resuming: trainer.snapshot())
    #expect(resumed.earlyStop == stop)
    var recipe = trainer.recipe
    recipe.patience = nil
    let whole = try ScheduleTests.trainer(learningRate: 0.1)
    for _ in 0..<stop.update + 1 { whole.update() }
    for stopped in [trainer, resumed] {
      stopped.adjust(to: recipe)
      #expect(stopped.update()?.update == stop.update + 1)
      #expect(stopped.network == whole.network)
    }
  }
}
