import Foundation

/// In which order came the X and Y among many other symbols?
///
/// Hochreiter & Schmidhuber 1997, experiments 6a (two symbols, four classes) and 6b (three, eight classes). A
/// string of T … T + ⌊T/10⌋ symbols begins with E and ends with B; the others are drawn from a, b, c, d but for two
/// places, 10 to 20 % and 50 to 60 % of T from the start (three: 10–20, 33–43 and 66–76 %), where X or Y stands, each equally
/// likely. Experiments 6a and 6b have T = 100.
enum TemporalOrder {
  static let entry = entry(of: 2)
  static let entryOfThree = entry(of: 3)

  private static func entry(of count: Int) -> ProblemEntry {
    ProblemEntry(
      count == 2 ? "temporal-order" : "temporal-order-3", .manyToOne,
      title: "Temporal order, \(count) symbols",
      summary: "in which order came the \(count == 2 ? "two" : "three") X or Y, long ago?",
      parameter: ProblemParameter("T, the shortest length,", standard: 30, in: 20...10_000)
    ) { problem(of: count, length: $0, seed: $1) }
  }

  static let symbols = ["E", "B", "a", "b", "c", "d", "X", "Y"]

  static func problem(of count: Int, length: Int, seed: UInt64) -> Problem {
    let classes = (0..<1 << count).map { name(ofClass: $0, count: count) }
    return Problem(
      count == 2 ? entry : entryOfThree, length,
      title: "Temporal order, \(count) symbols, T = \(length)", story: story,
      input: .tokens(Vocabulary(symbols: symbols)), output: .classes(classes),
      baseline: Baseline(
        log(Double(classes.count)), "ln \(classes.count): every order equally likely"),
      landmarks: [
        Baseline(
          count == 2 ? log(2) / 2 : log(3) * 3 / 4,
          "a bag of symbols: it counts X and Y and guesses their order")
      ],
      suggestion: count == 2
        ? Suggestion(updates: 1000) : Suggestion(learningRate: 0.02, updates: 800),
      split: Split(seed: seed) { example(of: count, length: length, using: &$0) },
      notation: Notation(marks: StepMarks("an X or Y", tokens: [6, 7])))
  }

  private static let story = """
    Only the symbols X and Y matter, and only their order: XY and YX are different answers. The rest is noise that a \
    network must let pass without losing what it holds. Watch the state move at an X or Y and stand still \
    in between.
    """

  /// Where the symbols that matter may stand, as steps counted from 0.
  static func places(of count: Int, length: Int) -> [ClosedRange<Int>] {
    let tenth = length / 10
    let starts = count == 2 ? [tenth, length / 2] : [tenth, length / 3, 2 * length / 3]
    return starts.map { $0 - 1...$0 - 1 + tenth }
  }

  static func example(
    of count: Int, length: Int, using generator: inout SeededGenerator
  ) -> Example {
    let steps = length + generator.below(length / 10 + 1)
    var tokens = (0..<steps).map { _ in 2 + generator.below(4) }
    (tokens[0], tokens[steps - 1]) = (0, 1)
    var answer = 0
    for range in places(of: count, length: length) {
      let isY = generator.chance(0.5)
      tokens[range.lowerBound + generator.below(range.count)] = isY ? 7 : 6
      answer = answer << 1 | (isY ? 1 : 0)
    }
    return Example(input: .tokens(tokens), target: .classes([answer]))
  }

  private static func name(ofClass index: Int, count: Int) -> String {
    String((0..<count).reversed().map { index >> $0 & 1 == 1 ? "Y" : "X" })
  }
}
