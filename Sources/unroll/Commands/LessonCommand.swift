import ArgumentParser
import Console
import Laboratory
import Notebooks

/// `unroll lesson [NAME]`: the lessons.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "List the lessons with your progress, or print one.")

  @Argument(help: "A lesson by number or name; without it, the list.")
  var name: String?

  func run() throws {
    guard let name else { return list() }
    print(try Lesson.named(name).notebook.text)
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
