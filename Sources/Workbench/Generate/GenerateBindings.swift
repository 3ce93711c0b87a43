import Console
import Laboratory

enum GenerateBindings {
  /// The keys of the Generate screen, in the order in which hints show them.
  static let all: [Binding] = time + settings + others + digits

  private static let time: [Binding] = [
    generate(
      "<left> h", .move(columns: -1, rows: 0), "a step earlier · the setting before", hint: "step"),
    generate(
      "<right> l", .move(columns: 1, rows: 0), "a step later · the next setting", hint: "step"),
    generate("<up> k", .move(columns: 0, rows: -1), "the unit before · raise the setting"),
    generate("<down> j", .move(columns: 0, rows: 1), "the next unit · lower the setting"),
    generate("<space>", .walk(.play), "write step by step, or stop", hint: "play"),
  ]

  private static let settings: [Binding] = [
    generate("m", .set(.mode(nil)), "greedy, sampling or beam search", hint: "mode"),
    generate(
      "+ =", .warm(by: 1), "higher temperature · more hypotheses · longer", hint: "temperature"),
    generate(
      "-", .warm(by: -1), "lower temperature · fewer hypotheses · shorter", hint: "temperature"),
    generate("r", .set(.seed(nil)), "another seed: another text", hint: "another"),
    Binding(
      "i", .generate, .type(.prime), "type the beginning of the text, or what an encoder reads",
      hint: "begin with"),
    Binding(
      "p", .generate, .type(.judged), "type a text to measure its perplexity", hint: "measure"),
    generate("<tab>", .focus, "arrows: time or settings", hint: "settings"),
    generate("<enter>", .enter, "walk through this text; after a number: go to that step"),
    generate(
      "]", .set(.beginning(by: 1)), "go on from the next example, where beginnings are no texts"),
    generate("[", .set(.beginning(by: -1)), "go on from the example before"),
  ]

  private static let others: [Binding] = [
    generate("<home> g", .walk(.first), "the first step"),
    generate("<end> G", .walk(.last), "the last step"),
    generate("K", .walk(.signal(-1)), "the signal above"),
    generate("J", .walk(.signal(1)), "the signal below"),
    generate("<pageup>", .walk(.layer(1)), "the layer above"),
    generate("<pagedown>", .walk(.layer(-1)), "the layer below"),
    generate(">", .walk(.speed(1)), "play faster"),
    generate("<lt>", .walk(.speed(-1)), "play slower"),
    Binding("/", .generate, .type(.search), "find a text"),
    Binding("n", .generate, .find(nil, forward: true), "the next place with the text searched for"),
    Binding("N", .generate, .find(nil, forward: false), "the place before with that text"),
    Binding("t", .generate, .show(.train), "watch it learn", hint: "train"),
  ]

  private static let digits: [Binding] =
    (0...9).map { generate("\($0)", .walk(.digit($0)), "digits of a step, then Enter: go there") }
    + [generate("<bs>", .walk(.erase), "take a digit back")]

  private static func generate(
    _ keys: String, _ action: GenerateAction, _ help: SafeText, hint: SafeText? = nil
  ) -> Binding {
    Binding(keys, .generate, .generate(action), help, hint: hint)
  }
}
