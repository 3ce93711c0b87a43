import Console
import Foundation
import Interchange
import Laboratory
import Notebooks
import Workbench

/// The file of a notebook: whether somebody else has changed it, and how it is written.
struct NotebookWatch {
  /// How often the file is looked at.
  static let interval = 0.5

  private let path: String
  let source: NotebookSource
  private var stamp: FileStamp?

  /// Watches the file of a notebook, which has just been read; nil for a lesson.
  init?(_ source: NotebookSource, stamp: FileStamp?) {
    guard case .file(let path) = source else { return nil }
    (self.path, self.source, self.stamp) = (path.expandingTilde, source, stamp)
  }

  /// The file as it is now.
  static func stamp(of source: NotebookSource) -> FileStamp? {
    guard case .file(let path) = source else { return nil }
    return FileStamp(path: path.expandingTilde)
  }

  /// Tells of the file where it has changed. One that is gone, or cannot be read, is looked at again.
  mutating func look() -> [Message] {
    guard let now = FileStamp(path: path), now != stamp,
      let file = try? NotebookFile(path: path)
    else { return [] }
    stamp = now
    return [.notebookChanged(source, NotebookText(file.notebook, folder: file.folder))]
  }

  /// Writes the file, if it is as it was read or may be replaced.
  mutating func write(_ text: String, replacing: Bool) -> [Message] {
    guard case .file(let name) = source else { return [] }
    if !replacing, let now = FileStamp(path: path), now != stamp {
      return [
        .failed(
          "“" + SafeText(name)
            + "” has changed on disk since it was read: :write! replaces it, :reload reads it.")
      ]
    }
    do throws(SavingError) {
      try AtomicFile.save(text, to: path)
      stamp = FileStamp(path: path)
      return [.notebookWritten(text, path: name)]
    } catch { return [.failed(SafeText(error.description))] }
  }
}
