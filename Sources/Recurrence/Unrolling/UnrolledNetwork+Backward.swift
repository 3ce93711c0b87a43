extension UnrolledNetwork {
  func runBackward() {
    for layer in levels.joined() { layer.clearWhereNothingArrives() }
    junctions[levels.count - 1].clearUnread()
    run(.headBack, work: 2 * headRows * architecture.outputs * headInput.stride)
    for level in levels.indices.reversed() { runBackward(level) }
    if space.given.tokens != nil {
      let width = space.inputRows?.width ?? levels[0][0].gates
      run(.tokens, work: rows * width)
    }
  }

  private func runBackward(_ level: Int) {
    let layers = levels[level]
    let (size, gates) = (layers[0].plan.size, layers.count * layers[0].gates)
    let below = layers[0].source?.width ?? 0
    if !junctions[level].isDirect {
      run(.scatter(level: level), work: junctions[level].count * junctions[level].rows.width)
    }
    run(.recurrenceBack(level: level), work: canShare(level) ? rows * gates * size : 0)
    run(.weights(level: level), work: rows * gates * (size + below))
    if layers.contains(where: { $0.mirrored != nil }) {
      run(.mirrored(level: level), work: rows * below)
    }
  }

  // MARK: Head

  /// dy = dlogits · W for some rows; dW = dlogitsᵀ y and db for some of the outputs.
  func predictBack(_ part: Int, _ parts: Int) {
    let width = architecture.outputs
    let y = headInput
    let dy = junctions[levels.count - 1].rows.derivatives
    let derivative = space.pointer(space.layout.logitsDerivative)
    let mine = share(headRows, part, parts)
    multiply(
      Operand(base: derivative + mine.lowerBound * width, stride: width),
      Operand(base: space.weights + headOffset.weight, stride: y.stride),
      rows: mine.count, columns: y.stride, inner: width, into: dy + mine.lowerBound * y.stride,
      stride: y.stride)
    let outputs = share(width, part, parts)
    multiply(
      Operand(base: derivative + outputs.lowerBound, stride: width).transpose, y,
      rows: outputs.count, columns: y.stride, inner: headRows,
      into: space.gradients + headOffset.weight + outputs.lowerBound * y.stride, stride: y.stride)
    sumColumns(
      derivative, rows: headRows, stride: width, outputs,
      into: space.gradients + headOffset.bias)
  }

  // MARK: Tokens

  /// Adds each token's derivative to its row of the embedding, or of Wᵀ for one-hot tokens; some of
  /// the columns.
  func collectTokens(_ part: Int, _ parts: Int) {
    guard let input = space.inputRows else {
      for layer in levels[0] { layer.collectTokens(part, parts) }
      return
    }
    guard let tokens = space.given.tokens, let vocabulary = architecture.input.vocabulary else {
      return
    }
    let sources = space.packing.sources
    addRowsByToken(
      input.derivatives, rows: rows, width: input.width, share(input.width, part, parts),
      vocabulary: vocabulary, into: space.gradients
    ) { Int(tokens[sources[$0]]) }
  }
}
