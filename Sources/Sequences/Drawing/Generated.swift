/// Examples that a rule makes anew for ever.
struct Generated: ExampleSource {
  /// Draws a number of examples of one length.
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
  /// Examples drawn that wait for others of their length.
  private var groups: [[Int]: [Example]] = [:]

  init(make: @escaping @Sendable (_ generator: inout SeededGenerator) -> Example) {
    self.make = make
  }

  var isEmpty: Bool { false }

  /// Draws until there are enough of one length.
  mutating func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    while true {
      let example = make(&generator)
      groups[example.input.lengths, default: []].append(example)
      if let group = groups[example.input.lengths], group.count >= count {
        groups[example.input.lengths] = nil
        return ExampleBatch(examples: group)
      }
    }
  }

  func first(_ limit: Int) -> [Example] {
    var generator = SeededGenerator(seed: 0, stream: 2)
    return (0..<limit).map { _ in make(&generator) }
  }
}

/// A finite set of examples, drawn with replacement.
struct Pool: ExampleSource {
  private let examples: [Example]
  private let groups: [[Int]: [Example]]

  init(_ examples: [Example]) {
    self.examples = examples
    self.groups = Dictionary(grouping: examples, by: \.input.lengths)
  }

  var isEmpty: Bool { examples.isEmpty }

  /// A length as often as examples have it, then examples of that length.
  func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    let group = groups[generator.pick(examples).input.lengths] ?? examples
    return ExampleBatch(examples: (0..<count).map { _ in generator.pick(group) })
  }

  func first(_ limit: Int) -> [Example] { Array(examples.prefix(limit)) }

  /// The first examples that have the commonest length, at most `limit`.
  func walking(_ limit: Int) -> [Example] {
    let commonest = groups.max {
      ($0.value.count, $1.key[0]) < ($1.value.count, $0.key[0])
    }
    return Array((commonest?.value ?? []).prefix(limit))
  }
}
