import Console

/// Every key of the program.
public enum Keymap {
  /// The table: a screen's own keys first, in the order in which hints show them.
  public static let bindings: [Binding] =
    home + NotebookScreen.bindings + WalkScreen.bindings + searching + train + writing
    + EmbeddingScreen.bindings
    + GenerateBindings.all + help + everywhere

  /// What a key does on a screen; its own bindings come before those that hold everywhere.
  public static func action(for key: Key, on screen: Screen) -> Action? {
    let context = Context(screen)
    return bindings.first { $0.context == context && $0.keys.contains(key) }?.action
      ?? everywhere.first { $0.keys.contains(key) }?.action
  }

  /// The bindings that hold in a context, in the order of the table.
  public static func bindings(in context: Context) -> [Binding] {
    bindings.filter { $0.context == context }
  }

  private static let everywhere: [Binding] = [
    Binding("?", .everywhere, .show(.help), "all keys of this screen", hint: "help"),
    Binding(":", .everywhere, .type(.command), "type a command (Tab completes)", hint: "command"),
    Binding("u", .everywhere, .undo, "undo the last change"),
    Binding("<c-r>", .everywhere, .redo, "redo it"),
    Binding("s", .everywhere, .train(.toggle), "start or pause training"),
    Binding("e", .everywhere, .show(.embedding), "the map of its symbols"),
    Binding("B", .everywhere, .show(.notebook), "the notebook that was read last"),
    Binding("P", .everywhere, .train(.pin(nil)), "pin this network for Walk, or let it go"),
    Binding("w", .everywhere, .type(.save), "save the network to a file"),
    Binding("y", .everywhere, .copy, "copy the value under the cursor"),
    Binding("<f2>", .everywhere, .set(.theme(nil)), "dark or light theme"),
    Binding("<f3>", .everywhere, .set(.colors(nil)), "256 colours, 16, or none"),
    Binding("<f4>", .everywhere, .set(.mouse(nil)), "mouse on or off"),
    Binding("<c-l>", .everywhere, .repaint, "draw the screen anew"),
    Binding("<c-z>", .everywhere, .suspend, "suspend the program"),
    Binding("<esc>", .everywhere, .back, "one level back"),
    Binding("q", .everywhere, .quit, "leave the program", hint: "quit"),
    Binding("<c-c>", .everywhere, .quit, "leave the program at any time"),
  ]

  private static let home: [Binding] = [
    Binding("<enter>", .home, .choose, "open, and begin to train", hint: "open"),
    Binding("<up> k", .home, .move(.up), "the entry above", hint: "choose"),
    Binding("<down> j", .home, .move(.down), "the entry below", hint: "choose"),
    Binding("<left> h", .home, .turn(by: -1), "with the previous cell", hint: "cell"),
    Binding("<right> l", .home, .turn(by: 1), "with the next cell", hint: "cell"),
    Binding("<home> g", .home, .move(.first), "the first entry"),
    Binding("<end> G", .home, .move(.last), "the last entry"),
    Binding("<pageup>", .home, .move(.pageUp), "a page up"),
    Binding("<pagedown>", .home, .move(.pageDown), "a page down"),
    Binding("o", .home, .type(.open), "open a file", hint: "file"),
  ]

  private static let searching: [Binding] = [
    Binding("n", .walk, .find(nil, forward: true), "the next step with the text searched for"),
    Binding("N", .walk, .find(nil, forward: false), "the step before with that text"),
  ]

  private static let writing: [Binding] = [
    Binding("i", .home, .show(.generate), "let what is open write by itself"),
    Binding("i", .walk, .show(.generate), "let the network write by itself", hint: "write"),
    Binding("i", .train, .show(.generate), "let the network write by itself", hint: "write"),
  ]

  private static let help: [Binding] = [
    Binding("<up> k", .help, .move(.up), "a line up", hint: "scroll"),
    Binding("<down> j", .help, .move(.down), "a line down", hint: "scroll"),
    Binding("<pageup> b", .help, .move(.pageUp), "a page up"),
    Binding("<pagedown> <space>", .help, .move(.pageDown), "a page down", hint: "page"),
    Binding("<home> g", .help, .move(.first), "the beginning"),
    Binding("<end> G", .help, .move(.last), "the end"),
    Binding("? q <enter>", .help, .back, "close help", hint: "close"),
  ]

  private static let train: [Binding] = [
    Binding("<space> s", .train, .train(.toggle), "start or pause", hint: "run/pause"),
    Binding("n .", .train, .train(.updates(1)), "make one update", hint: "once"),
    Binding("r", .train, .train(.seed(nil)), "begin again with another seed"),
    Binding("<tab>", .train, .train(.focus), "arrows: recipe or pictures", hint: "focus"),
    Binding(
      "<left> h", .train, .train(.move(columns: -1, rows: 0)),
      "the field before · a step earlier", hint: "change"),
    Binding(
      "<right> l", .train, .train(.move(columns: 1, rows: 0)), "the next field · a step later",
      hint: "change"),
    Binding(
      "<up> k", .train, .train(.move(columns: 0, rows: -1)),
      "raise the field's value · an earlier update", hint: "change"),
    Binding(
      "<down> j", .train, .train(.move(columns: 0, rows: 1)), "lower it · a later update",
      hint: "change"),
    Binding("<home> g", .train, .train(.jump(toEnd: false)), "the first update"),
    Binding("<end> G", .train, .train(.jump(toEnd: true)), "the newest update"),
    Binding("+ =", .train, .train(.turn(.rate, by: 1)), "larger learning rate", hint: "rate"),
    Binding("-", .train, .train(.turn(.rate, by: -1)), "smaller learning rate", hint: "rate"),
    Binding("c", .train, .train(.turn(.cell, by: 1)), "the next cell"),
    Binding("C", .train, .train(.turn(.cell, by: -1)), "the previous cell"),
    Binding("]", .train, .train(.turn(.hidden, by: 1)), "more hidden units"),
    Binding("[", .train, .train(.turn(.hidden, by: -1)), "fewer hidden units"),
    Binding(
      "p P", .train, .train(.pin(nil)), "pin this network for Walk, or let it go", hint: "pin"),
    Binding("<enter>", .train, .show(.walk), "walk through the network", hint: "walk"),
  ]
}
