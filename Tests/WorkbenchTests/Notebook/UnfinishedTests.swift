import Console
import Laboratory
import Notebooks
import Testing

@testable import Workbench

private let reading = """
  # Two units

  Words that came first.

  ```yaml parameter size
  value: 3
  from: 1
  to: 8
  step: 1
  ```

  ```yaml predict
  question: Which?
  choices: [one, two]
  right: two
  ```

  ```yaml check
  task: Make it larger.
  expect: {parameter: {of: size, at_least: 100}}
  hints: [First., Second.]
  answer: {size: 8}
  ```

  """

private let asking = """
  # Two blocks that take words

  ```yaml predict
  question: How many?
  answer: 3
  ```

  ```yaml note
  ```

  """

extension NotebookState {
  /// The guess in the first block, and the words in the second.
  fileprivate var guess: String? {
    if case .number(let number) = choices.guesses[0] { "\(number)" } else { nil }
  }
  fileprivate var note: String? { choices.notes[1] }
}

/// A reader who starts the program again and again: what was noted is all that a start knows of those before.
@Suite struct UnfinishedTests {
  private final class Reader {
    let source: NotebookSource
    var file = reading
    private(set) var stage = Stage()
    private(set) var progress = LessonProgress()
    private var stamp = 0

    init(_ source: NotebookSource) {
      self.source = source
      start()
    }

    /// Begins as after a kill.
    func start() {
      stage = Stage()
      let text = NotebookText(
        Notebook(text: file), folder: NotebookFolder(nil), progress: progress)
      stage.send(.notebookRead(source, text))
      note()
    }

    @discardableResult
    func type(_ keys: String) throws -> Reader {
      try stage.type(keys)
      note()
      return self
    }

    private var taken = 0

    private func note() {
      if stage.effects.count < taken { taken = 0 }
      for case .note(let notes, let source) in stage.effects[min(taken, stage.effects.count)...] {
        #expect(source == self.source)
        stamp += 1
        for note in notes { progress.take(note, at: stamp) }
      }
      taken = stage.effects.count
    }

    /// Begins as after a kill, with something else kept beside.
    func restart(knowing change: (inout LessonProgress) -> Void) {
      change(&progress)
      restart()
    }

    func identity(_ block: Int) -> String {
      stage.session.notebook?.notebook.identity(of: block) ?? ""
    }

    func restart() {
      taken = 0
      start()
    }

    var session: Session { stage.session }
    var page: String { stage.lines.joined(separator: "\n") }
    var written: String { stage.session.notebook?.edition.text ?? "" }
  }

  static let sources: [NotebookSource] = [.lesson("01-order"), .file(path: "days.md")]

  @Test("What is being typed is here again after a kill at any key", arguments: sources)
  func typed(_ source: NotebookSource) throws {
    let reader = Reader(source)
    try reader.type("e<down><end><bs>")
    for letter in "57" {
      try reader.type(String(letter))
      reader.restart()
      #expect(reader.session.isEditing)
      #expect(reader.page.contains("What you were typing is here again"))
    }
    #expect(reader.session.editor?.buffer.lines[1] == "value: 57")
    #expect(reader.session.editor?.buffer.cursor == TextBuffer.Place(line: 1, column: 9))
    try reader.type("<bs><esc>")
    #expect(reader.session.notebook?.plan.values["size"]?.whole == 5)
    reader.restart()
    #expect(!reader.session.isEditing)
    #expect(reader.written == reading.replacing("value: 3", with: "value: 5"))
  }

  @Test("Ctrl-X drops what was brought back, for good", arguments: sources)
  func discarded(_ source: NotebookSource) throws {
    let reader = Reader(source)
    try reader.type("e<down><end>5")
    reader.restart()
    try reader.type("<c-x>")
    #expect(reader.written == reading)
    reader.restart()
    #expect(!reader.session.isEditing)
    #expect(reader.written == reading)
  }

  @Test(
    "Words for a guess, a note or a value are here again after a kill at any key",
    arguments: sources)
  func words(_ source: NotebookSource) throws {
    let reader = Reader(source)
    reader.file = asking
    reader.restart()
    for (keys, words, result) in [("", "2.5", \NotebookState.guess), ("<tab>", "a  note", \.note)] {
      try reader.type(keys + "<enter>")
      for (count, letter) in words.enumerated() {
        try reader.type(letter == " " ? "<space>" : String(letter))
        reader.restart()
        #expect(reader.session.prompt?.line.text == String(words.prefix(count + 1)))
        #expect(reader.page.contains("What you were typing is here again: Enter keeps it"))
      }
      try reader.type("<left>x<bs><right><enter>")
      #expect(reader.session.notebook?[keyPath: result] == words)
      reader.restart()
      #expect(reader.session.prompt == nil)
      #expect(reader.session.notebook?[keyPath: result] == words)
    }
  }

