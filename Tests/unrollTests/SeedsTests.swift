import Foundation
import Testing

@Suite("Training over seeds")
struct SeedsTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  private static let training = [
    "train", "adding:11", "--hidden", "7,3", "--batch", "5", "--updates", "60",
  ]

  private func train(_ options: String...) throws -> [String: Any] {
    let outcome = try desk.run(Self.training + options + ["--json"])
    outcome.expectSuccess()
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(json as? [String: Any])
  }

  /// Everything that was computed, without how fast.
  private func numbers(_ run: [String: Any]) -> [String: String] {
    run.filter { $0.key != "updates_per_second" }.mapValues { "\($0)" }
  }

  @Test("A run is the same beside others as alone, however many stand side by side")
  func sideBySide() throws {
    let alone = try train("--seeds", "3-6", "--jobs", "1")
    let together = try train("--seeds", "3-6", "--jobs", "3")
    let (first, second) = (
      try #require(alone["runs"] as? [[String: Any]]),
      try #require(together["runs"] as? [[String: Any]])
    )
    #expect(first.map(numbers) == second.map(numbers))
    #expect(first.map { $0["seed"] as? Int } == [3, 4, 5, 6])
    let single = try train("--seed", "5", "--threads", "1")
    #expect(numbers(single) == numbers(first[2]))
  }

  @Test("Median and range are those of the runs")
  func summary() throws {
    let figures = try train("--seeds", "3")
    let runs = try #require(figures["runs"] as? [[String: Any]])
    let summary = try #require(figures["summary"] as? [String: [String: Double]])
    for name in ["loss", "held_out_loss", "held_out_accuracy", "best_held_out_loss"] {
      let values = runs.compactMap { $0[name] as? Double }.sorted()
      #expect(
        summary[name] == [
          "median": values[1], "lowest": values[0], "highest": values[2], "runs": 3,
        ])
    }
    #expect(figures["seeds"] as? String == "1-3")
    #expect(figures["finished"] as? Int == 3)
  }

  @Test("The text has a row for each seed, then median, lowest and highest")
  func table() throws {
    let outcome = try desk.run(Self.training + ["--seeds", "2"])
    outcome.expectSuccess()
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.map { $0[0] }.suffix(6) == ["seed", "1", "2", "median", "lowest", "highest"])
    let losses = try rows.suffix(5).map { try #require(Double($0[1])) }
    #expect(losses[3] == min(losses[0], losses[1]) && losses[4] == max(losses[0], losses[1]))
    #expect(abs(losses[2] - (losses[0] + losses[1]) / 2) < 1e-4)
  }

  @Test("Each network is saved under its seed")
  func save() throws {
    _ = try train("--seeds", "2-3", "--save", "net.safetensors")
    for seed in [2, 3] {
      let outcome = try desk.run("train", "net-\(seed).safetensors", "--updates", "1", "--json")
      #expect(outcome.output.contains("\"updates\" : 61"))
    }
    #expect(!FileManager.default.fileExists(atPath: desk.url("net.safetensors").path))
    try desk.run("train", "net-2.safetensors", "--seeds", "2").expectRefusal("network already")
  }

  @Test(
    "Wrong ranges and numbers are answered with a sentence",
    arguments: [
      (["--seeds", "ten"], "got “ten”"), (["--seeds", "-4"], "got “-4”"),
      (["--seeds", "7-3"], "the lowest first"), (["--seeds", "0"], "at least one seed"),
      (["--seeds", "2000"], "at most 1000"), (["--seeds", "2", "--seed", "4"], "one of them"),
      (["--seeds", "2", "--jobs", "0"], "--jobs must be"), (["--jobs", "2"], "goes with --seeds"),
      (["--threads", "0"], "--threads must be"),
    ])
  func refusals(options: [String], sentence: String) throws {
    try desk.run(Self.training + options).expectRefusal(sentence)
  }

  @Test("What cannot be opened or saved is said once")
  func errors() throws {
    try desk.run("train", "no-such", "--seeds", "5").expectRefusal("no-such")
    try desk.run(Self.training + ["--seeds", "3", "--save", "no/such/net"]).expectRefusal("no/such")
  }

  @Test("Runs that diverge are told, with the figures of all")
  func divergence() throws {
    let outcome = try desk.run(
      "train", "adding:11", "--cell", "rnn_relu", "--hidden", "4", "--optimizer", "sgd",
      "--learning-rate", "1e12", "--clip", "none", "--seeds", "2")
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.count(of: "diverged at update") == 2)
    #expect(outcome.errors.contains("2 of 2 runs diverged"))
  }

  @Test("Ctrl-C prints what is there so far", arguments: [[], ["--seeds", "4", "--jobs", "2"]])
  func interruption(options: [String]) throws {
    let process = try desk.start(
      ["train", "adding:11", "--hidden", "3", "--batch", "2", "--updates", "900000000"] + options)
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let output = try desk.text("stdout")
    #expect(output.contains("held-out loss"))
    guard !options.isEmpty else { return }
    #expect(output.contains("finished: 0"))
    #expect(output.count(of: "interrupted after update") == 2)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
