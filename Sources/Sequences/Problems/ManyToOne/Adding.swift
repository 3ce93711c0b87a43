/// The adding problem: two marked numbers among many, far apart, are to be added.
///
/// Hochreiter & Schmidhuber, Long Short-Term Memory (Neural Computation 9(8), 1997), experiment 4.
/// The length is uniform in T … T + ⌊T/10⌋. Each step is a pair (value, marker), values uniform in
/// [−1, 1). Among the first ten pairs one is marked (X₁), then one of the first T/2 − 1 that are
/// still unmarked (X₂): marker 1; others have 0, but the first and the last pair −1. A first pair
/// that was marked counts as 0, since its mark is overwritten. After the last step the network
/// shall answer 0.5 + (X₁ + X₂)/4, and is right when the error is below 0.04.
enum Adding {
  static let entry = ProblemEntry(
    "adding", .manyToOne, title: "Adding", summary: "add the two marked numbers, however far apart",
    parameter: ProblemParameter("T, the shortest length,", standard: 16, in: 11...10_000),
    make: problem)

  static func problem(length: Int, seed: UInt64) -> Problem {
    var generator = SeededGenerator(seed: seed, stream: 3)
    let heldOut = Pool((0..<64).flatMap { _ in examples(8, length: length, using: &generator) })
    return Problem(
      entry, length, title: "Adding, T = \(length)", story: story,
      input: .vectors([Column("value"), Column("marker", digits: 0)]),
      output: .values([Column("sum", digits: 3)], tolerance: 0.04),
      baseline: Baseline(
        variance(length: length), "the target's variance: always answering its mean, 0.5"),
      training: Supply(Generated { examples($0, length: length, using: &$1) }),
      heldOut: Supply(heldOut), walking: heldOut.walking(8))
  }

  /// The variance of the target: 1/16 of 1/3 for each marked number that counts, so 1/24 but for the
  /// first pairs that were marked.
  private static func variance(length: Int) -> Double {
    let choices = length / 2 - 1
    let inside = min(10, choices)
    // Whether X₂ is the first pair depends on whether X₁ has taken one of the choices away.
    let secondIsFirstPair =
      (Double(inside - 1) / Double(choices - 1) + Double(10 - inside) / Double(choices)) / 10
    return (0.9 + 1 - secondIsFirstPair) / 48
  }

  private static let story = """
    Each step brings a number and a marker. Two numbers are marked with 1; after the last step the \
    answer is 0.5 + (first + second)/4. The markers −1 stand at both ends. The first number must \
    be kept through everything in between: watch which units hold it, and how small the gradient \
    is by the time it has come back to the first mark.
    """

  /// `count` examples of one length.
  static func examples(
    _ count: Int, length: Int, using generator: inout SeededGenerator
  ) -> [Example] {
    let steps = length + generator.below(length / 10 + 1)
    return (0..<count).map { _ in example(steps: steps, length: length, using: &generator) }
  }

  private static func example(
    steps: Int, length: Int, using generator: inout SeededGenerator
  ) -> Example {
    let values = (0..<steps).map { _ in Float(generator.uniform(-1, 1)) }
    var markers = [Float](repeating: 0, count: steps)
    let first = generator.below(10)
    let unmarked = (0..<(length / 2 - 1)).filter { $0 != first }
    let marks = [first, generator.pick(unmarked)]
    for mark in marks { markers[mark] = 1 }
    markers[0] = -1
    markers[steps - 1] = -1
    let sum = marks.reduce(Float(0)) { $0 + ($1 == 0 ? 0 : values[$1]) }
    return Example(
      input: .vectors(zip(values, markers).map { [$0, $1] }), target: .values([[0.5 + sum / 4]]))
  }
}
