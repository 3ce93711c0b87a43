extension ExampleInput {
  /// One step with the sum over all steps, Σ_t x_t [width]; of tokens how often each occurs.
  func bag(_ width: Int) -> ExampleInput {
    .vectors([
      rows(width).reduce(into: [Float](repeating: 0, count: width)) { sum, row in
        for (index, number) in row.enumerated() { sum[index] += number }
      }
    ])
  }

  /// One step with the first `steps` steps laid end to end, [steps · width], filled up with zeros.
  func flat(_ steps: Int, _ width: Int) -> ExampleInput {
    let numbers = rows(width).prefix(steps).joined()
    return .vectors([Array(numbers) + [Float](repeating: 0, count: steps * width - numbers.count)])
  }

  /// The steps in an order that a hash of the example decides.
  var shuffled: ExampleInput {
    var generator = SeededGenerator(seed: hash(seed: 0), stream: 5)
    return switch self {
    case .tokens(let tokens): .tokens(generator.shuffled(tokens))
    case .vectors(let vectors): .vectors(generator.shuffled(vectors))
    case .pairs: self
    }
  }

  /// The steps as vectors [T][width], tokens one-hot.
  private func rows(_ width: Int) -> [[Float]] {
    switch self {
    case .vectors(let vectors): vectors
    case .tokens(let tokens), .pairs(_, let tokens):
      tokens.map { token in (0..<width).map { $0 == token ? 1 : 0 } }
    }
  }
}

extension InputKind {
  /// The numbers of one step, tokens one-hot.
  var width: Int {
    switch self {
    case .tokens(let vocabulary), .pairs(_, let vocabulary): vocabulary.count
    case .vectors(let columns): columns.count
    }
  }

  /// What each number of a step is called.
  private var names: [String] {
    switch self {
    case .tokens(let vocabulary), .pairs(_, let vocabulary): vocabulary.symbols
    case .vectors(let columns): columns.map(\.name)
    }
  }

  /// The columns of a bag: counts of tokens, sums of numbers.
  var bagColumns: [Column] {
    if case .vectors = self { return names.map { Column("Σ " + $0) } }
    return names.map { Column($0, digits: 0) }
  }

  /// The columns of steps laid end to end; numbers keep their units.
  func flatColumns(_ steps: Int) -> [Column] {
    (1...max(1, steps)).flatMap { step in
      if case .vectors(let columns) = self { return columns.map { $0.named("\($0.name) \(step)") } }
      return names.map { Column("\($0) \(step)", digits: 0) }
    }
  }
}

extension Column {
  fileprivate func named(_ name: String) -> Column {
    Column(name, unit: unit, scale: scale, offset: offset, digits: digits)
  }
}

extension SeededGenerator {
  /// The elements in a random order, each order equally likely (Fisher–Yates).
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for place in elements.indices.dropFirst().reversed() {
      elements.swapAt(place, below(place + 1))
    }
    return elements
  }
}
