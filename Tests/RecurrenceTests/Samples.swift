import Recurrence
import Testing

/// A small generator, so that tests repeat exactly.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64 = 1) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number() -> Float { Float(Double(next() >> 11) * 0x1p-52 - 1) }
}

/// A network and a batch of unequal sizes: T 5, B 2, I 3, H 7 (and 4), V 4.
struct Sample: CustomTestStringConvertible, Sendable {
  var architecture: Architecture
  var network: Network
  var batch: Batch
  var masks: DropoutMasks?
  var testDescription: String

  init(
    _ cell: CellKind, hidden: [Int] = [7], input: Input = .vectors(size: 3),
    loss: Loss = .crossEntropy, at place: LossPlace = .all, reduction: Reduction = .mean,
    given: Bool = true, steps: Int = 5, samples: Int = 2, bidirectional: Bool = false,
    lengths: [Int]? = nil, truncation: Int? = nil, dense: [DenseLayer] = [],
    dropout: Dropout = Dropout(), source: (input: Input, steps: Int, lengths: [Int]?)? = nil,
    attention: Attention = .none, hasScoreBias: Bool = false,
    seed: UInt64 = 1
  ) {
    var generator = TestGenerator(seed)
    architecture = Architecture(
      cell: cell, input: input, hidden: hidden, isBidirectional: bidirectional, outputs: 4,
      loss: loss, lossAt: place, reduction: reduction, truncation: truncation, dense: dense,
      dropout: dropout,
      encoder: source.map {
        Encoder(input: $0.input, attention: attention, hasScoreBias: hasScoreBias)
      })
    network = Network(architecture, using: &generator)
    batch = Batch(
      steps: steps, samples: samples,
      inputs: Self.inputs(input, steps * samples, &generator),
      targets: Self.targets(loss, architecture.lossSteps(of: steps) * samples, 4, &generator),
      lengths: lengths,
      initial: given ? .given(Self.states(architecture, samples, &generator)) : .zero)
    batch.source = source.map { source in
      Source(
        steps: source.steps, inputs: Self.inputs(source.input, source.steps * samples, &generator),
        lengths: source.lengths)
    }
    if dropout != Dropout() {
      masks = DropoutMasks(
        for: architecture, steps: steps, samples: samples, sourceSteps: source?.steps ?? 0,
        using: &generator)
    }
    testDescription =
      "\(cell) \(hidden) \(input) \(loss) \(place) \(reduction) T\(steps) B\(samples)"
      + (bidirectional ? " bidirectional" : "") + (lengths.map { " \($0)" } ?? "")
      + (truncation.map { " k\($0)" } ?? "") + (dense.isEmpty ? "" : " dense")
      + (dropout == Dropout() ? "" : " dropout") + (source.map { " encoder \($0)" } ?? "")
      + (attention == .none ? "" : " \(attention)") + (hasScoreBias ? " with bias" : "")
  }

  private static func inputs(
    _ input: Input, _ count: Int, _ generator: inout TestGenerator
  ) -> Batch.Inputs {
    if let vocabulary = input.vocabulary {
      return .tokens((0..<count).map { _ in Int32(generator.next() % UInt64(vocabulary)) })
    }
    return .vectors((0..<count * input.size).map { _ in generator.number() })
  }

  private static func targets(
    _ loss: Loss, _ count: Int, _ outputs: Int, _ generator: inout TestGenerator
  ) -> Batch.Targets {
    switch loss {
    case .crossEntropy: .classes((0..<count).map { _ in Int32(generator.next() % UInt64(outputs)) })
    case .meanSquaredError: .values((0..<count * outputs).map { _ in generator.number() })
    case .binaryCrossEntropy:
      .values((0..<count * outputs).map { _ in Float(generator.next() % 2) })
    }
  }

  private static func states(
    _ architecture: Architecture, _ samples: Int, _ generator: inout TestGenerator
  ) -> [LayerState] {
    architecture.startingLayers.map { architecture.size(ofLayer: $0) }.map { size in
      LayerState(
        h: (0..<samples * size).map { _ in generator.number() },
        c: architecture.cell.carriesCell ? (0..<samples * size).map { _ in generator.number() } : []
      )
    }
  }

