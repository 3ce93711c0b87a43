import Console
import Foundation
import Laboratory
import Notebooks
import Recurrence
import Testing

@testable import Workbench

/// A notebook whose blocks take no time: a slider, what is made with it, and questions.
private let reading = """
  # Two units

  ```yaml parameter size
  value: 3
  from: 1
  to: 8
  step: 1
  label: the hidden size
  ```

  ```yaml data days
  problem: weather
  size: 5
  ```

  ```yaml network net
  data: days
  cell: gru
  hidden: $size
  ```

  Words between.

  ```yaml quiz
  question: Which gate is not there?
  choices:
    - {text: the output gate, right: true, because: A GRU shows its state as it is.}
    - {text: the update gate, because: It decides what is kept.}
  ```

  ```yaml note mine
  text: Words of my own.
  ```

  """

extension Stage {
  fileprivate var notebook: NotebookState { session.notebook! }
  fileprivate var written: String { notebook.edition.text }
  fileprivate var names: [String?] { notebook.notebook.blocks.map(\.name) }
  fileprivate var page: String { lines.joined(separator: "\n") }
}

@Suite struct EditingTests {
  private func stage(_ keys: String = "", _ size: Size = Size(columns: 80, rows: 24)) throws
    -> Stage
  {
    try Scenes.reading(reading, size).type(keys)
  }

  /// To the value of the parameter, which is put in place of what is there.
  private let toValue = "e<down><end><bs>"

  @Test("What is typed is kept by Esc as one change, and u takes it back whole")
  func kept() throws {
    let stage = try stage(toValue + "5<end><enter>unit: units<esc>")
    #expect(stage.written == reading.replacing("value: 3\n", with: "value: 5\nunit: units\n"))
    #expect(stage.notebook.plan.values["size"]?.whole == 5)
    #expect(stage.session.editor == nil)
    #expect(stage.page.contains("u undoes"))
    try stage.type("u")
    #expect(stage.written == reading)
    #expect(stage.notebook.plan.values["size"]?.whole == 3)
    try stage.type("<c-r>")
    #expect(stage.written.contains("unit: units"))
  }

  @Test("Ctrl-X leaves the block as it was, and there is nothing to undo")
  func discarded() throws {
    let stage = try stage(toValue + "7<c-x>")
    #expect(stage.written == reading)
    #expect(!stage.notebook.isUnsaved)
    try stage.type("u")
    #expect(stage.page.contains("There is nothing to undo."))
  }

  @Test("What depends on a block runs again while it is typed, and not while it is wrong")
  func following() throws {
    let stage = try stage("e<down><end>")
    let network = try #require(stage.notebook.notebook.index(of: "net"))
    func hidden() -> [Int]? {
      guard case .network(let found)? = stage.notebook.results[network]?.outcome.finding else {
        return nil
      }
      return found.network.architecture.hidden
    }
    #expect(hidden() == [3])
    try stage.type("<bs>6")
    #expect(hidden() == [6])
    try stage.type("6")
    #expect(stage.page.contains("✗ 1 fault"))
    #expect(hidden() == [6])
    try stage.type("<bs>")
    #expect(stage.page.contains("✓"))
    try stage.type("<c-x>")
    #expect(hidden() == [3])
  }

  @Test("All faults of the block are told at once, by line and column, and its dependents' too")
  func faults() throws {
    let stage = try stage(toValue + "x<down><home><del>g")
    #expect(stage.session.editor?.faults.count == 2)
    #expect(stage.page.contains("✗ line 5, column 1: There is no key “grom” in a parameter block."))
    try stage.type("<c-x>e<home><c-g><c-g><c-g><c-w>width<space>")
    #expect(stage.written == reading)
    #expect(stage.page.contains("line 19, column 9:"))
  }

  @Test("A broken text can be kept; it shows what is wrong in place, and the rest runs")
  func broken() throws {
    let stage = try stage(toValue + "many<esc>")
    #expect(stage.notebook.notebook.blocks[0].isBroken)
    #expect(stage.page.contains("This parameter block cannot run; e mends it."))
    let days = try #require(stage.notebook.notebook.index(of: "days"))
    #expect(stage.notebook.results[days]?.outcome.finding != nil)
    try stage.type("e<down><end><c-w>3<esc>")
    #expect(stage.written == reading)
    let network = try #require(stage.notebook.notebook.index(of: "net"))
    #expect(stage.notebook.results[network]?.outcome.finding != nil)
  }

  @Test("A kind that is not there yet, as one types it, loses nothing of what was answered")
  func kinds() throws {
    let stage = try stage("<tab>1e<end><bs><bs>")
    try stage.type("iz<esc>")
    #expect(stage.written == reading)
    #expect(stage.notebook.choices.answers == [3: [0]])
  }

