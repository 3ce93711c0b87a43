import Foundation
import Testing

@Suite("Models that PyTorch saved, as writers")
struct OtherWritersTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("InterchangeTests/Fixtures/pytorch")

  private static let source = ["<pad>", "<sos>", "<eos>", "one", "two", "three", "four", "five"]
  private static let target = [
    "<pad>", "<sos>", "<eos>", "<unk>", "un", "deux", "trois", "quatre", "cinq",
  ]

  /// What PyTorch makes of "one three two five <eos>".
  private struct Translated: Decodable {
    var tokens: [Int]
    var probabilities: [Double]
    var beam: [Int]
    var score: Double
  }

  private static func translated(_ name: String) throws -> Translated {
    let data = try Data(contentsOf: fixtures.appendingPathComponent("translated.json"))
    return try #require(try JSONDecoder().decode([String: Translated].self, from: data)[name])
  }

  private static let names = [
    "translator", "translator_general", "translator_bahdanau", "translator_wordy",
  ]

  /// A model on the desk, with its vocabularies where they are wanted.
  private func model(_ name: String, isNamed: Bool = true) throws {
    let file = Self.fixtures.appendingPathComponent("\(name)/model.safetensors")
    try desk.write("net.safetensors", try Data(contentsOf: file))
    guard isNamed else { return }
    try desk.write("src_vocab.txt", Self.source.joined(separator: "\n"))
    try desk.write("net.target.vocab.txt", Self.target.joined(separator: "\n"))
  }

  private func written(_ arguments: String...) throws -> [String: Any] {
    let outcome = try desk.run(["generate", "net.safetensors"] + arguments + ["--json"])
    outcome.expectSuccess()
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func expect(_ json: [String: Any], _ names: [String], _ probabilities: [Double]) throws {
    let symbols = try #require(json["symbols"] as? [[String: Any]])
    #expect(symbols.compactMap { $0["symbol"] as? String } == names)
    for (symbol, wanted) in zip(symbols, probabilities) {
      #expect(abs((symbol["probability"] as? Double ?? 0) - wanted) < 1e-5)
    }
  }

  @Test("an encoder–decoder writes from a source what PyTorch writes", arguments: names)
  func translation(name: String) throws {
    try model(name)
    let expected = try Self.translated(name)
    let source = ["--source", "one three two five <eos>"]
    let greedy = try written(source[0], source[1], "--temperature", "0", "--length", "9")
    try expect(greedy, expected.tokens.map { Self.target[$0] }, expected.probabilities)
    #expect(greedy["ending"] as? String == (expected.tokens.last == 2 ? "end" : "length"))
    #expect((greedy["source"] as? String)?.hasPrefix("one three two five") == true)
    let beam = try written(source[0], source[1], "--beam", "3", "--length", "9")
    let best = try #require((beam["hypotheses"] as? [[String: Any]])?.first)
    #expect(abs((best["score"] as? Double ?? 0) - expected.score) < 1e-5)
    try expect(beam, expected.beam.map { Self.target[$0] }, [])
    let drawn = try written(source[0], source[1], "--temperature", "2", "--seed", "5")
    let symbols = try #require(drawn["symbols"] as? [[String: Any]])
    #expect(symbols.allSatisfy { !["<pad>", "<sos>", "<unk>"].contains($0["symbol"] as? String) })
  }

  @Test("without vocabularies it writes in token numbers, between those that are named")
  func numbers() throws {
    try model("translator_bahdanau", isNamed: false)
    let expected = try Self.translated("translator_bahdanau")
    let text = expected.tokens.map(String.init).joined(separator: " ")
    let json = try written(
      "--source", "3 5 4 7 2", "--start", "1", "--end", "2", "--score", text)
    try expect(json, expected.tokens.map(String.init), expected.probabilities)
    let run = ["generate", "net.safetensors"]
    try desk.run(run + ["--source", "3 5"]).expectRefusal("name it with --start TOKEN")
    try desk.run(run + ["--start", "1"]).expectRefusal("writes from a source, and none is given")
    try desk.run(run + ["--source", "3 9", "--start", "1"])
      .expectRefusal("“9” is no token number from 0 to 7")
    try desk.run(run + ["--source", "3", "--start", "9"])
      .expectRefusal("No token is called “9”")
    try desk.write("short.txt", "a\n")
    try desk.write("long.txt", (0..<9).map { "w\($0)\n" }.joined())
    try desk.run(run + ["--source-vocabulary", "long.txt"])
      .expectRefusal("has 9 symbols, but the network knows only 8 tokens")
  }

  @Test("on the Generate screen it writes from the source that it read, or from a typed one")
  func onScreen() throws {
    try model("translator_wordy")
    let input = Self.fixtures.appendingPathComponent("translator_wordy/input.safetensors").path
    let open = ["render", "net.safetensors", "--input", input, "--size", "120x40", "--keys"]
    let first = try desk.run(open + ["i<esc>:greedy<enter>"])
    #expect(first.exitCode == 0 && !first.output.contains("does not write"))
    #expect(first.output.contains("example"))
    let typed = try desk.run(open + ["i<esc>:greedy<enter>ione three two five <lt>eos><enter>"])
    #expect(typed.output.contains("quatre trois trois cinq"))
    try desk.run("generate", "net.safetensors", "--source", "nothing").expectRefusal("“nothing”")
    try FileManager.default.removeItem(at: desk.url("net.target.vocab.txt"))
    try FileManager.default.removeItem(at: desk.url("src_vocab.txt"))
    let unnamed = try desk.run(open + ["i"])
    #expect(unnamed.output.contains("Nothing says with which token"))
    let marked = try desk.run(open + ["i<esc>:greedy<enter>:marks 1 2<enter>"])
    #expect(!marked.output.contains("Nothing says with which token"))
  }

  @Test("a network of one-hot tokens writes in token numbers, or in the symbols beside it")
  func oneHot() throws {
    try model("one_hot", isNamed: false)
    let expected = try Self.translated("one_hot")
    let greedy = ["--temperature", "0", "--length", "7"]
    let numbers = try written("--prime", "2 5", greedy[0], greedy[1], greedy[2], greedy[3])
    #expect(numbers["opening"] as? String == "2")
    let rest = expected.tokens.dropFirst().map(String.init)
    let symbols = try #require(numbers["symbols"] as? [[String: Any]])
    #expect(symbols.compactMap { $0["symbol"] as? String } == rest)
    for (symbol, wanted) in zip(symbols.dropFirst(), expected.probabilities) {
      #expect(abs((symbol["probability"] as? Double ?? 0) - wanted) < 1e-5)
    }
    let input = Self.fixtures.appendingPathComponent("one_hot/input.safetensors").path
    let screen = try desk.run(
      "render", "net.safetensors", "--input", input, "--size", "120x40", "--keys",
      "i<esc>:greedy<enter>:length 7<enter>i2 5<enter>")
    #expect(screen.output.contains(expected.tokens.map(String.init).joined(separator: " ")))
    try desk.write("vocab.txt", "a\nb\nc\nd\ne\nf\n")
    let named = try written("--prime", "cf", greedy[0], greedy[1], greedy[2], greedy[3])
    #expect(named["written"] as? String == String(expected.tokens.map { Array("abcdef")[$0] }))
  }
}
