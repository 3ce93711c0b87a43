import Console
import Foundation
import Laboratory
import Notebooks
import Testing

@testable import Workbench

/// What `o` adds is without fault in whatever notebook.
@Suite struct TemplateTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("lessons")

  static let lessons: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // Every fourth: each is read once for each kind.
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().enumerated()
      .filter { $0.offset.isMultiple(of: 4) }.map(\.element)
  }()

  /// A notebook with one block of a kind more.
  private func added(_ kind: BlockKind, to text: String) throws -> Notebook {
    let stage = try Scenes.reading(text).type("o")
    for character in kind.rawValue { _ = stage.only(.key(.character(character))) }
    _ = stage.only(.key(.enter))
    let state = try #require(stage.session.notebook)
    #expect(stage.session.editor?.title.string.hasPrefix(kind.rawValue) == true)
    return state.notebook
  }

  @Test(
    "A template of every kind has no fault in an empty notebook, and runs",
    arguments: BlockKind.allCases)
  func empty(_ kind: BlockKind) throws {
    for text in ["", "# Words\n\nAnd more.\n"] {
      let notebook = try added(kind, to: text)
      #expect(notebook.faults(in: NotebookFolder(nil)).map(\.message) == [])
      #expect(notebook.blocks.last?.kind == kind)
      let plan = Plan(notebook, folder: NotebookFolder(nil))
      let runner = NotebookRunner(folder: NotebookFolder(nil))
      for block in plan.order {
        if case .failed(let sentence) = runner.run(block, in: plan) {
          Issue.record("\(kind): \(sentence)")
        }
      }
    }
  }

  @Test("… twice in a row, with names of its own each time", arguments: BlockKind.allCases)
  func twice(_ kind: BlockKind) throws {
    let again = try added(kind, to: added(kind, to: "").text)
    #expect(again.faults(in: NotebookFolder(nil)).map(\.message) == [])
  }

  @Test("A template of every kind has no fault in a lesson", arguments: TemplateTests.lessons)
  func inLessons(_ lesson: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(lesson), encoding: .utf8)
    let shipped = Notebook(text: text)
    let blocks = shipped.blocks.count
    for kind in BlockKind.allCases {
      let state = NotebookState(
        .lesson("x"), NotebookText(shipped, folder: NotebookFolder(Self.folder.path)))
      let line = try #require(state.focusedLines?.upperBound)
      let template = BlockTemplate(kind, below: line, in: shipped).text
      let edition = try #require(state.edition.inserting(template, below: line))
      let notebook = Notebook(text: edition.text)
      #expect(notebook.diagnostics.map(\.message) == [], "\(kind)")
      #expect(notebook.blocks.count > blocks)
    }
  }
}
