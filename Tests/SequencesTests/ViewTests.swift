import Foundation
import Testing

@testable import Sequences

@Suite("Views of a problem")
struct ViewTests {
  private let tokens = ExampleInput.tokens([2, 0, 2, 3, 2])
  private let vectors = ExampleInput.vectors([[1, 2, 3], [0.5, -2, 0], [0, 1, 1], [1, 0, 0]])

  @Test("a bag counts tokens and sums numbers over the steps")
  func bag() {
    #expect(tokens.bag(4) == .vectors([[1, 0, 3, 1]]))
    #expect(vectors.bag(3) == .vectors([[2.5, 1, 4]]))
  }

  @Test("flattened, every step has a place of its own, and zeros fill the rest")
  func flat() {
    #expect(
      ExampleInput.tokens([1, 0]).flat(3, 2) == .vectors([[0, 1, 1, 0, 0, 0]]))
    #expect(
      vectors.flat(5, 3) == .vectors([[1, 2, 3, 0.5, -2, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0]]))
    #expect(vectors.flat(2, 3) == .vectors([[1, 2, 3, 0.5, -2, 0]]))
  }

  @Test("shuffled, an example keeps its steps and always takes the same order")
  func shuffled() {
    let long = ExampleInput.tokens(Array(0..<30))
    guard case .tokens(let order) = long.shuffled else { return }
    #expect(order.sorted() == Array(0..<30))
    #expect(order != Array(0..<30))
    #expect(long.shuffled == long.shuffled)
    #expect(tokens.shuffled.bag(4) == tokens.bag(4))
    #expect(vectors.shuffled.bag(3) == vectors.bag(3))
  }

  @Test("every order is drawn about equally often")
  func fairShuffle() {
    var generator = SeededGenerator(seed: 3)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[generator.shuffled([1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (880...1120).contains($0) })
  }

  static let single = Problem.catalogue.filter { !$0.shape.lossAtEveryStep }.map(\.name)

  @Test(
    "training, held-out and walking examples are seen alike, in one step",
    arguments: single, [ProblemView.bag, .flat])
  func oneStep(name: String, view: ProblemView) throws {
    let small = name == "adding" ? "adding:11" : name
    let whole = try Problem.named(small, seed: 2)
    let problem = try whole.viewed(as: view)
    guard case .vectors(let columns) = problem.input else { return }
    #expect(problem.shape == .oneToOne && problem.view == view)
    var stream = try #require(problem.training.stream(batchSize: 5, seed: 1))
    let all = stream.next().examples + problem.heldOut.first(20) + problem.walking
    #expect(all.allSatisfy { $0.steps == 1 })
    for example in all {
      guard case .vectors(let steps) = example.input else { continue }
      #expect(steps.map(\.count) == [columns.count])
    }
    #expect(problem.heldOut.first(20).map(\.target) == whole.heldOut.first(20).map(\.target))
    #expect(problem.texts(of: problem.walking[0].input).count == 1)
  }

  @Test("twins of the same words are one bag with opposite labels")
  func twins() throws {
    let problem = try Problem.named("reviews:100", seed: 1).viewed(as: .bag)
    let part = try #require(problem.parts.first)
    #expect(part.name == "order alone decides")
    let examples = part.examples.first(1000)
    #expect(examples.count > 300)
    for twin in stride(from: 0, to: examples.count, by: 2) {
      #expect(examples[twin].input == examples[twin + 1].input)
      #expect(examples[twin].target != examples[twin + 1].target)
    }
  }

  @Test("a bag and a flattened example read as their words")
  func texts() throws {
    let whole = try Problem.named("reviews:100", seed: 1)
    let twin = try #require(whole.walking.first)
    let words = whole.texts(of: twin.input)
    let flat = try whole.viewed(as: .flat)
    #expect(flat.texts(of: flat.walking[0].input) == [words.joined(separator: " ")])
    let bag = try whole.viewed(as: .bag)
    let read = bag.texts(of: bag.walking[0].input)[0].split(separator: " · ").map(String.init)
    #expect(Set(read.map { $0.prefix { $0 != " " } }.map(String.init)) == Set(words))
  }

  @Test("what answers at every step has no such view, and what is too wide is refused")
  func refused() throws {
    let weather = try Problem.named("weather", seed: 1)
    #expect(throws: ViewError.manyAnswers("Weather, 30 days", .bag)) {
      try weather.viewed(as: .bag)
    }
    let long = try Problem.named("adding:10000", seed: 1)
    #expect(throws: ViewError.self) { try long.viewed(as: .flat) }
    #expect(try weather.viewed(as: .sequence).view == .sequence)
  }
}
