import Console
import Laboratory
import Notebooks

extension Session {
  /// Whether keys go to the editor pane.
  public var isEditing: Bool { editor != nil && screen == .notebook && prompt == nil }

  /// The notebook without what is being typed.
  var keptNotebook: NotebookState? { editor?.before ?? notebook }

  /// Opens the part that keys go to in the editor pane; where there is none, the first in sight.
  mutating func beginEditing() -> [Effect] {
    if notebook?.focusedPart == nil { movePiece(by: 1) }
    guard let state = notebook, let place = state.focusedPart else {
      notice = Notice(.fact, "There is nothing to edit here; o adds something.")
      return []
    }
    editor = PartEditor(state, part: place)
    if editor == nil { notice = Notice(.failure, Self.noLines) }
    return []
  }

  static let noLines: SafeText = "This cannot be told from its lines; E edits the whole file."

  /// A key while a part is being edited.
  mutating func edit(with key: Key) -> [Effect] {
    if let action = EditorBinding.all.first(where: { $0.keys.contains(key) })?.action {
      return edit(action)
    }
    guard case .character(let character) = key else { return [] }
    return changeText { $0.insert(String(character)) }
  }

  /// Carries out an action of the editor pane.
  mutating func edit(_ action: EditorAction) -> [Effect] {
    switch action {
    case .keep: return keepText()
    case .discard: return discardText()
    case .quit: return perform(.quit)
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .undo: return changeText { _ = $0.undo() }
    case .redo: return changeText { _ = $0.redo() }
    case .move(let rows): return moveInText { $0.move(rows: rows, columns: $1.columns) }
    case .page(let pages):
      return moveInText { $0.move(rows: pages * max(1, $1.rows - 1), columns: $1.columns) }
    case .start: return moveInText { $0.moveToStart(columns: $1.columns) }
    case .end: return moveInText { $0.moveToEnd(columns: $1.columns) }
    default: return changeText { $0.carryOut(action) }
    }
  }

  /// The columns and rows of the text in the editor pane.
  private var textSize: Size? {
    guard let editor, let notebook else { return nil }
    return EditorScreen(editor, notebook, appearance)
      .textSize(in: Frame(self, size: size).body)
  }

  /// Moves by rows of the screen.
  private mutating func moveInText(_ move: (inout TextBuffer, Size) -> Void) -> [Effect] {
    let size = textSize ?? Size(columns: 1, rows: 1)
    return changeText { move(&$0, size) }
  }

  /// Changes the text; the notebook with it is read beside.
  mutating func changeText(_ body: (inout TextBuffer) -> Void) -> [Effect] {
    guard var editor else { return [] }
    let old = editor.edition?.text
    editor.change(body)
    self.editor = editor
    guard let text = editor.edition?.text, text != old else { return [] }
    return [.readText(text)]
  }

  /// Takes in what a text that was typed reads as. Where there is no fault, what depends on it runs.
  mutating func take(_ notebook: Notebook, readFrom text: String) -> [Effect] {
    guard let edition = editor?.edition, edition.text == text, let state = self.notebook else {
      return []
    }
    editor?.take(notebook)
    guard let editor, editor.ownFaults.isEmpty else { return [] }
    var preview = editor.before
    preview.adopt(edition, read: notebook)
    preview.takeFindings(of: state)
    self.notebook = preview
    return runNotebook()
  }

  private mutating func discardText() -> [Effect] {
    leaveEditor()
    return runNotebook()
  }

  private mutating func keepText() -> [Effect] {
    guard let editor else { return [] }
    guard let edition = editor.edition, editor.isChanged else { return discardText() }
    guard edition.fits else {
      notice = Notice(.failure, Self.tooLarge)
      return []
    }
    leaveEditor()
    let reading = editor.reading.flatMap { $0.text == edition.text ? $0 : nil }
    return changing { $0.adopt(edition, read: reading) }
  }

  /// The notebook as it was before the editor was opened, with what was found since.
  private mutating func leaveEditor() {
    guard var before = editor?.before, let state = notebook else { return }
    before.takeFindings(of: state)
    before.onDisk = state.onDisk
    before.saved = state.saved
    notebook = before
    editor = nil
  }

  /// Takes over another text of the notebook, as one change that can be undone.
  mutating func adopt(_ edition: Edition, read reading: Notebook? = nil) -> [Effect] {
    guard edition.fits else {
      notice = Notice(.failure, Self.tooLarge)
      return []
    }
    notebook?.adopt(edition, read: reading)
    return runNotebook()
  }

  private static let tooLarge: SafeText =
    "A notebook may have \(Notebook.Limits.bytes >> 10) KiB; with this text it has more."
}

extension Edition {
  /// Whether it is small enough to be read.
  var fits: Bool { text.utf8.count <= Notebook.Limits.bytes }
}

extension TextBuffer {
  /// Moves, or changes the text at the cursor.
  fileprivate mutating func carryOut(_ action: EditorAction) {
    switch action {
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .wordLeft: moveWord(forward: false)
    case .wordRight: moveWord(forward: true)
    case .put(let line, let column): put(at: Place(line: line, column: column))
    case .breakLine: breakLine()
    case .indent: indent()
    case .deleteBackward: deleteBackward()
    case .deleteForward: deleteForward()
    case .deleteWord: deleteWord()
    case .deleteToEnd: deleteToEnd()
    case .keep, .discard, .undo, .redo, .quit, .repaint, .suspend: break
    case .move, .page, .start, .end: break
    }
  }
}
