import Foundation

/// The copy memory problem: ten symbols, a long pause, and the ten symbols again.
///
/// As in Arjovsky, Shah & Bengio 2016: ten symbols of eight kinds, T − 1 blanks, a delimiter, ten blanks, in all T + 20
/// steps; the answers are T + 10 blanks and the ten symbols. A reader without memory can only guess these: 10 ln 8 / (T + 20). The paper has T = 100 to 500.
enum CopyMemory {
  static let entry = ProblemEntry(
    "copy", .manyToMany, title: "Copy memory", summary: "ten symbols, a pause, and all ten again",
    parameter: ProblemParameter("T, the pause,", standard: 5, in: 1...10_000), make: problem)

  static let symbols = ["·"] + "abcdefgh".map { String($0) }

  static func problem(pause: Int, seed: UInt64) -> Problem {
    Problem(
      entry, pause, title: "Copy memory, T = \(pause)", story: story,
      input: .tokens(Vocabulary(symbols: symbols + [":"])), output: .classes(symbols),
      baseline: Baseline(
        10 * log(8) / Double(pause + 20), "10 ln 8 / (T + 20): when to answer, but not what"),
      suggestion: Suggestion(hidden: [48], learningRate: 0.02, batch: 32, updates: 1500),
      split: Split(seed: seed) { generator in
        let word = (0..<10).map { _ in 1 + generator.below(8) }
        let blanks = [Int](repeating: 0, count: pause + 10)
        let input = word + blanks.prefix(pause - 1) + [symbols.count] + blanks.prefix(10)
        return Example(input: .tokens(input), target: .classes(blanks + word))
      },
      notation: Notation(marks: StepMarks("a symbol to be copied", tokens: Set(1...8))))
  }

  private static let story = """
    Ten symbols are read, then nothing happens for T steps, then “:” asks for all ten in order. A \
    network learns first when to be silent, which brings the loss to the dashed line; below it goes only who \
    remembers. Watch the state between the last symbol and the delimiter: whatever changes there is lost.
    """
}
