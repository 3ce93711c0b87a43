import ONNXSchema

/// One node of a graph: an operator, the names of what it reads and gives, its attributes.
struct GraphNode: Sendable {
  /// Its name between quotation marks, or "number 3" where it has none.
  let label: String
  /// Its name; empty where it has none.
  let name: String
  /// The name of its operator, as "LSTM".
  let type: String
  /// The values that it reads; empty names are omitted inputs.
  let inputs: [String]
  /// The values that it gives; empty names are omitted outputs.
  let outputs: [String]
  private let attributes: [String: Onnx_AttributeProto]

  init(_ node: Onnx_NodeProto, number: Int) throws(ONNXFault) {
    name = node.name
    label = node.name.isEmpty ? "number \(number)" : quoted(node.name)
    type = node.opType
    inputs = node.input
    outputs = node.output
    let pairs = node.attribute.map { ($0.name, $0) }
    attributes = Dictionary(pairs) { first, _ in first }
    guard attributes.count == pairs.count else { throw fault("an attribute stands there twice") }
    guard node.domain.isEmpty || node.domain == "ai.onnx" else {
      throw fault("operators of the domain \(quoted(node.domain)) are not supported")
    }
  }

  /// A fault of this node.
  func fault(_ what: String) -> ONNXFault { .node(name: label, type: shownType, what) }

  private var shownType: String { type.isEmpty ? "no operator" : String(type.prefix(60)) }

  /// Refuses attributes of other names.
  func checkAttributes(_ known: Set<String>) throws(ONNXFault) {
    if let other = attributes.keys.sorted().first(where: { !known.contains($0) }) {
      throw fault("attribute \(other.prefix(60)) is not supported")
    }
    if let reference = attributes.values.first(where: { !$0.refAttrName.isEmpty }) {
      throw fault("attribute \(reference.name) refers to a function's")
    }
  }
}

// MARK: - Attributes

extension GraphNode {
  func has(_ name: String) -> Bool { attributes[name] != nil }

  func integer(_ name: String) throws(ONNXFault) -> Int? {
    try attribute(name, .int, "a whole number").map { Int($0.i) }
  }

  func integers(_ name: String) throws(ONNXFault) -> [Int]? {
    try attribute(name, .ints, "whole numbers")?.ints.map { Int($0) }
  }

  func number(_ name: String) throws(ONNXFault) -> Float? {
    try attribute(name, .float, "a number")?.f
  }

  func numbers(_ name: String) throws(ONNXFault) -> [Float]? {
    try attribute(name, .floats, "numbers")?.floats
  }

  func text(_ name: String) throws(ONNXFault) -> String? {
    try attribute(name, .string, "a text").map { String(decoding: $0.s, as: UTF8.self) }
  }

  func texts(_ name: String) throws(ONNXFault) -> [String]? {
    try attribute(name, .strings, "texts")?.strings.map { String(decoding: $0, as: UTF8.self) }
  }

  func tensor(_ name: String) throws(ONNXFault) -> Tensor? {
    guard let attribute = try attribute(name, .tensor, "a tensor") else { return nil }
    do { return try Tensor(attribute.t) } catch {
      guard case .model(let predicate) = error else { throw error }
      throw fault("it " + predicate)
    }
  }

  private func attribute(
    _ name: String, _ type: Onnx_AttributeProto.AttributeType, _ shown: String
  ) throws(ONNXFault) -> Onnx_AttributeProto? {
    guard let attribute = attributes[name] else { return nil }
    guard attribute.type == type else { throw fault("attribute \(name) must be \(shown)") }
    return attribute
  }
}
