import Foundation
import Testing

/// Compares the imports of the sources with the table in Sources/README.md.
@Suite struct ImportTableTests {
  private let table: [String: Set<String>]
  private let modules: [String]

  init() throws {
    table = try SourceTree.importTable()
    modules = try SourceTree.modules()
  }

  @Test("The table has a row for every module, and no other")
  func rows() {
    #expect(table.keys.sorted() == modules)
  }

  @Test("No module imports what its row does not name")
  func imports() throws {
    for module in modules {
      for file in try SourceTree.files(of: module, type: "swift") {
        for line in try SourceTree.imports(of: file)
        where !SourceTree.platform.contains(line.module) {
          #expect(
            table[module]?.contains(line.module) == true,
            "\(module)/\(file.lastPathComponent) imports \(line.module)")
        }
      }
    }
  }

  @Test("Imports point one way: no module reaches itself through others")
  func cycles() {
    for module in modules {
      var reached: Set<String> = []
      var next = table[module] ?? []
      while !next.isEmpty {
        reached.formUnion(next)
        next = Set(next.flatMap { table[$0] ?? [] }).subtracting(reached)
      }
      #expect(!reached.contains(module), "\(module) imports itself through others")
    }
  }

  @Test("C modules stay behind the module that imports them")
  func access() throws {
    let foreign = Set(["CTerminal", "CDNNL", "CMark", "VectorMath"])
    for module in modules {
      for file in try SourceTree.files(of: module, type: "swift") {
        for line in try SourceTree.imports(of: file) where foreign.contains(line.module) {
          #expect(
            line.access == "private" || line.access == "internal",
            "\(module)/\(file.lastPathComponent) imports \(line.module) for everybody")
        }
      }
    }
  }

  @Test("One file includes curses.h")
  func curses() throws {
    let doors = try modules.flatMap { module in
      try ["c", "h"].flatMap { try SourceTree.files(of: module, type: $0) }
    }.filter { try String(contentsOf: $0, encoding: .utf8).contains("#include <curses.h>") }
    #expect(doors.map(\.lastPathComponent) == ["Screen.c"])
  }

  @Test("An import is recognised in every form")
  func forms() {
    let source = """
      import Console
      @testable import Curses
        internal import CTerminal
      import struct Foundation.Data
      @_exported public import Plotting
      // import Nothing
      let important = "import Nothing"
      """
    let found = SourceTree.imports(in: source)
    #expect(found.map(\.module) == ["Console", "Curses", "CTerminal", "Foundation", "Plotting"])
    #expect(found.map(\.access) == ["", "", "internal", "", "public"])
  }
}

/// The folder Sources/ as this test was built from.
private enum SourceTree {
  /// The C library and what belongs to Swift itself; any module may import them.
  static let platform: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization"]

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// The folders of Sources/, in alphabetical order.
  static func modules() throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent).sorted()
  }

  /// The rows of the first table of Sources/README.md: what each module may import.
  static func importTable() throws -> [String: Set<String>] {
    let map = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = map.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("| module |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
    var table: [String: Set<String>] = [:]
    for row in rows {
      let fields = row.split(separator: "|", omittingEmptySubsequences: false)
      try #require(fields.count == 5, "a row of three fields: \(row)")
      let name = try #require(names(in: fields[1]).first)
      table[name] = Set(names(in: fields[3]))
    }
    return table
  }

  /// The words in backquotes.
  private static func names(in field: Substring) -> [String] {
    field.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  static func files(of module: String, type: String) throws -> [URL] {
    let all = FileManager.default.enumerator(
      at: folder.appendingPathComponent(module), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == type }
  }

  static func imports(of file: URL) throws -> [(module: String, access: String)] {
    imports(in: try String(contentsOf: file, encoding: .utf8))
  }

  static func imports(in source: String) -> [(module: String, access: String)] {
    let kinds: Set<String> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    return source.split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == "." }.filter { !$0.hasPrefix("@") }.map(
        String.init)
      guard let place = words.firstIndex(of: "import"), place <= 1 else { return nil }
      guard let name = words[(place + 1)...].first(where: { !kinds.contains($0) }) else {
        return nil
      }
      let access = place == 0 ? "" : words[0]
      guard ["", "public", "package", "internal", "fileprivate", "private"].contains(access) else {
        return nil
      }
      return (name, access)
    }
  }
}
