import Foundation
import Recurrence
import Testing

@testable import Interchange

/// State_dicts made with PyTorch by `Fixtures/pytorch/make.py`, and what it computes with them.
enum PyTorchCase {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pytorch").path

  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  static func path(_ name: String, _ file: String) -> String {
    "\(folder)/\(name)/\(file).safetensors"
  }

  /// What names and shapes leave open.
  static func hints(_ name: String) -> ModelHints {
    switch name {
    case "rnn_relu": ModelHints(cell: .rnnReLU)
    case "rnn_cell", "rnn_tanh_unbiased": ModelHints(cell: .rnnTanh)
    case "two_heads": ModelHints(head: "tags")
    case "dense": ModelHints(activation: .relu)
    case "translator_numbered": ModelHints(query: "decoder.attention.W1")
    case "translator_dense": ModelHints(cell: .rnnReLU, activation: .tanh)
    default: ModelHints()
    }
  }
}

@Suite("State dicts of PyTorch without metadata")
struct StateDictTests {
  private func tensors(_ name: String, _ precision: Precision) throws -> [String: Tensor] {
    let model = try ModelFile.read(PyTorchCase.path(name, "model"), hints: PyTorchCase.hints(name))
    let request = try TraceRequest(model, input: PyTorchCase.path(name, "input"))
    return try request.tensors(precision)
  }

  /// Where one matrix is used twice, the gradients of its two uses.
  private static let secondUse = [
    "tied": ["grad.decoder.weight": "grad.encoder.weight"],
    "tied_by_save_model": ["grad.decoder.weight": "grad.encoder.weight"],
    "translator_shared": ["grad.encoder.embedding.weight": "grad.decoder.embedding.weight"],
  ]

  /// Biases of the scores, whose gradient is zero but for rounding.
  private static let shifts: Set = ["Va.bias", "V.bias"]

  /// The largest distance relative to the largest element, over all that PyTorch computed.
  private func distance(_ name: String, _ precision: Precision) throws -> Double {
    let got = try tensors(name, precision)
    let expected = try SafetensorsFile(path: PyTorchCase.path(name, "expected"))
    return try expected.tensors.keys.map { key in
      let wanted = try expected.tensor(key).doubles
      let parts = key.split(separator: ".")
      let bias = parts.suffix(2).joined(separator: ".")
      var values = try #require(got[key], "\(key)").doubles
      if Self.shifts.contains(bias) { return (wanted + values).map(abs).max() ?? 0 }
      if let second = Self.secondUse[name]?[key] {
        // PyTorch adds the gradients of both uses of the matrix.
        let other = try #require(got[second]).doubles
        values = zip(values, other).map { $0 + $1 }
      }
      #expect(values.count == wanted.count)
      let largest = wanted.map(abs).max() ?? 0
      return (zip(values, wanted).map { abs($0 - $1) }.max() ?? 0) / max(largest, 1e-300)
    }.max() ?? .infinity
  }

