import Foundation

/// The embedded Reber grammar: which symbol comes next?
///
/// A string is B, T or P, a Reber string, the same T or P, E. Reber strings are walks through an automaton with two ways on
/// at each of its five inner states, each taken with probability ½ (Hochreiter & Schmidhuber 1997, experiment 1, after Reber
/// 1967). The shortest has 9 symbols, the mean is 12. The last but one repeats the second, whatever came between.
enum Reber {
  static let entry = ProblemEntry(
    "reber", .languageModel, title: "Embedded Reber grammar",
    summary: "which symbol comes next? the second one comes back at the end"
  ) { problem(seed: $1) }

  static let vocabulary = Vocabulary(symbols: "BTPSXVE".map { String($0) })
  private static let (begin, high, low, end) = (0, 1, 2, 6)
  /// The ways on from the states after B: a symbol and the next state.
  private static let ways: [[(symbol: Int, next: Int)]] = [
    [(1, 1), (2, 2)], [(3, 1), (4, 3)], [(1, 2), (5, 4)], [(4, 2), (3, 5)], [(2, 3), (5, 5)],
  ]

  static func problem(seed: UInt64) -> Problem {
    Problem(
      entry, story: story, input: .tokens(vocabulary), output: .classes(vocabulary.symbols),
      baseline: Baseline(log(7), "ln 7: every symbol equally likely"), landmarks: landmarks,
      suggestion: Suggestion(learningRate: 0.02, updates: 300),
      generation: Generation(.token, end: end, limit: 60),
      split: Split(seed: seed) { Example(predicting: string(using: &$0)) },
      notation: Notation(marks: StepMarks("read, and asked for at the end", marks)))
  }

  /// The second symbol, and the step after which it must come back.
  @Sendable private static func marks(_ input: ExampleInput) -> [Int] {
    guard case .tokens(let tokens) = input, tokens.count > 4, tokens[tokens.count - 2] == end else {
      return []
    }
    return [1, tokens.count - 2]
  }

  /// A string has six choices on the average within and one before, and eleven answers.
  static let landmarks = [
    Baseline(8 * log(2) / 11, "the grammar known, the second symbol forgotten"),
    Baseline(7 * log(2) / 11, "the best there is: at each choice both ways equally likely"),
  ]

  private static let story = """
    At each step at most two symbols are possible, so even the best is right only two times in three. \
    The symbol before the last E repeats the second one: whether T or P, it must be kept through \
    the whole string in between. Watch the answer there, and which unit carries it.
    """

  static func string(using generator: inout SeededGenerator) -> [Int] {
    let outer = generator.chance(0.5) ? high : low
    var tokens = [begin, outer, begin]
    var state = 0
    while state < ways.count {
      let way = ways[state][generator.below(2)]
      tokens.append(way.symbol)
      state = way.next
    }
    return tokens + [end, outer, end]
  }
}
