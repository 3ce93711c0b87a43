import Foundation
import Testing

@Suite("The command line")
struct UsageTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Version and help go to standard output")
  func versionAndHelp() throws {
    let version = try desk.run("--version")
    version.expectSuccess()
    #expect(version.output.hasPrefix("unroll "))
    let help = try desk.run("render", "--help")
    help.expectSuccess()
    #expect(help.output.contains("--keys"))
  }

  @Test(
    "Wrong usage is one sentence and exit code 2",
    arguments: [
      ["frobnicate"], ["--frobnicate"], ["open"], ["train"], ["train", "adding", "--cell", "foo"],
      ["train", "adding", "--hidden", "16,"], ["train", "adding", "--clip", "norm:x"],
      ["train", "adding", "--updates", "0"], ["render", "--size", "0x24"],
      ["render", "--colors", "17"], ["render", "--keys", "<foo>"], ["trace", "m"],
    ])
  func wrongUsage(arguments: [String]) throws {
    switch arguments.count {
    case 1: try desk.run(arguments[0]).expectRefusal("")
    case 2: try desk.run(arguments[0], arguments[1]).expectRefusal("")
    case 3: try desk.run(arguments[0], arguments[1], arguments[2]).expectRefusal("")
    default:
      try desk.run(arguments[0], arguments[1], arguments[2], arguments[3]).expectRefusal("")
    }
  }

  @Test("What an option expects is told where it is missed")
  func expected() throws {
    let forms = [
      ["--schedule", "step:0", "step:N"], ["--dropout", "1", "below 1"],
      ["--clip", "norm:0", "norm:LIMIT"], ["--hidden", "0", "sizes from 1"],
      ["--recurrent", "-2", "spectral radius"],
    ]
    for form in forms {
      try desk.run("train", "adding:11", form[0], form[1]).expectRefusal("expected ")
      try desk.run("train", "adding:11", form[0], form[1]).expectRefusal(form[2])
    }
  }

  @Test("Nothing that is read is written over, whatever path leads to it")
  func overwriting() throws {
    try desk.write("own.csv", "a,b\n1,2\n2,4\n3,6\n")
    try FileManager.default.createSymbolicLink(
      at: desk.url("link"), withDestinationURL: desk.url("own.csv"))
    for path in ["own.csv", "./own.csv", "link"] {
      try desk.run("train", "own.csv", "--target", "b", "--updates", "1", "--save", path)
        .expectRefusal("would overwrite “own.csv”")
    }
    #expect(try desk.text("own.csv").hasPrefix("a,b"))
    let training = ["train", "xor", "--hidden", "2", "--updates", "1", "--save", "n.safetensors"]
    #expect(try desk.run(training).exitCode == 0)
    let further = ["train", "n.safetensors", "--updates", "1", "--save", "n.safetensors"]
    #expect(try desk.run(further).exitCode == 0)
    try desk.run("trace", "n.safetensors", "--input", "x", "--output", "n.safetensors")
      .expectRefusal("--output would overwrite “n.safetensors”")
  }

  #if os(Linux)
    @Test("What cannot be printed is told", arguments: [["--help"], ["lesson"], ["lesson", "1"]])
    func fullDisk(_ arguments: [String]) throws {
      let outcome = try desk.run(arguments, printingTo: URL(fileURLWithPath: "/dev/full"))
      outcome.expectRefusal("could not be written: No space left on device.")
    }
  #endif

  @Test("A notebook that takes too long is left")
  func overdue() throws {
    try desk.write(
      "long.md",
      """
      ```yaml network net
      data: adding
      hidden: 200
      ```

      ```yaml train fit
      of: net
      updates: 100000
      ```
      """)
    let outcome = try desk.run("run", "long.md", "--seconds", "1")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("took more than 1 s; --seconds gives it more."))
  }

  @Test("Lessons run where nothing can be kept")
  func nowhere() throws {
    try desk.write("file", "")
    let home = ["XDG_STATE_HOME": desk.url("file").path]
    try desk.run("lesson", "17", "--text", environment: home).expectSuccess()
    #expect(try desk.run("run", "1", environment: home).exitCode == 1)
  }

  @Test("A misspelled problem brings the nearest names")
  func misspelled() throws {
    try desk.run("render", "weathr").expectRefusal("did you mean weather?")
    try desk.run("train", "xyz").expectRefusal("the home screen (unroll) lists all 24")
    try desk.run("train", "latch", "--forget-bias", "1e308").expectRefusal("from −3e38 to 3e38")
    try desk.run("train", "adding:5").expectRefusal("from 11 to 10000")
  }

  @Test("A negative number is the value of its option and not an option of its own")
  func negativeNumbers() throws {
    try desk.run("train", "adding:11", "--updates", "-1").expectRefusal("not -1")
    try desk.run("train", "adding:11", "--seed", "-4").expectRefusal("-4")
    let trained = try desk.run(
      "train", "adding:11", "--hidden", "3", "--updates", "2", "--forget-bias", "-1")
    #expect(trained.exitCode == 0)
  }

  @Test("Lessons are listed, printed and run from any folder, also what they read beside them")
  func lessons() throws {
    let list = try desk.run("lesson")
    list.expectSuccess()
    #expect(list.output.split(separator: "\n").count == 17)
    let text = try desk.run("lesson", "17")
    text.expectSuccess()
    #expect(text.output.contains("17-parity.safetensors"))
    // As shipped its task is open, which is no fault of the call.
    let run = try desk.run("run", "17")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("figure bit"))
    try desk.run("lesson", "nosuch").expectRefusal("There is no lesson")
  }

  @Test("Without a terminal the way out is named")
  func noTerminal() throws {
    try desk.run().expectRefusal("--plain")
    try desk.run("open", "weather").expectRefusal("standard input is not a terminal")
  }

  @Test("The same call renders the same screen, whose training advances by updates asked for")
  func render() throws {
    let first = try desk.run("render", "adding:11", "--hidden", "3", "--keys", "<train:3>")
    first.expectSuccess()
    #expect(first.output.contains(" 3 ‖"))
    #expect(first.output.split(separator: "\n").count == 24)
    let again = try desk.run("render", "adding:11", "--hidden", "3", "--keys", "<train:3>")
    #expect(again.output == first.output)
    let svg = try desk.run("render", "--format", "svg", "--size", "40x12")
    svg.expectSuccess()
    #expect(svg.output.hasPrefix("<svg"))
  }

  @Test("Doctor tells what was chosen, also about a wrong line of the settings")
  func doctor() throws {
    try desk.write(".config/unroll/config.yaml", "theme: light\ncolour: 16 # as I like it\n")
    let doctor = try desk.run("doctor")
    doctor.expectSuccess()
    #expect(doctor.output.contains("line 2: there is no setting “colour”"))
    #expect(doctor.output.contains("theme             light"))
    #expect(
      ["avx512", "avx2", "baseline"].contains { doctor.output.contains("arithmetic        \($0)") })
  }
}