  @Test("Pasted lines go in as they are; a paste without editor is no command")
  func pasting() throws {
    let stage = try stage("<tab><tab>e<down><end>")
    stage.send(.paste("\ncaption: |\n  one\n  two"))
    try stage.type("<esc>")
    #expect(stage.notebook.notebook.blocks[4]["caption"]?.text == "one\ntwo\n")
    let before = stage.written
    stage.send(.paste("Dq"))
    #expect(stage.written == before)
  }

  @Test("A block is added below by its kind and opened; two u take both steps back")
  func adding() throws {
    let stage = try stage("onet<tab><enter>")
    #expect(stage.names == ["size", "net2", "days", "net", nil, "mine"])
    #expect(stage.session.editor?.title == "network net2")
    try stage.type("<down><end><c-w>days<esc>")
    #expect(stage.written.contains("yaml network net2\ndata: days\n"))
    #expect(stage.notebook.focus == 1)
    try stage.type("uu")
    #expect(stage.written == reading)
    try stage.type("ofigur<c-w>bild<enter>")
    #expect(stage.page.contains("There is no kind of block “bild”"))
  }

  @Test("A block is moved past its neighbours and back, and taken out; prose stays where it is")
  func moving() throws {
    let stage = try stage("J")
    #expect(stage.names == ["days", "size", "net", nil, "mine"])
    #expect(stage.notebook.focus == 1)
    try stage.type("JJ")
    #expect(stage.names == ["days", "net", nil, "size", "mine"])
    #expect(stage.written.contains("hidden: $size\n```\n\nWords between.\n\n```yaml quiz"))
    try stage.type("KKK")
    #expect(stage.names == ["size", "days", "net", nil, "mine"])
    try stage.type("K")
    #expect(stage.page.contains("This is the first block."))
    try stage.type("<tab>D")
    #expect(stage.names == ["size", "days", "net", "mine"])
    try stage.type("u")
    #expect(stage.names == ["size", "days", "net", nil, "mine"])
  }

  @Test("Answers, values and findings go with their blocks")
  func carried() throws {
    let stage = try stage("<right><tab>1<s-tab>onote<enter><esc>")
    #expect(stage.notebook.plan.values["size"]?.whole == 4)
    #expect(stage.notebook.choices.answers == [4: [0]])
    let network = try #require(stage.notebook.notebook.index(of: "net"))
    #expect(stage.notebook.results[network] != nil)
    #expect(stage.notebook.stale.isEmpty)
  }

  @Test("x puts one block back, X all")
  func resetting() throws {
    let stage = try stage(toValue + "5<esc><tab><tab>e<down><end>!<esc>")
    try stage.type("x")
    #expect(stage.written == reading.replacing("value: 3", with: "value: 5"))
    try stage.type("X")
    #expect(stage.written == reading)
    try stage.type("u")
    #expect(stage.notebook.plan.values["size"]?.whole == 5)
  }

  @Test("A click answers a question, turns a slider where it stands; dragging answers nothing")
  func pointing() throws {
    let stage = try stage("", Size(columns: 80, rows: 40))
    let row = try #require(stage.lines.firstIndex { $0.contains("the update gate") })
    try stage.type("<click:12,\(row + 1)>")
    #expect(stage.notebook.choices.answers == [3: [1]])
    let slider = try #require(stage.lines.firstIndex { $0.contains("●") })
    let end = try #require(stage.lines[slider].firstIndex(of: "8"))
    let column = stage.lines[slider].distance(from: stage.lines[slider].startIndex, to: end) - 2
    try stage.type("<click:\(column + 1),\(slider + 1)>")
    #expect(stage.notebook.plan.values["size"]?.whole == 8)
    let body = Frame(stage.session, size: stage.session.size).body
    let now = try #require(stage.lines.firstIndex { $0.contains("the update gate") })
    let place = Point(column: 11, row: now)
    #expect(stage.session.notebookAction(at: place, in: body, isDragged: false) == .answerTo(3, 1))
    #expect(stage.session.notebookAction(at: place, in: body, isDragged: true) == nil)
  }

  @Test("What cannot be read at all is told where it stands")
  func loose() throws {
    let text = "Before.\n\n```yaml figrue\nshow: walk\n```\n\nAfter.\n"
    let page = Scenes.reading(text, Size(columns: 80, rows: 24)).page
    let place = try #require(page.range(of: "line 3, column"))
    #expect(page.range(of: "Before.")!.upperBound < place.lowerBound)
    #expect(place.upperBound < page.range(of: "After.")!.lowerBound)
    #expect(page.contains("figure"))
  }

  @Test("Without a terminal a line is a line of the text, and <esc> keeps it")
  func linearly() throws {
    let stage = try stage("e")
    #expect(stage.session.isEditing)
    let panes = linear(stage.session)
    #expect(panes[0].title == "Editing parameter size, line 3, column 1")
    #expect(panes[0].lines.first == "```yaml parameter size")
  }

