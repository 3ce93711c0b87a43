import Foundation

/// A word, and the same word backwards.
///
/// Three to T letters of eight kinds, each length and each letter equally likely; the decoder writes them in reverse, then
/// the end.
enum Reverse {
  static let entry = ProblemEntry(
    "reverse", .encoderDecoder, title: "Reverse", summary: "read a word, then write it backwards",
    parameter: ProblemParameter("T, the longest word,", standard: 6, in: 4...200), make: problem)

  static let source = Vocabulary(symbols: "abcdefgh".map { String($0) })
  static let decoder = Vocabulary(symbols: ["end"] + source.symbols)

  static func problem(longest: Int, seed: UInt64) -> Problem {
    Problem(
      entry, longest, title: "Reverse, up to \(longest) letters", story: story,
      input: .pairs(source: source, decoder: decoder), output: .classes(decoder.symbols),
      baseline: Baseline(log(9), "ln 9: every letter and the end equally likely"),
      suggestion: Suggestion(hidden: [32], batch: 32, attends: true, updates: 300),
      generation: Generation(.token, end: 0, limit: 2 * longest + 2),
      split: Split(seed: seed) { generator in
        let count = 3 + generator.below(longest - 2)
        let letters = (0..<count).map { _ in generator.below(source.count) }
        return Example(source: letters, target: letters.reversed().map { $0 + 1 })
      })
  }

  private static let story = """
    The encoder reads the whole word before the decoder writes its first letter, which is the one read last. Watch how \
    attention walks from right to left. Without it all letters must fit into the state handed over: see then how far \
    back the gradient of the last letter reaches.
    """
}
