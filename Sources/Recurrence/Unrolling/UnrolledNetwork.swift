/// A network unrolled over T steps and B samples: the buffers of one run, allocated once and used
/// again for every update.
///
/// `forward` writes every signal, `backward` the total derivative of the loss with respect to each;
/// the record that BPTT needs is the record that a trace shows, so instrumentation costs nothing.
/// Padding costs nothing either: it takes no rows. Not thread-safe: one run at a time.
public final class UnrolledNetwork {
  /// The plan of the networks that can be run.
  public let architecture: Architecture
  /// The gradient of the last `backward` with respect to every weight; clipping changes it in place.
  public var gradient: Parameters<Float>
  /// The total loss of the last `forward`; nil without targets.
  public internal(set) var loss: Double?

  /// The factor of each loss in the total of the last whole run.
  private(set) var wholeLossScale = 1.0
  /// The decoder, or the one stack there is.
  let space: Workspace
  /// The encoder.
  let sourceSpace: Workspace?
  /// The layers of each level, the encoder's first, the lowest first.
  let levels: [[UnrolledLayer]]
  /// What each level hands to its reader; the last one's is a feed-forward layer or the head.
  let junctions: [Junction]
  /// How the decoder looks at the encoder's outputs where its reader reads the contexts.
  let combined: CombinedAttention?
  /// The same where the decoder itself reads them.
  let additive: AdditiveAttention?
  /// What attention looks at.
  let keys: SourceKeys?
  let dense: [UnrolledDense]
  /// What the head reads where dropout thins it out.
  let thinned: OwnRows?
  let headOffset: (weight: Int, bias: Int)
  /// Where the embedding of each stack begins among the parameters.
  let embeddingOffsets: [Stack: Int]
  private(set) var team: Team<Job>?
  /// Where a team meets that shares the units of one sample.
  private(set) var rendezvous: Rendezvous?
  let leastShared: Int
  private var hasDerivatives = false
  /// Whether the last run went on from an encoder's kept outputs.
  private(set) var isEncoded = false
  private var masks: DropoutMasks?
  /// What an optimizer does to some of the weights, while it does.
  var change: ((Range<Int>) -> Void)?

  /// The threads that a run may use where nothing else is said: one for each processor, up to four.
  public static let usualThreads = min(4, onlineProcessors())

  /// Buffers for runs of T steps, of the source S, and B samples on at most `threads` threads.
  public convenience init(
    _ architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int = 0,
    threads: Int = UnrolledNetwork.usualThreads
  ) {
    self.init(
      architecture, steps: steps, samples: samples, sourceSteps: sourceSteps, threads: threads,
      leastShared: Self.usualShare)
  }

  private static let usualShare = 150_000

  /// Buffers for the parts of a run that is made in segments.
  convenience init(_ architecture: Architecture, _ plan: SegmentPlan, samples: Int) {
    self.init(
      architecture, steps: plan.rows, samples: samples, sourceSteps: plan.sourceSteps,
      sourceRows: plan.sourceRows, threads: Self.usualThreads, leastShared: Self.usualShare)
  }

  /// `leastShared` is the number of multiplications from which a job is shared out; `sourceRows` are the
  /// steps of the source that are run at a time, where these are not all.
  init(
    _ architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int = 0,
    sourceRows: Int? = nil, threads: Int, leastShared: Int
  ) {
    self.leastShared = leastShared
    _ = productsKeepScratch
    self.architecture = architecture
    let layout = TraceLayout(
      architecture, steps: steps, samples: samples, sourceSteps: sourceSteps,
      sourceRows: sourceRows)
    let memory = TraceMemory<Float>(count: layout.count)
    space = Workspace(.decoder, layout, memory)
    sourceSpace = architecture.encoder.map { _ in Workspace(.encoder, layout, memory) }
    let plan = Parameters<Float>(zerosFor: architecture)
    gradient = plan
    let stacks = [sourceSpace, space].compactMap { $0 }.map { Self.stack($0, plan) }
    levels = stacks.flatMap(\.levels)
    junctions = stacks.flatMap(\.junctions)
    let top = junctions[junctions.count - 1].rows
    let keys =
      sourceSpace.flatMap { [junctions] source in
        guard architecture.attention != .none, architecture.lossAt == .all else { return nil }
        return SourceKeys(
          junctions[architecture.levels(of: .encoder).upperBound - 1].rows, source)
      } as SourceKeys?
    self.keys = keys
    let decoder = levels[levels.count - 1][0]
    let isCombined = architecture.attention.isCombined
    combined = keys.flatMap { [space] in
      isCombined ? CombinedAttention(of: top, over: $0, space, plan) : nil
    }
    additive = keys.flatMap { [space] in
      isCombined ? nil : AdditiveAttention(of: decoder, over: $0, space, plan)
    }
    dense = Self.dense(space, plan, reading: combined?.output ?? top)
    thinned =
      architecture.dropout.head > 0
      ? OwnRows(
        width: architecture.headInputSize, rows: architecture.lossSteps(of: steps) * samples)
      : nil
    embeddingOffsets = plan.embeddingOffsets
    headOffset = (gradient.tensor(.headWeight).offset, gradient.tensor(.headBias).offset)
    if threads > 1, work > 10 * Double(leastShared) {
      team = Team(size: threads) { [unowned self] job, part, parts in
        perform(job, part: part, of: parts)
      }
      rendezvous = Rendezvous(parts: threads)
    }
  }

