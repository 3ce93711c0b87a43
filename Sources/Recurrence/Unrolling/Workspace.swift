/// What the layers of one stack share: the memory of the trace, the rows, and what the caller lends for
/// the time of a run.
final class Workspace {
  let stack: Stack
  let layout: TraceLayout
  let memory: TraceMemory<Float>
  /// The rows of the run.
  var packing: Packing
  /// Which part of a longer run this is; nil for a whole one.
  var segment: Segment?
  /// What a segment has to do with the rest of its run.
  var context: SegmentContext<Float>?
  /// What the caller gave, while a run is in progress.
  var given = GivenBatch()
  /// What dropout multiplies with, while a training run is in progress.
  var masks: (plan: DropoutMasks, values: UnsafePointer<Float>)?
  /// Weights and gradient while a run is in progress.
  var weights: UnsafePointer<Float>
  var gradients: UnsafeMutablePointer<Float>

  init(_ stack: Stack, _ layout: TraceLayout, _ memory: TraceMemory<Float>) {
    self.stack = stack
    self.layout = layout
    self.memory = memory
    packing = Packing(steps: layout.steps(of: stack), samples: layout.samples, lengths: nil)
    weights = UnsafePointer(memory.base)
    gradients = memory.base
  }

  var architecture: Architecture { layout.architecture }

  /// The rows that there is room for.
  var capacity: Int { layout.steps(of: stack) * layout.samples }

  func pointer(_ field: Field, row: Int = 0) -> UnsafeMutablePointer<Float> {
    memory.base + field.offset + row * field.width
  }

  /// The steps of a sample in the whole run, of which this may be a segment.
  func length(ofSample sample: Int) -> Int {
    segment?.lengths[sample] ?? packing.lengths[sample]
  }

  /// The factors of dropout at a place, [T·B, width] as in a batch; nil where nothing is dropped.
  func mask(_ place: DropoutPlace) -> UnsafePointer<Float>? {
    masks.flatMap { masks in masks.plan.offset(of: place).map { masks.values + $0 } }
  }

  /// Where the row of a batch stands in which a row of the head is, or a row of every step.
  var headSources: [Int] { architecture.lossAt == .all ? packing.sources : packing.order }

  /// The places of one part of the samples, in numbers of rows as equal as may be; without padding in
  /// multiples of 8 where possible.
  func places(_ part: Int, _ parts: Int) -> Range<Int> {
    packing.isDense
      ? share(packing.samples, part, parts) : packing.places(ofPart: part, of: parts)
  }
}

/// The rows of one part: contiguous, in multiples of 8 where possible, so that no cache line has two
/// writers.
func share(_ count: Int, _ part: Int, _ parts: Int) -> Range<Int> {
  func border(_ part: Int) -> Int {
    part >= parts ? count : min(count, (count * part / parts + 7) / 8 * 8)
  }
  if count < 16 * parts { return count * part / parts..<count * (part + 1) / parts }
  return border(part)..<border(part + 1)
}

/// target = a∘b
struct Multiply: UnitPass {
  let a, b: UnsafePointer<Float>
  let target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(a, unit) * V.at(b, unit)).store(target, unit)
  }
}

/// Rows in memory that someone reads and sends derivatives back to.
struct Rows {
  /// [R, width]
  let values: UnsafeMutablePointer<Float>
  /// [R, width]
  let derivatives: UnsafeMutablePointer<Float>
  let width: Int
}

/// Rows with memory of their own.
final class OwnRows {
  private let values: TraceMemory<Float>
  private let derivatives: TraceMemory<Float>
  let rows: Rows

  init(width: Int, rows count: Int) {
    values = TraceMemory(count: width * count)
    derivatives = TraceMemory(count: width * count)
    rows = Rows(values: values.base, derivatives: derivatives.base, width: width)
  }
}
