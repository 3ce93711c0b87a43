import Foundation
import Laboratory
import Sequences
import Testing

@Suite("Distributions")
struct DistributionTests {
  /// p = 0.4, 0.3, 0.2, 0.1, shifted, which a softmax does not see.
  static let logits: [Float] = [0.3, 0.1, 0.4, 0.2].map { Float(log($0)) + 5 }

  private func after(_ decoding: Decoding, never: Set<Int> = []) -> [Double] {
    Distribution(logits: Self.logits, under: decoding, never: never).after
  }

  private func expect(_ left: [Double], _ right: [Double]) {
    #expect(left.count == right.count)
    for (a, b) in zip(left, right) { #expect(abs(a - b) < 1e-6, "\(left) is not \(right)") }
  }

  @Test("Before decoding a distribution is the softmax of the logits")
  func softmax() {
    let distribution = Distribution(logits: Self.logits, under: Decoding(temperature: 0.3, topK: 1))
    expect(distribution.before, [0.3, 0.1, 0.4, 0.2])
    #expect(distribution.ranking == [2, 0, 3, 1])
  }

  @Test("At temperature 1 without cuts nothing changes")
  func plain() { expect(after(Decoding()), [0.3, 0.1, 0.4, 0.2]) }

  @Test("Temperature T raises probabilities to 1/T and renormalises", arguments: [0.5, 2.0, 3.7])
  func temperature(_ temperature: Double) {
    let powers = [0.3, 0.1, 0.4, 0.2].map { pow($0, 1 / temperature) }
    let sum = powers.reduce(0, +)
    expect(after(Decoding(temperature: temperature)), powers.map { $0 / sum })
  }

  @Test(
    "Towards temperature 0 sampling becomes greedy",
    arguments: [0, Double.leastNonzeroMagnitude, 1e-308, 1e-4, 0.01])
  func cold(temperature: Double) {
    expect(after(Decoding(temperature: temperature)), [0, 0, 1, 0])
    expect(after(Decoding(.greedy, temperature: 5)), [0, 0, 1, 0])
  }

  @Test("Top-k keeps the k most likely, renormalised")
  func topK() {
    expect(after(Decoding(topK: 2)), [3 / 7.0, 0, 4 / 7.0, 0])
    expect(after(Decoding(topK: 99)), [0.3, 0.1, 0.4, 0.2])
  }

  @Test(
    "Top-p keeps the fewest symbols that reach p, renormalised",
    arguments: [(0.01, 1), (0.39, 1), (0.41, 2), (0.69, 2), (0.71, 3), (0.91, 4), (1, 4)])
  func topP(mass: Double, count: Int) {
    let order = [2, 0, 3, 1], probabilities = [0.3, 0.1, 0.4, 0.2]
    let kept = order.prefix(count)
    let sum = kept.reduce(0) { $0 + probabilities[$1] }
    expect(
      after(Decoding(topP: mass)),
      probabilities.indices.map { kept.contains($0) ? probabilities[$0] / sum : 0 })
  }

  @Test("Top-p is taken of what temperature and top-k have left")
  func order() {
    // At T = 2: √0.4, √0.3, √0.2 of 1.627 make 0.389, 0.337, 0.275; two of them reach 0.7.
    let kept = after(Decoding(temperature: 2, topK: 3, topP: 0.7))
    #expect(kept.map { $0 > 0 } == [true, false, true, false])
    expect([kept.reduce(0, +)], [1])
  }

  @Test("What is never an answer has no probability left, whatever the mode")
  func never() {
    for mode in Decoding.Mode.allCases {
      let kept = after(Decoding(mode, topK: 3), never: [2])
      #expect(kept[2] == 0)
      expect([kept.reduce(0, +)], [1])
    }
    expect(after(Decoding(.greedy), never: [2]), [1, 0, 0, 0])
    expect(after(Decoding(.beam), never: [2]), [3 / 6.0, 1 / 6.0, 0, 2 / 6.0])
  }

  @Test("Of equally likely symbols the first counts as more likely")
  func ties() {
    let flat = Distribution(logits: [1, 1, 1], under: Decoding(topK: 2))
    #expect(flat.after == [0.5, 0.5, 0])
    #expect(Distribution(logits: [1, 1, 1], under: Decoding(.greedy)).after == [1, 0, 0])
  }

  @Test(
    "Draws come as often as their probabilities say",
    arguments: [
      Decoding(), Decoding(temperature: 0.6), Decoding(temperature: 1.8, topP: 0.9),
      Decoding(topK: 3),
    ])
  func frequencies(decoding: Decoding) {
    let distribution = Distribution(logits: Self.logits, under: decoding)
    var generator = SeededGenerator(seed: 11)
    var counts = [0.0, 0, 0, 0]
    let draws = 20_000.0
    for _ in 0..<Int(draws) { counts[distribution.draw(using: &generator)] += 1 }
    var chiSquared = 0.0
    for (count, p) in zip(counts, distribution.after) {
      #expect(p > 0 || count == 0)
      if p > 0 { chiSquared += pow(count - draws * p, 2) / (draws * p) }
    }
    // The 99.9 % bound with 3 degrees of freedom.
    #expect(chiSquared < 16.27)
  }

  @Test("Numbers that are not finite are told apart")
  func notFinite() {
    #expect(!Distribution(logits: [0, .nan], under: Decoding()).isFinite)
    #expect(Distribution(logits: [0, -.infinity], under: Decoding()).isFinite)
  }
}
