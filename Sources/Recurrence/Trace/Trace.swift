/// Everything one run of a network over one batch computed: every signal of every layer, step and
/// sample, and after BPTT the total derivative of the loss with respect to each.
///
/// A trace never changes; copies share their memory.
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

  let layout: TraceLayout
  let memory: TraceMemory<Scalar>

  /// T.
  public var steps: Int { layout.steps }
  /// B.
  public var samples: Int { layout.samples }

  /// One signal of one layer, [T, B, H], or its derivative.
  ///
  /// Step −1 of h and c is the initial state. The layer must have the signal.
  public func series(
    _ signal: Signal, layer: Int, derivative: Bool = false
  ) -> Series<Scalar> {
    let fields = derivative ? layout.layerDerivatives[layer] : layout.layers[layer]
    let (field, block) = fields.place(of: signal)
    precondition(field.width > 0, "\(architecture.cell.title) has no \(signal.title)")
    return series(field, size: architecture.hidden[layer], block: block)
  }

  /// What a row block of the recurrent weights multiplied at a step: h of the step before, or r∘h'.
  public func multiplied(
    by block: RecurrentBlock, layer: Int, step: Int, sample: Int
  ) -> [Scalar] {
    let h = series(.h, layer: layer).vector(step - 1, sample)
    guard block.readsResetState else { return h }
    return zip(series(.r, layer: layer).vector(step, sample), h).map { $0 * $1 }
  }

  /// What the first layer reads: x [T, B, I] or the embedded tokens [T, B, E]; nil for one-hot tokens.
  public var input: Series<Scalar>? { optionalSeries(layout.input) }

  /// The derivative with respect to `input`.
  public var inputDerivative: Series<Scalar>? { optionalSeries(layout.inputDerivative) }

  /// The head's outputs [S, B, V].
  public var logits: Series<Scalar> { series(layout.logits, size: layout.logits.width) }

  /// The derivative with respect to `logits`.
  public var logitsDerivative: Series<Scalar> {
    series(layout.logitsDerivative, size: layout.logitsDerivative.width)
  }

  /// The loss of each step and sample before reduction, [S, B, 1]; zero without targets.
  public var lossSteps: Series<Scalar> { series(layout.losses, size: 1) }

  private func optionalSeries(_ field: Field) -> Series<Scalar>? {
    field.width == 0 ? nil : series(field, size: field.width)
  }

  private func series(_ field: Field, size: Int, block: Int = 0) -> Series<Scalar> {
    let ofLoss =
      field == layout.logits || field == layout.logitsDerivative || field == layout.losses
    return Series(
      memory: memory, offset: field.offset + block * size, steps: ofLoss ? layout.lossSteps : steps,
      samples: samples, size: size, stride: field.width, lead: field.lead)
  }
}

/// A view of one array of a trace, [T, B, size].
public struct Series<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let memory: TraceMemory<Scalar>
  let offset: Int
  /// T, or S for what only exists where there is a loss.
  public let steps: Int
  /// B.
  public let samples: Int
  /// The elements of one step and sample: H, V or I.
  public let size: Int
  let stride: Int
  let lead: Int

  /// One element; step −1 is the initial state where the series has one.
  public subscript(step: Int, sample: Int, unit: Int) -> Scalar {
    precondition(
      step >= -lead && step < steps && sample >= 0 && sample < samples && unit >= 0 && unit < size)
    return memory.base[index(step, sample) + unit]
  }

  /// All elements of one step and sample.
  public func vector(_ step: Int, _ sample: Int) -> [Scalar] {
    precondition(step >= -lead && step < steps && sample >= 0 && sample < samples)
    return Array(UnsafeBufferPointer(start: memory.base + index(step, sample), count: size))
  }

  /// Every element from step 0 on, [T, B, size] row-major.
  public var elements: [Scalar] {
    (0..<steps).flatMap { step in (0..<samples).flatMap { vector(step, $0) } }
  }

  /// Whether there is an initial state at step −1.
  public var hasInitial: Bool { lead == 1 }

  private func index(_ step: Int, _ sample: Int) -> Int {
    offset + ((step + lead) * samples + sample) * stride
  }
}

/// The numbers of a trace; written by whoever runs the network, then only read.
final class TraceMemory<Scalar: BinaryFloatingPoint & Sendable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Scalar>
  let count: Int

  init(count: Int) {
    let bytes = (count + 16) * MemoryLayout<Scalar>.stride
    base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Scalar.self, capacity: count + 16)
    base.initialize(repeating: 0, count: count + 16)
    self.count = count
  }

  init(copying other: TraceMemory) {
    let bytes = (other.count + 16) * MemoryLayout<Scalar>.stride
    base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Scalar.self, capacity: other.count + 16)
    base.initialize(from: other.base, count: other.count + 16)
    count = other.count
  }

  deinit { UnsafeMutableRawPointer(base).deallocate() }
}
