import Recurrence

/// An ONNX model and what it shall read: everything that its trace is computed from.
public struct ONNXTrace: Sendable {
  private let model: ONNXModel
  private let inputs: GraphInputs

  /// Every file that was read for it.
  public var files: [String] { [model.path] + inputs.files }

  /// A model and its inputs: a safetensors file under the graph's input names, or a folder in the
  /// layout of ONNX's node tests, whose `input_K.pb` is the K-th entry of `graph.input` from 0 on.
  public init(_ model: ONNXModel, input path: String) throws(ONNXError) {
    self.model = model
    inputs = try onnx(path) { () throws(ONNXFault) in
      try GraphInputs(path, for: model.graph)
    }
  }

  /// Runs the graph: its outputs by name, and every signal [T, B, H] of its recurrent nodes as
  /// `UNIT.NAME`, with the final states `UNIT.h_n` and `UNIT.c_n` [B, H].
  ///
  /// A unit is called as its node, or where that has no name as its weights W; the reverse direction
  /// has `_reverse` appended. Without targets there are no derivatives.
  public func tensors(_ precision: Precision) throws(ONNXError) -> [String: Tensor] {
    switch precision {
    case .float: try tensors(run(Float.self))
    case .double: try tensors(run(Double.self))
    }
  }

  /// Computes the tensors and saves them, as the format or the file's name says.
  public func save(
    _ precision: Precision, to path: String, as format: TraceFormat? = nil
  ) throws {
    let metadata = ["format": "onnx-trace-1", "precision": precision.rawValue]
    let tensors = try tensors(precision)
    let steps = tensors.filter { $0.key.hasSuffix(".h") }.compactMap(\.value.shape.first).max()
    try TraceFile.save(
      tensors, metadata: metadata, steps: steps ?? 1, to: path,
      as: format ?? TraceFormat(path: path))
  }

  func run<Scalar: TensorScalar>(
    _ type: Scalar.Type
  ) throws(ONNXError) -> GraphRun<Scalar> {
    try inModel { () throws(ONNXFault) in try GraphRun(model.graph, inputs: inputs.tensors) }
  }

  /// Runs a body whose faults are the model's.
  func inModel<Result>(_ body: () throws(ONNXFault) -> Result) throws(ONNXError) -> Result {
    try onnx(model.path, body)
  }

  private func tensors<Scalar>(_ run: GraphRun<Scalar>) -> [String: Tensor] {
    var tensors: [String: Tensor] = [:]
    for node in run.recurrent {
      for (unit, values) in zip(node.units, node.runs) {
        let shape = [node.input.steps, node.input.samples, unit.size]
        for (signal, elements) in values.signals {
          tensors["\(unit.name).\(signal.rawValue)"] = Scalar.tensor(shape, elements)
        }
        let last = Array(shape.dropFirst())
        tensors[unit.name + ".h_n"] = Scalar.tensor(last, values.finalHidden)
        if values.finalCell.isEmpty { continue }
        tensors[unit.name + ".c_n"] = Scalar.tensor(last, values.finalCell)
      }
    }
    for name in model.graph.outputs { tensors[name] = run.values[name]?.tensor }
    return tensors
  }
}
