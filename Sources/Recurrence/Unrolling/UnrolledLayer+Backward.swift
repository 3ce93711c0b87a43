extension UnrolledLayer {
  /// Zeros what is added to and what nothing writes: the derivatives of the initial states, and of c
  /// where a sample ends.
  func clearWhereNothingArrives() {
    let packing = space.packing
    space.pointer(derivatives.hidden, row: -packing.samples).update(
      repeating: 0, count: packing.samples * plan.size)
    let cell = derivatives.cell
    guard cell.width > 0 else { return }
    for place in 0..<packing.samples {
      space.pointer(cell, row: packing.finalRow(place)).update(repeating: 0, count: cell.width)
    }
  }

  /// Adds to the derivatives of the final states those of the states that a decoder's layer began from.
  func receive(from decoder: UnrolledLayer) {
    for sample in 0..<space.packing.samples {
      let (own, first) = (finalRow(of: sample), decoder.space.packing.initialRow(of: sample))
      AddRow(
        source: space.pointer(decoder.derivatives.hidden, row: first),
        target: space.pointer(derivatives.hidden, row: own)
      ).sweep(plan.size)
      guard derivatives.cell.width > 0 else { continue }
      AddRow(
        source: space.pointer(decoder.derivatives.cell, row: first),
        target: space.pointer(derivatives.cell, row: own)
      ).sweep(plan.size)
    }
  }

  /// Adds to the derivatives of the final states those that the next segment sent back.
  func receive(_ state: LayerState) {
    add(state.h, to: derivatives.hidden)
    if derivatives.cell.width > 0 { add(state.c, to: derivatives.cell) }
  }

  private func add(_ given: [Float], to field: Field) {
    given.withUnsafeBufferPointer { given in
      for sample in 0..<space.packing.samples {
        let target = space.pointer(field, row: finalRow(of: sample))
        for unit in 0..<field.width { target[unit] += given[sample * field.width + unit] }
      }
    }
  }

  // MARK: Time

  /// The loop over time backward for some places.
  func recurBack(_ places: Range<Int>) {
    for step in (0..<space.packing.steps).reversed() { recurBack(places, at: step) }
  }

  /// One step backward for some places.
  func recurBack(_ places: Range<Int>, at step: Int) {
    guard let (first, before, count) = rows(of: places, at: step) else { return }
    let own = own
    let cut = cutPlaces(places.lowerBound..<places.lowerBound + count, at: step)
    if !cut.isEmpty { keep(before, count, at: places.lowerBound) }
    for sample in 0..<count {
      cell.backward(
        own, row(values, first + sample), row(derivatives, first + sample),
        before: state(values, before + sample), flowing: state(derivatives, before + sample))
    }
    flowBack(first, before, count)
    for place in cut { takeBack(before + place - places.lowerBound, place) }
    collectStates(first, before, count)
    sendContext(first, count)
  }

  /// dk = dpre · W_k of some rows.
  private func sendContext(_ first: Int, _ count: Int) {
    guard let context else { return }
    multiply(
      Operand(base: space.pointer(derivatives.pre, row: first), stride: gates),
      inputWeights(from: ownInputSize), rows: count, columns: context.width, inner: gates,
      into: context.derivatives + first * context.width, stride: context.width)
  }

  /// dh' += dpre · U, the GRU's candidate with drec_n in place of dpre_n.
  private func flowBack(_ first: Int, _ before: Int, _ count: Int) {
    let size = plan.size
    let target = space.pointer(derivatives.hidden, row: before)
    let inPre = cell.gatesInPre * size
    if inPre < gates { flowBackApart(first, before, count, into: target) }
    multiply(
      Operand(base: space.pointer(derivatives.pre, row: first), stride: gates),
      Operand(base: space.weights + offsets.hiddenHidden, stride: size), rows: count,
      columns: size, inner: inPre, keep: 1, into: target, stride: size)
  }

  /// drec_n · U_n, added to dh' or, where U_n multiplied r∘h', sent through the reset gate.
  private func flowBackApart(
    _ first: Int, _ before: Int, _ count: Int, into target: UnsafeMutablePointer<Float>
  ) {
    let own = own
    let u = space.weights + offsets.hiddenHidden + cell.gatesInPre * own.size * own.size
    let reset = space.pointer(derivatives.resetState, row: first)
    multiply(
      Operand(base: space.pointer(derivatives.recurrent, row: first), stride: own.size),
      Operand(base: u, stride: own.size), rows: count, columns: own.size, inner: own.size,
      keep: resetting == nil ? 1 : 0, into: resetting == nil ? target : reset, stride: own.size)
    guard let resetting else { return }
    for sample in 0..<count {
      resetting.resetBack(
        own, row(values, first + sample), row(derivatives, first + sample),
        before: state(values, before + sample), flowing: state(derivatives, before + sample))
    }
  }

  /// The states before a step, to stand beside its rows.
  private func collectStates(_ first: Int, _ before: Int, _ count: Int) {
    guard !space.packing.isDense, let states = self.before else { return }
    (states.base + first * plan.size).update(
      from: space.pointer(values.hidden, row: before), count: count * plan.size)
  }

  // MARK: Truncation

  /// Whether no derivative flows back from a step of a forward layer.
  func isCut(before step: Int) -> Bool {
    guard let truncation, truncation > 0 else { return false }
    let step = (space.segment?.first ?? 0) + step
    return step > 0 && step % truncation == 0
  }

  /// The places from whose step no derivative flows back.
  private func cutPlaces(_ places: Range<Int>, at step: Int) -> [Int] {
    guard let truncation, truncation > 0 else { return [] }
    if plan.direction == .forward { return isCut(before: step) ? Array(places) : [] }
    let (packing, first) = (space.packing, space.segment?.first ?? 0)
    return places.filter { place in
      let sample = packing.order[place]
      let border = first + packing.lengths[sample] - step
      return border < space.length(ofSample: sample) && border % truncation == 0
    }
  }

  /// Keeps dL/dh of the states before a step.
  private func keep(_ before: Int, _ count: Int, at place: Int) {
    (kept.base + place * plan.size).update(
      from: space.pointer(derivatives.hidden, row: before), count: count * plan.size)
  }

  /// Undoes what has flowed into the state before a step.
  private func takeBack(_ before: Int, _ place: Int) {
    space.pointer(derivatives.hidden, row: before).update(
      from: kept.base + place * plan.size, count: plan.size)
    guard derivatives.cell.width > 0 else { return }
    space.pointer(derivatives.cell, row: before).update(repeating: 0, count: plan.size)
  }

  // MARK: Weights

  /// Some of the gates' rows of the gradients of W, U and the biases.
  func collect(_ part: Int, _ parts: Int) {
    let inPre = cell.gatesInPre * plan.size
    let mine = share(gates, part, parts)
    let dpre = space.pointer(derivatives.pre)
    collect(
      dpre, gates, mine.clamped(to: 0..<inPre), statesBefore, plan.size,
      into: offsets.hiddenHidden)
    sumColumns(dpre, stride: gates, mine, into: offsets.inputBias)
    if let hiddenBias = offsets.hiddenBias {
      (space.gradients + hiddenBias + mine.lowerBound).update(
        from: space.gradients + offsets.inputBias + mine.lowerBound, count: mine.count)
    }
    if mine.upperBound > inPre {
      collectApart(max(mine.lowerBound, inPre) - inPre..<mine.upperBound - inPre)
    }
    if let peephole = offsets.peephole {
      collectPeepholes(share(plan.size, part, parts), into: space.gradients + peephole)
    }
    for (rows, column) in [(input, 0), (context, ownInputSize)] {
      guard let rows else { continue }
      collect(
        dpre, gates, mine, Operand(base: rows.values, stride: rows.width), rows.width,
        into: offsets.inputHidden + column, every: plan.inputSize)
    }
  }

  /// The gradients of the block of U whose product the GRU keeps apart.
  private func collectApart(_ rows: Range<Int>) {
    let size = plan.size
    let inPre = cell.gatesInPre * size
    let drec = space.pointer(derivatives.recurrent)
    let multiplied =
      resetting == nil
      ? statesBefore : Operand(base: space.pointer(values.resetState), stride: size)
    collect(drec, size, rows, multiplied, size, into: offsets.hiddenHidden + inPre * size)
    guard let bias = offsets.hiddenBias else { return }
    sumColumns(drec, stride: size, rows, into: bias + inPre)
  }

  /// The gradient of P for some units: Σ dpre∘c', for the output gate Σ dpre∘c.
  private func collectPeepholes(_ units: Range<Int>, into target: UnsafeMutablePointer<Float>) {
    for (block, peephole) in kind.peepholes.enumerated() {
      guard let gate = kind.gates.firstIndex(of: peephole.gate) else { continue }
      let sums = target + block * plan.size + units.lowerBound
      sums.update(repeating: 0, count: units.count)
      for step in 0..<space.packing.steps {
        guard let (first, before, count) = rows(of: 0..<space.packing.samples, at: step) else {
          break
        }
        let dpre = space.pointer(derivatives.pre, row: first) + gate * plan.size
        let c = space.pointer(values.cell, row: peephole.readsNewCell ? first : before)
        for row in 0..<count {
          AddProduct(
            d: dpre + row * gates + units.lowerBound, c: c + row * plan.size + units.lowerBound,
            target: sums
          ).sweep(units.count)
        }
      }
    }
  }

  /// Rows of dᵀ · x over all rows; the gradient's rows are `every` elements apart.
  private func collect(
    _ d: UnsafePointer<Float>, _ stride: Int, _ rows: Range<Int>, _ x: Operand, _ columns: Int,
    into offset: Int, every width: Int? = nil
  ) {
    let width = width ?? columns
    multiply(
      Operand(base: d + rows.lowerBound, stride: stride).transpose, x,
      rows: rows.count, columns: columns, inner: space.packing.rows,
      into: space.gradients + offset + rows.lowerBound * width, stride: width)
  }

  /// dx = dpre · W of some rows, added to what is there with `keep` 1.
  func sendBelow(_ rows: Range<Int>, keep: Float = 0) {
    guard let input else { return }
    multiply(
      Operand(base: space.pointer(derivatives.pre, row: rows.lowerBound), stride: gates),
      inputWeights(), rows: rows.count, columns: input.width, inner: gates, keep: keep,
      into: input.derivatives + rows.lowerBound * input.width, stride: input.width)
  }

  private func sumColumns(
    _ d: UnsafeMutablePointer<Float>, stride: Int, _ columns: Range<Int>, into offset: Int
  ) {
    Recurrence.sumColumns(
      d, rows: space.packing.rows, stride: stride, columns, into: space.gradients + offset)
  }

  /// A reverse layer's derivatives of its input, added to those of a forward layer, whose time `rows`
  /// are in.
  func addMirrored(_ rows: Range<Int>) {
    guard let source, let mirrored = mirrored?.rows else { return }
    let mirror = space.packing.mirror
    for row in rows {
      AddRow(
        source: mirrored.derivatives + mirror[row] * source.width,
        target: source.derivatives + row * source.width
      ).sweep(source.width)
    }
  }
}

