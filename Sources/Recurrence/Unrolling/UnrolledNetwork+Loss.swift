#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnrolledNetwork {
  /// Writes the losses of some rows of [S·B] and their derivatives with respect to the logits.
  func lossAndDerivative(_ rows: Range<Int>, _ targets: GivenTargets) {
    let scale = lossScale
    let losses = space.pointer(space.layout.losses)
    let width = architecture.outputs
    let places = architecture.lossAt == .all ? space.packing.sources : space.packing.order
    switch targets {
    case .classes(let classes):
      for row in rows { losses[row] = crossEntropy(row, Int(classes[places[row]]), Float(scale)) }
    case .values(let values) where architecture.loss == .meanSquaredError:
      for row in rows { losses[row] = squaredError(row, values + places[row] * width, scale) }
    case .values(let values):
      for row in rows { losses[row] = binaryCrossEntropy(row, values + places[row] * width, scale) }
    }
    clearUncounted(rows)
  }

  private var lossScale: Double { space.context?.lossScale ?? wholeLossScale }

  /// Takes back the losses of final states that are none: of samples that do not end in this segment.
  private func clearUncounted(_ rows: Range<Int>) {
    guard let segment = space.segment, architecture.lossAt == .last,
      space.context?.isWindow == false
    else {
      return
    }
    let width = architecture.outputs
    for row in rows where !segment.ends(space.packing.order[row], in: space.packing) {
      space.pointer(space.layout.losses)[row] = 0
      space.pointer(space.layout.logitsDerivative, row: row).update(repeating: 0, count: width)
    }
  }

  /// The losses of all rows added up, in Double.
  var totalLoss: Double {
    let losses = space.pointer(space.layout.losses)
    let sum = (0..<headRows).reduce(0.0) { $0 + Double(losses[$1]) }
    return sum * lossScale
  }

  /// −log softmax(logits)[target]; derivative softmax − one-hot. Both zero without target.
  private func crossEntropy(_ row: Int, _ target: Int, _ scale: Float) -> Float {
    let width = architecture.outputs
    let logits = space.pointer(space.layout.logits, row: row)
    let derivative = space.pointer(space.layout.logitsDerivative, row: row)
    guard target != Int(Batch.Targets.ignoredClass) else {
      derivative.update(repeating: 0, count: width)
      return 0
    }
    let (largest, logarithmOfSum) = softmax(logits, times: scale, into: derivative, count: width)
    derivative[target] = (derivative[target] / scale - 1) * scale
    return (largest - logits[target]) + logarithmOfSum
  }

  /// The mean over V of (logits − target)².
  private func squaredError(_ row: Int, _ targets: UnsafePointer<Float>, _ scale: Double) -> Float {
    let width = architecture.outputs
    let logits = space.pointer(space.layout.logits, row: row)
    let derivative = space.pointer(space.layout.logitsDerivative, row: row)
    let factor = Float(2 * scale / Double(width))
    var sum: Float = 0
    for k in 0..<width {
      let difference = logits[k] - targets[k]
      sum += difference * difference
      derivative[k] = factor * difference
    }
    return sum / Float(width)
  }

  /// The mean over V of max(logit, 0) − target·logit + log(1 + e^−|logit|).
  private func binaryCrossEntropy(_ row: Int, _ targets: UnsafePointer<Float>, _ scale: Double)
    -> Float
  {
    let width = architecture.outputs
    let logits = space.pointer(space.layout.logits, row: row)
    let derivative = space.pointer(space.layout.logitsDerivative, row: row)
    let factor = Float(scale / Double(width))
    logistic(logits, into: derivative, count: width)
    var sum: Float = 0
    for k in 0..<width {
      let (logit, target) = (logits[k], targets[k])
      sum += (max(logit, 0) - target * logit) + log1p(exp(-abs(logit)))
      derivative[k] = factor * (derivative[k] - target)
    }
    return sum / Float(width)
  }
}
