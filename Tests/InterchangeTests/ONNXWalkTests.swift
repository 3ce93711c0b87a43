import Foundation
import ONNXSchema
import Recurrence
import SwiftProtobuf
import Testing

@testable import Interchange

@Suite("Networks of ONNX models")
struct ONNXWalkTests {
  private func onnxTrace(_ fixture: ONNXFixture) throws -> ONNXTrace {
    let scratch = try Scratch()
    try SafetensorsWriter.save(fixture.inputs, to: scratch.path("in"))
    return try ONNXTrace(ONNXModel(path: fixture.path), input: scratch.path("in"))
  }

  private static let walkable = ONNXFixture.all.filter {
    $0.hasPrefix("vectors_") || $0.hasPrefix("torch_")
  }

  @Test("the network's signals are the graph's", arguments: walkable)
  func signals(name: String) throws {
    let graph = try onnxTrace(ONNXFixture(name))
    let run = try graph.run(Float.self)
    let request = try graph.walk()
    let network = try request.tensors(.float)
    let plan = request.model.network.architecture
    let units = run.recurrent.flatMap(\.units)
    #expect(plan.layers == units.count)
    let tensors = try graph.tensors(.float)
    for (layer, unit) in units.enumerated() {
      for signal in plan.cell.signals {
        let wanted = try #require(tensors["\(unit.name).\(signal.rawValue)"])
        let got = network["\(request.model.names.unit(layer)).\(signal.rawValue)"]
        #expect(distance(got, wanted) <= 1e-5, "\(unit.name) \(signal)")
      }
    }
  }

  @Test("embedding and head are recognised, and give the graph's outputs")
  func head() throws {
    let fixture = try ONNXFixture("torch_2_lstm")
    let request = try onnxTrace(fixture).walk()
    let plan = request.model.network.architecture
    #expect(plan.input == .embedding(vocabulary: 9, size: 5))
    #expect(plan.hidden == [7, 7] && plan.outputs == 4 && plan.lossAt == .all)
    #expect(request.model.remarks.isEmpty)
    let logits = try #require(try request.tensors(.double)["logits"])
    let wanted = try #require(fixture.outputs["y"]).doubles
    let given = logits.doubles
    for row in stride(from: 0, to: given.count, by: 4) {
      let sum = log(given[row..<row + 4].reduce(0) { $0 + exp($1) })
      for k in row..<row + 4 { #expect(abs(given[k] - sum - wanted[k]) < 1e-5) }
    }
  }

  @Test("a bidirectional stack of samples of unequal length is walked")
  func padded() throws {
    let request = try onnxTrace(ONNXFixture("vectors_gru_padded_bidirectional_stacked")).walk()
    let plan = request.model.network.architecture
    #expect(plan.cell == .gru && plan.isBidirectional && plan.levels == 2)
    #expect(request.batch.lengths != nil)
  }

  @Test("a linear layer on the last step alone is shown at every step, which a remark says")
  func lastStep() throws {
    let request = try onnxTrace(ONNXFixture("torch_1_lstm")).walk()
    #expect(request.model.network.architecture.lossAt == .all)
    #expect(
      request.model.remarks
        == ["The graph's linear layer reads the last step; it is shown at every step."])
    let forward = try onnxTrace(ONNXFixture("torch_4_gru")).walk()
    #expect(forward.model.network.architecture.lossAt == .last && forward.model.remarks.isEmpty)
  }

  @Test("without a linear layer h itself comes out")
  func headless() throws {
    let request = try onnxTrace(ONNXFixture("lstm_forward")).walk()
    let plan = request.model.network.architecture
    #expect(plan.cell == .lstmPeephole && plan.outputs == 7 && plan.loss == .meanSquaredError)
    let tensors = try request.tensors(.float)
    #expect(try #require(tensors["logits"]).floats == tensors["rnn.l0.h"]?.floats)
    #expect(
      request.model.remarks
        == ["The graph has no linear layer on its last recurrent node; its outputs are h."])
  }

  @Test("what has no counterpart among the cells is named with its node")
  func refused() throws {
    let sentences = [
      "lstm_relu": "node “cell” (LSTM): its activations are of none of the cells that the screens "
        + "show.",
      "gru_reverse":
        "node “cell” (GRU): the screens show a reverse direction only beside a forward "
        + "one.",
    ]
    for (name, sentence) in sentences {
      let fixture = try ONNXFixture(name)
      do {
        _ = try onnxTrace(fixture).walk()
        Issue.record("\(name) was walked")
      } catch let error as ONNXError {
        #expect(error.description == "“\(fixture.path)”: " + sentence)
      }
    }
  }

  @Test("nodes of another cell above the first ones are left out, which a remark says")
  func mixed() throws {
    let tensors = [
      ONNXGraph.tensor("W2", [1, 6, 2], [Float](repeating: 0.25, count: 12)),
      ONNXGraph.tensor("R2", [1, 6, 2], [Float](repeating: 0.5, count: 12)),
      ONNXGraph.whole("shape", [4, 2, 2]),
    ]
    let graph = ONNXGraph().adding(
      ONNXGraph.node("Reshape", ["Y", "shape"], ["y"]),
      ONNXGraph.node("GRU", ["y", "W2", "R2"], ["Z"], name: "upper")
    ).with { $0.graph.initializer += tensors }
    let scratch = try Scratch()
    let path = try scratch.file(graph.bytes, name: "m.onnx")
    try SafetensorsWriter.save(ONNXGraph.inputs, to: scratch.path("in"))
    let request = try ONNXTrace(ONNXModel(path: path), input: scratch.path("in")).walk()
    #expect(request.model.network.architecture.layers == 1)
    #expect(
      request.model.remarks.last
        == "Of the graph's 2 recurrent nodes the first 1 are shown: “upper” does not read what they "
        + "give alone, or is another cell.")
  }
}
