import Foundation

/// A style and a first note become a tune.
///
/// A tune has phrases of four notes. The style gives the three steps within a phrase, in notes of
/// the scale; a phrase A begins with the first note, a phrase B one or two notes above or below
/// the phrase before. The form is A B A or A B B A, each tune of either form as likely as any
/// other; then the first note comes once more, and the end. So the first note must be
/// kept through the middle, where other notes are played.
enum Tunes {
  static let entry = ProblemEntry(
    "tunes", .oneToMany, title: "Tunes",
    summary: "a style and a first note, and the tune is written to its end"
  ) { problem(seed: $1) }

  struct Style {
    let name: String
    /// The steps from each note of a phrase to the next.
    let steps: [Int]
  }

  static let styles = [
    Style(name: "scale", steps: [1, 1, 1]), Style(name: "chord", steps: [2, 2, -2]),
    Style(name: "turn", steps: [1, -2, 1]), Style(name: "leap", steps: [4, -1, -1]),
    Style(name: "fall", steps: [-1, -1, -1]), Style(name: "trill", steps: [1, -1, 1]),
  ]
  /// Three octaves, from low to high.
  static let notes = ["C D E F G A B", "c d e f g a b", "c' d' e' f' g' a' b'"]
    .flatMap { $0.split(separator: " ").map(String.init) }
  /// The first notes: c to g.
  static let starts = 7..<12
  static let shifts = [-2, -1, 1, 2]
  static let vocabulary = Vocabulary(symbols: ["end"] + styles.map(\.name) + notes)

  static func problem(seed: UInt64) -> Problem {
    let split = Split(all: all, seed: seed)
    return Problem(
      entry, story: story, input: .tokens(vocabulary), output: .classes(vocabulary.symbols),
      baseline: Baseline(
        log(Double(vocabulary.count)), "ln \(vocabulary.count): every symbol equally likely"),
      landmarks: [Baseline(choice, "what is left to choose where all the rules are known")],
      suggestion: Suggestion(hidden: [32], learningRate: 0.02, updates: 200),
      generation: Generation(.token, end: 0, primingSteps: 2, limit: 40), split: split)
  }

  /// All tunes of a style are equally likely and none begins another one, so the losses of a
  /// tune's answers add up to the logarithm of their number.
  static var choice: Double {
    let perStyle = Double(all.count / styles.count)
    return log(perStyle) * Double(all.count) / Double(all.reduce(0) { $0 + $1.steps })
  }

  /// Every tune there is.
  static let all: [Example] = styles.indices.flatMap { style in
    starts.flatMap { start in
      middles.map { middle in
        Example(predicting: tokens(style: style, phrases: [0] + middle + [0], start: start))
      }
    }
  }

  /// Where the phrases B begin, from the first note.
  private static let middles: [[Int]] = shifts.flatMap { first in
    [[first]] + shifts.map { [first, first + $0] }
  }

  private static func tokens(style: Int, phrases: [Int], start: Int) -> [Int] {
    let melody = phrases.flatMap { shift in
      styles[style].steps.reduce(into: [start + shift]) { $0.append(($0.last ?? 0) + $1) }
    }
    let firstNote = 1 + styles.count
    return [1 + style] + (melody + [start]).map { firstNote + $0 } + [0]
  }

  private static let story = """
    The network is given a style and a first note; every further note is the answer of the step \
    before. A phrase has four notes in the style's pattern, then one or two other phrases come, then the \
    first one again and its first note. Watch which units keep the first note through the middle, and what \
    tells it how far the phrase has come.
    """
}
