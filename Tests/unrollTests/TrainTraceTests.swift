import Foundation
import Testing

@Suite("Train, save, open and trace")
struct TrainTraceTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private func object(_ outcome: Desk.Outcome) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("The figures are pure JSON, and the same seed gives the same ones")
  func figures() throws {
    let run = {
      try desk.run(
        "train", "weather:6", "--hidden", "3,2", "--updates", "7", "--seed", "5", "--json")
    }
    let first = try run()
    first.expectSuccess()
    let (figures, again) = (try object(first), try object(try run()))
    #expect(figures["updates"] as? Int == 7)
    #expect(figures["hidden"] as? [Int] == [3, 2])
    let loss = try #require(figures["loss"] as? Double)
    #expect(loss.isFinite)
    #expect(again["loss"] as? Double == loss)
    #expect(again["held_out_loss"] as? Double == figures["held_out_loss"] as? Double)
  }

  @Test("A file's name is shown as symbols, and escaped in JSON")
  func strangeName() throws {
    let name = "a\u{1B}[31m\u{202E}b.txt"
    try desk.write(name, String(repeating: "to be or not to be ", count: 9))
    for options in [[], ["--json"]] {
      let outcome = try desk.run(["train", name, "--hidden", "2", "--updates", "1"] + options)
      #expect(outcome.exitCode == 0)
      #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      if !options.isEmpty { #expect(try object(outcome)["problem"] as? String == name) }
    }
  }

  @Test("A loss that is no number ends with the update, the advice, and the last good network")
  func divergence() throws {
    let outcome = try desk.run(
      "train", "adding:11", "--cell", "rnn_relu", "--hidden", "4", "--optimizer", "sgd",
      "--learning-rate", "1e12", "--clip", "none", "--save", "kept.safetensors")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("no longer finite at update"))
    #expect(outcome.errors.contains("Try a lower learning rate (1e+11 instead of 1e+12)"))
    try desk.run("render", "kept.safetensors").expectSuccess()
  }

  @Test("A schedule and patience are obeyed, told in JSON, saved, and can be wished otherwise")
  func schedule() throws {
    let schedule = "warmup:10+step:100:0.5"
    let outcome = try desk.run(
      "train", "adding:11", "--hidden", "7", "--batch", "4", "--learning-rate", "0.1", "--schedule",
      schedule, "--patience", "2", "--dropout", "layers:0.1", "--updates", "4000", "--save",
      "m.safetensors", "--json")
    let figures = try object(outcome)
    #expect(figures["schedule"] as? String == schedule)
    let stop = try #require(figures["stopped_at_update"] as? Int)
    let best = try #require(figures["best_at_update"] as? Int)
    #expect(stop == best + 100)
    #expect(figures["updates"] as? Int == best)
    #expect(figures["held_out_loss"] as? Double == figures["best_held_out_loss"] as? Double)

    let further = try object(try desk.run("train", "m.safetensors", "--updates", "1", "--json"))
    #expect(further["schedule"] as? String == schedule)
    #expect(further["patience"] as? Int == 2)
    #expect(further["dropout"] as? String == "layers:0.1")
    let halvings = Double((best + 1 - 10) / 100)
    #expect(further["learning_rate"] as? Double == 0.1 * pow(0.5, halvings))
    let other = try object(
      try desk.run(
        "train", "m.safetensors", "--updates", "1", "--schedule", "step:1:0.5", "--json"))
    #expect(other["learning_rate"] as? Double == 0.05)
    #expect(other["base_learning_rate"] as? Double == 0.1)
    let screen = try desk.run("render", "m.safetensors", "--patience", "3", "--keys", "t")
    #expect(screen.output.contains("step:100:0.5"))
  }

  @Test(
    "What is no schedule, or no patience, is refused in one line",
    arguments: [["--schedule", "step:0"], ["--schedule", "often"], ["--patience", "0"]])
  func noSchedule(options: [String]) throws {
    let outcome = try desk.run(["train", "adding:11", "--updates", "1"] + options)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test("What train saves goes on where it stopped", arguments: ["reviews:100", "some.txt"])
  func goesOn(name: String) throws {
    try desk.write("some.txt", String(repeating: "to be or not to be, ", count: 12))
    let trained = try desk.run(
      ["train", name, "--cell", "gru", "--hidden", "4", "--batch", "2", "--updates", "3"]
        + (name == "some.txt" ? ["--window", "9"] : []) + ["--save", "m.safetensors"])
    #expect(trained.exitCode == 0)
    let screen = try desk.run("render", "m.safetensors", "--size", "120x40")
    screen.expectSuccess()
    #expect(screen.output.contains("update 3"))
    #expect(screen.output.contains("GRU 4"))
    let further = try desk.run("train", "m.safetensors", "--updates", "2", "--json")
    #expect(try object(further)["updates"] as? Int == 5)
    guard name == "some.txt" else { return }
    try FileManager.default.removeItem(at: desk.url("some.txt"))
    try desk.run("render", "m.safetensors").expectRefusal("There is no file")
  }

  @Test("The numbers on the screen are those of the trace, in float as in double")
  func traceEqualsScreen() throws {
    try desk.run(
      "train", "adding:11", "--hidden", "3", "--updates", "2", "--save", "m.safetensors"
    ).expectSuccess()
    var input = Tensors()
    input.add("x", [4, 2, 2], (0..<16).map { Float($0 * 37 % 11) / 7 - 0.5 })
    input.add("targets", [1, 2, 1], [Float(0.25), 0.75])
    try desk.write("in.safetensors", try input.file)
    for precision in ["float", "double"] {
      try desk.run(
        "trace", "m.safetensors", "--input", "in.safetensors", "--output", precision,
        "--precision", precision
      ).expectSuccess()
    }
    let (float, double) = (try Tensors(desk.url("float")), try Tensors(desk.url("double")))
    #expect(Set(float.entries.keys) == Set(double.entries.keys))
    for name in double.entries.keys {
      let (a, b) = (float.values(name), double.values(name))
      let scale = max(b.map(abs).max() ?? 0, 1e-30)
      for (x, y) in zip(a, b) { #expect(abs(x - y) <= 1e-5 * scale, "\(name)") }
    }
    let screen = try desk.run(
      "render", "m.safetensors", "--input", "in.safetensors", "--size", "120x40", "--keys", "<end>")
    screen.expectSuccess()
    let c = Float(float.values("rnn.l0.c")[3 * 2 * 3])
    #expect(screen.output.contains("c = \(c)"))
  }

  @Test("A trace goes to standard output as text", arguments: ["-", "/dev/stdout"])
  func standardOutput(target: String) throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(
        "InterchangeTests/Fixtures/pytorch/gru_fc")
    let run = [
      "trace", fixture.appendingPathComponent("model.safetensors").path, "--input",
      fixture.appendingPathComponent("input.safetensors").path, "--output",
    ]
    for format in ["csv", "json"] {
      #expect(try desk.run(run + ["t." + format]).exitCode == 0)
      let outcome = try desk.run(run + [target, "--format", format])
      #expect(outcome.exitCode == 0)
      #expect(try outcome.output == desk.text("t." + format))
    }
    try desk.run(run + [target]).expectRefusal("--format csv or --format json")
    #expect(!FileManager.default.fileExists(atPath: desk.url("-").path))
  }

  @Test("A model alone asks for its input, and an input that does not fit is refused")
  func inputs() throws {
    try desk.run(
      "train", "adding:11", "--hidden", "3", "--updates", "1", "--save", "m.safetensors"
    ).expectSuccess()
    var anonymous = try Tensors(desk.url("m.safetensors"))
    anonymous.metadata = anonymous.metadata.filter { !$0.key.hasPrefix("unroll.") }
    try desk.write("anonymous.safetensors", try anonymous.file)
    try desk.run("render", "anonymous.safetensors").expectRefusal("--input")
    var wrong = Tensors()
    wrong.add("x", [4, 2, 3], (0..<24).map { Float($0) })
    try desk.write("wrong.safetensors", try wrong.file)
    try desk.run("render", "anonymous.safetensors", "--input", "wrong.safetensors")
      .expectRefusal("expected [T, B, 2], got [4, 2, 3]")
    try desk.run("render", "m.safetensors", "--cell", "gru").expectRefusal("is a network already")
    try desk.run("render", "weather", "--input", "wrong.safetensors").expectRefusal("is a problem")
  }
}
