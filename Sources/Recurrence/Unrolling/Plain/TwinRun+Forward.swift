extension TwinRun {
  var top: Range<Int> { architecture.layers(ofLevel: architecture.levels - 1) }

  mutating func forward(_ sample: Int) {
    for stack in architecture.stacks {
      let field = layout.input(of: stack)
      for step in steps(stack, sample) where field.width > 0 {
        write(input(stack, step, sample), field, stack, step, sample)
      }
      forward(stack, sample)
    }
    guard architecture.lossAt == .all else {
      // What a part shows of other samples it shows for itself: their losses count where they end.
      guard context?.isWindow == true || endsHere(top.lowerBound, sample) else { return }
      return predict(Vector.joined(top.map { finalState($0, sample) }), 0, sample)
    }
    for step in steps(.decoder, sample) {
      predict(output(ofLevel: architecture.levels - 1, step, sample), step, sample)
    }
  }

  /// A stack through all steps of a sample: layer by layer, or where scores wait for the state before
  /// step by step.
  func forward(_ stack: Stack, _ sample: Int) {
    let layers = architecture.layers(of: stack)
    for layer in layers { writeBeginning(initialState(layer, sample), layer, sample) }
    guard architecture.contextSize(of: stack) > 0 else {
      for layer in layers {
        for step in passing(layer, sample) { forward(layer, step, sample) }
      }
      return
    }
    for step in steps(stack, sample) {
      attend(state(layers.upperBound - 1, step - 1, sample).h, step, sample)
      for layer in layers { forward(layer, step, sample) }
    }
  }

  /// One layer at one step.
  func forward(_ layer: Int, _ step: Int, _ sample: Int) {
    let before = state(layer, order(layer, sample).previous(of: step), sample)
    let x = input(of: layer, step, sample)
    let values = architecture.cell.plain.forward(weights[layer], x: x, from: before)
    for (signal, value) in values { write(value, signal, layer, step, sample) }
  }

  /// What a layer reads: x, under additive attention [x; k], or the outputs of the level below.
  func input(of layer: Int, _ step: Int, _ sample: Int) -> Vector {
    let (level, stack) = (architecture.level(ofLayer: layer), architecture.stack(ofLayer: layer))
    guard architecture.isLowest(level) else {
      return thinned(output(ofLevel: level - 1, step, sample), .level(level - 1), step, sample)
    }
    let x = input(stack, step, sample)
    guard architecture.contextSize(of: stack) > 0 else { return x }
    return Vector.joined([x, read(layout.attention.context, step, sample, .steps)])
  }

  /// The outputs of a level at a step, forward before reverse.
  func output(ofLevel level: Int, _ step: Int, _ sample: Int) -> Vector {
    Vector.joined(architecture.layers(ofLevel: level).map { read(.h, $0, step, sample) })
  }

  /// What dropout leaves of numbers, or of their derivatives.
  func thinned(
    _ x: Vector, _ place: DropoutPlace, _ step: Int, _ sample: Int
  ) -> Vector {
    let row = step * batch.samples + sample
    guard let factors = masks?.factors(place, row: row, width: x.elements.count) else { return x }
    return x * Vector(factors.map(Double.init))
  }

  /// The h in which a layer ends in the whole run.
  func finalState(_ layer: Int, _ sample: Int) -> Vector {
    if !endsHere(layer, sample), let ended = context?.ended[layer] {
      let size = architecture.size(ofLayer: layer)
      return Vector(Array(ended.h[sample * size..<(sample + 1) * size]))
    }
    return read(.h, layer, order(layer, sample).last, sample)
  }

  /// x of the lowest level: a vector, an embedded token, or a one-hot vector.
  func input(_ stack: Stack, _ step: Int, _ sample: Int) -> Vector {
    let row = step * batch.samples + sample
    let input = architecture.input(of: stack)
    let size = input.size
    switch inputs(of: stack) {
    case .vectors(let x):
      let range = row * size..<(row + 1) * size
      let exact = stack == .encoder ? batch.exact?.source : batch.exact?.inputs
      return Vector(exact.map { Array($0[range]) } ?? x[range].map(Double.init))
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

  func inputs(of stack: Stack) -> Batch.Inputs {
    stack == .encoder ? batch.source?.inputs ?? batch.inputs : batch.inputs
  }

  func initialState(_ layer: Int, _ sample: Int) -> PlainState {
    if let encoder = architecture.predecessor(ofLayer: layer) { return ending(encoder, sample) }
    return PlainState(entering[layer], sample, size: architecture.size(ofLayer: layer))
  }

  mutating func predict(_ top: Vector, _ lossStep: Int, _ sample: Int) {
    var y = combined(top, lossStep, sample)
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
    let (value, derivative) = architecture.loss.plain(
      logits, targets: targets, exact: batch.exact?.targets, row: row)
    write(Vector([value]), layout.losses, lossStep, sample, headKind)
    write(derivative.map { $0 * lossScale }, layout.logitsDerivative, lossStep, sample, headKind)
  }

  /// W x + b
  func affine(_ x: Vector, _ weight: Weight, _ bias: Weight) -> Vector {
    Vector(parameters.matrix(weight).times(x.elements)) + Vector(Array(parameters[bias]))
  }
}

extension PlainState {
  /// What one sample carries.
  init(_ state: CarriedState<Double>, _ sample: Int, size: Int) {
    let range = sample * size..<(sample + 1) * size
    self.init(
      h: Vector(Array(state.h[range])), c: Vector(state.c.isEmpty ? [] : Array(state.c[range])))
  }
}
