import Foundation
import Testing

@Suite("Models that PyTorch saved")
struct OtherModelsTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("InterchangeTests/Fixtures/pytorch")

  private func path(_ name: String, _ file: String = "model") -> String {
    Self.fixtures.appendingPathComponent("\(name)/\(file).safetensors").path
  }

  /// The word language model of eleven symbols, copied to the desk.
  private func languageModel() throws {
    try desk.write(
      "lm.safetensors", try Data(contentsOf: URL(fileURLWithPath: path("word_language_model"))))
  }

  private let symbols = [
    "the", "of", "film", "was", "good", "bad", "not", "<eos>", "<unk>", ".", "a",
  ]

  @Test("a trace is PyTorch's, with what was told from names and shapes on standard error")
  func trace() throws {
    let outcome = try desk.run(
      "trace", path("rnn_relu"), "--cell", "rnn_relu", "--input", path("rnn_relu", "input"),
      "--output", "t.safetensors", "--precision", "double")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("by its names and shapes it is RNN (ReLU), rnn.l0"))
    let trace = try Tensors(desk.url("t.safetensors"))
    let expected = try Tensors(URL(fileURLWithPath: path("rnn_relu", "expected")))
    for name in expected.entries.keys {
      for (x, y) in zip(trace.values(name), expected.values(name)) { #expect(abs(x - y) < 1e-12) }
    }
  }

  @Test("what is open is one sentence with the candidates and the option that settles it")
  func ambiguous() throws {
    let input = path("rnn_cell", "input")
    try desk.run("trace", path("rnn_cell"), "--input", input, "--output", "t")
      .expectRefusal("“rnn_tanh” (RNN (tanh), G = 1 as in “cell.weight_hh”)")
    try desk.run("render", path("two_heads"), "--input", input)
      .expectRefusal("“words” ([6, 7] with bias, without “tags.weight” [4, 7]); say it with --head")
    try desk.run("render", path("rnn_cell"), "--cell", "gru", "--input", input)
      .expectRefusal("--cell gru does not fit, rnn_tanh or rnn_relu does")
    #expect(!FileManager.default.fileExists(atPath: desk.url("t").path))
  }

  @Test("in plain lines the questions are asked one after the other")
  func asking() throws {
    let outcome = try desk.run(
      "open", "--plain", path("rnn_cell"), typing: "rnn_relu\n\(path("rnn_cell", "input"))\n")
    outcome.expectSuccess()
    for text in [
      "Which is the cell?", "rnn_relu: RNN (ReLU), G = 1 as in “cell.weight_hh”",
      "What it shall read", "step 1 of 5", "RNN (ReLU)",
    ] {
      #expect(outcome.output.contains(text), "\(text)")
    }
  }

  @Test(
    "a text is read in the symbols of a vocabulary, named or lying beside the model",
    arguments: ["lm.vocab.json", "vocab.txt", "mine.txt"])
  func vocabulary(file: String) throws {
    try languageModel()
    let json = "[" + symbols.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    try desk.write(file, file.hasSuffix("json") ? json : symbols.joined(separator: "\n"))
    try desk.write("some.txt", "The film was good.")
    let named = file == "mine.txt" ? ["--vocabulary", file] : []
    for what in [["--text", "The film was good."], ["--input", "some.txt"]] {
      let screen = try desk.run(["render", "lm.safetensors", "--size", "200x40"] + what + named)
      #expect(screen.exitCode == 0)
      #expect(screen.output.contains("“the”") && screen.output.contains(" film "))
      #expect(screen.output.contains("The target of each step is the next symbol"))
    }
    let trace = try desk.run(
      ["trace", "lm.safetensors", "--text", "the film", "--output", "t.safetensors"] + named)
    #expect(trace.exitCode == 0)
    #expect(try Tensors(desk.url("t.safetensors")).entries["logits"]?.shape == [1, 1, 11])
  }

  @Test("a text too long for the memory is walked through in windows, from end to end")
  func longText() throws {
    try languageModel()
    try desk.write("vocab.txt", symbols.joined(separator: "\n"))
    let words = (0..<8000).map { $0 == 7000 ? "bad" : ["a", "film", "."][$0 % 3] }
    try desk.write("long.txt", words.joined(separator: " "))
    func screen(_ keys: String) throws -> String {
      let outcome = try desk.run(
        "render", "lm.safetensors", "--input", "long.txt", "--memory", "1", "--size", "120x40",
        "--keys", keys)
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains("held (budget 1 MiB)"))
      return outcome.output
    }
    #expect(try screen("4321<enter>").contains("4321 of 7999"))
    #expect(try screen("/bad<enter>").contains("7001 of 7999"))
    #expect(try screen("b").contains("7999 of 7999"))
    try desk.run("render", "lm.safetensors", "--input", "long.txt", "--memory", "0")
      .expectRefusal("--memory expects MiB from 1")
  }

  @Test("texts and vocabularies that do not fit are one sentence")
  func misfits() throws {
    try languageModel()
    let text = ["render", "lm.safetensors", "--text", "the end"]
    try desk.run(text).expectRefusal(
      "only with the network's vocabulary; give it with --vocabulary")
    try desk.write("long.txt", (1...12).map { "a\($0)\n" }.joined())
    try desk.run(text + ["--vocabulary", "long.txt"])
      .expectRefusal("has 12 symbols, but the network knows only 11 tokens")
    try desk.write("gap.json", #"{"the": 0, "end": 1, "film": 12}"#)
    try desk.run(text + ["--vocabulary", "gap.json"]).expectRefusal(
      "has the number 12, but the network knows only the tokens 0 to 10; there is no symbol for 2 and"
    )
    try desk.write("lm.vocab.json", #"["the", "end", "the"]"#)
    try desk.run(text).expectRefusal("“lm.vocab.json” has the symbol “the” twice")
    try desk.write("few.txt", "the\nfilm\n")
    try desk.run(text + ["--vocabulary", "few.txt"]).expectRefusal(
      "has “end”, which the vocabulary")
    try desk.write("broken.json", "[\"a\"")
    try desk.run(text + ["--vocabulary", "broken.json"]).expectRefusal("is no list and no object")
    try desk.run(text + ["--vocabulary", "nowhere.txt"]).expectRefusal("There is no file")
    try desk.run(text + ["--input", "x"]).expectRefusal("give one")
    try desk.run("render", "lm.safetensors", "--text", "", "--vocabulary", "few.txt")
      .expectRefusal("has nothing to read")
  }

  /// What PyTorch writes greedily after "not a", and how likely each symbol was.
  private struct Written: Decodable {
    var tokens: [Int]
    var probabilities: [Double]
  }

  @Test(
    "a language model writes what PyTorch writes, in words or in token numbers",
    arguments: [true, false])
  func writing(isNamed: Bool) throws {
    try languageModel()
    if isNamed { try desk.write("lm.vocab.txt", symbols.joined(separator: "\n")) }
    let data = try Data(contentsOf: Self.fixtures.appendingPathComponent("written.json"))
    let expected = try JSONDecoder().decode(Written.self, from: data)
    let outcome = try desk.run(
      "generate", "lm.safetensors", "--prime", isNamed ? "not a" : "6 10", "--temperature", "0",
      "--length", "9", "--json")
    outcome.expectSuccess()
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let written = try #require(json?["symbols"] as? [[String: Any]]).suffix(9)
    let names = expected.tokens.suffix(9).map { isNamed ? symbols[$0] : String($0) }
    #expect(written.compactMap { $0["symbol"] as? String } == names)
    for (symbol, wanted) in zip(written, expected.probabilities) {
      #expect(abs((symbol["probability"] as? Double ?? 0) - wanted) < 1e-5)
    }
  }

  @Test("on the Generate screen it writes too, from what is typed")
  func writingOnScreen() throws {
    try languageModel()
    try desk.write("lm.vocab.txt", symbols.joined(separator: "\n"))
    let outcome = try desk.run(
      "render", "lm.safetensors", "--text", "the film was good", "--size", "120x40", "--keys",
      "iinot a<enter>")
    #expect(outcome.exitCode == 0)
    #expect(!outcome.output.contains("does not write"))
    #expect(outcome.output.contains("121 symbols, 1 given"))
    #expect(outcome.output.contains("“<unk>”"))
  }

  @Test("what does not write is told with the reason")
  func noWriters() throws {
    let fixtures = [
      ("last_classes", "it answers with 4 classes, but reads 11 tokens"),
      ("gru_fc", "it reads vectors"), ("translator", "writes from a source, and none is given"),
      ("translator_vectors", "it reads vectors"),
    ]
    for (name, reason) in fixtures {
      try desk.run("generate", path(name)).expectRefusal(reason)
    }
    try languageModel()
    try desk.run("generate", "lm.safetensors", "--prime", "the").expectRefusal(
      "“the” is no token number from 0 to 10")
    try desk.run("generate", "dates", "--head", "fc").expectRefusal("made elsewhere")
  }

  @Test("a pickle is refused with the Python that converts it")
  func pickle() throws {
    try desk.write("net.pt", Data([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0]))
    try desk.run("render", "net.pt").expectRefusal(
      "import torch, safetensors.torch as st; "
        + "st.save_file(torch.load(\"net.pt\", weights_only=True), \"net.safetensors\")")
    try desk.write("net.safetensors", Data([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0]))
    try desk.run("render", "net.safetensors").expectRefusal("\"net-converted.safetensors\")")
  }
}
