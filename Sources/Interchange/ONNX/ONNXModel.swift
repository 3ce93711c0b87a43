import ONNXSchema

/// An ONNX model: a graph of operators whose heart are recurrent ones.
///
/// Opening checks the graph's form; whether each node fits its values is found when it runs.
public struct ONNXModel: Sendable {
  /// The file.
  public let path: String
  /// The names of what must be given, in the order of the graph.
  public var inputNames: [String] { graph.inputs.filter { !$0.hasDefault }.map(\.name) }
  /// The names of what comes out.
  public var outputNames: [String] { graph.outputs }
  /// What was taken on trust, in sentences for the reader.
  public var remarks: [String] {
    guard graph.opset > Self.newestOpset else { return [] }
    return [
      "It uses opset \(graph.opset), newer than \(Self.newestOpset), up to which the operators are known; "
        + "they are taken to mean the same."
    ]
  }
  let graph: Graph

  /// The newest version of ONNX's operators that is known.
  static let newestOpset = 22

  /// Reads a model.
  ///
  /// Every IR version is read, and opsets from 7 on: of those above 22 the operators are taken to be as in 22, which
  /// a remark says. No other file is opened.
  public init(path: String) throws(ONNXError) {
    self.path = path
    graph = try onnx(path) { () throws(ONNXFault) in try Graph(ONNXFile.model(path)) }
  }
}

/// A graph, its nodes in an order in which each comes after those whose values it reads.
struct Graph: Sendable {
  /// The version of the operators.
  let opset: Int
  /// The entries of `graph.input`.
  let inputs: [GraphInput]
  /// The names of the outputs.
  let outputs: [String]
  /// The weights.
  let initializers: [String: Tensor]
  /// The nodes.
  let nodes: [GraphNode]

  init(_ model: Onnx_ModelProto) throws(ONNXFault) {
    guard model.hasGraph, !model.graph.node.isEmpty else {
      throw .model("is no ONNX model: it has no graph with nodes")
    }
    opset = try Self.opset(model)
    let graph = model.graph
    try Self.checkNames(graph)
    guard graph.sparseInitializer.isEmpty else {
      throw .model("has sparse weights, which are not read")
    }
    var initializers: [String: Tensor] = [:]
    for stored in graph.initializer {
      let tensor = try Tensor(stored)
      if let place = tensor.firstNaN {
        throw .model("has NaN in the weight \(quoted(stored.name)), at element \(place)")
      }
      guard initializers.updateValue(tensor, forKey: stored.name) == nil else {
        throw .model("has two weights \(quoted(stored.name))")
      }
    }
    self.initializers = initializers
    inputs = try graph.input.map { (value) throws(ONNXFault) in
      try GraphInput(value, hasDefault: initializers[value.name] != nil)
    }
    guard Set(inputs.map(\.name)).count == inputs.count else {
      throw .model("has two inputs of one name")
    }
    outputs = graph.output.map(\.name)
    var number = 0
    let nodes = try graph.node.map { (node) throws(ONNXFault) in
      number += 1
      return try GraphNode(node, number: number)
    }
    let known = Set(inputs.map(\.name)).union(initializers.keys)
    self.nodes = try NodeOrder(nodes, known: known).sorted()
    try checkOutputs(known)
    guard nodes.contains(where: { RecurrentKind(rawValue: $0.type) != nil }) else {
      throw .model("has no RNN, LSTM or GRU node")
    }
  }

  private static func opset(_ model: Onnx_ModelProto) throws(ONNXFault) -> Int {
    let standard = model.opsetImport.filter { $0.domain.isEmpty || $0.domain == "ai.onnx" }
    guard let version = standard.first?.version else {
      throw .model("does not say which version of ONNX's operators it uses")
    }
    guard version >= 7 else {
      throw .model("uses opset \(version); opsets from 7 on are supported")
    }
    return Int(version)
  }

  /// Comparing names of many combining marks takes quadratic time.
  private static func checkNames(_ graph: Onnx_GraphProto) throws(ONNXFault) {
    var names = graph.initializer.map(\.name) + graph.input.map(\.name) + graph.output.map(\.name)
    for node in graph.node {
      names += node.input + node.output + [node.name, node.opType] + node.attribute.map(\.name)
    }
    guard names.allSatisfy(\.isStreamSafe) else {
      throw .model("has a name with more than 30 combining marks in a row")
    }
  }

