extension UnrolledNetwork {
  func runBackward() {
    for layer in levels.joined() { layer.clearWhereNothingArrives() }
    if junctions[levels.count - 1].readsFinalStates { junctions[levels.count - 1].clear() }
    let work = headRows * architecture.outputs * headInput.stride
    run(.headBack, work: work)
    run(.headWeights, work: work, piecesEach: isLarge(work) ? 4 : 1)
    for (index, layer) in dense.enumerated().reversed() {
      let work = headRows * layer.size * layer.input.width
      run(.denseBack(index), work: work)
      run(.denseWeights(index), work: work)
    }
    if let combined { runBackward(combined) }
    for stack in architecture.stacks.reversed() { runBackward(stack) }
  }

  private func runBackward(_ attention: CombinedAttention) {
    let work = 2 * headRows * attention.width * attention.width
    run(.combineBack, work: work)
    run(.combineWeights, work: work)
    run(.attendBack, work: 4 * attention.work)
    run(.generalWeights, work: work)
  }

  /// The decoder under additive attention, whose steps lead through all levels and the scores.
  private func runBackward(_ attention: AdditiveAttention) {
    let levels = architecture.levels(of: .decoder)
    for level in levels.dropLast() { junctions[level].clear() }
    for level in levels { receive(level) }
    run(.decodeBack, work: samples > 1 ? decoderWork : 0)
    let work = rows(of: levels.lowerBound) * attention.width * attention.width
    run(.keysBack, work: work)
    run(.scoreWeights, work: 2 * work)
    for level in levels {
      let layer = self.levels[level][0]
      run(.weights(level: level), work: layer.plan.inputSize * layer.gates * rows(of: level))
    }
  }

  private func runBackward(_ stack: Stack) {
    let levels = architecture.levels(of: stack)
    // Without attention an encoder's h is read after its last step alone, by the decoder.
    if stack == .encoder, !hasAttention { junctions[levels.upperBound - 1].clear() }
    if let additive, stack == .decoder {
      runBackward(additive)
    } else {
      for level in levels.reversed() { runBackward(level) }
    }
    let space = space(of: stack)
    guard space.given.tokens != nil else { return }
    let width = space.inputRows?.width ?? self.levels[levels.lowerBound][0].gates
    run(.tokens(stack), work: space.packing.rows * width)
  }

  private func runBackward(_ level: Int) {
    let (layers, rows) = (levels[level], rows(of: level))
    let (size, gates) = (layers[0].plan.size, layers.count * layers[0].gates)
    let below = layers[0].source?.width ?? 0
    if !junctions[level].isDirect {
      run(.scatter(level: level), work: junctions[level].count * junctions[level].rows.width)
    }
    receive(level)
    for layer in layers {
      guard let decoder = architecture.successor(ofLayer: layer.plan.index) else { continue }
      layer.receive(from: levels[decoder][0])
    }
    run(.recurrenceBack(level: level), work: canShare(level) ? rows * gates * size : 0)
    run(.weights(level: level), work: rows * gates * (size + below))
    if layers.contains(where: { $0.mirrored != nil }) {
      run(.mirrored(level: level), work: rows * below)
    }
  }

  /// Lets the layers of a level have what the next part of a run sent back.
  private func receive(_ level: Int) {
    guard let received = space.context?.received else { return }
    for layer in levels[level] {
      if let state = received[layer.plan.index] { layer.receive(state) }
    }
  }

  // MARK: Head

  /// dy = dlogits · W for some rows.
  func predictBack(_ rows: Range<Int>) {
    let width = architecture.outputs
    let y = headInput
    let dy = (thinned?.rows ?? headSource).derivatives
    multiply(
      Operand(
        base: space.pointer(space.layout.logitsDerivative, row: rows.lowerBound), stride: width),
      Operand(base: space.weights + headOffset.weight, stride: y.stride),
      rows: rows.count, columns: y.stride, inner: width, into: dy + rows.lowerBound * y.stride,
      stride: y.stride)
    thinBack(rows)
  }

  /// dW = dlogitsᵀ y and db for some of the outputs.
  func collectHead(_ outputs: Range<Int>) {
    let width = architecture.outputs
    let y = headInput
    let derivative = space.pointer(space.layout.logitsDerivative)
    multiply(
      Operand(base: derivative + outputs.lowerBound, stride: width).transpose, y,
      rows: outputs.count, columns: y.stride, inner: headRows,
      into: space.gradients + headOffset.weight + outputs.lowerBound * y.stride, stride: y.stride)
    sumColumns(
      derivative, rows: headRows, stride: width, outputs,
      into: space.gradients + headOffset.bias)
  }

  /// Some rows of the derivatives of what the head reads, through dropout.
  private func thinBack(_ rows: Range<Int>) {
    guard let thinned = thinned?.rows else { return }
    let (width, sources) = (thinned.width, space.headSources)
    let mask = space.mask(.head)
    for row in rows {
      let source = thinned.derivatives + row * width
      let target = headSource.derivatives + row * width
      guard let mask else {
        target.update(from: source, count: width)
        continue
      }
      Multiply(a: source, b: mask + sources[row] * width, target: target).sweep(width)
    }
  }

  // MARK: Tokens

  /// Adds each token's derivative to its row of the embedding, or of Wᵀ for one-hot tokens; some of
  /// the columns.
  func collectTokens(_ stack: Stack, _ part: Int, _ parts: Int) {
    let space = space(of: stack)
    guard let input = space.inputRows else {
      for layer in levels[architecture.levels(of: stack).lowerBound] {
        layer.collectTokens(part, parts)
      }
      return
    }
    guard let tokens = space.given.tokens,
      let vocabulary = architecture.input(of: stack).vocabulary
    else { return }
    let (sources, rows) = (space.packing.sources, space.packing.rows)
    let columns = share(input.width, part, parts)
    let table = space.gradients + (embeddingOffsets[stack] ?? 0)
    guard let mask = space.mask(.embedding(stack)) else {
      return addRowsByToken(
        input.derivatives, rows: rows, width: input.width, columns, vocabulary: vocabulary,
        into: table
      ) { Int(tokens[sources[$0]]) }
    }
    for token in 0..<vocabulary {
      (table + token * input.width + columns.lowerBound).update(
        repeating: 0, count: columns.count)
    }
    for row in 0..<rows {
      let first = columns.lowerBound
      AddProduct(
        d: input.derivatives + (row * input.width + first),
        c: mask + (sources[row] * input.width + first),
        target: table + (Int(tokens[sources[row]]) * input.width + first)
      ).sweep(columns.count)
    }
  }
}
