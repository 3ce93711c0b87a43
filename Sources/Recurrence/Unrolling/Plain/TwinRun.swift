/// The state of one plain run, over a whole batch or a part of a long one.
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
  let attention: PlainAttention
  /// The factor of each loss in the total.
  let lossScale: Double
  /// Which part of a longer run the decoder and the encoder are; nil for a whole one.
  let segments: (decoder: Segment?, encoder: Segment?)
  /// What a part has to do with the rest of its run.
  let context: SegmentContext<Double>?
  /// The states from which the layers begin that do so from given ones.
  let entering: [CarriedState<Double>]
  /// What attention sends to the encoder's outputs of each sample.
  var keyPulls: [[Vector]]
  /// What the loss sends to the final h of the highest level, where a sample has an answer.
  var endPulls: [Vector?]

  /// A run over a whole batch.
  init(_ parameters: Parameters<Double>, _ batch: Batch, _ masks: DropoutMasks?) {
    let source = batch.source
    self.init(
      parameters, batch, masks,
      TraceLayout(
        parameters.architecture, steps: batch.steps, samples: batch.samples,
        sourceSteps: source?.steps ?? 0),
      lengths: batch.lengths, sourceLengths: source?.lengths, part: nil)
  }

  /// A run over a part of a batch, in the rows of a plan.
  init(
    _ parameters: Parameters<Double>, _ batch: Batch, _ part: RunPart<Double>, of plan: SegmentPlan
  ) {
    self.init(
      parameters, batch, nil,
      TraceLayout(
        parameters.architecture, steps: plan.rows, samples: batch.samples,
        sourceSteps: plan.sourceSteps, sourceRows: plan.sourceRows),
      lengths: part.batch.lengths, sourceLengths: part.batch.source?.lengths, part: part)
  }

  private init(
    _ parameters: Parameters<Double>, _ batch: Batch, _ masks: DropoutMasks?,
    _ layout: TraceLayout, lengths: [Int]?, sourceLengths: [Int]?, part: RunPart<Double>?
  ) {
    let architecture = parameters.architecture
    (self.parameters, self.architecture, self.batch) = (parameters, architecture, batch)
    (self.masks, self.layout, context) = (masks, layout, part?.context)
    segments = (part?.segments[.decoder], part?.segments[.encoder])
    packing = Packing(steps: layout.steps, samples: batch.samples, lengths: lengths)
    sourcePacking = batch.source.map { _ in
      Packing(steps: layout.sourceRows, samples: batch.samples, lengths: sourceLengths)
    }
    memory = TraceMemory(count: layout.count)
    weights = (0..<architecture.layers).map { CellWeights(parameters, layer: $0) }
    attention = PlainAttention(parameters)
    lossScale =
      part?.context.lossScale
      ?? architecture.reduction.scale(
        losses: batch.losses(at: architecture.lossAt), samples: batch.samples)
    entering =
      part?.context.entering ?? batch.startingStates()
      ?? architecture.zeroStates(samples: batch.samples)
    keyPulls = Array(repeating: [], count: batch.samples)
    endPulls = Array(repeating: nil, count: batch.samples)
  }

  /// Runs all samples, with targets forward and backward.
  mutating func run() {
    for sample in 0..<batch.samples {
      forward(sample)
      if batch.targets != nil { backward(sample) }
    }
  }

  /// What was computed, as a window of a longer run where it is a part of one.
  func trace(loss: Double?, gradient: Parameters<Double>?) -> Trace<Double> {
    var parts: [Stack: Segment] = [:]
    parts[.decoder] = segments.decoder
    parts[.encoder] = segments.encoder
    return Trace(
      architecture: architecture, hasDerivatives: loss != nil, loss: loss, batch: batch,
      gradient: gradient, masks: masks, layout: layout, packing: packing,
      sourcePacking: sourcePacking, memory: memory, segments: parts,
      attended: segments.encoder.flatMap { _ in context?.attended })
  }
}

// MARK: - Time

extension TwinRun {
  func packing(of stack: Stack) -> Packing {
    stack == .encoder ? sourcePacking ?? packing : packing
  }

  func segment(of stack: Stack) -> Segment? {
    stack == .encoder ? segments.encoder : segments.decoder
  }

  /// The steps of a sample in the whole run.
  func length(_ stack: Stack, _ sample: Int) -> Int {
    segment(of: stack)?.lengths[sample] ?? packing(of: stack).lengths[sample]
  }

  /// The steps of the whole run that are computed here.
  func held(_ stack: Stack) -> Range<Int> {
    segment(of: stack)?.held ?? 0..<layout.steps(of: stack)
  }

