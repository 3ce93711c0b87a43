import Foundation
import Interchange
import Testing

@Suite("Saving files")
struct AtomicFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return lstat(scratch.path(name), &status) == 0 ? status.st_mode : 0
  }

  @Test("a new file holds the parts one after the other, and nothing else is left")
  func newFile() throws {
    try AtomicFile.save([[1, 2], [], [3]], to: scratch.path("a"))
    #expect(try scratch.bytes("a") == [1, 2, 3])
    #expect(scratch.names == ["a"])
    #expect(mode("a") & 0o600 == 0o600)
  }

  @Test("a replaced file keeps its mode")
  func keepsMode() throws {
    for bits in [0o600, 0o640, 0o755] as [mode_t] {
      try AtomicFile.save("old", to: scratch.path("a"))
      chmod(scratch.path("a"), bits)
      try AtomicFile.save("new", to: scratch.path("a"))
      #expect(mode("a") & 0o7777 == bits)
      #expect(try scratch.bytes("a") == Array("new".utf8))
    }
  }

  @Test("a symbolic link stays one, and what it leads to is replaced")
  func link() throws {
    try AtomicFile.save("old", to: scratch.path("real"))
    symlink("real", scratch.path("one"))
    symlink(scratch.path("one"), scratch.path("two"))
    try AtomicFile.save("new", to: scratch.path("two"))
    #expect(mode("two") & S_IFMT == S_IFLNK)
    #expect(mode("real") & S_IFMT == S_IFREG)
    #expect(try scratch.bytes("real") == Array("new".utf8))
  }

  @Test("a link to nothing makes the file it names; a link to itself is refused")
  func danglingLink() throws {
    symlink("later", scratch.path("link"))
    try AtomicFile.save("new", to: scratch.path("link"))
    #expect(try scratch.bytes("later") == Array("new".utf8))
    symlink("loop", scratch.path("loop"))
    #expect(throws: SavingError.self) { try AtomicFile.save("x", to: scratch.path("loop")) }
  }

  @Test("temporaries that were left ten minutes ago are swept, newer and strange ones are not")
  func sweep() throws {
    let stale = ".a.unroll-1-2", fresh = ".a.unroll-3-4", strange = ".b.unroll-1-2"
    for name in [stale, fresh, strange] { _ = try scratch.file([0], name: name) }
    for name in [stale, strange] {
      let past = Date(timeIntervalSinceNow: -3600)
      try FileManager.default.setAttributes(
        [.modificationDate: past], ofItemAtPath: scratch.path(name))
    }
    try AtomicFile.save("new", to: scratch.path("a"))
    #expect(scratch.names == [fresh, strange, "a"])
  }

  @Test("a folder, a device, a missing folder and an empty path are refused in a sentence")
  func refused() throws {
    let sentence = { (path: String) in
      do {
        try AtomicFile.save("x", to: path)
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(sentence("/dev/null") == "“/dev/null” could not be saved: it is a device or pipe.")
    #expect(
      sentence(scratch.folder) == "“\(scratch.folder)” could not be saved: it is a folder.")
    let inside = scratch.path("no/a")
    #expect(sentence(inside) == "“\(inside)” could not be saved: No such file or directory.")
    #expect(sentence("") == "“” could not be saved: the path names no file.")
    #expect(sentence("x/") == "“x/” could not be saved: the path names no file.")
  }

  @Test("a write that fails leaves the old file and no temporary", .enabled(if: getuid() != 0))
  func failure() throws {
    try AtomicFile.save("old", to: scratch.path("a"))
    chmod(scratch.folder, 0o500)
    #expect(throws: SavingError.self) { try AtomicFile.save("new", to: scratch.path("a")) }
    chmod(scratch.folder, 0o700)
    #expect(try scratch.bytes("a") == Array("old".utf8))
    #expect(scratch.names == ["a"])
  }

  @Test("names of 255 bytes and of any script can be saved")
  func names() throws {
    for name in [String(repeating: "n", count: 255), String(repeating: "語", count: 85), "a b\n"] {
      try AtomicFile.save("x", to: scratch.path(name))
      #expect(try scratch.bytes(name) == [0x78])
    }
  }
}
