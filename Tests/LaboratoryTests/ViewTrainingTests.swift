import Foundation
import Recurrence
import Sequences
import Testing

@testable import Laboratory

@Suite("Training on a view")
struct ViewTrainingTests {
  private func trained(_ view: ProblemView, updates: Int) throws -> Trainer {
    let problem = try Problem.named("reviews", seed: 1).viewed(as: view)
    let cell = CellKind.suggested(for: problem)
    let trainer = try Trainer(problem: problem, recipe: .suggested(for: problem, cell: cell))
    for _ in 0..<updates { trainer.update() }
    return trainer
  }

  @Test("A bag of words guesses exactly where order alone decides, however long it learns")
  func bag() throws {
    let trainer = try trained(.bag, updates: 100)
    #expect(trainer.recipe.cell == .rnnTanh)
    let part = try #require(trainer.evaluateParts().first)
    #expect(part.name == "order alone decides" && part.examples > 300)
    #expect(part.accuracy == 0.5)
  }

  @Test("The network on one step is a perceptron: y = W tanh(U x + b) + c")
  func perceptron() throws {
    let problem = try Problem.named("reviews:100", seed: 1).viewed(as: .bag)
    let trainer = try Trainer(
      problem: problem, recipe: Recipe(cell: .rnnTanh, hidden: [7], seed: 3))
    for _ in 0..<20 { trainer.update() }
    let weights = trainer.network.parameters
    guard case .vectors(let steps) = try #require(problem.walking.first).input else { return }
    let input = weights.matrix(.inputHidden(layer: 0))
    var logit = Double(weights[.headBias].first ?? 0)
    for unit in 0..<7 {
      let biases = [Weight.inputBias(layer: 0), .hiddenBias(layer: 0)].map {
        Double(weights.matrix($0).values[unit])
      }
      let sum = steps[0].enumerated().reduce(biases[0] + biases[1]) {
        $0 + Double(input[unit, $1.offset]) * Double($1.element)
      }
      logit += Double(weights.matrix(.headWeight).values[unit]) * tanh(sum)
    }
    let answer = try #require(trainer.snapshot().walk.trace.logits.vector(0, 0).first)
    #expect(abs(Double(answer) - logit) < 1e-5)
  }

  @Test("What is measured on parts is kept with every measurement")
  func parts() throws {
    let trainer = try trained(.sequence, updates: Trainer.evaluationInterval)
    let parts = try #require(trainer.history.evaluation).parts
    #expect(parts.map(\.name) == ["order alone decides", "20 words or more"])
    #expect(parts.allSatisfy { $0.examples == Examiner.limit })
  }
}
