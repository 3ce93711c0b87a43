import Foundation

/// A function that an operator applies to every number.
struct ElementFunction: Sendable {
  /// The numbers that it reads as attributes, and what they are where they are not given.
  let attributes: [(name: String, value: Float)]
  /// f(x), with the attributes in their order.
  let real: @Sendable (Double, [Double]) -> Double
  /// f(x) of whole numbers; nil where it takes none.
  let whole: (@Sendable (Int64) -> Int64)?

  private init(
    _ attributes: KeyValuePairs<String, Float> = [:], whole: (@Sendable (Int64) -> Int64)? = nil,
    _ real: @escaping @Sendable (Double, [Double]) -> Double
  ) {
    self.attributes = attributes.map { ($0.key, $0.value) }
    (self.real, self.whole) = (real, whole)
  }

  /// The function of a node; nil where its operator is none.
  static func of(_ node: GraphNode) throws(ONNXFault) -> ElementFunction? {
    guard node.type == "Gelu", let form = try node.text("approximate") else {
      return all[node.type]
    }
    switch form {
    case "none": return all[node.type]
    case "tanh": return approximateGelu
    default: throw node.fault("its approximate is none of none and tanh")
    }
  }

  /// By the name of the operator.
  private static let all: [String: ElementFunction] = activations.merging(plain) { $1 }

  private static let activations: [String: ElementFunction] = [
    "Celu": .init(["alpha": 1]) { $0 < 0 ? $1[0] * expm1($0 / $1[0]) : $0 },
    "Elu": .init(["alpha": 1]) { $0 < 0 ? $1[0] * expm1($0) : $0 },
    "Gelu": .init { x, _ in x / 2 * (1 + erf(x / 2.0.squareRoot())) },
    "HardSigmoid": .init(["alpha": 0.2, "beta": 0.5]) { clamp($1[0] * $0 + $1[1], 0, 1) },
    "HardSwish": .init { x, _ in x * clamp(x / 6 + 0.5, 0, 1) },
    "LeakyRelu": .init(["alpha": 0.01]) { $0 < 0 ? $1[0] * $0 : $0 },
    "Mish": .init { x, _ in x * tanh(softplus(x)) },
    "Relu": .init(whole: { max(0, $0) }) { x, _ in Nonlinearity.relu(x) },
    "Selu": .init(["alpha": 1.6732632, "gamma": 1.050701]) {
      $1[1] * ($0 > 0 ? $0 : $1[0] * expm1($0))
    },
    "Sigmoid": .init { x, _ in Nonlinearity.sigmoid(x) },
    "Softplus": .init { x, _ in softplus(x) },
    "Softsign": .init { x, _ in x / (1 + abs(x)) },
    "Tanh": .init { x, _ in Nonlinearity.tanh(x) },
    "ThresholdedRelu": .init(["alpha": 1]) { $0 > $1[0] ? $0 : 0 },
  ]

  private static let plain: [String: ElementFunction] = [
    "Abs": .init(whole: { $0 == .min ? .min : abs($0) }) { x, _ in abs(x) },
    "Ceil": .init { x, _ in x.rounded(.up) },
    "Cos": .init { x, _ in cos(x) },
    "Erf": .init { x, _ in erf(x) },
    "Exp": .init { x, _ in exp(x) },
    "Floor": .init { x, _ in x.rounded(.down) },
    "Log": .init { x, _ in log(x) },
    "Neg": .init(whole: { 0 &- $0 }) { x, _ in -x },
    "Reciprocal": .init { x, _ in 1 / x },
    "Round": .init { x, _ in x.rounded(.toNearestOrEven) },
    "Sign": .init(whole: { $0.signum() }) { x, _ in x > 0 ? 1 : x < 0 ? -1 : x },
    "Sin": .init { x, _ in sin(x) },
    "Sqrt": .init { x, _ in x.squareRoot() },
  ]

  private static let approximateGelu = ElementFunction { x, _ in
    x / 2 * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
  }
}

/// log(1 + eˣ), without overflow.
private func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }

/// x between two bounds; NaN stays.
private func clamp(_ x: Double, _ low: Double, _ high: Double) -> Double {
  x.isNaN ? x : min(max(x, low), high)
}

extension Operation {
  /// Every number of the input through a function.
  func map(_ function: ElementFunction) throws(ONNXFault) -> Value {
    try node.checkAttributes(
      Set(function.attributes.map(\.name) + (node.type == "Gelu" ? ["approximate"] : [])))
    let value = try input(0)
    try reserve(value.shape)
    if let whole = function.whole, let integers = value.integers {
      return Value(value.shape, integers.map(whole))
    }
    let (shape, elements) = try reals(0)
    let attributes = try function.attributes.map { (attribute) throws(ONNXFault) in
      Double(try node.number(attribute.name) ?? attribute.value)
    }
    return Value(shape, elements.map { Scalar(function.real(Double($0), attributes)) })
  }

  /// Clip: between two bounds, attributes before opset 11, inputs from then on; where the lower lies above the
  /// other, that one holds.
  func clip() throws(ONNXFault) -> Value {
    let value = try input(0)
    try reserve(value.shape)
    if let integers = value.integers {
      guard opset >= 12 else { throw fault("it reads whole numbers from opset 12 on") }
      let low = try bound(1).map { (bound) throws(ONNXFault) in try single(bound.integers) }
      let high = try bound(2).map { (bound) throws(ONNXFault) in try single(bound.integers) }
      return Value(value.shape, integers.map { min(max($0, low ?? .min), high ?? .max) })
    }
    let (shape, elements) = try reals(0)
    let low = try limit("min", 1) ?? -.infinity
    let high = try limit("max", 2) ?? .infinity
    return Value(shape, elements.map { $0.isNaN ? $0 : min(max($0, low), high) })
  }

  private func limit(_ name: String, _ place: Int) throws(ONNXFault) -> Scalar? {
    if opset < 11 { return try node.number(name).map { Scalar($0) } }
    return try bound(place).map { (bound) throws(ONNXFault) in try single(bound.reals) }
  }

  private func bound(_ place: Int) throws(ONNXFault) -> Value? {
    guard opset >= 11, node.has("min") || node.has("max") else { return optional(place) }
    throw fault("its bounds are inputs from opset 11 on")
  }

  private func single<Element>(_ elements: [Element]?) throws(ONNXFault) -> Element {
    guard let elements, elements.count == 1 else {
      throw fault("a bound must be one number of the type of input 0")
    }
    return elements[0]
  }
}
