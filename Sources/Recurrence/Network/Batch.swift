/// The sequences that a network reads at once, in arrays of T steps.
public struct Batch: Sendable {
  /// What is read at each step.
  public enum Inputs: Equatable, Sendable {
    /// [T, B, I]
    case vectors([Float])
    /// [T, B]
    case tokens([Int32])
  }

  /// What should come out; S = T where every step has a loss, 1 where the final state has. What
  /// stands at padded steps is not read, but must be possible.
  public enum Targets: Sendable {
    /// [S, B], for cross-entropy; `ignoredClass` where there is no target.
    case classes([Int32])
    /// [S, B, V], for the other losses.
    case values([Float])

    /// −100, PyTorch's `ignore_index`: a step without target, which has no loss and counts in no mean.
    public static let ignoredClass: Int32 = -100
  }

  /// T.
  public var steps: Int
  /// B.
  public var samples: Int
  /// The inputs.
  public var inputs: Inputs
  /// The targets; nil where only a forward pass is wanted.
  public var targets: Targets?
  /// The steps of each sample [B], from 1 to T: what stands at later steps is padding, as in
  /// `torch.nn.utils.rnn.pack_padded_sequence`, and need not be sorted; nil where all have T.
  ///
  /// At padded steps the state stands still, there is no output and no loss, and every array of a
  /// trace is zero. A reverse layer begins at the last valid step.
  public var lengths: [Int]?
  /// The states before the first step, one for each of `Architecture.startingLayers`.
  public var initial: InitialStates
  /// What the encoder reads; nil for a network without one.
  public var source: Source?
  /// The numbers in Double where a file has more digits than Float holds; only the plain twin reads them.
  public var exact: ExactNumbers?
  /// What the encoder made of its source in an earlier run, in place of `source`: the decoder goes on
  /// from `initial`, whose states are then the decoder's. Forward alone.
  public var encoded: EncodedSource?

  /// Gathers a batch.
  public init(
    steps: Int, samples: Int, inputs: Inputs, targets: Targets? = nil, lengths: [Int]? = nil,
    initial: InitialStates = .zero, source: Source? = nil
  ) {
    self.steps = steps
    self.samples = samples
    self.inputs = inputs
    self.targets = targets
    self.lengths = lengths
    self.initial = initial
    self.source = source
  }
}

/// The numbers of a batch in Double, each nil where Float holds them.
public struct ExactNumbers: Sendable {
  /// What is read, [T, B, I].
  public var inputs: [Double]?
  /// What an encoder reads, [S, B, I].
  public var source: [Double]?
  /// The targets, [S, B, V].
  public var targets: [Double]?
  /// h0 and c0 of each layer that begins from given states, [B, H].
  public var states: [(h: [Double], c: [Double])]?

  /// Nothing that Float does not hold.
  public init() {}
}

/// The states from which a run starts.
public enum InitialStates: Sendable {
  /// Zeros.
  case zero
  /// One state for each layer that begins from given states, in the order of
  /// `Architecture.recurrent`.
  case given([LayerState])
}

/// What one layer carries from step to step, as the fast routines have it.
public typealias LayerState = CarriedState<Float>

/// What one layer carries from step to step.
public struct CarriedState<Scalar: BinaryFloatingPoint & Sendable>: Equatable, Sendable {
  /// h [B, H].
  public var h: [Scalar]
  /// c [B, H]; empty where the cell carries none.
  public var c: [Scalar]

  /// A state from its parts.
  public init(h: [Scalar], c: [Scalar] = []) {
    self.h = h
    self.c = c
  }
}

/// A batch that does not fit a network: what was expected and what was there.
public struct ShapeError: Error, Equatable, CustomStringConvertible {
  /// One sentence.
  public let description: String

  init(_ name: String, expected: String, got: String) {
    description = "expected \(name) \(expected), got \(got)"
  }
}

extension Batch {
  /// S, the steps of the source; 0 without one.
  public var sourceSteps: Int { encoded?.steps ?? source?.steps ?? 0 }

  /// The steps of each sample's source; nil where none is padded.
  var sourceLengths: [Int]? { encoded?.lengths ?? source?.lengths }

  /// The layers that begin from `initial`.
  func startingLayers(of architecture: Architecture) -> Range<Int> {
    encoded == nil ? architecture.startingLayers : architecture.layers(of: .decoder)
  }

  /// The steps of the longest sample.
  public var longest: Int { lengths?.max() ?? steps }

  /// The steps of a sample.
  public func length(ofSample sample: Int) -> Int { lengths?[sample] ?? steps }

  /// The pairs of a step and a sample that have a loss: without padding and steps without target; at least 1.
  func losses(at place: LossPlace) -> Int {
    let lossSteps = (0..<samples).map { place == .all ? length(ofSample: $0) : 1 }
    let pairs = lossSteps.reduce(0, +)
    guard case .classes(let classes)? = targets, classes.contains(Targets.ignoredClass) else {
      return pairs
    }
    let ignored = classes.indices.filter {
      classes[$0] == Targets.ignoredClass && $0 / samples < lossSteps[$0 % samples]
    }
    return max(1, pairs - ignored.count)
  }

