/// The plain twin of a whole run in Double: forward pass, loss and BPTT in ordinary loops, one
/// sample after the other.
public enum Twin {
  /// Runs a network over a batch and, where there are targets, back-propagates through time.
  ///
  /// Throws where the batch does not fit the network. O(T·B·weights), in plain loops.
  public static func run(
    _ parameters: Parameters<Double>, _ batch: Batch, masks: DropoutMasks? = nil
  ) throws(ShapeError) -> Trace<Double> {
    guard batch.encoded == nil else {
      throw ShapeError("a source", expected: "for the encoder", got: "what was made of one")
    }
    try batch.check(against: parameters.architecture)
    var run = TwinRun(parameters, batch, masks)
    for sample in 0..<batch.samples {
      run.forward(sample)
      if batch.targets != nil { run.backward(sample) }
    }
    return run.trace
  }
}

/// The state of one plain run.
private struct TwinRun {
  let parameters: Parameters<Double>
  let architecture: Architecture
  let batch: Batch
  let masks: DropoutMasks?
  let layout: TraceLayout
  let packing: Packing
  let sourcePacking: Packing?
  let memory: TraceMemory<Double>
  let weights: [CellWeights]
  var gradient: Parameters<Double>
  var loss = 0.0
  /// What attention sends to the encoder's outputs of the sample.
  private var keyPulls: [Vector] = []

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
  }

  var trace: Trace<Double> {
    let learned = batch.targets != nil
    return Trace(
      architecture: architecture, hasDerivatives: learned, loss: learned ? loss : nil,
      batch: batch, gradient: learned ? gradient : nil, masks: masks, layout: layout,
      packing: packing, sourcePacking: sourcePacking, memory: memory)
  }

  private var top: Range<Int> { architecture.layers(ofLevel: architecture.levels - 1) }

  // MARK: Forward

  mutating func forward(_ sample: Int) {
    for stack in architecture.stacks {
      let field = layout.input(of: stack)
      for step in 0..<packing(of: stack).lengths[sample] where field.width > 0 {
        write(input(stack, step, sample), field, stack, step, sample)
      }
      for layer in architecture.layers(of: stack) { forward(layer, sample) }
    }
    let steps = 0..<packing.lengths[sample]
    guard architecture.lossAt == .all else {
      return predict(Vector.joined(top.map { finalState($0, sample) }), 0, sample)
    }
    for step in steps {
      predict(output(ofLevel: architecture.levels - 1, step, sample), step, sample)
    }
  }

  /// One layer through all steps of a sample.
  private func forward(_ layer: Int, _ sample: Int) {
    var state = initialState(layer, sample)
    write(state, layer, step: -1, sample)
    for step in order(layer, sample).steps {
      let x = input(of: layer, step, sample)
      let values = architecture.cell.plain.forward(weights[layer], x: x, from: state)
      for (signal, value) in values { write(value, signal, layer, step, sample) }
      state = PlainState(h: values[.h] ?? x, c: values[.c] ?? Vector([]))
    }
  }

  private func order(_ layer: Int, _ sample: Int) -> TimeOrder {
    let packing = packing(of: architecture.stack(ofLayer: layer))
    return architecture.order(ofLayer: layer, length: packing.lengths[sample])
  }

  private func packing(of stack: Stack) -> Packing {
    stack == .encoder ? sourcePacking ?? packing : packing
  }

  /// What a layer reads: x, or the outputs of the level below.
  private func input(of layer: Int, _ step: Int, _ sample: Int) -> Vector {
    let level = architecture.level(ofLayer: layer)
    return architecture.isLowest(level)
      ? input(architecture.stack(ofLayer: layer), step, sample)
      : thinned(output(ofLevel: level - 1, step, sample), .level(level - 1), step, sample)
  }

  /// The outputs of a level at a step, forward before reverse.
  private func output(ofLevel level: Int, _ step: Int, _ sample: Int) -> Vector {
    Vector.joined(architecture.layers(ofLevel: level).map { read(.h, $0, step, sample) })
  }

  /// What dropout leaves of numbers, or of their derivatives.
  private func thinned(
    _ x: Vector, _ place: DropoutPlace, _ step: Int, _ sample: Int
  ) -> Vector {
    let row = step * batch.samples + sample
    guard let factors = masks?.factors(place, row: row, width: x.elements.count) else { return x }
    return x * Vector(factors.map(Double.init))
  }

  private func finalState(_ layer: Int, _ sample: Int) -> Vector {
    read(.h, layer, order(layer, sample).last, sample)
  }

  /// x of the lowest level: a vector, an embedded token, or a one-hot vector.
  private func input(_ stack: Stack, _ step: Int, _ sample: Int) -> Vector {
    let row = step * batch.samples + sample
    let input = architecture.input(of: stack)
    let size = input.size
    switch inputs(of: stack) {
    case .vectors(let x): return Vector(x[row * size..<(row + 1) * size].map(Double.init))
    case .tokens(let tokens):
      let token = Int(tokens[row])
      if case .embedding = input {
        let start = parameters.tensor(.embedding(of: stack)).offset + token * size
        let embedded = Vector(Array(parameters.values[start..<start + size]))
        return thinned(embedded, .embedding(stack), step, sample)
      }
      return Vector((0..<size).map { $0 == token ? 1 : 0 })
    }
  }

  private func inputs(of stack: Stack) -> Batch.Inputs {
    stack == .encoder ? batch.source?.inputs ?? batch.inputs : batch.inputs
  }

  private func initialState(_ layer: Int, _ sample: Int) -> PlainState {
    if let encoder = architecture.predecessor(ofLayer: layer) {
      let last = order(encoder, sample).last
      return state(encoder, last, sample)
    }
    let size = architecture.size(ofLayer: layer)
    guard case .given(let states) = batch.initial else { return zeroState(layer) }
    let range = sample * size..<(sample + 1) * size
    return PlainState(
      h: Vector(states[layer].h[range].map(Double.init)),
      c: Vector(architecture.cell.carriesCell ? states[layer].c[range].map(Double.init) : []))
  }

  private mutating func predict(_ top: Vector, _ lossStep: Int, _ sample: Int) {
    var y = attended(top, lossStep, sample)
    for (index, layer) in architecture.dense.enumerated() {
      let pre = affine(y, .denseWeight(index), .denseBias(index))
      y = layer.activation.plain(pre)
      write(pre, layout.dense[index].pre, lossStep, sample, headKind)
      write(y, layout.dense[index].out, lossStep, sample, headKind)
    }
    y = thinned(y, .head, lossStep, sample)
    let logits = affine(y, .headWeight, .headBias)
    write(logits, layout.logits, lossStep, sample, headKind)
    guard let targets = batch.targets else { return }
    let row = lossStep * batch.samples + sample
    let losses = architecture.lossAt == .all ? packing.rows : batch.samples
    let scale = architecture.reduction.scale(losses: losses, samples: batch.samples)
    let (value, derivative) = architecture.loss.plain(logits, targets: targets, row: row)
    loss += scale * value
    write(Vector([value]), layout.losses, lossStep, sample, headKind)
    write(derivative.map { $0 * scale }, layout.logitsDerivative, lossStep, sample, headKind)
  }

  // MARK: Attention

  /// The outputs of the encoder.
  private func keys(_ sample: Int) -> [Vector] {
    let level = architecture.levels(of: .encoder).upperBound - 1
    return (0..<packing(of: .encoder).lengths[sample]).map { output(ofLevel: level, $0, sample) }
  }

  /// tanh(W_k [k; s]), or s without attention.
  private func attended(_ s: Vector, _ step: Int, _ sample: Int) -> Vector {
    guard architecture.attention != .none else { return s }
    let (score, weight, context) = PlainAttention(parameters).forward(s, keys(sample))
    let joined = Vector.joined([context, s])
    let pre = Vector(parameters.matrix(.attentionCombine).times(joined.elements))
    let fields = layout.attention
    for (value, field) in [
      (score, fields.score), (weight, fields.weight), (context, fields.context), (pre, fields.pre),
      (tanh(pre), fields.combined),
    ] {
      write(value, field, step, sample, .steps)
    }
    return tanh(pre)
  }

  /// What reaches s through attention; what reaches the encoder's outputs is added to `keyPulls`.
  private mutating func attentionBackward(
    _ pull: Vector, _ s: Vector, _ step: Int, _ sample: Int
  ) -> Vector {
    guard architecture.attention != .none else { return pull }
    let (values, fields) = (layout.attention, layout.attentionDerivatives)
    let combined = read(values.combined, step, sample, .steps)
    let context = read(values.context, step, sample, .steps)
    let keys = keys(sample)
    let weight = read(values.weight, step, sample, .steps)[0..<keys.count]
    let dpre = pull * (1 - combined * combined)
    gradient.add(dpre, Vector.joined([context, s]), to: .attentionCombine)
    let back = Vector(parameters.matrix(.attentionCombine).transposedTimes(dpre.elements))
    let dk = back[0..<s.elements.count]
    let plain = PlainAttention(parameters)
    let result = plain.backward(s, keys, weight: weight, context: dk)
    for (value, field) in [
      (pull, fields.combined), (dpre, fields.pre), (dk, fields.context),
      (result.weight, fields.weight), (result.score, fields.score),
    ] {
      write(value, field, step, sample, .steps)
    }
    if plain.general != nil {
      gradient.add(s, plain.projectedDerivative(keys, result.score), to: .attentionGeneral)
    }
    for (place, pull) in result.keys.enumerated() { keyPulls[place] = keyPulls[place] + pull }
    return back[s.elements.count..<2 * s.elements.count] + result.state
  }

  /// W x + b
  private func affine(_ x: Vector, _ weight: Weight, _ bias: Weight) -> Vector {
    Vector(parameters.matrix(weight).times(x.elements)) + Vector(Array(parameters[bias]))
  }

  // MARK: Backward

  mutating func backward(_ sample: Int) {
    if architecture.encoder != nil { keyPulls = zeroPulls(.encoder, sample) }
    backward(.decoder, sample, headBackward(sample))
    if architecture.encoder != nil { backward(.encoder, sample, keyPulls) }
  }

  /// No derivative of any output of a stack.
  private func zeroPulls(_ stack: Stack, _ sample: Int) -> [Vector] {
    let width = architecture.outputSize(ofLevel: architecture.levels(of: stack).upperBound - 1)
    let zero = Vector(Array(repeating: 0, count: width))
    return Array(repeating: zero, count: packing(of: stack).lengths[sample])
  }

  /// A stack back through all its levels, from the derivatives of its outputs.
  private mutating func backward(_ stack: Stack, _ sample: Int, _ outputs: [Vector]) {
    var pulls = outputs
    for level in architecture.levels(of: stack).reversed() {
      let layers = architecture.layers(ofLevel: level)
      let parts = layers.map { layer in
        backward(layer, sample, pulls.map { $0[architecture.outputColumns(ofLayer: layer)] })
      }
      pulls = parts.dropFirst().reduce(parts[0]) { zip($0, $1).map { $0 + $1 } }
      for step in pulls.indices where !architecture.isLowest(level) {
        pulls[step] = thinned(pulls[step], .level(level - 1), step, sample)
      }
    }
    for (step, dx) in pulls.enumerated() { inputBackward(stack, dx, step, sample) }
  }

  /// The derivatives of the highest level's outputs at every step of a sample.
  private mutating func headBackward(_ sample: Int) -> [Vector] {
    let level = architecture.levels - 1
    let length = packing.lengths[sample]
    if architecture.lossAt == .all {
      return (0..<length).map { headBackward($0, output(ofLevel: level, $0, sample), sample) }
    }
    let y = Vector.joined(top.map { finalState($0, sample) })
    let dy = headBackward(0, y, sample)
    return (0..<length).map { step in
      Vector.joined(
        top.map { layer in
          let part = dy[architecture.outputColumns(ofLayer: layer)]
          return step == order(layer, sample).last ? part : part.map { _ in 0 }
        })
    }
  }

  /// The head's gradient at one step with a loss, and what reaches what it read.
  private mutating func headBackward(_ lossStep: Int, _ top: Vector, _ sample: Int) -> Vector {
    let derivative = read(layout.logitsDerivative, lossStep, sample, headKind)
    let attended =
      architecture.attention == .none
      ? top : read(layout.attention.combined, lossStep, sample, .steps)
    let inputs = [attended] + layout.dense.map { read($0.out, lossStep, sample, headKind) }
    let y = thinned(inputs[inputs.count - 1], .head, lossStep, sample)
    var pull = affineBackward(derivative, y, .headWeight, .headBias)
    pull = thinned(pull, .head, lossStep, sample)
    for (index, layer) in architecture.dense.enumerated().reversed() {
      let dpre = pull * layer.activation.plainSlope(inputs[index + 1])
      write(pull, layout.denseDerivatives[index].out, lossStep, sample, headKind)
      write(dpre, layout.denseDerivatives[index].pre, lossStep, sample, headKind)
      pull = affineBackward(dpre, inputs[index], .denseWeight(index), .denseBias(index))
    }
    return attentionBackward(pull, top, lossStep, sample)
  }

  /// The gradients of W and b from the derivative of W x + b; returns that of x.
  private mutating func affineBackward(
    _ derivative: Vector, _ x: Vector, _ weight: Weight, _ bias: Weight
  ) -> Vector {
    gradient.add(derivative, x, to: weight)
    gradient.add(derivative, to: bias)
    return Vector(parameters.matrix(weight).transposedTimes(derivative.elements))
  }

  /// One layer back through all steps of a sample, from the derivatives of its outputs to those of
  /// its inputs.
  private mutating func backward(_ layer: Int, _ sample: Int, _ pulls: [Vector]) -> [Vector] {
    let order = order(layer, sample)
    var below = pulls
    var flowing = arriving(layer, sample)
    for step in order.steps.reversed() {
      flowing.h = flowing.h + pulls[step]
      below[step] = backward(layer, step, sample, &flowing)
      let before = order.previous(of: step)
      if before >= 0, order.isCut(between: before, and: step) { flowing = zeroState(layer) }
    }
    write(flowing, layer, step: -1, sample, derivative: true)
    return below
  }

  /// What reaches the final state of a layer: for an encoder, what the decoder that begins there sends.
  private func arriving(_ layer: Int, _ sample: Int) -> PlainState {
    guard let decoder = architecture.successor(ofLayer: layer) else { return zeroState(layer) }
    return state(decoder, -1, sample, derivative: true)
  }

  /// One layer at one step: `flowing` is dL/d(h, c) of this step and becomes that of the step before.
  private mutating func backward(
    _ layer: Int, _ step: Int, _ sample: Int, _ flowing: inout PlainState
  ) -> Vector {
    let values = Dictionary(
      uniqueKeysWithValues: architecture.cell.signals.map { ($0, read($0, layer, step, sample)) })
    let previous = order(layer, sample).previous(of: step)
    let before = state(layer, previous, sample)
    let result = architecture.cell.plain.backward(
      weights[layer], values, from: before, derivative: flowing)
    for (signal, value) in result.derivatives {
      write(value, signal, layer, step, sample, derivative: true)
    }
    gradient.add(result.input, input(of: layer, step, sample), to: .inputHidden(layer: layer))
    gradient.add(result.input, to: .inputBias(layer: layer))
    for (block, product) in result.recurrent.enumerated() {
      gradient.add(
        product.derivative, product.multiplied, to: .hiddenHidden(layer: layer),
        fromRow: block * architecture.size(ofLayer: layer))
    }
    if architecture.cell.hasHiddenBias {
      let recurrent = Vector.joined(result.recurrent.map(\.derivative))
      gradient.add(recurrent, to: .hiddenBias(layer: layer))
    }
    if !architecture.cell.peepholes.isEmpty {
      gradient.add(result.peephole, to: .peephole(layer: layer))
    }
    flowing = result.past
    return Vector(weights[layer].inputHidden.transposedTimes(result.input.elements))
  }

  private mutating func inputBackward(
    _ stack: Stack, _ dx: Vector, _ step: Int, _ sample: Int
  ) {
    let field = layout.inputDerivative(of: stack)
    if field.width > 0 { write(dx, field, stack, step, sample) }
    guard case .embedding(_, let size) = architecture.input(of: stack),
      case .tokens(let tokens) = inputs(of: stack)
    else { return }
    let token = Int(tokens[step * batch.samples + sample])
    let start = gradient.tensor(.embedding(of: stack)).offset + token * size
    let pull = thinned(dx, .embedding(stack), step, sample)
    for k in 0..<size { gradient.values[start + k] += pull.elements[k] }
  }

  private func zeroState(_ layer: Int) -> PlainState {
    let zero = Vector(Array(repeating: 0, count: architecture.size(ofLayer: layer)))
    return PlainState(h: zero, c: architecture.cell.carriesCell ? zero : Vector([]))
  }

  // MARK: The trace

  private var headKind: RowMap.Kind { architecture.lossAt == .all ? .steps : .final }

  /// Where a field's elements of a step and sample begin.
  private func place(
    _ field: Field, _ stack: Stack, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) -> UnsafeMutablePointer<Double> {
    guard let row = RowMap(packing: packing(of: stack), kind: kind).row(step, sample) else {
      preconditionFailure("padding has no row")
    }
    return memory.base + field.offset + row * field.width
  }

  /// Where a signal's elements of a step and sample begin.
  private func place(
    _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> UnsafeMutablePointer<Double> {
    let fields = derivative ? layout.layerDerivatives[layer] : layout.layers[layer]
    let (field, block) = fields.place(of: signal)
    let kind: RowMap.Kind =
      architecture.direction(ofLayer: layer) == .forward ? .steps : .mirrored
    return place(field, architecture.stack(ofLayer: layer), step, sample, kind)
      + block * architecture.size(ofLayer: layer)
  }

  private func write(
    _ value: Vector, _ field: Field, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) {
    write(value, to: place(field, .decoder, step, sample, kind))
  }

  private func write(
    _ value: Vector, _ field: Field, _ stack: Stack, _ step: Int, _ sample: Int
  ) {
    write(value, to: place(field, stack, step, sample, .steps))
  }

  private func write(_ value: Vector, to target: UnsafeMutablePointer<Double>) {
    for (k, element) in value.elements.enumerated() { target[k] = element }
  }

  private func write(
    _ value: Vector, _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int,
    derivative: Bool = false
  ) {
    let target = place(signal, layer, step, sample, derivative: derivative)
    for (k, element) in value.elements.enumerated() { target[k] = element }
  }

  private func write(
    _ state: PlainState, _ layer: Int, step: Int, _ sample: Int, derivative: Bool = false
  ) {
    write(state.h, .h, layer, step, sample, derivative: derivative)
    guard architecture.cell.carriesCell else { return }
    write(state.c, .c, layer, step, sample, derivative: derivative)
  }

  private func read(
    _ field: Field, _ step: Int, _ sample: Int, _ kind: RowMap.Kind
  ) -> Vector {
    let source = place(field, .decoder, step, sample, kind)
    return Vector((0..<field.width).map { source[$0] })
  }

  private func state(
    _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> PlainState {
    let carries = architecture.cell.carriesCell
    return PlainState(
      h: read(.h, layer, step, sample, derivative: derivative),
      c: carries ? read(.c, layer, step, sample, derivative: derivative) : Vector([]))
  }

  private func read(
    _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int, derivative: Bool = false
  ) -> Vector {
    let source = place(signal, layer, step, sample, derivative: derivative)
    return Vector((0..<architecture.size(ofLayer: layer)).map { source[$0] })
  }
}

extension Parameters<Double> {
  /// Adds d xᵀ to the gradient of a matrix, or to its rows from `first` on.
  fileprivate mutating func add(
    _ d: Vector, _ x: Vector, to weight: Weight, fromRow first: Int = 0
  ) {
    let columns = x.elements.count
    let start = tensor(weight).offset + first * columns
    for row in d.elements.indices where d.elements[row] != 0 {
      for column in 0..<columns {
        values[start + row * columns + column] += d.elements[row] * x.elements[column]
      }
    }
  }

  /// Adds d to the gradient of a bias.
  fileprivate mutating func add(_ d: Vector, to weight: Weight) {
    let start = tensor(weight).offset
    for row in d.elements.indices { values[start + row] += d.elements[row] }
  }
}
