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
    if text || !screen.plain && isatty(STDOUT_FILENO) == 0 { return print(lesson.notebook.text) }
    try Program(screen, reading: .lesson(lesson.name)).run()
  }

  private func list() {
    let store = ProgressStore(state: Folders().state)
    for lesson in Lesson.all {
      let progress = (try? store.progress(of: lesson.name)) ?? LessonProgress()
      print(Self.line(lesson, progress).string)
    }
  }

  private static func line(_ lesson: Lesson, _ progress: LessonProgress) -> SafeText {
    let number = lesson.number.map(String.init) ?? ""
    let (done, all) = progress.done(of: lesson.notebook)
    let state: SafeText = progress.reached.isEmpty ? "" : done == all ? "done" : "\(done) of \(all)"
    let title = SafeText(lesson.notebook.title ?? lesson.name)
    let minutes = lesson.notebook.frontMatter.minutes.map { "\($0) min" } ?? ""
    return SafeText(String(repeating: " ", count: max(0, 3 - number.count)) + number + "  ")
      + title.padded(to: 48) + SafeText(minutes).padded(to: 8) + state
  }
}
