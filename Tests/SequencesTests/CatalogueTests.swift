import Sequences
import Testing

@Suite("Built-in problems")
struct CatalogueTests {
  static let names = Problem.catalogue.map(\.name)

  @Test(
    "a problem's own name gives the same problem again",
    arguments: names + ["adding:100", "weather:7"])
  func named(name: String) throws {
    let problem = try Problem.named(name, seed: 5)
    #expect(problem.name == name)
    #expect(try Problem.named(problem.name, seed: 5).walking == problem.walking)
    #expect(try Problem.named(problem.name, seed: 6).walking != problem.walking)
  }

  @Test("a standard parameter is not part of the name")
  func standardParameter() throws {
    #expect(try Problem.named("adding:16", seed: 1).name == "adding")
  }

  @Test(
    "an unknown name is answered with the nearest right ones",
    arguments: [
      ("addding", ["adding"]), ("wether", ["weather"]), ("review", ["reviews"]),
      ("add", ["adding", "adding-masked"]), ("xyzzyxyzzy", []), ("", []), ("xyz", []),
      ("temporal", ["temporal-order", "temporal-order-3"]),
    ])
  func unknownName(name: String, expected: [String]) throws {
    let error = #expect(throws: ProblemError.self) { try Problem.named(name, seed: 1) }
    guard case .unknown(name, let suggestions) = error else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(suggestions.sorted() == expected)
  }

  @Test("an unknown name is answered in a sentence")
  func sentence() {
    let error = #expect(throws: ProblemError.self) { try Problem.named("xyzzyxyzzy", seed: 1) }
    let sentence = error?.description ?? ""
    #expect(
      sentence
        == "There is no built-in problem “xyzzyxyzzy”; the home screen (unroll) lists all \(Self.names.count)."
    )
  }

  @Test(
    "a parameter that is no whole number of the range is refused in a sentence",
    arguments: ["", "ten", "10", "10001", "9999999999999999999999", "30:4"])
  func badParameter(text: String) {
    let error = #expect(throws: ProblemError.self) {
      try Problem.named("adding:" + text, seed: 1)
    }
    #expect(
      error?.description
        == "In “adding:\(text)” expected T, the shortest length, as a whole number from 11 to 10000, got “\(text)”."
    )
  }

  @Test("walking examples are eight held-out ones", arguments: names)
  func walking(name: String) throws {
    for seed in 0..<3 as Range<UInt64> {
      let problem = try Problem.named(name, seed: seed)
      #expect(problem.walking.count == 8)
      let heldOut = Set(problem.heldOut.first(10_000))
      #expect(problem.walking.allSatisfy(heldOut.contains))
    }
  }

  @Test("a stream draws the same batches for the same seed", arguments: names)
  func streams(name: String) throws {
    let problem = try Problem.named(name, seed: 3)
    var one = try #require(problem.training.stream(batchSize: 4, seed: 9))
    var two = try #require(problem.training.stream(batchSize: 4, seed: 9))
    for _ in 0..<50 {
      let batch = one.next()
      #expect(batch == two.next())
      #expect(batch.examples.count == 4)
      #expect(batch.lengths == batch.examples.map(\.steps))
    }
  }
}
