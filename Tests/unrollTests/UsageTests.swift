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

  @Test("A misspelled problem brings the nearest names")
  func misspelled() throws {
    try desk.run("render", "weathr").expectRefusal("did you mean weather?")
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
