extension UnrolledLayer {
  /// Writes the states before the first step: those in which the last run ended, given ones, or zeros.
  ///
  /// `ended` are the rows of the run that ended, where a forward layer shall go on from there.
  func begin(from given: LayerState?, ended: Packing?) {
    begin(values.hidden, given?.h, ended)
    if values.cell.width > 0 { begin(values.cell, given?.c, ended) }
  }

  private func begin(_ field: Field, _ given: [Float]?, _ ended: Packing?) {
    let packing = space.packing
    for (place, sample) in packing.order.enumerated() {
      let target = space.pointer(field, row: place - packing.samples)
      if let ended, plan.direction == .forward {
        let last = ended.finalRow(ended.places[sample])
        target.update(from: space.pointer(field, row: last), count: field.width)
      } else if let given {
        given.withUnsafeBufferPointer { source in
          guard let base = source.baseAddress else { return }
          target.update(from: base + sample * field.width, count: field.width)
        }
      } else {
        target.update(repeating: 0, count: field.width)
      }
    }
  }

  /// Writes the states before the first step: those in which the encoder's layer ended.
  func begin(from encoder: UnrolledLayer) {
    for (place, sample) in space.packing.order.enumerated() {
      let (own, final) = (place - space.packing.samples, encoder.finalRow(of: sample))
      space.pointer(values.hidden, row: own).update(
        from: space.pointer(encoder.values.hidden, row: final), count: plan.size)
      guard values.cell.width > 0 else { continue }
      space.pointer(values.cell, row: own).update(
        from: space.pointer(encoder.values.cell, row: final), count: plan.size)
    }
  }

  /// The row in which a sample ends.
  func finalRow(of sample: Int) -> Int { space.packing.finalRow(space.packing.places[sample]) }

  /// The states in which the last run ended.
  var finalState: LayerState { LayerState(h: final(values.hidden), c: final(values.cell)) }

  private func final(_ field: Field) -> [Float] {
    space.packing.places.flatMap { numbers(field, row: space.packing.finalRow($0)) }
  }

  /// The derivatives of the states before the first step, after the last backward run.
  var initialDerivative: LayerState {
    LayerState(h: initial(derivatives.hidden), c: initial(derivatives.cell))
  }

  private func initial(_ field: Field) -> [Float] {
    (0..<space.packing.samples).flatMap { numbers(field, row: space.packing.initialRow(of: $0)) }
  }

  /// ‖dL/dh_t‖ of a sample, from step 0 of a forward layer on, summed up in Double.
  func hiddenDerivativeNorms(ofSample sample: Int) -> [Double] {
    let rows = space.packing.rows(of: sample)
    let norms = rows.map { norm(numbers(derivatives.hidden, row: $0)) }
    return plan.direction == .forward ? norms : norms.reversed()
  }

