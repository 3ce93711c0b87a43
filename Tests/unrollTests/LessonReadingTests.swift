import Console
import Foundation
import Laboratory
import Notebooks
import TerminalDriver
import Testing

@testable import Workbench
@testable import unroll

/// Lessons worked through with keys, from the first screen to the last task.
@Suite("Reading lessons", .serialized)
struct LessonReadingTests {
  @Test(
    "Every question is answered, every guess made, every task earned; in a real terminal too",
    arguments: [5, 6, 9, 10])
  func wholeWay(number: Int) throws {
    let reader = try LessonReader(number)
    #expect(reader.state?.done.done == 0)
    try reader.workThrough()
    let state = try #require(reader.state)
    #expect(state.done.done == state.done.all)
    #expect(state.done.all > 3)
    let count = try #require(reader.progress.count?.content)
    #expect((count.done, count.all) == (state.done.all, state.done.all))
    let screen = render(reader.session, size: reader.session.size).lines.joined(separator: "\n")
    #expect(screen.contains("✓"))
    // Whoever comes back finds everything as it was left.
    let again = NotebookState(state.source, state.text, from: reader.progress)
    #expect(again.done == state.done)
    #expect(again.choices == state.choices)
    #expect(again.line == state.line)
    try follow(reader, number: number)
  }

  /// The same keys in a real terminal, with the progress on the disk.
  private func follow(_ reader: LessonReader, number: Int) throws {
    let terminal = try Tmux(columns: 100, rows: 40)
    try terminal.start("unroll")
    try terminal.wait(for: "Lessons")
    for part in reader.parts {
      for key in part.keys { try terminal.press(key.tmuxName) }
      if part.done == 0 {
        try terminal.wait(for: "Tab block")
      } else {
        try terminal.wait("for \(part.done) of the lesson to be done") { _ in
          try done(number, terminal) >= part.done
        }
      }
    }
    try terminal.press("q")
    #expect(try terminal.waitForExit() == 0)
    try terminal.start("unroll", "lesson")
    try terminal.wait("for the lesson to be done") { lines in
      lines.contains { $0.contains("done") && $0.contains(" \(number)  ") }
    }
  }

  @Test("Killed a hundred times while a slider is turned: at most the last key is lost")
  func killed() throws {
    let terminal = try Tmux(columns: 100, rows: 40)
    let lesson = try Lesson.named("6")
    let radius = try #require(lesson.notebook.parameters.first { $0.name == "radius" })
    var random = SystemRandomNumberGenerator()
    var value = radius.shipped
    for round in 0..<100 {
      try terminal.start("unroll", "lesson", "6")
      try terminal.wait(for: "Tab block")
      // To the first block, whatever was in focus, and on to the slider.
      try terminal.press(
        ["g"] + Array(repeating: "BTab", count: 12) + Array(repeating: "Tab", count: 5))
      try terminal.wait("for the value that was kept") { shows(value, in: $0) }
      let presses = round % 8 < 4 ? 1 : -1
      var before = value
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        before = radius.value(after: before, presses: presses)
        try terminal.press(presses > 0 ? "Right" : "Left")
        try terminal.wait("for the new value") { shows(before, in: $0) }
      }
      let after = radius.value(after: before, presses: presses)
      try terminal.press(presses > 0 ? "Right" : "Left")
      usleep(UInt32.random(in: 0...40_000, using: &random))
      try terminal.signal(SIGKILL)
      try terminal.wait(for: "exit=\(128 + SIGKILL)")
      // A key that the program did not come to read is a line of the shell's now.
      try terminal.press("Enter")
      try terminal.run("clear")
      // What the killed program left on the screen is not the next one's.
      try terminal.wait("for a clear screen") { !$0.contains { $0.contains("Tab block") } }
      let kept = try store(terminal).progress(of: lesson.name).setting(for: lesson.notebook)
      value = kept.changed["radius"] ?? radius.shipped
      #expect([before, after].contains(value))
    }
  }

  /// Whether the slider stands at a value: it ends its line.
  private func shows(_ value: Value, in lines: [String]) -> Bool {
    lines.contains { $0.contains("ρ of U") && $0.hasSuffix(" " + value.spelling) }
  }

  private func store(_ terminal: Tmux) -> ProgressStore {
    ProgressStore(state: terminal.home + "/.local/state/unroll")
  }

  private func done(_ number: Int, _ terminal: Tmux) throws -> Int {
    let lesson = try Lesson.named("\(number)")
    return try store(terminal).progress(of: lesson.name).count?.content.done ?? 0
  }
}

extension Key {
  /// The key as tmux names it.
  fileprivate var tmuxName: String {
    switch self {
    case .tab: "Tab"
    case .backtab: "BTab"
    case .enter: "Enter"
    case .left: "Left"
    case .right: "Right"
    case .up: "Up"
    case .down: "Down"
    case .character(let character): String(character)
    default: name
    }
  }
}
