/// Windows of a text, each character's target being the next one.
///
/// With `carriesState` each of the B lanes of a batch reads a part of its own from beginning to end,
/// window after window, so that the states may be carried over; then a new pass begins,
/// shifted a little. Where the parts would be shorter than two windows, and without
/// `carriesState`, every window starts anywhere.
struct TextWindows: ExampleSource {
  private let tokens: [Int32]
  private let range: Range<Int>
  private let window: Int
  private let carriesState: Bool
  private var shift = 0
  private var turn = 0

  init(_ tokens: [Int32], in range: Range<Int>, window: Int, carriesState: Bool) {
    self.tokens = tokens
    self.range = range
    self.window = max(1, min(window, range.count - 1))
    self.carriesState = carriesState
  }

  /// Characters that have a next one.
  private var pairs: Int { range.count - 1 }
  var isEmpty: Bool { pairs < 1 }

  mutating func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    let part = pairs / count
    guard carriesState, part >= 2 * window else {
      let starts = (0..<count).map { _ in generator.below(pairs - window + 1) }
      return ExampleBatch(examples: starts.map(example))
    }
    let continues = turn > 0
    if !continues { shift = generator.below(part % window + 1) }
    let examples = (0..<count).map { example(at: $0 * part + shift + turn * window) }
    turn = (turn + 1) % (part / window)
    return ExampleBatch(examples: examples, continuesPrevious: continues)
  }

  func first(_ limit: Int) -> [Example] {
    isEmpty ? [] : (0..<min(limit, pairs / window)).map { example(at: $0 * window) }
  }

  private func example(at offset: Int) -> Example {
    let start = range.lowerBound + offset
    return Example(
      input: .tokens(tokens[start..<(start + window)].map(Int.init)),
      target: .classes(tokens[(start + 1)..<(start + window + 1)].map(Int.init)))
  }
}
