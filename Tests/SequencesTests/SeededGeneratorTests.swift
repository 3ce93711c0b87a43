import Testing

@testable import Sequences

@Suite("SeededGenerator")
struct SeededGeneratorTests {
  @Test("the same seed gives the numbers that it always gave")
  func stability() {
    var generator = SeededGenerator(seed: 42)
    #expect(generator.next() == 1_865_750_160_070_900_731)
    #expect((0..<5).map { _ in generator.below(100) } == [36, 76, 52, 62, 95])
    #expect(generator.uniform() == 0.47739647771996585)
    #expect(generator.normal() == 0.7909857722930618)
  }

  @Test("seeds and streams differ from one another")
  func streams() {
    var starts: Set<UInt64> = []
    for seed in 0..<100 as Range<UInt64> {
      for stream in 0..<10 as Range<UInt64> {
        var generator = SeededGenerator(seed: seed, stream: stream)
        starts.insert(generator.next())
      }
    }
    #expect(starts.count == 1000)
  }

  @Test("uniform draws fill [0, 1) with mean 1/2 and variance 1/12")
  func uniform() {
    var generator = SeededGenerator(seed: 1)
    let draws = (0..<100_000).map { _ in generator.uniform() }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    #expect(abs(mean(draws) - 0.5) < 0.005)
    #expect(abs(mean(draws.map { ($0 - 0.5) * ($0 - 0.5) }) - 1.0 / 12) < 0.002)
  }

  @Test("below gives each number equally often", arguments: [1, 2, 3, 7, 10])
  func below(bound: Int) {
    var generator = SeededGenerator(seed: 2)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<(10_000 * bound) { counts[generator.below(bound)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
  }

  @Test("normal draws have the moments and tails of the normal distribution")
  func normal() {
    var generator = SeededGenerator(seed: 3)
    let draws = (0..<200_000).map { _ in generator.normal() }
    #expect(abs(mean(draws)) < 0.01)
    #expect(abs(mean(draws.map { $0 * $0 }) - 1) < 0.015)
    #expect(abs(mean(draws.map { $0 * $0 * $0 * $0 }) - 3) < 0.1)
    #expect(abs(share(draws) { abs($0) < 1 } - 0.6827) < 0.004)
    #expect(abs(share(draws) { abs($0) < 2 } - 0.9545) < 0.002)
    #expect(abs(share(draws) { abs($0) < 3 } - 0.9973) < 0.0006)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func share(_ values: [Double], _ holds: (Double) -> Bool) -> Double {
    Double(values.count(where: holds)) / Double(values.count)
  }
}
