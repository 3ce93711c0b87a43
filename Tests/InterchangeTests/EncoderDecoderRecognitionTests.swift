import Recurrence
import Testing

@testable import Interchange

@Suite("Encoders and decoders, told by names and shapes")
struct EncoderDecoderRecognitionTests {
  /// A GRU of H = 7 that reads 3 numbers.
  private func module(_ holder: String, reading input: Int = 3, gates: Int = 3) -> [String: [Int]] {
    [
      holder + ".weight_ih_l0": [7 * gates, input], holder + ".weight_hh_l0": [7 * gates, 7],
      holder + ".bias_ih_l0": [7 * gates], holder + ".bias_hh_l0": [7 * gates],
    ]
  }

  private func joined(_ parts: [String: [Int]]...) -> [String: [Int]] {
    parts.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
  }

  /// The usual one: both stacks with an embedding of their own, and a head.
  private var usual: [String: [Int]] {
    joined(
      module("encoder.rnn"), module("decoder.rnn"),
      [
        "encoder.embedding.weight": [11, 3], "decoder.embedding.weight": [9, 3],
        "decoder.out.weight": [9, 7], "decoder.out.bias": [9],
      ])
  }

  @Test("two stacks that are called so are an encoder and its decoder")
  func whole() throws {
    let found = try Recognition(usual, ModelHints())
    #expect(found.architecture.encoder == Encoder(input: .embedding(vocabulary: 11, size: 3)))
    #expect(found.architecture.input == .embedding(vocabulary: 9, size: 3))
    #expect(found.architecture.hidden == [7])
    #expect([0, 1].map(found.names.unit) == ["encoder.rnn.l0", "decoder.rnn.l0"])
    #expect(found.names.name(.sourceEmbedding) == "encoder.embedding.weight")
    #expect(found.names.name(.headBias) == "decoder.out.bias")
    #expect(
      found.remarks.contains {
        $0.hasPrefix("By their names, “encoder.rnn” is the encoder and “decoder.rnn” its decoder")
      })
  }

  @Test("one of the stacks can be walked alone")
  func alone() throws {
    let decoder = try Recognition(usual, ModelHints(head: "decoder.out", stack: "decoder.rnn"))
    #expect(decoder.architecture.encoder == nil)
    #expect(decoder.names.unit(0) == "decoder.rnn.l0")
  }

  @Test("modules whose names tell nothing are asked, also as encoder and decoder")
  func asking() throws {
    let two = joined(module("a"), module("b"), ["fc.weight": [5, 7]])
    let question = try #require(asked(two))
    #expect(question.candidates.map(\.answer) == ["a:b", "b:a", "a", "b"])
    let found = try Recognition(two, ModelHints(stack: "b:a"))
    #expect([0, 1].map(found.names.unit) == ["b.l0", "a.l0"])
    #expect(found.architecture.encoder == Encoder(input: .vectors(size: 3)))
  }

  @Test("words are no parts of other words: a sequence and a sentence are no encoders")
  func words() {
    let names = ["sequence.rnn", "sentence_rnn", "rnn_enc", "srcEmbedding", "m.EncoderRNN.gru"]
    #expect(names.map(\.stackByName) == [nil, nil, .encoder, .encoder, .encoder])
    #expect("encdec.decoder.rnn".stackByName == .decoder)
  }

  @Test("stacks between which no state can pass are asked, with the reason")
  func unequal() throws {
    let other = joined(module("encoder.rnn"), module("decoder.rnn", gates: 4))
    let question = try #require(asked(other))
    #expect(
      question.predicate.hasPrefix(
        "holds the encoder “encoder.rnn” (GRU, I = 3, H = 7) and the decoder “decoder.rnn” "
          + "(LSTM, I = 3, H = 7), which are run together only with equal layers in one direction; "
          + "it leaves open what the recurrent layers are"))
  }

  @Test("an embedding that names neither stack is of both")
  func shared() throws {
    var one = usual.filter { !$0.key.contains("embedding") }
    one["embedding.weight"] = [9, 3]
    let found = try Recognition(one, ModelHints())
    #expect(found.source(of: .sourceEmbedding) == .tensor("embedding.weight"))
    #expect(found.source(of: .embedding) == .tensor("embedding.weight"))
    #expect(found.names.name(.sourceEmbedding) != found.names.name(.embedding))
  }

  @Test("of two embeddings of the encoder one is asked, and the answer settles it")
  func twoEmbeddings() throws {
    var two = usual
    two["encoder.positions.weight"] = [5, 3]
    let question = try #require(asked(two))
    #expect(question.subject == .sourceEmbedding)
    #expect(
      question.candidates.map(\.answer) == ["encoder.embedding", "encoder.positions", "none"])
    #expect(question.predicate.hasSuffix("say it with --source-embedding"))
    var hints = ModelHints()
    hints.answer(question, "none")
    #expect(hints.sourceEmbedding == "none")
  }

  @Test("W_a and W_k make general attention, W_k alone dot; other weights of attention are named")
  func attention() throws {
    var general = usual
    general["attention.W_a"] = [7, 7]
    general["attention.W_k"] = [7, 14]
    let found = try Recognition(general, ModelHints())
    #expect(found.architecture.attention == .general)
    #expect(found.source(of: .attentionCombine) == .tensor("attention.W_k"))
    general["attention.W_a"] = nil
    #expect(try Recognition(general, ModelHints()).architecture.attention == .dot)
    general["attention.v"] = [7]
    #expect(
      fault(general)
        == .unsupported(
          "additive attention by “attention.v” beside a decoder “decoder.rnn” that reads 3 numbers, no "
            + "context of 7 behind the symbol"))
    general["attention.v"] = [5, 5]
    #expect(
      fault(general)
        == .unsupported(
          "“attention.v” [5, 5], attention other than W_k [7, 14] with or without W_a [7, 7], or v "
            + "[1, 7] with W_s and W_h [7, 7]"))
    var lame = usual
    lame["decoder.attn.weight"] = [7, 7]
    #expect(
      fault(lame)
        == .missing("attention.combine.weight", shape: "[7, 14] beside “decoder.attn.weight”"))
  }

  /// The usual one with a decoder that reads 3 numbers and a context.
  private var attentive: [String: [Int]] {
    var shapes = usual
    shapes["decoder.rnn.weight_ih_l0"] = [21, 10]
    return shapes
  }

  @Test(
    "additive attention is told by v, and W_s and W_h by their names",
    arguments: [
      ("attention.Wa", "attention.Ua", "attention.Va"), ("attn.query", "attn.key", "attn.energy"),
      ("decoder.attention.W_q", "decoder.attention.W_k", "decoder.attention.w_v"),
      ("attention.decoder_att", "attention.encoder_att", "attention.full_att"),
      ("attn.fc", "attn.memory_layer", "attn.v"),
      ("attention.state", "attention.key", "attention.score"),
    ])
  func additive(state: String, key: String, score: String) throws {
    var shapes = attentive
    (shapes[state + ".weight"], shapes[key + ".weight"]) = ([7, 7], [7, 7])
    shapes[score + ".weight"] = [1, 7]
    let found = try Recognition(shapes, ModelHints())
    #expect(found.architecture.attention == .additive)
    #expect(!found.architecture.hasScoreBias)
    #expect(found.architecture.input == .embedding(vocabulary: 9, size: 3))
    #expect(found.source(of: .attentionState) == .tensor(state + ".weight"))
    #expect(found.source(of: .attentionKey) == .tensor(key + ".weight"))
    #expect(found.source(of: .attentionScore) == .elements([score + ".weight"]))
    #expect(found.remarks.contains { $0.contains("reads the symbol before the context") })
  }

  @Test("W_s and W_h whose names tell nothing are asked")
  func query() throws {
    var shapes = attentive
    (shapes["attention.W1.weight"], shapes["attention.W2.weight"]) = ([7, 7], [7, 7])
    shapes["attention.V.weight"] = [1, 7]
    let question = try #require(asked(shapes))
    #expect(question.candidates.map(\.answer) == ["attention.W1", "attention.W2"])
    #expect(question.predicate.hasSuffix("say it with --query"))
    var hints = ModelHints()
    hints.answer(question, "attention.W2")
    let found = try Recognition(shapes, hints)
    #expect(found.source(of: .attentionState) == .tensor("attention.W2.weight"))
    #expect(found.source(of: .attentionKey) == .tensor("attention.W1.weight"))
  }

  @Test("what additive attention has besides is named")
  func beyondAdditive() throws {
    var shapes = attentive
    shapes["decoder.attention.attn.weight"] = [7, 14]
    shapes["decoder.attention.v.weight"] = [1, 7]
    #expect(try Recognition(shapes, ModelHints()).architecture.attention == .additive)
    var wide = shapes.filter { !$0.key.hasPrefix("decoder.out") }
    wide["decoder.fc_out.weight"] = [9, 17]
    #expect(
      fault(wide)
        == .unsupported(
          "a head “decoder.fc_out” that reads 17 numbers, where the decoder gives 7: more than its state"
        ))
    shapes["decoder.attention.coverage.weight"] = [7, 1]
    #expect(
      fault(shapes)?.predicate.hasPrefix("has “decoder.attention.coverage.weight” [7, 1], ") == true
    )
  }

  @Test("a decoder that reads a context beside the symbol is named")
  func context() {
    var wide = usual
    wide["decoder.rnn.weight_ih_l0"] = [21, 10]
    #expect(
      fault(wide)
        == .unsupported(
          "a decoder “decoder.rnn” that reads 10 numbers, where its embedding “decoder.embedding” "
            + "gives 3: a context beside the symbol"))
  }

  @Test(
    "weights in another form than a module's own are named with what to do",
    arguments: [
      ("rnn.weight_hh_l0_g", "remove_weight_norm"), ("rnn.weight_hh_l0_raw", "dropout"),
      ("rnn.parametrizations.weight_hh_l0.original0", "remove_parametrizations"),
      ("lstm/lstm_cell/recurrent_kernel:0", "Keras"), ("lstm._packed_params", "quantized"),
    ])
  func foreign(name: String, word: String) throws {
    var shapes = usual
    shapes[name] = [21, 1]
    let found = try #require(fault(shapes))
    #expect(found.predicate.hasPrefix("has “\(name)” [21, 1], "))
    #expect(found.predicate.contains(word))
  }

  @Test("reverse cells are told by their attribute or by their tensors", arguments: [true, false])
  func reverseCells(marksHolder: Bool) throws {
    var shapes = ["fc.weight": [5, 12]]
    for (level, (input, size)) in [(3, 7), (14, 6)].enumerated() {
      for reverse in ["", "_reverse"] {
        for (kind, shape) in [
          "weight_ih": [4 * size, input], "weight_hh": [4 * size, size], "bias_ih": [4 * size],
          "bias_hh": [4 * size],
        ] {
          let name = marksHolder ? "\(level)\(reverse).\(kind)" : "\(level).\(kind)\(reverse)"
          shapes["layers." + name] = shape
        }
      }
    }
    let found = try Recognition(shapes, ModelHints())
    #expect(found.architecture.hidden == [7, 6])
    #expect(found.architecture.isBidirectional)
    #expect(found.names.unit(3) == "layers.1_reverse")
    let name = marksHolder ? "layers.1_reverse.weight_hh" : "layers.1.weight_hh_reverse"
    #expect(found.names.name(.hiddenHidden(layer: 3)) == name)
  }
}
