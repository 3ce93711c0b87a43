import Foundation

extension Operation {
  /// Add, Sub, Mul, Div with NumPy's broadcasting.
  func arithmetic() throws(ONNXFault) -> Value { try combined(try input(0), try input(1)) }

  /// Max, Min, Sum, Mean of any number of arrays, with broadcasting.
  func together() throws(ONNXFault) -> Value {
    let values = try all()
    guard var total = values.first else { throw fault("it has no input") }
    guard ["Max", "Min"].contains(node.type) || values.allSatisfy({ $0.reals != nil }) else {
      throw fault("it must read real numbers")
    }
    for value in values.dropFirst() { total = try combined(total, value) }
    guard node.type == "Mean", let sum = total.reals else { return total }
    return Value(total.shape, sum.map { $0 / Scalar(values.count) })
  }

  private func combined(_ one: Value, _ other: Value) throws(ONNXFault) -> Value {
    let (shape, a, b) = try pair(one, other)
    if let a = a.reals, let b = b.reals {
      return Value(shape, zip(a, b).map(real()))
    }
    guard let a = a.integers, let b = b.integers else {
      throw fault("it mixes real and whole numbers")
    }
    if node.type == "Div", b.contains(0) { throw fault("it divides whole numbers by 0") }
    return Value(shape, zip(a, b).map(whole()))
  }

  private func real() -> (Scalar, Scalar) -> Scalar {
    switch node.type {
    case "Sub": { $0 - $1 }
    case "Mul": { $0 * $1 }
    case "Div": { $0 / $1 }
    case "Max": { $0.isNaN || $1.isNaN ? .nan : max($0, $1) }
    case "Min": { $0.isNaN || $1.isNaN ? .nan : min($0, $1) }
    default: { $0 + $1 }
    }
  }

  private func whole() -> (Int64, Int64) -> Int64 {
    switch node.type {
    case "Sub": { $0 &- $1 }
    case "Mul": { $0 &* $1 }
    case "Div": { $0.dividedReportingOverflow(by: $1).partialValue }
    case "Max": { max($0, $1) }
    case "Min": { min($0, $1) }
    default: { $0 &+ $1 }
    }
  }

  /// Pow, whose exponents may be whole numbers.
  func power() throws(ONNXFault) -> Value {
    let (shape, base, exponents) = try realPair()
    return Value(shape, zip(base, exponents).map { Scalar(pow(Double($0), Double($1))) })
  }

  /// PRelu, whose slopes are repeated to the shape of what it reads.
  func slopes() throws(ONNXFault) -> Value {
    let (shape, base, slopes) = try realPair()
    guard try input(0).shape == shape else { throw fault("its slopes do not fit \(shape)") }
    return Value(shape, zip(base, slopes).map { $0 < 0 ? $0 * $1 : $0 })
  }

  /// Real numbers, and others that may be whole ones.
  private func realPair() throws(ONNXFault) -> (shape: [Int], a: [Scalar], b: [Scalar]) {
    let (shape, a, b) = try pair()
    guard let base = a.reals else { throw fault("input 0 must be real numbers") }
    switch b.elements {
    case .reals(let others): return (shape, base, others)
    case .integers(let others): return (shape, base, others.map { Scalar($0) })
    }
  }

  /// Cast: whole numbers are rounded towards zero, and truth values are 0 and 1.
  func cast() throws(ONNXFault) -> Value {
    let value = try input(0)
    guard let code = try node.integer("to"), let type = ElementType(onnx: code) else {
      throw fault("attribute to names a type that is not supported")
    }
    try reserve(value.shape)
    switch value.elements {
    case .reals(let reals) where type == .bool:
      return Value(value.shape, reals.map { $0 == 0 ? 0 : 1 })
    case .integers(let integers) where type == .bool:
      return Value(value.shape, integers.map { $0 == 0 ? 0 : 1 })
    case .integers(let integers) where type.isFloatingPoint:
      return Value(value.shape, integers.map { Scalar($0) })
    case .reals(let reals) where !type.isFloatingPoint:
      guard reals.allSatisfy({ $0.magnitude < 0x1p62 }) else {
        throw fault("a number is too large for a whole one")
      }
      return Value(value.shape, reals.map { Int64($0) })
    default: return value
    }
  }
}

// MARK: - Broadcasting

extension Operation {
  /// The shape that both shapes fit, aligned at the end; sizes of 1 are repeated.
  func broadcast(_ one: [Int], _ other: [Int]) throws(ONNXFault) -> [Int] {
    let rank = max(one.count, other.count)
    let (a, b) = (one.padded(to: rank), other.padded(to: rank))
    return try zip(a, b).map { (a, b) throws(ONNXFault) in
      guard a == b || a == 1 || b == 1 else {
        throw fault("the shapes \(one) and \(other) do not fit")
      }
      return a == 1 ? b : a
    }
  }

  /// A value repeated to a shape that it was broadcast to.
  func expanded(_ value: Value, _ shape: [Int]) -> Value {
    guard value.shape != shape else { return value }
    let sizes = value.shape.padded(to: shape.count)
    let strides = zip(sizes, sizes.rowMajorStrides).map { $0 == 1 ? 0 : $1 }
    return value.strided(shape, strides: strides)
  }
}

extension [Int] {
  /// Ones before the sizes, up to a rank.
  fileprivate func padded(to rank: Int) -> [Int] {
    Array(repeating: 1, count: rank - count) + self
  }
}

// MARK: - Functions

/// The element-wise functions of recurrent operators.
enum Nonlinearity: String, CaseIterable {
  case tanh = "Tanh"
  case relu = "Relu"
  case sigmoid = "Sigmoid"

  /// The function of this name, in any case of its letters.
  init?(name: String) {
    let found = Self.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
    guard let found else { return nil }
    self = found
  }

  func callAsFunction<Scalar: BinaryFloatingPoint>(_ x: Scalar) -> Scalar {
    switch self {
    case .tanh: Scalar(Foundation.tanh(Double(x)))
    case .relu: x > 0 ? x : x.isNaN ? x : 0
    case .sigmoid: Scalar(1 / (1 + exp(-Double(x))))
    }
  }
}
