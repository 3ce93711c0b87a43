/// A decoder under additive attention: at each step the scores read the state before, then the step
/// leads through all levels.
extension UnrolledNetwork {
  /// Multiplications of the loop over time, for the decision whether to share out.
  var decoderWork: Int {
    let perRow = architecture.layers(of: .decoder).reduce(0) { sum, layer in
      let plan = levels[layer][0].plan
      return sum + levels[layer][0].gates * (plan.size + plan.inputSize)
    }
    return space.packing.rows * perRow
  }

  /// Whether a level sends its derivatives below at each step: all but the lowest of such a decoder.
  func sendsStepByStep(_ level: Int) -> Bool {
    additive != nil && architecture.levels(of: .decoder).dropFirst().contains(level)
  }

  /// The loop over time for some places.
  func decode(_ places: Range<Int>, _ attention: AdditiveAttention) {
    for step in 0..<steps {
      attention.attend(places, at: step)
      for level in architecture.levels(of: .decoder) {
        let layer = levels[level][0]
        guard let (first, _, count) = layer.rows(of: places, at: step) else { return }
        let rows = first..<first + count
        if sendsStepByStep(level) { layer.multiplyInput(rows) }
        layer.recur(places, at: step)
        if !junctions[level].isDirect { junctions[level].gather(rows) }
      }
    }
  }

  /// The loop over time backward for some places.
  func decodeBack(_ places: Range<Int>, _ attention: AdditiveAttention) {
    attention.beginBack(places)
    for step in (0..<steps).reversed() {
      for level in architecture.levels(of: .decoder).reversed() {
        let layer = levels[level][0]
        guard let (first, _, count) = layer.rows(of: places, at: step) else { break }
        let rows = first..<first + count
        if !junctions[level].isDirect { junctions[level].scatter(rows, adding: true) }
        layer.recurBack(places, at: step)
        guard sendsStepByStep(level) else { continue }
        layer.sendBelow(rows, keep: junctions[level - 1].isDirect ? 1 : 0)
      }
      attention.attendBack(places, at: step)
    }
  }
}
