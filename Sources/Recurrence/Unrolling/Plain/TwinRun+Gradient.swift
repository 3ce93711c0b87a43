extension TwinRun {
  /// Adds the losses of the steps computed here to a total: the last step first, and of a step the samples in
  /// their order, as a run in parts adds them up.
  func addLosses(to total: inout Double) {
    for step in held(.decoder).reversed() {
      for sample in 0..<batch.samples {
        guard let place = answer(at: step, sample) else { continue }
        total += lossScale * read(layout.losses, place, sample, headKind).elements[0]
      }
    }
  }

  /// Adds what the steps computed here add to the gradient, in the same order.
  func addGradient(to gradient: inout Parameters<Double>) {
    for stack in architecture.stacks.reversed() {
      for step in held(stack).reversed() {
        for sample in 0..<batch.samples where step < length(stack, sample) {
          if stack == .decoder { addHead(step, sample, to: &gradient) }
          addAttention(stack, step, sample, to: &gradient)
          for layer in architecture.layers(of: stack) { add(layer, step, sample, to: &gradient) }
          addEmbedding(stack, step, sample, to: &gradient)
        }
      }
    }
  }

  /// The head, the feed-forward layers and W_k.
  private func addHead(_ step: Int, _ sample: Int, to gradient: inout Parameters<Double>) {
    guard let place = answer(at: step, sample) else { return }
    var y = Vector.joined(
      top.map {
        architecture.lossAt == .all ? read(.h, $0, step, sample) : finalState($0, sample)
      })
    if architecture.attention.isCombined {
      let context = read(layout.attention.context, place, sample, .steps)
      let dpre = read(layout.attentionDerivatives.pre, place, sample, .steps)
      gradient.add(dpre, Vector.joined([context, y]), to: .attentionCombine)
      y = read(layout.attention.combined, place, sample, .steps)
    }
    for (index, fields) in layout.denseDerivatives.enumerated() {
      let dpre = read(fields.pre, place, sample, headKind)
      gradient.add(dpre, y, to: .denseWeight(index))
      gradient.add(dpre, to: .denseBias(index))
      y = read(layout.dense[index].out, place, sample, headKind)
    }
    let derivative = read(layout.logitsDerivative, place, sample, headKind)
    gradient.add(derivative, thinned(y, .head, place, sample), to: .headWeight)
    gradient.add(derivative, to: .headBias)
  }

  /// The weights of the scores.
  private func addAttention(
    _ stack: Stack, _ step: Int, _ sample: Int, to gradient: inout Parameters<Double>
  ) {
    guard stack == .decoder, layout.attention.score.width > 0 else { return }
    // Additive attention reads the state before the step, the others that of the step.
    let isBefore = architecture.contextSize(of: .decoder) > 0
    let s = state(top.lowerBound, isBefore ? step - 1 : step, sample).h
    let dScore = read(layout.attentionDerivatives.score, step, sample, .steps)
    for (j, h) in keys(sample).enumerated() {
      for product in attention.products(score: dScore.elements[j], s, h) {
        gradient.add(product.d, product.x, to: product.weight)
      }
    }
  }

  /// The weights of one layer.
  private func add(
    _ layer: Int, _ step: Int, _ sample: Int, to gradient: inout Parameters<Double>
  ) {
    let (cell, size) = (architecture.cell, architecture.size(ofLayer: layer))
    func derivative(_ signal: Signal) -> Vector {
      read(signal, layer, step, sample, derivative: true)
    }
    let before = state(layer, order(layer, sample).previous(of: step), sample)
    let dpre = Vector.joined(cell.preactivations.map(derivative))
    gradient.add(dpre, input(of: layer, step, sample), to: .inputHidden(layer: layer))
    gradient.add(dpre, to: .inputBias(layer: layer))
    let sums = cell.recurrentBlocks.map { derivative($0.sum) }
    for (index, block) in cell.recurrentBlocks.enumerated() {
      let s = block.readsResetState ? read(.r, layer, step, sample) * before.h : before.h
      gradient.add(sums[index], s, to: .hiddenHidden(layer: layer), fromRow: index * size)
    }
    if cell.hasHiddenBias { gradient.add(.joined(sums), to: .hiddenBias(layer: layer)) }
    let seen = cell.peepholes.compactMap { peephole in
      peephole.gate.preactivation.map {
        derivative($0) * (peephole.readsNewCell ? read(.c, layer, step, sample) : before.c)
      }
    }
    if !seen.isEmpty { gradient.add(.joined(seen), to: .peephole(layer: layer)) }
  }

  /// The row of a token.
  private func addEmbedding(
    _ stack: Stack, _ step: Int, _ sample: Int, to gradient: inout Parameters<Double>
  ) {
    guard case .embedding(_, let size) = architecture.input(of: stack),
      case .tokens(let tokens) = inputs(of: stack)
    else { return }
    let token = Int(tokens[step * batch.samples + sample])
    let start = gradient.tensor(.embedding(of: stack)).offset + token * size
    let dx = read(layout.inputDerivative(of: stack), step, sample, .steps, stack)
    let pull = thinned(dx, .embedding(stack), step, sample)
    for k in 0..<size { gradient.values[start + k] += pull.elements[k] }
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