  /// Those of a sample.
  func steps(_ stack: Stack, _ sample: Int) -> Range<Int> {
    let held = held(stack)
    return held.lowerBound..<max(held.lowerBound, min(held.upperBound, length(stack, sample)))
  }

  /// The way of a layer through the whole run.
  func order(_ layer: Int, _ sample: Int) -> TimeOrder {
    architecture.order(
      ofLayer: layer, length: length(architecture.stack(ofLayer: layer), sample))
  }

  /// The steps computed here, in the order in which a layer passes them.
  func passing(_ layer: Int, _ sample: Int) -> any Sequence<Int> {
    let steps = steps(architecture.stack(ofLayer: layer), sample)
    return architecture.direction(ofLayer: layer) == .forward ? steps : steps.reversed()
  }

  /// The place of what a sample answers at a step; nil where it answers nothing.
  func answer(at step: Int, _ sample: Int) -> Int? {
    if architecture.lossAt == .all { return step < length(.decoder, sample) ? step : nil }
    return step == length(.decoder, sample) - 1 ? 0 : nil
  }

  /// Whether what is read of a layer's final state is computed here: in a part not where a sample ends
  /// elsewhere, nor of a reverse layer, to which its derivative comes over the border.
  func endsHere(_ layer: Int, _ sample: Int) -> Bool {
    guard let segment = segments.decoder else { return true }
    return architecture.direction(ofLayer: layer) == .forward
      && segment.ends(sample, in: packing)
  }
}

// MARK: - The trace

extension TwinRun {
  var headKind: RowMap.Kind { architecture.lossAt == .all ? .steps : .final }

  /// Where a field's elements of a step and sample begin.
  func place(
    _ field: Field, _ stack: Stack, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) -> UnsafeMutablePointer<Double> {
    let map = RowMap(packing: packing(of: stack), kind: kind, segment: segment(of: stack))
    guard let row = map.row(step, sample) else {
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
    write(value, to: place(signal, layer, step, sample, derivative: derivative))
  }

  func read(
    _ field: Field, _ step: Int, _ sample: Int, _ kind: RowMap.Kind, _ stack: Stack = .decoder
  ) -> Vector {
    read(place(field, stack, step, sample, kind), field.width)
  }

  func read(
    _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> Vector {
    read(
      place(signal, layer, step, sample, derivative: derivative), architecture.size(ofLayer: layer))
  }

  func read(_ source: UnsafeMutablePointer<Double>, _ count: Int) -> Vector {
    Vector(Array(UnsafeBufferPointer(start: source, count: count)))
  }

  func state(_ layer: Int, _ step: Int, _ sample: Int) -> PlainState {
    if step < 0 { return beginning(layer, sample) }
    let carries = architecture.cell.carriesCell
    return PlainState(
      h: read(.h, layer, step, sample), c: carries ? read(.c, layer, step, sample) : Vector([]))
  }

  // MARK: States before the first step that is computed here

  /// The state from which a layer goes on, or its derivative.
  func beginning(_ layer: Int, _ sample: Int, derivative: Bool = false) -> PlainState {
    let size = architecture.size(ofLayer: layer)
    let fields = derivative ? layout.layerDerivatives[layer] : layout.layers[layer]
    return PlainState(
      h: read(beginning(fields.hidden, layer, sample), size),
      c: architecture.cell.carriesCell
        ? read(beginning(fields.cell, layer, sample), size) : Vector([]))
  }

  func writeBeginning(
    _ state: PlainState, _ layer: Int, _ sample: Int, derivative: Bool = false
  ) {
    let fields = derivative ? layout.layerDerivatives[layer] : layout.layers[layer]
    write(state.h, to: beginning(fields.hidden, layer, sample))
    guard architecture.cell.carriesCell else { return }
    write(state.c, to: beginning(fields.cell, layer, sample))
  }

  private func beginning(
    _ field: Field, _ layer: Int, _ sample: Int
  ) -> UnsafeMutablePointer<Double> {
    let row = packing(of: architecture.stack(ofLayer: layer)).initialRow(of: sample)
    return memory.base + field.offset + row * field.width
  }

  /// The state that a layer has after the last step that it passes here.
  func ending(_ layer: Int, _ sample: Int) -> PlainState {
    let steps = steps(architecture.stack(ofLayer: layer), sample)
    guard !steps.isEmpty else { return beginning(layer, sample) }
    let isForward = architecture.direction(ofLayer: layer) == .forward
    return state(layer, isForward ? steps.upperBound - 1 : steps.lowerBound, sample)
  }
}