  /// Checks that the batch fits a network.
  ///
  /// Throws a sentence such as `expected h0 of layer 1 [B = 3, H = 7], got 15 numbers`.
  public func check(against architecture: Architecture) throws(ShapeError) {
    guard steps > 0, samples > 0 else {
      throw ShapeError("a batch", expected: "of T ≥ 1, B ≥ 1", got: "T = \(steps), B = \(samples)")
    }
    try checkLengths(lengths, steps, "lengths", letter: "T")
    let names = architecture.encoder == nil ? ("x", "tokens") : ("decoder_input", "decoder_input")
    try checkInputs(inputs, architecture.input, steps, names: names)
    try checkSource(architecture)
    try checkTargets(architecture)
    try checkInitial(architecture)
  }

  private func checkLengths(
    _ lengths: [Int]?, _ steps: Int, _ name: String, letter: String
  ) throws(ShapeError) {
    guard let lengths else { return }
    try expect(lengths.count, samples, name, "[B = \(samples)]")
    guard let wrong = lengths.first(where: { !(1...steps).contains($0) }) else { return }
    throw ShapeError(name, expected: "from 1 to \(letter) = \(steps)", got: "\(wrong)")
  }

  private func checkSource(_ architecture: Architecture) throws(ShapeError) {
    if let encoded, architecture.encoder != nil {
      guard source == nil else {
        throw ShapeError("a source", expected: "or what was made of one", got: "both")
      }
      return try expect(
        encoded.samples, samples, "what was made of a source", "[B = \(samples)]")
    }
    switch (architecture.encoder, source) {
    case (nil, nil): break
    case (nil, _?):
      throw ShapeError("no source", expected: "for a network without encoder", got: "one")
    case (_?, nil): throw ShapeError("a source", expected: "for the encoder", got: "none")
    case (let encoder?, let source?):
      guard !architecture.isBidirectional else {
        throw ShapeError("an encoder and a decoder", expected: "of one direction", got: "two")
      }
      guard encoder.attention == .none || architecture.lossAt == .all else {
        throw ShapeError("attention", expected: "with a loss at every step", got: "one at the last")
      }
      guard source.steps > 0 else { throw ShapeError("a source", expected: "of S ≥ 1", got: "0") }
      try checkLengths(source.lengths, source.steps, "source_lengths", letter: "S")
      try checkInputs(source.inputs, encoder.input, source.steps, names: ("source", "source"))
    }
  }

  private func checkInputs(
    _ inputs: Inputs, _ input: Input, _ steps: Int, names: (vectors: String, tokens: String)
  ) throws(ShapeError) {
    switch (inputs, input) {
    case (.vectors(let x), .vectors(let size)):
      try expect(
        x.count, steps * samples * size, names.vectors,
        "[T = \(steps), B = \(samples), I = \(size)]")
    case (.tokens(let tokens), .tokens(let limit)), (.tokens(let tokens), .embedding(let limit, _)):
      try expect(tokens.count, steps * samples, names.tokens, "[T = \(steps), B = \(samples)]")
      try expect(tokens, below: limit, names.tokens)
    case (.vectors, _):
      throw ShapeError("tokens", expected: "[T, B]", got: "vectors")
    case (.tokens, _):
      throw ShapeError("vectors", expected: "[T, B, I]", got: "tokens")
    }
  }

  private func checkTargets(_ architecture: Architecture) throws(ShapeError) {
    let lossSteps = architecture.lossSteps(of: steps)
    let shape = "[S = \(lossSteps), B = \(samples)"
    switch (targets, architecture.loss) {
    case (nil, _): break
    case (.classes(let classes)?, .crossEntropy):
      try expect(classes.count, lossSteps * samples, "targets", shape + "]")
      try expect(classes, below: architecture.outputs, "targets", or: Targets.ignoredClass)
    case (.values(let values)?, .meanSquaredError), (.values(let values)?, .binaryCrossEntropy):
      let count = lossSteps * samples * architecture.outputs
      try expect(values.count, count, "targets", shape + ", V = \(architecture.outputs)]")
    case (.classes?, _):
      throw ShapeError("targets", expected: "as numbers", got: "classes")
    case (.values?, _):
      throw ShapeError("targets", expected: "as classes", got: "numbers")
    }
  }

  private func checkInitial(_ architecture: Architecture) throws(ShapeError) {
    guard case .given(let states) = initial else { return }
    let layers = startingLayers(of: architecture).count
    try expect(states.count, layers, "initial states", "for L = \(layers)")
    for (layer, state) in states.enumerated() {
      let size = architecture.size(ofLayer: layer)
      let shape = "[B = \(samples), H = \(size)]"
      try expect(state.h.count, samples * size, "h0 of layer \(layer + 1)", shape)
      guard architecture.cell.carriesCell else { continue }
      try expect(state.c.count, samples * size, "c0 of layer \(layer + 1)", shape)
    }
  }

  private func expect(
    _ got: Int, _ expected: Int, _ name: String, _ shape: String
  ) throws(ShapeError) {
    guard got == expected else { throw ShapeError(name, expected: shape, got: "\(got) numbers") }
  }

  private func expect(
    _ indices: [Int32], below limit: Int, _ name: String, or ignored: Int32? = nil
  ) throws(ShapeError) {
    let wrong = indices.first { ($0 < 0 || Int($0) >= limit) && $0 != ignored }
    guard let wrong else { return }
    throw ShapeError(name, expected: "from 0 to \(limit - 1)", got: "\(wrong)")
  }
}
