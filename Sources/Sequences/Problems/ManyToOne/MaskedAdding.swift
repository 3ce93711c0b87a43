/// The adding problem in its later form: a plain sum of two numbers, one in each half.
///
/// Le, Jaitly & Hinton 2015 and Arjovsky, Shah & Bengio 2016: T pairs (value, mask), values uniform in [0, 1),
/// mask 1 at one step of each half and 0 elsewhere; the answer is the sum. Always answering 1 costs 1/6. (The form of 1997, with other values, markers
/// and answers, is `Adding`.)
enum MaskedAdding {
  static let entry = ProblemEntry(
    "adding-masked", .manyToOne, title: "Adding, masked",
    summary: "the plain sum of two masked numbers, one in each half",
    parameter: ProblemParameter("T, the length,", standard: 16, in: 2...10_000), make: problem)

  static func problem(length: Int, seed: UInt64) -> Problem {
    Problem(
      entry, length, title: "Adding, masked, T = \(length)", story: story,
      input: .vectors([Column("value"), Column("mask", digits: 0)]),
      output: .values([Column("sum", digits: 3)], tolerance: 0.04),
      baseline: Baseline(1.0 / 6, "1/6, the target's variance: always answering 1"),
      suggestion: Suggestion(batch: 32, updates: 1000),
      split: Split(realNumbers: seed) { example(length: length, using: &$0) },
      notation: Notation(marks: StepMarks("a number that is added", column: 1)))
  }

  private static let story = """
    Each step brings a number from 0 to 1 and a mask; after the last step the answer is the sum of the two \
    numbers whose mask is 1. This is the form that later papers use, with the line at 1/6. Watch the state rise by the first number at its mask, stay, \
    and rise by the second.
    """

  static func example(length: Int, using generator: inout SeededGenerator) -> Example {
    let half = length / 2
    let marks = [generator.below(half), half + generator.below(length - half)]
    let values = (0..<length).map { _ in Float(generator.uniform()) }
    return Example(
      input: .vectors(values.indices.map { [values[$0], marks.contains($0) ? 1 : 0] }),
      target: .values([[values[marks[0]] + values[marks[1]]]]))
  }
}
