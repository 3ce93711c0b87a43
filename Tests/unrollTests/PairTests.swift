import Foundation
import Testing

@Suite("Encoder–decoders on the command line")
struct PairTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func object(_ outcome: Desk.Outcome) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("Layers are chosen, told in JSON, saved and trained on")
  func layers() throws {
    let trained = try desk.run(
      "train", "reverse:4", "--hidden", "7,5", "--attention", "general", "--dense", "6,3",
      "--truncation", "3", "--updates", "3", "--save", "m.safetensors", "--json")
    trained.expectSuccess()
    let figures = try object(trained)
    #expect(figures["attention"] as? String == "general")
    #expect(figures["dense"] as? [Int] == [6, 3])
    #expect(figures["truncation"] as? Int == 3)
    #expect(figures["bidirectional"] as? Bool == false)
    #expect(figures["held_out_whole_accuracy"] as? Double != nil)
    let again = try object(try desk.run("train", "m.safetensors", "--updates", "2", "--json"))
    for name in ["attention", "hidden", "dense", "truncation", "weights"] {
      #expect("\(again[name] ?? "")" == "\(figures[name] ?? "")")
    }
    #expect(again["updates"] as? Int == 5)
    try desk.run("render", "m.safetensors", "--keys", "t").expectSuccess()
  }

  @Test(
    "What cannot be learned so ends with one sentence",
    arguments: [
      (["sentences", "--bidirectional"], "each answer is the next input"),
      (["dates", "--bidirectional"], "read in one direction"),
      (["weather:5", "--attention", "dot"], "has no source to be encoded"),
      (["weather:5", "--truncation", "0"], "Expected the truncation"),
      (["weather:5", "--attention", "sideways"], "attention"),
      (["weather:5", "--dense", "4,x"], "dense"),
    ])
  func refused(arguments: [String], part: String) throws {
    let outcome = try desk.run(["train"] + arguments + ["--updates", "1"])
    outcome.expectRefusal(part)
  }

  @Test("A model writes from a typed source, the same for the same seed")
  func generates() throws {
    let trained = try desk.run(
      "train", "reverse:4", "--hidden", "20", "--updates", "80", "--save", "m.safetensors")
    #expect(trained.exitCode == 0)
    func written(_ options: String...) throws -> [String: Any] {
      let outcome = try desk.run(
        ["generate", "m.safetensors", "--source", "hag", "--json"] + options)
      outcome.expectSuccess()
      return try object(outcome)
    }
    let greedy = try written("--temperature", "0")
    #expect(greedy["source"] as? String == "hag")
    #expect(try written("--beam", "1")["written"] as? String == greedy["written"] as? String)
    let sampled = try written("--seed", "4", "--top-k", "3", "--top-p", "0.9")
    #expect(
      try written("--seed", "4", "--top-k", "3", "--top-p", "0.9")["written"] as? String
        == sampled["written"] as? String)
    let wide = try written("--beam", "4")
    #expect((wide["hypotheses"] as? [[String: Any]])?.count == 4)
    try desk.run("generate", "m.safetensors", "--source", "xyz").expectRefusal("never seen “x”")
    try desk.run("generate", "m.safetensors", "--source", "").expectRefusal("nothing to")
  }
}
