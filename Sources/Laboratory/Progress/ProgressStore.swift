import Foundation
import Interchange

/// Where readers' progress is kept: a file for each lesson under the user's state folder.
///
/// Every save locks, reads what is there, merges and renames: whatever is killed at whatever moment, the
/// file is whole, and two programs at once lose nothing of each other's.
public struct ProgressStore: Sendable {
  /// The folder of the files.
  public let folder: String

  /// A store in the folder `lessons` of the user's state folder.
  public init(state folder: String) { self.folder = folder + "/lessons" }

  /// What is kept of a lesson; nothing where there is nothing.
  ///
  /// Throws where there is something that this program cannot read.
  public func progress(of lesson: String) throws(SavingError) -> LessonProgress {
    let path = path(of: lesson)
    guard let data = FileManager.default.contents(atPath: path) else { return LessonProgress() }
    let version = (try? JSONDecoder().decode(Version.self, from: data))?.version
    guard version == LessonProgress.version,
      let progress = try? JSONDecoder().decode(LessonProgress.self, from: data)
    else {
      throw SavingError(
        path: path,
        reason: "it was made by another version of the program, or is damaged; it is left alone")
    }
    return progress
  }

  /// Merges progress into what is kept, and gives back the whole.
  @discardableResult
  public func save(_ progress: LessonProgress, of lesson: String) throws(SavingError)
    -> LessonProgress
  { try save(of: lesson) { $0.merge(progress) } }

  /// Changes what is kept, and gives back the whole.
  @discardableResult
  public func save(
    of lesson: String, _ change: (inout LessonProgress) -> Void
  ) throws(SavingError) -> LessonProgress {
    let path = path(of: lesson)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw SavingError(path: path, reason: error.localizedDescription) }
    let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    defer { close(lock) }
    flock(lock, LOCK_EX)
    var whole = try self.progress(of: lesson)
    let before = whole
    change(&whole)
    if whole != before { try write(whole, to: path) }
    return whole
  }

  private func write(_ progress: LessonProgress, to path: String) throws(SavingError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(progress) else { return }
    // No key waits for the disk.
    try AtomicFile.save(String(decoding: data, as: UTF8.self) + "\n", to: path, isSynced: false)
  }

  private struct Version: Decodable { let version: Int }

  /// A lesson by its name; where that cannot name a file, as a path cannot, with a hash of it.
  private func path(of lesson: String) -> String {
    let isPlain = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    if lesson.utf8.allSatisfy(isPlain), (1...80).contains(lesson.utf8.count) {
      return folder + "/" + lesson + ".json"
    }
    let words = String(
      decoding: lesson.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "-") }.suffix(40), as: UTF8.self)
    return folder + "/" + words + "." + FindingKey(lesson).description + ".json"
  }
}
