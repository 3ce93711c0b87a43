import Foundation
import Testing

@Suite("ONNX models on the command line")
struct ONNXTests {
  let desk: Desk
  private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("InterchangeTests/Fixtures/onnx")

  init() throws { desk = try Desk() }

  private func path(_ name: String) -> String { fixtures.appendingPathComponent(name).path }

  @Test("trace reads a folder of ONNX's node tests and writes outputs and signals")
  func trace() throws {
    try desk.run(
      "trace", path("folder/model.onnx"), "--input", path("folder"), "--output", "t.safetensors",
      "--precision", "double"
    ).expectSuccess()
    let names = Set(try Tensors(desk.url("t.safetensors")).entries.keys)
    #expect(names.isSuperset(of: ["Y_h", "W.pre_i", "W.f", "W.c", "W.h", "W.h_n"]))
  }

  @Test("open shows the recurrent stack; the file is known by its content")
  func screen() throws {
    let model = try Data(contentsOf: URL(fileURLWithPath: path("folder/model.onnx")))
    try desk.write("graph", model)
    let outcome = try desk.run(
      "render", "graph", "--input", path("folder"), "--size", "120x40", "--format", "text")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("graph") && outcome.output.contains("peephole"))
    try desk.run("render", "graph").expectRefusal("give its inputs (X, W, R, B, sequence_lens")
  }

  @Test("what cannot be run is one sentence and exit code 2")
  func refusals() throws {
    try desk.write("bad.onnx", Data([8, 8, 0x3A, 0xFF]))
    for command in [
      ["trace", "bad.onnx", "--input", "x", "--output", "y"], ["render", "bad.onnx"],
    ] {
      try desk.run(command).expectRefusal("is no sound ONNX file: it is cut short")
    }
    try desk.run(
      "trace", path("folder/model.onnx"), "--input", desk.folder.path, "--output", "t.safetensors"
    ).expectRefusal("is a folder without a file “input_0.pb”")
    for command in [
      ["trace", "--output", "t.safetensors", "--head", "fc"], ["render", "--head", "fc"],
      ["render", "--cell", "gru"], ["render", "--leave-out", "a"],
    ] {
      try desk.run(command + [path("folder/model.onnx"), "--input", path("folder")])
        .expectRefusal("\(command[command.count - 2]) goes with weights alone.")
    }
    try desk.run("train", path("folder/model.onnx")).expectRefusal("does not say what it reads")
  }
}
