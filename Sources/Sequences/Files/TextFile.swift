import Foundation

/// The text of a file, or of its first part where it is large.
public struct TextFile: Sendable {
  /// Bytes read of a file at most, unless said otherwise: 4 MiB.
  public static let readingLimit = 4 << 20

  /// The file's name without its folders.
  public let name: String
  /// The text, without a byte order mark; of a large file as many whole characters as fit.
  public let text: String
  /// Bytes that the text was read from.
  public let bytesRead: Int
  /// Bytes that the file has.
  public let bytesTotal: Int

  /// Takes text that is already there, as a file of this name.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
    self.bytesRead = text.utf8.count
    self.bytesTotal = bytesRead
  }

  /// Reads at most `limit` bytes of a UTF-8 file.
  ///
  /// The end of a larger file is left off at a border between characters (grapheme clusters), so
  /// that no character is cut in two. A file that nobody named may not be a link to somewhere else.
  public init(
    path: String, limit: Int = readingLimit, followsLinks: Bool = true
  ) throws(TextError) {
    let (bytes, total) = try Self.bytes(path, limit: limit, followsLinks: followsLinks)
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw .isUTF16(path: path)
    }
    let isCut = bytes.count > limit
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = isCut ? Self.scalarBorder(bytes, before: limit) : bytes.count
    let content = bytes[min(mark, end)..<end]
    guard !content.isEmpty else { throw .empty(path: path) }
    var text = String(decoding: content, as: UTF8.self)
    guard text.utf8.elementsEqual(content) else { throw Self.misfit(content, path: path) }
    if isCut { text.removePossiblyIncompleteCharacter() }
    self.name = path.split(separator: "/").last.map(String.init) ?? path
    self.text = text
    self.bytesRead = text.utf8.count + mark
    self.bytesTotal = max(total, bytesRead)
  }
}

extension TextFile {
  /// Up to one byte more than `limit`, and the size of the file.
  private static func bytes(
    _ path: String, limit: Int, followsLinks: Bool
  ) throws(TextError) -> ([UInt8], Int) {
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
    let file = open(path, flags)
    guard file >= 0 else {
      if !followsLinks, errno == ELOOP { throw .link(path: path) }
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path: path) : .unreadable(path: path, reason: systemMessage())
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw .unreadable(path: path, reason: systemMessage())
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .directory(path: path)
    default: throw .notAFile(path: path)
    }
    let bytes = read(file, atMost: limit + 1)
    guard let bytes else { throw .unreadable(path: path, reason: systemMessage()) }
    return (bytes, Int(status.st_size))
  }

  /// Reads to the end or to a number of bytes; nil on an error of the system.
  private static func read(_ file: Int32, atMost limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let wanted = min(limit - bytes.count, 1 << 20)
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Foundation.read(file, buffer.baseAddress, wanted)
        failed = got < 0
        count = max(0, got)
      }
      if failed { return nil }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  /// The last border between code points at or before an offset.
  private static func scalarBorder(_ bytes: [UInt8], before offset: Int) -> Int {
    var border = offset
    while border > max(0, offset - 3), bytes[border] & 0xC0 == 0x80 { border -= 1 }
    return border
  }

  /// The error that names the first byte that is not UTF-8.
  private static func misfit(_ bytes: ArraySlice<UInt8>, path: String) -> TextError {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while case .valid(let encoded) = parser.parseScalar(from: &iterator) { offset += encoded.count }
    let line = bytes[..<min(offset, bytes.endIndex)].count { $0 == UInt8(ascii: "\n") } + 1
    return .notUTF8(
      path: path, offset: offset, line: line, byte: offset < bytes.endIndex ? bytes[offset] : 0)
  }
}

extension String {
  /// Takes off the last character, which may go on beyond the end of a cut text, unless it is
  /// the only one.
  fileprivate mutating func removePossiblyIncompleteCharacter() {
    let last = index(before: endIndex)
    if last > startIndex { removeSubrange(last...) }
  }
}

/// What the system says of its last error.
private func systemMessage() -> String { String(cString: strerror(errno)) }
