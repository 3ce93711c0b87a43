import ArgumentParser
import Console
import Foundation
import Laboratory
import Notebooks
import Sequences

/// A notebook as it lies in a file, or comes with the program.
struct NotebookFile {
  /// How it is called in messages.
  let name: String
  let notebook: Notebook
  let folder: NotebookFolder

  /// The notebook that a word on a command line names: a file, or a lesson by its number or name.
  init(argument: String) throws(Failure) {
    let isPath = argument.contains("/") || argument.contains(".")
    if isPath || FileManager.default.fileExists(atPath: argument) {
      try self.init(path: argument)
    } else {
      try self.init(Lesson.named(argument))
    }
  }

  /// A lesson, with what it reads beside it.
  init(_ lesson: Lesson) throws(Failure) {
    name = lesson.name
    notebook = lesson.notebook
    folder = try Lesson.folder(Folders())
  }

  /// Reads a file.
  init(path: String) throws(Failure) {
    let file = try Failure.catching {
      try TextFile(path: path, limit: Notebook.Limits.bytes + 1)
    }
    name = path
    notebook = Notebook(text: file.text)
    folder = NotebookFolder(of: path)
  }

  /// Everything that is wrong with it, as compilers write it, line by line.
  var faults: [SafeText] {
    notebook.faults(in: folder).flatMap { fault in
      fault.report(file: name).split(separator: "\n", omittingEmptySubsequences: false).map {
        SafeText($0)
      }
    }
  }
}
