import Foundation

/// Repeat the input of k steps ago.
///
/// T = 16 + 2k letters, each of four equally likely; the answer of step t is the letter of step t − k,
/// and “–” at the first k steps.
enum Echo {
  static let entry = ProblemEntry(
    "echo", .manyToMany, title: "Echo", summary: "say again what was read k steps ago",
    parameter: ProblemParameter("k, the delay,", standard: 3, in: 1...1000), make: problem)

  static let letters = ["a", "b", "c", "d"]

  static func problem(delay: Int, seed: UInt64) -> Problem {
    let steps = 16 + 2 * delay
    return Problem(
      entry, delay, title: "Echo of \(delay) steps ago", story: story,
      input: .tokens(Vocabulary(symbols: letters)), output: .classes(["–"] + letters),
      baseline: Baseline(
        entropy(silent: Double(delay) / Double(steps)),
        "knowing only how often each answer occurs"),
      landmarks: [
        Baseline(
          Double(steps - delay) / Double(steps) * log(4), "knowing when to be silent, nothing else")
      ],
      suggestion: Suggestion(hidden: [24], learningRate: 0.02, updates: 300),
      split: Split(seed: seed) { generator in
        let tokens = (0..<steps).map { _ in generator.below(letters.count) }
        let answers = [Int](repeating: 0, count: delay) + tokens.dropLast(delay).map { $0 + 1 }
        return Example(input: .tokens(tokens), target: .classes(answers))
      })
  }

  /// The entropy of “–” with one probability and four letters that share the rest.
  static func entropy(silent: Double) -> Double {
    -silent * log(silent) - (1 - silent) * log((1 - silent) / 4)
  }

  private static let story = """
    A line of letters passes through the state like through a pipe of k places: at every step one is put in and the one of k \
    steps ago taken out. Watch how many units it takes, and the gradient reach back exactly k steps.
    """
}
