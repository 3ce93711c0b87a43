/// Everything one run of a network over one batch computed: every signal of every layer, step and
/// sample, and after BPTT the total derivative of the loss with respect to each.
///
/// A trace never changes; copies share their memory. Of a long run it may hold a window alone.
public struct Trace<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The plan of the network that ran.
  public let architecture: Architecture
  /// Whether BPTT has filled in the derivatives.
  public let hasDerivatives: Bool
  /// The total loss; nil without targets.
  public let loss: Double?
  /// What the run read and should have answered.
  public let batch: Batch
  /// The gradient of the loss with respect to every weight; nil without BPTT.
  public let gradient: Parameters<Scalar>?

  /// What dropout multiplied with; nil where nothing was dropped.
  public let masks: DropoutMasks?

  let layout: TraceLayout
  let packing: Packing
  /// The rows of the encoder; nil without one.
  let sourcePacking: Packing?
  let memory: TraceMemory<Scalar>
  /// Which part of a longer run each stack is; nothing for a whole one.
  var segments: [Stack: Segment] = [:]
  /// What the run kept of the encoder's outputs, of which a window holds but a part.
  var attended: AttendedSource<Scalar>?

  private var segment: Segment? { segments[.decoder] }

  /// T.
  public var steps: Int { segment?.steps ?? layout.steps }
  /// The steps whose numbers are held: all of them, or a window of a longer run; elsewhere every array
  /// is zero.
  public var held: Range<Int> { held(of: .decoder) }
  /// The same of a stack.
  public func held(of stack: Stack) -> Range<Int> {
    segments[stack]?.held ?? 0..<layout.steps(of: stack)
  }
  /// The same on the time axis on which the steps of the source stand before all others.
  public var heldPlaces: Range<Int> {
    let source = held(of: .encoder)
    if held.isEmpty { return source }
    let own = sourceSteps + held.lowerBound..<sourceSteps + held.upperBound
    return source.isEmpty ? own : source.lowerBound..<own.upperBound
  }
  /// Whether this is a window of a longer run.
  public var isWindow: Bool { segment != nil }
  /// B.
  public var samples: Int { layout.samples }

  /// S, the steps of the source; 0 without encoder.
  public var sourceSteps: Int { layout.sourceSteps }

  /// The steps of a layer whose numbers are held.
  public func held(ofLayer layer: Int) -> Range<Int> {
    held(of: architecture.stack(ofLayer: layer))
  }

  /// The places among the logits and losses that are held; 0 where the loss is at the final state.
  public var heldAnswers: Range<Int> { architecture.lossAt == .all ? held : 0..<1 }

  /// The steps of a layer: T, of the encoder's S.
  public func steps(ofLayer layer: Int) -> Int { steps(of: architecture.stack(ofLayer: layer)) }

  private func steps(of stack: Stack) -> Int {
    stack == .encoder ? sourceSteps : steps
  }

  /// The steps of the samples of a stack.
  func lengths(of stack: Stack) -> [Int] {
    segments[stack]?.lengths ?? packing(of: stack).lengths
  }

  /// The rows of a stack.
  func packing(of stack: Stack) -> Packing {
    stack == .encoder ? sourcePacking ?? packing : packing
  }

  /// The steps of a sample that are no padding; of an encoder–decoder, the decoder's.
  public func length(ofSample sample: Int) -> Int { lengths(of: .decoder)[sample] }

  /// The place among the logits and losses of what a sample answers at a step: the step itself, or 0
  /// after the last valid step where the loss is at the final state; nil where there is no answer.
  public func answer(at step: Int, sample: Int) -> Int? {
    let length = length(ofSample: sample)
    if architecture.lossAt == .all { return step < length ? step : nil }
    return step == length - 1 ? 0 : nil
  }

  /// The way of a layer through the steps of a sample: what comes before and after a step, where
  /// padding begins, and where truncation cuts.
  public func order(ofLayer layer: Int, sample: Int) -> TimeOrder {
    let lengths = lengths(of: architecture.stack(ofLayer: layer))
    return architecture.order(ofLayer: layer, length: lengths[sample])
  }

  /// One signal of one layer, [T, B, H], or its derivative.
  ///
  /// Step −1 of h and c is the initial state, for a reverse layer too; padded steps are zero. The
  /// layer must have the signal.
  public func series(
    _ signal: Signal, layer: Int, derivative: Bool = false
  ) -> Series<Scalar> {
    let fields = derivative ? layout.layerDerivatives[layer] : layout.layers[layer]
    let (field, block) = fields.place(of: signal)
    precondition(field.width > 0, "\(architecture.cell.title) has no \(signal.title)")
    return series(
      field, size: architecture.size(ofLayer: layer), block: block,
      stack: architecture.stack(ofLayer: layer),
      kind: architecture.direction(ofLayer: layer) == .forward ? .steps : .mirrored,
      isDerivative: derivative)
  }

  /// What a row block of the recurrent weights multiplied at a step: h of the step before, or r∘h'.
  public func multiplied(
    by block: RecurrentBlock, layer: Int, step: Int, sample: Int
  ) -> [Scalar] {
    let before = order(ofLayer: layer, sample: sample).previous(of: step)
    let h = series(.h, layer: layer).vector(before, sample)
    guard block.readsResetState else { return h }
    return zip(series(.r, layer: layer).vector(step, sample), h).map { $0 * $1 }
  }

  /// What a layer reads at a step: x, or the outputs of the level below, after dropout; nil where a
  /// one-hot token is looked up. The context of additive attention, read behind x, stands by itself.
  public func input(ofLayer layer: Int, step: Int, sample: Int) -> [Scalar]? {
    let level = architecture.level(ofLayer: layer)
    guard !architecture.isLowest(level) else {
      return input(of: architecture.stack(ofLayer: layer))?.vector(step, sample)
    }
    let outputs = architecture.layers(ofLevel: level - 1).flatMap {
      series(.h, layer: $0).vector(step, sample)
    }
    guard let mask = mask(ofLevel: level - 1, step: step, sample: sample) else { return outputs }
    return zip(outputs, mask).map { $0 * $1 }
  }

  /// What dropout multiplied the outputs of a level with; nil where nothing was dropped.
  func mask(ofLevel level: Int, step: Int, sample: Int) -> [Scalar]? {
    masks?.factors(
      .level(level), row: step * samples + sample, width: architecture.outputSize(ofLevel: level)
    )?.map { Scalar($0) }
  }

  /// What the first layer reads, after dropout: x [T, B, I] or the embedded tokens [T, B, E]; nil for one-hot tokens.
  /// Of an encoder–decoder, the decoder's.
  public var input: Series<Scalar>? { input(of: .decoder) }

  /// The derivative with respect to `input`.
  public var inputDerivative: Series<Scalar>? { inputDerivative(of: .decoder) }

  /// What the lowest layer of a stack reads, after dropout; nil for one-hot tokens.
  public func input(of stack: Stack) -> Series<Scalar>? {
    optionalSeries(layout.input(of: stack), stack)
  }

  /// The derivative with respect to `input(of:)`.
  public func inputDerivative(of stack: Stack) -> Series<Scalar>? {
    optionalSeries(layout.inputDerivative(of: stack), stack)
  }

  /// W x + b of a feed-forward layer, [S, B, D], or its derivative.
  public func densePreactivation(_ index: Int, derivative: Bool = false) -> Series<Scalar> {
    headSeries((derivative ? layout.denseDerivatives : layout.dense)[index].pre)
  }

  /// φ(W x + b) of a feed-forward layer, [S, B, D], or its derivative.
  public func denseOutput(_ index: Int, derivative: Bool = false) -> Series<Scalar> {
    headSeries((derivative ? layout.denseDerivatives : layout.dense)[index].out)
  }

  /// The head's outputs [S, B, V].
  public var logits: Series<Scalar> { headSeries(layout.logits) }

  /// The derivative with respect to `logits`.
  public var logitsDerivative: Series<Scalar> { headSeries(layout.logitsDerivative) }

  /// The loss of each step and sample before reduction, [S, B, 1]; zero without targets.
  public var lossSteps: Series<Scalar> { headSeries(layout.losses) }

  private func optionalSeries(_ field: Field, _ stack: Stack) -> Series<Scalar>? {
    field.width == 0 ? nil : series(field, size: field.width, stack: stack)
  }

  private func headSeries(_ field: Field) -> Series<Scalar> {
    series(field, size: field.width, kind: architecture.lossAt == .all ? .steps : .final)
  }

  func series(
    _ field: Field, size: Int, block: Int = 0, stack: Stack = .decoder,
    kind: RowMap.Kind = .steps, isDerivative: Bool = false
  ) -> Series<Scalar> {
    Series(
      memory: memory,
      rows: RowMap(
        packing: packing(of: stack), kind: kind, segment: segments[stack],
        isDerivative: isDerivative),
      offset: field.offset + block * size, steps: kind == .final ? 1 : steps(of: stack),
      samples: samples,
      size: size, stride: field.width, hasInitial: field.hasInitial)
  }
}

