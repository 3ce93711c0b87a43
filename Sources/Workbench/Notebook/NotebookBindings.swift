import Console

extension NotebookScreen {
  /// The keys of the Notebook screen, in the order in which hints show them.
  static let bindings: [Binding] =
    [
      key("<down> j", .scroll(1), "a line on", hint: "read"),
      key("<up> k", .scroll(-1), "a line back", hint: "read"),
      key("<tab>", .focus(1), "the next block", hint: "block"),
      key("<backtab>", .focus(-1), "the block before"),
      key("<left> h", .turn(-1), "a smaller value · the choice above", hint: "change"),
      key("<right> l", .turn(1), "a larger value · the choice below", hint: "change"),
      key("<enter>", .enter, "open the figure · answer · guess · a hint · type", hint: "do"),
      key("<space> <pagedown>", .page(1), "a page on", hint: "page"),
      key("<pageup> b", .page(-1), "a page back"),
      key("<home> g", .jump(toEnd: false), "the beginning"),
      key("<end> G", .jump(toEnd: true), "the end"),
      key("a", .showAnswer, "fulfil the task by its answer"),
      key("x", .reset, "this block as shipped"),
      key("X", .resetAll, "the whole notebook as shipped"),
    ] + (1...8).map { key("\($0)", .answer($0 - 1), "answer with that choice") }

  private static func key(
    _ keys: String, _ action: NotebookAction, _ help: SafeText, hint: SafeText? = nil
  ) -> Binding {
    Binding(keys, .notebook, .notebook(action), help, hint: hint)
  }
}