// MARK: - One-hot tokens

extension UnrolledLayer {
  /// The gradient of W for one-hot tokens, some of the gates: each row's derivative is added to its
  /// token's.
  func collectTokens(_ part: Int, _ parts: Int) {
    guard source == nil, let tokens = space.given.tokens else { return }
    let columns = share(gates, part, parts)
    let vocabulary = ownInputSize
    addRowsByToken(
      space.pointer(derivatives.pre), rows: space.packing.rows, width: gates, columns,
      vocabulary: vocabulary, into: lookUpGradient.base
    ) { Int(tokens[tokenPlace($0)]) }
    let target = space.gradients + offsets.inputHidden + columns.lowerBound * plan.inputSize
    transpose(
      lookUpGradient.base + columns.lowerBound, rows: 0..<vocabulary, columns: columns.count,
      sourceStride: gates, into: target, stride: plan.inputSize)
  }
}

/// Zeros a table [V, width] and adds each row to that of its token; some of the columns.
func addRowsByToken(
  _ source: UnsafeMutablePointer<Float>, rows: Int, width: Int, _ columns: Range<Int>,
  vocabulary: Int, into table: UnsafeMutablePointer<Float>, token: (Int) -> Int
) {
  for token in 0..<vocabulary {
    (table + token * width + columns.lowerBound).update(repeating: 0, count: columns.count)
  }
  for row in 0..<rows {
    AddRow(
      source: source + row * width + columns.lowerBound,
      target: table + token(row) * width + columns.lowerBound
    ).sweep(columns.count)
  }
}

/// The sums of some columns of [rows, stride].
func sumColumns(
  _ d: UnsafeMutablePointer<Float>, rows: Int, stride: Int, _ columns: Range<Int>,
  into sums: UnsafeMutablePointer<Float>
) {
  (sums + columns.lowerBound).update(repeating: 0, count: columns.count)
  for row in 0..<rows {
    AddRow(source: d + row * stride + columns.lowerBound, target: sums + columns.lowerBound)
      .sweep(columns.count)
  }
}

/// target += source
struct AddRow: UnitPass {
  let source: UnsafePointer<Float>
  let target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(target, unit) + V.at(source, unit)).store(target, unit)
  }
}

/// target += d∘c
struct AddProduct: UnitPass {
  let d, c: UnsafePointer<Float>
  let target: UnsafeMutablePointer<Float>

  @inline(__always) func apply<V: Lanes>(at unit: Int, as: V.Type) {
    (V.at(target, unit) + V.at(d, unit) * V.at(c, unit)).store(target, unit)
  }
}
