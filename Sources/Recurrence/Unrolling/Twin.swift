/// The plain twin of a whole run in Double: forward pass, loss and BPTT in ordinary loops, one
/// sample after the other.
public enum Twin {
  /// Runs a network over a batch and, where there are targets, back-propagates through time.
  ///
  /// Throws where the batch does not fit the network. O(T·B·weights), in plain loops.
  public static func run(
    _ parameters: Parameters<Double>, _ batch: Batch
  ) throws(ShapeError) -> Trace<Double> {
    try batch.check(against: parameters.architecture)
    var run = TwinRun(parameters, batch)
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
  let layout: TraceLayout
  let memory: TraceMemory<Double>
  let weights: [CellWeights]
  var gradient: Parameters<Double>
  var loss = 0.0

  init(_ parameters: Parameters<Double>, _ batch: Batch) {
    self.parameters = parameters
    self.batch = batch
    architecture = parameters.architecture
    layout = TraceLayout(architecture, steps: batch.steps, samples: batch.samples)
    memory = TraceMemory(count: layout.count)
    weights = (0..<architecture.layers).map { CellWeights(parameters, layer: $0) }
    gradient = Parameters(zerosFor: architecture)
  }

  var trace: Trace<Double> {
    let learned = batch.targets != nil
    return Trace(
      architecture: architecture, hasDerivatives: learned, loss: learned ? loss : nil,
      batch: batch, gradient: learned ? gradient : nil, layout: layout, memory: memory)
  }

  // MARK: Forward

  mutating func forward(_ sample: Int) {
    var states = (0..<architecture.layers).map { initialState($0, sample) }
    for (layer, state) in states.enumerated() { write(state, layer, step: -1, sample) }
    for step in 0..<batch.steps {
      var x = input(step, sample)
      if layout.input.width > 0 { write(x, layout.input, step, sample) }
      for layer in 0..<architecture.layers {
        let values = architecture.cell.plain.forward(weights[layer], x: x, from: states[layer])
        for (signal, value) in values { write(value, signal, layer, step, sample) }
        states[layer] = PlainState(h: values[.h] ?? x, c: values[.c] ?? Vector([]))
        x = states[layer].h
      }
      if let lossStep = lossStep(step) { predict(x, lossStep, sample) }
    }
  }

  /// The place of a step among those that have a loss.
  private func lossStep(_ step: Int) -> Int? {
    architecture.lossAt == .all ? step : step == batch.steps - 1 ? 0 : nil
  }

  /// x of the first layer: a vector, an embedded token, or a one-hot vector.
  private func input(_ step: Int, _ sample: Int) -> Vector {
    let row = step * batch.samples + sample
    let size = architecture.input.size
    switch batch.inputs {
    case .vectors(let x): return Vector(x[row * size..<(row + 1) * size].map(Double.init))
    case .tokens(let tokens):
      let token = Int(tokens[row])
      if case .embedding = architecture.input {
        let start = parameters.tensor(.embedding).offset + token * size
        return Vector(Array(parameters.values[start..<start + size]))
      }
      return Vector((0..<size).map { $0 == token ? 1 : 0 })
    }
  }

  private func initialState(_ layer: Int, _ sample: Int) -> PlainState {
    let size = architecture.hidden[layer]
    let zero = Vector(Array(repeating: 0, count: size))
    let carries = architecture.cell.carriesCell
    guard case .given(let states) = batch.initial else {
      return PlainState(h: zero, c: carries ? zero : Vector([]))
    }
    let range = sample * size..<(sample + 1) * size
    return PlainState(
      h: Vector(states[layer].h[range].map(Double.init)),
      c: Vector(carries ? states[layer].c[range].map(Double.init) : []))
  }

  private mutating func predict(_ y: Vector, _ lossStep: Int, _ sample: Int) {
    let weight = parameters.matrix(.headWeight)
    let bias = Vector(Array(parameters[.headBias]))
    let logits = Vector(weight.times(y.elements)) + bias
    write(logits, layout.logits, lossStep, sample)
    guard let targets = batch.targets else { return }
    let row = lossStep * batch.samples + sample
    let scale = architecture.reduction.scale(steps: layout.lossSteps, samples: batch.samples)
    let (value, derivative) = architecture.loss.plain(logits, targets: targets, row: row)
    loss += scale * value
    write(Vector([value]), layout.losses, lossStep, sample)
    write(derivative.map { $0 * scale }, layout.logitsDerivative, lossStep, sample)
  }

  // MARK: Backward

  mutating func backward(_ sample: Int) {
    var flowing = (0..<architecture.layers).map { zeroState($0) }
    for step in (0..<batch.steps).reversed() {
      var fromAbove = lossStep(step).map { headBackward($0, step, sample) }
      for layer in (0..<architecture.layers).reversed() {
        if let fromAbove { flowing[layer].h = flowing[layer].h + fromAbove }
        fromAbove = layerBackward(layer, step, sample, &flowing[layer])
      }
      if let dx = fromAbove { inputBackward(dx, step, sample) }
    }
    for layer in 0..<architecture.layers {
      writeDerivative(flowing[layer], layer, step: -1, sample)
    }
  }

  /// The head's gradient at one step, and what reaches the top layer's h.
  private mutating func headBackward(_ lossStep: Int, _ step: Int, _ sample: Int) -> Vector {
    let derivative = read(layout.logitsDerivative, lossStep, sample)
    let top = architecture.layers - 1
    let y = read(.h, top, step, sample)
    gradient.add(derivative, y, to: .headWeight)
    gradient.add(derivative, to: .headBias)
    return Vector(parameters.matrix(.headWeight).transposedTimes(derivative.elements))
  }

  /// One layer at one step: `flowing` is dL/d(h, c) of this step and becomes that of the step before.
  private mutating func layerBackward(
    _ layer: Int, _ step: Int, _ sample: Int, _ flowing: inout PlainState
  ) -> Vector {
    let values = Dictionary(
      uniqueKeysWithValues: architecture.cell.signals.map { ($0, read($0, layer, step, sample)) })
    let before = PlainState(
      h: read(.h, layer, step - 1, sample),
      c: architecture.cell.carriesCell ? read(.c, layer, step - 1, sample) : Vector([]))
    let result = architecture.cell.plain.backward(
      weights[layer], values, from: before, derivative: flowing)
    for (signal, value) in result.derivatives {
      write(value, layout.layerDerivatives[layer].place(of: signal), layer, step, sample)
    }
    let x = layer == 0 ? input(step, sample) : read(.h, layer - 1, step, sample)
    gradient.add(result.input, x, to: .inputHidden(layer: layer))
    gradient.add(result.input, to: .inputBias(layer: layer))
    for (block, product) in result.recurrent.enumerated() {
      gradient.add(
        product.derivative, product.multiplied, to: .hiddenHidden(layer: layer),
        fromRow: block * architecture.hidden[layer])
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

  private mutating func inputBackward(_ dx: Vector, _ step: Int, _ sample: Int) {
    if layout.inputDerivative.width > 0 { write(dx, layout.inputDerivative, step, sample) }
    guard case .embedding(_, let size) = architecture.input,
      case .tokens(let tokens) = batch.inputs
    else { return }
    let token = Int(tokens[step * batch.samples + sample])
    let start = gradient.tensor(.embedding).offset + token * size
    for k in 0..<size { gradient.values[start + k] += dx.elements[k] }
  }

  private func zeroState(_ layer: Int) -> PlainState {
    let zero = Vector(Array(repeating: 0, count: architecture.hidden[layer]))
    return PlainState(h: zero, c: architecture.cell.carriesCell ? zero : Vector([]))
  }

  // MARK: The trace

  private func write(_ value: Vector, _ field: Field, _ step: Int, _ sample: Int) {
    let start = field.offset + ((step + field.lead) * batch.samples + sample) * field.width
    for (k, element) in value.elements.enumerated() { memory.base[start + k] = element }
  }

  private func write(
    _ value: Vector, _ place: (field: Field, block: Int), _ layer: Int, _ step: Int, _ sample: Int
  ) {
    let (field, block) = place
    let row = (step + field.lead) * batch.samples + sample
    let start = field.offset + row * field.width + block * architecture.hidden[layer]
    for (k, element) in value.elements.enumerated() { memory.base[start + k] = element }
  }

  private func write(
    _ value: Vector, _ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int
  ) {
    write(value, layout.layers[layer].place(of: signal), layer, step, sample)
  }

  private func write(_ state: PlainState, _ layer: Int, step: Int, _ sample: Int) {
    write(state.h, layout.layers[layer].hidden, step, sample)
    if architecture.cell.carriesCell { write(state.c, layout.layers[layer].cell, step, sample) }
  }

  private func writeDerivative(_ state: PlainState, _ layer: Int, step: Int, _ sample: Int) {
    write(state.h, layout.layerDerivatives[layer].hidden, step, sample)
    guard architecture.cell.carriesCell else { return }
    write(state.c, layout.layerDerivatives[layer].cell, step, sample)
  }

  private func read(_ field: Field, _ step: Int, _ sample: Int) -> Vector {
    let start = field.offset + ((step + field.lead) * batch.samples + sample) * field.width
    return Vector((0..<field.width).map { memory.base[start + $0] })
  }

  private func read(_ signal: Signal, _ layer: Int, _ step: Int, _ sample: Int) -> Vector {
    let (field, block) = layout.layers[layer].place(of: signal)
    let size = architecture.hidden[layer]
    let row = (step + field.lead) * batch.samples + sample
    let start = field.offset + row * field.width + block * size
    return Vector((0..<size).map { memory.base[start + $0] })
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
