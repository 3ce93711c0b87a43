/// A network unrolled over T steps and B samples: the buffers of one run, allocated once and used
/// again for every update.
///
/// `forward` writes every signal, `backward` the total derivative of the loss with respect to each;
/// the record that BPTT needs is the record that a trace shows, so instrumentation costs nothing.
/// The input product of all steps is one product over T·B rows; each step adds one product with the
/// recurrent weights and one element-wise pass; after the backward loop each weight gradient is one
/// product over T·B rows. Not thread-safe: one run at a time.
public final class UnrolledNetwork {
  /// The plan of the networks that can be run.
  public let architecture: Architecture
  /// The gradient of the last `backward` with respect to every weight; clipping changes it in place.
  public var gradient: Parameters<Float>
  /// The total loss of the last `forward`; nil without targets.
  public internal(set) var loss: Double?

  let layout: TraceLayout
  let memory: TraceMemory<Float>
  let cell: any Cell
  /// The same where its product apart multiplies r∘h'.
  let resetting: (any ResettingCell)?
  /// Uᵀ of every layer, [H, G·H], so that a step's product reads rows.
  let recurrentTransposed: [TraceMemory<Float>]
  /// Wᵀ + b_i + b_h of the lowest layer for one-hot tokens, [V, G·H]; and its gradient.
  let lookUp: TraceMemory<Float>
  let lookUpGradient: TraceMemory<Float>
  /// b_i + b_h of every layer as far as both are added to `pre`.
  let biases: [TraceMemory<Float>]
  /// What the caller gave, while a run is in progress.
  var given = GivenBatch()
  /// Weights and gradient while a run is in progress.
  var weights: UnsafePointer<Float>
  var gradients: UnsafeMutablePointer<Float>
  let offsets: [LayerOffsets]
  let headOffset: (weight: Int, bias: Int)
  private(set) var team: Team<Job>?
  private let leastShared: Int
  private var hasDerivatives = false

  /// The threads that a run may use where nothing else is said: one for each processor, up to four.
  public static let usualThreads = min(4, onlineProcessors())

  /// Buffers for runs of T steps and B samples on at most `threads` threads.
  public convenience init(
    _ architecture: Architecture, steps: Int, samples: Int,
    threads: Int = UnrolledNetwork.usualThreads
  ) {
    self.init(
      architecture, steps: steps, samples: samples, threads: threads, leastShared: 150_000)
  }

  /// `leastShared` is the number of multiplications from which a job is shared out.
  init(_ architecture: Architecture, steps: Int, samples: Int, threads: Int, leastShared: Int) {
    self.leastShared = leastShared
    _ = productsKeepScratch
    self.architecture = architecture
    layout = TraceLayout(architecture, steps: steps, samples: samples)
    memory = TraceMemory(count: layout.count)
    gradient = Parameters(zerosFor: architecture)
    cell = architecture.cell.fast
    resetting = cell as? any ResettingCell
    let gates = architecture.cell.gateCount
    recurrentTransposed = architecture.hidden.map { TraceMemory(count: gates * $0 * $0) }
    biases = architecture.hidden.map { TraceMemory(count: gates * $0) }
    let table =
      architecture.readsVectors ? 0 : architecture.input.size * gates * architecture.hidden[0]
    lookUp = TraceMemory(count: table)
    lookUpGradient = TraceMemory(count: table)
    weights = UnsafePointer(memory.base)
    gradients = memory.base
    let plan = gradient
    offsets = (0..<architecture.layers).map { LayerOffsets(plan, layer: $0) }
    headOffset = (plan.tensor(.headWeight).offset, plan.tensor(.headBias).offset)
    if threads > 1, work > 10 * Double(leastShared) {
      team = Team(size: threads) { [unowned self] job, part, parts in
        perform(job, part: part, of: parts)
      }
    }
  }

  deinit { team?.dissolve() }

  /// T.
  public var steps: Int { layout.steps }
  /// B.
  public var samples: Int { layout.samples }

  /// Multiplications of one forward pass; decides whether a team pays.
  private var work: Double {
    Double(architecture.parameterCount) * Double(layout.steps * layout.samples)
  }

  /// Runs the network over a batch; returns the loss, or nil where there are no targets.
  ///
  /// With `carryingState` the run starts from the states in which the last one ended instead of the
  /// batch's initial states. Throws where batch or weights do not fit.
  @discardableResult
  public func forward(
    _ parameters: Parameters<Float>, _ batch: borrowing Batch, carryingState: Bool = false
  ) throws(ShapeError) -> Double? {
    try check(parameters, batch)
    keepProductsOnThisThread()
    hasDerivatives = false
    parameters.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      weights = base
      setInitialStates(batch, carrying: carryingState)
      GivenBatch.with(batch) {
        given = $0
        runForward()
      }
    }
    return loss
  }

  /// Back-propagates through time the loss of the last `forward`, made with the same arguments.
  public func backward(_ parameters: Parameters<Float>, _ batch: borrowing Batch) {
    precondition(loss != nil, "there is no loss to propagate: run forward with targets first")
    do { try check(parameters, batch) } catch { preconditionFailure(error.description) }
    precondition(gradient.values.count == parameters.values.count, "the gradient changed its size")
    keepProductsOnThisThread()
    parameters.values.withUnsafeBufferPointer { values in
      gradient.values.withUnsafeMutableBufferPointer { into in
        guard let base = values.baseAddress, let target = into.baseAddress else { return }
        weights = base
        gradients = target
        GivenBatch.with(batch) {
          given = $0
          runBackward()
        }
      }
    }
    hasDerivatives = true
  }

  /// A copy of everything the last run computed over `batch`.
  public func trace(_ batch: Batch) -> Trace<Float> {
    Trace(
      architecture: architecture, hasDerivatives: hasDerivatives, loss: loss, batch: batch,
      gradient: hasDerivatives ? gradient : nil, layout: layout,
      memory: TraceMemory(copying: memory))
  }

  /// The states in which the last run ended, the lowest layer first.
  public var finalStates: [LayerState] {
    layout.layers.map { fields in
      LayerState(h: lastStep(of: fields.hidden), c: lastStep(of: fields.cell))
    }
  }

  private func lastStep(of field: Field) -> [Float] {
    let count = samples * field.width
    return count == 0
      ? [] : Array(UnsafeBufferPointer(start: pointer(field, step: steps - 1), count: count))
  }

  private func check(
    _ parameters: Parameters<Float>, _ batch: borrowing Batch
  ) throws(ShapeError) {
    guard batch.steps == steps, batch.samples == samples else {
      throw ShapeError(
        "a batch", expected: "[T = \(steps), B = \(samples)]",
        got: "[\(batch.steps), \(batch.samples)]")
    }
    guard parameters.architecture == architecture else {
      throw ShapeError(
        "weights", expected: "of \(architecture)", got: "those of \(parameters.architecture)")
    }
    try batch.check(against: architecture)
  }
}

