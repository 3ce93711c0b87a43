import Console
import Laboratory
import Notebooks

/// Where a notebook comes from.
public enum NotebookSource: Hashable, Sendable {
  /// A lesson of the program, by the name of its file without ending.
  case lesson(String)
  /// A file.
  case file(path: String)

  /// What it is called before its title is known.
  public var name: SafeText {
    switch self {
    case .lesson(let name): SafeText(name)
    case .file(let path): SafeText(path.split(separator: "/").last ?? "/")
    }
  }
}

/// A notebook as it was read.
public struct NotebookText: Sendable {
  /// Its prose and blocks.
  public let notebook: Notebook
  /// Where the files lie that it may name.
  public let folder: NotebookFolder
  /// What its reader has done in it before.
  public let progress: LessonProgress
  /// The numbers of the places that links lead to.
  let footnotes: [String: Int]
  /// The blocks that only guard what the text says.
  let guards: Set<Int>

  /// A notebook in its folder.
  public init(
    _ notebook: Notebook, folder: NotebookFolder, progress: LessonProgress = LessonProgress()
  ) {
    self.notebook = notebook
    self.folder = folder
    self.progress = progress
    footnotes = notebook.footnotes
    guards = notebook.guards
  }
}

/// A notebook that is being read: what the reader chose, what its blocks found, where one is.
struct NotebookState: Sendable {
  let source: NotebookSource
  var text: NotebookText
  /// The text as it was read, with what the reader made of it.
  var edition: Edition
  /// What the file says, as far as that is known; nil for a lesson.
  var saved: String?
  /// What the file says since somebody else changed it, where edits stand against taking it over.
  var onDisk: NotebookText?
  /// The notebook under the reader's values of its parameters.
  var plan: Plan
  /// What blocks found, also where they are being run again.
  var results: [Int: DrawableOutcome] = [:]
  /// How much of a block that is running is done, from 0 to 1, where that takes a while.
  var shares: [Int: Double] = [:]
  /// The blocks whose outcome is of an earlier setting.
  var stale: Set<Int> = []
  /// What the reader chose, answered and guessed.
  var choices = NotebookChoices()
  /// Blocks that the reader has come to.
  var reached: Set<Int> = []
  /// Questions that were answered right before the notebook was opened.
  var answeredRight: Set<Int> = []
  /// Tasks whose answer the reader has looked at.
  var answersShown: Set<Int> = []
  /// Tasks that were ever fulfilled.
  var fulfilled: Set<Int> = []
  /// Blocks that wait for a key and were given it.
  var started: Set<Int> = []
  /// The choice of a question that the arrows stand on.
  var pointed = 0
  /// What is at the top of the window.
  var top = PagePlace()
  /// The block that keys go to, by its place in the notebook.
  var focus: Int?
  /// The piece of prose that keys go to in place of that block, by its part.
  private(set) var prose: Int?
  /// Whether it stands on paper, where no key is pressed.
  var isPrinted = false
  /// Whether what guesses hide is open, whatever the reader has guessed.
  var isOpen = false

  init(_ source: NotebookSource, _ text: NotebookText) {
    self.source = source
    self.text = text
    edition = Edition(of: text.notebook)
    if case .file = source { saved = text.notebook.text }
    plan = Plan(text.notebook, folder: text.folder)
    focus = text.notebook.blocks.indices.first(where: isStop)
  }

  var notebook: Notebook { text.notebook }

  /// The title in the header.
  var title: SafeText { notebook.title.map { SafeText($0, limit: 80) } ?? source.name }

  /// Whether the reader stops at a block: data, networks and what is hidden are passed, but nothing that is broken.
  func isStop(_ place: Int) -> Bool {
    let block = notebook.blocks[place]
    if block.isBroken { return true }
    return ![.data, .network].contains(block.kind) && !text.guards.contains(place)
  }

  /// Whether the reader stops at a part: also where something was meant as a block and cannot be read.
  func stops(at part: Int) -> Bool {
    switch notebook.parts[safe: part] {
    case .block(let block): isStop(block)
    case .prose(let prose):
      notebook.diagnostics.contains { prose.lines.contains($0.place.line) }
    case nil: false
    }
  }

  /// Plans anew with the values that the reader chose; the plan before is what is stale.
  mutating func replan() {
    let new = Plan(notebook, Setting(choices.values), folder: text.folder)
    let changed = new.changed(since: plan)
    stale.formUnion(changed)
    for block in changed { shares[block] = nil }
    plan = new
  }

  /// Gives the keys to a block, or to none.
  mutating func setFocus(_ block: Int?) {
    prose = nil
    guard let block else { return focus = nil }
    if focus != block { pointed = choices.answers[block]?.min() ?? 0 }
    focus = block
    reached.insert(block)
  }

  /// Gives the keys to a part, whatever it is.
  mutating func select(_ part: Int) {
    switch notebook.parts[safe: part] {
    case .block(let block): setFocus(block)
    case .prose: prose = part
    case nil: prose = nil
    }
  }

  /// The block that keys go to.
  var focused: Block? { prose == nil ? focus.map { notebook.blocks[$0] } : nil }

  /// The part that keys go to.
  var focusedPart: Int? { prose ?? focus.flatMap(part) }

  /// Its lines.
  var focusedLines: ClosedRange<Int>? {
    focusedPart.map { notebook.lines(of: notebook.parts[$0]) }
  }

  /// The blocks that are hidden until a guess is made.
  var covered: Set<Int> { Set(notebook.covers(of: openGuesses).keys) }

  /// The guesses that are still to be made.
  var openGuesses: [Int] {
    isOpen ? [] : notebook.guesses.filter { choices.guesses[$0] == nil }
  }
}

/// What a reader changes in a notebook; what undo goes back to.
struct NotebookChoices: Equatable, Sendable {
  /// What the reader made of parts, by their place in the notebook as it was read.
  var changes: [Int: String] = [:]
  /// Values of parameters that are not as shipped, by name.
  var values: [String: Value] = [:]
  /// The answers chosen to questions, by the block's place.
  var answers: [Int: Set<Int>] = [:]
  /// The questions that were answered.
  var answered: Set<Int> = []
  /// Guesses: a number as it was typed, or the place of a choice.
  var guesses: [Int: Guess] = [:]
  /// How many hints of a check are open.
  var hints: [Int: Int] = [:]
  /// The reader's own words, in note blocks.
  var notes: [Int: String] = [:]
}

/// What a reader committed to before looking.
enum Guess: Hashable, Sendable {
  case number(Double)
  case choice(Int)
}

extension OpenRequest {
  /// The notebook that is meant: a Markdown file.
  public var notebook: NotebookSource? {
    guard case .file(let path) = source, path.lowercased().hasSuffix(".md") else { return nil }
    return .file(path: path)
  }
}

extension NotebookState {
  /// Whether words can be typed for a block: a note, a value, a guess that is not made yet.
  func takesWords(_ place: Int) -> Bool {
    let block = notebook.blocks[place]
    switch block.kind {
    case .note: return true
    case .parameter: return Parameter(block).map { $0.control != .toggle } ?? false
    case .predict:
      if case .choice? = Prediction(block)?.kind { return false }
      return choices.guesses[place] == nil
    default: return false
    }
  }

  /// What a note, or a parameter that is a text, says now.
  func words(of place: Int) -> String {
    let block = notebook.blocks[place]
    if block.kind == .note { return choices.notes[place] ?? block["text"]?.text ?? "" }
    guard let parameter = Parameter(block), parameter.control == .text else { return "" }
    return (plan.values[parameter.name] ?? parameter.shipped).text ?? ""
  }
}
