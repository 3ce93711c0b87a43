import Foundation
import Interchange
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
      (Recipe(dense: [4, 0]), "Expected a dense layer's size from 1 to 1024, got 0."),
      (Recipe(truncation: 0), "Expected the truncation from 1 to 1000000, got 0."),
      (
        Recipe(attention: .dot),
        "Attention looks at an encoder's outputs, and “Adding, T = 11” has no source to be encoded."
      ),
      (Recipe(batch: 0), "Expected the batch from 1 to 4096, got 0."),
      (
        Recipe(dropout: Dropout(head: 1)), "Expected the share dropped from 0 to below 1, got 1.0."
      ),
      (
        Recipe(initialization: Initialization(forgetBias: .nan)),
        "Expected the forget-gate bias from −3e38 to 3e38, got nan."
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

  @Test(
    "A layer that reads from the end is refused where it would see the answer",
    arguments: [
      ("sentences", "each answer is the next input"), ("tunes", "each answer is the next input"),
      ("reverse", "An encoder and its decoder read in one direction."),
    ])
  func seesTheAnswer(name: String, part: String) throws {
    let problem = try Problem.named(name, seed: 1)
    let error = #expect(throws: TrainerError.self) {
      try Trainer(problem: problem, recipe: Recipe(hidden: [3], isBidirectional: true))
    }
    #expect(error?.description.contains(part) == true)
  }

  @Test(
    "Directions, dense layers and truncation are those of the network, which learns",
    arguments: ["names", "reviews", "weather:8"])
  func layers(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    let recipe = Recipe(
      hidden: [7, 5], batch: 4, isBidirectional: true, dense: [6, 3], truncation: 3)
    let trainer = try Trainer(problem: problem, recipe: recipe)
    let plan = trainer.network.architecture
    #expect(plan.isBidirectional && plan.truncation == 3)
    #expect(plan.dense.map(\.size) == [6, 3])
    #expect(plan.lossAt == (problem.lossAtEveryStep ? .all : .last))
    let losses = (0..<60).compactMap { _ in trainer.update()?.loss }
    #expect(losses.suffix(10).reduce(0, +) < losses.prefix(10).reduce(0, +))
  }

  @Test("Another network begins with the recipe of a saved one", arguments: ["reverse:4", "names"])
  func saved(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    let isPair = name.hasPrefix("reverse")
    let recipe = Recipe(
      hidden: [5], embedding: 3, dropout: Dropout(head: 0.1), isBidirectional: !isPair,
      attention: isPair ? .general : .none, dense: [4], truncation: 2)
    let trainer = try Trainer(problem: problem, recipe: recipe)
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("unroll-\(UUID().uuidString).safetensors")
    defer { try? FileManager.default.removeItem(at: file) }
    let source = ProblemSource(.builtIn(name))
    try ModelFile.save(Model(trainer.snapshot(), from: source), to: file.path)
    guard case .training(let opened, _) = try Opening(path: file.path, RecipeWishes()) else {
      Issue.record("expected a training")
      return
    }
    #expect(opened.network == trainer.network)
    for path: KeyPath<Recipe, [Int]> in [\.hidden, \.dense] {
      #expect(opened.recipe[keyPath: path] == recipe[keyPath: path])
    }
    for path: KeyPath<Recipe, Int?> in [\.embedding, \.truncation] {
      #expect(opened.recipe[keyPath: path] == recipe[keyPath: path])
    }
    #expect(opened.recipe.attention == recipe.attention)
    #expect(opened.recipe.isBidirectional == recipe.isBidirectional)
    #expect(opened.recipe.dropout == recipe.dropout)
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