  /// The layers of each level of a stack, and what stands between the levels.
  private static func stack(
    _ space: Workspace, _ plan: Parameters<Float>
  ) -> (levels: [[UnrolledLayer]], junctions: [Junction]) {
    let architecture = space.architecture
    var source = space.inputRows
    var levels: [[UnrolledLayer]] = []
    var junctions: [Junction] = []
    for level in architecture.levels(of: space.stack) {
      let layers = architecture.layers(ofLevel: level).map {
        UnrolledLayer(
          architecture.recurrent[$0], reading: source, space,
          offsets: LayerOffsets(plan, layer: $0))
      }
      let isHighest = architecture.isLowest(level + 1)
      let junction = Junction(
        of: layers, at: level + 1 == architecture.levels ? architecture.lossAt : .all,
        isThinned: !isHighest && architecture.dropout.layers > 0, space)
      source = junction.rows
      levels.append(layers)
      junctions.append(junction)
    }
    return (levels, junctions)
  }

  /// The feed-forward layers.
  private static func dense(
    _ space: Workspace, _ plan: Parameters<Float>, reading below: Rows
  ) -> [UnrolledDense] {
    var source = below
    return space.architecture.dense.indices.map { index in
      let layer = UnrolledDense(index, reading: source, space, plan)
      source = layer.output
      return layer
    }
  }

  deinit { team?.dissolve() }

  /// T.
  public var steps: Int { space.layout.steps }
  /// B.
  public var samples: Int { space.layout.samples }
  /// S, the steps of the source; 0 without encoder.
  public var sourceSteps: Int { space.layout.sourceSteps }

  var hasAttention: Bool { combined != nil || additive != nil }

  var spaces: [Workspace] { [sourceSpace, space].compactMap { $0 } }

  /// Multiplications of one forward pass; decides whether a team pays.
  private var work: Double {
    Double(architecture.parameterCount) * Double((steps + space.layout.sourceRows) * samples)
  }

  /// Runs the network over a batch; returns the loss, or nil where there are no targets.
  ///
  /// With `carryingState` forward layers start from the states in which the last run ended instead
  /// of the batch's initial states. With `masks` dropout acts, which is for training runs alone.
  /// Throws where batch or weights do not fit.
  @discardableResult
  public func forward(
    _ parameters: Parameters<Float>, _ batch: borrowing Batch, carryingState: Bool = false,
    masks: DropoutMasks? = nil
  ) throws(ShapeError) -> Double? {
    try check(parameters, batch)
    for space in spaces { (space.segment, space.context) = (nil, nil) }
    return run(parameters, batch, carryingState: carryingState, masks: masks)
  }

  /// Runs the network over a part of a longer batch, which has been checked as a whole.
  func forward(_ parameters: Parameters<Float>, _ part: RunPart<Float>) {
    for space in spaces {
      (space.segment, space.context) = (part.segments[space.stack], part.context)
    }
    var batch = part.batch
    batch.initial = .given(part.context.entering)
    _ = run(parameters, batch)
  }

