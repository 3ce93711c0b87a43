import Foundation
import Sequences
import Testing

@Suite("Reading text files")
final class TextFileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "unroll-text-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func file(_ bytes: some Sequence<UInt8>, name: String = "a.txt") throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("a file is read whole, its byte order mark left out")
  func whole() throws {
    let path = try file([0xEF, 0xBB, 0xBF] + "grün\r\n".utf8)
    let text = try TextFile(path: path)
    #expect(text.name == "a.txt")
    #expect(text.text.unicodeScalars.elementsEqual("grün\r\n".unicodeScalars))
    #expect(text.bytesRead == 10)
    #expect(text.bytesTotal == 10)
  }

  @Test("a large file is cut between two characters", arguments: 1...40)
  func cut(limit: Int) throws {
    let whole = "aé\r\n語e\u{301}👨‍👩‍👧b🇩🇪c"
    let text = try TextFile(path: file(whole.utf8), limit: limit)
    #expect(text.bytesTotal == whole.utf8.count)
    #expect(text.bytesRead <= limit)
    #expect(text.bytesRead == text.text.utf8.count)
    #expect(whole.hasPrefix(text.text))
    if text.text.count > 1 { #expect(Array(whole).starts(with: Array(text.text))) }
  }

  @Test("a problem says how much of a large file was read")
  func notes() throws {
    let path = try file(String(repeating: "ab ", count: 2000).utf8)
    let problem = try Problem.text(TextFile(path: path, limit: 3000))
    #expect(problem.notes.first == "Read the first 2.9 KiB of 5.9 KiB.")
    #expect(problem.reading?.bytesTotal == 6000)
    let nearly = try Problem.text(TextFile(path: path, limit: 5999))
    #expect(nearly.notes.first == "Read the first 5.9 KiB; the last 2 bytes are left out.")
  }

  private func refusal(_ path: String) -> String? {
    do {
      _ = try TextFile(path: path)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("a missing file is named")
  func missing() {
    #expect(refusal(folder + "/no") == "There is no file “\(folder)/no”.")
    #expect(refusal("") == "There is no file “”.")
  }

  @Test("a folder, a device and an empty file are told apart")
  func kinds() throws {
    #expect(refusal(folder) == "“\(folder)” is a folder, not a text file.")
    #expect(refusal("/dev/null") == "“/dev/null” is a device or pipe, not a text file.")
    let path = try file([])
    #expect(refusal(path) == "“\(path)” is empty.")
    let mark = try file([0xEF, 0xBB, 0xBF])
    #expect(refusal(mark) == "“\(mark)” is empty.")
  }

  @Test("a pipe that nobody writes to does not wait")
  func pipe() {
    let path = folder + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(refusal(path) == "“\(path)” is a device or pipe, not a text file.")
  }

  @Test("a file that may not be read says why", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let path = try file("abc".utf8)
    chmod(path, 0)
    #expect(refusal(path) == "“\(path)” cannot be read: Permission denied.")
  }

  @Test(
    "the first byte that is not UTF-8 is named",
    arguments: [
      ([0x61, 0xE9, 0x62], 1, "0xE9"), ([0xC3, 0xA9, 0x80], 2, "0x80"),
      ([0x61, 0x62, 0xC3], 2, "0xC3"), ([0xEF, 0xBF], 0, "0xEF"),
      ([0x61, 0xEF, 0xBF, 0x61], 1, "0xEF"), ([0xED, 0xA0, 0x80], 0, "0xED"),
      ([0xC0, 0x80], 0, "0xC0"), ([0xEF, 0xBF, 0xBD, 0xFF], 3, "0xFF"),
      ([0xEF, 0xBB, 0xBF, 0xFF], 3, "0xFF"), ([0xF5, 0x80, 0x80, 0x80], 0, "0xF5"),
    ] as [([UInt8], Int, String)])
  func notUTF8(bytes: [UInt8], offset: Int, byte: String) throws {
    let path = try file(bytes)
    #expect(
      refusal(path)
        == "“\(path)” is not UTF-8 text: the byte \(byte) at offset \(offset), in line 1, does not belong "
        + "there; if it is Latin-1, convert it with iconv -f latin1 -t utf-8.")
  }

  @Test("the line of the first byte that is not UTF-8 is named")
  func lineNotUTF8() throws {
    let path = try file(Array("a\nb\r\nc".utf8) + [0xE9, 0x0A])
    #expect(refusal(path)?.contains("the byte 0xE9 at offset 6, in line 3,") == true)
  }

  @Test("UTF-16 is recognised")
  func utf16() throws {
    let path = try file([0xFF, 0xFE, 0x61, 0x00])
    #expect(
      refusal(path) == "“\(path)” is UTF-16 text; convert it with iconv -f UTF-16 -t UTF-8.")
  }
}
