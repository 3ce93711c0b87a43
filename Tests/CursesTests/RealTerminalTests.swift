import Foundation
import TerminalDriver
import Testing

/// The terminal for real: a program that uses `Terminal`, driven in tmux.
@Suite(.serialized) struct RealTerminalTests {
  /// A terminal in which the probe has painted its first screen, and how the terminal was before.
  private func start(
    columns: Int = 80, rows: Int = 24, type: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws -> (tmux: Tmux, before: Tmux.State) {
    let tmux = try Tmux(columns: columns, rows: rows, type: type, environment: environment)
    let before = try tmux.state()
    try tmux.start("TerminalProbe")
    try tmux.wait(for: "ready")
    return (tmux, before)
  }

  @Test("The screen is the canvas, corner to corner, and wide characters keep their columns")
  func paints() throws {
    let (tmux, before) = try start()
    let lines = try tmux.wait(for: "end")
    #expect(lines[0] == "probe 80x24 256 unicode")
    #expect(lines[1] == "日本 é ▀⣿█ ─┼ <U+202E>")
    #expect(lines[23] == String(repeating: " ", count: 77) + "end")
    #expect(try tmux.styledScreen().contains("\u{1B}[7m\u{1B}[38;5;33mend"))
    let during = try tmux.state()
    #expect(during.isAlternate && !during.showsCursor && during.reportsMouse)
    #expect(during.line != before.line)
  }

  @Test("Leaving gives the terminal back as it was, and the shell's lines too")
  func leaves() throws {
    let (tmux, before) = try start()
    try tmux.press("q")
    #expect(try tmux.waitForExit() == 0)
    try tmux.wait(for: before)
    #expect(try tmux.screen().contains("left"))
  }

  @Test(
    "A signal that asks the program to end becomes an event, and the terminal is given back",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func ends(signal: Int32) throws {
    let (tmux, before) = try start()
    try tmux.signal(signal)
    #expect(try tmux.waitForExit() == 128 + signal)
    try tmux.wait(for: before)
  }

  @Test("Ctrl-C ends the program")
  func interrupted() throws {
    let (tmux, before) = try start()
    try tmux.press("C-c")
    #expect(try tmux.waitForExit() == 130)
    try tmux.wait(for: before)
  }

  @Test("Ctrl-C twice ends even a program that hangs")
  func interruptedTwice() throws {
    let (tmux, before) = try start()
    try tmux.press("H")
    try tmux.wait(for: "hanging")
    // Two at the same moment count as one. (bash shows no exit code here: it obeys Ctrl-C, too.)
    try tmux.press("C-c")
    Thread.sleep(forTimeInterval: 0.3)
    try tmux.press("C-c")
    try tmux.wait(for: before)
  }

  @Test("A terminal that goes away ends the program")
  func hungUp() throws {
    let (tmux, _) = try start()
    let process = try tmux.process()
    try tmux.close()
    let end = Date(timeIntervalSinceNow: 30)
    while kill(process, 0) == 0, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    #expect(kill(process, 0) != 0)
  }

  @Test(
    "A signal that kills the program gives the terminal back first",
    arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT])
  func crashes(signal: Int32) throws {
    let (tmux, before) = try start()
    try tmux.signal(signal)
    #expect(try tmux.waitForExit() == 128 + signal)
    try tmux.wait(for: before)
  }

  @Test(
    "So does any signal that ends a program which does not handle it",
    arguments: [SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGSYS])
  func unhandled(signal: Int32) throws {
    try crashes(signal: signal)
  }

  @Test("A signal that the program was started to ignore is ignored, and one that ends nobody, too")
  func ignored() throws {
    let tmux = try Tmux()
    try tmux.run("trap '' USR1 PIPE")
    try tmux.start("TerminalProbe")
    try tmux.wait(for: "ready")
    for number in [SIGUSR1, SIGPIPE, SIGCHLD, SIGURG] { try tmux.signal(number) }
    try tmux.press("j", "q")
    #expect(try tmux.waitForExit() == 0)
  }

  @Test("A trap gives the terminal back and then shows its message")
  func traps() throws {
    let (tmux, before) = try start(columns: 120, rows: 60)
    try tmux.press("T")
    #expect(try tmux.waitForExit() ?? 0 > 128)
    let screen = try tmux.screen().joined()
    #expect(screen.contains("a trap on purpose"))
    try tmux.wait(for: before)
  }

  @Test("A stack that overflows gives the terminal back")
  func overflows() throws {
    let (tmux, before) = try start()
    try tmux.press("O")
    #expect(try tmux.waitForExit() ?? 0 > 128)
    try tmux.wait(for: before)
  }

  @Test("exit() from anywhere gives the terminal back; standard error is kept until then")
  func exits() throws {
    let (tmux, before) = try start()
    try tmux.press("E")
    let during = try tmux.wait(for: "character(\"E\")")
    #expect(!during.contains { $0.contains("kept back") })
    try tmux.press("X")
    #expect(try tmux.waitForExit() == 3)
    #expect(try tmux.screen().contains("kept back"))
    try tmux.wait(for: before)
  }

  @Test("Ctrl-Z gives the terminal to the shell; fg brings the screen back at its new size")
  func suspends() throws {
    let (tmux, before) = try start()
    let during = try tmux.state()
    try tmux.press("j", "C-z")
    try tmux.wait(for: before)
    try tmux.resize(columns: 60, rows: 20)
    try tmux.run("fg")
    let lines = try tmux.wait(for: "probe 60x20")
    #expect(lines.contains { $0.contains("character(\"j\")") })
    try tmux.wait(for: during)
    try tmux.press("q")
    try tmux.wait(for: before)
  }

  @Test("A program that was stopped without being asked takes the terminal back on fg")
  func stoppedHard() throws {
    let (tmux, before) = try start()
    let during = try tmux.state()
    try tmux.signal(SIGSTOP)
    try tmux.wait(for: "Stopped")
    try tmux.run("fg")
    try tmux.wait("for the screen") { $0.first == "probe 80x24 256 unicode" }
    try tmux.wait(for: during)
    try tmux.press("q")
    try tmux.wait(for: before)
  }

  @Test("Any size is safe, down to one square and back")
  func resizes() throws {
    let (tmux, before) = try start()
    for (columns, rows) in [(40, 12), (10, 3), (1, 1), (2, 1), (1, 2), (200, 60), (1, 1)] {
      try tmux.resize(columns: columns, rows: rows)
      let corner = String("end".prefix(columns))
      try tmux.wait("for \(columns)x\(rows)") { lines in
        lines.count == rows && (columns < 3 || lines[rows - 1].hasSuffix(corner))
      }
    }
    try tmux.resize(columns: 80, rows: 24)
    let lines = try tmux.wait(for: "probe 80x24")
    #expect(lines[23] == String(repeating: " ", count: 77) + "end")
    try tmux.press("q")
    try tmux.wait(for: before)
  }

  @Test("Keys, the mouse and pastes arrive as events")
  func input() throws {
    let (tmux, _) = try start(columns: 120)
    try tmux.press("Up", "F5", "BTab", "PPage", "C-r", "Escape")
    try tmux.wait(for: "escape")
    try tmux.send("\u{1B}[1;5C\u{1B}[<64;3;4M")
    try tmux.paste("two\nlines")
    let lines = try tmux.wait(for: "paste(\"two\\nlines\")")
    let text = lines.joined(separator: "\n")
    for word in [
      "Key.up", "function(5)", "backtab", "pageUp", "control(\"r\")", "Key.right", "wheelUp",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("Another thread can end the wait")
  func wakes() throws {
    let (tmux, _) = try start()
    try tmux.press("W", "W", "j")
    try tmux.wait(for: "character(\"j\")")
  }

  @Test("The mouse can be given back to the terminal")
  func mouse() throws {
    let (tmux, _) = try start()
    try tmux.press("m")
    try tmux.wait("for the mouse to be free") { _ in try !tmux.state().reportsMouse }
    try tmux.press("m")
    try tmux.wait("for the mouse to be taken") { _ in try tmux.state().reportsMouse }
  }

  @Test("A screen that does not change costs no bytes, a key a few, a repaint the whole screen")
  func bytes() throws {
    let (tmux, _) = try start()
    try tmux.startCounting()
    try tmux.press("W")
    try tmux.wait(for: "character(\"W\")")
    try tmux.wait("for the record of it") { _ in try !tmux.written().isEmpty }
    let one = try tmux.written().count
    #expect((1..<500).contains(one))
    try tmux.press("C-l")
    try tmux.wait("for a repaint") { _ in try tmux.written().count > one }
    Thread.sleep(forTimeInterval: 0.3)
    let all = try tmux.written().count
    Thread.sleep(forTimeInterval: 0.7)
    #expect(try tmux.written().count == all)
  }

  @Test(
    "Terminals with few or no colours, without UTF-8 or with NO_COLOR are served as they are",
    arguments: [
      ("vt100", [:], "none unicode"), ("linux", [:], "16 unicode"), ("screen", [:], "16 unicode"),
      ("xterm", [:], "16 unicode"), ("xterm-256color", [:], "256 unicode"),
      ("screen", ["COLORTERM": "truecolor"], "256 unicode"),
      ("xterm-256color", ["NO_COLOR": "1"], "none unicode"),
      ("xterm-256color", ["LC_ALL": "C"], "256 ascii"),
      // Few systems describe these; where none does, they are served as their nearest relatives.
      ("xterm-kitty", [:], "256 unicode"), ("alacritty", [:], "256 unicode"),
      ("foot-extra", [:], "256 unicode"), ("wezterm", [:], "256 unicode"),
      ("xterm-ghostty", [:], "256 unicode"), ("tmux-direct", [:], "256 unicode"),
    ])
  func kinds(type: String, environment: [String: String], words: String) throws {
    let (tmux, before) = try start(columns: 60, rows: 12, type: type, environment: environment)
    let lines = try tmux.wait(for: "end")
    #expect(lines[0] == "probe 60x12 \(words)")
    if environment["LC_ALL"] == "C" { #expect(lines[1] == "? ?  ? ??? ?? <U+202E>") }
    try tmux.press("c", "Up", "c", "Up")
    try tmux.wait("for a cursor key") { $0.contains { $0.contains("Key.up") } }
    try tmux.press("q")
    #expect(try tmux.waitForExit() == 0)
    try tmux.wait(for: before)
  }

  @Test("What is no terminal, or no known one, gets one sentence and leaves everything alone")
  func refusals() throws {
    let probe = Tmux.quoted(BuiltProgram.path("TerminalProbe"))
    let tmux = try Tmux()
    let before = try tmux.state()
    for (command, words) in [
      ("\(probe) </dev/null", "standard input is not a terminal"),
      ("\(probe) | cat", "standard output is not a terminal"),
      ("TERM=nope \(probe)", "does not know the terminal TERM=nope"),
      ("TERM=dumb \(probe)", "cannot place its cursor"), ("TERM= \(probe)", "TERM is not set"),
    ] {
      try tmux.run("clear; " + command)
      try tmux.wait("for \(words)") { $0.joined().contains(words) }
      #expect(try tmux.state() == before)
    }
  }
}