  /// Every cell, with every kind of input, loss, place of the loss and depth somewhere.
  static let plain: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(cell),
      Sample(cell, hidden: [7, 4], input: .embedding(vocabulary: 6, size: 3)),
      Sample(cell, input: .tokens(vocabulary: 5), given: false),
      Sample(cell, hidden: [7, 4, 6], input: .tokens(vocabulary: 5), at: .last, reduction: .sum),
      Sample(cell, loss: .meanSquaredError, at: .last, reduction: .timeSumBatchMean),
      Sample(cell, hidden: [5, 5], loss: .binaryCrossEntropy, given: false, samples: 1),
      Sample(cell, hidden: [18], input: .tokens(vocabulary: 9), steps: 1, samples: 1),
      Sample(cell, hidden: [33, 20], steps: 9, samples: 37),
    ]
  }

  /// Runs of one sample that multiply by panels; in the last ones threads share the units.
  static let panelled: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(cell, hidden: [64], steps: 3, samples: 1),
      Sample(
        cell, hidden: [16, 4], input: .tokens(vocabulary: 5), samples: 1, bidirectional: true),
      Sample(cell, hidden: [192], input: .tokens(vocabulary: 5), steps: 3, samples: 1),
    ]
  }

  /// Every cell in both directions, on padded batches, and with BPTT cut short, alone and together.
  static let shaped: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(cell, hidden: [7, 4], bidirectional: true),
      Sample(cell, input: .tokens(vocabulary: 5), at: .last, samples: 1, bidirectional: true),
      Sample(cell, hidden: [7, 4], samples: 4, lengths: [2, 5, 1, 4]),
      Sample(
        cell, loss: .meanSquaredError, at: .last, samples: 3, bidirectional: true,
        lengths: [3, 1, 4]),
      Sample(
        cell, hidden: [4, 7], input: .embedding(vocabulary: 6, size: 3), given: false, samples: 3,
        bidirectional: true, lengths: [3, 5, 2]),
      Sample(cell, input: .tokens(vocabulary: 5), samples: 3, lengths: [4, 4, 4]),
      Sample(cell, hidden: [7, 4], steps: 7, truncation: 3),
      Sample(cell, at: .last, truncation: 1),
      Sample(
        cell, hidden: [7, 4], steps: 7, samples: 4, bidirectional: true, lengths: [6, 7, 3, 1],
        truncation: 2),
      Sample(
        cell, hidden: [20], steps: 9, samples: 37, bidirectional: true,
        lengths: (0..<37).map { 1 + $0 * 5 % 9 }, truncation: 4),
    ]
  }

  /// Every cell below feed-forward layers and under dropout.
  static let extended: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(cell, dense: [DenseLayer(size: 6, activation: .tanh), DenseLayer(size: 5)]),
      Sample(
        cell, hidden: [7, 4], input: .embedding(vocabulary: 6, size: 3), at: .last, samples: 3,
        bidirectional: true, lengths: [2, 5, 3],
        dense: [DenseLayer(size: 6, activation: .logistic)],
        dropout: Dropout(embedding: 0.3, layers: 0.4, head: 0.5)),
      Sample(
        cell, hidden: [7, 4, 6], input: .embedding(vocabulary: 6, size: 3),
        dropout: Dropout(embedding: 0.2, layers: 0.5, head: 0.3)),
      Sample(cell, hidden: [20, 33], samples: 20, dropout: Dropout(layers: 0.5, head: 0.2)),
    ]
  }

  /// Every cell as an encoder and a decoder.
  static let encoded: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(
        cell, input: .embedding(vocabulary: 6, size: 3),
        source: (.embedding(vocabulary: 5, size: 4), 7, nil)),
      Sample(
        cell, hidden: [7, 4], input: .tokens(vocabulary: 5), samples: 3, lengths: [2, 5, 3],
        source: (.vectors(size: 2), 4, [4, 1, 3])),
      Sample(
        cell, hidden: [7, 4], given: false, samples: 3,
        dropout: Dropout(embedding: 0.3, layers: 0.4, head: 0.2),
        source: (.embedding(vocabulary: 5, size: 4), 6, [4, 6, 5])),
      Sample(
        cell, hidden: [20], at: .last, samples: 20, truncation: 3,
        source: (.tokens(vocabulary: 6), 8, nil)),
    ]
  }

  /// Every cell with attention.
  static let attending: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(
        cell, hidden: [4, 7], input: .embedding(vocabulary: 6, size: 3), samples: 3,
        lengths: [2, 5, 3], source: (.embedding(vocabulary: 5, size: 4), 6, [4, 6, 1]),
        attention: .general),
      Sample(
        cell, input: .tokens(vocabulary: 5), dense: [DenseLayer(size: 6, activation: .tanh)],
        dropout: Dropout(head: 0.3), source: (.vectors(size: 2), 4, nil), attention: .dot),
      Sample(
        cell, hidden: [20], samples: 20, truncation: 2, source: (.tokens(vocabulary: 6), 8, nil),
        attention: .general),
      Sample(
        cell, hidden: [4, 7], input: .embedding(vocabulary: 6, size: 3), samples: 3,
        lengths: [2, 5, 3], source: (.embedding(vocabulary: 5, size: 4), 6, [4, 6, 1]),
        attention: .additive, hasScoreBias: true),
      Sample(
        cell, input: .tokens(vocabulary: 5), dense: [DenseLayer(size: 6, activation: .tanh)],
        dropout: Dropout(head: 0.3), source: (.vectors(size: 2), 4, nil), attention: .additive),
      Sample(
        cell, hidden: [5, 4], given: false, lengths: [3, 5],
        dropout: Dropout(embedding: 0.3, layers: 0.4, head: 0.2),
        source: (.embedding(vocabulary: 5, size: 4), 4, [4, 2]), attention: .additive),
      Sample(
        cell, hidden: [20, 18], samples: 20, truncation: 2,
        source: (.tokens(vocabulary: 6), 8, nil), attention: .additive, hasScoreBias: true),
    ]
  }

  static let all = plain + shaped + extended + encoded + attending + panelled

  /// Forward and, where there are targets, backward.
  func run(_ unrolled: UnrolledNetwork) throws -> Trace<Float> {
    try unrolled.forward(network.parameters, batch, masks: masks)
    if batch.targets != nil { unrolled.backward(network.parameters, batch) }
    return unrolled.trace(batch)
  }

  /// The same on buffers of its own.
  func run() throws -> Trace<Float> {
    try run(
      UnrolledNetwork(
        architecture, steps: batch.steps, samples: batch.samples,
        sourceSteps: batch.source?.steps ?? 0))
  }
}