/// A view of one array of a trace, [T, B, size]; zero at padded steps, beyond the last one, and where a
/// trace holds no numbers.
public struct Series<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let memory: TraceMemory<Scalar>
  let rows: RowMap
  let offset: Int
  /// T, or S for what only exists where there is a loss.
  public let steps: Int
  /// B.
  public let samples: Int
  /// The elements of one step and sample: H, V or I.
  public let size: Int
  let stride: Int
  /// Whether there is an initial state at step −1.
  public let hasInitial: Bool

  /// One element; step −1 is the initial state where the series has one.
  public subscript(step: Int, sample: Int, unit: Int) -> Scalar {
    precondition(unit >= 0 && unit < size)
    return place(step, sample).map { memory.base[$0 + unit] } ?? 0
  }

  /// All elements of one step and sample.
  public func vector(_ step: Int, _ sample: Int) -> [Scalar] {
    guard let place = place(step, sample) else { return Array(repeating: 0, count: size) }
    return Array(UnsafeBufferPointer(start: memory.base + place, count: size))
  }

  /// Every element from step 0 on, [T, B, size] row-major.
  public var elements: [Scalar] { elements(of: 0..<steps) }

  /// The elements of some steps, [their number, B, size] row-major.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func elements(of steps: Range<Int>) -> [Scalar] {
    let total = steps.count * samples * size
    return Array(unsafeUninitializedCapacity: total) { buffer, count in
      guard var next = buffer.baseAddress else { return }
      for step in steps {
        for sample in 0..<samples {
          if let place = place(step, sample) {
            next.initialize(from: memory.base + place, count: size)
          } else {
            next.initialize(repeating: 0, count: size)
          }
          next += size
        }
      }
      count = total
    }
  }

  /// The Euclidean norm of each sample's elements at some steps, summed in Double, [their number, B].
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func norms(of steps: Range<Int>) -> [Scalar] {
    var norms: [Scalar] = []
    norms.reserveCapacity(steps.count * samples)
    for step in steps {
      for sample in 0..<samples { norms.append(Scalar(squares(step, sample).squareRoot())) }
    }
    return norms
  }

  /// Σ v² of each sample's elements at some steps, [their number, B]; summed in Double, as float squares below 1e-23
  /// would turn a vanishing gradient into a false zero.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func squares(of steps: Range<Int>) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(steps.count * samples)
    for step in steps {
      for sample in 0..<samples { sums.append(squares(step, sample)) }
    }
    return sums
  }

  /// Σ v² of one step and sample, summed in Double.
  @inline(__always) func squares(_ step: Int, _ sample: Int) -> Double {
    guard let place = place(step, sample) else { return 0 }
    var sum = 0.0
    for value in UnsafeBufferPointer(start: memory.base + place, count: size) {
      sum += Double(value) * Double(value)
    }
    return sum
  }

  /// The smallest and the largest absolute value of a sample that are neither zero nor infinite, at the
  /// steps that are held and beyond the initial state; nil where there is none.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public func magnitudes(sample: Int) -> ClosedRange<Double>? {
    var (least, most) = (Scalar.infinity, Scalar(0))
    let held = rows.kind == .final ? nil : rows.segment?.held
    for step in held ?? 0..<steps {
      guard let place = place(step, sample) else { continue }
      for value in UnsafeBufferPointer(start: memory.base + place, count: size) {
        let magnitude = abs(value)
        guard magnitude > 0, magnitude.isFinite else { continue }
        least = min(least, magnitude)
        most = max(most, magnitude)
      }
    }
    return most > 0 ? Double(least)...Double(most) : nil
  }

  /// Where a row begins in memory; nil for padding.
  private func place(_ step: Int, _ sample: Int) -> Int? {
    precondition(step >= (hasInitial ? -1 : 0) && sample >= 0 && sample < samples)
    guard let row = rows.row(step, sample), row >= 0 || hasInitial else { return nil }
    return offset + row * stride
  }
}
