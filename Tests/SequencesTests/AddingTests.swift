import Testing

@testable import Sequences

@Suite("The adding problem")
struct AddingTests {
  @Test("examples are as in the paper, at every length", arguments: [11, 20, 30, 100, 1000])
  func definition(length: Int) throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<(length > 100 ? 20 : 200) {
      try check(Adding.task.example(length: length, using: &generator), length: length)
    }
  }

  private func check(_ example: Example, length: Int) throws {
    guard case .vectors(let pairs) = example.input, case .values(let target) = example.target
    else {
      Issue.record("expected vectors and a value")
      return
    }
    let values = pairs.map { $0[0] }, markers = pairs.map { $0[1] }
    #expect((length...(length + length / 10)).contains(pairs.count))
    #expect(values.allSatisfy { (-1...1).contains($0) })
    #expect(markers.first == -1 && markers.last == -1)
    let marked = markers.indices.filter { markers[$0] == 1 }
    #expect((1...2).contains(marked.count))
    #expect(marked.allSatisfy { $0 < max(10, length / 2 - 1) })
    #expect(marked.contains { $0 < 10 } || marked.count == 1)
    #expect(markers.dropFirst().dropLast().allSatisfy { $0 == 0 || $0 == 1 })
    let sum = marked.reduce(Float(0)) { $0 + values[$1] }
    #expect(abs(try #require(target.first?.first) - (0.5 + sum / 4)) < 1e-6)
  }

  @Test("all lengths from T to T + T/10 occur, and a batch has one")
  func lengths() throws {
    var stream = try #require(
      Problem.named("adding:100", seed: 1).training.stream(batchSize: 3, seed: 1))
    let lengths = (0..<500).map { _ in stream.next().steps }
    #expect(Set(lengths) == Set(100...110))
  }

  @Test("always answering the mean costs what the baseline says", arguments: [11, 16, 100])
  func baseline(length: Int) throws {
    let problem = try Problem.named("adding:\(length)", seed: 1)
    var stream = try #require(problem.training.stream(batchSize: 50, seed: 1))
    var sum = 0.0
    for _ in 0..<200 {
      for example in stream.next().examples {
        guard case .values(let target) = example.target else { continue }
        sum += Double((target[0][0] - 0.5) * (target[0][0] - 0.5))
      }
    }
    #expect(abs(sum / 10_000 - problem.baseline.value) < 0.0015)
    #expect(problem.baseline.value < 1.0 / 24, "first pairs that were marked count 0")
  }

  @Test("values and markers read in their own columns")
  func texts() throws {
    let problem = try Problem.named("adding", seed: 1)
    #expect(problem.texts(of: .vectors([[0.25, -1], [-1, 0]])) == ["0.25 -1", "-1.00 0"])
    #expect(problem.texts(of: .values([[0.5]])) == ["0.500"])
  }
}
