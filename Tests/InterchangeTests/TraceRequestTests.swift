import Recurrence
import Testing

@testable import Interchange

@Suite("Traces of model files")
struct TraceRequestTests {
  private func request(_ name: String) throws -> TraceRequest {
    try TraceRequest(
      ModelFile.read(Reference.path(name, "model")), input: Reference.path(name, "input"))
  }

  /// Compares every expected tensor; tells the worst relative distance.
  private func compare(_ name: String, _ precision: Precision, tolerance: Double) throws {
    let tensors = try request(name).tensors(precision)
    let expected = try SafetensorsFile(path: Reference.path(name, "expected"))
    for key in expected.tensors.keys.sorted() {
      let wanted = try expected.tensor(key)
      guard let got = tensors[key] else {
        Issue.record("no \(key)")
        continue
      }
      #expect(got.shape == wanted.shape, "\(key)")
      #expect(got.type == (precision == .float ? .f32 : .f64))
      let distance = zip(got.doubles, wanted.doubles).map { abs($0 - $1) }.max() ?? 0
      let largest = wanted.doubles.map(abs).max() ?? 0
      #expect(distance <= tolerance * largest, "\(key): \(distance / largest)")
    }
  }

  @Test("there are 48 reference cases")
  func cases() { #expect(Reference.all.count == 48) }

  @Test("in double every tensor agrees to 1e-9", arguments: Reference.all)
  func double(name: String) throws { try compare(name, .double, tolerance: 1e-9) }

  @Test(
    "in float every tensor agrees to 20 times the distance of PyTorch's float32",
    arguments: Reference.all)
  func float(name: String) throws {
    try compare(name, .float, tolerance: max(5e-6, 20 * Reference.floatDistance(name)))
  }

  @Test("with attention every tensor agrees in both precisions", arguments: Reference.attention)
  func attention(name: String) throws {
    try compare(name, .double, tolerance: 1e-9)
    try compare(name, .float, tolerance: 2e-5)
  }

  /// Prints the figures that the README quotes.
  @Test("over all tensors the worst distance stays below the limit")
  func worst() throws {
    var (count, double, share) = (0, 0.0, 0.0)
    for name in Reference.all {
      let limit = max(5e-6, try 20 * Reference.floatDistance(name))
      let exact = try distances(name, .double)
      count += exact.count
      double = max(double, exact.max() ?? 0)
      share = max(share, (try distances(name, .float).max() ?? 0) / limit)
    }
    print("agreement: \(count) tensors; double within \(double); float at \(share) of the limit")
    #expect(count > 900 && double <= 1e-9 && share <= 1)
  }

  /// The relative distance of every expected tensor.
  private func distances(_ name: String, _ precision: Precision) throws -> [Double] {
    let tensors = try request(name).tensors(precision)
    let expected = try SafetensorsFile(path: Reference.path(name, "expected"))
    return try expected.tensors.keys.map { key in
      let wanted = try expected.tensor(key).doubles
      let got = try #require(tensors[key]).doubles
      let largest = wanted.map(abs).max() ?? 0
      let distance = zip(got, wanted).map { abs($0 - $1) }.max() ?? 0
      return largest > 0 ? distance / largest : distance
    }
  }

  @Test("without targets a trace holds values alone")
  func withoutTargets() throws {
    let full = try request("lstm_many_to_many")
    var batch = full.batch
    batch.targets = nil
    let values = try TraceRequest(full.model, batch).tensors(.double)
    let all = try full.tensors(.double)
    #expect(values["rnn.l0.c_n"] == all["rnn.l0.c_n"])
    #expect(values["logits"] == all["logits"])
    #expect(!values.keys.contains { $0.contains("grad") || $0.contains("loss") })
  }

  @Test("norms over time stand under the unit's name where there are several layers")
  func norms() throws {
    let tensors = try request("gru_stacked_unequal").tensors(.double)
    #expect(tensors["layers.1.grad_h_norm"]?.shape == [5, 3])
    #expect(tensors["layers.0.grad_weight_hh_norm"]?.shape == [5])
    #expect(tensors["grad_h_norm"] == nil)
  }

  @Test("with one sample a step's part of the recurrent gradient has norm ‖d‖‖h‖")
  func recurrentParts() throws {
    let tensors = try request("gru_many_to_one").tensors(.double)
    let parts = try #require(tensors["grad_weight_hh_norm"]).doubles
    let states = try #require(tensors["rnn.l0.h"]).doubles
    #expect(parts[0] == 0)
    for step in 1..<parts.count {
      let sums = ["pre_r", "pre_z", "rec_n"].map { tensors["rnn.l0.grad_\($0)"]?.doubles ?? [] }
      let d = norm(sums.flatMap { $0[(step * 12)..<(step * 12 + 12)] })
      let h = norm(states[((step - 1) * 12)..<(step * 12)])
      #expect(abs(parts[step] - d * h) <= 1e-12 * d * h)
    }
  }

  @Test("a trace is written with its model's metadata, twice with the same bytes")
  func saving() throws {
    let scratch = try Scratch()
    let request = try request("lstm_stacked_unequal")
    try request.save(.float, to: scratch.path("a"))
    try request.save(.float, to: scratch.path("b"))
    #expect(try scratch.bytes("a") == scratch.bytes("b"))
    let file = try SafetensorsFile(path: scratch.path("a"))
    #expect(file.metadata["units"] == "layers.0,layers.1")
    #expect(file.metadata["precision"] == "float")
    #expect(file.metadata["steps"] == "10")
  }

  @Test("weights that stand side by side in a file are updated as what they are")
  func joinedUpdates() throws {
    var request = try request("gru_ng_simplified")
    var model = request.model
    model.extras.updates = PlannedUpdates(rule: .sgd(), learningRate: 0.5, count: 1)
    request = TraceRequest(model, request.batch)
    let tensors = try request.tensors(.double)
    let file = try SafetensorsFile(path: Reference.path("gru_ng_simplified", "model"))
    #expect(file.tensors.count == 6)
    for name in file.tensors.keys {
      let (before, gradient) = (try file.tensor(name).doubles, tensors["grad." + name]?.doubles)
      let expected = zip(before, try #require(gradient)).map { $0 - 0.5 * $1 }
      #expect(tensors["step1." + name]?.doubles == expected, "\(name)")
      #expect(tensors["step1." + name]?.shape == file.tensors[name]?.shape)
    }
  }

  @Test(
    "an input that is saved is the input that was read",
    arguments: [
      "lstm_stacked_unequal", "gru_language_model", "rnn_relu_many_to_one",
      "lstm_padded_bidirectional", "lstm_encoder_decoder",
    ])
  func inputs(name: String) throws {
    let scratch = try Scratch()
    let path = scratch.path("input")
    let request = try request(name)
    try request.saveInput(to: path)
    let original = try SafetensorsFile(path: Reference.path(name, "input"))
    let saved = try SafetensorsFile(path: path)
    #expect(Set(saved.tensors.keys) == Set(original.tensors.keys))
    for key in original.tensors.keys { #expect(try saved.tensor(key) == original.tensor(key)) }
  }
}
