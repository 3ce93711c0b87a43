import Foundation

/// Why a file could not be saved.
public struct SavingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What the system or the check said.
  public let reason: String

  /// A file and a reason, which ends a sentence.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// One plain sentence.
  public var description: String { "“\(path)” could not be saved: \(reason)." }
}

/// Saves files so that, whatever happens, either the old or the new content is there, whole.
///
/// A temporary file beside the target, made anew (O_EXCL) with the old file's mode, is written,
/// synced and renamed over it, and the folder is synced. A symbolic link stays one: its target is
/// replaced. Temporaries that a killed program left are swept after ten minutes.
public enum AtomicFile {
  /// Saves what `body` writes as the content of a file; memory is bounded by the largest piece that
  /// is written at once.
  ///
  /// Without `isSynced` the disk is not waited for: whole after a kill at any moment, perhaps the old
  /// file after a loss of power.
  public static func save(
    to path: String, isSynced: Bool = true, writing body: (inout FileSink) -> Void
  ) throws(SavingError) {
    do throws(Failure) {
      let target = try Target(path)
      target.sweep()
      try target.replace(isSynced: isSynced, writing: body)
    } catch {
      throw SavingError(path: path, reason: error.reason)
    }
  }

  /// Throws what would keep a file from being saved, as far as it shows beforehand: a folder that is not there or
  /// cannot be written, a path to a folder, a device or a pipe.
  public static func check(_ path: String) throws(SavingError) {
    do throws(Failure) { try Target(path).checkFolder() } catch {
      throw SavingError(path: path, reason: error.reason)
    }
  }

  /// Writes what `body` writes to standard output.
  static func print(_ body: (inout FileSink) -> Void) throws(SavingError) {
    var sink = FileSink(STDOUT_FILENO)
    body(&sink)
    sink.flush()
    if let failure = sink.failure {
      throw SavingError(path: "standard output", reason: failure.reason)
    }
  }

  /// Saves parts one after the other as the content of a file.
  public static func save(_ parts: [[UInt8]], to path: String) throws(SavingError) {
    try save(to: path) { sink in
      for part in parts { sink.write(part) }
    }
  }

  /// Saves a text as UTF-8.
  public static func save(
    _ text: String, to path: String, isSynced: Bool = true
  ) throws(SavingError) {
    try save(to: path, isSynced: isSynced) { $0.write(Array(text.utf8)) }
  }
}

/// Where a file's content goes, piece by piece.
public struct FileSink {
  private static let capacity = 1 << 16
  private let file: Int32
  private var buffer: [UInt8] = []
  fileprivate private(set) var failure: Failure?

  fileprivate init(_ file: Int32) {
    self.file = file
    buffer.reserveCapacity(Self.capacity)
  }

  /// Whether nothing has failed; what is written after a failure goes nowhere.
  public var isSound: Bool { failure == nil }

  /// Writes bytes.
  public mutating func write(_ bytes: [UInt8]) {
    if buffer.count + bytes.count > Self.capacity { flush() }
    if bytes.count > Self.capacity { writeThrough(bytes) } else { buffer += bytes }
  }

