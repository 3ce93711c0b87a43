import Recurrence
import Testing

@testable import Interchange

@Suite("Model files")
struct ModelFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func model(_ architecture: Architecture) -> Model {
    var generator = SystemRandomNumberGenerator()
    return Model(Network(architecture, using: &generator))
  }

  private static let plans: [Architecture] = CellKind.allCases.flatMap { cell in
    [
      Architecture(cell: cell, input: .vectors(size: 3), hidden: [7], outputs: 4),
      Architecture(
        cell: cell, input: .embedding(vocabulary: 6, size: 3), hidden: [5, 5], outputs: 1,
        loss: .binaryCrossEntropy, lossAt: .last),
      Architecture(
        cell: cell, input: .tokens(vocabulary: 6), hidden: [2, 7, 1], outputs: 6, reduction: .sum),
      Architecture(
        cell: cell, input: .vectors(size: 3), hidden: [7, 7], isBidirectional: true, outputs: 4,
        truncation: 8, dense: [DenseLayer(size: 6, activation: .tanh), DenseLayer(size: 3)],
        dropout: Dropout(layers: 0.1, head: 0.25)),
      Architecture(
        cell: cell, input: .embedding(vocabulary: 6, size: 3), hidden: [7, 4], outputs: 6,
        encoder: Encoder(input: .tokens(vocabulary: 9))),
      Architecture(
        cell: cell, input: .embedding(vocabulary: 6, size: 3), hidden: [7], outputs: 6,
        encoder: Encoder(input: .embedding(vocabulary: 9, size: 2), attention: .general)),
      Architecture(
        cell: cell, input: .tokens(vocabulary: 6), hidden: [7, 4], outputs: 6,
        encoder: Encoder(input: .vectors(size: 2), attention: .additive)),
      Architecture(
        cell: cell, input: .tokens(vocabulary: 6), hidden: [4, 7], outputs: 6,
        encoder: Encoder(input: .vectors(size: 2), attention: .additive, hasScoreBias: true)),
      Architecture(
        cell: cell, input: .vectors(size: 3), hidden: [7, 4], isBidirectional: true, outputs: 4),
    ]
  }

  @Test("what is saved is read again, whatever the network", arguments: plans)
  func roundTrip(plan: Architecture) throws {
    var saved = model(plan)
    saved.origin = Origin(
      problem: "adding:100", seed: .max, updates: 12,
      vocabulary: ["a", "\n", "\"", "\\", "é", "👩‍🚀", "\u{0}", "UNK"], notes: ["recipe": "x"])
    let path = scratch.path("model")
    try ModelFile.save(saved, to: path)
    let read = try ModelFile.read(path)
    #expect(read.network == saved.network)
    #expect(read.origin == saved.origin)
    #expect(read.names == saved.names)
    #expect(read.remarks.isEmpty)
  }

  @Test("a model that is saved twice has the same bytes")
  func deterministic() throws {
    let saved = model(Self.plans[1])
    try ModelFile.save(saved, to: scratch.path("a"))
    try ModelFile.save(saved, to: scratch.path("b"))
    #expect(try scratch.bytes("a") == scratch.bytes("b"))
  }

  @Test(
    "a reference model that is saved again keeps names, metadata and weights",
    arguments: Reference.all + Reference.attention)
  func reference(name: String) throws {
    let path = scratch.path("model")
    try ModelFile.save(try ModelFile.read(Reference.path(name, "model")), to: path)
    let original = try SafetensorsFile(path: Reference.path(name, "model"))
    let saved = try SafetensorsFile(path: path)
    for key in original.tensors.keys { #expect(try saved.tensor(key) == original.tensor(key)) }
    #expect(saved.tensors.count == original.tensors.count)
    for key in [
      "cell", "hidden_sizes", "units", "gate_order", "loss", "loss_at", "reduction", "naming",
      "embedding",
    ] {
      #expect(saved.metadata[key] == original.metadata[key])
    }
    #expect(saved.metadata["attention"] ?? "none" == original.metadata["attention"] ?? "none")
  }

  @Test("an unsupported cell is named in a sentence")
  func unsupportedSentence() throws {
    let fault = try fault { $1["cell"] = "lstm_coupled" }
    #expect(fault == .unsupported("the cell “lstm_coupled”"))
    #expect(
      ModelError(path: "m", fault: try #require(fault)).description
        == "“m” has the cell “lstm_coupled”, which this version does not run.")
  }

  @Test(
    "a place of the reset gate and an order of peepholes that are not the cell's are refused",
    arguments: [
      ("gru_reset_before", "linear_before_reset", "1"),
      ("gru_reset_after", "linear_before_reset", "0"),
      ("lstm_peephole", "peephole_order", "i,f,o"), ("gru_ng_simplified", "gate_order", "u,c"),
    ])
  func cellDetails(name: String, key: String, value: String) throws {
    let file = try SafetensorsFile(path: Reference.path(name, "model"))
    var metadata = file.metadata
    let expected = try #require(metadata[key])
    metadata[key] = value
    let tensors = Dictionary(
      uniqueKeysWithValues: try file.tensors.keys.map { ($0, try file.tensor($0)) })
    try SafetensorsWriter.save(tensors, metadata: metadata, to: scratch.path("model"))
    #expect(
      fault(scratch.path("model")) == .metadata(key: key, value: value, expected: expected))
  }

  private func fault(_ path: String) -> ModelFault? {
    do {
      _ = try ModelFile.read(path)
      return nil
    } catch {
      return error.fault
    }
  }

  /// The fault of a small LSTM's file after a change.
  private func fault(
    _ change: (inout [String: Tensor], inout [String: String]) -> Void
  ) throws -> ModelFault? {
    let path = scratch.path("model")
    try ModelFile.save(
      model(Architecture(cell: .lstm, input: .vectors(size: 10), hidden: [11], outputs: 4)),
      to: path)
    let file = try SafetensorsFile(path: path)
    var tensors: [String: Tensor] = [:]
    for key in file.tensors.keys { tensors[key] = try file.tensor(key) }
    var metadata = file.metadata
    change(&tensors, &metadata)
    try SafetensorsWriter.save(tensors, metadata: metadata, to: path)
    return fault(path)
  }

  private func zeros(_ shape: Int...) -> Tensor {
    Tensor(shape: shape, [Float](repeating: 0, count: shape.reduce(1, *)))
  }

  @Test("a missing weight is named with its shape")
  func missing() throws {
    let fault = try fault { tensors, _ in tensors["rnn.weight_hh_l0"] = nil }
    #expect(fault == .missing("rnn.weight_hh_l0", shape: "[44, 11]"))
    #expect(fault?.predicate == "lacks the tensor “rnn.weight_hh_l0” [44, 11]")
  }

  @Test("a misshapen weight is named with the shape expected and got")
  func misshapen() throws {
    let fault = try fault { tensors, _ in tensors["rnn.weight_hh_l0"] = zeros(44, 10) }
    #expect(fault == .shape("rnn.weight_hh_l0", expected: "[44, 11]", got: [44, 10]))
    #expect(
      fault?.predicate
        == "has “rnn.weight_hh_l0” in the wrong shape: expected [44, 11], got [44, 10]")
  }

  @Test(
    "weights that are NaN or infinite are named", arguments: [Float.nan, .infinity, -.infinity])
  func notFinite(value: Float) throws {
    let fault = try fault { tensors, _ in
      tensors["head.bias"] = Tensor(shape: [4], [0, 1, value, 2])
    }
    let shown = value.isNaN ? "NaN" : value > 0 ? "∞" : "−∞"
    #expect(fault == .notFinite("head.bias", index: 2, value: shown))
    #expect(fault?.predicate == "has \(shown) in “head.bias”, at element 2")
  }

  @Test("weights that are no floating-point numbers, and weights too many, are refused")
  func strange() throws {
    #expect(
      try fault { tensors, _ in tensors["head.bias"] = Tensor(shape: [4], [1, 2, 3, 4] as [Int64]) }
        == .elementType("head.bias", expected: "a floating-point type", got: .i64))
    #expect(
      try fault { tensors, _ in tensors["rnn.peephole_l0"] = zeros(33) }
        == .unexpected("rnn.peephole_l0"))
  }

  @Test("weights of half precision are read, those of F64 with a remark")
  func precisions() throws {
    #expect(
      try fault { tensors, _ in
        tensors["head.bias"] = Tensor(
          type: .bf16, shape: [4], bytes: [0, 0, 0x80, 0x3F, 0, 0, 0, 0])
      } == nil)
    #expect(
      try ModelFile.read(scratch.path("model")).network.parameters[.headBias] == [0, 1, 0, 0])
    #expect(
      try fault { tensors, _ in
        tensors["head.bias"] = Tensor(shape: [4], [0.1, 0, 0, 0] as [Double])
      }
        == nil)
    #expect(
      try ModelFile.read(scratch.path("model")).remarks
        == ["The weights are F64 in the file; only double keeps them whole."])
  }

  @Test(
    "metadata that contradict themselves or ask for the impossible are refused",
    arguments: [
      ("hidden_sizes", ""), ("hidden_sizes", "0"), ("hidden_sizes", "-1"), ("hidden_sizes", "11,"),
      ("hidden_sizes", "1000001"), ("hidden_sizes", "9223372036854775808"), ("hidden_sizes", "1e1"),
      ("num_layers", "2"), ("outputs", "4,4"), ("loss", "hinge"), ("loss_at", "first"),
      ("reduction", "max"), ("gate_order", "i,o,f,c"), ("embedding", "5"), ("embedding", "5,9"),
      ("naming", "onnx"), ("format", "other"), ("kind", "gan"), ("bidirectional", "maybe"),
      ("dense", "4"), ("dense", "0 relu"), ("dense", "4 relu,"), ("dense", "4 sine"),
      ("dropout_layers", "1"), ("dropout_head", "-0.1"), ("truncation", "-1"),
      ("truncation", "1.5"),
      ("unroll.seed", "-1"), ("unroll.updates", "x"), ("unroll.vocabulary", "[\"a\",]"),
      ("clip_max_norm", "nan"),
    ])
  func metadata(key: String, value: String) throws {
    let fault = try fault { _, metadata in metadata[key] = value }
    guard case .metadata(key, value, _) = fault else {
      Issue.record("got \(String(describing: fault))")
      return
    }
  }

  @Test("sizes that the metadata invent are compared before memory is asked for")
  func inventedSizes() throws {
    #expect(
      try fault { _, metadata in
        metadata["hidden_sizes"] = "1000000"
        metadata["input_size"] = "1000000"
      } == .shape("rnn.weight_ih_l0", expected: "[4000000, 1000000]", got: [44, 10]))
  }

  @Test("a damaged file keeps its own sentence")
  func damaged() throws {
    let path = try scratch.file([1, 2, 3])
    let error = #expect(throws: ModelError.self) { try ModelFile.read(path) }
    #expect(
      error?.description == "“\(path)” is no safetensors file: it has only 3 bytes.")
  }
}
