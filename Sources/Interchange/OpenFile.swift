import Foundation

/// A regular file, open for reading at any place, by `pread`.
final class OpenFile: Sendable {
  let size: Int
  private let descriptor: Int32

  /// Opens a file; one that nobody named by its own path may not be a link to somewhere else.
  init(_ path: String, followsLinks: Bool = true) throws(SafetensorsFault) {
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
    descriptor = open(path, flags)
    guard descriptor >= 0 else {
      if !followsLinks, errno == ELOOP { throw .link }
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(systemMessage())
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    size = Int(status.st_size)
    guard isKnown else { throw .unreadable(systemMessage()) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .directory
    default: throw .notAFile
    }
  }

  deinit { close(descriptor) }

  /// The bytes of a range that lies inside the file.
  func bytes(_ range: Range<Int>) throws(SafetensorsFault) -> [UInt8] {
    var failure: SafetensorsFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let place = off_t(range.lowerBound + count)
        let start = buffer.baseAddress.map { $0 + count }
        let got = pread(descriptor, start, range.count - count, place)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = got == 0 ? .changed : .unreadable(systemMessage())
          return
        }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// What the system says of its last error.
func systemMessage() -> String { String(cString: strerror(errno)) }
