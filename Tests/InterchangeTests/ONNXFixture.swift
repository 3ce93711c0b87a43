import Foundation

@testable import Interchange

/// A model with inputs and outputs that an independent program computed; made by
/// `Fixtures/onnx/make.py`.
struct ONNXFixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/onnx").path

  static let all: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".onnx") }.map { String($0.dropLast(5)) }.sorted()

  let name: String
  let inputs: [String: Tensor]
  let outputs: [String: Tensor]

  var path: String { "\(Self.folder)/\(name).onnx" }

  init(_ name: String) throws {
    self.name = name
    let file = try SafetensorsFile(path: "\(Self.folder)/\(name).safetensors")
    var (inputs, outputs): ([String: Tensor], [String: Tensor]) = ([:], [:])
    for key in file.tensors.keys {
      if key.hasPrefix("in.") { inputs[String(key.dropFirst(3))] = try file.tensor(key) }
      if key.hasPrefix("out.") { outputs[String(key.dropFirst(4))] = try file.tensor(key) }
    }
    (self.inputs, self.outputs) = (inputs, outputs)
  }

  /// The trace of the model over the inputs.
  func trace(_ precision: Precision) throws -> [String: Tensor] {
    let scratch = try Scratch()
    let input = scratch.path("input.safetensors")
    try SafetensorsWriter.save(inputs, to: input)
    return try ONNXTrace(ONNXModel(path: path), input: input).tensors(precision)
  }
}

/// The largest distance of two arrays, as a part of the largest expected number (at least 1).
func distance(_ got: Tensor?, _ wanted: Tensor) -> Double {
  guard let got, got.shape == wanted.shape else { return .infinity }
  let largest = max(1, wanted.doubles.map(abs).max() ?? 0)
  return (zip(got.doubles, wanted.doubles).map { abs($0 - $1) }.max() ?? 0) / largest
}
