extension Operation {
  /// Equal, Less and their like with broadcasting: truth values.
  func comparison() throws(ONNXFault) -> Value {
    let (shape, a, b) = try pair()
    if let a = a.reals, let b = b.reals { return Value(shape, compared(a, b)) }
    guard let a = a.integers, let b = b.integers else {
      throw fault("it mixes real and whole numbers")
    }
    return Value(shape, compared(a, b))
  }

  private func compared<Element: Comparable>(_ a: [Element], _ b: [Element]) -> [Int64] {
    let holds: (Element, Element) -> Bool =
      switch node.type {
      case "Equal": (==)
      case "Less": (<)
      case "LessOrEqual": (<=)
      case "Greater": (>)
      default: (>=)
      }
    return zip(a, b).map { holds($0, $1) ? 1 : 0 }
  }

  /// And, Or, Xor of truth values.
  func connective() throws(ONNXFault) -> Value {
    let (shape, a, b) = try pair()
    guard let a = a.integers, let b = b.integers else { throw fault("it reads truth values") }
    let holds: (Bool, Bool) -> Bool =
      switch node.type {
      case "And": { $0 && $1 }
      case "Or": { $0 || $1 }
      default: (!=)
      }
    return Value(shape, zip(a, b).map { holds($0 != 0, $1 != 0) ? 1 : 0 })
  }

  /// Not: the other truth value.
  func negation() throws(ONNXFault) -> Value {
    let value = try input(0)
    guard let integers = value.integers else { throw fault("it reads truth values") }
    try reserve(value.shape)
    return Value(value.shape, integers.map { $0 == 0 ? 1 : 0 })
  }

  /// Where: of two arrays the element that a truth value chooses, with broadcasting.
  func choice() throws(ONNXFault) -> Value {
    let (condition, one, other) = (try input(0), try input(1), try input(2))
    let shape = try broadcast(try broadcast(condition.shape, one.shape), other.shape)
    try reserve(shape)
    guard let chosen = expanded(condition, shape).integers else {
      throw fault("input 0 must be truth values")
    }
    let (a, b) = (expanded(one, shape), expanded(other, shape))
    func pick<Element>(_ a: [Element], _ b: [Element]) -> [Element] {
      chosen.indices.map { chosen[$0] != 0 ? a[$0] : b[$0] }
    }
    if let a = a.reals, let b = b.reals { return Value(shape, pick(a, b)) }
    guard let a = a.integers, let b = b.integers else {
      throw fault("it mixes real and whole numbers")
    }
    return Value(shape, pick(a, b))
  }

  /// The two inputs repeated to the shape that both fit.
  func pair() throws(ONNXFault) -> (shape: [Int], a: Value, b: Value) {
    try pair(try input(0), try input(1))
  }

  /// Two arrays repeated to the shape that both fit.
  func pair(_ one: Value, _ other: Value) throws(ONNXFault) -> (shape: [Int], a: Value, b: Value) {
    let shape = try broadcast(one.shape, other.shape)
    try reserve(shape)
    return (shape, expanded(one, shape), expanded(other, shape))
  }
}
