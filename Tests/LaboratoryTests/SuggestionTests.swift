import Foundation
import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Suggested recipes")
struct SuggestionTests {
  /// The share of the baseline that the held-out loss falls below, in how many updates, for small
  /// parameters: a fraction of what the problem itself suggests, and a share that each of the seeds 1 to 10 reaches.
  static let budgets: [(name: String, updates: Int, share: Double)] = [
    ("weather:6", 60, 0.8), ("names", 100, 0.45), ("echo:1", 120, 0.05), ("price:12", 60, 0.35),
    ("digits", 60, 0.2), ("motif:12", 250, 0.2), ("adding:11", 300, 0.15),
    ("adding-masked:4", 120, 0.5), ("reviews", 500, 0.9), ("long-reviews:40", 500, 0.95),
    ("multiplication:11", 300, 0.15), ("temporal-order:20", 1000, 0.2),
    ("temporal-order-3:20", 120, 0.4), ("latch:6", 60, 0.05), ("parity:8", 400, 0.1),
    ("tunes", 60, 0.62), ("captions", 40, 0.35), ("sentences", 60, 0.55),
    ("continual-reber:40", 80, 0.4), ("xor", 200, 0.4), ("reverse:4", 60, 0.45),
    ("dates", 60, 0.3), ("reber", 300, 0.35),
    // The baseline knows already when to answer, which is learned first; what to answer comes slowly.
    ("copy:1", 600, 0.92),
  ]

  @Test(
    "A suggested recipe brings an LSTM clearly below the baseline",
    arguments: budgets)
  func learns(name: String, updates: Int, share: Double) throws {
    let problem = try Problem.named(name, seed: 1)
    let trainer = try Trainer(problem: problem, recipe: .suggested(for: problem))
    for _ in 0..<updates { trainer.update() }
    let loss = try #require(trainer.evaluate()).loss
    #expect(loss < share * problem.baseline.value)
    #expect(updates <= problem.suggestion.updates)
  }

  @Test("Every built-in problem is among them")
  func all() {
    let names = Set(Self.budgets.map { String($0.name.prefix { $0 != ":" }) })
    #expect(Set(Problem.catalogue.map(\.name)).subtracting(names).isEmpty)
  }

  /// Of the strings measured nobody can say more than the grammar does: n symbols have n − 5 choices of two, among n − 1
  /// answers.
  @Test(
    "The Reber grammar is learned to a fifth above the least loss that it allows",
    arguments: [1, 2, 3] as [UInt64])
  func reber(seed: UInt64) throws {
    let problem = try Problem.named("reber", seed: seed)
    let trainer = try Trainer(problem: problem, recipe: .suggested(for: problem, seed: seed))
    for _ in 0..<300 { trainer.update() }
    let answers = problem.heldOut.first(64).map { Double($0.input.steps) }
    let least = answers.reduce(0) { $0 + $1 - 4 } * log(2) / answers.reduce(0, +)
    let loss = try #require(trainer.evaluate()).loss
    #expect(loss > 0.98 * least)
    #expect(loss < 1.2 * least)
  }
}
