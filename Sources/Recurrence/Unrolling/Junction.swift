/// What stands between a level and its reader, the level above or what follows the stack: the outputs
/// of both directions side by side, in the time of a forward layer, thinned out by dropout.
///
/// Where the level has one direction, all its rows are read and none is dropped, the reader reads h
/// itself.
final class Junction {
  /// What the reader reads, and where it writes the derivatives.
  let rows: Rows
  private let layers: [UnrolledLayer]
  private let space: Workspace
  private let place: LossPlace
  private let isThinned: Bool
  private let values: TraceMemory<Float>
  private let derivatives: TraceMemory<Float>

  /// Joins the layers of a level; `place` tells whether every step is read or the final state alone.
  init(
    of layers: [UnrolledLayer], at place: LossPlace, isThinned: Bool = false, _ space: Workspace
  ) {
    self.layers = layers
    self.isThinned = isThinned
    self.place = place
    self.space = space
    let width = layers.reduce(0) { $0 + $1.plan.size }
    let isDirect = layers.count == 1 && place == .all && !isThinned
    let room = place == .all ? space.capacity : space.layout.samples
    let count = isDirect ? 0 : room * width
    values = TraceMemory(count: count)
    derivatives = TraceMemory(count: count)
    rows =
      isDirect
      ? Rows(
        values: space.pointer(layers[0].values.hidden),
        derivatives: space.pointer(layers[0].derivatives.hidden), width: width)
      : Rows(values: values.base, derivatives: derivatives.base, width: width)
    self.isDirect = isDirect
  }

  /// Whether the final states alone are read.
  var readsFinalStates: Bool { place == .last }

  /// Whether the reader reads h itself, so that nothing is to be done.
  let isDirect: Bool

  /// The number of rows in this run.
  var count: Int { place == .all ? space.packing.rows : space.packing.samples }

  /// Lays the outputs side by side and drops some.
  func gather(_ range: Range<Int>) {
    var column = 0
    for layer in layers {
      for row in range {
        let target = rows.values + row * rows.width + column
        if endsHere(row, layer) {
          target.update(
            from: space.pointer(layer.values.hidden, row: own(row, layer)), count: layer.plan.size)
        } else {
          copyEnd(of: layer, space.packing.order[row], to: target)
        }
      }
      column += layer.plan.size
    }
    thin(rows.values, range)
  }

  /// Hands the derivatives of what was not dropped to the layers, in place of what was there or added
  /// to it.
  func scatter(_ range: Range<Int>, adding: Bool = false) {
    var column = 0
    thin(rows.derivatives, range)
    for layer in layers {
      for row in range where endsHere(row, layer) {
        let target = space.pointer(layer.derivatives.hidden, row: own(row, layer))
        let source = rows.derivatives + row * rows.width + column
        if adding {
          AddRow(source: source, target: target).sweep(layer.plan.size)
        } else {
          target.update(from: source, count: layer.plan.size)
        }
      }
      column += layer.plan.size
    }
  }

  /// Multiplies some rows with what dropout drew for the level.
  private func thin(_ target: UnsafeMutablePointer<Float>, _ range: Range<Int>) {
    guard isThinned, let mask = space.mask(.level(layers[0].plan.level)) else { return }
    for row in range {
      let numbers = target + row * rows.width
      Multiply(a: numbers, b: mask + space.packing.sources[row] * rows.width, target: numbers)
        .sweep(rows.width)
    }
  }

  /// Zeros the derivatives where not every h is read.
  func clear() {
    for layer in layers {
      space.pointer(layer.derivatives.hidden).update(
        repeating: 0, count: space.packing.rows * layer.plan.size)
    }
  }

  /// Whether what is read of a layer is computed here: not the final state of a sample that ends in
  /// another segment, or of a reverse layer, to which its derivative comes over the border.
  private func endsHere(_ row: Int, _ layer: UnrolledLayer) -> Bool {
    guard place == .last, let segment = space.segment else { return true }
    return layer.plan.direction == .forward
      && segment.ends(space.packing.order[row], in: space.packing)
  }

  /// Writes the state in which a sample ends in another segment.
  private func copyEnd(
    of layer: UnrolledLayer, _ sample: Int, to target: UnsafeMutablePointer<Float>
  ) {
    guard let ended = space.context?.ended[layer.plan.index]?.h else { return }
    for unit in 0..<layer.plan.size { target[unit] = ended[sample * layer.plan.size + unit] }
  }

  /// What the reader sent back to the final states of each layer, [B, H].
  var sentToEnds: [[Float]] {
    var column = 0
    return layers.map { layer in
      defer { column += layer.plan.size }
      return space.packing.places.flatMap { place in
        UnsafeBufferPointer(
          start: rows.derivatives + place * rows.width + column, count: layer.plan.size)
      }
    }
  }

  /// The row of a layer's own time.
  private func own(_ row: Int, _ layer: UnrolledLayer) -> Int {
    if place == .last { return space.packing.finalRow(row) }
    return layer.plan.direction == .forward ? row : space.packing.mirror[row]
  }
}
