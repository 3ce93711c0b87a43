import Testing

@testable import Sequences

@Suite("The reviews problem")
struct ReviewsTests {
  private func review(_ aside: String, deciding: String) -> Review {
    let words = aside.split(separator: " ").map { ReviewWord(text: String($0), decides: false) }
    let verdict = deciding.split(separator: " ").map { ReviewWord(text: String($0), decides: true) }
    return Review(words: words + verdict)
  }

  private func pairs(_ count: Int, seed: UInt64 = 1) -> [ReviewPair] {
    var writer = ReviewWriter(seed: seed)
    return writer.pairs(count)
  }

  @Test(
    "the label is the verdict's, turned round by each deciding not",
    arguments: [
      ("the film", "is good", true), ("the film", "is not good", false),
      ("the film", "is not bad", true), ("the film my friend has not seen", "is good", true),
      ("the film whose music is bad", "is good", true),
      ("", "it is not true that is not good", true),
    ])
  func label(aside: String, deciding: String, expected: Bool) {
    #expect(review(aside, deciding: deciding).isPositive == expected)
  }

  @Test("the two sentences of a pair have opposite labels")
  func opposites() {
    #expect(pairs(1000).allSatisfy { $0.first.isPositive != $0.second.isPositive })
  }

  @Test("pairs decided by order have the same words, the others do not")
  func order() {
    for pair in pairs(1000) {
      let bags = pair.reviews.map { $0.words.map(\.text).sorted() }
      #expect((bags[0] == bags[1]) == pair.isDecidedByOrder)
    }
  }

  @Test("order decides in more than half of the pairs, and not in all")
  func share() {
    let share = pairs(1000).count(where: \.isDecidedByOrder)
    #expect((550...750).contains(share))
  }

  @Test("sentences are short and long, none longer than 30 words")
  func lengths() {
    let lengths = pairs(3000).map(\.first.words.count)
    #expect(lengths.min() == 4)
    #expect(lengths.max() == 30)
    #expect(lengths.count { $0 >= 20 } > 500)
    #expect(lengths.count { $0 < 10 } > 200)
  }

  @Test("no sentence stands twice, in training or held out")
  func disjoint() throws {
    let problem = try Problem.named("reviews", seed: 4)
    let training = problem.training.first(100_000), heldOut = problem.heldOut.first(100_000)
    #expect(training.count == 6000)
    #expect(heldOut.count == 802)
    #expect(Set((training + heldOut).map(\.input)).count == 6802)
  }

  @Test("labels are balanced")
  func balance() throws {
    let problem = try Problem.named("reviews", seed: 4)
    let good = problem.training.first(100_000).count { $0.target == .values([[1]]) }
    #expect(good == 3000)
  }

  @Test("no clause stands twice in a sentence")
  func clauses() {
    for review in pairs(2000).flatMap(\.reviews) {
      let relatives = review.words.filter { !$0.decides && $0.text == "whose" }
      #expect(relatives.count <= 2)
    }
  }

  @Test("every word of a sentence is in the vocabulary, which no seed changes")
  func words() throws {
    let words = Set(ReviewGrammar.words)
    #expect(pairs(1000).flatMap(\.reviews).flatMap(\.words).allSatisfy { words.contains($0.text) })
    guard case .tokens(let one) = try Problem.named("reviews", seed: 1).input,
      case .tokens(let two) = try Problem.named("reviews", seed: 2).input
    else { return }
    #expect(one.symbols == two.symbols)
    #expect(one.counts.allSatisfy { $0 > 0 })
  }

  @Test("the walk begins with the best known pair")
  func famous() throws {
    let problem = try Problem.named("reviews", seed: 11)
    let read = problem.walking.prefix(2).map {
      problem.texts(of: $0.input).joined(separator: " ") + ": "
        + problem.texts(of: $0.target).joined()
    }
    #expect(
      read == [
        "the movie my friend has not seen is good: good",
        "the movie my friend has seen is not good: bad",
      ])
  }
}
