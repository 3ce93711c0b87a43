extension TwinRun {
  mutating func backward(_ sample: Int) {
    if architecture.encoder != nil { keyPulls = zeroPulls(.encoder, sample) }
    backward(.decoder, sample, headBackward(sample))
    if architecture.encoder != nil { backward(.encoder, sample, keyPulls) }
  }

  /// No derivative of any output of a stack.
  func zeroPulls(_ stack: Stack, _ sample: Int) -> [Vector] {
    let width = architecture.outputSize(ofLevel: architecture.levels(of: stack).upperBound - 1)
    let zero = Vector(Array(repeating: 0, count: width))
    return Array(repeating: zero, count: packing(of: stack).lengths[sample])
  }

  /// A stack back through all its levels, from the derivatives of its outputs.
  mutating func backward(_ stack: Stack, _ sample: Int, _ outputs: [Vector]) {
    guard architecture.contextSize(of: stack) == 0 else {
      return backwardStepByStep(sample, outputs)
    }
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

  /// A decoder under additive attention, whose steps lead through all layers and the scores.
  private mutating func backwardStepByStep(_ sample: Int, _ outputs: [Vector]) {
    let (layers, top) = (architecture.layers(of: .decoder), architecture.layers - 1)
    let size = architecture.input.size
    var flowing = (0...top).map { zeroState($0) }
    for step in outputs.indices.reversed() {
      var pull = outputs[step]
      for layer in layers.reversed() {
        flowing[layer].h = flowing[layer].h + pull
        pull = backward(layer, step, sample, &flowing[layer])
        guard layer > layers.lowerBound else { continue }
        pull = thinned(pull, .level(architecture.level(ofLayer: layer) - 1), step, sample)
      }
      inputBackward(.decoder, pull[0..<size], step, sample)
      let s = state(top, step - 1, sample).h
      let ds = attendBackward(pull[size..<pull.elements.count], s, step, sample)
      flowing[top].h = flowing[top].h + ds
      guard order(top, sample).isCut(between: step - 1, and: step), step > 0 else { continue }
      for layer in layers { flowing[layer] = zeroState(layer) }
    }
    for layer in layers { write(flowing[layer], layer, step: -1, sample, derivative: true) }
  }

  /// The derivatives of the highest level's outputs at every step of a sample.
  mutating func headBackward(_ sample: Int) -> [Vector] {
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
  mutating func headBackward(_ lossStep: Int, _ top: Vector, _ sample: Int) -> Vector {
    let derivative = read(layout.logitsDerivative, lossStep, sample, headKind)
    let combined =
      architecture.attention.isCombined
      ? read(layout.attention.combined, lossStep, sample, .steps) : top
    let inputs = [combined] + layout.dense.map { read($0.out, lossStep, sample, headKind) }
    let y = thinned(inputs[inputs.count - 1], .head, lossStep, sample)
    var pull = affineBackward(derivative, y, .headWeight, .headBias)
    pull = thinned(pull, .head, lossStep, sample)
    for (index, layer) in architecture.dense.enumerated().reversed() {
      let dpre = pull * layer.activation.plainSlope(inputs[index + 1])
      write(pull, layout.denseDerivatives[index].out, lossStep, sample, headKind)
      write(dpre, layout.denseDerivatives[index].pre, lossStep, sample, headKind)
      pull = affineBackward(dpre, inputs[index], .denseWeight(index), .denseBias(index))
    }
    return combinedBackward(pull, top, lossStep, sample)
  }

  /// The gradients of W and b from the derivative of W x + b; returns that of x.
  mutating func affineBackward(
    _ derivative: Vector, _ x: Vector, _ weight: Weight, _ bias: Weight
  ) -> Vector {
    gradient.add(derivative, x, to: weight)
    gradient.add(derivative, to: bias)
    return Vector(parameters.matrix(weight).transposedTimes(derivative.elements))
  }

  /// One layer back through all steps of a sample, from the derivatives of its outputs to those of
  /// its inputs.
  mutating func backward(_ layer: Int, _ sample: Int, _ pulls: [Vector]) -> [Vector] {
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
  func arriving(_ layer: Int, _ sample: Int) -> PlainState {
    guard let decoder = architecture.successor(ofLayer: layer) else { return zeroState(layer) }
    return state(decoder, -1, sample, derivative: true)
  }

  /// One layer at one step: `flowing` is dL/d(h, c) of this step and becomes that of the step before.
  mutating func backward(
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

  mutating func inputBackward(
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

  func zeroState(_ layer: Int) -> PlainState {
    let zero = Vector(Array(repeating: 0, count: architecture.size(ofLayer: layer)))
    return PlainState(h: zero, c: architecture.cell.carriesCell ? zero : Vector([]))
  }
}

extension Parameters<Double> {
  /// Adds d xᵀ to the gradient of a matrix, or to its rows from `first` on.
  mutating func add(
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
  mutating func add(_ d: Vector, to weight: Weight) {
    let start = tensor(weight).offset
    for row in d.elements.indices { values[start + row] += d.elements[row] }
  }
}
