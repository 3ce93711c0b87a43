import Console
import Testing

@testable import Curses

@Suite struct TerminalReportTests {
  private func report(
    _ variables: [String: String], input: Bool = true, output: Bool = true,
    options: TerminalOptions = TerminalOptions()
  ) -> TerminalReport {
    TerminalReport(
      options: options, surroundings: surroundings(variables),
      streams: TerminalReport.Streams(input: input, output: output),
      size: Size(columns: 80, rows: 24), library: "ncurses 6.4")
  }

  /// The value of a line, and why.
  private func line(_ name: SafeText, _ report: TerminalReport) -> [String] {
    report.entries.filter { $0.name == name }.flatMap { [$0.value.string, $0.reason.string] }
  }

  @Test("A good terminal is described line by line, with reasons")
  func good() {
    let report = report(["TERM": "xterm-256color", "LANG": "C.UTF-8", "COLORFGBG": "0;15"])
    #expect(report.problem == nil)
    #expect(report.appearance == Appearance(colors: .indexed256, theme: .light, glyphs: .unicode))
    #expect(line("size", report) == ["80 × 24", "columns × rows"])
    #expect(line("colours", report) == ["256", "xterm-256color has 256 colours"])
    #expect(line("theme", report) == ["light", "COLORFGBG=0;15"])
    #expect(line("characters", report) == ["unicode", "LANG=C.UTF-8"])
    #expect(line("clipboard", report) == ["asked for", "if the terminal allows OSC 52"])
  }

  @Test("What stands in the way of a screen is told, and the rest still reported")
  func problems() {
    #expect(report(["TERM": "xterm"], input: false).problem == .inputIsNoTerminal)
    #expect(report(["TERM": "xterm"], output: false).problem == .outputIsNoTerminal)
    #expect(report([:]).problem == .typeUnset)
    #expect(report(["TERM": "nope"]).problem == .typeUnknown("nope"))
    #expect(line("terminal", report(["TERM": "nope"])) == ["nope", "TERM"])
    #expect(
      line("colours", report(["TERM": "xterm"], input: false)) == ["16", "xterm has 8 colours"])
  }

  @Test("An escape sequence in a variable is shown, not sent")
  func hostileVariables() {
    let report = report(["TERM": "\u{1B}[2J"])
    #expect(line("terminal", report).first == "␛[2J")
    #expect(report.problem?.description.contains("\u{1B}") == false)
  }

  @Test("Every error is one sentence for the user, and says what to do where something can be done")
  func sentences() {
    let errors: [TerminalError] = [
      .inputIsNoTerminal, .outputIsNoTerminal, .typeUnset, .typeUnknown("x"), .typeTooSimple("x"),
      .databaseMissing,
    ]
    for error in errors {
      #expect(error.description.contains("--plain"))
      #expect(!error.description.contains("\n"))
    }
  }

  @Test("The live surroundings know vt100 and the C locale")
  func live() throws {
    let vt100 = try TerminalSurroundings.live.describe("vt100")
    #expect(vt100.colors <= 0)
    #expect(!vt100.hasAlternateScreen)
    #expect(throws: TerminalError.typeUnknown("no such kind")) {
      try TerminalSurroundings.live.describe("no such kind")
    }
    #expect(TerminalSurroundings.live.encoding("C") != nil)
    #expect(TerminalSurroundings.live.encoding("no such locale") == nil)
  }
}
