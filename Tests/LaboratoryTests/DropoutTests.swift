import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Dropout in training")
struct DropoutTests {
  static func trainer(_ dropout: Dropout, network: Network? = nil) throws -> Trainer {
    var recipe = Recipe(hidden: [7, 4], embedding: 3, learningRate: 0.02, batch: 4)
    recipe.dropout = dropout
    return try Trainer(
      problem: Problem.named("reviews:100", seed: 1), recipe: recipe, network: network)
  }

  @Test(
    "It reads back as it is written",
    arguments: [
      "none", "embedding:0.1", "layers:0.5,head:0.25", "embedding:0.1,layers:0.2,head:0.3",
    ])
  func text(text: String) throws {
    #expect(try #require(Dropout(text: text)).text == text)
    #expect(Dropout(text: "0.2") == Dropout(embedding: 0.2, layers: 0.2, head: 0.2))
  }

  @Test(
    "What is no share is refused", arguments: ["", "1", "-0.1", "nan", "layer:0.1", "layers:2"])
  func refused(text: String) { #expect(Dropout(text: text) == nil) }

  @Test("Numbers are dropped in training, the same ones for the same seed, and not in evaluation")
  func trainingAlone() throws {
    let (whole, first, second) = (
      try Self.trainer(Dropout()),
      try Self.trainer(Dropout(embedding: 0.5, layers: 0.5, head: 0.5)),
      try Self.trainer(Dropout(embedding: 0.5, layers: 0.5, head: 0.5))
    )
    #expect(first.evaluate() == whole.evaluate())
    #expect(first.snapshot().walk.trace.loss == whole.snapshot().walk.trace.loss)
    let losses = [whole, first, second].map { trainer in
      (0..<4).map { _ in trainer.update()?.loss }
    }
    #expect(losses[1] == losses[2])
    #expect(losses[1] != losses[0])
    #expect(first.evaluate() == first.evaluate())
  }

  @Test("Resuming drops what would have been dropped without the interruption")
  func resumed() throws {
    let whole = try Self.trainer(Dropout(layers: 0.4))
    for _ in 0..<9 { whole.update() }
    let first = try Self.trainer(Dropout(layers: 0.4))
    for _ in 0..<5 { first.update() }
    let second = try Trainer(resuming: first.snapshot())
    for _ in 0..<4 { second.update() }
    #expect(second.network == whole.network)
  }
}
