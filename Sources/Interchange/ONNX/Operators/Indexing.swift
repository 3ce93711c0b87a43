extension Operation {
  /// Gather: slices along an axis by their numbers, which may count from the end.
  func gather() throws(ONNXFault) -> Value {
    let data = try input(0)
    let axis = try self.axis(try node.integer("axis") ?? 0, rank: data.rank)
    let wanted = try input(1)
    guard let indices = wanted.integers else { throw fault("input 1 must be whole numbers") }
    let size = data.shape[axis]
    if let wrong = indices.first(where: { $0 < -size || $0 >= size }) {
      throw fault("index \(wrong) is none of \(size)")
    }
    let shape = data.shape[..<axis] + wanted.shape + data.shape[(axis + 1)...]
    try reserve(Array(shape))
    let inner = data.shape[(axis + 1)...].reduce(1, *)
    let places = (0..<data.shape[..<axis].reduce(1, *)).flatMap { outer in
      indices.flatMap { index in
        let start = (outer * size + Int(index < 0 ? index + Int64(size) : index)) * inner
        return start..<start + inner
      }
    }
    return data.picking(places, Array(shape))
  }

  /// Concat along an axis.
  func concat() throws(ONNXFault) -> Value {
    let values = try all()
    guard let first = values.first, let given = try node.integer("axis") else {
      throw fault("it has no input or no axis")
    }
    let axis = try self.axis(given, rank: first.rank)
    var shape = first.shape
    shape[axis] = 0
    for value in values {
      var others = value.shape
      guard others.count == shape.count else { throw fault("its inputs differ in rank") }
      others[axis] = shape[axis]
      guard others == shape else { throw fault("\(value.shape) does not fit \(first.shape)") }
      shape[axis] += value.shape[axis]
    }
    try reserve(shape)
    let outer = shape[..<axis].reduce(1, *)
    let reals = values.compactMap(\.reals)
    if reals.count == values.count { return Value(shape, joined(reals, outer)) }
    let integers = values.compactMap(\.integers)
    guard integers.count == values.count else { throw fault("it mixes real and whole numbers") }
    return Value(shape, joined(integers, outer))
  }

  /// The blocks of all arrays in turn.
  private func joined<Element>(_ arrays: [[Element]], _ blocks: Int) -> [Element] {
    (0..<blocks).flatMap { block in
      arrays.flatMap { array in
        let size = array.count / blocks
        return array[block * size..<(block + 1) * size]
      }
    }
  }

  /// Slice: from a start towards an end along some axes; from opset 10 on given as inputs.
  func slice() throws(ONNXFault) -> Value {
    let value = try input(0)
    let starts = try bounds("starts", 1) ?? []
    let ends = try bounds("ends", 2) ?? []
    let axes = try bounds("axes", 3) ?? Array(starts.indices)
    let steps = try bounds("steps", 4) ?? starts.map { _ in 1 }
    guard [ends.count, axes.count, steps.count].allSatisfy({ $0 == starts.count }) else {
      throw fault("starts, ends, axes and steps differ in number")
    }
    var (shape, strides, offset) = (value.shape, value.shape.rowMajorStrides, 0)
    var seen: Set<Int> = []
    for (place, given) in axes.enumerated() {
      let axis = try self.axis(given, rank: value.rank)
      guard seen.insert(axis).inserted else { throw fault("an axis stands there twice") }
      guard let cut = Cut(starts[place], ends[place], steps[place], of: value.shape[axis]) else {
        throw fault("a step is 0")
      }
      offset += cut.start * strides[axis]
      shape[axis] = cut.count
      strides[axis] = strides[axis].multipliedReportingOverflow(by: cut.step).partialValue
    }
    try reserve(shape)
    return value.strided(shape, strides: strides, offset: offset)
  }

  /// A list that is an attribute before opset 10, and an input from then on.
  private func bounds(_ name: String, _ place: Int) throws(ONNXFault) -> [Int]? {
    if opset < 10 { return try node.integers(name) }
    return optional(place) == nil ? nil : try integers(place)
  }
}

/// The places of a slice along one axis: `count` from `start` on, `step` apart.
private struct Cut {
  let start: Int
  let count: Int
  let step: Int

  /// Clamps as NumPy does; nil for a step of 0.
  init?(_ start: Int, _ end: Int, _ step: Int, of size: Int) {
    guard step != 0 else { return nil }
    let range = step > 0 ? 0...size : -1...size - 1
    func clamped(_ place: Int) -> Int {
      let counted = place < 0 ? place.addingReportingOverflow(size).partialValue : place
      return min(max(counted, range.lowerBound), range.upperBound)
    }
    let (first, last) = (clamped(start), clamped(end))
    let distance = step > 0 ? last - first : first - last
    let stride = step == .min ? Int.max : abs(step)
    count = distance > 0 ? (distance - 1) / stride + 1 : 0
    self.start = max(0, min(first, size - 1))
    self.step = step
  }
}
