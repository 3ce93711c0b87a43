/// The adding problem: two marked numbers among many, far apart, are to be added.
///
/// Hochreiter & Schmidhuber 1997, experiment 4: values uniform in [−1, 1), a first pair that was
/// marked counts as 0, and the answer is 0.5 + (X₁ + X₂)/4 (see `MarkedNumbers`). The plain sum of later papers is `MaskedAdding`.
enum Adding {
  static let entry = ProblemEntry(
    "adding", .manyToOne, title: "Adding", summary: "add the two marked numbers, however far apart",
    parameter: ProblemParameter("T, the shortest length,", standard: 16, in: 11...10_000),
    make: problem)

  static let task = MarkedNumbers(low: -1, overwritten: 0) { 0.5 + ($0 + $1) / 4 }

  static func problem(length: Int, seed: UInt64) -> Problem {
    task.problem(
      entry, length, seed: seed, title: "Adding, T = \(length)", story: story, answer: "sum",
      baseline: Baseline(
        variance(length: length), "the target's variance: always answering its mean, 0.5"),
      suggestion: Suggestion(updates: 1000))
  }

  /// The variance of the target: 1/16 of 1/3 for each marked number that counts, so 1/24 but for
  /// the first pairs that were marked.
  static func variance(length: Int) -> Double {
    (2 - MarkedNumbers.shareOfFirstPairs(length: length)) / 48
  }

  private static let story = """
    Each step brings a number and a marker. Two numbers are marked with 1; after the last step the \
    answer is 0.5 + (first + second)/4. The markers −1 stand at both ends. The first number must \
    be kept through everything in between: watch which units hold it, and how small the gradient \
    is by the time it has come back to the first mark.
    """
}
