import Console

extension NotebookScreen {
  /// The keys of the Notebook screen, in the order in which hints show them.
  static let bindings: [Binding] =
    [
      key("<down> j", .scroll(1), "a line on", hint: "read"),
      key("<up> k", .scroll(-1), "a line back", hint: "read"),
      key("<tab>", .focus(1), "the next block", hint: "block"),
      key("<backtab>", .focus(-1), "the block before"),
      key("n }", .piece(1), "the next piece, words and data too"),
      key("p {", .piece(-1), "the piece before"),
      key("<left> h", .turn(-1), "a smaller value · the choice above", hint: "change"),
      key("<right> l", .turn(1), "a larger value · the choice below", hint: "change"),
      key("<enter>", .enter, "open the figure · answer · guess · a hint · type", hint: "do"),
      key("<space> <pagedown>", .page(1), "a page on", hint: "page"),
      key("<pageup> b", .page(-1), "a page back"),
      key("<home> g", .jump(toEnd: false), "the beginning"),
      key("<end> G", .jump(toEnd: true), "the end"),
      key("e", .edit, "edit the block or the words in focus", hint: "edit"),
      key("E", .editOutside, "edit the file with $VISUAL or $EDITOR"),
      key("D", .delete, "take it out"),
      key("J", .move(down: true), "move it behind the next one"),
      key("K", .move(down: false), "move it before the one before"),
      key("w", .save(path: nil, replacing: false), "write the notebook to its file"),
      key("a", .showAnswer, "fulfil the task by its answer"),
      key("x", .reset, "the block or words as they were read"),
      key("X", .resetAll, "the whole notebook as it was read"),
    ] + (1...8).map { key("\($0)", .answer($0 - 1), "answer with that choice") }
    + [Binding("o", .notebook, .type(.kind), "add a block or words below")]

  private static func key(
    _ keys: String, _ action: NotebookAction, _ help: SafeText, hint: SafeText? = nil
  ) -> Binding {
    Binding(keys, .notebook, .notebook(action), help, hint: hint)
  }
}
