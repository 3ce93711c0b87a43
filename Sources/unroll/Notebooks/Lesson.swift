import Foundation
import Interchange
import Laboratory
import Notebooks
import Workbench

/// A lesson that comes with the program.
struct Lesson {
  /// Its name, which is also that of its file without the ending: `06-vanishing`.
  let name: String
  /// What stands in its file.
  let text: String
  /// What its first lines say.
  let frontMatter: FrontMatter

  /// The lesson as shipped.
  var notebook: Notebook { Notebook(text: text) }

  /// All lessons, in their order; only their first lines are read before one is opened.
  static let all: [Lesson] = EmbeddedLessons.texts.filter { $0.name.hasSuffix(".md") }
    .map { Lesson(name: String($0.name.dropLast(3)), text: $0.text) }
    .sorted { $0.name < $1.name }

  private init(name: String, text: String) {
    self.name = name
    self.text = text
    let end = text.dropFirst(3).firstRange(of: "\n---\n")?.upperBound ?? text.startIndex
    frontMatter = Notebook(text: String(text[..<end])).frontMatter
  }

  /// All lessons for the list of what there is to open, with what their reader has done.
  static func entries(_ folders: Folders) -> [LessonEntry] {
    let store = ProgressStore(state: folders.state)
    return all.map { lesson in
      let progress = (try? store.progress(of: lesson.name)) ?? LessonProgress()
      return LessonEntry(lesson.name, lesson.frontMatter, progress)
    }
  }

  /// Its number in the course.
  var number: Int? { frontMatter.number ?? Int(name.prefix { $0.isNumber }) }

  /// The lesson of a number, a name, or the beginning of one.
  static func named(_ word: String) throws(Failure) -> Lesson {
    let key = word.lowercased()
    if let number = Int(key), let lesson = all.first(where: { $0.number == number }) {
      return lesson
    }
    let bare = { (lesson: Lesson) in lesson.name.drop { $0.isNumber || $0 == "-" } }
    let found = all.filter {
      $0.name == key || bare($0).hasPrefix(key) || bare($0).contains(key) && key.count > 3
    }
    guard let lesson = found.first(where: { $0.name == key || bare($0) == key }) ?? found.first
    else {
      throw Failure("There is no lesson “\(word)”; unroll lesson lists them.")
    }
    return lesson
  }

  /// The folder where the files lie that lessons read, written there when it is needed; where the
  /// program can keep nothing, a temporary one.
  static func folder(_ folders: Folders) throws(Failure) -> NotebookFolder {
    let temporary = NSTemporaryDirectory() + "unroll-\(getuid())"
    do throws(Failure) { return try folder(in: folders.state) } catch {
      return try folder(in: temporary)
    }
  }

  private static func folder(in state: String) throws(Failure) -> NotebookFolder {
    let files =
      EmbeddedLessons.texts.filter { !$0.name.hasSuffix(".md") }.map {
        ($0.name, Array($0.text.utf8))
      }
      + EmbeddedLessons.others.map { ($0.name, [UInt8](Data(base64Encoded: $0.base64) ?? Data())) }
    let folder = state + "/lesson-files"
    return try Failure.catching {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, bytes) in files
      where FileManager.default.contents(atPath: folder + "/" + name) != Data(bytes) {
        try AtomicFile.save([bytes], to: folder + "/" + name)
      }
      return NotebookFolder(folder)
    }
  }
}
