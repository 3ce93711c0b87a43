import Console

/// What a key does in the editor pane.
public enum EditorAction: Hashable, Sendable {
  /// Leaves the pane; the text is kept, or it is not.
  case keep, discard
  /// Moves the cursor.
  case left, right, start, end, wordLeft, wordRight
  /// Moves by rows of the screen: so many further, or back.
  case move(rows: Int)
  /// Moves by what the pane shows of the text: so often further, or back.
  case page(Int)
  /// Puts the cursor at a place: a click.
  case put(line: Int, column: Int)
  /// Changes the text.
  case breakLine, indent, deleteBackward, deleteForward, deleteWord, deleteToEnd
  /// Takes a change of the text back, or makes it again.
  case undo, redo
  /// What the program does on every screen.
  case quit, repaint, suspend
}

/// The keys of the editor pane, for handling, hints and help.
struct EditorBinding: Sendable {
  let keys: [Key]
  let action: EditorAction
  let help: SafeText
  var hint: SafeText?

  static let all: [EditorBinding] = [
    EditorBinding(keys: [.escape], action: .keep, help: "leave, and keep the text", hint: "keep"),
    EditorBinding(
      keys: [.control("x")], action: .discard, help: "leave, with the text as before",
      hint: "discard"),
    EditorBinding(
      keys: [.control("u")], action: .undo, help: "undo the last change of the text", hint: "undo"),
    EditorBinding(keys: [.control("r")], action: .redo, help: "redo it", hint: "redo"),
    EditorBinding(keys: [.left, .control("b")], action: .left, help: "one character left"),
    EditorBinding(keys: [.right, .control("f")], action: .right, help: "one character right"),
    EditorBinding(keys: [.up, .control("p")], action: .move(rows: -1), help: "a row up"),
    EditorBinding(keys: [.down, .control("n")], action: .move(rows: 1), help: "a row down"),
    EditorBinding(keys: [.backtab], action: .wordLeft, help: "the word before"),
    EditorBinding(keys: [.control("g")], action: .wordRight, help: "the next word"),
    EditorBinding(
      keys: [.home, .control("a")], action: .start,
      help: "the beginning of the row; again, of the line"),
    EditorBinding(
      keys: [.end, .control("e")], action: .end, help: "its end; again, that of the line"),
    EditorBinding(keys: [.pageUp], action: .page(-1), help: "a page up"),
    EditorBinding(keys: [.pageDown], action: .page(1), help: "a page down"),
    EditorBinding(
      keys: [.enter], action: .breakLine, help: "a new line, as deep as the one above"),
    EditorBinding(keys: [.tab], action: .indent, help: "two blanks"),
    EditorBinding(
      keys: [.backspace, .control("h")], action: .deleteBackward, help: "delete to the left"),
    EditorBinding(
      keys: [.delete, .control("d")], action: .deleteForward, help: "delete to the right"),
    EditorBinding(keys: [.control("w")], action: .deleteWord, help: "delete a word"),
    EditorBinding(keys: [.control("k")], action: .deleteToEnd, help: "delete the rest of the line"),
    EditorBinding(keys: [.control("c")], action: .quit, help: "leave the program"),
    EditorBinding(keys: [.control("l")], action: .repaint, help: "draw the screen anew"),
    EditorBinding(keys: [.control("z")], action: .suspend, help: "suspend the program"),
  ]
}
