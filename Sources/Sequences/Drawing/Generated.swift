/// Examples that a rule makes anew for ever.
struct Generated: ExampleSource {
  /// Draws a number of examples.
  let make: @Sendable (_ count: Int, _ generator: inout SeededGenerator) -> [Example]

  var isEmpty: Bool { false }

  func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    ExampleBatch(examples: make(count, &generator))
  }

  func first(_ limit: Int) -> [Example] {
    var generator = SeededGenerator(seed: 0, stream: 2)
    var examples: [Example] = []
    while examples.count < limit { examples += make(1, &generator) }
    return examples
  }
}

/// Examples that a rule makes one at a time, for ever.
struct Drawn: ExampleSource {
  /// Draws one example, of any length.
  let make: @Sendable (_ generator: inout SeededGenerator) -> Example

  var isEmpty: Bool { false }

  func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    ExampleBatch(examples: (0..<count).map { _ in make(&generator) })
  }

  func first(_ limit: Int) -> [Example] {
    var generator = SeededGenerator(seed: 0, stream: 2)
    return (0..<limit).map { _ in make(&generator) }
  }
}

/// A finite set of examples, drawn with replacement.
struct Pool: ExampleSource {
  private let examples: [Example]

  init(_ examples: [Example]) { self.examples = examples }

  var isEmpty: Bool { examples.isEmpty }

  func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    ExampleBatch(examples: (0..<count).map { _ in generator.pick(examples) })
  }

  func first(_ limit: Int) -> [Example] { Array(examples.prefix(limit)) }
}
