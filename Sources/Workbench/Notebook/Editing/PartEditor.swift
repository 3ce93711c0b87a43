import Console
import Laboratory
import Notebooks

/// A block, or a piece of prose, whose text is being typed.
struct PartEditor: Sendable {
  /// The notebook before, to which discarding goes back.
  let before: NotebookState
  /// The part's lines before.
  let lines: ClosedRange<Int>
  /// What the part is known by.
  let identity: String
  /// What the pane is called.
  let title: SafeText
  private(set) var buffer: TextBuffer
  /// The notebook with the text as it is now; nil while nothing was typed.
  private(set) var edition: Edition?
  /// What is wrong, with the newest text that was read.
  private(set) var faults: [Diagnostic]
  /// The newest text that was read.
  private(set) var reading: Notebook?

  /// Begins with a part; nil where it cannot be told from its lines, as in a text with other ends of lines.
  init?(_ state: NotebookState, part place: Int) {
    guard let part = state.notebook.parts[safe: place] else { return nil }
    lines = state.notebook.lines(of: part)
    guard state.edition.replacing(lines, with: "") != nil,
      !state.edition.text.contains("\r" as Character)
    else { return nil }
    buffer = TextBuffer(state.edition.text(of: lines), most: Notebook.Limits.bytes)
    before = state
    title = SafeText(state.notebook.title(of: part))
    identity = state.notebook.partIdentities[place]
    faults = []
    faults = own(of: state.notebook)
  }

  /// Whether the text is another one than before.
  var isChanged: Bool { edition.map { $0.text != before.edition.text } ?? false }

  /// The faults in the lines of the pane.
  var ownFaults: [Diagnostic] { faults.filter { newLines.contains($0.place.line) } }

  /// The lines that the text takes now.
  var newLines: ClosedRange<Int> {
    lines.lowerBound...lines.lowerBound + buffer.lines.count - 1
  }

  /// Changes the text, or moves in it.
  mutating func change(_ body: (inout TextBuffer) -> Void) {
    let old = buffer.lines
    body(&buffer)
    if buffer.lines != old {
      edition = before.edition.replacing(lines, with: buffer.text)
    }
  }

  /// Takes in what reading the text came to.
  mutating func take(_ notebook: Notebook) {
    reading = notebook
    faults = own(of: notebook) + others(of: notebook)
  }

  /// What is being typed, as it is kept; nil where that is what stood there.
  var typed: TypedText? {
    guard isChanged else { return nil }
    return TypedText(
      part: identity, text: buffer.text, line: buffer.cursor.line, column: buffer.cursor.column)
  }

  /// Goes on with a text that was being typed when the program ended.
  mutating func resume(_ typed: TypedText) {
    change {
      $0.replaceAll(with: typed.text)
      $0.put(at: TextBuffer.Place(line: typed.line, column: typed.column))
    }
  }

  private func own(of notebook: Notebook) -> [Diagnostic] {
    notebook.diagnostics.filter { newLines.contains($0.place.line) }
  }

  /// What is wrong elsewhere and was not before.
  private func others(of notebook: Notebook) -> [Diagnostic] {
    let known = Set(before.notebook.diagnostics.map(\.message))
    return notebook.diagnostics.filter {
      !newLines.contains($0.place.line) && !known.contains($0.message)
    }
  }
}

extension Notebook {
  /// What a part is called: `network net`, `paragraph`.
  func title(of part: Part) -> String {
    switch part {
    case .prose(let prose): prose.word
    case .block(let place):
      blocks[place].kind.rawValue + (blocks[place].name.map { " " + $0 } ?? "")
    }
  }
}

extension Prose {
  /// What it is called.
  fileprivate var word: String {
    switch content {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    case .table: "table"
    case .quote: "quotation"
    case .code: "code"
    case .rule: "line"
    }
  }
}
