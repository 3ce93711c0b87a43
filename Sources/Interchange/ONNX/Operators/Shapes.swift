extension Operation {
  /// Shape, from opset 15 on of a range of dimensions.
  func shape() throws(ONNXFault) -> Value {
    let sizes = try input(0).shape
    let start = clamped(try node.integer("start") ?? 0, sizes.count)
    let end = clamped(try node.integer("end") ?? sizes.count, sizes.count)
    let part = start < end ? sizes[start..<end] : []
    return Value([part.count], part.map { Int64($0) })
  }

  private func clamped(_ axis: Int, _ rank: Int) -> Int {
    min(max(axis < 0 ? axis + rank : axis, 0), rank)
  }

  /// Reshape: 0 keeps a size (unless allowzero), −1 is what is left.
  func reshape() throws(ONNXFault) -> Value {
    let value = try input(0)
    let keeps = try node.integer("allowzero") ?? 0 == 0
    var sizes = try integers(1)
    for (place, size) in sizes.enumerated() where size == 0 && keeps {
      guard place < value.rank else { throw fault("size 0 at \(place) has no size to keep") }
      sizes[place] = value.shape[place]
    }
    if let open = sizes.firstIndex(of: -1) {
      sizes[open] = 1
      let rest = sizes.checkedProduct ?? 0
      guard rest > 0, value.count.isMultiple(of: rest) else {
        throw fault("\(value.count) numbers do not fill the shape that is asked for")
      }
      sizes[open] = value.count / rest
    }
    guard sizes.allSatisfy({ $0 >= 0 }), sizes.checkedProduct == value.count else {
      throw fault("\(value.count) numbers do not fill the shape that is asked for")
    }
    try reserve(sizes)
    return value.reshaped(sizes)
  }

  /// Flatten to a matrix: dimensions before an axis, and the rest.
  func flatten() throws(ONNXFault) -> Value {
    let value = try input(0)
    let given = try node.integer("axis") ?? 1
    let axis = given == value.rank ? given : try self.axis(given, rank: value.rank)
    let sizes = [value.shape[..<axis].reduce(1, *), value.shape[axis...].reduce(1, *)]
    return value.reshaped(sizes)
  }

  /// Squeeze: without the given dimensions of size 1, or all of them.
  func squeeze() throws(ONNXFault) -> Value {
    let value = try input(0)
    guard let given = try axes() else { return value.reshaped(value.shape.filter { $0 != 1 }) }
    let dropped = try given.map { (given) throws(ONNXFault) in
      try axis(given, rank: value.rank)
    }
    guard dropped.allSatisfy({ value.shape[$0] == 1 }) else {
      throw fault("a dimension of \(value.shape) to be dropped is not 1")
    }
    let kept = value.shape.indices.filter { !dropped.contains($0) }
    return value.reshaped(kept.map { value.shape[$0] })
  }

  /// Unsqueeze: with dimensions of size 1 at these places of the result.
  func unsqueeze() throws(ONNXFault) -> Value {
    let value = try input(0)
    guard let given = try axes() else { throw fault("its axes are missing") }
    let rank = value.rank + given.count
    let places = Set(try given.map { (given) throws(ONNXFault) in try axis(given, rank: rank) })
    guard places.count == given.count, rank <= 64 else { throw fault("an axis stands there twice") }
    var rest = value.shape[...]
    return value.reshaped((0..<rank).map { places.contains($0) ? 1 : rest.popFirst() ?? 1 })
  }

  /// The axes: an attribute, from opset 13 on an input.
  private func axes() throws(ONNXFault) -> [Int]? {
    if opset < 13 { return try node.integers("axes") }
    return optional(1) == nil ? nil : try integers(1)
  }

  /// Transpose: the dimensions in another order, without `perm` in the reverse one.
  func transpose() throws(ONNXFault) -> Value {
    let value = try input(0)
    let order = try node.integers("perm") ?? value.shape.indices.reversed()
    guard order.sorted() == Array(value.shape.indices) else {
      throw fault("perm is no order of \(value.rank) dimensions")
    }
    try reserve(value.shape)
    let strides = value.shape.rowMajorStrides
    return value.strided(order.map { value.shape[$0] }, strides: order.map { strides[$0] })
  }

  /// Expand: repeated to a shape, with broadcasting in both directions.
  func expand() throws(ONNXFault) -> Value {
    let value = try input(0)
    let shape = try broadcast(value.shape, try integers(1))
    try reserve(shape)
    return expanded(value, shape)
  }

  /// ConstantOfShape: one number everywhere, 0 where none is given.
  func constantOfShape() throws(ONNXFault) -> Value {
    let shape = try integers(0)
    let count = try reserve(shape)
    guard let number = try node.tensor("value").map({ Value($0) }) else {
      return Value(shape, [Scalar](repeating: 0, count: count))
    }
    guard number.count == 1 else { throw fault("attribute value must be one number") }
    return number.picking(Array(repeating: 0, count: count), shape)
  }

  /// Constant: one of the forms in which an attribute holds it.
  func constant() throws(ONNXFault) -> Value {
    if let tensor = try node.tensor("value") { return Value(tensor) }
    if let number = try node.number("value_float") { return Value([], [Scalar(number)]) }
    if let number = try node.integer("value_int") { return Value([], [Int64(number)]) }
    if let numbers = try node.numbers("value_floats") {
      return Value([numbers.count], numbers.map { Scalar($0) })
    }
    if let numbers = try node.integers("value_ints") {
      return Value([numbers.count], numbers.map { Int64($0) })
    }
    throw fault("it holds no numbers")
  }
}
