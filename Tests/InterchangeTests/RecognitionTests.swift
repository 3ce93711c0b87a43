import Recurrence
import Testing

@testable import Interchange

@Suite("What names and shapes tell, and what they leave open")
struct RecognitionTests {
  /// A module of G·7 rows that reads 3 numbers, and a linear layer `fc` to 5.
  private func shapes(_ gates: Int = 4, module: String = "rnn.") -> [String: [Int]] {
    [
      "fc.weight": [5, 7], "fc.bias": [5], module + "weight_ih_l0": [7 * gates, 3],
      module + "weight_hh_l0": [7 * gates, 7], module + "bias_ih_l0": [7 * gates],
      module + "bias_hh_l0": [7 * gates],
    ]
  }

  @Test("an RNN may have tanh or ReLU, which is asked, and the answer settles it")
  func cell() throws {
    let question = try #require(asked(shapes(1)))
    #expect(question.subject == .cell)
    #expect(question.candidates.map(\.answer) == ["rnn_tanh", "rnn_relu"])
    #expect(
      question.predicate
        == "leaves open what the cell is: “rnn_tanh” (RNN (tanh), G = 1 as in “rnn.weight_hh_l0”), "
        + "“rnn_relu” (RNN (ReLU), G = 1 as in “rnn.weight_hh_l0”); say it with --cell")
    var hints = ModelHints()
    hints.answer(question, "rnn_relu")
    #expect(try Recognition(shapes(1), hints).architecture.cell == .rnnReLU)
  }

  @Test("a cell of another number of blocks than the file's is not believed")
  func wrongCell() {
    #expect(
      fault(shapes(4), ModelHints(cell: .gru))
        == .refused(
          "has four blocks of rows in “rnn.weight_hh_l0”, as LSTM has; --cell gru does not fit, lstm does"
        ))
    #expect(
      fault(shapes(1), ModelHints(cell: .lstm))?.predicate.hasSuffix("rnn_tanh or rnn_relu does")
        == true)
  }

  @Test("an answer that is none of the file's is refused by its name, with those that are")
  func wrongAnswers() {
    #expect(
      asked(shapes(), ModelHints(head: "nope"))?.predicate
        == "has no tensor “nope.weight” of two axes; --head can be “fc” ([5, 7] with bias), “none” "
        + "(h of 7 units is the answer, without “fc.weight” [5, 7])")
    #expect(
      asked(shapes(), ModelHints(embedding: "nope"))?.refusal
        == "has no tensor “nope.weight” of two axes")
    #expect(
      asked(shapes(), ModelHints(embedding: "fc"))?.refusal
        == "has “fc.weight” [5, 7] with bias, which is no embedding of [V, 3]")
    #expect(
      asked(shapes(), ModelHints(stack: "lstm"))?.predicate.hasPrefix(
        "has no recurrent module “lstm”; --stack can be “rnn” (") == true)
  }

  @Test("modules that cannot stand one above the other are told with the reason")
  func mixedStack() {
    var two = shapes(3, module: "a.")
    two.merge(shapes(4, module: "b.")) { one, _ in one }
    two["b.weight_ih_l0"] = [28, 7]
    #expect(
      fault(two, ModelHints(stack: "b,a"))
        == .refused("has the LSTM “b” below the GRU “a”; one stack has cells of one kind"))
    #expect(
      asked(two)?.predicate.hasPrefix(
        "holds the GRU “a” and the LSTM “b”, and one stack has cells of one kind; it leaves open")
        == true)
    var same = shapes(module: "a.")
    same.merge(shapes(module: "b.")) { one, _ in one }
    #expect(
      fault(same, ModelHints(stack: "a,b"))
        == .refused(
          "has the LSTM “a” below the LSTM “b”; the one gives 7 numbers, the other reads 3"))
  }

  @Test(
    "a layer that is not run is named with what can be done",
    arguments: [
      (
        ["norm.weight": [7], "norm.bias": [7]], "norm", "LayerNorm or the like", "norm.weight” [7]"
      ),
      (
        ["bn.weight": [7], "bn.running_mean": [7], "bn.num_batches_tracked": []], "bn",
        "BatchNorm", "bn.weight” [7]"
      ),
      (["conv.weight": [3, 1, 5], "conv.bias": [3]], "conv", "Conv1d", "conv.weight” [3, 1, 5]"),
      (["bn.running_mean": [7]], "bn", "BatchNorm", "bn.running_mean” [7]"),
    ] as [([String: [Int]], String, String, String)])
  func strangeLayers(more: [String: [Int]], holder: String, kind: String, weight: String) {
    #expect(
      fault(shapes().merging(more) { one, _ in one })
        == .refused(
          "has the layer “\(holder)”, a \(kind) (“\(weight)), which this version does not run; save "
            + "the recurrent part alone, st.save_file(net.rnn.state_dict(), \"part.safetensors\"), and "
            + "give it what it reads as x, or run it without that layer: --leave-out \(holder)"))
  }

  @Test("of several linear layers the head is asked, with what each would leave out")
  func heads() throws {
    var two = shapes()
    two["tags.weight"] = [9, 7]
    two["tags.bias"] = [9]
    let question = try #require(asked(two))
    #expect(question.subject == .head)
    #expect(question.candidates.map(\.answer) == ["fc", "tags"])
    #expect(question.candidates[1].about == "[9, 7] with bias, without “fc.weight” [5, 7]")
    let found = try Recognition(two, ModelHints(head: "tags"))
    #expect(found.architecture.outputs == 9)
    #expect(found.remarks.contains { $0.hasPrefix("Left out: “fc.bias” [5]") })
  }

  private static func noPlace(_ name: String, _ shape: [Int], leaving module: String? = nil)
    -> String
  {
    "has the tensor “\(name)” \(shape), for which the network has no place; it runs without it with "
      + "--leave-out \(module ?? name)"
  }

  @Test("what has no place is named by its modules, so that one answer leaves all of it out")
  func strays() throws {
    var many = shapes()
    for name in ["crf.start", "crf.inner.end", "aux.a.weight", "aux.b.deep.scale"] {
      many[name] = [2, 2, 2, 2, 2, 2]
    }
    many["rnn.extra"] = [5]
    let sentence = fault(many)?.predicate ?? ""
    #expect(
      sentence.hasPrefix(
        "has the tensor “aux.a.weight” [2, 2, 2, 2, 2, 2] and 4 more, for which the network has no place; it runs"
      ))
    #expect(sentence.hasSuffix("without them with --leave-out aux,crf,rnn.extra"))
    var hints = ModelHints()
    hints.leftOut = ["aux", "crf", "rnn.extra"]
    #expect(fault(many, hints) == nil)
  }

  @Test("a linear layer that reads something else than the layers give is named so")
  func wideHead() {
    var wide = shapes()
    wide["fc.weight"] = [5, 28]
    #expect(
      fault(wide)
        == .refused(
          "has the linear layer “fc” [5, 28], which reads 28 numbers, where the LSTM gives 7; the network runs "
            + "without it with --leave-out fc"))
  }

  /// A bidirectional LSTM that reads 3 numbers and gives 14, and one in one direction that reads these.
  private func unequalDirections() -> [String: [Int]] {
    var both = shapes(module: "lstm.")
    both["lstm.weight_ih_l0"] = [28, 14]
    both.merge(shapes(module: "bilstm.")) { one, _ in one }
    for (name, shape) in both where name.hasPrefix("bilstm.") { both[name + "_reverse"] = shape }
    both["embedding.weight"] = [9, 3]
    return both
  }

  @Test("a stack that is named leaves out the other modules, and what only they feed or read")
  func otherModules() throws {
    let both = unequalDirections()
    let upper = try Recognition(both, ModelHints(stack: "lstm"))
    #expect(upper.architecture.input == .vectors(size: 14) && upper.architecture.outputs == 5)
    #expect(upper.remarks.contains { $0.contains("“embedding.weight” [9, 3]") })
    let lower = try Recognition(both, ModelHints(stack: "bilstm"))
    #expect(lower.architecture.input == .embedding(vocabulary: 9, size: 3))
    #expect(lower.architecture.outputs == 14 && lower.architecture.isBidirectional)
    #expect(
      lower.remarks.contains {
        $0.contains("“fc.bias” [5], “fc.weight” [5, 7], “lstm.bias_hh_l0” [28]")
      })
  }

  @Test("two directions below one are told, with what does run")
  func directions() {
    let both = unequalDirections()
    #expect(
      asked(both)?.predicate.hasPrefix(
        "holds the LSTM “bilstm”, which is bidirectional, below the LSTM “lstm”, which is not, and one stack has one "
          + "or two directions in all its layers, so that each runs alone; it leaves open") == true)
    #expect(
      fault(both, ModelHints(stack: "bilstm,lstm"))?.predicate.hasSuffix(
        "and each of these runs alone: --stack bilstm or --stack lstm") == true)
  }

  @Test("of several embeddings below one head the embedding is asked")
  func severalEmbeddings() throws {
    var many = shapes()
    (many["first.weight"], many["second.weight"]) = ([9, 3], [9, 3])
    let question = try #require(asked(many, ModelHints(head: "fc")))
    #expect(question.subject == .embedding)
    #expect(question.candidates.map(\.answer) == ["first", "second"])
    let found = try Recognition(many, ModelHints(head: "fc", embedding: "second"))
    #expect(found.names.name(.embedding) == "second.weight")
  }

  @Test(
    "a tagger's head and embedding are told by their names", arguments: ["hidden2tag", "label"])
  func tagger(head: String) throws {
    // The embedding of 5 numbers could stand behind a head of 5 tags.
    var tagger = shapes().filter { !$0.key.hasPrefix("fc") }
    tagger["rnn.weight_ih_l0"] = [28, 5]
    (tagger[head + ".weight"], tagger[head + ".bias"]) = ([5, 7], [5])
    tagger["word_embeds.weight"] = [17, 5]
    let found = try Recognition(tagger, ModelHints())
    #expect(found.names.name(.headWeight) == head + ".weight")
    #expect(found.architecture.input == .embedding(vocabulary: 17, size: 5))
  }

  @Test("who names the head has not left out what stands on the way")
  func onTheWay() throws {
    let named = ModelHints(head: "fc")
    for (name, shape) in [
      "bn.weight": [7], "conv.weight": [3, 3, 5], "attn.in_proj_weight": [21, 7],
    ] {
      var strange = shapes()
      strange[name] = shape
      let holder = name.split(separator: ".")[0]
      let error = #expect(throws: ModelFault.self) { try Recognition(strange, named) }
      #expect(error?.predicate.hasSuffix("without that layer: --leave-out \(holder)") == true)
      var hints = named
      hints.leftOut = [String(holder)]
      let found = try Recognition(strange, hints)
      #expect(found.remarks.contains("Left out: “\(name)” \(shape)."))
    }
    // A linear layer before the recurrent ones, which read 3 numbers.
    var before = shapes()
    before["lift.weight"] = [3, 4]
    #expect(fault(before, named) == .refused(Self.noPlace("lift.weight", [3, 4], leaving: "lift")))
    var hints = named
    hints.leftOut = ["nothing"]
    #expect(
      fault(shapes(), hints) == .refused("has nothing called “nothing” that could be left out"))
  }

  @Test("the weights of a loss change no answer")
  func losses() throws {
    for name in ["loss_fn.pos_weight", "criterion.weight", "pos_weight"] {
      var more = shapes()
      more[name] = [5]
      #expect(try Recognition(more, ModelHints()).remarks.contains("Left out: “\(name)” [5]."))
    }
    // Not what only sounds like one, nor a head that somebody names.
    #expect(fault(shapes().merging(["gloss.scale": [5]]) { $1 }) != nil)
    var named = shapes()
    named["loss_head.weight"] = [9, 7]
    #expect(try Recognition(named, ModelHints(head: "loss_head")).architecture.outputs == 9)
  }

  @Test("linear layers behind one another are asked for the activation between them")
  func dense() throws {
    var dense = shapes()
    dense["fc2.weight"] = [4, 5]
    let question = try #require(asked(dense))
    #expect(question.subject == .activation)
    #expect(question.candidates.map(\.answer) == ["relu", "tanh", "logistic"])
    #expect(question.predicate.hasSuffix("say it with --activation"))
    let found = try Recognition(dense, ModelHints(activation: .tanh))
    #expect(found.architecture.dense == [DenseLayer(size: 5, activation: .tanh)])
    #expect(found.architecture.outputs == 4)
    #expect(found.names.name(.denseWeight(0)) == "fc.weight")
    #expect(found.source(of: .headBias) == .zeros)
    let first = try Recognition(dense, ModelHints(head: "fc"))
    #expect(first.architecture.dense.isEmpty)
    #expect(first.remarks.contains("Left out: “fc2.weight” [4, 5]."))
  }

  @Test("of linear layers of equal sizes the names tell the order")
  func denseOrder() throws {
    var dense = shapes()
    dense["fc.weight"] = [7, 7]
    dense["fc.bias"] = [7]
    dense["fc2.weight"] = [7, 7]
    dense["fc10.weight"] = [4, 7]
    let found = try Recognition(dense, ModelHints(activation: .relu))
    #expect(found.names.name(.denseWeight(0)) == "fc.weight")
    #expect(found.names.name(.denseWeight(1)) == "fc2.weight")
    #expect(found.names.name(.headWeight) == "fc10.weight")
  }

  @Test("of two matrices without bias and of equal sizes names tell embedding and head, if they do")
  func byName() throws {
    var equal = shapes().filter { !$0.key.hasPrefix("fc") }
    equal["rnn.weight_ih_l0"] = [28, 7]
    var named = equal
    named["emb.weight"] = [9, 7]
    named["out.weight"] = [9, 7]
    let found = try Recognition(named, ModelHints())
    #expect(found.names.name(.embedding) == "emb.weight")
    #expect(
      found.remarks.contains { $0.hasPrefix("By their names, “emb” is taken for the embedding") })
    let turned = try Recognition(named, ModelHints(embedding: "out"))
    #expect(turned.names.name(.headWeight) == "emb.weight")
    equal["a.weight"] = [9, 7]
    equal["b.weight"] = [9, 7]
    #expect(asked(equal)?.candidates.map(\.answer) == ["b", "a"])
  }

  @Test("an embedding as wide and as high as the layers is no linear layer below the head")
  func squareEmbedding() throws {
    var square = shapes()
    square["rnn.weight_ih_l0"] = [28, 7]
    square["lookup.weight"] = [7, 7]
    let found = try Recognition(square, ModelHints())
    #expect(found.architecture.input == .embedding(vocabulary: 7, size: 7))
    #expect(found.architecture.dense.isEmpty)
  }

  @Test("one matrix that could be embedding, head or both is asked")
  func oneMatrix() {
    var equal = shapes().filter { !$0.key.hasPrefix("fc") }
    equal["rnn.weight_ih_l0"] = [28, 7]
    equal["table.weight"] = [9, 7]
    #expect(asked(equal)?.candidates.map(\.answer) == ["tied", "none", "table"])
    #expect(fault(equal, ModelHints(head: "tied")) == nil)
    #expect(fault(equal, ModelHints(head: "none", embedding: "table")) == nil)
    #expect(fault(equal, ModelHints(head: "table", embedding: "none")) == nil)
  }

  @Test("an embedding that is only saved as the head can be named")
  func headAsEmbedding() throws {
    var tied = shapes()
    tied["rnn.weight_ih_l0"] = [28, 7]
    #expect(try Recognition(tied, ModelHints()).architecture.input == .vectors(size: 7))
    let found = try Recognition(tied, ModelHints(embedding: "fc"))
    #expect(found.architecture.input == .embedding(vocabulary: 5, size: 7))
    #expect(found.source(of: .embedding) == .tensor("fc.weight"))
    #expect(found.names.name(.embedding) != found.names.name(.headWeight))
  }

  @Test("modules that fit in more than one order are asked for, unless their names count on")
  func orders() {
    func two(_ a: String, _ b: String) -> [String: [Int]] {
      var both = shapes(module: a)
      both.merge(shapes(module: b)) { one, _ in one }
      both[a + "weight_ih_l0"] = [28, 7]
      both[b + "weight_ih_l0"] = [28, 7]
      return both
    }
    #expect(
      asked(two("up.", "down."))?.candidates.map(\.answer)
        == ["down,up", "up,down", "down:up", "up:down", "down", "up"])
    #expect(fault(two("up.", "down."), ModelHints(stack: "up,down")) == nil)
    #expect(fault(two("rnn1.", "rnn2.")) == nil)
  }

  @Test("numbers in names count by their value")
  func natural() {
    let names = ["rnn10", "rnn2", "rnn", "a.10.x", "a.9.x", "rnn02"]
    #expect(
      names.sorted { $0.isNaturallyBefore($1) } == [
        "a.9.x", "a.10.x", "rnn", "rnn02", "rnn2", "rnn10",
      ])
  }

  @Test(
    "what is no layer's tensor is not taken for one",
    arguments: [
      "rnn.weight_ih_l01", "rnn.weight_ih_l-1", "rnn.weight_ih_l", "rnn.weight_ih_l0_raw",
      "rnn.weight_ihl0", "weight_ih_reverse", "rnn.weight_ih.l0", "rnn.my_weight_ih_l0", "",
      "weight_ih_l99999999999999999999",
    ])
  func layerNames(name: String) { #expect(LayerName(tensor: name) == nil) }

  @Test("what is no such network, or not whole, is told by name and shape")
  func faults() {
    func changed(_ change: (inout [String: [Int]]) -> Void) -> ModelFault? {
      var shapes = shapes()
      change(&shapes)
      return fault(shapes)
    }
    #expect(fault([:]) == .unknownNetwork)
    #expect(fault(["w": [1]]) == .unknownNetwork)
    #expect(
      changed { $0["rnn.weight_hh_l0"] = nil } == .missing("rnn.weight_hh_l0", shape: "[G·H, H]"))
    #expect(
      changed { $0["rnn.weight_ih_l0"] = nil } == .missing("rnn.weight_ih_l0", shape: "[G·H, I]"))
    #expect(changed { $0["rnn.bias_hh_l0"] = nil } == .missing("rnn.bias_hh_l0", shape: "[28]"))
    #expect(
      changed { $0["rnn.bias_hh_l0"] = [7] }
        == .shape("rnn.bias_hh_l0", expected: "[28]", got: [7]))
    let blocks = "[G·H, H] of G = 1 (RNN), 3 (GRU) or 4 (LSTM)"
    for shape in [[14, 7], [27, 7], [6, 7]] {
      #expect(
        changed { $0["rnn.weight_hh_l0"] = shape }
          == .shape("rnn.weight_hh_l0", expected: blocks, got: shape))
    }
    for shape in [[0, 7], [28], [28, 7, 1], [.max, 0], []] {
      #expect(
        changed { $0["rnn.weight_hh_l0"] = shape }
          == .shape("rnn.weight_hh_l0", expected: "[G·H, H]", got: shape))
    }
    #expect(
      changed { $0["rnn.weight_ih_l0"] = [27, 3] }
        == .shape("rnn.weight_ih_l0", expected: "[28, I]", got: [27, 3]))
    #expect(
      changed { $0["rnn.weight_ih_l2"] = [28, 7] }
        == .missing("rnn.weight_ih_l1", shape: "[G·H, I]"))
    #expect(changed { $0["scale"] = [7] } == .refused(Self.noPlace("scale", [7])))
    #expect(changed { $0["fc.bias"] = [6] } == .shape("fc.bias", expected: "[5]", got: [6]))
    #expect(
      changed { $0["emb.weight"] = [9, 8] }
        == .refused(Self.noPlace("emb.weight", [9, 8], leaving: "emb")))
    #expect(
      changed { $0["rnn.weight_hr_l0"] = [2, 7] }
        == .refused(
          "has “rnn.weight_hr_l0” [2, 7], the projection (proj_size) of the LSTM “rnn”, which this "
            + "version does not run; only an LSTM that was trained without it can be read"))
  }

  @Test("layers of a module that do not fit one another are told")
  func unequalLayers() {
    var two = shapes()
    for (name, shape) in [
      "weight_ih": [28, 6], "weight_hh": [28, 7], "bias_ih": [28], "bias_hh": [28],
    ] {
      two["rnn.\(name)_l1"] = shape
    }
    #expect(fault(two) == .shape("rnn.weight_ih_l1", expected: "[28, 7]", got: [28, 6]))
    two["rnn.weight_ih_l1"] = [28, 7]
    #expect(fault(two) == nil)
    two["rnn.weight_hh_l1"] = [28, 28]
    #expect(fault(two) == .shape("rnn.weight_hh_l1", expected: "[28, 7]", got: [28, 28]))
  }

  @Test("a reverse layer without its partner is told")
  func reverse() {
    var one = shapes()
    for (name, shape) in one where name.hasPrefix("rnn") { one[name + "_reverse"] = shape }
    one["fc.weight"] = [5, 14]
    #expect(fault(one) == nil)
    var lame = one
    lame["rnn.weight_ih_l1"] = [28, 14]
    #expect(fault(lame) == .missing("rnn.weight_hh_l1", shape: "[G·H, H]"))
    lame["rnn.weight_hh_l1"] = [28, 7]
    #expect(fault(lame) == .missing("rnn.weight_ih_l1_reverse", shape: "[G·H, I]"))
    let alone = one.filter { !$0.key.hasPrefix("rnn") || $0.key.hasSuffix("_reverse") }
    #expect(fault(alone) == .missing("rnn.weight_ih_l0", shape: "[G·H, I]"))
  }

  @Test("thousands of layers or matrices are refused before they are looked through")
  func many() {
    var layers: [String: [Int]] = [:]
    var matrices = shapes()
    for number in 0..<1001 {
      layers["cells.\(number).weight_hh"] = [1, 1]
      matrices["m.\(number).weight"] = [1, 7]
    }
    for fault in [fault(layers), fault(matrices)] {
      guard case .unsupported = fault else {
        Issue.record("got \(String(describing: fault))")
        return
      }
    }
  }
}

