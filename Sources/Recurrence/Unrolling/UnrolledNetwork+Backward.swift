extension UnrolledNetwork {
  func runBackward() {
    let rows = steps * samples
    let top = architecture.layers - 1
    clearWhereNothingArrives()
    run(
      .headBack,
      work: 2 * layout.lossSteps * samples * architecture.outputs * architecture.hidden[top])
    for layer in (0...top).reversed() {
      let size = architecture.hidden[layer]
      let gates = architecture.cell.gateCount * size
      run(.recurrenceBack(layer: layer), work: samples > 1 ? rows * gates * size : 0)
      run(
        .weights(layer: layer), work: rows * gates * (size + architecture.inputSize(ofLayer: layer))
      )
    }
    if given.tokens != nil { run(.tokens, work: rows * tokenRows.width) }
  }

  /// Zeros the derivatives that are added to and that nothing writes first: the initial states, c of
  /// the last step, and h of the top layer where the loss is at the last step alone.
  private func clearWhereNothingArrives() {
    for fields in layout.layerDerivatives {
      pointer(fields.hidden, step: -1).update(repeating: 0, count: samples * fields.hidden.width)
      if fields.cell.width > 0 {
        pointer(fields.cell, step: steps - 1).update(
          repeating: 0, count: samples * fields.cell.width)
      }
    }
    guard architecture.lossAt == .last else { return }
    let hidden = layout.layerDerivatives[architecture.layers - 1].hidden
    pointer(hidden).update(repeating: 0, count: (steps - 1) * samples * hidden.width)
  }

  // MARK: Head

  /// dy = dlogits · W for some rows; dW = dlogitsᵀ y and db for some of the outputs.
  func predictBack(_ part: Int, _ parts: Int) {
    let width = architecture.outputs
    let rows = layout.lossSteps * samples
    let y = headInput
    let derivative = pointer(layout.logitsDerivative)
    let hidden = layout.layerDerivatives[architecture.layers - 1].hidden
    let dy = pointer(hidden, step: architecture.lossAt == .all ? 0 : steps - 1)
    let mine = share(rows, part, parts)
    multiply(
      Operand(base: derivative + mine.lowerBound * width, stride: width),
      Operand(base: weights + headOffset.weight, stride: y.stride),
      rows: mine.count, columns: y.stride, inner: width, into: dy + mine.lowerBound * y.stride,
      stride: y.stride)
    let outputs = share(width, part, parts)
    multiply(
      Operand(base: derivative + outputs.lowerBound, stride: width).transpose, y,
      rows: outputs.count, columns: y.stride, inner: rows,
      into: gradients + headOffset.weight + outputs.lowerBound * y.stride, stride: y.stride)
    sumColumns(derivative, rows: rows, stride: width, outputs, into: gradients + headOffset.bias)
  }

  // MARK: Time

  /// The loop over time backward for some samples.
  func recurBack(_ layer: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let own = cellLayer(layer)
    let (values, derivatives) = (layout.layers[layer], layout.layerDerivatives[layer])
    for step in (0..<steps).reversed() {
      for sample in range {
        cell.backward(
          own, row(values, step, sample), row(derivatives, step, sample),
          before: before(values, step, sample), flowing: before(derivatives, step, sample))
      }
      flowBack(layer, step, range)
    }
  }

  /// dh' += dpre · U, the GRU's candidate with drec_n in place of dpre_n.
  private func flowBack(_ layer: Int, _ step: Int, _ range: Range<Int>) {
    let size = architecture.hidden[layer]
    let fields = layout.layerDerivatives[layer]
    let target = pointer(fields.hidden, step: step - 1, sample: range.lowerBound)
    let u = weights + offsets[layer].hiddenHidden
    let inPre = cell.gatesInPre * size
    if inPre < fields.pre.width { flowBackApart(layer, step, range, into: target) }
    let dpre = pointer(fields.pre, step: step, sample: range.lowerBound)
    multiply(
      Operand(base: dpre, stride: fields.pre.width), Operand(base: u, stride: size),
      rows: range.count, columns: size, inner: inPre, keep: 1, into: target, stride: size)
  }

  /// drec_n · U_n, added to dh' or, where U_n multiplied r∘h', sent through the reset gate.
  private func flowBackApart(
    _ layer: Int, _ step: Int, _ range: Range<Int>, into target: UnsafeMutablePointer<Float>
  ) {
    let own = cellLayer(layer)
    let (values, derivatives) = (layout.layers[layer], layout.layerDerivatives[layer])
    let drec = pointer(derivatives.recurrent, step: step, sample: range.lowerBound)
    let u = weights + offsets[layer].hiddenHidden + cell.gatesInPre * own.size * own.size
    let reset = pointer(derivatives.resetState, step: step, sample: range.lowerBound)
    multiply(
      Operand(base: drec, stride: own.size), Operand(base: u, stride: own.size),
      rows: range.count, columns: own.size, inner: own.size, keep: resetting == nil ? 1 : 0,
      into: resetting == nil ? target : reset, stride: own.size)
    guard let resetting else { return }
    for sample in range {
      resetting.resetBack(
        own, row(values, step, sample), row(derivatives, step, sample),
        before: before(values, step, sample), flowing: before(derivatives, step, sample))
    }
  }

  // MARK: Weights

  /// Some rows of the gradients of W, U and the biases, and some rows of what flows to the layer
  /// below or to x.
  func collect(_ layer: Int, _ part: Int, _ parts: Int) {
    let size = architecture.hidden[layer]
    let fields = layout.layerDerivatives[layer]
    let place = offsets[layer]
    let mine = share(fields.pre.width, part, parts)
    let dpre = pointer(fields.pre)
    let before = Operand(base: pointer(layout.layers[layer].hidden, step: -1), stride: size)
    let inPre = cell.gatesInPre * size
    let direct = mine.clamped(to: 0..<inPre)
    collect(dpre, fields.pre.width, direct, before, into: place.hiddenHidden)
    sumColumns(
      dpre, rows: steps * samples, stride: fields.pre.width, mine, into: gradients + place.inputBias
    )
    if let hiddenBias = place.hiddenBias {
      (gradients + hiddenBias + mine.lowerBound).update(
        from: gradients + place.inputBias + mine.lowerBound, count: mine.count)
    }
    if mine.upperBound > inPre {
      collectApart(layer, max(mine.lowerBound, inPre)..<mine.upperBound)
    }
    if let peephole = place.peephole {
      collectPeepholes(layer, share(size, part, parts), into: gradients + peephole)
    }
    collectInput(layer, part, parts)
  }

  /// Rows of the gradients of U_n and b_hn of a GRU, whose product stands apart.
  private func collectApart(_ layer: Int, _ rows: Range<Int>) {
    let size = architecture.hidden[layer]
    let (place, values) = (offsets[layer], layout.layers[layer])
    let drec = pointer(layout.layerDerivatives[layer].recurrent)
    let inPre = cell.gatesInPre * size
    let mine = rows.lowerBound - inPre..<rows.upperBound - inPre
    let multiplied =
      values.resetState.width > 0 ? pointer(values.resetState) : pointer(values.hidden, step: -1)
    collect(
      drec, size, mine, Operand(base: multiplied, stride: size),
      into: place.hiddenHidden + inPre * size)
    guard let bias = place.hiddenBias else { return }
    sumColumns(drec, rows: steps * samples, stride: size, mine, into: gradients + bias + inPre)
  }

  /// The gradient of P for some units: Σ dpre∘c', for the output gate Σ dpre∘c.
  private func collectPeepholes(
    _ layer: Int, _ units: Range<Int>, into target: UnsafeMutablePointer<Float>
  ) {
    let kind = architecture.cell
    let (values, derivatives) = (layout.layers[layer], layout.layerDerivatives[layer])
    let size = architecture.hidden[layer]
    for (block, peephole) in kind.peepholes.enumerated() {
      guard let gate = kind.gates.firstIndex(of: peephole.gate) else { continue }
      let sums = target + block * size + units.lowerBound
      let dpre = pointer(derivatives.pre) + gate * size + units.lowerBound
      let c = pointer(values.cell, step: peephole.readsNewCell ? 0 : -1) + units.lowerBound
      sums.update(repeating: 0, count: units.count)
      for row in 0..<steps * samples {
        AddProduct(d: dpre + row * derivatives.pre.width, c: c + row * size, target: sums)
          .sweep(units.count)
      }
    }
  }

  /// Rows of d ᵀ · x over all steps and samples.
  private func collect(
    _ d: UnsafePointer<Float>, _ stride: Int, _ rows: Range<Int>, _ x: Operand, into offset: Int
  ) {
    multiply(
      Operand(base: d + rows.lowerBound, stride: stride).transpose, x,
      rows: rows.count, columns: x.stride, inner: steps * samples,
      into: gradients + offset + rows.lowerBound * x.stride, stride: x.stride)
  }

  private func collectInput(_ layer: Int, _ part: Int, _ parts: Int) {
    guard !looksUp(layer) else { return }
    let fields = layout.layerDerivatives[layer]
    let width = fields.pre.width
    let mine = share(width, part, parts)
    let below = layer == 0 ? layout.input : layout.layers[layer - 1].hidden
    let x = Operand(base: pointer(below), stride: below.width)
    collect(pointer(fields.pre), width, mine, x, into: offsets[layer].inputHidden)
    let target = layer == 0 ? layout.inputDerivative : layout.layerDerivatives[layer - 1].hidden
    let rows = share(steps * samples, part, parts)
    multiply(
      Operand(base: pointer(fields.pre) + rows.lowerBound * width, stride: width),
      Operand(base: weights + offsets[layer].inputHidden, stride: below.width),
      rows: rows.count, columns: below.width, inner: width,
      into: pointer(target) + rows.lowerBound * below.width, stride: below.width)
  }

  /// What each token's row collects: the derivative of its embedding, or of `pre`.
  private var tokenRows: Field {
    architecture.readsVectors ? layout.inputDerivative : layout.layerDerivatives[0].pre
  }

  /// Adds each token's derivative to its row of the embedding, or of Wᵀ for one-hot tokens; some of
  /// the columns.
  func collectTokens(_ part: Int, _ parts: Int) {
    guard let tokens = given.tokens, let vocabulary = architecture.input.vocabulary else { return }
    let field = tokenRows
    let columns = share(field.width, part, parts)
    let table = architecture.readsVectors ? gradients : lookUpGradient.base
    for token in 0..<vocabulary {
      (table + token * field.width + columns.lowerBound).update(repeating: 0, count: columns.count)
    }
    let source = pointer(field)
    for row in 0..<steps * samples {
      AddRow(
        source: source + row * field.width + columns.lowerBound,
        target: table + Int(tokens[row]) * field.width + columns.lowerBound
      ).sweep(columns.count)
    }
    guard !architecture.readsVectors else { return }
    let target = gradients + offsets[0].inputHidden + columns.lowerBound * vocabulary
    transpose(
      table + columns.lowerBound, rows: 0..<vocabulary, columns: columns.count,
      sourceStride: field.width, into: target, stride: vocabulary)
  }

  private func sumColumns(
    _ d: UnsafeMutablePointer<Float>, rows: Int, stride: Int, _ columns: Range<Int>,
    into sums: UnsafeMutablePointer<Float>
  ) {
    (sums + columns.lowerBound).update(repeating: 0, count: columns.count)
    for row in 0..<rows {
      AddRow(source: d + row * stride + columns.lowerBound, target: sums + columns.lowerBound)
        .sweep(columns.count)
    }
  }
}

/// target += source
private struct AddRow: UnitPass {
  let source, target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(target, unit) + V.at(source, unit)).store(target, unit)
  }
}

/// target += d∘c
private struct AddProduct: UnitPass {
  let d, c, target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(target, unit) + V.at(d, unit) * V.at(c, unit)).store(target, unit)
  }
}
