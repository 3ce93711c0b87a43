import Foundation
import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Walk records")
struct WalkRecordTests {
  @Test("A sentence reads as its words, with one target at the last step")
  func reviews() throws {
    let problem = try Problem.named("reviews", seed: 1)
    let walk = try Trainer(problem: problem, recipe: .suggested(for: problem)).snapshot().walk
    #expect(walk.inputTexts[0].joined(separator: " ") == "the movie my friend has not seen is good")
    #expect(Array(walk.targetTexts[0]) == Array(repeating: "", count: 8) + ["good"])
    #expect(walk.targetTexts[1].last == "bad")
    #expect(["good", "bad"].contains(walk.predictionTexts[0][8]))
    #expect(walk.targetProbabilities[0].dropLast().allSatisfy { $0 == nil })
    let probability = try #require(walk.targetProbabilities[0][8])
    let loss = Double(walk.trace.lossSteps[0, 0, 0])
    #expect(abs(-loss - log(probability)) < 1e-5)
  }

  @Test("The probabilities of a character's targets are those of the loss")
  func text() throws {
    let problem = try LearningTests.problem("text")
    let walk = try Trainer(problem: problem, recipe: Recipe(hidden: [5])).snapshot().walk
    for sample in 0..<walk.samples {
      #expect(
        Array(walk.inputTexts[sample].dropFirst()) == Array(walk.targetTexts[sample].dropLast()))
      for step in 0..<walk.steps {
        let probability = try #require(walk.targetProbabilities[sample][step])
        let loss = Double(walk.trace.lossSteps[step, sample, 0])
        #expect(abs(-loss - log(probability)) < 1e-5)
      }
    }
  }

  @Test("A source of other symbols than the vocabulary's reads as numbers")
  func source() throws {
    let plan = Architecture(
      cell: .gru, input: .tokens(vocabulary: 3), hidden: [4], outputs: 3,
      encoder: Encoder(input: .tokens(vocabulary: 7)))
    var generator = SeededGenerator(seed: 3)
    let batch = Batch(
      steps: 2, samples: 1, inputs: .tokens([0, 2]),
      source: Source(steps: 3, inputs: .tokens([6, 1, 0])))
    let walk = try WalkRecord(
      title: "m", network: Network(plan, using: &generator), batch: batch,
      symbols: ModelSymbols(own: Vocabulary(symbols: ["a", "b", "c"])))
    #expect(walk.inputTexts == [["6", "1", "0", "a", "c"]])
  }

  @Test("Numbers read in their units, and an answer in numbers has no probability")
  func adding() throws {
    let problem = try Problem.named("adding:11", seed: 1)
    let recipe = Recipe(hidden: [5])
    let walk = try WalkRecord.make(
      network: try Trainer(problem: problem, recipe: recipe).network, problem: problem)
    #expect(walk.inputTexts[0][0].hasSuffix(" -1"))
    #expect(walk.targetProbabilities[0].allSatisfy { $0 == nil })
    #expect(walk.predictionTexts[0].last?.contains(".") == true)
  }

  @Test("The walk from another example begins with that one")
  func otherExample() throws {
    let problem = try Problem.named("weather:6", seed: 1)
    let trainer = try Trainer(problem: problem, recipe: Recipe(hidden: [3]))
    let (first, third) = (trainer.snapshot().walk, trainer.snapshot(example: 2).walk)
    #expect(third.inputTexts[0] == first.inputTexts[2])
    #expect(third.inputTexts.last == first.inputTexts[1])
  }

  @Test("A batch of one's own needs no problem")
  func withoutProblem() throws {
    let problem = try Problem.named("reviews", seed: 1)
    let network = try Trainer(problem: problem, recipe: .suggested(for: problem)).network
    let batch = Batch(steps: 3, samples: 1, inputs: .tokens([4, 0, 2]))
    let walk = try WalkRecord(title: "mine", network: network, batch: batch)
    #expect(walk.inputTexts == [["4", "0", "2"]])
    #expect(walk.targetTexts == [["", "", ""]])
    #expect(walk.targetProbabilities == [[nil, nil, nil]])
    #expect(!walk.trace.hasDerivatives)
  }
}
