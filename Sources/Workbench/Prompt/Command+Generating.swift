import Console
import Laboratory

extension Command {
  /// The commands that let a network write.
  static let generating: [Command] = [
    Command(
      name: "generate", usage: "[TEXT]", about: "let the network write, beginning with a text"
    ) { arguments in
      arguments.text.isEmpty ? .show(.generate) : .generate(.set(.prime(arguments.text)))
    },
    Command(
      name: "source", usage: "TEXT", about: "let it write what it makes of a source"
    ) { arguments throws(CommandError) in
      .generate(.set(.source(try arguments.filled("a text"))))
    },
    Command(
      name: "marks", usage: "[START [END]]",
      about: "the tokens between which a text stands, as <sos> <eos>"
    ) { arguments in
      let words = arguments.words
      return .generate(
        .set(.marks(start: words.first, end: words.count > 1 ? words[1] : nil)))
    },
    Command(
      name: "perplexity", usage: "TEXT", about: "measure a text, symbol by symbol"
    ) { arguments throws(CommandError) in
      .generate(.set(.judged(try arguments.filled("a text"))))
    },
    Command(name: "greedy", usage: "", about: "write the most likely symbol") { _ in
      .generate(.set(.mode(.greedy)))
    },
    Command(name: "sampling", usage: "", about: "draw symbols by their probability") { _ in
      .generate(.set(.mode(.sampling)))
    },
    Command(
      name: "beam", usage: "[N]", about: "beam search, with N hypotheses"
    ) { arguments throws(CommandError) in
      guard !arguments.text.isEmpty else { return .generate(.set(.mode(.beam))) }
      return .generate(.set(.beam(try arguments.integer(in: Decoding.widths))))
    },
    Command(
      name: "temperature", usage: "X", about: "below 1 more certain, above 1 more daring"
    ) { arguments throws(CommandError) in
      .generate(.set(.temperature(try arguments.number(in: Decoding.temperatures))))
    },
    Command(
      name: "topk", usage: "N|all", about: "keep the N most likely symbols", values: { ["all"] }
    ) { arguments throws(CommandError) in
      .generate(.set(.topK(arguments.text == "all" ? nil : try arguments.integer())))
    },
    Command(
      name: "topp", usage: "X", about: "keep the likeliest that together have X"
    ) { arguments throws(CommandError) in
      .generate(.set(.topP(try arguments.number(in: 1e-6...1))))
    },
    Command(
      name: "length", usage: "N", about: "write at most N symbols"
    ) { arguments throws(CommandError) in
      .generate(.set(.length(try arguments.integer(in: 1...Decoding.lengths.upperBound))))
    },
    Command(
      name: "dice", usage: "[N]", about: "write with another seed"
    ) { arguments throws(CommandError) in
      if arguments.text.isEmpty { return .generate(.set(.seed(nil))) }
      return .generate(.set(.seed(UInt64(try arguments.integer(in: 0...Int.max)))))
    },
  ]
}

extension Arguments {
  /// One number of a range.
  func number(in range: ClosedRange<Double>) throws(CommandError) -> Double {
    guard let number = Double(text), range.contains(number) else {
      throw expected("a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))")
    }
    return number
  }
}
