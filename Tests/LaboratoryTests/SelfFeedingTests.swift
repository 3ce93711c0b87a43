import Recurrence
import Sequences
import Testing

@testable import Laboratory

@Suite("Networks that read their own predictions")
struct SelfFeedingTests {
  @Test(
    "The inputs are what greedy decoding writes, step by step",
    arguments: ["reverse:4", "tunes", "sentences"])
  func greedy(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    var recipe = Recipe.suggested(for: problem)
    recipe.hidden = [9]
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<20 { trainer.update() }
    let given = trainer.snapshot().walk
    let own = try #require(given.fedWithItself(problem))
    let generation = try #require(problem.generation)
    #expect(own.hasParted, "an untrained network errs")
    for sample in 0..<2 {
      let steps = own.trace.length(ofSample: sample)
      let expected = try Self.answers(trainer.network, generation, given.trace, sample, steps)
      let answers = (0..<steps).map { own.trace.logits.vector($0, sample).indexOfLargest }
      #expect(answers == expected)
    }
    #expect(own.targetTexts == given.targetTexts)
    #expect(own.inputTexts.map(\.count) == given.inputTexts.map(\.count))
  }

  /// One sample alone, one step after the other.
  private static func answers(
    _ network: Network, _ generation: Generation, _ trace: Trace<Float>, _ sample: Int, _ steps: Int
  ) throws -> [Int] {
    var reader = RecurrentReader(
      network, opening: opening(trace, sample), feedback: generation.feedback)
    var answers = [reader.open().indexOfLargest]
    for step in 1..<steps {
      let isGiven = step < generation.primingSteps
      let read =
        isGiven
        ? generation.feedback.answer(
          in: trace.batch.input(ofSample: sample, 0..<trace.steps), at: step) ?? 0
        : answers[step - 1]
      answers.append(reader.logits(reading: [read], continuing: [0])[0].indexOfLargest)
    }
    return answers
  }

  private static func opening(_ trace: Trace<Float>, _ sample: Int) -> LeadIn {
    let input = trace.batch.input(ofSample: sample, 0..<trace.steps)
    switch (trace.batch.source(ofSample: sample), input) {
    case (.tokens(let source)?, _):
      let length = trace.batch.source?.lengths?[sample] ?? source.count
      return .source(Array(source.prefix(length)), first: 0)
    case (_, .vectors(let vectors)): return .vector(vectors[0])
    case (_, .tokens(let tokens)), (_, .pairs(_, let tokens)): return .symbol(tokens[0])
    }
  }

  @Test("It parts from what was given exactly where the answer before was wrong")
  func partings() throws {
    let problem = try Problem.named("reverse:4", seed: 1)
    let trainer = try Trainer(problem: problem, recipe: Recipe(hidden: [7], batch: 4))
    let given = trainer.snapshot().walk
    let own = try #require(given.fedWithItself(problem))
    let lead = given.trace.sourceSteps
    for sample in 0..<own.samples {
      let wrong = (1..<own.trace.length(ofSample: sample)).filter { step in
        own.predictionTexts[sample][lead + step - 1] != own.targetTexts[sample][lead + step - 1]
      }.map { $0 + lead }
      #expect(own.selfFeeding?.partings[sample] == Set(wrong))
    }
  }

  @Test("Where answers are no inputs nothing is fed back", arguments: ["weather:5", "reviews"])
  func none(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    let walk = try Trainer(problem: problem, recipe: Recipe(hidden: [5])).snapshot().walk
    #expect(walk.fedWithItself(problem) == nil)
    #expect(walk.selfFeeding == nil)
  }
}

extension WalkRecord {
  /// Whether the network read anything else than what was given.
  fileprivate var hasParted: Bool { selfFeeding?.partings.contains { !$0.isEmpty } ?? false }
}
