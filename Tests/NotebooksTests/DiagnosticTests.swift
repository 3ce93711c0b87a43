import Testing

@testable import Notebooks

@Suite struct DiagnosticTests {
  @Test("A report shows place, sentence, line and mark")
  func report() {
    let diagnostic = Diagnostic(
      SourcePlace(line: 12, column: 3), "There is no kind “figur”.", suggestion: "figure",
      excerpt: "\t figur:")
    #expect(
      diagnostic.report(file: "a.md") == """
        a.md:12:3: There is no kind “figur”. Did you mean “figure”?
          \t figur:
          \t ^
        """)
  }

  @Test(
    "The nearest word is found, and none where none is near",
    arguments: [
      ("figrue", "figure"), ("paramter", "parameter"), ("Train", "train"), ("net", "network"),
      ("qiuz", "quiz"), ("zebra", nil), ("", nil),
    ])
  func nearest(word: String, expected: String?) {
    let kinds = ["parameter", "data", "network", "train", "figure", "quiz", "check"]
    #expect(Spelling.nearest(to: word, among: kinds) == expected)
  }
}
