#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnrolledNetwork {
  /// Writes the losses of some rows of [S·B] and their derivatives with respect to the logits.
  func lossAndDerivative(_ rows: Range<Int>, _ targets: GivenTargets) {
    let scale = architecture.reduction.scale(steps: layout.lossSteps, samples: samples)
    let losses = pointer(layout.losses)
    switch targets {
    case .classes(let classes):
      for row in rows { losses[row] = crossEntropy(row, Int(classes[row]), Float(scale)) }
    case .values(let values) where architecture.loss == .meanSquaredError:
      for row in rows { losses[row] = squaredError(row, values, scale) }
    case .values(let values):
      for row in rows { losses[row] = binaryCrossEntropy(row, values, scale) }
    }
  }

  /// The losses of all rows added up, in Double.
  var totalLoss: Double {
    let losses = pointer(layout.losses)
    let sum = (0..<layout.lossSteps * samples).reduce(0.0) { $0 + Double(losses[$1]) }
    return sum * architecture.reduction.scale(steps: layout.lossSteps, samples: samples)
  }

  /// −log softmax(logits)[target]; derivative softmax − one-hot.
  private func crossEntropy(_ row: Int, _ target: Int, _ scale: Float) -> Float {
    let width = architecture.outputs
    let logits = pointer(layout.logits) + row * width
    let derivative = pointer(layout.logitsDerivative) + row * width
    let (largest, logarithmOfSum) = softmax(logits, into: derivative, count: width)
    derivative[target] -= 1
    for k in 0..<width { derivative[k] *= scale }
    return (largest - logits[target]) + logarithmOfSum
  }

  /// The mean over V of (logits − target)².
  private func squaredError(_ row: Int, _ targets: UnsafePointer<Float>, _ scale: Double) -> Float {
    let width = architecture.outputs
    let logits = pointer(layout.logits) + row * width
    let derivative = pointer(layout.logitsDerivative) + row * width
    let factor = Float(2 * scale / Double(width))
    var sum: Float = 0
    for k in 0..<width {
      let difference = logits[k] - targets[row * width + k]
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
    let logits = pointer(layout.logits) + row * width
    let derivative = pointer(layout.logitsDerivative) + row * width
    let factor = Float(scale / Double(width))
    logistic(logits, into: derivative, count: width)
    var sum: Float = 0
    for k in 0..<width {
      let (logit, target) = (logits[k], targets[row * width + k])
      sum += (max(logit, 0) - target * logit) + log1p(exp(-abs(logit)))
      derivative[k] = factor * (derivative[k] - target)
    }
    return sum / Float(width)
  }
}
