extension Schema {
  /// What a figure can show.
  public static let pictures = [
    "examples", "network", "walk", "gates", "states", "gradients", "gradients over training",
    "loss", "arithmetic", "embedding",
    "distribution", "attention", "confusion", "saturation", "spectrum",
  ]

  /// Where in a run something is looked at.
  static let place: [KeyDescription] = [
    KeyDescription(
      "example", .whole(1...1_000_000), standard: "1", "Which of the walking examples.",
      example: "2"),
    KeyDescription(
      "input", .text,
      "A text of one's own in place of an example; of an encoder–decoder, what the encoder reads.",
      example: "not seen a good movie"),
    KeyDescription(
      "target", .text,
      "What is right after that `input`: for tags a word for each symbol; of an encoder–decoder what the decoder shall write, which it reads one step late. Without one there is no loss.",
      example: "1979-05-03"),
    KeyDescription("layer", .whole(1...64), standard: "1", "Which layer, from 1.", example: "2"),
    KeyDescription("step", .step, standard: "the last", "Which step.", example: "-1"),
    KeyDescription("unit", .whole(1...1024), standard: "1", "Which unit, from 1.", example: "3"),
    KeyDescription("signal", .signal, standard: "h", "Which signal.", example: "f"),
  ]

  static let figure = KindDescription(
    .figure, "A picture on the screen, a table of its numbers without one.",
    keys: [
      KeyDescription(
        "show", .choice(pictures), required: true, "What it shows.", example: "gradients"),
      KeyDescription(
        "of", .block([.network, .train, .data, .generate]), required: true,
        "Whose picture: a network, its training, data, a text.",
        example: "net"),
    ] + place + [
      KeyDescription(
        "scale", .choice(["linear", "log"]), standard: "what suits it", "The scale of numbers.",
        example: "log"),
      KeyDescription(
        "backward", .flag, standard: "false",
        "Whether a walk shows BPTT, walked back to the first step; Enter opens it turned round at the last step, to be walked by oneself.",
        example: "true"),
    ],
    example: """
      show: gradients
      of: net
      scale: log
      """)

  static let generate = KindDescription(
    .generate, "A text that a network writes, or one whose every symbol it measures.",
    keys: [
      KeyDescription("of", .network, required: true, "Who writes.", example: "fit"),
      KeyDescription("prime", .text, "What it reads first.", example: "hel"),
      KeyDescription(
        "source", .text, standard: "that of the first example",
        "What the encoder reads, of an encoder–decoder.", example: "3.5.1979"),
      KeyDescription(
        "measure", .text, "A text to measure in place of writing one.", example: "hello"),
      KeyDescription(
        "mode", .choice(["greedy", "sampling", "beam"]), standard: "sampling",
        "How symbols are chosen.", example: "greedy"),
      KeyDescription(
        "temperature", .number(0...100), standard: "1", "What the logits are divided by.",
        example: "0.7"),
      KeyDescription(
        "top_k", .whole(1...100_000), "Only so many most likely symbols stay.", example: "5"),
      KeyDescription(
        "top_p", .number(0.001...1),
        "Only the fewest symbols that together have this probability stay.", example: "0.9"),
      KeyDescription(
        "width", .whole(1...32), standard: "4", "The hypotheses of a beam.", example: "3"),
      KeyDescription(
        "length", .whole(0...10_000), standard: "60", "The most symbols.", example: "40"),
      KeyDescription("seed", .seed, standard: "1", "Decides every draw.", example: "2"),
    ],
    example: """
      of: fit
      prime: hel
      temperature: 0.5
      """)

  static let compare = KindDescription(
    .compare, "Several networks side by side, one line each.",
    keys: [
      KeyDescription(
        "of", .list(.network, 2...8), required: true, "The networks, or their trainings.",
        example: "[plain, gated]"),
      KeyDescription(
        "show", .list(.choice(MeasureName.allCases.filter(\.isPlain).map(\.rawValue)), 1...8),
        standard: "[weights, loss, accuracy]", "The findings of each.",
        example: "[weights, accuracy]"),
    ],
    example: """
      of: [plain, gated]
      show: [weights, accuracy, gradient_ratio]
      """)

  static let table = KindDescription(
    .table,
    "Findings over every combination of parameters' values, with median and range over seeds.",
    keys: [
      KeyDescription(
        "over", .sweep, "The parameters and their values.", example: "{cell: [rnn, lstm]}"),
      KeyDescription(
        "seeds", .whole(1...32), standard: "1", "How many seeds, each shifting every seed by one.",
        example: "3"),
      KeyDescription(
        "show", .either([.measure, .list(.measure, 1...8)]), required: true, "The findings.",
        example: "[{accuracy: {of: fit}}, {loss: {of: fit}}]"),
      KeyDescription(
        "start", .choice(["auto", "key"]), standard: "auto",
        "Whether it runs by itself or waits for a key.", example: "key"),
    ],
    example: """
      over: {cell: [rnn, lstm], length: [10, 20]}
      seeds: 3
      show: {accuracy: {of: fit}}
      """)
}
