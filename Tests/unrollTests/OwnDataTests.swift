import Foundation
import Testing

@Suite("Data of one's own, and views, on the command line")
struct OwnDataTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    let rows = (0..<60).map { "\"the film \($0) was \($0 % 2 == 0 ? "good" : "bad")\",\($0 % 2)" }
    try desk.write("films.csv", "\u{FEFF}text,stars\r\n" + rows.joined(separator: "\r\n") + "\r\n")
  }

  private func object(_ outcome: Desk.Outcome) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("A table is learned from, saved, and opened again as it was read")
  func table() throws {
    let outcome = try desk.run(
      "train", "films.csv", "--label", "stars", "--text", "text", "--words", "--updates", "60",
      "--save", "m.safetensors", "--json")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("2 classes: 0, 1."))
    #expect(outcome.errors.contains("held out, by a hash of what is read"))
    let figures = try object(outcome)
    let loss = try #require(figures["held_out_loss"] as? Double)
    #expect(loss < 0.7 * (try #require(figures["baseline"] as? Double)))
    let screen = try desk.run("render", "m.safetensors", "--size", "100x30")
    screen.expectSuccess()
    #expect(screen.output.contains("films.csv") && screen.output.contains("film"))
    // Rows that came later are read in the words and classes that the network knows.
    let more = try desk.text("films.csv") + "a strange new film,1\r\n"
    try desk.write("films.csv", more)
    try desk.run("train", "m.safetensors", "--updates", "2", "--save", "n.safetensors")
      .expectNotes("2 classes: 0, 1.")
    try desk.run("render", "m.safetensors", "--label", "text").expectRefusal("cannot be chosen")
  }

  @Test("Words of one letter stay words, in what is written, primed, measured and traced")
  func shortWords() throws {
    try desk.write("dna.txt", String(repeating: "A C G T T A C A G G A\n", count: 60))
    let trained = try desk.run(
      "train", "dna.txt", "--words", "--updates", "20", "--save", "d.safetensors")
    #expect(trained.exitCode == 0)
    let written = try desk.run("generate", "d.safetensors", "--prime", "A C", "--length", "6")
    written.expectSuccess()
    #expect(written.output.hasPrefix("A C "))
    let measured = try desk.run("generate", "d.safetensors", "--score", "A C G")
    #expect(measured.output.split(separator: "\n").count == 5)
    #expect(measured.output.contains(" read first\n"))
    let traced = try desk.run(
      "trace", "d.safetensors", "--text", "A C G", "--output", "d.trace.safetensors")
    #expect(traced.exitCode == 0, "\(traced.errors)")
  }

  @Test("What is missing or wrong among the columns is one sentence")
  func columns() throws {
    try desk.run("train", "films.csv").expectRefusal("--label COLUMN for a class")
    try desk.run("render", "films.csv", "--label", "star").expectRefusal("Did you mean “stars”?")
    try desk.run("train", "films.csv", "--target", "text").expectRefusal("is no number")
    try desk.run("train", "films.csv", "--kind", "tags").expectRefusal("expected tokens, a tab")
    for option in [["--label", "x"], ["--window", "5"], ["--reset-state"], ["--words"]] {
      try desk.run(["train", "weather"] + option).expectRefusal("is a built-in problem")
    }
    try desk.run("train", "films.csv", "--label", "2", "--window", "0").expectRefusal("--window")
  }

  @Test(
    "Numbers near the ends of what a number can be are scaled as others are",
    arguments: [300, -300])
  func enormous(exponent: Int) throws {
    let rows = (0..<60).map { "\($0 % 7)e\(exponent),\($0 % 5)e\(exponent)" }
    try desk.write("huge.csv", "a,b\n" + rows.joined(separator: "\n") + "\n")
    let outcome = try desk.run("train", "huge.csv", "--target", "b", "--updates", "5", "--json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let baseline = try #require(try object(outcome)["baseline"] as? Double)
    #expect(abs(baseline - 1) < 0.01)
    #expect(try desk.run("render", "huge.csv", "--target", "b", "--size", "80x24").exitCode == 0)
  }

  @Test(
    "A hostile table is one sentence",
    arguments: [
      (Data(), "is empty"), (Data("a,b\n".utf8), "no rows below it"),
      (Data("a,b\n1,2\n".utf8), "1 row"), (Data([0x61, 0xFF, 0x2C]), "0xFF"),
      (Data([0x7F, 0x45, 0x4C, 0x46, 0, 0]), "zero byte"),
      (Data("a,b\n1,2\n3\n".utf8), "line 3"), (Data("a,b\n\"1,2\n".utf8), "never closed"),
    ])
  func hostile(content: Data, sentence: String) throws {
    try desk.write("bad.csv", content)
    try desk.run("train", "bad.csv", "--label", "b").expectRefusal(sentence)
  }

  @Test("A line without end is read no further than the limit, and told")
  func endlessLine() throws {
    try desk.write("long.csv", Data(repeating: UInt8(ascii: "x"), count: 5 << 20))
    try desk.run("train", "long.csv", "--label", "x").expectRefusal("a row of more than 4.0 MiB")
  }

  @Test("A text is learned word by word, written as one reads it, and measured in perplexity")
  func words() throws {
    try desk.write("t.txt", String(repeating: "The dog sleeps. The cat, too, sings!\n", count: 40))
    let outcome = try desk.run(
      "train", "t.txt", "--words", "--updates", "80", "--save", "w.safetensors")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("held-out perplexity"))
    let written = try desk.run(
      "generate", "w.safetensors", "--prime", "The cat, too", "--temperature", "0", "--length", "9")
    written.expectSuccess()
    #expect(written.output.hasPrefix("The cat, too, sings!\nThe dog sleeps."))
  }

  @Test("Columns that name none, Latin-1 and a link to itself are one sentence")
  func slips() throws {
    for columns in ["", ",", " "] {
      try desk.run("train", "films.csv", "--label", "stars", "--columns", columns)
        .expectRefusal("--columns expects names or numbers of columns")
    }
    try desk.write("l1.txt", Data("abc\nd".utf8) + Data([0xE9, 0x0A]))
    try desk.run("train", "l1.txt").expectRefusal("in line 2, does not belong there; if it is Lat")
    symlink("loopb", desk.url("loopa").path)
    symlink("loopa", desk.url("loopb").path)
    try desk.run("train", "loopa").expectRefusal("Too many levels of symbolic links.")
  }

  @Test("Tags and pairs are told by their lines")
  func lines() throws {
    let tags = (0..<40).map { "teddy runs \($0 % 7)\tN V N" }.joined(separator: "\n")
    try desk.write("tags.txt", tags)
    let outcome = try desk.run("train", "tags.txt", "--updates", "3", "--json")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("2 tags"))
  }

  @Test("A bag of words is at chance where order alone decides, and its network remembers the view")
  func bag() throws {
    let outcome = try desk.run(
      "train", "reviews:100", "--view", "bag", "--updates", "20", "--save", "b.safetensors",
      "--json")
    #expect(outcome.exitCode == 0)
    let figures = try object(outcome)
    #expect(figures["view"] as? String == "bag")
    #expect(figures["cell"] as? String == "rnn_tanh")
    let parts = try #require(figures["held_out_parts"] as? [[String: Any]])
    #expect(parts.first?["name"] as? String == "order alone decides")
    #expect(parts.first?["accuracy"] as? Double == 0.5)
    let screen = try desk.run("render", "b.safetensors", "--size", "120x40")
    screen.expectSuccess()
    #expect(screen.output.contains("bag of words"))
    try desk.run("train", "weather", "--view", "bag").expectRefusal("answers at every step")
    try desk.run("train", "reviews", "--view", "flat", "--shuffle").expectRefusal("--shuffle")
  }
}

extension Desk.Outcome {
  /// Expects success, with a note on standard error.
  fileprivate func expectNotes(_ note: String) {
    #expect(exitCode == 0, "\(errors)")
    #expect(errors.contains(note), "\(errors)")
  }
}
