extension TwinRun {
  mutating func backward(_ sample: Int) {
    guard architecture.encoder != nil else {
      return backward(.decoder, sample, headBackward(sample))
    }
    let isLookedAt = architecture.attention != .none
    if isLookedAt, context == nil || !steps(.decoder, sample).isEmpty {
      keyPulls[sample] = (0..<length(.encoder, sample)).map { arriving(atKey: $0, sample) }
    }
    backward(.decoder, sample, headBackward(sample))
    // What a window's own decoder sends is among what is known of the whole run.
    let pulls = steps(.encoder, sample).map {
      isLookedAt && context == nil ? keyPulls[sample][$0] : arriving(atKey: $0, sample)
    }
    backward(.encoder, sample, pulls)
  }

  /// What has come to an output of the encoder from elsewhere in the run.
  private func arriving(atKey step: Int, _ sample: Int) -> Vector {
    let width = architecture.keyWidth
    guard let kept = context?.attended?.derivatives else {
      return Vector(Array(repeating: 0, count: width))
    }
    let first = (sample * layout.sourceSteps + step) * width
    return Vector(kept.numbers(first..<first + width))
  }

  /// A stack back through all its levels, from the derivatives of its outputs at the steps computed here.
  mutating func backward(_ stack: Stack, _ sample: Int, _ outputs: [Vector]) {
    guard architecture.contextSize(of: stack) == 0 else {
      return backwardStepByStep(sample, outputs)
    }
    var pulls = outputs
    let steps = steps(stack, sample)
    for level in architecture.levels(of: stack).reversed() {
      let layers = architecture.layers(ofLevel: level)
      let parts = layers.map { layer in
        backward(layer, sample, pulls.map { $0[architecture.outputColumns(ofLayer: layer)] })
      }
      pulls = parts.dropFirst().reduce(parts[0]) { zip($0, $1).map { $0 + $1 } }
      for (index, step) in steps.enumerated() where !architecture.isLowest(level) {
        pulls[index] = thinned(pulls[index], .level(level - 1), step, sample)
      }
    }
    let field = layout.inputDerivative(of: stack)
    for (dx, step) in zip(pulls, steps) where field.width > 0 {
      write(dx, field, stack, step, sample)
    }
  }

  /// A decoder under additive attention, whose steps lead through all layers and the scores.
  private mutating func backwardStepByStep(_ sample: Int, _ outputs: [Vector]) {
    let (layers, top) = (architecture.layers(of: .decoder), architecture.layers - 1)
    let (size, field) = (architecture.input.size, layout.inputDerivative(of: .decoder))
    var flowing = (0...top).map { arriving($0, sample) }
    for (pull, step) in zip(outputs, steps(.decoder, sample)).reversed() {
      var pull = pull
      for layer in layers.reversed() {
        flowing[layer].h = flowing[layer].h + pull
        pull = backward(layer, step, sample, &flowing[layer])
        guard layer > layers.lowerBound else { continue }
        pull = thinned(pull, .level(architecture.level(ofLayer: layer) - 1), step, sample)
      }
      if field.width > 0 { write(pull[0..<size], field, .decoder, step, sample) }
      let s = state(top, step - 1, sample).h
      let ds = attendBackward(pull[size..<pull.elements.count], s, step, sample)
      flowing[top].h = flowing[top].h + ds
      guard order(top, sample).isCut(between: step - 1, and: step), step > 0 else { continue }
      for layer in layers { flowing[layer] = zeroState(layer) }
    }
    for layer in layers { writeBeginning(flowing[layer], layer, sample, derivative: true) }
  }

  /// The derivatives of the highest level's outputs at the steps of a sample that are computed here.
  mutating func headBackward(_ sample: Int) -> [Vector] {
    let (level, steps) = (architecture.levels - 1, steps(.decoder, sample))
    if architecture.lossAt == .all {
      // The last step first: the order in which a run in parts adds up what reaches the encoder.
      return steps.reversed().map {
        headBackward($0, output(ofLevel: level, $0, sample), sample)
      }.reversed()
    }
    var dy = Vector(Array(repeating: 0, count: architecture.outputSize(ofLevel: level)))
    if context?.isWindow == true || endsHere(top.lowerBound, sample) {
      dy = headBackward(0, Vector.joined(top.map { finalState($0, sample) }), sample)
      endPulls[sample] = dy
    }
    return steps.map { step in
      Vector.joined(
        top.map { layer in
          let part = dy[architecture.outputColumns(ofLayer: layer)]
          let isRead = step == order(layer, sample).last && endsHere(layer, sample)
          return isRead ? part : part.map { _ in 0 }
        })
    }
  }

  /// What a loss sends to what the head's part of the network read.
  mutating func headBackward(_ lossStep: Int, _ top: Vector, _ sample: Int) -> Vector {
    let derivative = read(layout.logitsDerivative, lossStep, sample, headKind)
    var pull = affineBackward(derivative, .headWeight)
    pull = thinned(pull, .head, lossStep, sample)
    for (index, layer) in architecture.dense.enumerated().reversed() {
      let out = read(layout.dense[index].out, lossStep, sample, headKind)
      let dpre = pull * layer.activation.plainSlope(out)
      write(pull, layout.denseDerivatives[index].out, lossStep, sample, headKind)
      write(dpre, layout.denseDerivatives[index].pre, lossStep, sample, headKind)
      pull = affineBackward(dpre, .denseWeight(index))
    }
    return combinedBackward(pull, top, lossStep, sample)
  }

  /// The derivative of x from that of W x + b.
  func affineBackward(_ derivative: Vector, _ weight: Weight) -> Vector {
    Vector(parameters.matrix(weight).transposedTimes(derivative.elements))
  }

  /// One layer back through the steps of a sample, from the derivatives of its outputs to those of
  /// its inputs.
  func backward(_ layer: Int, _ sample: Int, _ pulls: [Vector]) -> [Vector] {
    let (order, first) = (
      order(layer, sample), steps(architecture.stack(ofLayer: layer), sample).lowerBound
    )
    var below = pulls
    var flowing = arriving(layer, sample)
    for step in passing(layer, sample).reversed() {
      flowing.h = flowing.h + pulls[step - first]
      below[step - first] = backward(layer, step, sample, &flowing)
      let before = order.previous(of: step)
      if before >= 0, order.isCut(between: before, and: step) { flowing = zeroState(layer) }
    }
    writeBeginning(flowing, layer, sample, derivative: true)
    return below
  }

  /// What reaches the last state of a layer: for an encoder, what the decoder that begins there sends; in a
  /// part what comes over the border.
  func arriving(_ layer: Int, _ sample: Int) -> PlainState {
    if let decoder = architecture.successor(ofLayer: layer) {
      return beginning(decoder, sample, derivative: true)
    }
    guard let received = context?.received[layer] else { return zeroState(layer) }
    return PlainState(received, sample, size: architecture.size(ofLayer: layer))
  }

  /// One layer at one step: `flowing` is dL/d(h, c) of this step and becomes that of the step before.
  func backward(
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
    flowing = result.past
    return Vector(weights[layer].inputHidden.transposedTimes(result.input.elements))
  }

  func zeroState(_ layer: Int) -> PlainState {
    let zero = Vector(Array(repeating: 0, count: architecture.size(ofLayer: layer)))
    return PlainState(h: zero, c: architecture.cell.carriesCell ? zero : Vector([]))
  }
}
