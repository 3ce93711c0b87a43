/// The multiplication problem: two marked numbers among many, far apart, are to be multiplied.
///
/// Hochreiter & Schmidhuber 1997, experiment 5: as experiment 4 (`Adding`), but the values are
/// uniform in [0, 1), a first pair that was marked counts as 1, and the answer is X₁ · X₂, right when the error is below 0.04.
enum Multiplication {
  static let entry = ProblemEntry(
    "multiplication", .manyToOne, title: "Multiplication",
    summary: "multiply the two marked numbers, however far apart",
    parameter: ProblemParameter("T, the shortest length,", standard: 16, in: 11...10_000),
    make: problem)

  static let task = MarkedNumbers(low: 0, overwritten: 1) { $0 * $1 }

  static func problem(length: Int, seed: UInt64) -> Problem {
    task.problem(
      entry, length, seed: seed, title: "Multiplication, T = \(length)", story: story,
      answer: "product",
      baseline: Baseline(
        variance(length: length), "the target's variance, 7/144 but for marks at the first pair"),
      suggestion: Suggestion(batch: 32, updates: 1000))
  }

  /// The variance of U₁U₂, and of one U alone where the first pair was marked.
  static func variance(length: Int) -> Double {
    let lost = MarkedNumbers.shareOfFirstPairs(length: length)
    let mean = (1 - lost) / 4 + lost / 2
    return (1 - lost) / 9 + lost / 3 - mean * mean
  }

  private static let story = """
    Each step brings a number from 0 to 1 and a marker. Two numbers are marked with 1; after the last step the answer is their \
    product. A sum can be gathered in one place, a product needs the first number to be kept as it is until the second comes: watch the gates at the second mark.
    """
}
