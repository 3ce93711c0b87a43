/// The two-sequence problem: the sign of the first three numbers, after a long noise.
///
/// Hochreiter & Schmidhuber 1997, experiment 3a, after the latch problem of Bengio, Simard &
/// Frasconi 1994. The length is uniform in T … T + ⌊T/10⌋. The first N = 3 numbers are all 1 or all −1, the rest
/// normal with mean 0 and variance 0.2. After the last step the answer is 1 or 0, and right within 0.2.
/// The paper has T = 100 and 1000.
enum Latch {
  static let entry = ProblemEntry(
    "latch", .manyToOne, title: "Two sequences",
    summary: "how did it begin, long ago? remember one bit through noise",
    parameter: ProblemParameter("T, the shortest length,", standard: 30, in: 4...10_000),
    make: problem)

  static func problem(length: Int, seed: UInt64) -> Problem {
    Problem(
      entry, length, title: "Two sequences, T = \(length)", story: story,
      input: .vectors([Column("signal")]), output: .values([Column("class")], tolerance: 0.2),
      baseline: Baseline(0.25, "the variance of 0 and 1: always answering 0.5"),
      suggestion: Suggestion(updates: 1000),
      split: Split(realNumbers: seed) { example(length: length, using: &$0) },
      notation: Notation(
        exhibit: curve, marks: StepMarks("what decides") { Array(0..<min(3, $0.steps)) }))
  }

  private static let story = """
    The first three numbers say which class it is; what follows is noise of nearly their size. One \
    bit must be latched and held: watch the state fall into one of two places at the start, and the gradient \
    at the first steps, which is all there is to learn it from.
    """

  static func example(length: Int, using generator: inout SeededGenerator) -> Example {
    let steps = length + generator.below(length / 10 + 1)
    let isFirst = generator.chance(0.5)
    let signal = (0..<steps).map { step -> [Float] in
      if step < 3 { return [isFirst ? 1 : -1] }
      return [Float(0.2.squareRoot() * generator.normal())]
    }
    return Example(input: .vectors(signal), target: .values([[isFirst ? 1 : 0]]))
  }

  @Sendable private static func curve(_ example: Example) -> [String] {
    guard case .vectors(let steps) = example.input else { return [] }
    return [Glyphs.sparkline(steps.map { Double($0[0]) })]
  }
}
