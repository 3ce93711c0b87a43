import Foundation

/// How an operator makes one number of many.
struct AxisReduction: Sendable {
  let real: @Sendable ([Double]) -> Double
  /// The same of whole numbers; nil where it takes none.
  let whole: (@Sendable (ArraySlice<Int64>) -> Int64)?
  /// Whether one number alone is what it is made of.
  let keepsOne: Bool

  private init(
    keepsOne: Bool = false, whole: (@Sendable (ArraySlice<Int64>) -> Int64)? = nil,
    _ real: @escaping @Sendable ([Double]) -> Double
  ) {
    (self.keepsOne, self.real, self.whole) = (keepsOne, real, whole)
  }

  /// By the name of the operator.
  static let all: [String: AxisReduction] = [
    "ReduceL1": .init { $0.reduce(0) { $0 + abs($1) } },
    "ReduceL2": .init { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() },
    "ReduceLogSum": .init { log($0.reduce(0, +)) },
    "ReduceLogSumExp": .init { logarithmOfSum($0) },
    "ReduceMax": .init(keepsOne: true, whole: { $0.max() ?? .min }) {
      extreme($0, -.infinity, >)
    },
    "ReduceMean": .init(keepsOne: true) { $0.reduce(0, +) / Double($0.count) },
    "ReduceMin": .init(keepsOne: true, whole: { $0.min() ?? .max }) { extreme($0, .infinity, <) },
    "ReduceProd": .init(keepsOne: true, whole: { $0.reduce(1, &*) }) { $0.reduce(1, *) },
    "ReduceSum": .init(keepsOne: true, whole: { $0.reduce(0, &+) }) { $0.reduce(0, +) },
    "ReduceSumSquare": .init { $0.reduce(0) { $0 + $1 * $1 } },
  ]

  /// The largest or smallest number; NaN where there is one.
  private static func extreme(
    _ numbers: [Double], _ start: Double, _ isBeyond: (Double, Double) -> Bool
  ) -> Double {
    numbers.reduce(start) { $0.isNaN || $1.isNaN ? .nan : isBeyond($1, $0) ? $1 : $0 }
  }

  private static func logarithmOfSum(_ numbers: [Double]) -> Double {
    let largest = numbers.max() ?? -.infinity
    guard largest.isFinite else { return largest }
    return largest + log(numbers.reduce(0) { $0 + exp($1 - largest) })
  }
}

extension Operation {
  /// ReduceSum and its like over some axes, or all: an attribute, from opset 18 on an input (of ReduceSum from 13 on).
  func reduce(_ reduction: AxisReduction) throws(ONNXFault) -> Value {
    try node.checkAttributes(["axes", "keepdims", "noop_with_empty_axes"])
    let value = try input(0)
    let given = try reducedAxes()
    if given.isEmpty, try node.integer("noop_with_empty_axes") ?? 0 != 0 {
      guard reduction.keepsOne else { throw fault("noop_with_empty_axes is not supported") }
      return value
    }
    let axes = try given.map { (given) throws(ONNXFault) in try axis(given, rank: value.rank) }
    let rows = try rows(value, over: axes.isEmpty ? Set(value.shape.indices) : Set(axes))
    let shape = try node.integer("keepdims") ?? 1 == 0 ? rows.kept : rows.keptWithOnes
    if let whole = reduction.whole, let integers = rows.value.integers {
      return Value(shape, rows.ranges.map { whole(integers[$0]) })
    }
    guard let reals = rows.value.reals else { throw fault("input 0 must be real numbers") }
    return Value(
      shape, rows.ranges.map { Scalar(reduction.real(reals[$0].map { Double($0) })) })
  }

  private func reducedAxes() throws(ONNXFault) -> [Int] {
    guard opset >= (node.type == "ReduceSum" ? 13 : 18) else {
      return try node.integers("axes") ?? []
    }
    guard !node.has("axes") else { throw fault("its axes are an input in this opset") }
    return optional(1) == nil ? [] : try integers(1)
  }

