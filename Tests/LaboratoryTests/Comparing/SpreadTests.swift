import Laboratory
import Sequences
import Testing

@Suite("Spread")
struct SpreadTests {
  @Test(
    "The median is the middle value, of an even count the mean of two",
    arguments: [
      ([3.0], 3.0, 3.0, 3.0), ([9, 1, 4], 4, 1, 9), ([8, 1, 4, 2], 3, 1, 8),
      ([-1, -1, 5, -2, 0], -1, -2, 5),
    ])
  func median(values: [Double], median: Double, lowest: Double, highest: Double) throws {
    let spread = try #require(Spread(values))
    #expect(spread.median == median)
    #expect((spread.lowest, spread.highest) == (lowest, highest))
    #expect(spread.count == values.count)
  }

  @Test("Nothing has no median") func empty() { #expect(Spread([]) == nil) }

  @Test("What is no number counts as the greatest, and great numbers do not overflow")
  func noNumbers() throws {
    let failed = try #require(Spread([.nan, 1, 2]))
    #expect(failed.median == 2)
    #expect(failed.highest == .infinity)
    let great = Double.greatestFiniteMagnitude
    #expect(Spread([great, great])?.median == great)
  }

  @Test("Runs are spread over those in which a figure was measured")
  func outcomes() throws {
    let problem = try Problem.named("adding:11", seed: 3)
    let outcomes = try [50, 20].map { updates in
      let trainer = try Trainer(problem: problem, recipe: Recipe(hidden: [3], batch: 2))
      for _ in 0..<updates { trainer.update() }
      return Outcome(trainer)
    }
    #expect(outcomes.spread(of: .heldOutLoss)?.count == 2)
    let losses = outcomes.compactMap(\.loss)
    #expect(outcomes.spread(of: .loss)?.lowest == losses.min())
    // Measured every 50 updates: the second run never was.
    #expect(outcomes.spread(of: .bestHeldOutLoss)?.count == 1)
  }
}
