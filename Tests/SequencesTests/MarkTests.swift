import Testing

@testable import Sequences

@Suite struct MarkTests {
  @Test(
    "The steps that decide are marked, and only those",
    arguments: ["adding:20", "adding-masked:15", "multiplication:20"])
  func numbers(name: String) throws {
    let problem = try Problem.named(name, seed: 3)
    #expect(problem.markName?.isEmpty == false)
    for example in problem.walking {
      guard case .vectors(let steps) = example.input else { continue }
      let marked = problem.marks(of: example.input)
      #expect(marked == steps.indices.filter { steps[$0][1] == 1 })
      #expect(marked.count <= 2)
    }
    #expect(problem.walking.contains { problem.marks(of: $0.input).count == 2 })
  }

  @Test("The X and Y of a temporal order are marked, in the order of the answer")
  func order() throws {
    let problem = try Problem.named("temporal-order-3:40", seed: 1)
    for example in problem.walking {
      let texts = problem.texts(of: example.input)
      let marked = problem.marks(of: example.input).map { texts[$0] }
      #expect(marked.joined() == problem.texts(of: example.target)[0])
    }
  }

  @Test("What a Reber string repeats is marked where it is read and where it is asked for")
  func reber() throws {
    let problem = try Problem.named("reber", seed: 1)
    for example in problem.walking {
      let texts = problem.texts(of: example.input)
      let marked = problem.marks(of: example.input)
      #expect(marked.count == 2 && marked[0] == 1)
      #expect(problem.texts(of: example.target)[marked[1]] == texts[1])
    }
    #expect(problem.marks(of: .tokens([1, 2, 3])).isEmpty)
  }

  @Test(
    "Capitals of a motif, first steps of a latch, symbols to be copied are marked; elsewhere nothing is known"
  )
  func others() throws {
    let motif = try Problem.named("motif", seed: 1)
    for example in motif.walking {
      let count = motif.texts(of: example.target) == ["motif"] ? 6 : 0
      #expect(motif.marks(of: example.input).count == count)
    }
    let latch = try Problem.named("latch", seed: 1)
    #expect(latch.marks(of: latch.walking[0].input) == [0, 1, 2])
    let copy = try Problem.named("copy", seed: 1)
    #expect(copy.marks(of: copy.walking[0].input) == Array(0..<10))
    let weather = try Problem.named("weather", seed: 1)
    #expect(weather.markName == nil && weather.marks(of: weather.walking[0].input).isEmpty)
    #expect(try latch.viewed(as: .shuffled).marks(of: latch.walking[0].input).isEmpty)
  }

  @Test("A number that is rounded to zero has no sign")
  func zero() {
    let column = Column("x", unit: " °C", digits: 2)
    #expect(column.text(-0.004) == "0.00 °C")
    #expect(column.text(-0.0) == "0.00 °C")
    #expect(column.text(-0.006) == "-0.01 °C")
  }

  @Test("Today alone tells Φ(d/2) of the days, and the filter more, as counting says")
  func accuracies() throws {
    let problem = try Problem.named("weather:300", seed: 2)
    let (today, memory) = (problem.landmarks[0].accuracy, problem.landmarks[1].accuracy)
    var (right, filtered, days) = (0, 0, 0)
    for example in problem.heldOut.first(256) {
      guard case .vectors(let inputs) = example.input, case .classes(let classes) = example.target
      else { continue }
      let alone = inputs.map { Weather.filter([$0])[0] }
      for (day, isRainy) in classes.enumerated() {
        right += (alone[day] > 0.5) == (isRainy == 1) ? 1 : 0
        days += 1
      }
      filtered += zip(Weather.filter(inputs), classes).count { ($0 > 0.5) == ($1 == 1) }
    }
    #expect(abs(try #require(today) - Double(right) / Double(days)) < 0.005)
    #expect(try #require(memory) == Double(filtered) / Double(days))
    #expect(try #require(memory) > 0.79)
  }
}
