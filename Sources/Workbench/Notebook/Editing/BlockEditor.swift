import Console
import Laboratory
import Notebooks

/// A block whose text is being typed.
struct BlockEditor: Sendable {
  /// The notebook before, to which discarding goes back.
  let before: NotebookState
  /// The block's lines before.
  let lines: ClosedRange<Int>
  /// What the pane is called.
  let title: SafeText
  private(set) var buffer: TextBuffer
  /// The notebook with the text as it is now; nil while nothing was typed.
  private(set) var edition: Edition?
  /// What is wrong, with the newest text that was read.
  private(set) var faults: [Diagnostic]
  /// The newest text that was read.
  private(set) var reading: Notebook?

  /// Begins with a block; nil where its lines are no fence, as in a text with other ends of lines.
  init?(_ state: NotebookState, block place: Int) {
    let block = state.notebook.blocks[place]
    lines = block.lines
    buffer = TextBuffer(state.edition.text(of: lines), most: Notebook.Limits.bytes)
    let fence = buffer.lines[0].drop { $0 == " " }
    guard fence.hasPrefix("```") || fence.hasPrefix("~~~"),
      state.edition.origin(ofLine: lines.lowerBound) != nil
    else { return nil }
    before = state
    title = SafeText(block.kind.rawValue) + (block.name.map { " " + SafeText($0) } ?? .empty)
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
