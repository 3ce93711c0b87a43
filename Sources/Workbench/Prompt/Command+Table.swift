import Console
import Recurrence
import Sequences

extension Command {
  /// All commands, in the order of the help.
  static let all: [Command] = opening + training + layering + walking + generating + program

  private static let opening: [Command] = [
    Command(
      name: "open", usage: "PROBLEM [CELL] | FILE",
      about: "a built-in problem, a text, a table, a model",
      takesPath: true, values: { Problem.catalogue.map(\.name) }, action: openAction),
    Command(
      name: "save", usage: "FILE", about: "the network as safetensors", takesPath: true
    ) { arguments throws(CommandError) in .save(path: try arguments.filled(), replacing: false) },
    Command(
      name: "save!", usage: "FILE", about: "the same, replacing what is there", takesPath: true
    ) { arguments throws(CommandError) in
      .save(path: try arguments.filled(), replacing: true)
    },
    Command(
      name: "export", usage: "[FORMAT] FILE", about: "this screen: text, ansi, svg; csv, json",
      takesPath: true,
      values: { ExportFormat.allCases.map(\.rawValue) }, action: exportAction),
    Command(
      name: "export!", usage: "[FORMAT] FILE", about: "the same, replacing what is there",
      takesPath: true, values: { ExportFormat.allCases.map(\.rawValue) }, action: exportAction),
    Command(
      name: "view", usage: "bag|flat|…",
      about: "begin anew on the steps, their sum, all at once, or in disorder",
      values: { ProblemView.allCases.map(\.rawValue) }
    ) { arguments throws(CommandError) in
      .view(try arguments.choice(ProblemView.allCases.map { ($0.rawValue, $0) }))
    },
    Command(
      name: "lesson", usage: "N | NAME", about: "a lesson; alone, the notebook that is open"
    ) { arguments throws(CommandError) in
      arguments.text.isEmpty ? .show(.notebook) : .read(.lesson(arguments.text))
    },
    Command(
      name: "write", usage: "[FILE]", about: "the notebook, to its file or another one",
      takesPath: true, short: "w"
    ) { .notebook(.save(path: $0.text.isEmpty ? nil : $0.text, replacing: false)) },
    Command(
      name: "write!", usage: "[FILE]", about: "the same, replacing what is there",
      takesPath: true, short: "w!"
    ) { .notebook(.save(path: $0.text.isEmpty ? nil : $0.text, replacing: true)) },
    Command(name: "reload", usage: "", about: "the notebook's file, without your edits") { _ in
      .notebook(.reload)
    },
    Command(name: "home", usage: "", about: "the home screen") { _ in .show(.home) },
    Command(name: "walk", usage: "", about: "the walk through time") { _ in .show(.walk) },
    Command(name: "embedding", usage: "", about: "the map of its symbols") { _ in
      .show(.embedding)
    },
    Command(name: "help", usage: "", about: "the keys of this screen") { _ in .show(.help) },
    Command(name: "quit", usage: "", about: "leave the program") { _ in .quit },
  ]

  private static let training: [Command] = [
    Command(
      name: "train", usage: "[N]", about: "make N updates; alone, the train screen"
    ) { arguments throws(CommandError) in
      arguments.text.isEmpty
        ? .show(.train) : .train(.updates(try arguments.integer(in: 1...1_000_000_000)))
    },
    Command(name: "start", usage: "", about: "make updates until paused") { _ in .train(.start) },
    Command(name: "pause", usage: "", about: "make no more updates") { _ in .train(.pause) },
    Command(
      name: "seed", usage: "[N]", about: "begin again with another seed"
    ) { arguments throws(CommandError) in
      if arguments.text.isEmpty { return .train(.seed(nil)) }
      return .train(.seed(UInt64(try arguments.integer(in: 0...Int.max))))
    },
    Command(
      name: "rate", usage: "X", about: "the learning rate"
    ) { arguments throws(CommandError) in .train(.rate(try arguments.positive())) },
    Command(
      name: "schedule", usage: "KIND | none",
      about: "how the rate changes: step:N:X, cosine:N, plateau, warmup:N+…",
      values: { ["none", "step:1000:0.5", "cosine:5000", "plateau", "warmup:100"] }
    ) { arguments throws(CommandError) in .train(.schedule(try arguments.schedule())) },
    Command(
      name: "patience", usage: "N | none",
      about: "stop after N measurements without a lower held-out loss"
    ) { arguments throws(CommandError) in
      if arguments.text == "none" { return .train(.patience(nil)) }
      return .train(.patience(try arguments.integer(in: 1...1_000_000)))
    },
    Command(
      name: "clip", usage: "X | value X | none",
      about: "limit the gradient's norm, or each element",
      values: { ["none", "norm", "value"] }
    ) { arguments throws(CommandError) in .train(.clip(try arguments.clipping())) },
    Command(name: "pin", usage: "", about: "keep this network for Walk") { _ in .train(.pin(true))
    },
    Command(name: "unpin", usage: "", about: "Walk shows the newest") { _ in .train(.pin(false)) },
  ]