  @Test("A click puts the cursor where it is")
  func clicking() throws {
    let stage = try stage("e<click:8,4>")
    #expect(stage.session.editor?.buffer.cursor == TextBuffer.Place(line: 1, column: 4))
  }

  static let sizes = Scenes.sizes + [Size(columns: 40, rows: 12)]

  @Test("The pane as a screen", arguments: sizes)
  func golden(_ size: Size) throws {
    let stage = try stage("<tab>e", size)
    Golden.check("Notebook/edit-\(size.name)", stage.canvas())
  }

  @Test("The pane with faults as a screen", arguments: sizes)
  func goldenFaults(_ size: Size) throws {
    let stage = try stage("<tab>e<down><down><home><c-k>", size)
    Golden.check("Notebook/edit-faults-\(size.name)", stage.canvas())
  }

  @Test("Any size draws")
  func anySize() throws {
    let stage = try stage("<tab>e<bs>x")
    for rows in 1...14 {
      for columns in [1, 2, 5, 9, 30, 118, 121] {
        _ = stage.canvas(Size(columns: columns, rows: rows))
      }
    }
  }

  @Test(
    "A line of half a mebibyte is typed into without delay, and so is a file of a thousand blocks")
  func hostile() throws {
    let long = "```yaml note\ntext: " + String(repeating: "ab cd ", count: 80_000) + "\n```\n"
    let stage = try Scenes.reading(long).type("e<down><end>")
    let time = ContinuousClock().measure {
      _ = stage.only(.key(.character("x")))
      _ = stage.canvas()
    }
    #expect(time < .seconds(4))
    let many = (1...999).map { "Words.\n\n```yaml note n\($0)\ntext: \($0)\n```\n\n" }.joined()
    let book = try Scenes.reading(many).type("<end>e<down><end>")
    let other = ContinuousClock().measure {
      _ = book.only(.key(.character("x")))
      _ = book.canvas()
    }
    #expect(other < .seconds(4))
    #expect(book.session.editor?.buffer.lines[1].hasSuffix("x") == true)
  }
}

@Suite struct NotebookFileTests {
  private func stage(_ keys: String = "") throws -> Stage { try Scenes.reading(reading).type(keys) }

  private func change(_ stage: Stage, _ text: String) {
    let folder = NotebookFolder(nil)
    stage.send(
      .notebookChanged(.file(path: "days.md"), NotebookText(Notebook(text: text), folder: folder)))
  }

  private func writes(_ stage: Stage) -> [String] {
    stage.effects.compactMap { if case .writeNotebook(let text, _, _) = $0 { text } else { nil } }
  }

  private let edit = "e<down><end><bs>5<esc>"

  @Test("w writes what was edited; • stands before the title until then")
  func writing() throws {
    let stage = try stage("w")
    #expect(writes(stage) == [])
    try stage.type(edit)
    #expect(stage.lines[0].contains("• Two units"))
    try stage.type("w")
    #expect(writes(stage) == [reading.replacing("value: 3", with: "value: 5")])
    #expect(!stage.lines[0].contains("•"))
    try stage.type("u")
    #expect(stage.lines[0].contains("• Two units"))
  }

  @Test("q tells once of edits that are not written")
  func quitting() throws {
    let stage = try stage(edit + "q")
    #expect(stage.page.contains("Edits of days.md are not written: w writes them"))
    #expect(!quits(stage))
    try stage.type("<tab>q")
    #expect(!quits(stage))
    try stage.type("q")
    #expect(quits(stage))
  }

  @Test("w never goes over what somebody else has written; undoing one's edits takes that over")
  func guarding() throws {
    let stage = try stage(edit)
    change(stage, reading + "Somebody's words.\n")
    try stage.type("w")
    #expect(writes(stage) == [])
    #expect(stage.page.contains("days.md has changed on disk"))
    try stage.type("u")
    #expect(stage.written.hasSuffix("Somebody's words.\n"))
    #expect(!stage.notebook.isUnsaved)
  }

  @Test(":reload after w goes back to what was written, not to what was read first")
  func reloading() throws {
    let stage = try stage(edit + "w" + "e<down><end><bs>6<esc>:reload<enter>")
    #expect(stage.written == reading.replacing("value: 3", with: "value: 5"))
    #expect(!stage.notebook.isUnsaved)
  }

  @Test("A change on disk waits for a line that is being typed for a block")
  func typedLine() throws {
    let stage = try stage("<tab><tab><enter>")
    change(stage, "```yaml note first\ntext: new\n```\n\n" + reading)
    #expect(stage.written == reading)
    try stage.type("<c-u>my thoughts<enter>")
    #expect(stage.written.hasPrefix("```yaml note first"))
    let mine = try #require(stage.notebook.notebook.index(of: "mine"))
    #expect(stage.notebook.choices.notes == [mine: "my thoughts"])
  }

