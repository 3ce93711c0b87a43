/// Two marked numbers among many, as Hochreiter & Schmidhuber (Neural Computation 9(8), 1997) set their
/// experiments 4 and 5 up.
///
/// The length is uniform in T … T + ⌊T/10⌋. Each step is a pair (value, marker). Among the first
/// ten pairs one is marked (X₁), then one of the first T/2 − 1 that are still unmarked (X₂):
/// marker 1; others have 0, but the first and the last pair −1, which overwrites a mark there. The
/// answer, after the last step, is right when the error is below 0.04.
struct MarkedNumbers: Sendable {
  /// Values are uniform from here to 1.
  let low: Double
  /// What X₁ or X₂ counts as where its mark at the first pair is overwritten.
  let overwritten: Float
  /// The target.
  let answer: @Sendable (Float, Float) -> Float

  func problem(
    _ entry: ProblemEntry, _ length: Int, seed: UInt64, title: String, story: String,
    answer: String, baseline: Baseline, suggestion: Suggestion
  ) -> Problem {
    Problem(
      entry, length, title: title, story: story,
      input: .vectors([Column("value"), Column("marker", digits: 0)]),
      output: .values([Column(answer, digits: 3)], tolerance: 0.04), baseline: baseline,
      suggestion: suggestion,
      split: Split(realNumbers: seed) { example(length: length, using: &$0) },
      notation: Notation(marks: StepMarks("a marked number", column: 1)))
  }

  func example(length: Int, using generator: inout SeededGenerator) -> Example {
    let steps = length + generator.below(length / 10 + 1)
    let values = (0..<steps).map { _ in Float(generator.uniform(low, 1)) }
    var markers = [Float](repeating: 0, count: steps)
    let first = generator.below(10)
    let unmarked = (0..<(length / 2 - 1)).filter { $0 != first }
    let marks = [first, generator.pick(unmarked)]
    for mark in marks { markers[mark] = 1 }
    markers[0] = -1
    markers[steps - 1] = -1
    let counted = marks.map { $0 == 0 ? overwritten : values[$0] }
    return Example(
      input: .vectors(zip(values, markers).map { [$0, $1] }),
      target: .values([[answer(counted[0], counted[1])]]))
  }

  /// The probability that one of the two marks fell on the first pair, which overwrites it.
  static func shareOfFirstPairs(length: Int) -> Double {
    let choices = length / 2 - 1
    let inside = min(10, choices)
    // Whether X₂ is the first pair depends on whether X₁ has taken one of the choices away.
    let second =
      (Double(inside - 1) / Double(choices - 1) + Double(10 - inside) / Double(choices)) / 10
    return 0.1 + second
  }
}