  /// Writes a text as UTF-8.
  public mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > Self.capacity { flush() }
  }

  /// Says why what was to be written cannot be had.
  mutating func fail(_ error: SavingError) {
    if isSound { failure = Failure(reason: error.reason) }
  }

  /// Makes the file so many bytes long; what nobody writes is zero.
  public mutating func extend(to count: Int) {
    guard isSound else { return }
    if ftruncate(file, off_t(count)) != 0 { failure = .system }
  }

  /// Writes bytes from a place of the file on, which is none of what is written one after the other.
  public mutating func write(_ bytes: [UInt8], at offset: Int) {
    put(bytes) { [file] in pwrite(file, $0, $1, off_t(offset + $2)) }
  }

  fileprivate mutating func flush() {
    writeThrough(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func writeThrough(_ bytes: [UInt8]) {
    put(bytes) { [file] start, count, _ in Foundation.write(file, start, count) }
  }

  /// Writes bytes by a call that is told where they begin, how many they are and how many have gone before, and says
  /// how many it took.
  private mutating func put(
    _ bytes: [UInt8], _ call: (UnsafeRawPointer?, Int, Int) -> Int
  ) {
    var done = 0
    while done < bytes.count, isSound {
      let written = bytes.withUnsafeBytes { raw in
        call(raw.baseAddress.map { $0 + done }, bytes.count - done, done)
      }
      if written < 0, errno == EINTR { continue }
      if written > 0 { done += written } else { failure = .system }
    }
  }
}

private struct Failure: Error {
  let reason: String

  /// The system's last error.
  static var system: Failure { Failure(reason: systemMessage()) }
  /// What was written before is not there.
  static var cutShort: Failure { Failure(reason: "a part of it that was kept on the disk is gone") }
}

/// The file that a path leads to in the end.
private struct Target {
  let folder: String
  let name: String
  /// The mode of the file that is there; nil where there is none.
  let mode: mode_t?

  var path: String { folder + name }
  /// How the temporaries for this file begin.
  private var prefix: String {
    "." + name.unicodeScalars.prefix(40).map(String.init).joined() + ".unroll-"
  }

  init(_ path: String) throws(Failure) {
    let resolved = try Self.followed(path)
    let slash = resolved.utf8.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { String(resolved[...$0]) } ?? "./"
    name = slash.map { String(resolved[resolved.utf8.index(after: $0)...]) } ?? resolved
    guard !name.isEmpty else { throw Failure(reason: "the path names no file") }
    var status = stat()
    if lstat(resolved, &status) != 0 {
      guard errno == ENOENT else { throw .system }
      mode = nil
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // Renaming over a file would not ask whether it may be written.
      guard access(resolved, W_OK) == 0 else { throw .system }
      mode = status.st_mode & 0o7777
    case S_IFDIR: throw Failure(reason: "it is a folder")
    default: throw Failure(reason: "it is a device or pipe")
    }
  }

  /// Follows symbolic links, also to where there is no file yet.
  private static func followed(_ path: String) throws(Failure) -> String {
    var path = path
    for _ in 0..<40 {
      guard let link = linkTarget(path) else { return path }
      let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
      path = link.hasPrefix("/") ? link : folder + link
    }
    throw Failure(reason: String(cString: strerror(ELOOP)))
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}

extension Target {
  /// Whether a file can be made beside this one.
  func checkFolder() throws(Failure) {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      throw errno == ENOENT ? Failure(reason: "there is no folder “\(folder)”") : .system
    }
    guard access(folder, W_OK | X_OK) == 0 else { throw .system }
  }

  /// A name beside the file that nobody else has.
  var temporary: String { folder + prefix + "\(getpid())-\(UInt32.random(in: 0...UInt32.max))" }

  func replace(isSynced: Bool, writing body: (inout FileSink) -> Void) throws(Failure) {
    let temporary = temporary
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = open(temporary, flags, mode == nil ? 0o666 : 0o600)
    guard file >= 0 else { throw .system }
    do throws(Failure) {
      try fill(file, isSynced: isSynced, body)
      guard rename(temporary, path) == 0 else { throw .system }
    } catch {
      unlink(temporary)
      throw error
    }
    if isSynced { syncFolder() }
  }

  /// Fills, syncs and closes the temporary.
  private func fill(
    _ file: Int32, isSynced: Bool, _ body: (inout FileSink) -> Void
  ) throws(Failure) {
    defer { close(file) }
    if let mode, fchmod(file, mode) != 0 { throw .system }
    var sink = FileSink(file)
    body(&sink)
    sink.flush()
    if let failure = sink.failure { throw failure }
    guard !isSynced || fsync(file) == 0 else { throw .system }
  }

  /// Makes the new name itself survive a loss of power; some file systems cannot, which is no error.
  private func syncFolder() {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Removes temporaries for this file that nobody has written to for ten minutes.
  func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let limit = time(nil) - 600
    for name in names where name.hasPrefix(prefix) {
      var status = stat()
      guard lstat(folder + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if modificationTime(status) < limit { unlink(folder + name) }
    }
  }

  private func modificationTime(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }
}

/// A file beside another that nobody sees and that is gone with the program: for what is too large for
/// memory and must be read again in another order.
final class ScratchFile {
  private let file: Int32
  private let path: String

  /// An empty file in the folder of the file that a path leads to.
  init(beside path: String) throws(SavingError) {
    self.path = path
    do throws(Failure) {
      let name = try Target(path).temporary
      file = open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw .system }
      unlink(name)
    } catch {
      throw SavingError(path: path, reason: error.reason)
    }
  }

  deinit { close(file) }

  /// Writes what `body` writes.
  func write(_ body: (inout FileSink) -> Void) throws(SavingError) {
    var sink = FileSink(file)
    body(&sink)
    sink.flush()
    if let failure = sink.failure { throw SavingError(path: path, reason: failure.reason) }
  }

  /// Some bytes from a place on.
  func read(_ count: Int, at offset: Int) throws(SavingError) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count, failure == nil {
        let got = pread(
          file, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        if got > 0 { done += got } else { failure = got < 0 ? .system : .cutShort }
      }
    }
    if let failure { throw SavingError(path: path, reason: failure.reason) }
    return bytes
  }
}
