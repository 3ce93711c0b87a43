extension UnrolledNetwork {
  func runForward() {
    for stack in architecture.stacks where stack == .decoder || !isEncoded { runForward(stack) }
    if let combined, headRows > 0 {
      run(.attend, work: 2 * combined.work)
      run(.combine, work: 2 * headRows * combined.width * combined.width)
    }
    for (index, layer) in dense.enumerated() {
      run(.dense(index), work: headRows * layer.size * layer.input.width)
    }
    runHead()
    loss = space.given.targets == nil ? nil : totalLoss
  }

  private func runForward(_ stack: Stack) {
    if stack == .decoder, !isEncoded { beginDecoder() }
    if let input = space(of: stack).inputRows {
      run(.read(stack), work: space(of: stack).packing.rows * input.width)
    }
    guard let additive, stack == .decoder, space.packing.rows > 0 else {
      return architecture.levels(of: stack).forEach(runForward)
    }
    for level in architecture.levels(of: stack) { prepare(level) }
    multiplyInput(architecture.levels(of: stack).lowerBound)
    run(.keys, work: sourceSteps * samples * additive.width * additive.width)
    run(.decode, work: samples > 1 ? decoderWork : 0)
  }

  private func prepare(_ level: Int) {
    let layers = levels[level]
    run(.prepare(level: level), work: layers.count * layers[0].gates * layers[0].plan.size)
  }

  private func multiplyInput(_ level: Int) {
    let layers = levels[level]
    let below = layers[0].source?.width ?? 1
    run(.input(level: level), work: rows(of: level) * layers.count * layers[0].gates * below)
  }

  private func runForward(_ level: Int) {
    let (layers, rows) = (levels[level], rows(of: level))
    let (size, gates) = (layers[0].plan.size, layers.count * layers[0].gates)
    prepare(level)
    multiplyInput(level)
    let work = rows * gates * size
    if layers.count == 1, layers[0].canShareUnits, work > leastShared, rendezvous?.open() == true {
      run(.units(level: level), work: work)
    } else {
      run(.recurrence(level: level), work: canShare(level) ? work : 0)
    }
    if !junctions[level].isDirect {
      run(.gather(level: level), work: junctions[level].count * junctions[level].rows.width)
    }
  }

  /// The logits and their losses. A large head is cut into pieces, in which a thread can be slowed down
  /// without the others waiting for it; its columns, as each piece of the rows would read all weights.
  private func runHead() {
    let work = headRows * architecture.outputs * headInput.stride
    guard isLarge(work), thinned == nil else { return run(.head, work: work) }
    run(.logits, work: work, piecesEach: 4)
    run(.losses, work: work, piecesEach: 4)
  }

  /// Whether work is worth being cut into more pieces than there are threads.
  func isLarge(_ work: Int) -> Bool { work > 400 * leastShared }

  /// Lets the decoder begin from the encoder's final states.
  private func beginDecoder() {
    for layer in levels.joined() {
      guard let encoder = architecture.predecessor(ofLayer: layer.plan.index) else { continue }
      layer.begin(from: levels[encoder][0])
    }
  }

  /// Whether the loops over time of a level can be shared out: one sample in one direction cannot.
  func canShare(_ level: Int) -> Bool { samples * levels[level].count > 1 }

  /// Some rows of x of a stack: the given vectors, or the embedded tokens.
  func readInput(_ stack: Stack, _ part: Int, _ parts: Int) {
    let space = space(of: stack)
    guard let input = space.inputRows else { return }
    let rows = share(space.packing.rows, part, parts)
    let table = embeddingOffsets[stack] ?? 0
    let (width, given, sources) = (input.width, space.given, space.packing.sources)
    let mask = space.mask(.embedding(stack))
    for row in rows {
      let target = input.values + row * width
      if let vectors = given.vectors {
        target.update(from: vectors + sources[row] * width, count: width)
      } else if let tokens = given.tokens {
        target.update(
          from: space.weights + (table + Int(tokens[sources[row]]) * width), count: width)
      }
      if let mask {
        Multiply(a: target, b: mask + sources[row] * width, target: target).sweep(width)
      }
    }
  }

  // MARK: Head

  /// Rows of logits = head.weight · y + head.bias, and their losses.
  func predict(_ rows: Range<Int>) {
    thin(rows)
    writeLogits(rows, outputs: 0..<architecture.outputs)
    writeLosses(rows)
  }

  /// head.weight · y, for some rows and some of the outputs.
  func writeLogits(_ rows: Range<Int>, outputs: Range<Int>) {
    let y = headInput
    let w = Operand(
      base: space.weights + (headOffset.weight + outputs.lowerBound * y.stride), stride: y.stride)
    multiply(
      Operand(base: y.base + rows.lowerBound * y.stride, stride: y.stride), w.transpose,
      rows: rows.count, columns: outputs.count, inner: y.stride,
      into: space.pointer(space.layout.logits, row: rows.lowerBound) + outputs.lowerBound,
      stride: architecture.outputs)
  }

  /// Adds the head's bias to some rows of its products, which makes them logits, and writes their losses: as
  /// many rows at a time as stay in a cache.
  func writeLosses(_ rows: Range<Int>) {
    let many = max(1, 8192 / architecture.outputs)
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: many) {
      let part = first..<min(first + many, rows.upperBound)
      for row in part { addBias(row) }
      if let targets = space.given.targets { lossAndDerivative(part, targets) }
    }
  }

  /// Adds the head's bias to the logits of a row.
  private func addBias(_ row: Int) {
    AddRow(
      source: space.weights + headOffset.bias, target: space.pointer(space.layout.logits, row: row)
    ).sweep(architecture.outputs)
  }

  /// What the head reads, after dropout.
  var headInput: Operand {
    let rows = thinned?.rows ?? headSource
    return Operand(base: rows.values, stride: rows.width)
  }

  /// What the head reads before dropout: the outputs of the highest feed-forward layer, or those of the
  /// highest level at every step, or its final states.
  var headSource: Rows {
    dense.last?.output ?? combined?.output ?? junctions[levels.count - 1].rows
  }

  /// Some rows of what the head reads, thinned out.
  private func thin(_ rows: Range<Int>) {
    guard let thinned = thinned?.rows else { return }
    let (width, sources) = (thinned.width, space.headSources)
    let mask = space.mask(.head)
    for row in rows {
      let (source, target) = (headSource.values + row * width, thinned.values + row * width)
      guard let mask else {
        target.update(from: source, count: width)
        continue
      }
      Multiply(a: source, b: mask + sources[row] * width, target: target).sweep(width)
    }
  }
}

extension Workspace {
  /// The contexts that the lowest level reads behind its input; nil without additive attention.
  var contextRows: Rows? {
    guard architecture.contextSize(of: stack) > 0 else { return nil }
    return Rows(
      values: pointer(layout.attention.context),
      derivatives: pointer(layout.attentionDerivatives.context),
      width: layout.attention.context.width)
  }

  /// What the lowest level reads; nil where one-hot tokens are looked up.
  var inputRows: Rows? {
    let input = layout.input(of: stack)
    guard input.width > 0 else { return nil }
    return Rows(
      values: pointer(input), derivatives: pointer(layout.inputDerivative(of: stack)),
      width: input.width)
  }
}
