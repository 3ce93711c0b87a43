import Foundation
import Notebooks
import Testing

@Suite struct ReferenceTests {
  private static let file = LessonFile.folder.appendingPathComponent("README.md")
  /// What follows this line in `lessons/README.md` is the reference.
  private static let border = "<!-- From here on: unroll lint --format-reference -->\n"

  @Test("The reference for writers of lessons is what the schema says")
  func isCurrent() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let current =
      readme.components(separatedBy: Self.border)[0] + Self.border + "\n" + Schema.reference
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try current.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("Recorded anew; run again without RECORD.")
    }
    #expect(readme == current)
  }

  @Test("The example of every kind can be read", arguments: Schema.kinds.map(\.kind))
  func examples(_ kind: BlockKind) {
    let description = Schema.description(of: kind)
    let notebook = Notebook(text: "```yaml \(kind.rawValue) example\n\(description.example)\n```\n")
    // What the example names stands in other blocks.
    let mistakes = notebook.diagnostics.map(\.message).filter {
      !($0.hasPrefix("There is no") && ($0.contains(" block “") || $0.contains("parameter “")))
    }
    #expect(mistakes == [])
    for key in description.keys where key.isRequired {
      #expect(description.example.contains(key.name + ":"))
    }
  }
}
