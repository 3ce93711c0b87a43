import Foundation
import Recurrence

/// A trace that takes more memory than it may: it is written window by window and never held whole.
extension TraceRequest {
  /// How the sequence is cut; nil where the whole trace fits, or can only be had whole.
  func segments(_ memory: Int, _ precision: Precision = .float) -> SegmentPlan? {
    guard model.extras.updates == nil || batch.targets == nil else { return nil }
    // A plan counts in floats.
    let budget = precision == .float ? memory : memory / 2
    return try? SegmentPlan(model.network.architecture, batch, budget: budget)
  }

  /// Runs the network in segments and writes what each window holds to its place in the file.
  func save(
    _ plan: SegmentPlan, _ precision: Precision, to path: String, as format: TraceFormat
  ) throws {
    switch precision {
    case .float:
      guard let run = try SegmentedRun(model.network, batch, plan: plan) else { return }
      try save(plan, precision, to: path, as: format) { run.trace(around: $0) }
    case .double:
      let run = try SegmentedTwin(model.parameters(Double.self), batch, plan: plan)
      try save(plan, precision, to: path, as: format) { run.trace(around: $0) }
    }
  }

  private func save<Scalar: TensorScalar>(
    _ plan: SegmentPlan, _ precision: Precision, to path: String, as format: TraceFormat,
    _ trace: (Int) -> Trace<Scalar>
  ) throws(SavingError) {
    func entries(_ step: Int) -> [TraceTensor<Scalar>] {
      TraceTable(trace(step), names: model.names, extras: model.extras).entries
    }
    let shapes = entries(0).map { ($0.name, (type: Scalar.type, shape: $0.shape)) }
    let layout = SafetensorsLayout(Dictionary(uniqueKeysWithValues: shapes), metadata(precision))
    func fill(_ sink: inout FileSink) {
      sink.write(layout.header)
      sink.extend(to: layout.size)
      for step in plan.stops where sink.isSound {
        for entry in entries(step) { write(entry, layout, to: &sink) }
      }
    }
    guard format != .safetensors else { return try AtomicFile.save(to: path, writing: fill) }
    let isFile = path != TraceFile.standardOutput
    let scratch = try ScratchFile(beside: isFile ? path : Self.scratchFolder + "/trace")
    try scratch.write(fill)
    let tensors = shapes.map { name, shape in
      (name, TensorPieces(shape.type, shape.shape, in: scratch, at: layout.start(of: name) ?? 0))
    }
    try TraceFile.save(
      Dictionary(uniqueKeysWithValues: tensors), metadata: metadata(precision), steps: batch.steps,
      to: path, as: format)
  }

  /// Where what is written to standard output is kept meanwhile: on a disk, where TMPDIR says nothing else.
  private static var scratchFolder: String {
    ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp"
  }

  private func write<Scalar: TensorScalar>(
    _ entry: TraceTensor<Scalar>, _ layout: SafetensorsLayout, to sink: inout FileSink
  ) {
    guard let start = layout.start(of: entry.name) else { return }
    for piece in entry.pieces() {
      let bytes = Scalar.tensor([piece.elements.count], piece.elements).bytes
      sink.write(bytes, at: start + piece.first * Scalar.type.size)
    }
  }
}

extension TensorPieces {
  /// A tensor that stands in a file.
  fileprivate init(
    _ type: ElementType, _ shape: [Int], in file: ScratchFile, at start: Int
  ) {
    self.init(type: type, shape: shape) { range throws(SavingError) in
      let bytes = try file.read(range.count * type.size, at: start + range.lowerBound * type.size)
      return Tensor(type: type, shape: [range.count], bytes: bytes)
    }
  }
}
