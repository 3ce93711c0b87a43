import Recurrence

/// One run of a graph: every value by its name, and what its recurrent nodes computed.
struct GraphRun<Scalar: TensorScalar> {
  /// Every value that was given or made.
  private(set) var values: [String: GraphValue<Scalar>]
  /// The recurrent nodes, in the order in which they ran.
  private(set) var recurrent: [RecurrentNode<Scalar>] = []
  /// The graph.
  let graph: Graph
  private let allowance: Allowance
  private var names: UnitNames

  /// Runs a graph on the given inputs, which fit it.
  init(_ graph: Graph, inputs: [String: Tensor]) throws(ONNXFault) {
    self.graph = graph
    names = UnitNames(outputs: graph.outputs)
    let given = graph.initializers.merging(inputs) { $1 }
    allowance = Allowance(bytes: given.values.reduce(0) { $0 + $1.bytes.count })
    values = given.mapValues { GraphValue($0) }
    for node in graph.nodes { try run(node) }
  }

  private mutating func run(_ node: GraphNode) throws(ONNXFault) {
    let operation = Operation(
      node, opset: graph.opset, inputs: node.inputs.map { $0.isEmpty ? nil : values[$0] },
      allowance: allowance)
    let results = try outputs(operation)
    for (place, name) in node.outputs.enumerated() where !name.isEmpty {
      guard place < results.count else { throw node.fault("its output \(place) is not supported") }
      values[name] = results[place]
    }
  }

  private mutating func outputs(
    _ operation: Operation<Scalar>
  ) throws(ONNXFault) -> [GraphValue<Scalar>] {
    let node = operation.node
    if let known = GraphOperator(rawValue: node.type) { return try known.run(operation) }
    if let function = try ElementFunction.of(node) { return [try operation.map(function)] }
    if let reduction = AxisReduction.all[node.type] { return [try operation.reduce(reduction)] }
    guard RecurrentKind(rawValue: node.type) != nil else {
      throw node.fault("this operator is not supported")
    }
    recurrent.append(try RecurrentNode(operation, name: names.next(for: node)))
    return recurrent.last?.outputs ?? []
  }
}

/// What units are called in traces.
private struct UnitNames {
  private let outputs: Set<String>
  private var taken: Set<String> = []
  private var numbers: [String: Int] = [:]

  init(outputs: [String]) { self.outputs = Set(outputs) }

  /// The name of the node, else of its weights W, with a number where that is taken, or where a
  /// signal would be called as an output.
  mutating func next(for node: GraphNode) -> String {
    let weight = node.inputs.count > 1 ? node.inputs[1] : ""
    let base = node.name.isEmpty ? weight : node.name
    var name = base
    while isTaken(name) || isTaken(name + "_reverse") {
      numbers[base, default: 1] += 1
      name = "\(base)_\(numbers[base, default: 1])"
    }
    taken.formUnion([name, name + "_reverse"])
    return name
  }

  private func isTaken(_ unit: String) -> Bool {
    let signals = Signal.allCases.map(\.rawValue) + ["h_n", "c_n"]
    return taken.contains(unit) || signals.contains { outputs.contains(unit + "." + $0) }
  }
}