  private func run(
    _ parameters: Parameters<Float>, _ batch: borrowing Batch, carryingState: Bool = false,
    masks: DropoutMasks? = nil
  ) -> Double? {
    keepProductsOnThisThread()
    hasDerivatives = false
    self.masks = masks
    parameters.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      for space in spaces { space.weights = base }
      begin(batch, carrying: carryingState)
      lend(batch) { runForward() }
    }
    return loss
  }

  /// Lends what the run reads to the layers.
  private func lend(_ batch: borrowing Batch, _ body: () -> Void) {
    GivenBatch.with(batch) { given, source in
      space.given = given
      sourceSpace?.given = source
      guard let masks else {
        for space in spaces { space.masks = nil }
        return body()
      }
      masks.values.withUnsafeBufferPointer { values in
        for space in spaces { space.masks = values.baseAddress.map { (masks, $0) } }
        body()
      }
    }
  }

  /// Lays out the rows of a batch and writes the states before the first step.
  private func begin(_ batch: borrowing Batch, carrying: Bool) {
    let ended = spaces[0].packing
    for space in spaces {
      let lengths = space.stack == .encoder ? batch.sourceLengths : batch.lengths
      guard !space.packing.fits(lengths) else { continue }
      space.packing = Packing(
        steps: space.packing.steps, samples: samples, lengths: lengths)
    }
    isEncoded = batch.encoded != nil
    wholeLossScale = architecture.reduction.scale(
      losses: batch.losses(at: architecture.lossAt), samples: samples)
    if let encoded = batch.encoded { restore(encoded) }
    let starting = batch.startingLayers(of: architecture)
    for layer in levels.joined() {
      layer.makeRoom()
      guard starting.contains(layer.plan.index) else { continue }
      var given: LayerState?
      if case .given(let states) = batch.initial {
        given = states[layer.plan.index - starting.lowerBound]
      }
      layer.begin(from: given, ended: carrying ? ended : nil)
    }
  }

  /// Back-propagates through time the loss of the last `forward`, made with the same arguments.
  public func backward(_ parameters: Parameters<Float>, _ batch: borrowing Batch) {
    precondition(!isEncoded, "an encoder that did not run cannot learn")
    precondition(loss != nil, "there is no loss to propagate: run forward with targets first")
    do { try check(parameters, batch) } catch { preconditionFailure(error.description) }
    propagate(parameters, batch)
  }

  /// Back-propagates the loss of the last part, and what its states received from its neighbours.
  func backward(_ parameters: Parameters<Float>, _ part: RunPart<Float>) {
    propagate(parameters, part.batch)
  }

  private func propagate(_ parameters: Parameters<Float>, _ batch: borrowing Batch) {
    precondition(
      space.packing.fits(batch.lengths)
        && sourceSpace?.packing.fits(batch.sourceLengths) ?? true,
      "the lengths changed since forward")
    precondition(gradient.values.count == parameters.values.count, "the gradient changed its size")
    keepProductsOnThisThread()
    parameters.values.withUnsafeBufferPointer { values in
      gradient.values.withUnsafeMutableBufferPointer { into in
        guard let base = values.baseAddress, let target = into.baseAddress else { return }
        for space in spaces { (space.weights, space.gradients) = (base, target) }
        lend(batch) { runBackward() }
      }
    }
    hasDerivatives = true
  }

  /// A copy of everything the last run computed over `batch`.
  public func trace(_ batch: Batch) -> Trace<Float> {
    Trace(
      architecture: architecture, hasDerivatives: hasDerivatives, loss: loss, batch: batch,
      gradient: hasDerivatives ? gradient : nil, masks: masks, layout: space.layout,
      packing: space.packing,
      sourcePacking: sourceSpace?.packing, memory: TraceMemory(copying: space.memory))
  }

  /// Reads something off what the last run computed over `batch`, without a copy: `body` must not keep the trace,
  /// which the next run overwrites. It has no gradient of the weights.
  public func reading<Result>(_ batch: Batch, _ body: (Trace<Float>) -> Result) -> Result {
    body(
      Trace(
        architecture: architecture, hasDerivatives: hasDerivatives, loss: loss, batch: batch,
        gradient: nil, masks: masks, layout: space.layout, packing: space.packing,
        sourcePacking: sourceSpace?.packing, memory: space.memory))
  }

  /// A copy of what the last run computed over a part, as a window of the run over `batch`.
  func trace(window batch: Batch, loss: Double?, gradient: Parameters<Float>?) -> Trace<Float> {
    Trace(
      architecture: architecture, hasDerivatives: hasDerivatives, loss: loss, batch: batch,
      gradient: gradient, masks: nil, layout: space.layout, packing: space.packing,
      sourcePacking: sourceSpace?.packing, memory: TraceMemory(copying: space.memory),
      segments: Dictionary(
        uniqueKeysWithValues: spaces.compactMap { space in space.segment.map { (space.stack, $0) } }
      ), attended: sourceSpace?.context?.attended)
  }

  /// The derivatives of the states before the first step, in the order of `Architecture.recurrent`.
  var initialDerivatives: [LayerState] { levels.joined().map(\.initialDerivative) }

  /// What the loss of the last run sent to the final h of each layer of the highest level, [B, H].
  var derivativesAtEnds: [[Float]] { junctions[junctions.count - 1].sentToEnds }

  /// ‖dL/dh_t‖ of the last run for each layer, sample and step.
  var hiddenDerivativeNorms: [[[Double]]] {
    levels.joined().map { layer in
      (0..<samples).map { layer.hiddenDerivativeNorms(ofSample: $0) }
    }
  }

  /// The states in which the last run ended, in the order of `Architecture.recurrent`.
  public var finalStates: [LayerState] { levels.joined().map(\.finalState) }

  /// Checks that a run can be made.
  private func check(
    _ parameters: Parameters<Float>, _ batch: borrowing Batch
  ) throws(ShapeError) {
    guard batch.steps == steps, batch.samples == samples else {
      throw ShapeError(
        "a batch", expected: "[T = \(steps), B = \(samples)]",
        got: "[\(batch.steps), \(batch.samples)]")
    }
    guard batch.sourceSteps == sourceSteps else {
      throw ShapeError(
        "a source", expected: "[S = \(sourceSteps)]", got: "[\(batch.sourceSteps)]")
    }
    guard parameters.architecture == architecture else {
      throw ShapeError(
        "weights", expected: "of \(architecture)", got: "those of \(parameters.architecture)")
    }
    try batch.check(against: architecture)
  }
}
