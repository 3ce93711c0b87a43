/// One node with the values that it reads: what an operator computes from.
struct Operation<Scalar: TensorScalar> {
  typealias Value = GraphValue<Scalar>

  let node: GraphNode
  let opset: Int
  private let inputs: [Value?]
  private let allowance: Allowance

  init(_ node: GraphNode, opset: Int, inputs: [Value?], allowance: Allowance) {
    self.node = node
    self.opset = opset
    self.inputs = inputs
    self.allowance = allowance
  }

  /// A fault of the node.
  func fault(_ what: String) -> ONNXFault { node.fault(what) }

  /// The K-th input, which must be there.
  func input(_ place: Int) throws(ONNXFault) -> Value {
    guard let value = optional(place) else { throw fault("input \(place) is missing") }
    return value
  }

  /// The K-th input; nil where it is omitted.
  func optional(_ place: Int) -> Value? { place < inputs.count ? inputs[place] : nil }

  /// All inputs, which must be there.
  func all() throws(ONNXFault) -> [Value] {
    try inputs.indices.map { (place) throws(ONNXFault) in try input(place) }
  }

  /// The K-th input as real numbers.
  func reals(_ place: Int) throws(ONNXFault) -> (shape: [Int], elements: [Scalar]) {
    let value = try input(place)
    guard let reals = value.reals else { throw fault("input \(place) must be real numbers") }
    return (value.shape, reals)
  }

  /// The K-th input as a list of whole numbers.
  func integers(_ place: Int) throws(ONNXFault) -> [Int] {
    let value = try input(place)
    guard let integers = value.integers, value.rank <= 1 else {
      throw fault("input \(place) must be a list of whole numbers")
    }
    return integers.map { Int($0) }
  }

  /// An axis counted from 0, which may be given from the end.
  func axis(_ axis: Int, rank: Int) throws(ONNXFault) -> Int {
    guard axis >= -rank, axis < rank else {
      throw fault("axis \(axis) is none of an array of \(rank) dimensions")
    }
    return axis < 0 ? axis + rank : axis
  }

  /// Checks that an array of this shape may be made, and gives the number of its elements.
  @discardableResult
  func reserve(_ shape: [Int]) throws(ONNXFault) -> Int {
    guard shape.count <= 64, shape.allSatisfy({ $0 >= 0 }), let count = shape.checkedProduct else {
      throw fault("it would make an array of an impossible shape")
    }
    try reserve(count: count)
    return count
  }

  /// Checks that so many numbers may be made.
  func reserve(count: Int) throws(ONNXFault) {
    guard allowance.take(count) else {
      throw fault(
        "it would make \(count) numbers, more than fits a model and an input of this size")
    }
  }
}

/// How many numbers a run may make: bounded by the bytes that it was given.
final class Allowance {
  private var left: Int

  /// For each byte of the model's weights and inputs 256 numbers, and a million besides.
  init(bytes: Int) { left = min(1 << 29, (1 << 20) + 256 * bytes) }

  /// Takes a number of what is left, where it is.
  func take(_ count: Int) -> Bool {
    guard count <= left else { return false }
    left -= count
    return true
  }
}
