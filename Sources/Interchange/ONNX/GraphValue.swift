/// An array that flows through a graph: row-major, real or whole numbers.
struct GraphValue<Scalar: TensorScalar>: Sendable {
  /// Real numbers in the precision of the run, whatever their type in the file; truth values are
  /// whole numbers.
  enum Elements: Sendable {
    case reals([Scalar])
    case integers([Int64])
  }

  /// The size of each dimension; empty for a single number.
  let shape: [Int]
  let elements: Elements

  /// As many elements as the shape says.
  init(_ shape: [Int], _ elements: Elements) {
    self.shape = shape
    self.elements = elements
  }

  init(_ shape: [Int], _ reals: [Scalar]) { self.init(shape, .reals(reals)) }

  init(_ shape: [Int], _ integers: [Int64]) { self.init(shape, .integers(integers)) }

  /// The numbers of a file.
  init(_ tensor: Tensor) {
    if let integers = tensor.integers {
      self.init(tensor.shape, integers)
    } else {
      self.init(tensor.shape, Scalar.elements(of: tensor))
    }
  }

  /// The numbers for a file: F32 or F64, and I64.
  var tensor: Tensor {
    switch elements {
    case .reals(let reals): Scalar.tensor(shape, reals)
    case .integers(let integers): Tensor(shape: shape, integers)
    }
  }

  var rank: Int { shape.count }

  var count: Int {
    switch elements {
    case .reals(let reals): reals.count
    case .integers(let integers): integers.count
    }
  }

  var reals: [Scalar]? { if case .reals(let reals) = elements { reals } else { nil } }

  var integers: [Int64]? { if case .integers(let integers) = elements { integers } else { nil } }

  /// The same elements in another shape of as many.
  func reshaped(_ shape: [Int]) -> GraphValue { GraphValue(shape, elements) }

  /// The elements at these places, in another shape of as many.
  func picking(_ places: [Int], _ shape: [Int]) -> GraphValue {
    switch elements {
    case .reals(let reals): GraphValue(shape, places.map { reals[$0] })
    case .integers(let integers): GraphValue(shape, places.map { integers[$0] })
    }
  }

  /// The elements whose place is `offset` and, for each dimension, the index times its stride.
  func strided(_ shape: [Int], strides: [Int], offset: Int = 0) -> GraphValue {
    picking(Self.places(shape, strides, offset), shape)
  }

  private static func places(_ shape: [Int], _ strides: [Int], _ offset: Int) -> [Int] {
    guard !shape.contains(0) else { return [] }
    var places = [offset]
    places.reserveCapacity(shape.reduce(1, *))
    for (size, stride) in zip(shape, strides) {
      places = places.flatMap { start in (0..<size).lazy.map { start + $0 * stride } }
    }
    return places
  }
}

extension [Int] {
  /// For each dimension of a row-major array of this shape, how far apart neighbours lie.
  var rowMajorStrides: [Int] {
    var strides = self
    var stride = 1
    for dimension in indices.reversed() {
      strides[dimension] = stride
      // Beyond all bounds only where there are no elements, which stand nowhere.
      stride &*= self[dimension]
    }
    return strides
  }
}
