/// The state of one plain run.
struct TwinRun {
  let parameters: Parameters<Double>
  let architecture: Architecture
  let batch: Batch
  let masks: DropoutMasks?
  let layout: TraceLayout
  let packing: Packing
  let sourcePacking: Packing?
  let memory: TraceMemory<Double>
  let weights: [CellWeights]
  /// The factor of each loss in the total.
  let lossScale: Double
  var gradient: Parameters<Double>
  var loss = 0.0
  /// What attention sends to the encoder's outputs of the sample.
  var keyPulls: [Vector] = []

  init(_ parameters: Parameters<Double>, _ batch: Batch, _ masks: DropoutMasks?) {
    self.masks = masks
    self.parameters = parameters
    self.batch = batch
    architecture = parameters.architecture
    let source = batch.source
    layout = TraceLayout(
      architecture, steps: batch.steps, samples: batch.samples, sourceSteps: source?.steps ?? 0)
    packing = Packing(steps: batch.steps, samples: batch.samples, lengths: batch.lengths)
    sourcePacking = source.map {
      Packing(steps: $0.steps, samples: batch.samples, lengths: $0.lengths)
    }
    memory = TraceMemory(count: layout.count)
    weights = (0..<architecture.layers).map { CellWeights(parameters, layer: $0) }
    gradient = Parameters(zerosFor: architecture)
    lossScale = architecture.reduction.scale(
      losses: batch.losses(at: architecture.lossAt), samples: batch.samples)
  }

  var trace: Trace<Double> {
    let learned = batch.targets != nil
    return Trace(
      architecture: architecture, hasDerivatives: learned, loss: learned ? loss : nil,
      batch: batch, gradient: learned ? gradient : nil, masks: masks, layout: layout,
      packing: packing, sourcePacking: sourcePacking, memory: memory)
  }
}

// MARK: - The trace

extension TwinRun {
  var headKind: RowMap.Kind { architecture.lossAt == .all ? .steps : .final }

  /// Where a field's elements of a step and sample begin.
  func place(
    _ field: Field, _ stack: Stack, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) -> UnsafeMutablePointer<Double> {
    guard let row = RowMap(packing: packing(of: stack), kind: kind).row(step, sample) else {
      preconditionFailure("padding has no row")
    }
    return memory.base + field.offset + row * field.width
  }

  /// Where a signal's elements of a step and sample begin.
  func place(
    _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> UnsafeMutablePointer<Double> {
    let fields = derivative ? layout.layerDerivatives[layer] : layout.layers[layer]
    let (field, block) = fields.place(of: signal)
    let kind: RowMap.Kind =
      architecture.direction(ofLayer: layer) == .forward ? .steps : .mirrored
    return place(field, architecture.stack(ofLayer: layer), step, sample, kind)
      + block * architecture.size(ofLayer: layer)
  }

  func write(
    _ value: Vector, _ field: Field, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) {
    write(value, to: place(field, .decoder, step, sample, kind))
  }

  func write(
    _ value: Vector, _ field: Field, _ stack: Stack, _ step: Int, _ sample: Int
  ) {
    write(value, to: place(field, stack, step, sample, .steps))
  }

  func write(_ value: Vector, to target: UnsafeMutablePointer<Double>) {
    for (k, element) in value.elements.enumerated() { target[k] = element }
  }

  func write(
    _ value: Vector, _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int,
    derivative: Bool = false
  ) {
    let target = place(signal, layer, step, sample, derivative: derivative)
    for (k, element) in value.elements.enumerated() { target[k] = element }
  }

  func write(
    _ state: PlainState, _ layer: Int, step: Int, _ sample: Int, derivative: Bool = false
  ) {
    write(state.h, .h, layer, step, sample, derivative: derivative)
    guard architecture.cell.carriesCell else { return }
    write(state.c, .c, layer, step, sample, derivative: derivative)
  }

  func read(
    _ field: Field, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) -> Vector {
    let source = place(field, .decoder, step, sample, kind)
    return Vector((0..<field.width).map { source[$0] })
  }

  func state(
    _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> PlainState {
    let carries = architecture.cell.carriesCell
    return PlainState(
      h: read(.h, layer, step, sample, derivative: derivative),
      c: carries ? read(.c, layer, step, sample, derivative: derivative) : Vector([]))
  }

  func read(
    _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> Vector {
    let source = place(signal, layer, step, sample, derivative: derivative)
    return Vector((0..<architecture.size(ofLayer: layer)).map { source[$0] })
  }
}
