extension Operation {
  /// LayerNormalization: (x − mean) / √(variance + ε) · scale + B over the dimensions from an axis on, with the mean
  /// and 1/√(variance + ε) as further outputs.
  func layerNormalization() throws(ONNXFault) -> [Value] {
    let (shape, elements) = try reals(0)
    let axis = try self.axis(try node.integer("axis") ?? -1, rank: shape.count)
    let epsilon = Double(try node.number("epsilon") ?? 1e-5)
    try reserve(count: 3 * (try reserve(shape)))
    try reserve(Array(shape[..<axis]))
    let size = shape[axis...].reduce(1, *)
    let rows = shape[..<axis].reduce(1, *)
    var (normalized, means, inverses) = ([Scalar](), [Scalar](), [Scalar]())
    let scale = try factor(1, shape)
    let bias = optional(2) == nil ? nil : try factor(2, shape)
    for row in 0..<rows {
      let numbers = elements[row * size..<(row + 1) * size].map { Double($0) }
      let mean = numbers.reduce(0, +) / Double(size)
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(size)
      let inverse = 1 / (variance + epsilon).squareRoot()
      means.append(Scalar(mean))
      inverses.append(Scalar(inverse))
      for (place, number) in numbers.enumerated() {
        let index = row * size + place
        normalized.append(
          Scalar((number - mean) * inverse * Double(scale[index]) + Double(bias?[index] ?? 0)))
      }
    }
    let reduced = shape[..<axis] + shape[axis...].map { _ in 1 }
    return [
      Value(shape, normalized), Value(Array(reduced), means), Value(Array(reduced), inverses),
    ]
  }

  /// An input repeated to the shape of the first, which it must not exceed.
  private func factor(_ place: Int, _ shape: [Int]) throws(ONNXFault) -> [Scalar] {
    let (own, elements) = try reals(place)
    guard try broadcast(own, shape) == shape else { throw fault("\(own) does not fit \(shape)") }
    return expanded(Value(own, elements), shape).reals ?? []
  }
}