  private func numbers(_ field: Field, row: Int) -> UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(
      start: field.width == 0 ? nil : space.pointer(field, row: row), count: field.width)
  }

  // MARK: Input

  /// Uᵀ, the sums of biases, and for one-hot tokens the table that is looked up; some of the gates.
  func prepare(_ rows: Range<Int>) {
    let size = plan.size
    let u = space.weights + offsets.hiddenHidden
    if usesPanels {
      panels.fill(u, rows, of: gates)
    } else {
      transpose(u, rows: rows, columns: size, into: recurrentTransposed.base, stride: gates)
    }
    let inPre = cell.gatesInPre * size
    for row in rows {
      bias.base[row] = space.weights[offsets.inputBias + row]
      if row < inPre, let hiddenBias = offsets.hiddenBias {
        bias.base[row] += space.weights[hiddenBias + row]
      }
    }
    guard source == nil else { return }
    transpose(
      space.weights + offsets.inputHidden, rows: rows, columns: ownInputSize,
      sourceStride: plan.inputSize, into: lookUp.base, stride: gates)
    for token in 0..<ownInputSize {
      for row in rows { lookUp.base[token * gates + row] += bias.base[row] }
    }
  }

  /// pre = W x + b for some rows of [R, G·H], without the context.
  func multiplyInput(_ rows: Range<Int>) {
    guard let input else { return lookTokensUp(rows) }
    if plan.direction == .reverse { mirror(rows) }
    let pre = space.pointer(values.pre, row: rows.lowerBound)
    for row in 0..<rows.count { (pre + row * gates).update(from: bias.base, count: gates) }
    let x = Operand(base: input.values + rows.lowerBound * input.width, stride: input.width)
    multiply(
      x, inputWeights().transpose, rows: rows.count, columns: gates, inner: input.width, keep: 1,
      into: pre, stride: gates)
  }

  private func mirror(_ rows: Range<Int>) {
    guard let source, let mirrored = mirrored?.rows else { return }
    let mirror = space.packing.mirror
    for row in rows {
      (mirrored.values + row * source.width).update(
        from: source.values + mirror[row] * source.width, count: source.width)
    }
  }

  private func lookTokensUp(_ rows: Range<Int>) {
    guard let tokens = space.given.tokens else { return }
    for row in rows {
      let token = Int(tokens[tokenPlace(row)])
      space.pointer(values.pre, row: row).update(from: lookUp.base + token * gates, count: gates)
    }
  }

  /// Where the token of a row stands in the batch.
  func tokenPlace(_ row: Int) -> Int {
    let packing = space.packing
    return packing.sources[plan.direction == .forward ? row : packing.mirror[row]]
  }

  // MARK: Time

  /// The loop over time for some places.
  func recur(_ places: Range<Int>) {
    for step in 0..<space.packing.steps { recur(places, at: step) }
  }

  /// One step for some places.
  func recur(_ places: Range<Int>, at step: Int) {
    guard let (first, before, count) = rows(of: places, at: step) else { return }
    let own = own
    let inPre = cell.gatesInPre * own.size
    multiplyContext(first, count)
    multiplyRecurrent(
      space.pointer(values.hidden, row: before), 0..<inPre, rows: count,
      into: space.pointer(values.pre, row: first), stride: gates, at: step)
    if inPre < gates { multiplyApart(first, before, count, at: step) }
    for sample in 0..<count {
      cell.forward(own, row(values, first + sample), before: state(values, before + sample))
    }
  }

  /// Some columns of h Uᵀ, added to rows of `target`.
  private func multiplyRecurrent(
    _ h: UnsafePointer<Float>, _ columns: Range<Int>, rows: Int,
    into target: UnsafeMutablePointer<Float>, stride: Int, at step: Int
  ) {
    if usesPanels { return panels.add(h, columns, to: target, at: step) }
    multiply(
      Operand(base: h, stride: plan.size),
      Operand(base: recurrentTransposed.base + columns.lowerBound, stride: gates), rows: rows,
      columns: columns.count, inner: plan.size, keep: 1, into: target, stride: stride)
  }

  private var panels: RecurrentPanels {
    RecurrentPanels(size: plan.size, base: recurrentTransposed.base)
  }

  /// pre += W_k k of some rows, W_k the last columns of W.
  private func multiplyContext(_ first: Int, _ count: Int) {
    guard let context else { return }
    multiply(
      Operand(base: context.values + first * context.width, stride: context.width),
      inputWeights(from: ownInputSize).transpose, rows: count, columns: gates,
      inner: context.width, keep: 1, into: space.pointer(values.pre, row: first), stride: gates)
  }

  /// The recurrent product that a GRU keeps apart: rec_n = U_n h' + b_hn, or U_n (r∘h') + b_hn.
  private func multiplyApart(_ first: Int, _ before: Int, _ count: Int, at step: Int) {
    let size = plan.size
    let inPre = cell.gatesInPre * size
    let target = space.pointer(values.recurrent, row: first)
    guard let bias = offsets.hiddenBias else { return }
    for row in 0..<count {
      (target + row * size).update(from: space.weights + bias + inPre, count: size)
    }
    multiplyRecurrent(
      resetState(first, before, count) ?? space.pointer(values.hidden, row: before),
      inPre..<gates, rows: count, into: target, stride: size, at: step)
  }

  /// r∘h' of some rows, where that is what the product apart multiplies.
  private func resetState(
    _ first: Int, _ before: Int, _ count: Int
  ) -> UnsafeMutablePointer<Float>? {
    guard let resetting else { return nil }
    let own = own
    for sample in 0..<count {
      resetting.reset(own, row(values, first + sample), before: state(values, before + sample))
    }
    return space.pointer(values.resetState, row: first)
  }
}

// MARK: - One sample on several threads

extension UnrolledLayer {
  /// Whether several threads can share a step of one sample: each takes whole panels of units, and they
  /// wait for each other once a step, which pays where U is large.
  var canShareUnits: Bool {
    usesPanels && resetting == nil && context == nil && plan.size.isMultiple(of: 64)
      && plan.size >= 128 && gates * plan.size >= 60_000
  }

  /// The loop over time for one part of the units, which meets the others after every step.
  func recur(part: Int, of parts: Int, meetingAt rendezvous: Rendezvous) {
    let width = RecurrentPanels.width
    rendezvous.take(part, steps: space.packing.lengths[0]) { step, part in
      let blocks = share(plan.size / width, part, parts)
      guard !blocks.isEmpty else { return }
      recurUnits(blocks.lowerBound * width..<blocks.upperBound * width, at: step)
    }
  }

  /// One step of some units.
  private func recurUnits(_ units: Range<Int>, at step: Int) {
    let (first, before) = (space.packing.start(step), space.packing.start(step - 1))
    let (own, unit) = (own, units.lowerBound)
    let h = space.pointer(values.hidden, row: before)
    let row = row(values, first).from(unit)
    let count = gates / own.size
    for k in 0..<count {
      // Back and forth as within the panels.
      let column = own.size * (step.isMultiple(of: 2) ? k : count - 1 - k)
      var target = row.pre + column
      if column >= own.size * cell.gatesInPre, let bias = offsets.hiddenBias {
        target = row.recurrent
        target.update(from: space.weights + bias + column + unit, count: units.count)
      }
      panels.add(h, column + unit..<column + units.upperBound, to: target, at: step)
    }
    cell.forward(own.of(units), row, before: state(values, before).from(unit))
  }
}
