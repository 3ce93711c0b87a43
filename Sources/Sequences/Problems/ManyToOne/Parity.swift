import Foundation

/// Is the number of ones even or odd? A string of 1 … T random bits, each length equally likely.
///
/// Every bit counts: turning any one of them turns the answer round. A network solves it
/// with two states; learning it from the answer at the end alone is hard, and easier
/// where short strings are among the examples.
enum Parity {
  static let entry = ProblemEntry(
    "parity", .manyToOne, title: "Parity",
    summary: "even or odd? every bit turns the answer round",
    parameter: ProblemParameter("T, the longest length,", standard: 10, in: 6...1000),
    make: problem)

  static func problem(longest: Int, seed: UInt64) -> Problem {
    Problem(
      entry, longest, title: "Parity, up to \(longest) bits", story: story,
      input: .tokens(Vocabulary(symbols: ["0", "1"])),
      output: .binary(negative: "even", positive: "odd"),
      baseline: Baseline(log(2), "ln 2: even and odd equally likely"),
      suggestion: Suggestion(learningRate: 0.02, batch: 32, updates: 800),
      split: Split(seed: seed) { generator in
        let bits = (0...generator.below(longest)).map { _ in generator.below(2) }
        let isOdd = bits.reduce(0, +) % 2 == 1
        return Example(input: .tokens(bits), target: .values([[isOdd ? 1 : 0]]))
      })
  }

  private static let story = """
    The state need only know whether the ones so far are even or odd, and swap at each 1. There is no partial \
    credit: a network that misses one bit knows nothing. The loss stands at ln 2 for a while and then \
    falls at once, first for short strings: watch for the moment when a unit begins to swap.
    """
}