  @Test("there are 36 naming styles, and 8 shapes and types of what is read")
  func count() { #expect(PyTorchCase.all.count == 44) }

  @Test(
    "targets without an axis for the step are of the last one",
    arguments: ["last_classes", "last_values", "last_value", "last_ignored"])
  func lastTargets(name: String) throws {
    let model = try ModelFile.read(PyTorchCase.path(name, "model"))
    let request = try TraceRequest(model, input: PyTorchCase.path(name, "input"))
    #expect(request.model.network.architecture.lossAt == .last)
    #expect(try request.tensors(.float)["logits"]?.shape.prefix(2) == [1, 2])
  }

  @Test("F64 inputs are whole in double, and saved whole")
  func wide() throws {
    let scratch = try Scratch()
    let model = try ModelFile.read(PyTorchCase.path("wide_inputs", "model"))
    let path = PyTorchCase.path("wide_inputs", "input")
    try TraceRequest(model, input: path).saveInput(to: scratch.path("input"))
    let (saved, read) = (
      try SafetensorsFile(path: scratch.path("input")), try SafetensorsFile(path: path)
    )
    for name in ["x", "targets"] { #expect(try saved.tensor(name) == read.tensor(name)) }
  }

  @Test(
    "in double, logits, loss and the gradient of every weight are PyTorch's",
    arguments: PyTorchCase.all)
  func double(name: String) throws { #expect(try distance(name, .double) < 1e-12) }

  @Test("in float they agree to the digits that float has", arguments: PyTorchCase.all)
  func float(name: String) throws { #expect(try distance(name, .float) < 2e-5) }

  @Test("the layers keep the names of the file")
  func units() throws {
    #expect(try tensors("data_parallel", .float)["module.lstm.l0.c"]?.shape == [5, 2, 7])
    #expect(try tensors("lstm_cells", .float)["cells.2.h"]?.shape == [5, 2, 5])
    #expect(try tensors("two_modules", .float)["rnn10.l1.f"]?.shape == [5, 2, 7])
    #expect(try tensors("named_in_no_order", .float)["base.l0.h"]?.shape == [5, 2, 7])
  }

  @Test("an encoder and its decoder run one after the other, each under its names")
  func encoderAndDecoder() throws {
    let tensors = try tensors("translator", .float)
    #expect(tensors["encoder.rnn.l1.c"]?.shape == [6, 2, 7])
    #expect(tensors["decoder.rnn.l1.c"]?.shape == [5, 2, 7])
    #expect(tensors["encoder.grad_x"]?.shape == [6, 2, 3])
    #expect(tensors["grad.encoder.embedding.weight"]?.shape == [8, 3])
    #expect(try self.tensors("translator_general", .float)["attention.weight"]?.shape == [5, 2, 6])
  }

  @Test("reverse layers are found beside the forward ones")
  func reverse() throws {
    let tensors = try tensors("bidirectional", .float)
    #expect(tensors["bilstm.l1_reverse.c"]?.shape == [5, 2, 7])
    #expect(tensors["grad.bilstm.weight_ih_l1_reverse"]?.shape == [28, 14])
  }

  @Test("without a head h is the answer")
  func alone() throws {
    let tensors = try tensors("alone", .double)
    #expect(tensors["logits"]?.doubles == tensors["lstm.l1.h"]?.doubles)
  }

  @Test("without targets such a model runs forward")
  func forward() throws {
    let model = try ModelFile.read(PyTorchCase.path("gru_fc", "model"))
    let batch = Batch(steps: 2, samples: 1, inputs: .vectors([1, 2, 3, 4, 5, 6]))
    let trace = try TraceRequest(model, batch).tensors(.float)
    #expect(trace["logits"]?.shape == [2, 1, 4])
    #expect(trace["gru.l0.grad_h"] == nil)
  }

  @Test("targets tell the loss, and a remark says so")
  func targets() throws {
    let model = try ModelFile.read(PyTorchCase.path("compiled", "model"))
    let request = try TraceRequest(model, input: PyTorchCase.path("compiled", "input"))
    #expect(request.model.network.architecture.lossAt == .last)
    #expect(
      request.model.remarks.last
        == "By its targets the loss is taken to be cross-entropy at the last step.")
  }

  @Test("such a model is saved under the usual names, and then says what it is")
  func saving() throws {
    let scratch = try Scratch()
    let model = try ModelFile.read(PyTorchCase.path("lstm_cells", "model"))
    try ModelFile.save(model, to: scratch.path("a"))
    let again = try ModelFile.read(scratch.path("a"))
    #expect(again.network == model.network)
    #expect(again.remarks.isEmpty)
    #expect(throws: ModelError.self) {
      try ModelFile.read(scratch.path("a"), hints: ModelHints(cell: .lstm))
    }
  }

  /// The names and shapes of a module's state_dict.
  private struct ModuleNames: Decodable {
    var cell: String
    var layers: Int
    var bidirectional: Bool
    var embedding: Bool
    var shapes: [String: [Int]]
  }

  @Test("what is saved has exactly the names and shapes of torch's modules")
  func names() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: PyTorchCase.folder + "/names.json"))
    let modules = try JSONDecoder().decode([ModuleNames].self, from: data)
    let scratch = try Scratch()
    for module in modules {
      let plan = Architecture(
        cell: try #require(CellKind(rawValue: module.cell)),
        input: module.embedding ? .embedding(vocabulary: 11, size: 3) : .vectors(size: 3),
        hidden: Array(repeating: 7, count: module.layers),
        isBidirectional: module.bidirectional, outputs: 4)
      var generator = SystemRandomNumberGenerator()
      try ModelFile.save(Model(Network(plan, using: &generator)), to: scratch.path("a"))
      let saved = try SafetensorsFile(path: scratch.path("a")).tensors
      #expect(saved.mapValues(\.shape) == module.shapes)
      #expect(saved.values.allSatisfy { $0.type == .f32 })
    }
    #expect(modules.count == 18)
  }
}