  /// ArgMax or ArgMin along an axis: the first of the best, or the last.
  func bestPlace(isLargest: Bool) throws(ONNXFault) -> Value {
    let value = try input(0)
    let axis = try self.axis(try node.integer("axis") ?? 0, rank: value.rank)
    guard value.shape[axis] > 0 else { throw fault("the axis \(axis) has no elements") }
    let rows = try rows(value, over: [axis])
    let takesLast = try node.integer("select_last_index") ?? 0 != 0
    let shape = try node.integer("keepdims") ?? 1 == 0 ? rows.kept : rows.keptWithOnes
    return Value(
      shape,
      rows.ranges.map { Int64(rows.best($0, isLargest: isLargest, takesLast: takesLast)) })
  }

  /// TopK: the K largest or smallest along an axis with their places, equal ones in their order.
  func largest() throws(ONNXFault) -> [Value] {
    let value = try input(0)
    let axis = try self.axis(try node.integer("axis") ?? -1, rank: value.rank)
    let wanted = opset < 10 ? try node.integer("k").map { [$0] } ?? [] : try integers(1)
    guard wanted.count == 1, (0...value.shape[axis]).contains(wanted[0]) else {
      throw fault("K must be one number from 0 to \(value.shape[axis])")
    }
    let rows = try rows(value, over: [axis])
    let orders = rows.ordered(isLargest: try node.integer("largest") ?? 1 != 0)
      .map { $0.prefix(wanted[0]) }
    let places = zip(rows.ranges, orders).flatMap { range, order in
      order.map { range.lowerBound + $0 }
    }
    let shape = rows.kept + wanted
    // The axis, which stands last here, goes back to its place.
    let order = Array(0..<axis) + [shape.count - 1] + Array(axis..<shape.count - 1)
    return [
      rows.value.picking(places, shape).reordered(order),
      Value(shape, orders.flatMap { $0.map { Int64($0) } }).reordered(order),
    ]
  }
}

extension Operation {
  /// The rows over some axes, of which there may be many though they have no elements.
  private func rows(_ value: Value, over axes: Set<Int>) throws(ONNXFault) -> Rows<Scalar> {
    try reserve(value.shape)
    let rows = Rows(value, over: axes)
    try reserve(rows.kept)
    return rows
  }
}

/// An array with some axes behind the others, so that what belongs together stands in one row.
private struct Rows<Scalar: TensorScalar> {
  let value: GraphValue<Scalar>
  /// The sizes of the other axes, and with 1 in place of these.
  let kept: [Int]
  let keptWithOnes: [Int]

  init(_ value: GraphValue<Scalar>, over axes: Set<Int>) {
    let others = value.shape.indices.filter { !axes.contains($0) }
    self.value = value.reordered(others + axes.sorted())
    kept = others.map { value.shape[$0] }
    keptWithOnes = value.shape.indices.map { axes.contains($0) ? 1 : value.shape[$0] }
  }

  /// Where each row stands.
  var ranges: [Range<Int>] {
    let count = kept.reduce(1, *)
    let size = value.shape.dropFirst(kept.count).reduce(1, *)
    return (0..<count).map { $0 * size..<($0 + 1) * size }
  }

  /// The places in each row, the best number first and equal ones in their order; NaN is beyond all numbers.
  func ordered(isLargest: Bool) -> [[Int]] {
    ranges.map { range in
      (0..<range.count).sorted { one, other in
        let (a, b) = (range.lowerBound + one, range.lowerBound + other)
        return isBetter(a, b, isLargest) || !isBetter(b, a, isLargest) && one < other
      }
    }
  }

  /// The place of the first of the best numbers in a row that has some, or of the last.
  func best(_ row: Range<Int>, isLargest: Bool, takesLast: Bool) -> Int {
    var best = row.lowerBound
    for place in row.dropFirst()
    where isBetter(place, best, isLargest) || takesLast && !isBetter(best, place, isLargest) {
      best = place
    }
    return best - row.lowerBound
  }

  private func isBetter(_ a: Int, _ b: Int, _ isLargest: Bool) -> Bool {
    isLargest ? isBelow(b, a) : isBelow(a, b)
  }

  private func isBelow(_ a: Int, _ b: Int) -> Bool {
    switch value.elements {
    case .reals(let reals): reals[a] < reals[b] || (reals[b].isNaN && !reals[a].isNaN)
    case .integers(let integers): integers[a] < integers[b]
    }
  }
}
