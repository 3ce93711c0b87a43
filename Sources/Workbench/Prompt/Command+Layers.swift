import Console
import Recurrence

extension Command {
  /// What begins again with a network of other layers.
  static let layering: [Command] = [
    Command(
      name: "cell", usage: "lstm|gru|rnn|…", about: "begin again with this cell",
      values: { CellKind.typed.map(\.name) }
    ) { arguments throws(CommandError) in
      .train(.cell(try arguments.choice(CellKind.typed)))
    },
    Command(
      name: "hidden", usage: "N,N…", about: "begin again with layers of these sizes"
    ) { arguments throws(CommandError) in .train(.hidden(try arguments.sizes())) },
    Command(
      name: "bidirectional", usage: "on|off", about: "begin again reading from both ends",
      values: { ["on", "off"] }
    ) { arguments throws(CommandError) in
      .train(.bidirectional(try arguments.choice([("on", true), ("off", false)])))
    },
    Command(
      name: "attention", usage: "none|dot|…", about: "begin again with a decoder that looks so",
      values: { Attention.allCases.map(\.rawValue) }
    ) { arguments throws(CommandError) in
      .train(.attention(try arguments.choice(Attention.allCases.map { ($0.rawValue, $0) })))
    },
    Command(
      name: "dense", usage: "N,N… | none", about: "begin again with these layers below the head",
      values: { ["none"] }
    ) { arguments throws(CommandError) in
      .train(.dense(arguments.text == "none" ? [] : try arguments.sizes()))
    },
    Command(
      name: "truncation", usage: "N | none", about: "begin again with BPTT over N steps at a time",
      values: { ["none"] }
    ) { arguments throws(CommandError) in
      if arguments.text == "none" { return .train(.truncation(nil)) }
      return .train(.truncation(try arguments.integer(in: 1...1_000_000)))
    },
  ]
}
