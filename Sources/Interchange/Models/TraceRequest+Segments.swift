import Recurrence

/// A trace that takes more memory than it may: it is written window by window and never held whole.
extension TraceRequest {
  /// How the sequence is cut; nil where the whole trace fits, or can only be had whole.
  func segments(_ memory: Int) -> SegmentPlan? {
    guard model.extras.updates == nil || batch.targets == nil else { return nil }
    return try? SegmentPlan(model.network.architecture, batch, budget: memory)
  }

  /// Runs the network in segments and writes what each window holds to its place in the file.
  func save(_ plan: SegmentPlan, to path: String) throws {
    guard let run = try SegmentedRun(model.network, batch, plan: plan) else { return }
    let layout = SafetensorsLayout(
      Dictionary(uniqueKeysWithValues: entries(run, at: 0).map { ($0.name, (.f32, $0.shape)) }),
      metadata(.float))
    try AtomicFile.save(to: path) { sink in
      sink.write(layout.header)
      sink.extend(to: layout.size)
      for step in plan.stops where sink.isSound {
        for entry in entries(run, at: step) { write(entry, layout, to: &sink) }
      }
    }
  }

  private func entries(_ run: SegmentedRun, at step: Int) -> [TraceTensor<Float>] {
    TraceTable(run.trace(around: step), names: model.names, extras: model.extras).entries
  }

  private func write(
    _ entry: TraceTensor<Float>, _ layout: SafetensorsLayout, to sink: inout FileSink
  ) {
    guard let start = layout.start(of: entry.name) else { return }
    for piece in entry.pieces() {
      let bytes = Tensor(shape: [piece.elements.count], piece.elements).bytes
      sink.write(bytes, at: start + piece.first * ElementType.f32.size)
    }
  }
}
