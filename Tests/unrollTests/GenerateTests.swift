import Foundation
import Testing

@Suite("Generate")
struct GenerateTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write("rhyme.txt", String(repeating: "row, row, row your boat, ", count: 20))
    let trained = try desk.run(
      "train", "rhyme.txt", "--hidden", "8", "--batch", "4", "--window", "12", "--updates", "30",
      "--save", "m.safetensors")
    #expect(trained.exitCode == 0)
  }

  private func object(_ arguments: String...) throws -> [String: Any] {
    let outcome = try desk.run(["generate", "m.safetensors", "--json"] + arguments)
    outcome.expectSuccess()
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("The same seed gives the same text, which begins with what was given")
  func seeds() throws {
    let texts = try ["3", "3", "4"].map { seed in
      try desk.run(
        "generate", "m.safetensors", "--prime", "row", "--length", "30", "--seed", seed)
    }
    for text in texts { text.expectSuccess() }
    #expect(texts[0].output == texts[1].output)
    #expect(texts[0].output != texts[2].output)
    #expect(texts[0].output.hasPrefix("row"))
    #expect(texts[0].output.count == 34, "the three given, 30 written, a line break")
  }

  @Test("JSON holds every symbol, whose probabilities make the perplexity")
  func json() throws {
    let figures = try object("--length", "9", "--top-p", "0.8", "--temperature", "0.7")
    let symbols = try #require(figures["symbols"] as? [[String: Any]])
    #expect(symbols.count == 9)
    let probabilities = symbols.compactMap { $0["probability"] as? Double }
    let perplexity = exp(-probabilities.reduce(0) { $0 + log($1) } / 9)
    #expect(abs(try #require(figures["perplexity"] as? Double) - perplexity) < 1e-9 * perplexity)
    #expect(symbols.allSatisfy { ($0["drawn_with"] as? Double ?? 0) > 0 })
    #expect(figures["ending"] as? String == "length")
  }

  @Test("A beam of one writes what greedy writes; a wide one tells its hypotheses")
  func beam() throws {
    let greedy = try object("--temperature", "0", "--length", "12")["written"] as? String
    let one = try object("--beam", "1", "--length", "12")["written"] as? String
    #expect(greedy != nil && greedy == one)
    let wide = try object("--beam", "5", "--length", "12")
    let hypotheses = try #require(wide["hypotheses"] as? [[String: Any]])
    #expect(hypotheses.count == 5)
    #expect(hypotheses[0]["text"] as? String == wide["written"] as? String)
  }

  @Test("A text is measured symbol by symbol")
  func score() throws {
    let outcome = try desk.run("generate", "m.safetensors", "--score", "row your")
    outcome.expectSuccess()
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[0].hasSuffix(" read first"))
    #expect(lines[1].hasPrefix("“r”") && lines[1].hasSuffix(" bits"))
    #expect(lines[9].hasPrefix("perplexity "))
  }

  @Test(
    "What cannot be is one sentence and exit code 2",
    arguments: [
      (["reviews"], "does not write"), (["m.safetensors", "--prime", "ß"], "has never seen “ß”"),
      (["m.safetensors", "--top-p", "0"], "top-p above 0"),
      (["m.safetensors", "--beam", "99"], "a beam of 1 to 32"),
      (["m.safetensors", "--length", "-1"], ""), (["m.safetensors", "--score", ""], "is empty"),
      (["nowhere.txt"], "nowhere.txt"), (["m.safetensors", "--updates", "-1"], "--updates"),
    ])
  func refusals(arguments: [String], part: String) throws {
    try desk.run(["generate"] + arguments).expectRefusal(part)
  }

  @Test("A network that says its symbols but not what it learned from writes too")
  func anonymous() throws {
    var model = try Tensors(desk.url("m.safetensors"))
    model.metadata = model.metadata.filter { $0.key != "unroll.path" && $0.key != "unroll.problem" }
    try desk.write("alone.safetensors", try model.file)
    let outcome = try desk.run("generate", "alone.safetensors", "--length", "5")
    outcome.expectSuccess()
    #expect(outcome.output.count == 6)
  }

  @Test("What a text file has trained is written without what could change a terminal")
  func sanitized() throws {
    try desk.write("bad.txt", String(repeating: "a\u{1B}[2J\u{202E} ", count: 30))
    for option in [["--json"], [], ["--score", "a\u{1B}"]] {
      let outcome = try desk.run(
        ["generate", "bad.txt", "--updates", "3", "--length", "60", "--hidden", "4"] + option)
      #expect(outcome.exitCode == 0)
      #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }
}
