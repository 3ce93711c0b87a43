import Testing

@testable import Sequences

@Suite("The long reviews problem")
struct LongReviewsTests {
  private func pairs(_ count: Int) -> [ReviewPair] {
    var writer = ReviewWriter(seed: 3, words: 70)
    return writer.pairs(count)
  }

  @Test("Reviews have every length up to the longest")
  func lengths() {
    let lengths = pairs(1000).flatMap(\.reviews).map(\.words.count)
    #expect((60...70).contains(lengths.max() ?? 0))
    #expect(lengths.count { $0 < 20 } > 200)
    #expect(lengths.count { $0 >= 50 } > 300)
  }

  @Test("What decides stands in the first 30 words")
  func beginning() {
    for review in pairs(500).flatMap(\.reviews) {
      #expect((review.words.lastIndex(where: \.decides) ?? 99) < 30)
    }
  }

  @Test("Pairs have opposite labels, those decided by order the same words")
  func opposites() {
    for pair in pairs(500) {
      #expect(pair.first.isPositive != pair.second.isPositive)
      let bags = pair.reviews.map { $0.words.map(\.text).sorted() }
      #expect((bags[0] == bags[1]) == pair.isDecidedByOrder)
    }
  }

  @Test("Asides have as many of each mood and as many “not” after good reviews as after bad ones")
  func asides() {
    var counts: [Bool: [String: Int]] = [true: [:], false: [:]]
    for review in pairs(2000).flatMap(\.reviews) {
      for word in review.words.dropFirst(30) {
        counts[review.isPositive]?[word.text, default: 0] += 1
      }
    }
    for word in ["not", "good", "terrible"] {
      let (after, other) = (counts[true]?[word] ?? 0, counts[false]?[word] ?? 0)
      #expect(min(after, other) > 100)
      #expect(abs(Double(after) / Double(after + other) - 0.5) < 0.08)
    }
  }
}
