import Foundation

extension Operation {
  /// Softmax or its logarithm: along one axis, before opset 13 over all dimensions from it on.
  func softmax(logarithm: Bool) throws(ONNXFault) -> Value {
    let (shape, elements) = try reals(0)
    try reserve(shape)
    let axis = try self.axis(try node.integer("axis") ?? (opset < 13 ? 1 : -1), rank: shape.count)
    let size = opset < 13 ? shape[axis...].reduce(1, *) : shape[axis]
    let stride = opset < 13 ? 1 : shape[(axis + 1)...].reduce(1, *)
    var result = elements
    guard size > 0 else { return Value(shape, result) }
    for group in 0..<elements.count / size {
      let start = group / stride * stride * size + group % stride
      let places = (0..<size).lazy.map { start + $0 * stride }
      let largest = places.map { Double(elements[$0]) }.max() ?? 0
      let sum = places.reduce(0.0) { $0 + exp(Double(elements[$1]) - largest) }
      for place in places {
        let distance = Double(elements[place]) - largest
        result[place] = Scalar(logarithm ? distance - log(sum) : exp(distance) / sum)
      }
    }
    return Value(shape, result)
  }
}
