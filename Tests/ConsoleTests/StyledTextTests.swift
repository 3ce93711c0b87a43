import Testing

@testable import Console

@Suite struct StyledTextTests {
  private let bold = Style(bold: true)

  private func text(_ parts: (SafeText, Style)...) -> StyledText {
    parts.reduce(StyledText()) { $0 + StyledText($1.0, $1.1) }
  }

  @Test("A word of two styles is not broken between them")
  func joinedWords() {
    let lines = text(("see ", .plain), ("not", bold), (", ever", .plain)).wrapped(to: 8)
    #expect(lines.map(\.plain.string) == ["see not,", "ever"])
    #expect(lines[0].runs.map(\.style) == [.plain, bold, .plain])
  }

  @Test("Lines break as those of plain text do", arguments: 1...24)
  func asPlain(columns: Int) {
    let plain: SafeText = "The cell line adds; 漢字 multiplication-by-gates forgets  twice"
    let styled = text(
      ("The cell line adds; 漢字", .plain), (" multiplication", bold),
      ("-by-gates forgets  twice", .plain))
    #expect(styled.wrapped(to: columns).map(\.plain) == plain.wrapped(to: columns))
  }

  @Test("No columns have no lines, and no text is one empty line")
  func nothing() {
    #expect(StyledText("a").wrapped(to: 0).isEmpty)
    #expect(StyledText().wrapped(to: 5) == [StyledText()])
  }
}
