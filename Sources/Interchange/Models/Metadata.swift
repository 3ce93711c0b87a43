import Recurrence

/// The metadata of a model file, read by key with the error that names what was expected.
struct Metadata {
  let texts: [String: String]

  func text(_ key: String, expected: String) throws(ModelFault) -> String {
    guard let text = texts[key] else {
      throw .metadata(key: key, value: nil, expected: expected)
    }
    return text
  }

  /// One of the names of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(ModelFault) -> Choice {
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    let text = try text(key, expected: "one of \(names)")
    guard let choice = Choice(rawValue: text) else {
      throw .metadata(key: key, value: text, expected: "one of \(names)")
    }
    return choice
  }

  /// Sizes from 1 to a million, comma-separated.
  func sizes(_ key: String) throws(ModelFault) -> [Int] {
    let expected = "whole numbers from 1 to 1000000"
    let text = try text(key, expected: expected)
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let sizes = parts.compactMap { Int($0) }.filter { (1...1_000_000).contains($0) }
    guard sizes.count == parts.count, sizes.count <= 1000 else {
      throw .metadata(key: key, value: text, expected: expected)
    }
    return sizes
  }

  func size(_ key: String) throws(ModelFault) -> Int {
    let sizes = try sizes(key)
    guard sizes.count == 1 else {
      throw .metadata(key: key, value: texts[key], expected: "one whole number")
    }
    return sizes[0]
  }

  /// A finite number; nil where there is none.
  func number(_ key: String) throws(ModelFault) -> Double? {
    guard let text = texts[key] else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw .metadata(key: key, value: text, expected: "a number")
    }
    return number
  }

  func flag(_ key: String) throws(ModelFault) -> Bool {
    switch texts[key] {
    case nil, "false": return false
    case "true": return true
    case let text: throw .metadata(key: key, value: text, expected: "true or false")
    }
  }
}

// MARK: - From metadata to a network's plan

extension Metadata {
  /// The plan of the network, once it is known to be one that this version runs.
  func architecture() throws(ModelFault) -> Architecture {
    try checkSupport()
    let hidden = try sizes("hidden_sizes")
    if texts["num_layers"] != nil {
      let layers = try size("num_layers")
      guard layers == hidden.count else {
        throw .metadata(
          key: "num_layers", value: "\(layers)", expected: "\(hidden.count), as in hidden_sizes")
      }
    }
    return Architecture(
      cell: try cell(), input: try input(), hidden: hidden,
      isBidirectional: try flag("bidirectional"), outputs: try size("outputs"),
      loss: try choice("loss", Loss.self), lossAt: try choice("loss_at", LossPlace.self),
      reduction: try choice("reduction", Reduction.self), truncation: try truncation(),
      dense: try dense(), dropout: try dropout(), encoder: try encoder())
  }

  private var hasEncoder: Bool { texts["kind"] == "encoder_decoder" }

  /// What the encoder reads: the same as the decoder, where nothing else is said.
  private func encoder() throws(ModelFault) -> Encoder? {
    guard hasEncoder else { return nil }
    if try flag("bidirectional") { throw .unsupported("a bidirectional encoder and decoder") }
    let attention = texts["attention"] == nil ? .none : try choice("attention", Attention.self)
    let prefix = texts["source_input_size"] == nil ? "" : "source_"
    return Encoder(
      input: try input(prefix), attention: attention, hasScoreBias: try flag("attention_bias"))
  }

  /// The feed-forward layers, as `32 relu,16 tanh`.
  private func dense() throws(ModelFault) -> [DenseLayer] {
    guard let text = texts["dense"] else { return [] }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let layers = parts.compactMap { part -> DenseLayer? in
      let words = part.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, let size = Int(words[0]), (1...1_000_000).contains(size),
        let activation = Activation(rawValue: String(words[1]))
      else { return nil }
      return DenseLayer(size: size, activation: activation)
    }
    guard layers.count == parts.count, layers.count <= 1000 else {
      throw .metadata(key: "dense", value: text, expected: "layers such as “32 relu,16 tanh”")
    }
    return layers
  }

