extension Operation {
  /// MatMul as NumPy's: matrices in the last two dimensions, the rest broadcast.
  func matrixProduct() throws(ONNXFault) -> Value {
    var (a, b) = (try reals(0), try reals(1))
    guard !a.shape.isEmpty, !b.shape.isEmpty else { throw fault("it multiplies a single number") }
    let (isRow, isColumn) = (a.shape.count == 1, b.shape.count == 1)
    if isRow { a.shape = [1] + a.shape }
    if isColumn { b.shape += [1] }
    let sizes = (rows: a.shape[a.shape.count - 2], inner: b.shape[b.shape.count - 2])
    guard a.shape.last == sizes.inner, let columns = b.shape.last else {
      throw fault("the shapes \(a.shape) and \(b.shape) do not fit")
    }
    let outer = try broadcast(Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
    var shape = outer + [sizes.rows, columns]
    try reserve(shape)
    let left = try stack(a, outer + [sizes.rows, sizes.inner])
    let right = try stack(b, outer + [sizes.inner, columns])
    var elements: [Scalar] = []
    for index in 0..<(shape.contains(0) ? 0 : outer.reduce(1, *)) {
      let (a, b) = (sizes.rows * sizes.inner, sizes.inner * columns)
      elements += product(
        left[index * a..<(index + 1) * a], right[index * b..<(index + 1) * b], rows: sizes.rows,
        inner: sizes.inner, columns: columns)
    }
    if isColumn { shape.removeLast() }
    if isRow { shape.remove(at: outer.count) }
    return Value(shape, elements)
  }

  /// The elements repeated to a shape, where they are fewer.
  private func stack(
    _ value: (shape: [Int], elements: [Scalar]), _ shape: [Int]
  ) throws(ONNXFault) -> [Scalar] {
    guard value.shape != shape else { return value.elements }
    try reserve(shape)
    return expanded(Value(value.shape, value.elements), shape).reals ?? []
  }

  /// Gemm: αAB + βC, where A and B may be transposed.
  func generalProduct() throws(ONNXFault) -> Value {
    let (alpha, beta) = (try node.number("alpha") ?? 1, try node.number("beta") ?? 1)
    let a = try matrix(0, transposed: try node.integer("transA") == 1)
    let b = try matrix(1, transposed: try node.integer("transB") == 1)
    guard a.columns == b.rows else {
      throw fault("a matrix of \(a.columns) columns meets one of \(b.rows) rows")
    }
    let shape = [a.rows, b.columns]
    try reserve(shape)
    let scaled = product(
      a.elements[...], b.elements[...], rows: a.rows, inner: a.columns, columns: b.columns
    ).map { $0 * Scalar(alpha) }
    guard optional(2) != nil else { return Value(shape, scaled) }
    let c = try reals(2)
    guard try broadcast(c.shape, shape) == shape else { throw fault("C does not fit \(shape)") }
    let added = try stack(c, shape)
    return Value(shape, zip(scaled, added).map { $0 + Scalar(beta) * $1 })
  }

  private func matrix(
    _ place: Int, transposed: Bool
  ) throws(ONNXFault) -> (rows: Int, columns: Int, elements: [Scalar]) {
    let (shape, elements) = try reals(place)
    guard shape.count == 2 else { throw fault("input \(place) must be a matrix, got \(shape)") }
    guard transposed else { return (shape[0], shape[1], elements) }
    let flipped = Value(shape, elements).strided([shape[1], shape[0]], strides: [1, shape[1]])
    return (shape[1], shape[0], flipped.reals ?? [])
  }
}

/// The product of two matrices, row-major.
private func product<Scalar: BinaryFloatingPoint>(
  _ a: ArraySlice<Scalar>, _ b: ArraySlice<Scalar>, rows: Int, inner: Int, columns: Int
) -> [Scalar] {
  var product = [Scalar](repeating: 0, count: rows * columns)
  for row in 0..<rows {
    for k in 0..<inner {
      let factor = a[a.startIndex + row * inner + k]
      let start = b.startIndex + k * columns
      for column in 0..<columns { product[row * columns + column] += factor * b[start + column] }
    }
  }
  return product
}
