import Console
import Laboratory
import Notebooks
import Testing

@testable import Workbench

private let reading = """
  # A heading

  A paragraph of words that is
  written in two lines.

  - one
  - two

  ```yaml data days
  problem: weather
  ```

  ```yaml note mine
  text: Words of my own.
  ```

  > A quotation.

  """

@Suite struct ProseEditingTests {
  private func stage(_ keys: String = "", _ size: Size = Size(columns: 80, rows: 24)) throws
    -> Stage
  { try Scenes.reading(reading, size).type(keys) }

  private func text(_ stage: Stage) -> String { stage.session.notebook?.edition.text ?? "" }

  @Test("p and n stop at every piece, Tab at what asks for something")
  func pieces() throws {
    let stage = try stage("g")
    let part = { stage.session.notebook?.focusedPart }
    #expect(part() == 4)
    try stage.type("p")
    #expect(part() == 3)
    try stage.type("pppp")
    #expect(part() == 0)
    try stage.type("<tab>")
    #expect(part() == 4)
    try stage.type("n")
    #expect(part() == 5)
    try stage.type("n")
    #expect(part() == 5)
    try stage.type("<s-tab>")
    #expect(part() == 4)
  }

  @Test("A click marks words, and e opens them")
  func clicking() throws {
    let stage = try stage()
    let row = try #require(stage.lines.firstIndex { $0.contains("A paragraph of words") })
    try stage.type("<click:12,\(row + 1)>e")
    #expect(stage.session.editor?.title == "paragraph")
    #expect(stage.lines.contains { $0.contains("edit · paragraph · lines 3–4") })
  }

  @Test(
    "e opens a piece of prose as it stands in the file, Esc keeps it, u and x put it back",
    arguments: [
      ("pppp", "heading", "# A heading"),
      ("ppp", "paragraph", "A paragraph of words that is\nwritten in two lines."),
      ("pp", "list", "- one\n- two"), ("n", "quotation", "> A quotation."),
    ])
  func editing(_ keys: String, _ title: String, _ words: String) throws {
    let stage = try stage(keys + "e")
    #expect(stage.session.editor?.title.string == title)
    #expect(stage.session.editor?.buffer.text == words)
    #expect(stage.session.editor?.faults == [])
    try stage.type("<end> more<esc>")
    let first = words.split(separator: "\n")[0]
    let changed = reading.replacing(first, with: first + " more")
    #expect(text(stage) == changed)
    #expect(stage.session.notebook?.isUnsaved == true)
    #expect(stage.lines.contains { $0.contains("┃") && $0.contains("more") })
    try stage.type("x")
    #expect(text(stage) == reading)
    try stage.type("u")
    #expect(text(stage) == changed)
    try stage.type("u")
    #expect(text(stage) == reading)
  }

  @Test("A block typed into prose is told of as blocks are, and becomes one")
  func block() throws {
    let stage = try stage("ppe<down><down><end><enter><enter>")
    stage.send(.paste("```yaml figrue\nshow: walk\n```"))
    #expect(stage.lines.contains { $0.contains("There is no kind of block “figrue”") })
    try stage.type("<c-x>")
    #expect(text(stage) == reading)
    try stage.type("e<down><down><end><enter><enter>")
    stage.send(.paste("```yaml note other\ntext: new\n```"))
    #expect(stage.session.editor?.faults == [])
    try stage.type("<esc>")
    #expect(stage.session.notebook?.notebook.blocks.map(\.name) == ["other", "days", "mine"])
  }

  @Test("o adds a paragraph below what is in focus; left empty, it is gone")
  func adding() throws {
    let stage = try stage("oprose<enter>")
    #expect(stage.session.editor?.buffer.text == "")
    try stage.type("New words.<esc>")
    #expect(
      text(stage) == reading.replacing("own.\n```\n", with: "own.\n```\n\nNew words.\n"))
    try stage.type("oprose<enter><esc>")
    #expect(
      text(stage) == reading.replacing("own.\n```\n", with: "own.\n```\n\nNew words.\n"))
    let empty = try Scenes.reading("").type("oprose<enter># Mine<esc>")
    #expect(text(empty) == "# Mine\n")
    #expect(try self.stage("o").lines.contains { $0.contains("A paragraph, a heading, a list") })
  }

  @Test("Prose is taken out and moved as blocks are")
  func moving() throws {
    let stage = try stage("ppD")
    #expect(text(stage) == reading.replacing("- one\n- two\n\n", with: ""))
    #expect(stage.lines.contains { $0.contains("The list is gone; u brings it back.") })
    try stage.type("upK")
    #expect(
      text(stage)
        == reading.replacing("- one\n- two\n\n", with: "").replacing(
          "A paragraph", with: "- one\n- two\n\nA paragraph"))
    try stage.type("J")
    #expect(text(stage) == reading)
  }

  @Test("Changed prose of a lesson is kept by what the lesson says there")
  func lesson() throws {
    let stage = Stage()
    let notebook = Notebook(text: reading)
    stage.send(.notebookRead(.lesson("01"), NotebookText(notebook, folder: NotebookFolder(nil))))
    try stage.type("pppe<end> really<esc>")
    let notes = stage.effects.flatMap { effect -> [ProgressNote] in
      if case .note(let notes, _) = effect { notes } else { [] }
    }
    var progress = LessonProgress()
    for note in notes { progress.take(note, at: 1) }
    #expect(progress.edition(of: notebook).text.contains("words that is really\n"))
    let newer = Notebook(text: "News.\n\n" + reading)
    #expect(progress.edition(of: newer).text.contains("words that is really\n"))
    let other = Notebook(text: reading.replacing("two lines", with: "another"))
    #expect(progress.edition(of: other).text == other.text)
  }

  @Test("A file with lone carriage returns is not edited by its lines")
  func returns() throws {
    let stage = try Scenes.reading("One.\r\rTwo.\n\nThree.\n").type("pe")
    #expect(stage.session.editor == nil)
    #expect(stage.lines.contains { $0.contains("E edits the whole file") })
  }

  @Test("The focus on words as a screen, and words in the pane", arguments: EditingTests.sizes)
  func golden(_ size: Size) throws {
    Golden.check("Notebook/prose-\(size.name)", try stage("ppp", size).canvas())
    Golden.check("Notebook/edit-prose-\(size.name)", try stage("pppe<end>", size).canvas())
  }
}
