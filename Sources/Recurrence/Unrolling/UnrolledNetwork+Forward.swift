extension UnrolledNetwork {
  /// Writes the states before the first step.
  func setInitialStates(_ batch: borrowing Batch, carrying: Bool) {
    for layer in 0..<architecture.layers {
      let fields = layout.layers[layer]
      var given: LayerState?
      if case .given(let states) = batch.initial { given = states[layer] }
      setInitial(fields.hidden, given?.h, carrying: carrying)
      if architecture.cell.carriesCell { setInitial(fields.cell, given?.c, carrying: carrying) }
    }
  }

  private func setInitial(_ field: Field, _ given: [Float]?, carrying: Bool) {
    let count = samples * field.width
    let target = pointer(field, step: -1)
    if carrying {
      target.update(from: pointer(field, step: steps - 1), count: count)
    } else if let given {
      given.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        target.update(from: base, count: count)
      }
    } else {
      target.update(repeating: 0, count: count)
    }
  }

  func runForward() {
    let rows = steps * samples
    for layer in 0..<architecture.layers {
      let size = architecture.hidden[layer]
      let gates = architecture.cell.gateCount * size
      run(.prepare(layer: layer), work: gates * size)
      let below = architecture.inputSize(ofLayer: layer)
      run(.input(layer: layer), work: rows * gates * (looksUp(layer) ? 1 : below))
      run(.recurrence(layer: layer), work: samples > 1 ? rows * gates * size : 0)
    }
    let top = architecture.hidden[architecture.layers - 1]
    run(.head, work: layout.lossSteps * samples * architecture.outputs * top)
    loss = given.targets == nil ? nil : totalLoss
  }

  /// Whether a layer's input product is a look-up of one-hot tokens.
  func looksUp(_ layer: Int) -> Bool { layer == 0 && !architecture.readsVectors }

  // MARK: Input

  /// Rows of x: the given vectors, or the embedded tokens.
  private func readInput(_ rows: Range<Int>) {
    let width = layout.input.width
    let x = pointer(layout.input)
    if let vectors = given.vectors {
      (x + rows.lowerBound * width).update(
        from: vectors + rows.lowerBound * width, count: rows.count * width)
    } else {
      lookTokensUp(weights, width, rows, into: x)
    }
  }

  private func lookTokensUp(
    _ table: UnsafePointer<Float>, _ width: Int, _ rows: Range<Int>,
    into target: UnsafeMutablePointer<Float>
  ) {
    guard let tokens = given.tokens else { return }
    for row in rows {
      (target + row * width).update(from: table + Int(tokens[row]) * width, count: width)
    }
  }

  /// Uᵀ, the sums of biases, and for one-hot tokens the table that is looked up.
  func prepare(_ layer: Int, _ part: Int, _ parts: Int) {
    let size = architecture.hidden[layer]
    let gates = architecture.cell.gateCount * size
    let rows = share(gates, part, parts)
    let place = offsets[layer]
    transpose(
      weights + place.hiddenHidden, rows: rows, columns: size,
      into: recurrentTransposed[layer].base, stride: gates)
    let bias = biases[layer].base
    let inPre = cell.gatesInPre * size
    for row in rows {
      bias[row] = weights[place.inputBias + row]
      if row < inPre, let hiddenBias = place.hiddenBias { bias[row] += weights[hiddenBias + row] }
    }
    guard looksUp(layer) else { return }
    let table = lookUp.base
    transpose(
      weights + place.inputHidden, rows: rows, columns: architecture.input.size, into: table,
      stride: gates)
    for token in 0..<architecture.input.size {
      for row in rows { table[token * gates + row] += bias[row] }
    }
  }

  /// pre = W x + b for some rows of [T·B, G·H].
  func multiplyInput(_ layer: Int, _ rows: Range<Int>) {
    let fields = layout.layers[layer]
    let width = fields.pre.width
    if looksUp(layer) { return lookTokensUp(lookUp.base, width, rows, into: pointer(fields.pre)) }
    if layer == 0 { readInput(rows) }
    let pre = pointer(fields.pre) + rows.lowerBound * width
    for row in 0..<rows.count {
      (pre + row * width).update(from: biases[layer].base, count: width)
    }
    let below = layer == 0 ? layout.input : layout.layers[layer - 1].hidden
    let x = Operand(base: pointer(below) + rows.lowerBound * below.width, stride: below.width)
    let w = Operand(base: weights + offsets[layer].inputHidden, stride: below.width)
    multiply(
      x, w.transpose, rows: rows.count, columns: width, inner: below.width, keep: 1, into: pre,
      stride: width)
  }

  // MARK: Time

  /// The loop over time for some samples.
  func recur(_ layer: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let own = cellLayer(layer)
    let size = own.size
    let fields = layout.layers[layer]
    let transposed = recurrentTransposed[layer].base
    let inPre = cell.gatesInPre * size
    let gates = fields.pre.width
    for step in 0..<steps {
      let h = Operand(
        base: pointer(fields.hidden, step: step - 1, sample: range.lowerBound), stride: size)
      multiply(
        h, Operand(base: transposed, stride: gates), rows: range.count, columns: inPre, inner: size,
        keep: 1, into: pointer(fields.pre, step: step, sample: range.lowerBound), stride: gates)
      if inPre < gates { multiplyApart(layer, step, range, h) }
      for sample in range {
        cell.forward(
          own, row(fields, step, sample), before: before(fields, step, sample))
      }
    }
  }

  /// The recurrent product that a GRU keeps apart: rec_n = U_n h' + b_hn, or U_n (r∘h') + b_hn.
  private func multiplyApart(_ layer: Int, _ step: Int, _ range: Range<Int>, _ h: Operand) {
    let size = architecture.hidden[layer]
    let fields = layout.layers[layer]
    let inPre = cell.gatesInPre * size
    let target = pointer(fields.recurrent, step: step, sample: range.lowerBound)
    guard let bias = offsets[layer].hiddenBias else { return }
    for row in 0..<range.count {
      (target + row * size).update(from: weights + bias + inPre, count: size)
    }
    let u = Operand(base: recurrentTransposed[layer].base + inPre, stride: fields.pre.width)
    multiply(
      resetState(layer, step, range) ?? h, u, rows: range.count, columns: size, inner: size,
      keep: 1, into: target, stride: size)
  }

  /// r∘h' of some samples, where that is what the product apart multiplies.
  private func resetState(_ layer: Int, _ step: Int, _ range: Range<Int>) -> Operand? {
    guard let resetting else { return nil }
    let (own, fields) = (cellLayer(layer), layout.layers[layer])
    for sample in range {
      resetting.reset(own, row(fields, step, sample), before: before(fields, step, sample))
    }
    return Operand(
      base: pointer(fields.resetState, step: step, sample: range.lowerBound), stride: own.size)
  }

  func cellLayer(_ layer: Int) -> CellLayer {
    CellLayer(
      size: architecture.hidden[layer], peephole: weights + (offsets[layer].peephole ?? 0))
  }

  func row(_ fields: LayerFields, _ step: Int, _ sample: Int) -> Row {
    Row(
      pre: pointer(fields.pre, step: step, sample: sample),
      gates: pointer(fields.gates, step: step, sample: sample),
      recurrent: pointer(fields.recurrent, step: step, sample: sample),
      resetState: pointer(fields.resetState, step: step, sample: sample),
      cell: pointer(fields.cell, step: step, sample: sample),
      squashed: pointer(fields.squashed, step: step, sample: sample),
      hidden: pointer(fields.hidden, step: step, sample: sample))
  }

  func before(_ fields: LayerFields, _ step: Int, _ sample: Int) -> Before {
    Before(
      hidden: pointer(fields.hidden, step: step - 1, sample: sample),
      cell: fields.cell.width > 0
        ? pointer(fields.cell, step: step - 1, sample: sample) : memory.base)
  }

  // MARK: Head

  /// Rows of logits = head.weight · y + head.bias, and their losses.
  func predict(_ rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    let width = architecture.outputs
    let logits = pointer(layout.logits) + rows.lowerBound * width
    for row in 0..<rows.count {
      (logits + row * width).update(from: weights + headOffset.bias, count: width)
    }
    let y = headInput
    let w = Operand(base: weights + headOffset.weight, stride: y.stride)
    multiply(
      Operand(base: y.base + rows.lowerBound * y.stride, stride: y.stride), w.transpose,
      rows: rows.count, columns: width, inner: y.stride, keep: 1, into: logits, stride: width)
    if let targets = given.targets { lossAndDerivative(rows, targets) }
  }

  /// What the head reads: h of the top layer, at every step or at the last.
  var headInput: Operand {
    let hidden = layout.layers[architecture.layers - 1].hidden
    let first = architecture.lossAt == .all ? 0 : steps - 1
    return Operand(base: pointer(hidden, step: first), stride: hidden.width)
  }
}
