import Console
import Laboratory
import Notebooks

/// A lesson in the list of what there is to open.
public struct LessonEntry: Hashable, Sendable {
  /// The name of its file without ending.
  public let name: String
  /// Its number in the course.
  public let number: Int?
  /// What it is called.
  public let title: SafeText
  /// What it is about, in a line.
  public let summary: SafeText
  /// How long it takes.
  public let minutes: Int?
  /// How many of its questions, guesses and tasks are done.
  var done: Int
  /// How many there are.
  let all: Int
  /// Whether the reader has been in it.
  var isBegun: Bool

  /// A lesson as far as its reader has come.
  public init(_ name: String, _ notebook: Notebook, _ progress: LessonProgress) {
    self.name = name
    number = notebook.frontMatter.number
    title = SafeText(notebook.title ?? name, limit: 80)
    summary = SafeText(notebook.frontMatter.summary ?? "", limit: 400)
    minutes = notebook.frontMatter.minutes
    (done, all) = progress.done(of: notebook)
    isBegun = !progress.reached.isEmpty
  }

  /// Whether nothing is left to do in it.
  var isDone: Bool { all > 0 && done == all }

  /// How far one has come: nothing, `3 of 7` or a mark.
  var state: SafeText { isDone ? "✓" : isBegun ? "\(done) of \(all)" : "" }

  /// How long it takes, in words.
  var duration: SafeText { minutes.map { "\($0) minutes" } ?? "" }
}

extension Session {
  /// What has been noted since the notebook was in an earlier state; the list of lessons follows.
  mutating func takeNotes(since before: NotebookState?) -> [Effect] {
    guard let notebook = keptNotebook, let before, notebook.source == before.source else {
      return []
    }
    let notes = notebook.notes(since: before)
    guard !notes.isEmpty else { return [] }
    if case .lesson(let name) = notebook.source { home.note(notebook.done.done, of: name) }
    return [.note(notes, of: notebook.source)]
  }
}