  @Test("Words that were left with Esc, or stand there already, do not come back")
  func droppedWords() throws {
    let reader = Reader(.lesson("01-order"))
    reader.file = asking
    reader.restart()
    try reader.type("<enter>7<esc>")
    reader.restart()
    #expect(reader.session.prompt == nil)
    try reader.type("<tab><enter>mine<enter><enter>")
    reader.restart()
    #expect(reader.session.prompt == nil)
    // Killed between keeping the guess and forgetting that it was typed.
    try reader.type("<s-tab><enter>7")
    reader.restart { $0.guess(reader.identity(0), "7.0", at: 1) }
    #expect(reader.session.prompt == nil)
    #expect(reader.progress.unfinished == [])
  }

  @Test("Edits of a file that are not written are here again, and can be undone by x and :reload")
  func draft() throws {
    let reader = Reader(.file(path: "days.md"))
    try reader.type("e<down><end><bs>5<esc>pe<end>!<esc>")
    let edited = reader.written
    #expect(edited.contains("value: 5") && edited.contains("first.!"))
    reader.restart()
    #expect(reader.written == edited)
    #expect(reader.page.contains("• Two units"))
    #expect(reader.page.contains("that were not written are here again"))
    try reader.type("x")
    #expect(reader.written == edited.replacing("value: 5", with: "value: 3"))
    reader.restart()
    try reader.type(":reload<enter>")
    #expect(reader.written == reading)
    reader.restart()
    #expect(reader.written == reading && !reader.page.contains("•"))
  }

  @Test("What is written, and what is dropped at q q, does not come back")
  func finished() throws {
    let reader = Reader(.file(path: "days.md"))
    try reader.type("e<down><end><bs>5<esc>:w<enter>")
    reader.file = reader.written
    #expect(reader.file.contains("value: 5"))
    try reader.type("e<down><end><bs>6<esc>q")
    #expect(reader.progress.draft?.content != .some(nil))
    try reader.type("q")
    #expect(reader.progress.draft?.content == .some(nil))
    reader.restart()
    #expect(reader.written == reader.file)
  }

  @Test("Where the file has changed meanwhile, the edits are shown and both ways are told")
  func conflict() throws {
    let reader = Reader(.file(path: "days.md"))
    try reader.type("e<down><end><bs>5<esc>")
    let edited = reader.written
    reader.file = "Somebody's.\n\n" + reading
    reader.restart()
    #expect(reader.written == edited)
    #expect(reader.page.contains("has changed on disk"))
    try reader.type("w")
    #expect(!reader.stage.effects.contains { if case .writeNotebook = $0 { true } else { false } })
    reader.restart()
    try reader.type(":reload<enter>")
    #expect(reader.written == reader.file)
    reader.restart()
    #expect(reader.written == reader.file)
  }

  @Test("Text typed into a file that changed meanwhile stands in the text that it was typed into")
  func typedConflict() throws {
    let reader = Reader(.file(path: "days.md"))
    try reader.type("e<down><end>1")
    reader.file = reading.replacing("to: 8", with: "to: 9")
    reader.restart()
    #expect(reader.session.editor?.buffer.lines[1] == "value: 31")
    #expect(reader.session.editor?.buffer.lines[3] == "to: 8")
  }

  @Test(
    "A guess, hints and a task that are taken back stay so after the next start", arguments: sources
  )
  func reset(_ source: NotebookSource) throws {
    let reader = Reader(source)
    try reader.type("<tab>2<tab><enter><enter>")
    reader.restart()
    #expect(reader.session.notebook?.choices.guesses == [1: .choice(1)])
    #expect(reader.session.notebook?.choices.hints == [2: 2])
    try reader.type("g<tab><tab>x<s-tab>x")
    reader.restart()
    #expect(reader.session.notebook?.choices.guesses == [:])
    #expect(reader.session.notebook?.choices.hints == [:])
    #expect(reader.session.notebook?.done.done == 0)
    try reader.type("g<tab><tab><s-tab>1")
    reader.restart()
    #expect(reader.session.notebook?.choices.guesses == [1: .choice(0)])
    try reader.type("X")
    reader.restart()
    #expect(reader.session.notebook?.choices == NotebookChoices())
    try reader.type("g<tab><tab><s-tab>2u")
    reader.restart()
    #expect(reader.session.notebook?.choices.guesses == [:])
  }

  @Test("A task that was fulfilled is open again after x, unless it is fulfilled as things stand")
  func task() throws {
    let reader = Reader(.lesson("01-order"))
    reader.file = reading.replacing("at_least: 100", with: "at_least: 6")
    reader.restart()
    try reader.type("<right><right><right>")
    #expect(reader.session.notebook?.fulfilled == [2])
    try reader.type("<tab><tab>x")
    #expect(reader.session.notebook?.fulfilled == [2])
    try reader.type("<s-tab><s-tab>x<tab><tab>x")
    reader.restart()
    #expect(reader.session.notebook?.fulfilled == [])
  }
}
