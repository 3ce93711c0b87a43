import Foundation
import TerminalDriver
import Testing

/// A notebook of a file in a real terminal: edited, written, followed, handed to an editor.
@Suite("A notebook in a terminal", .serialized)
struct NotebookLiveTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write("days.md", Data(Self.text.utf8))
  }

  private static let text = """
    # My days

    ```yaml parameter size
    value: 3
    from: 1
    to: 8
    label: the size
    ```

    The end.

    """

  private func open(_ environment: [String: String] = [:]) throws -> Tmux {
    let terminal = try Tmux(columns: 100, rows: 30, environment: environment)
    try terminal.start("unroll", "open", path)
    try terminal.wait(for: "The end.")
    return terminal
  }

  private var path: String { desk.folder.appendingPathComponent("days.md").path }
  private var file: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

  @Test("A block is edited and written, and q warns once before edits are lost")
  func edited() throws {
    let terminal = try open()
    try terminal.type("e")
    try terminal.wait(for: "parameter size · lines 3–8")
    try terminal.press("Down", "Down", "End")
    try terminal.paste("2\nunit: units")
    try terminal.wait(for: "parameter size · lines 3–9")
    try terminal.press("Escape")
    try terminal.wait(for: "• My days")
    #expect(try file == Self.text)
    try terminal.type("q")
    try terminal.wait(for: "are not written")
    try terminal.type("w")
    try terminal.wait(for: "Written to")
    #expect(try file == Self.text.replacing("from: 1\n", with: "from: 12\nunit: units\n"))
    try terminal.press("u")
    try terminal.wait(for: "• My days")
    try terminal.type("q")
    try terminal.wait(for: "are not written")
    try terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test(
    "kill -9 and signals lose nothing of what is typed, or kept and not written",
    arguments: [SIGKILL, SIGTERM, SIGHUP, SIGINT])
  func ended(_ signal: Int32) throws {
    let state = ["XDG_STATE_HOME": desk.folder.appendingPathComponent("state").path]
    let first = try open(state)
    try first.press("e", "Down", "Down", "End")
    try first.type("2")
    try first.wait(for: "from: 12")
    try first.signal(signal)
    try first.waitForExit()
    let second = try open(state)
    try second.wait(for: "from: 12")
    try second.press("Escape")
    try second.wait(for: "• My days")
    try second.signal(signal)
    try second.waitForExit()
    let third = try open(state)
    try third.wait(for: "were not written are here again")
    try third.type("w")
    try third.wait(for: "Written to")
    #expect(try file == Self.text.replacing("from: 1\n", with: "from: 12\n"))
    try third.type("q")
    #expect(try third.waitForExit() == 0)
  }

  @Test("A change on disk is followed, with next to no processor time and without a byte at rest")
  func followed() throws {
    let terminal = try open()
    try terminal.press("Right")
    try terminal.wait(for: " 3.1")
    try desk.write("days.md", Data(Self.text.replacing("The end.", with: "And more.").utf8))
    try terminal.wait(for: "And more.")
    #expect(try terminal.screen().contains { $0.contains("the size") && $0.contains(" 3.1") })
    try terminal.press("Tab")
    try terminal.startCounting()
    Thread.sleep(forTimeInterval: 1)
    let (bytes, time) = (try terminal.written().count, try terminal.processorTime())
    Thread.sleep(forTimeInterval: 3)
    #expect(try terminal.written().count == bytes)
    #expect(try terminal.processorTime() - time <= 1)
    try terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test("E hands the file to $EDITOR at the block's line, and what it wrote is read")
  func outside() throws {
    let script =
      "#!/bin/sh\necho \"editing $1\" && sed -i.old \"s/The end/Line $1/\" \"$2\"\nsleep 1\n"
    try desk.write("edit", Data(script.utf8))
    let terminal = try open(["EDITOR": "sh '\(desk.folder.path)/edit'"])
    try terminal.type("E")
    try terminal.wait(for: "editing +3")
    try terminal.wait(for: "Line +3.")
    #expect(try terminal.state().isAlternate)
    try terminal.type("q")
    #expect(try terminal.waitForExit() == 0)
  }
}
