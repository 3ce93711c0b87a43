import Foundation
import Testing

@testable import Sequences

/// What holds for every built-in problem alike.
@Suite("Every built-in problem")
struct EveryProblemTests {
  static let names = Problem.catalogue.map(\.name)

  /// Enough examples of a stream to count on.
  static func drawn(_ problem: Problem, _ count: Int, seed: UInt64 = 5) throws -> [Example] {
    var stream = try #require(problem.training.stream(batchSize: 16, seed: seed))
    return (0..<count / 16).flatMap { _ in stream.next().examples }
  }

  @Test("no held-out example is ever learned from, and held-out ones differ", arguments: names)
  func disjoint(name: String) throws {
    let problem = try Problem.named(name, seed: 2)
    let heldOut = problem.heldOut.first(1000).map(\.input)
    #expect(heldOut.count >= 64)
    #expect(Set(heldOut).count == heldOut.count)
    let training = try Self.drawn(problem, 1600).map(\.input)
    #expect(Set(heldOut).isDisjoint(with: training))
  }

  @Test("every example fits what the problem says of itself", arguments: names)
  func fits(name: String) throws {
    let problem = try Problem.named(name, seed: 3)
    for example in try Self.drawn(problem, 160) + problem.heldOut.first(20) {
      #expect(example.target.count == (problem.lossAtEveryStep ? example.steps : 1))
      #expect(problem.shape != .oneToOne || example.steps == 1)
      #expect(accepts(problem.input, example.input))
      switch (problem.output, example.target) {
      case (.classes(let labels), .classes(let classes)):
        #expect(classes.allSatisfy(labels.indices.contains))
      case (.values(let columns, _), .values(let values)):
        #expect(values.allSatisfy { $0.count == columns.count })
      case (.binary, .values(let values)): #expect(values.allSatisfy { [[0], [1]].contains($0) })
      default: Issue.record("expected targets as the output says")
      }
    }
  }

  private func accepts(_ kind: InputKind, _ input: ExampleInput) -> Bool {
    switch (kind, input) {
    case (.tokens(let vocabulary), .tokens(let tokens)):
      tokens.allSatisfy(vocabulary.symbols.indices.contains)
    case (.vectors(let columns), .vectors(let vectors)):
      vectors.allSatisfy { $0.count == columns.count && $0.allSatisfy(\.isFinite) }
    case (.pairs(let source, let decoder), .pairs(let read, let written)):
      written.first == 0 && written.allSatisfy(decoder.symbols.indices.contains)
        && !read.isEmpty && read.allSatisfy(source.symbols.indices.contains)
    default: false
    }
  }

  @Test("every step and answer reads as something", arguments: names)
  func texts(name: String) throws {
    let problem = try Problem.named(name, seed: 4)
    for example in problem.walking {
      let texts = problem.texts(of: example.input)
      #expect(texts.count == example.steps)
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("?") })
      #expect(problem.texts(of: example.target).allSatisfy { !$0.isEmpty && !$0.contains("?") })
    }
    #expect(problem.summary.count <= 66)
    #expect((120...420).contains(problem.story.count))
    #expect(!problem.baseline.explanation.isEmpty)
  }

  @Test("landmarks do not lie above the baseline", arguments: names)
  func landmarks(name: String) throws {
    let problem = try Problem.named(name, seed: 4)
    #expect(problem.landmarks.allSatisfy { $0.value > 0 })
    #expect(problem.landmarks.allSatisfy { $0.value <= problem.baseline.value })
  }

  @Test("knowing nothing costs what the baseline says", arguments: names)
  func baseline(name: String) throws {
    let problem = try Problem.named(name, seed: 6)
    let targets = try Self.drawn(problem, 3200).map(\.target)
    let baseline = problem.baseline.value
    switch problem.output {
    case .classes(let labels) where abs(baseline - log(Double(labels.count))) < 1e-12: break
    case .classes:
      // Copy memory's baseline knows the step, the others only how often each class occurs.
      #expect(abs(entropy(targets, perStep: name == "copy") - baseline) < 0.06 * baseline)
    case .binary:
      #expect(baseline == log(2))
      #expect(abs(mean(targets) - 0.5) < 0.03)
    case .values: #expect(abs(variance(targets) - baseline) < 0.06 * baseline)
    }
  }

  /// The loss of always answering with the frequencies of the classes, or with those of each step.
  private func entropy(_ targets: [ExampleTarget], perStep: Bool) -> Double {
    var counts: [Int: [Int: Double]] = [:]
    for case .classes(let classes) in targets {
      for (step, index) in classes.enumerated() {
        counts[perStep ? step : 0, default: [:]][index, default: 0] += 1
      }
    }
    let losses = counts.values.map { counts in
      let total = counts.values.reduce(0, +)
      return counts.values.reduce(0.0) { $0 - $1 / total * log($1 / total) }
    }
    return losses.reduce(0, +) / Double(losses.count)
  }

  private func mean(_ targets: [ExampleTarget]) -> Double { mean(numbers(targets)) }

  private func variance(_ targets: [ExampleTarget]) -> Double {
    let mean = mean(targets)
    return self.mean(numbers(targets).map { ($0 - mean) * ($0 - mean) })
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  private func numbers(_ targets: [ExampleTarget]) -> [Double] {
    var numbers: [Double] = []
    for case .values(let rows) in targets { numbers += rows.joined().map { Double($0) } }
    return numbers
  }

  @Test("writing by itself is possible where the answers are inputs", arguments: names)
  func generation(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    guard let generation = problem.generation else {
      #expect(problem.shape != .oneToMany && problem.shape != .encoderDecoder)
      return
    }
    for example in problem.walking {
      guard case .classes(let classes) = example.target else { continue }
      #expect(generation.primingSteps <= example.steps)
      if generation.end != nil { #expect(classes.last == generation.end) }
      for step in generation.primingSteps..<example.steps {
        switch example.input {
        case .tokens(let tokens), .pairs(_, let tokens): #expect(tokens[step] == classes[step - 1])
        case .vectors(let vectors):
          let size = vectors[0].count
          #expect(generation.vector(of: classes[step - 1], size: size) == vectors[step])
        }
      }
    }
  }
}
