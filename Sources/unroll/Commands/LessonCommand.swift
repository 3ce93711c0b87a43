import ArgumentParser
import Console
import Foundation
import Laboratory
import Notebooks
import Workbench

/// `unroll lesson [NAME]`: the lessons, and reading one.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Read a lesson, or list them all with your progress.",
    discussion: "Where there is no terminal its text is printed.")

  @Argument(help: "A lesson by number or name; without it, the list.")
  var name: String?

  @Flag(help: "Print its text.")
  var text = false

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    guard let name else { return list() }
    let lesson = try Lesson.named(name)
    if text || !screen.plain && isatty(STDOUT_FILENO) == 0 {
      return StandardOutput.print(lesson.text)
    }
    try Program(screen, reading: .lesson(lesson.name)).run()
  }

  private func list() {
    for lesson in Lesson.entries(Folders()) { StandardOutput.print(Self.line(lesson).string) }
  }

  private static func line(_ lesson: LessonEntry) -> SafeText {
    let number = lesson.number.map(String.init) ?? ""
    let state: SafeText =
      lesson.isDone ? "done" : lesson.isBegun ? "\(lesson.done) of \(lesson.all)" : ""
    let minutes = lesson.minutes.map { "\($0) min" } ?? ""
    return SafeText(String(repeating: " ", count: max(0, 3 - number.count)) + number + "  ")
      + lesson.title.padded(to: 48) + SafeText(minutes).padded(to: 8) + state
  }
}