  private static let walking: [Command] = [
    Command(
      name: "goto", usage: "STEP", about: "a time step; negative from the end"
    ) { arguments throws(CommandError) in
      .go(.step(try arguments.integer(in: -1_000_000_000...1_000_000_000)))
    },
    Command(
      name: "sample", usage: "N", about: "another sequence"
    ) { arguments throws(CommandError) in .go(.sample(try arguments.integer())) },
    Command(
      name: "unit", usage: "N", about: "a hidden unit"
    ) { arguments throws(CommandError) in .go(.unit(try arguments.integer())) },
    Command(
      name: "layer", usage: "N", about: "a layer, the lowest is 1"
    ) { arguments throws(CommandError) in .go(.layer(try arguments.integer())) },
    Command(
      name: "feed", usage: "own|given", about: "let it read its own predictions, or what is given",
      values: { ["own", "given"] }
    ) { arguments throws(CommandError) in
      .feedItself(try arguments.choice([("own", true), ("given", false)]))
    },
    Command(
      name: "find", usage: "TEXT", about: "the next step that reads it"
    ) { arguments throws(CommandError) in .find(try arguments.filled("a text"), forward: true) },
  ]

  private static let program: [Command] = [
    Command(name: "undo", usage: "", about: "the last change") { _ in .undo },
    Command(name: "redo", usage: "", about: "the change undone last") { _ in .redo },
    Command(
      name: "theme", usage: "dark|light", about: "colours for this background",
      values: { Theme.allCases.map(\.rawValue) }
    ) { arguments throws(CommandError) in
      .set(.theme(try arguments.choice(Theme.allCases.map { ($0.rawValue, $0) })))
    },
    Command(
      name: "colors", usage: "256|16|none", about: "how many colours to use",
      values: { ColorDepth.allCases.map(\.rawValue) }
    ) { arguments throws(CommandError) in
      .set(.colors(try arguments.choice(ColorDepth.allCases.map { ($0.rawValue, $0) })))
    },
    Command(
      name: "glyphs", usage: "unicode|ascii", about: "which characters to draw with",
      values: { GlyphSet.allCases.map(\.rawValue) }
    ) { arguments throws(CommandError) in
      .set(.glyphs(try arguments.choice(GlyphSet.allCases.map { ($0.rawValue, $0) })))
    },
    Command(
      name: "mouse", usage: "on|off", about: "off leaves the mouse to the terminal",
      values: { ["on", "off"] }
    ) { arguments throws(CommandError) in
      .set(.mouse(try arguments.choice([("on", true), ("off", false)])))
    },
    Command(
      name: "memory", usage: "MIB", about: "for what is held of a long sequence"
    ) { arguments throws(CommandError) in
      .set(.memory(try arguments.integer(in: Settings.memoryRange)))
    },
    Command(name: "redraw", usage: "", about: "the screen anew") { _ in .repaint },
  ]

  /// A first word that names a problem opens it; all else is a path.
  private static func openAction(_ arguments: Arguments) throws(CommandError) -> Action {
    guard !arguments.text.isEmpty else { return .type(.open) }
    let words = arguments.words
    let problem = words[0].prefix { $0 != ":" }
    guard Problem.catalogue.contains(where: { $0.name == problem }), words.count <= 2 else {
      return .open(try OpenLine(arguments.text).request)
    }
    guard words.count == 2 else { return .open(OpenRequest(.problem(words[0]))) }
    let cell = try Arguments(command: arguments.command, text: words[1]).choice(CellKind.typed)
    return .open(OpenRequest(.problem(words[0]), cell: cell))
  }

  private static func exportAction(_ arguments: Arguments) throws(CommandError) -> Action {
    let words = arguments.text.split(separator: " ", maxSplits: 1).map(String.init)
    let replacing = arguments.command.name.hasSuffix("!")
    if let format = words.first.flatMap(ExportFormat.init(rawValue:)), words.count == 2 {
      return .export(format, path: words[1].trimmingSpaces, replacing: replacing)
    }
    guard let format = ExportFormat(path: arguments.text) else {
      throw arguments.expected("text, ansi, svg, csv or json, and a path, or a path that ends so")
    }
    return .export(format, path: arguments.text, replacing: replacing)
  }
}
