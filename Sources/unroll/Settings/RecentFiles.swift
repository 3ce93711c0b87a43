import Console
import Foundation
import Interchange
import Sequences
import Workbench

/// The files that were opened last, kept from one start to the next.
struct RecentFiles {
  /// How many are kept.
  static let limit = 12

  /// The file that they are kept in.
  let path: String

  private struct Entry: Codable {
    var path: String
    var summary: String
    var reading: ReadingOptions?
  }

  /// The files, the newest first; none where nothing is kept or the file is damaged.
  var files: [RecentFile] {
    entries.map {
      RecentFile(
        path: $0.path, summary: SafeText($0.summary), reading: $0.reading ?? ReadingOptions())
    }
  }

  private var entries: [Entry] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return (try? JSONDecoder().decode([Entry].self, from: data)) ?? []
  }

  /// Puts a file at the top, even while another program does the same.
  func remember(_ file: RecentFile) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    let others = entries.filter { $0.path != file.path }
    let reading = file.reading == ReadingOptions() ? nil : file.reading
    let new = Entry(path: file.path, summary: file.summary.string, reading: reading)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    let data = try encoder.encode(Array(([new] + others).prefix(Self.limit)))
    try AtomicFile.save(String(decoding: data, as: UTF8.self) + "\n", to: path)
  }
}
