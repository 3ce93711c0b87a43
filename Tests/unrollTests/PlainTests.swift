import Foundation
import Testing

@Suite("Plain lines instead of a screen")
struct PlainTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Keys and commands, one a line; the panes that changed come out")
  func conversation() throws {
    let outcome = try desk.run(
      "open", "adding:11", "--hidden", "3", "--plain",
      typing: "goto 5\n<right>\ntrain 2\n:train\nnonsense\nq\nl\n")
    outcome.expectSuccess()
    #expect(outcome.output.contains("step 1 of"))
    #expect(outcome.output.contains("step 5 of"))
    #expect(outcome.output.contains("step 6 of"))
    #expect(outcome.output.contains("update 52"), "50 were made before it was shown")
    #expect(outcome.output.contains("There is no command “nonsense”"))
    #expect(!outcome.output.contains("step 7 of"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("Asked to train until told otherwise, it says how training advances here")
  func start() throws {
    let outcome = try desk.run(
      "open", "adding:11", "--hidden", "3", "--plain", typing: "start\ntrain 2\n:train\n")
    outcome.expectSuccess()
    #expect(
      outcome.output.components(separatedBy: "training advances by updates asked for").count >= 2)
    #expect(outcome.output.contains("update 52"))
    let opened = try desk.run("open", "adding:11", "--hidden", "3", "--plain")
    #expect(!opened.output.contains("asked for"), "nobody asked")
  }

  @Test(
    "A line of a hundred thousand characters is answered like any other", .timeLimit(.minutes(1)))
  func longLine() throws {
    let line = String(repeating: "x", count: 100_000)
    let outcome = try desk.run(
      "open", "adding:11", "--hidden", "3", "--plain", typing: "\(line)\n<\(line)\ngoto 5\n")
    outcome.expectSuccess()
    #expect(outcome.output.contains("step 5 of"))
    #expect(outcome.output.utf8.count < 20_000)
  }

  @Test("Where a file is to be saved and a folder is, it says so")
  func savedOverFolder() throws {
    try desk.write("folder/file", "")
    let outcome = try desk.run(
      "open", "adding:11", "--hidden", "3", "--plain",
      typing: "save folder\nsave! folder\nexport text folder\n")
    outcome.expectSuccess()
    #expect(outcome.output.contains("“folder” is a folder; name a file in it."))
    #expect(!outcome.output.contains("exists already"))
  }

  @Test("A file under the home folder is not replaced either, unless that is asked for")
  func tilde() throws {
    let outcome = try desk.run(
      "open", "adding:11", "--hidden", "3", "--plain",
      typing: "save ~/mine.safetensors\ntrain 2\nsave ~/mine.safetensors\n")
    outcome.expectSuccess()
    #expect(outcome.output.contains("exists already; :save! replaces it"))
    let before = try Data(contentsOf: desk.url("mine.safetensors"))
    try desk.run("open", "adding:11", "--plain", typing: "save! ~/mine.safetensors\n")
      .expectSuccess()
    #expect(try Data(contentsOf: desk.url("mine.safetensors")) != before)
  }

  @Test("A dumb terminal gets plain lines, and the end of input is a good end")
  func dumb() throws {
    let outcome = try desk.run(typing: "j\n", environment: ["TERM": "dumb"])
    outcome.expectSuccess()
    #expect(outcome.output.contains("Reviews, LSTM"))
  }

  @Test("Text from a file never reaches the terminal raw")
  func sanitized() throws {
    try desk.write(
      "bad\u{1B}[31m.txt", String(repeating: "a\u{1B}[2Jb\u{202E}c\u{9B}d ", count: 20))
    for arguments in [["open", "--plain"], ["render", "--size=90x30"]] {
      let outcome = try desk.run(arguments[0], arguments[1], "bad\u{1B}[31m.txt")
      #expect(outcome.exitCode == 0)
      for scalar in ["\u{1B}", "\u{202E}", "\u{9B}"] {
        #expect(!outcome.output.unicodeScalars.contains(Unicode.Scalar(scalar) ?? "?"))
        #expect(!outcome.errors.unicodeScalars.contains(Unicode.Scalar(scalar) ?? "?"))
      }
    }
    try desk.run("render", "no\u{1B}[31mfile.txt").expectRefusal("no␛[31mfile.txt")
  }

  @Test("Files that were opened and settings that were changed are there at the next start")
  func remembered() throws {
    try desk.write("story.txt", String(repeating: "once upon a time ", count: 20))
    try desk.write(".config/unroll/config.yaml", "# mine\nmouse: on\n")
    let first = try desk.run("--plain", typing: "open story.txt\ntheme light\nmouse off\n")
    first.expectSuccess()
    let second = try desk.run("--plain")
    #expect(second.output.contains("story.txt: text, 340 bytes"))
    #expect(try desk.text(".config/unroll/config.yaml") == "# mine\nmouse: off\ntheme: light\n")
  }

  @Test("A wrong line in the settings is told, and the others hold")
  func wrongSettings() throws {
    try desk.write(".config/unroll/config.yaml", "themes: dark\nkeys: n=<right> x=y=z\n")
    let outcome = try desk.run("--plain")
    outcome.expectSuccess()
    #expect(outcome.output.contains("line 1: there is no setting “themes”"))
  }

  @Test("A network is saved where the keys say")
  func savedByKeys() throws {
    let outcome = try desk.run(
      "open", "adding:11", "--hidden", "3", "--plain", typing: "train 4\nsave here.safetensors\n")
    outcome.expectSuccess()
    #expect(outcome.output.contains("Saved as “here.safetensors”"))
    let model = try Tensors(desk.url("here.safetensors"))
    #expect(model.metadata["unroll.updates"] == "54")
    #expect(model.metadata["unroll.problem"] == "adding:11")
  }
}
