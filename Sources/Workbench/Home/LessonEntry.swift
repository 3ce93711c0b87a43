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
  public internal(set) var done: Int
  /// How many there are; 0 before it was begun.
  public internal(set) var all: Int
  /// Whether the reader has been in it.
  public internal(set) var isBegun: Bool

  /// A lesson as far as its reader has come.
  public init(_ name: String, _ head: FrontMatter, _ progress: LessonProgress) {
    self.name = name
    number = head.number
    title = SafeText(head.title ?? name, limit: 80)
    summary = SafeText(head.summary ?? "", limit: 400)
    minutes = head.minutes
    (done, all) = progress.count.map { ($0.content.done, $0.content.all) } ?? (0, 0)
    isBegun = !progress.reached.isEmpty
  }

  /// Whether nothing is left to do in it.
  public var isDone: Bool { all > 0 && done == all }

  /// How far one has come: nothing, `3 of 7` or a mark.
  var state: SafeText { isDone ? "✓" : isBegun && all > 0 ? "\(done) of \(all)" : "" }

  /// How long it takes, in words.
  var duration: SafeText { minutes.map { "\($0) minutes" } ?? "" }
}

/// The notebook to go back to.
struct NotebookEntry: Hashable, Sendable {
  let source: NotebookSource
  let title: SafeText
  /// What it is about, as its first lines say; else where it lies.
  let summary: SafeText

  init(_ state: NotebookState) {
    source = state.source
    title = state.title
    let path: SafeText = if case .file(let path) = source { SafeText(path) } else { source.name }
    summary = state.notebook.frontMatter.summary.map { SafeText($0, limit: 400) } ?? path
  }
}

extension Session {
  /// What has been noted since the notebook was in an earlier state; the list of lessons follows.
  mutating func takeNotes(since before: NotebookState?) -> [Effect] {
    guard let notebook = keptNotebook, let before, notebook.source == before.source else {
      return []
    }
    let notes = notebook.notes(since: before)
    guard notes.contains(where: \.isMoreThanPlace) else {
      return notes.isEmpty ? [] : [.note(notes, of: notebook.source)]
    }
    let (done, all) = notebook.done
    if case .lesson(let name) = notebook.source { home.note(done, of: all, in: name) }
    return [.note(notes + [.count(done: done, all: all)], of: notebook.source)]
  }
}

extension ProgressNote {
  /// Whether it says more than where the reader is.
  fileprivate var isMoreThanPlace: Bool { if case .stand = self { false } else { true } }
}