  @Test("A note is gone on with, and not typed anew")
  func continuing() throws {
    let stage = try stage("<tab><tab><enter>!<enter>")
    #expect(stage.notebook.choices.notes.values.map(\.self) == ["Words of my own.!"])
  }

  @Test("Home, too, tells of edits before another notebook takes their place")
  func choosing() throws {
    let stage = try stage(edit)
    let lesson = LessonEntry(
      "01-first", Notebook(text: "---\ntitle: First\n---\n").frontMatter, LessonProgress())
    stage.send(.started(recent: [], lessons: [lesson]))
    try stage.type(":home<enter><home>")
    while stage.session.home.chosen != .lesson("01-first") { try stage.type("<down>") }
    try stage.type("<enter>")
    #expect(stage.page.contains("Edits of days.md are not written"))
    let read = { stage.effects.contains { if case .readNotebook = $0 { true } else { false } } }
    #expect(!read())
    try stage.type("<enter>")
    #expect(read())
  }

  @Test("What was said to a block is kept under its name wherever it stands")
  func identities() throws {
    let stage = try stage("<tab>1")
    let identity = stage.notebook.notebook.identity(of: 3)
    change(
      stage,
      "```yaml quiz\nquestion: Another?\nchoices: [{text: a, right: true}, {text: b}]\n```\n\n"
        + reading)
    #expect(stage.notebook.notebook.identity(of: 4) == identity)
    #expect(stage.notebook.choices.answers == [4: [0]])
  }

  private func quits(_ stage: Stage) -> Bool {
    stage.effects.contains { if case .quit = $0 { true } else { false } }
  }

  @Test("What changes on disk is read again; values, answers, focus and place stay")
  func following() throws {
    let stage = try stage("<right><right><tab>1")
    change(stage, "A new line of words.\n\n" + reading.replacing("my own", with: "somebody's"))
    #expect(stage.written.hasPrefix("A new line"))
    #expect(stage.notebook.plan.values["size"]?.whole == 5)
    #expect(stage.notebook.choices.answers == [3: [0]])
    #expect(stage.notebook.focus == 3)
    #expect(!stage.notebook.isUnsaved)
    change(stage, reading.replacing("to: 8", with: "to: 4"))
    #expect(stage.notebook.plan.values["size"]?.whole == 3)
  }

  @Test("With edits that are not written a change on disk is told, and :reload takes it")
  func conflicting() throws {
    let stage = try stage(edit)
    change(stage, "Other words.\n")
    #expect(stage.page.contains("days.md has changed on disk."))
    #expect(stage.written.contains("value: 5"))
    try stage.type(":reload<enter>")
    #expect(stage.written == "Other words.\n")
  }

  @Test("A change on disk while a block is open waits until it is left")
  func waiting() throws {
    let stage = try stage("e<right>")
    change(stage, "Other words.\n")
    #expect(stage.session.editor != nil)
    try stage.type("<esc>")
    #expect(stage.written == "Other words.\n")
  }

  @Test("E hands the file over at the line of the block, not before edits are written")
  func outside() throws {
    let stage = try stage("<tab>E")
    guard case .editOutside("days.md", 24)? = stage.effects.last else {
      Issue.record("\(stage.effects)")
      return
    }
    try stage.type("D")
    try stage.type("E")
    #expect(stage.page.contains("Write your edits first: w."))
  }

  @Test("What is made of a lesson is kept beside it, block by block, and never written")
  func lesson() throws {
    let stage = Stage()
    let text = NotebookText(Notebook(text: reading), folder: NotebookFolder(nil))
    stage.send(.notebookRead(.lesson("01-order"), text))
    try stage.type(edit + "w")
    #expect(stage.page.contains("What you change in a lesson is yours alone"))
    #expect(!stage.lines[0].contains("•"))
    let notes = stage.effects.flatMap { effect -> [ProgressNote] in
      if case .note(let notes, .lesson("01-order")) = effect { notes } else { [] }
    }
    let identity = text.notebook.identity(of: 0)
    guard
      case .change(identity, let kept?)? = notes.last(where: {
        if case .change = $0 { true } else { false }
      })
    else {
      Issue.record("\(notes)")
      return
    }
    var progress = LessonProgress()
    for note in notes { progress.take(note, at: 1) }
    #expect(kept.contains("value: 5"))
    let again = Stage()
    again.send(
      .notebookRead(
        .lesson("01-order"),
        NotebookText(text.notebook, folder: NotebookFolder(nil), progress: progress)))
    #expect(again.written == stage.written)
    try again.type("xE")
    #expect(again.written == reading)
    #expect(again.page.contains("A lesson stays as it was shipped"))
  }
}
