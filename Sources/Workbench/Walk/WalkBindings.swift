import Console

extension WalkScreen {
  /// The keys of the Walk screen, in the order in which hints show them.
  static let bindings: [Binding] = motion + backward + choice + view + digits

  private static let motion: [Binding] = [
    walk("<left> h", .step(-1), "one step earlier", hint: "step"),
    walk("<right> l", .step(1), "one step later", hint: "step"),
    walk("<up> k", .unit(-1), "the unit before", hint: "unit"),
    walk("<down> j", .unit(1), "the next unit", hint: "unit"),
    walk("K", .signal(-1), "the signal above", hint: "signal"),
    walk("J", .signal(1), "the signal below", hint: "signal"),
  ]

  private static let backward: [Binding] = [
    walk("b", .turn, "turn to the backward pass, or back", hint: "backward"),
    walk("<space>", .play, "walk by itself, or stop", hint: "play"),
    walk("+ =", .speed(1), "faster"),
    walk("-", .speed(-1), "slower"),
    walk("<home> g", .first, "the first step"),
    walk("<end> G", .last, "the last step"),
  ]

  private static let choice: [Binding] = [
    walk(
      "<enter>", .enter, "unfold the signal unit by unit; after a number: go to that step",
      hint: "unfold"),
    walk("z", .unfoldLayer, "unfold every signal unit by unit"),
    walk("<tab>", .detail, "cell and arithmetic, one of them alone, or attention", hint: "panes"),
    walk("<pageup>", .layer(1), "the layer above"),
    walk("<pagedown>", .layer(-1), "the layer below"),
    walk("a", .stack, "the chosen signal of all layers, or one layer"),
    walk("]", .sample(1), "the next sample"),
    walk("[", .sample(-1), "the sample before"),
  ]

  private static let view: [Binding] = [
    walk("d", .derivatives, "derivatives or values"),
    walk("p", .preactivations, "pre-activations or gates"),
    Binding(
      "f", .walk, .feedItself(nil), "feed its own predictions, or what is given", hint: "feed"),
    walk("m", .banding, "mean or extreme of the units in a row"),
    walk("x", .hide, "hide the chosen signal"),
    walk("X", .showAll, "show all signals"),
    walk(">", .widen(1), "wider steps"),
    walk("<lt>", .widen(-1), "narrower steps"),
    Binding("/", .walk, .type(.search), "find a text in the input"),
    Binding("t", .walk, .show(.train), "watch it learn", hint: "train"),
    Binding("s", .walk, .train(.toggle), "start or pause training"),
    Binding("P", .walk, .train(.pin(nil)), "pin this network, or follow the newest"),
  ]

  private static let digits: [Binding] =
    (0...9).map { walk("\($0)", .digit($0), "digits of a step, then Enter: go there") }
    + [walk("<bs>", .erase, "take a digit back")]

  private static func walk(
    _ keys: String, _ action: WalkAction, _ help: SafeText, hint: SafeText? = nil
  ) -> Binding {
    Binding(keys, .walk, .walk(action), help, hint: hint)
  }
}
