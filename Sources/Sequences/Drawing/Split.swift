/// What a rule makes, split in two: by a hash of its input (of a pair, of what is to be written),
/// an example belongs either to those to learn from or, one in eight, to those held out.
///
/// So the two have no example in common however long training draws, and follow the same rule.
struct Split {
  /// Examples to learn from, without end.
  let training: Supply
  /// Examples that differ from one another and that training never draws.
  let heldOut: Pool

  /// Splits what a rule makes; at most `count` examples are held out, fewer where the rule has
  /// not so many different ones.
  init(
    seed: UInt64, heldOut count: Int = 128,
    _ rule: @escaping @Sendable (inout SeededGenerator) -> Example
  ) {
    let make: @Sendable (Bool, inout SeededGenerator) -> Example = { isHeldOut, generator in
      while true {
        let example = rule(&generator)
        if (example.input.hash(seed: seed) % 8 == 0) == isHeldOut { return example }
      }
    }
    training = Supply(Drawn { make(false, &$0) })
    var generator = SeededGenerator(seed: seed, stream: 3)
    var seen: Set<ExampleInput> = []
    var examples: [Example] = []
    for _ in 0..<20 * count where examples.count < count {
      let example = make(true, &generator)
      if seen.insert(example.input).inserted { examples.append(example) }
    }
    heldOut = Pool(examples)
  }

  /// Splits what a rule makes of real numbers, of which no two draws are ever equal.
  init(
    realNumbers seed: UInt64, heldOut count: Int = 128,
    _ rule: @escaping @Sendable (inout SeededGenerator) -> Example
  ) {
    training = Supply(Drawn(make: rule))
    var generator = SeededGenerator(seed: seed, stream: 3)
    heldOut = Pool((0..<count).map { _ in rule(&generator) })
  }

  /// Splits a finite set of examples by the same hash, in an order that the seed decides.
  init(all: [Example], seed: UInt64) {
    let ordered = all.map { ($0.input.hash(seed: seed), $0) }.sorted { $0.0 < $1.0 }
    let parts = Dictionary(grouping: ordered) { $0.0 % 8 == 0 }.mapValues { $0.map(\.1) }
    training = Supply(Pool(parts[false] ?? []))
    heldOut = Pool(parts[true] ?? [])
  }
}

extension Problem {
  /// The built-in problem of an entry whose examples a rule makes.
  init(
    _ entry: ProblemEntry, _ parameter: Int = 0, title: String? = nil, story: String,
    input: InputKind, output: OutputKind, baseline: Baseline, landmarks: [Baseline] = [],
    suggestion: Suggestion = Suggestion(), generation: Generation? = nil, split: Split,
    notation: Notation = Notation()
  ) {
    self.init(
      entry, parameter, title: title, story: story, input: input, output: output,
      baseline: baseline, landmarks: landmarks, suggestion: suggestion, generation: generation,
      training: split.training, heldOut: Supply(split.heldOut), walking: split.heldOut.first(8),
      notation: notation)
  }
}

extension ExampleInput {
  /// A hash that is the same on every platform and in every run (FNV-1a, 64 bits, mixed at the end).
  func hash(seed: UInt64) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ seed
    switch self {
    case .tokens(let tokens), .pairs(_, let tokens):
      for token in tokens { hash = (hash ^ UInt64(token)) &* 0x100_0000_01B3 }
    case .vectors(let vectors):
      for vector in vectors {
        for number in vector { hash = (hash ^ UInt64(number.bitPattern)) &* 0x100_0000_01B3 }
      }
    }
    hash ^= hash >> 32
    return (hash &* 0xD6E8_FEB8_6659_FD93) >> 32
  }
}
