import Foundation
import ONNXSchema
import SwiftProtobuf

@testable import Interchange

/// A small graph for tests: an Elman cell "cell" of I = 3, H = 2 over X [T = 4, B = 2, I], which tests
/// change where they want it to be wrong.
struct ONNXGraph {
  var model = Onnx_ModelProto()

  init() {
    model.irVersion = 8
    model.opsetImport = [.with { $0.version = 14 }]
    model.graph = .with {
      $0.node = [
        Self.node("RNN", ["X", "W", "R"], ["Y"], name: "cell") { $0.attribute = [] }
      ]
      $0.input = [Self.input("X", [4, 2, 3])]
      $0.output = [.with { $0.name = "Y" }]
      $0.initializer = [
        Self.tensor("W", [1, 2, 3], Array(repeating: 0.5, count: 6)),
        Self.tensor("R", [1, 2, 2], [0.25, -0.5, 0.75, 0.125]),
      ]
    }
  }

  /// Changes the model.
  func with(_ change: (inout Onnx_ModelProto) -> Void) -> ONNXGraph {
    var copy = self
    change(&copy.model)
    return copy
  }

  /// With further nodes.
  func adding(_ nodes: Onnx_NodeProto...) -> ONNXGraph { with { $0.graph.node += nodes } }

  /// With an attribute of the recurrent node.
  func setting(_ name: String, _ change: (inout Onnx_AttributeProto) -> Void) -> ONNXGraph {
    with {
      var attribute = Onnx_AttributeProto.with { $0.name = name }
      change(&attribute)
      $0.graph.node[0].attribute.append(attribute)
    }
  }

  var bytes: [UInt8] { get throws { try model.serializedBytes() } }

  /// Reads the graph and runs it over inputs of ones; gives the sentence of what goes wrong.
  func refusal(_ inputs: [String: Tensor] = Self.inputs) throws -> String? {
    try Self.refusal(bytes, inputs)
  }

  static let inputs = ["X": Tensor(shape: [4, 2, 3], [Float](repeating: 1, count: 24))]

  /// The sentence about bytes as a model, without the path; nil where it runs.
  static func refusal(_ bytes: [UInt8], _ inputs: [String: Tensor] = Self.inputs) throws -> String?
  {
    let scratch = try Scratch()
    let path = try scratch.file(bytes, name: "m.onnx")
    try SafetensorsWriter.save(inputs, to: scratch.path("in"))
    do throws(ONNXError) {
      _ = try ONNXTrace(ONNXModel(path: path), input: scratch.path("in")).tensors(.float)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: "“\(error.path)”", with: "F")
    }
  }
}

// MARK: - Parts

extension ONNXGraph {
  static func node(
    _ type: String, _ inputs: [String], _ outputs: [String], name: String = "",
    _ change: (inout Onnx_NodeProto) -> Void = { _ in }
  ) -> Onnx_NodeProto {
    .with {
      $0.opType = type
      $0.input = inputs
      $0.output = outputs
      $0.name = name
      change(&$0)
    }
  }

  static func tensor(_ name: String, _ shape: [Int64], _ numbers: [Float]) -> Onnx_TensorProto {
    .with {
      $0.name = name
      $0.dims = shape
      $0.dataType = Int32(Onnx_TensorProto.DataType.float.rawValue)
      $0.floatData = numbers
    }
  }

  static func whole(_ name: String, _ numbers: [Int64]) -> Onnx_TensorProto {
    .with {
      $0.name = name
      $0.dims = [Int64(numbers.count)]
      $0.dataType = Int32(Onnx_TensorProto.DataType.int64.rawValue)
      $0.int64Data = numbers
    }
  }

  static func input(_ name: String, _ shape: [Int64]) -> Onnx_ValueInfoProto {
    .with {
      $0.name = name
      $0.type.tensorType.elemType = Int32(Onnx_TensorProto.DataType.float.rawValue)
      $0.type.tensorType.shape.dim = shape.map { size in .with { $0.dimValue = size } }
    }
  }
}
