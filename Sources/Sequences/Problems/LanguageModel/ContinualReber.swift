import Foundation

/// The continual embedded Reber grammar: strings without end, and nobody says where one begins.
///
/// Gers, Schmidhuber & Cummins 2000: the strings of the embedded Reber grammar follow one another,
/// the states are never reset. A network must itself forget the last string when a new one begins. Windows of T symbols go on where the one before ended.
enum ContinualReber {
  static let entry = ProblemEntry(
    "continual-reber", .languageModel, title: "Continual Reber grammar",
    summary: "Reber strings without end: the network must learn to forget",
    parameter: ProblemParameter("T, the symbols of a window,", standard: 60, in: 40...1000),
    make: problem)

  static func problem(window: Int, seed: UInt64) -> Problem {
    var source = ReberStream(window: window)
    var generator = SeededGenerator(seed: seed, stream: 3)
    let heldOut = Pool((0..<64).flatMap { _ in source.draw(1, using: &generator).examples })
    return Problem(
      entry, window, title: "Continual Reber grammar, T = \(window)", story: story,
      input: .tokens(Reber.vocabulary), output: .classes(Reber.vocabulary.symbols),
      baseline: Baseline(log(7), "ln 7: every symbol equally likely"),
      landmarks: [
        Baseline(8 * log(2) / 12, "the grammar known, the second symbols forgotten"),
        Baseline(7 * log(2) / 12, "the best there is: at each choice both ways equally likely"),
      ],
      suggestion: Suggestion(learningRate: 0.02, updates: 300), generation: Generation(.token),
      training: Supply(ReberStream(window: window)), heldOut: Supply(heldOut),
      walking: heldOut.first(8))
  }

  private static let story = """
    After each E the next string begins, and the state goes on as it is. A cell that only adds to \
    its memory fills up: without a forget gate the cell state grows and the answers fail. Watch the forget gate at the \
    end of a string, and which units drop to nothing there.
    """
}

/// Endless strings, one line of them for each of the B examples of a batch.
struct ReberStream: ExampleSource {
  /// T.
  let window: Int
  private var lines: [[Int]] = []

  init(window: Int) { self.window = window }

  var isEmpty: Bool { false }

  mutating func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    let continues = lines.count == count
    if !continues { lines = Array(repeating: [], count: count) }
    let examples = lines.indices.map { line in
      while lines[line].count <= window { lines[line] += Reber.string(using: &generator) }
      defer { lines[line].removeFirst(window) }
      return Example(predicting: Array(lines[line].prefix(window + 1)))
    }
    return ExampleBatch(examples: examples, continuesPrevious: continues)
  }

  func first(_ limit: Int) -> [Example] {
    var (stream, generator) = (ReberStream(window: window), SeededGenerator(seed: 0, stream: 2))
    return (0..<limit).flatMap { _ in stream.draw(1, using: &generator).examples }
  }
}
