/// What the layers of one unrolled network share: the memory of the trace, and what the caller lends
/// for the time of a run.
final class Workspace {
  let layout: TraceLayout
  let memory: TraceMemory<Float>
  /// The rows of the run.
  var packing: Packing
  /// What the caller gave, while a run is in progress.
  var given = GivenBatch()
  /// Weights and gradient while a run is in progress.
  var weights: UnsafePointer<Float>
  var gradients: UnsafeMutablePointer<Float>

  init(_ layout: TraceLayout) {
    self.layout = layout
    memory = TraceMemory(count: layout.count)
    packing = Packing(steps: layout.steps, samples: layout.samples, lengths: nil)
    weights = UnsafePointer(memory.base)
    gradients = memory.base
  }

  var architecture: Architecture { layout.architecture }

  func pointer(_ field: Field, row: Int = 0) -> UnsafeMutablePointer<Float> {
    memory.base + field.offset + row * field.width
  }

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

/// Rows in memory that someone reads and sends derivatives back to.
struct Rows {
  /// [R, width]
  let values: UnsafeMutablePointer<Float>
  /// [R, width]
  let derivatives: UnsafeMutablePointer<Float>
  let width: Int
}
