import Foundation
import TerminalDriver
import Testing

/// The built program in a real terminal, driven by keys and read back.
@Suite("The program in a terminal", .serialized)
struct LiveTests {
  @Test("Start, step, turn round, train, resize, quit; the terminal is as it was")
  func wholeWay() throws {
    let terminal = try Tmux(columns: 100, rows: 34)
    let before = try terminal.state()
    try terminal.start("unroll", "open", "adding:11", "--hidden", "4")
    try terminal.waitUntilOpen("Adding, T = 11")
    try terminal.pauseTraining()
    try terminal.press("Home", "Right", "Right")
    try terminal.wait(for: "LSTM at step 3")
    try terminal.press("b")
    try terminal.wait(for: "where dL/dh of step 12 comes from")
    try terminal.wait(for: "sum of steps 12–12")
    try terminal.press("Left", "Left")
    try terminal.wait(for: "where dL/dh of step 10 comes from")
    try terminal.wait(for: "sum of steps 10–12")
    let updates = try terminal.updates()
    try terminal.type(":train 7")
    try terminal.press("Enter")
    try terminal.wait("for seven updates more") { _ in try terminal.updates() == updates + 7 }
    try terminal.resize(columns: 1, rows: 1)
    try terminal.resize(columns: 80, rows: 24)
    try terminal.type(":train")
    try terminal.press("Enter")
    try terminal.wait(for: "gradient norm")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
    try terminal.wait(for: before)
  }

  @Test("An idle screen writes and computes nothing, and cursor keys write at most 8 kB each")
  func quiet() throws {
    let terminal = try Tmux(columns: 120)
    try terminal.start("unroll", "open", "weather")
    try terminal.waitUntilOpen("Weather, 30 days")
    try terminal.pauseTraining()
    try terminal.press("Home")
    try terminal.wait(for: " 1 of 30")
    try terminal.startCounting()
    #expect(try terminal.comesToRest())
    let before = try terminal.written().count
    try terminal.press("Right", "Right", "Right", "Right")
    try terminal.wait(for: " 5 of 30")
    #expect(try terminal.comesToRest())
    #expect((1...4 * 8192).contains(try terminal.written().count - before))
    try terminal.press("C-c")
    #expect(try terminal.waitForExit() == 130)
  }

  @Test("What the command line names and cannot be opened ends the program with its sentence")
  func unopened() throws {
    let terminal = try Tmux()
    let before = try terminal.state()
    try terminal.start("unroll", "open", "missing.txt")
    #expect(try terminal.waitForExit() == 2)
    try terminal.wait(for: "unroll: There is no file “missing.txt”.")
    try terminal.wait(for: before)
  }

  @Test("What is chosen on a screen and cannot be opened gets its sentence there")
  func unopenedOnScreen() throws {
    let terminal = try Tmux(columns: 120)
    try terminal.start("unroll")
    try terminal.wait(for: "Lessons")
    try terminal.type(":open missing.txt")
    try terminal.press("Enter")
    try terminal.wait(for: "There is no file “missing.txt”.")
    try terminal.press("Enter")
    try terminal.wait(for: "Two friends come out of the cinema.")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("A loss that is no number is told on the screen, and training goes on with a lower rate")
  func divergence() throws {
    let terminal = try Tmux(columns: 120, rows: 40)
    try terminal.start("unroll", "open", "adding:11", "--cell", "rnn_relu", "--hidden", "4")
    try terminal.wait(for: "Adding, T = 11")
    for command in [":clip none", ":rate 1e30", ":train"] {
      try terminal.type(command)
      try terminal.press("Enter")
    }
    try terminal.wait(for: "no longer finite at update")
    try terminal.type(":rate 0.001")
    try terminal.press("Enter")
    try terminal.wait("for training without a complaint") {
      !$0.contains { $0.contains("no longer finite") }
    }
    try terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("The settings decide about keys, and a wrong line is told on the screen")
  func settings() throws {
    let desk = try Desk()
    try desk.write("unroll/config.yaml", "keys: n=<right>\ncolour: 16\n")
    let terminal = try Tmux(
      columns: 180, environment: ["XDG_CONFIG_HOME": desk.folder.path])
    try terminal.start("unroll", "open", "adding:11", "--hidden", "4")
    try terminal.wait(for: "there is no setting “colour”")
    try terminal.wait(for: "LSTM at step")
    try terminal.press("s", "Home", "n")
    try terminal.wait(for: "LSTM at step 2")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("A network is saved by a key and opened again")
  func saved() throws {
    let terminal = try Tmux(columns: 120)
    try terminal.start("unroll", "open", "weather:5", "--hidden", "3")
    try terminal.wait(for: "Weather, 5 days")
    try terminal.press("w")
    try terminal.type("~/mine.safetensors")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved as “~/mine.safetensors”.")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
    try terminal.run("clear")
    try terminal.run("cd")
    try terminal.start("unroll", "open", "mine.safetensors")
    try terminal.wait(for: "Weather, 5 days")
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
  }
}

extension Tmux {
  /// Waits until what was asked for stands in the header.
  fileprivate func waitUntilOpen(_ title: String) throws {
    try wait("for \(title) in the header") { $0.first?.contains(title) == true }
  }

  /// Pauses training, which the header's last word then says.
  fileprivate func pauseTraining() throws {
    try press("s")
    try wait("for training to pause") { $0.first?.hasSuffix("‖") == true }
  }

  /// The updates that the header tells of.
  fileprivate func updates() throws -> Int {
    // TITLE · CELL · update N, where there is room for that word.
    let parts = (try screen().first ?? "").components(separatedBy: " · ")
    let number = parts.dropFirst(2).first?.split(separator: " ").first {
      $0.first?.isNumber == true
    }
    return number.flatMap { Int($0.filter { $0 != "," }) } ?? -1
  }

  /// Whether a second passes in which nothing is written and no processor time is used; tried a few
  /// times, as what went before may take its time on a busy machine.
  fileprivate func comesToRest() throws -> Bool {
    for _ in 0..<20 {
      let (bytes, time) = (try written().count, try processorTime())
      Thread.sleep(forTimeInterval: 1)
      if try (bytes, time) == (written().count, processorTime()) { return true }
    }
    return false
  }

  /// What the program has used of the processor's time, in the system's own unit (Linux; elsewhere 0).
  func processorTime() throws -> Int {
    let path = "/proc/\(try process())/stat"
    guard let line = try? String(contentsOfFile: path, encoding: .utf8) else { return 0 }
    let fields = line.components(separatedBy: ") ").last?.split(separator: " ") ?? []
    return fields[11...12].compactMap { Int($0) }.reduce(0, +)
  }
}
