import Foundation
import Testing

@testable import Interchange

@Suite("Traces of ONNX models")
struct ONNXTraceTests {
  private static let vectors = ONNXFixture.all.filter { $0.hasPrefix("vectors_") }
  private static let doubles = ONNXFixture.all.filter { $0.hasSuffix("_double") }

  @Test("there are fixtures of every kind")
  func fixtures() {
    for prefix in ["node_lstm", "node_gru", "node_simple_rnn", "torch_", "operators_", "stored_"] {
      #expect(ONNXFixture.all.contains { $0.hasPrefix(prefix) }, "\(prefix)")
    }
    #expect(ONNXFixture.all.count > 80)
  }

  @Test("the outputs are those of ONNX Runtime, within 1e-5", arguments: ONNXFixture.all)
  func outputs(name: String) throws {
    let fixture = try ONNXFixture(name)
    for precision in Precision.allCases {
      let tensors = try fixture.trace(precision)
      for (output, wanted) in fixture.outputs {
        #expect(distance(tensors[output], wanted) <= 1e-5, "\(output)")
      }
    }
  }

  @Test("the outputs of models in double agree within 1e-9", arguments: doubles)
  func exact(name: String) throws {
    let fixture = try ONNXFixture(name)
    let tensors = try fixture.trace(.double)
    for (output, wanted) in fixture.outputs {
      #expect(distance(tensors[output], wanted) <= 1e-9, "\(output)")
    }
  }

  @Test("every signal of a recurrent node is that of the reference vectors", arguments: vectors)
  func signals(name: String) throws {
    let expected = try SafetensorsFile(
      path: Reference.path(String(name.dropFirst("vectors_".count)), "expected"))
    let float = try ONNXFixture(name).trace(.float)
    let double = try ONNXFixture(name).trace(.double)
    let signals = expected.tensors.keys.filter { $0.contains(".") && !$0.contains("grad") }
    #expect(signals.count >= 2)
    // A graph's head also computes at padded steps, where the vectors have zeros.
    for signal in name.contains("padded") ? signals : signals + ["logits"] {
      let wanted = try expected.tensor(signal)
      #expect(distance(double[signal], wanted) <= 1e-9, "\(signal)")
      #expect(distance(float[signal], wanted) <= 5e-6, "\(signal)")
      #expect(double[signal]?.type == .f64 && float[signal]?.type == .f32)
    }
  }

  /// Prints the figures that the README quotes.
  @Test("over all models the worst distance stays below the limit")
  func worst() throws {
    var (count, float, double) = (0, 0.0, 0.0)
    for name in ONNXFixture.all {
      let fixture = try ONNXFixture(name)
      let (floats, doubles) = (try fixture.trace(.float), try fixture.trace(.double))
      for (output, wanted) in fixture.outputs {
        count += 1
        float = max(float, distance(floats[output], wanted))
        guard Self.doubles.contains(name) else { continue }
        double = max(double, distance(doubles[output], wanted))
      }
    }
    print(
      "agreement: \(ONNXFixture.all.count) ONNX models, \(count) outputs; float within \(float); "
        + "of models in double within \(double)")
    #expect(count > 300 && float <= 1e-5 && double <= 1e-9)
  }

  @Test("a link in a folder of inputs is not followed")
  func links() throws {
    let source = ONNXFixture.folder + "/folder/"
    let model = try ONNXModel(path: source + "model.onnx")
    let scratch = try Scratch()
    symlink(source + "test_data_set_0", scratch.path("test_data_set_0"))
    let sentence = { () -> String in
      do {
        _ = try ONNXTrace(model, input: scratch.folder)
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      sentence().hasSuffix("has “test_data_set_0”, which is a symbolic link and not followed."))
    unlink(scratch.path("test_data_set_0"))
    symlink(source + "test_data_set_0/input_0.pb", scratch.path("input_0.pb"))
    #expect(sentence().contains("has “input_0.pb”, which cannot be used: it is a symbolic link"))
  }

  @Test(
    "a folder of a node test is read, and the data set in it",
    arguments: ["folder", "folder/test_data_set_0"])
  func folder(path: String) throws {
    let model = try ONNXModel(path: ONNXFixture.folder + "/folder/model.onnx")
    #expect(model.inputNames.suffix(3) == ["initial_h", "initial_c", "P"])
    let trace = try ONNXTrace(model, input: ONNXFixture.folder + "/" + path)
    let wanted = try #require(try ONNXFixture("node_lstm_with_peepholes").outputs["Y_h"])
    #expect(distance(try trace.tensors(.double)["Y_h"], wanted) <= 1e-5)
  }

  @Test("units are called as their node, else as its weights W, and told apart")
  func names() throws {
    let named = try ONNXFixture("gru_bidirectional").trace(.float)
    #expect(named["cell.rec_n"]?.shape == [5, 2, 7] && named["cell_reverse.h_n"]?.shape == [2, 7])
    let unnamed = try ONNXFixture("lstm_inputs").trace(.float)
    #expect(unnamed["W.pre_i"] != nil && unnamed["W_reverse.c"] != nil)
  }

  @Test("a trace is saved with its precision")
  func saved() throws {
    let scratch = try Scratch()
    let fixture = try ONNXFixture("rnn_forward_double")
    try SafetensorsWriter.save(fixture.inputs, to: scratch.path("in"))
    try ONNXTrace(ONNXModel(path: fixture.path), input: scratch.path("in"))
      .save(.double, to: scratch.path("out"))
    let file = try SafetensorsFile(path: scratch.path("out"))
    #expect(file.metadata["precision"] == "double")
    #expect(distance(try file.tensor("Y"), try #require(fixture.outputs["Y"])) <= 1e-9)
  }
}
