import Laboratory
import Recurrence
import Sequences
import Testing

@Suite("Suggested recipes")
struct SuggestionTests {
  /// The share of the baseline that the held-out loss falls below, in how many updates, for small
  /// parameters; a fraction of what the problem itself suggests.
  static let budgets: [(name: String, updates: Int, share: Double)] = [
    ("names", 60, 0.5), ("echo:1", 120, 0.5), ("copy:1", 300, 0.98), ("price:12", 60, 0.5),
    ("digits", 60, 0.6), ("motif:12", 250, 0.95), ("adding-masked:4", 120, 0.5),
    ("multiplication:11", 120, 0.8), ("temporal-order:20", 120, 0.8),
    ("temporal-order-3:20", 120, 0.8), ("latch:6", 60, 0.4), ("parity:6", 200, 0.9),
    ("tunes", 60, 0.6), ("captions", 40, 0.7), ("sentences", 60, 0.6), ("reber", 100, 0.6),
    ("continual-reber:40", 80, 0.6), ("xor", 200, 0.6),
    ("long-reviews:40", 500, 0.8), ("reverse:4", 60, 0.5), ("dates", 60, 0.5),
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
}