/// The arrays of a batch, valid while a run is in progress.
struct GivenBatch {
  var vectors: UnsafePointer<Float>?
  var tokens: UnsafePointer<Int32>?
  var targets: GivenTargets?

  /// Lends the arrays of a batch to `body`, without copying them.
  static func with(_ batch: borrowing Batch, _ body: (GivenBatch) -> Void) {
    var given = GivenBatch()
    func lendTargets(_ body: () -> Void) {
      switch batch.targets {
      case nil: body()
      case .classes(let classes)?:
        classes.withUnsafeBufferPointer {
          given.targets = $0.baseAddress.map(GivenTargets.classes)
          body()
        }
      case .values(let values)?:
        values.withUnsafeBufferPointer {
          given.targets = $0.baseAddress.map(GivenTargets.values)
          body()
        }
      }
    }
    switch batch.inputs {
    case .vectors(let x):
      x.withUnsafeBufferPointer {
        given.vectors = $0.baseAddress
        lendTargets { body(given) }
      }
    case .tokens(let tokens):
      tokens.withUnsafeBufferPointer {
        given.tokens = $0.baseAddress
        lendTargets { body(given) }
      }
    }
  }
}

/// The targets of a batch, valid while a run is in progress.
enum GivenTargets {
  case classes(UnsafePointer<Int32>)
  case values(UnsafePointer<Float>)
}

/// Where the tensors of one layer begin among the parameters.
struct LayerOffsets {
  let inputHidden, hiddenHidden, inputBias: Int
  /// Nil where the cell has none.
  let hiddenBias, peephole: Int?

  init(_ plan: Parameters<Float>, layer: Int) {
    inputHidden = plan.tensor(.inputHidden(layer: layer)).offset
    hiddenHidden = plan.tensor(.hiddenHidden(layer: layer)).offset
    inputBias = plan.tensor(.inputBias(layer: layer)).offset
    let cell = plan.architecture.cell
    hiddenBias = cell.hasHiddenBias ? plan.tensor(.hiddenBias(layer: layer)).offset : nil
    peephole = cell.peepholes.isEmpty ? nil : plan.tensor(.peephole(layer: layer)).offset
  }
}

/// One kind of work that is shared out; each part takes some rows, samples or weights.
enum Job: Sendable {
  /// Uᵀ and the sums of biases of a layer.
  case prepare(layer: Int)
  /// Rows of pre = W x + b.
  case input(layer: Int)
  /// The loop over time, for some samples.
  case recurrence(layer: Int)
  /// Rows of the logits.
  case head
  /// Rows of what the head sends back, and rows of its own gradient.
  case headBack
  /// The loop over time backward, for some samples.
  case recurrenceBack(layer: Int)
  /// Rows of the gradients of a layer's weights, and rows of what it sends below.
  case weights(layer: Int)
  /// Columns of what each token's row collects.
  case tokens
}

extension UnrolledNetwork {
  /// Shares a job out where its work pays for it: `work` counts multiplications.
  func run(_ job: Job, work: Int) {
    if let team, work > leastShared { team.run(job) } else { perform(job, part: 0, of: 1) }
  }

  func perform(_ job: Job, part: Int, of parts: Int) {
    switch job {
    case .prepare(let layer): prepare(layer, part, parts)
    case .input(let layer): multiplyInput(layer, share(layout.steps * samples, part, parts))
    case .recurrence(let layer): recur(layer, share(samples, part, parts))
    case .head: predict(share(layout.lossSteps * samples, part, parts))
    case .headBack: predictBack(part, parts)
    case .recurrenceBack(let layer): recurBack(layer, share(samples, part, parts))
    case .weights(let layer): collect(layer, part, parts)
    case .tokens: collectTokens(part, parts)
    }
  }

  /// The rows of one part: contiguous, in multiples of 8 where possible, so that no cache line has
  /// two writers.
  func share(_ count: Int, _ part: Int, _ parts: Int) -> Range<Int> {
    func border(_ part: Int) -> Int {
      part >= parts ? count : min(count, (count * part / parts + 7) / 8 * 8)
    }
    if count < 16 * parts { return count * part / parts..<count * (part + 1) / parts }
    return border(part)..<border(part + 1)
  }

  func pointer(_ field: Field, step: Int = 0, sample: Int = 0) -> UnsafeMutablePointer<Float> {
    memory.base + field.offset + ((step + field.lead) * samples + sample) * field.width
  }
}
