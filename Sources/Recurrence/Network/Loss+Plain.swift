extension Loss {
  /// The loss of one step and sample and its derivative with respect to the logits, plainly; `exact` are the
  /// targets where Float does not hold them.
  func plain(
    _ logits: Vector, targets: Batch.Targets, exact: [Double]? = nil, row: Int
  ) -> (value: Double, derivative: Vector) {
    let count = logits.elements.count
    switch targets {
    case .classes(let classes):
      guard classes[row] != Batch.Targets.ignoredClass else { return (0, logits.map { _ in 0 }) }
      return Loss.crossEntropy(logits, target: Int(classes[row]))
    case .values(let values):
      let range = row * count..<(row + 1) * count
      let target = Vector(exact.map { Array($0[range]) } ?? values[range].map(Double.init))
      return self == .meanSquaredError
        ? Loss.squared(logits, target: target) : Loss.binary(logits, target: target)
    }
  }

  private static func crossEntropy(_ logits: Vector, target: Int) -> (Double, Vector) {
    let largest = logits.elements.max() ?? 0
    let sum = logits.elements.reduce(0) { $0 + exponential($1 - largest) }
    let logarithmOfSum = logarithm(sum)
    var derivative = logits.map { exponential($0 - largest - logarithmOfSum) }
    derivative.elements[target] -= 1
    return ((largest - logits.elements[target]) + logarithmOfSum, derivative)
  }

  private static func squared(_ logits: Vector, target: Vector) -> (Double, Vector) {
    let difference = logits - target
    let count = Double(logits.elements.count)
    let sum = difference.elements.reduce(0) { $0 + $1 * $1 }
    return (sum / count, difference.map { 2 * $0 / count })
  }

  private static func binary(_ logits: Vector, target: Vector) -> (Double, Vector) {
    let count = Double(logits.elements.count)
    let sum = zip(logits.elements, target.elements).reduce(0.0) { sum, pair in
      sum + (max(pair.0, 0) - pair.1 * pair.0) + logarithmOfOnePlus(exponential(-abs(pair.0)))
    }
    return (sum / count, (σ(logits) - target).map { $0 / count })
  }
}
