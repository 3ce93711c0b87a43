public import Foundation

/// A real terminal for tests: a tmux server of its own, with one window of a fixed size, in which a shell runs.
///
/// Tests wait for a text and not for a time. The server ends when the value is no longer used.
public final class Tmux {
  private let folder: URL
  private let recording: URL
  private let processFile: URL

  /// What the shell shows when it is ready for a command (blanks at the end of a row are not seen).
  public static let prompt = "$"

  /// Starts a shell in a terminal of that size.
  ///
  /// - Parameters:
  ///   - type: what TERM says.
  ///   - environment: variables for the shell besides TERM, PATH, HOME and LC_ALL=C.UTF-8; these can be given, too.
  public init(
    columns: Int = 80, rows: Int = 24, type: String = "tmux-256color",
    environment: [String: String] = [:]
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("unroll-\(UUID().uuidString.prefix(8))")
    recording = folder.appendingPathComponent("output")
    processFile = folder.appendingPathComponent("process")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\necho $$ >~/process\nexec \"$@\"\n".utf8)
      .write(to: folder.appendingPathComponent("start"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appendingPathComponent("start").path)
    var variables = [
      "TERM": type, "HOME": folder.path, "LC_ALL": "C.UTF-8", "PS1": Self.prompt + " ",
      "HISTFILE": "",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    let assignments = variables.map { Self.quoted("\($0)=\($1)") }.joined(separator: " ")
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "exec env -i \(assignments) bash --norc --noprofile --noediting")
    try tmux("set-option", "-g", "status", "off")
    try resize(columns: columns, rows: rows)
    try wait(for: Self.prompt)
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types a command line into the shell.
  public func run(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Starts a program of this package by name; when it ends, the shell shows `exit=` and its exit code.
  public func start(_ program: String, _ arguments: String...) throws {
    let words = [BuiltProgram.path(program)] + arguments
    // Through sh: a script that was just written can be busy when it is executed itself.
    try run("sh ~/start \(words.map(Self.quoted).joined(separator: " ")); echo exit=$?")
  }

  /// The number of the process that `start` started.
  public func process() throws -> Int32 {
    let text = try String(contentsOf: processFile, encoding: .utf8)
    guard let process = Int32(text.trimmingCharacters(in: .newlines)), process > 1 else {
      throw Failure("no process in \(text)", [])
    }
    return process
  }

  /// Sends a signal to the program that `start` started.
  public func signal(_ number: Int32) throws {
    kill(try process(), number)
  }

  /// Takes the terminal away, as when its window is closed.
  public func close() throws {
    try tmux("kill-server")
  }

  /// Waits until the program that `start` started has ended; returns its exit code.
  @discardableResult
  public func waitForExit() throws -> Int32? {
    let ending = "exit="
    let lines = try wait("for the program's end") { $0.contains { $0.hasPrefix(ending) } }
    return lines.last { $0.hasPrefix(ending) }.flatMap { Int32($0.dropFirst(ending.count)) }
  }

  /// Types a text, character by character as it stands.
  public func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Presses keys by tmux' names, such as `Left`, `C-c`, `Escape`, `F5`, `j`.
  public func press(_ keys: String...) throws { try press(keys) }

  /// Presses keys one after the other.
  public func press(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// The home folder of the shell.
  public var home: String { folder.path }

  /// Sends bytes as a terminal would: reports of the mouse, unusual forms of keys.
  public func send(_ bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  /// Pastes a text, marked as a paste where the program has asked for that.
  public func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  /// Changes the size of the terminal.
  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The rows of the screen, blanks at their ends left out.
  public func screen() throws -> [String] {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The rows of the screen with the escape sequences of their styles.
  public func styledScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// Waits until the screen shows a text; returns the screen.
  @discardableResult
  public func wait(for text: String, seconds: Double = 60) throws -> [String] {
    try wait("for \"\(text)\"", seconds: seconds) { $0.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as described; returns it. When that does not come, the error shows what was there instead.
  @discardableResult
  public func wait(
    _ description: String, seconds: Double = 60, until isReady: ([String]) throws -> Bool
  ) throws -> [String] {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      let lines = try screen()
      if try isReady(lines) { return lines }
      guard Date() < end else { throw Failure("waited in vain \(description):", lines) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// What a program can leave behind in a terminal, and must not.
  public struct State: Hashable, Sendable {
    /// Whether the other screen is shown, on which there is no history.
    public var isAlternate: Bool
    /// Whether the cursor is visible.
    public var showsCursor: Bool
    /// Whether the mouse is reported instead of selecting.
    public var reportsMouse: Bool
    /// The line settings, as `stty -g` prints them.
    public var line: String
  }

  /// The state of the terminal now.
  public func state() throws -> State {
    let values = try tmux(
      "display-message", "-p", "#{alternate_on}#{cursor_flag}#{mouse_any_flag} #{pane_tty}"
    ).split(whereSeparator: \.isWhitespace)
    let flags = values[0].map { $0 == "1" }
    #if os(macOS)
      let file = "-f"
    #else
      let file = "-F"
    #endif
    return State(
      isAlternate: flags[0], showsCursor: flags[1], reportsMouse: flags[2],
      line: try Self.output(of: "stty", [file, String(values[1]), "-g"], in: folder))
  }

  /// Waits until the terminal is in a state: what tmux has yet to read is not there at once.
  public func wait(for expected: State, seconds: Double = 60) throws {
    try wait("for \(expected)", seconds: seconds) { _ in try state() == expected }
  }

  /// Begins to count what the programs in the terminal write.
  public func startCounting() throws {
    try Data().write(to: recording)
    try tmux("pipe-pane", "cat >> \(Self.quoted(recording.path))")
  }

  /// What was written since `startCounting`.
  public func written() throws -> Data { try Data(contentsOf: recording) }
}

extension Tmux {
  /// Something that a test waited for did not come, or a command failed.
  public struct Failure: Error, CustomStringConvertible {
    /// What happened, and what the screen showed.
    public let description: String

    init(_ sentence: String, _ lines: [String]) {
      description = ([sentence] + lines).joined(separator: "\n")
    }
  }

  /// An argument for a shell, whatever it contains.
  public static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let socket = folder.appendingPathComponent("tmux").path
    return try Self.output(
      of: "tmux", ["-u", "-f", "/dev/null", "-S", socket] + arguments, in: folder)
  }

  /// Runs a tool and returns what it prints.
  private static func output(of tool: String, _ arguments: [String], in folder: URL) throws
    -> String
  {
    let (text, exitCode) = try Tool.run(tool, arguments, in: folder)
    guard exitCode == 0 else {
      throw Failure("\(tool) \(arguments.joined(separator: " ")): \(text)", [])
    }
    return text
  }
}