  private func checkOutputs(_ known: Set<String>) throws(ONNXFault) {
    let given = known.union(nodes.flatMap(\.outputs))
    if let missing = outputs.first(where: { $0.isEmpty || !given.contains($0) }) {
      throw .model("has the output \(quoted(missing)), which no node gives")
    }
    guard Set(outputs).count == outputs.count else { throw .model("has two outputs of one name") }
  }
}

/// An entry of `graph.input`: what may be given, and of which form.
struct GraphInput: Sendable {
  let name: String
  /// Whether there is a weight of this name, which is used when nothing is given.
  let hasDefault: Bool
  /// Whether whole numbers are read; nil where the graph does not say.
  let isInteger: Bool?
  /// The sizes; nil for those that may differ. No shape at all is nil.
  let shape: [Int?]?

  init(_ value: Onnx_ValueInfoProto, hasDefault: Bool) throws(ONNXFault) {
    name = value.name
    self.hasDefault = hasDefault
    guard !name.isEmpty else { throw .model("has an input without a name") }
    let type = value.type.tensorType
    guard case .tensorType? = value.type.value,
      let element = Onnx_TensorProto.DataType(rawValue: Int(type.elemType))
    else {
      guard !value.hasType else {
        throw .model("has the input \(quoted(name)), which is no tensor")
      }
      (isInteger, shape) = (nil, nil)
      return
    }
    guard let known = ElementType(element) else {
      throw .model("has the input \(quoted(name)) of a type that is not read")
    }
    guard type.shape.dim.count <= 64 else {
      throw .model("has the input \(quoted(name)) of more than 64 dimensions")
    }
    isInteger = !known.isFloatingPoint
    shape = type.hasShape ? type.shape.dim.map(\.size) : nil
  }

  /// How the shape is written: "[?, 3]".
  var shownShape: String {
    "[\((shape ?? []).map { $0.map(String.init) ?? "?" }.joined(separator: ", "))]"
  }

  /// Whether a value of this shape may be given.
  func accepts(_ given: [Int]) -> Bool {
    guard let shape else { return true }
    return shape.count == given.count && zip(shape, given).allSatisfy { $0 == nil || $0 == $1 }
  }
}

extension Onnx_TensorShapeProto.Dimension {
  /// The size, where it is a number.
  fileprivate var size: Int? {
    guard case .dimValue(let size)? = value, size > 0 else { return nil }
    return Int(size)
  }
}

/// Nodes and what they wait for.
private struct NodeOrder {
  private let nodes: [GraphNode]
  /// The node that gives each value.
  private var givers: [String: Int] = [:]
  private let known: Set<String>

  init(_ nodes: [GraphNode], known: Set<String>) throws(ONNXFault) {
    self.nodes = nodes
    self.known = known
    for (index, node) in nodes.enumerated() {
      for name in node.outputs where !name.isEmpty {
        guard !known.contains(name), givers.updateValue(index, forKey: name) == nil else {
          throw node.fault("it gives \(quoted(name)), which is given already")
        }
      }
    }
  }

  /// The nodes so that each comes after those whose values it reads.
  func sorted() throws(ONNXFault) -> [GraphNode] {
    var waiting = Array(repeating: 0, count: nodes.count)
    var readers = Array(repeating: [Int](), count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for name in node.inputs where !name.isEmpty && !known.contains(name) {
        guard let giver = givers[name] else {
          throw node.fault("it reads \(quoted(name)), which nothing gives")
        }
        waiting[index] += 1
        readers[giver].append(index)
      }
    }
    var order = nodes.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for reader in readers[order[next]] {
        waiting[reader] -= 1
        if waiting[reader] == 0 { order.append(reader) }
      }
      next += 1
    }
    if let stuck = waiting.firstIndex(where: { $0 > 0 }) {
      throw nodes[stuck].fault("it stands in a cycle or behind one: it would wait for itself")
    }
    return order.map { nodes[$0] }
  }
}
