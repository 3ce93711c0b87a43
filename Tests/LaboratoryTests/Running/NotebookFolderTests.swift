import Foundation
import Notebooks
import Testing

@testable import Laboratory

@Suite struct NotebookFolderTests {
  @Test(
    "Only files beside the notebook can be named",
    arguments: [
      "/etc/passwd", "../secret.txt", "sub/../../secret.txt", "~/secret.txt", "link.txt",
      "none.txt", "a\0b",
    ])
  func refused(name: String) throws {
    let (folder, outside) = (try NotebookScratch(), try NotebookScratch())
    try outside.write("secret", to: "secret.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: outside.path + "/secret.txt")
    #expect(throws: OpeningError.self) { try NotebookFolder(folder.path).path(of: name) }
  }

  @Test("A file beside it, or in a folder beside it, is found; without a folder none is")
  func found() throws {
    let folder = try NotebookScratch()
    try folder.write("a", to: "a.txt")
    #expect(try NotebookFolder(folder.path).path(of: "a.txt") == folder.path + "/a.txt")
    #expect(throws: OpeningError.self) { try NotebookFolder(nil).path(of: "a.txt") }
  }

  @Test("A file that changes makes what reads it run again")
  func changed() throws {
    let folder = try NotebookScratch()
    try folder.write(String(repeating: "hello ", count: 20), to: "a.txt")
    let notebook = Notebook(text: "```yaml data d\nfile: a.txt\n```\n")
    let place = NotebookFolder(folder.path)
    let before = Plan(notebook, folder: place)
    try folder.write(String(repeating: "goodbye ", count: 20), to: "a.txt")
    #expect(Plan(notebook, folder: place).changed(since: before) == [0])
  }
}