@Suite("Numbers of a state dict")
struct StateDictNumbersTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The weights of an LSTM with I = 1, H = 1 and no head, whose weight_ih is this tensor.
  private func read(_ tensor: Tensor) throws -> Model {
    let zeros = Tensor(shape: [4, 1], [0, 0, 0, 0] as [Float])
    try SafetensorsWriter.save(
      ["weight_ih_l0": tensor, "weight_hh_l0": zeros], to: scratch.path("a"))
    return try ModelFile.read(scratch.path("a"))
  }

  private func words(_ type: ElementType, _ words: [UInt16]) -> Tensor {
    Tensor(
      type: type, shape: [4, 1],
      bytes: words.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  @Test("F16 and BF16 are read exactly, the smallest and the largest too")
  func exact() throws {
    let half = try read(words(.f16, [0x0001, 0x83FF, 0x7BFF, 0x8000]))
    #expect(half.network.parameters[.inputHidden(layer: 0)] == [0x1p-24, -0x3FFp-24, 65504, -0.0])
    let brain = try read(words(.bf16, [0x0001, 0x8001, 0x7F7F, 0x3F80]))
    #expect(
      brain.network.parameters[.inputHidden(layer: 0)]
        == [0x1p-133, -0x1p-133, 0x1.FEp127, 1])
  }

  @Test(
    "NaN and infinity are refused with their place",
    arguments: [
      (ElementType.f16, [0, 0, 0x7C00, 0] as [UInt16], "∞"), (.f16, [0, 0, 0xFC00, 0], "−∞"),
      (.f16, [0, 0, 0x7C01, 0], "NaN"), (.bf16, [0, 0, 0x7F80, 0], "∞"),
      (.bf16, [0, 0, 0xFF81, 0], "NaN"),
    ])
  func notFinite(type: ElementType, bits: [UInt16], shown: String) throws {
    let error = #expect(throws: ModelError.self) { try read(words(type, bits)) }
    #expect(error?.fault == .notFinite("weight_ih_l0", index: 2, value: shown))
  }

  @Test("F64 is kept whole for double and rounded for float; what float cannot hold is refused")
  func double() throws {
    let model = try read(Tensor(shape: [4, 1], [0.1, 0x1p-1070, 2, 3] as [Double]))
    #expect(model.network.parameters[.inputHidden(layer: 0)] == [0.1, 0, 2, 3])
    #expect(model.exact?[.inputHidden(layer: 0)] == [0.1, 0x1p-1070, 2, 3])
    #expect(
      model.remarks.contains("The weights are F64 in the file; only double keeps them whole."))
    let error = #expect(throws: ModelError.self) {
      try read(Tensor(shape: [4, 1], [0, 1e39, 0, 0] as [Double]))
    }
    #expect(error?.fault == .tooLarge("weight_ih_l0", index: 1, value: 1e39))
  }

  @Test("weights that are whole numbers are refused before anything is made of them")
  func integers() {
    let error = #expect(throws: ModelError.self) {
      try read(Tensor(shape: [4, 1], [0, 1, 0, 0] as [Int64]))
    }
    #expect(
      error?.fault
        == .elementType("weight_ih_l0", expected: "a floating-point type", got: .i64))
  }
}