  /// The shares that are dropped in training.
  private func dropout() throws(ModelFault) -> Dropout {
    func share(_ place: String) throws(ModelFault) -> Double {
      let key = "dropout_" + place
      let share = try number(key) ?? 0
      guard (0..<1).contains(share) else {
        throw .metadata(key: key, value: texts[key], expected: "a number from 0 to below 1")
      }
      return share
    }
    return Dropout(
      embedding: try share("embedding"), layers: try share("layers"), head: try share("head"))
  }

  /// The steps of a segment; nil where the file says 0 or nothing.
  private func truncation() throws(ModelFault) -> Int? {
    guard let text = texts["truncation"], text != "0" else { return nil }
    return try size("truncation")
  }

  private func checkSupport() throws(ModelFault) {
    if let format = texts["format"], format != "rnn-reference-1" {
      throw .metadata(key: "format", value: format, expected: "rnn-reference-1")
    }
    switch texts["kind"] {
    case nil, "sequence", "optimizer", "encoder_decoder": break
    case let kind:
      throw .metadata(
        key: "kind", value: kind, expected: "sequence, optimizer or encoder_decoder")
    }
    if let head = texts["head"], head != "linear" {
      throw .unsupported("the head \(quoted(head))")
    }
  }

  private func cell() throws(ModelFault) -> CellKind {
    let name = try text("cell", expected: "the kind of cell")
    guard let cell = CellKind(rawValue: name) else {
      throw .unsupported("the cell \(quoted(name))")
    }
    try check("gate_order", cell.gateOrder)
    try check("linear_before_reset", cell.linearBeforeReset)
    try check("peephole_order", cell.peepholeOrder)
    return cell
  }

  /// Checks that what is said of a cell, if it is said, is what the cell is.
  private func check(_ key: String, _ expected: String?) throws(ModelFault) {
    guard let expected, let text = texts[key], text != expected else { return }
    throw .metadata(key: key, value: text, expected: expected)
  }

  /// What a stack reads; the entries of an encoder's input begin with `source_`.
  private func input(_ prefix: String = "") throws(ModelFault) -> Input {
    let size = try size(prefix + "input_size")
    switch texts[prefix + "embedding"] {
    case nil, "none":
      return texts["unroll.\(prefix)input"] == "tokens"
        ? .tokens(vocabulary: size) : .vectors(size: size)
    case let text?:
      let sizes = try sizes(prefix + "embedding")
      guard sizes.count == 2, sizes[1] == size else {
        throw .metadata(
          key: prefix + "embedding", value: text,
          expected: "none, or the vocabulary's size and \(size)")
      }
      return .embedding(vocabulary: sizes[0], size: size)
    }
  }

  func names() throws(ModelFault) -> WeightNames {
    let isBidirectional = try flag("bidirectional")
    let encoderLayers = hasEncoder ? try sizes("hidden_sizes").count : nil
    switch texts["naming"] {
    case nil, "torch_module":
      return WeightNames(
        layers: .module("rnn"), isBidirectional: isBidirectional, encoderLayers: encoderLayers)
    case "cell_list":
      return WeightNames(
        layers: .cells("layers"), isBidirectional: isBidirectional, encoderLayers: encoderLayers)
    case let text:
      throw .metadata(key: "naming", value: text, expected: "torch_module or cell_list")
    }
  }
}

extension CellKind {
  /// The order of the row blocks, as in the metadata; the simplified GRU's are tensors of their own.
  var gateOrder: String {
    self == .gruSimplified ? "separate" : gates.map(\.rawValue).joined(separator: ",")
  }

  /// ONNX's name for the place of the reset gate; nil where there is none.
  var linearBeforeReset: String? { reset.map { $0 == .afterProduct ? "1" : "0" } }

  /// The order of the peepholes' blocks; nil where there are none.
  var peepholeOrder: String? {
    peepholes.isEmpty ? nil : peepholes.map(\.gate.rawValue).joined(separator: ",")
  }
}
