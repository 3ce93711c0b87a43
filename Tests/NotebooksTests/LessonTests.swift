import Foundation
import Notebooks
import Testing

/// A file of the folder `lessons`.
struct LessonFile: CustomTestStringConvertible {
  let name: String
  let text: String
  let notebook: Notebook

  var testDescription: String { name }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("lessons")

  static let all: [LessonFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { name in
      let text =
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return LessonFile(name: name, text: text, notebook: Notebook(text: text))
    }
  }()

  func count(_ kind: BlockKind) -> Int { notebook.blocks.count { $0.kind == kind } }
}

@Suite struct LessonTests {
  @Test("Lessons have the numbers of their files, one each")
  func numbers() {
    let numbers = LessonFile.all.compactMap(\.notebook.frontMatter.number)
    #expect(!numbers.isEmpty && Set(numbers).count == LessonFile.all.count)
    for file in LessonFile.all {
      #expect(
        file.name.prefix(2) == String(100 + (file.notebook.frontMatter.number ?? 0)).dropFirst())
      #expect(file.notebook.frontMatter.summary?.isEmpty == false)
      #expect((10...20).contains(file.notebook.frontMatter.minutes ?? 0))
    }
  }

  @Test("Nothing is wrong in any lesson", arguments: LessonFile.all)
  func isSound(_ lesson: LessonFile) {
    #expect(lesson.notebook.diagnostics.map { $0.report(file: lesson.name) } == [])
  }

  @Test(
    "A lesson asks, lets predict, has a task and a quiz, and says where to read on",
    arguments: LessonFile.all)
  func hasItsParts(_ lesson: LessonFile) {
    let checks = lesson.notebook.blocks.compactMap(Check.init)
    #expect(lesson.text.contains("**The question of this lesson:**"))
    #expect(lesson.text.contains("**How to read this picture.**"))
    #expect(lesson.text.contains("## What to take along"))
    #expect(
      lesson.text.components(separatedBy: "**Where to read on**").last?.components(
        separatedBy: "\n- "
      ).count == 3)
    #expect(lesson.count(.predict) > 0)
    #expect(lesson.count(.quiz) > 0)
    #expect(checks.contains { !$0.isHidden })
    for check in checks {
      #expect(check.isHidden ? !check.claim.isEmpty : !check.answer.isEmpty && !check.hints.isEmpty)
      #expect(check.isHidden || !check.task.isEmpty)
    }
  }

  /// At 120 columns a page that stands beside its figures has so many for code.
  private static let codeColumns = 48

  @Test("Drawings, formulas and commands fit beside the figures", arguments: LessonFile.all)
  func fits(_ lesson: LessonFile) {
    for case .prose(let prose) in lesson.notebook.parts {
      guard case .code(let code, _) = prose.content else { continue }
      for line in code.split(separator: "\n") { #expect(line.count <= Self.codeColumns, "\(line)") }
      #expect(!code.contains("_{") && !code.contains("^{"), "\(code)")
    }
  }

  @Test("The program carries every file of the lessons as it is, and no other")
  func embedded() throws {
    let root = LessonFile.folder.deletingLastPathComponent()
    let copy = try String(
      contentsOf: root.appendingPathComponent("Sources/unroll/Notebooks/EmbeddedLessons.swift"),
      encoding: .utf8)
    let names = try FileManager.default.contentsOfDirectory(atPath: LessonFile.folder.path)
      .filter { $0 != "README.md" }
    for name in names {
      let bytes = try Data(contentsOf: LessonFile.folder.appendingPathComponent(name))
      let asText =
        "(name: \"\(name)\", text: ###\"\"\"\n\(String(decoding: bytes, as: UTF8.self))\"\"\"###"
      let asBytes = "(name: \"\(name)\", base64: \"\(bytes.base64EncodedString())\")"
      #expect(copy.contains(asText) || copy.contains(asBytes), "\(name): run scripts/embed-lessons")
    }
    #expect(copy.components(separatedBy: "(name: \"").count - 1 == names.count)
  }
}
