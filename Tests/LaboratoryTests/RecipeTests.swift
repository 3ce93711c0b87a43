import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Recipes")
struct RecipeTests {
  @Test(
    "A number out of its range is refused with what was expected",
    arguments: [
      (Recipe(hidden: []), "Expected the number of layers 1 to 8, got 0."),
      (Recipe(hidden: [16, 0]), "Expected the hidden size from 1 to 1024, got 0."),
      (Recipe(hidden: [5000]), "Expected the hidden size from 1 to 1024, got 5000."),
      (Recipe(learningRate: 0), "Expected the learning rate above zero, got 0.0."),
      (Recipe(learningRate: .nan), "Expected the learning rate above zero, got nan."),
      (Recipe(clipping: .norm(-1)), "Expected the limit on the gradient above zero, got -1.0."),
      (Recipe(batch: 0), "Expected the batch from 1 to 4096, got 0."),
      (
        Recipe(dropout: Dropout(head: 1)), "Expected the share dropped from 0 to below 1, got 1.0."
      ),
      (
        Recipe(initialization: Initialization(forgetBias: .nan)),
        "Expected the forget-gate bias a finite number, got nan."
      ),
      (
        Recipe(initialization: Initialization(recurrent: .spectralRadius(-1))),
        "Expected the spectral radius above zero, got -1.0."
      ),
    ])
  func refused(recipe: Recipe, sentence: String) throws {
    let problem = try Problem.named("adding:11", seed: 1)
    do {
      _ = try Trainer(problem: problem, recipe: recipe)
      Issue.record("expected a refusal")
    } catch { #expect(error.description == sentence) }
  }

  @Test("A network of another interface is refused")
  func unfit() throws {
    let adding = try Problem.named("adding:11", seed: 1)
    let reviews = try Problem.named("reviews", seed: 1)
    let network = try Trainer(problem: adding, recipe: Recipe(hidden: [3])).network
    #expect(throws: TrainerError.self) {
      try Trainer(problem: reviews, recipe: Recipe(), network: network)
    }
    #expect(throws: TrainerError.self) { try WalkRecord.make(network: network, problem: reviews) }
  }
}
