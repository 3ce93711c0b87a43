extension Schema {
  /// The cells, by the names of command lines.
  public static let cells = [
    "rnn", "rnn_tanh", "rnn_relu", "rnn_logistic", "lstm", "lstm_peephole", "gru",
    "gru_reset_before", "gru_ng",
  ]

  static let network = KindDescription(
    .network, needsName: true,
    "A network as it begins, made for its data. Whoever names it sees it untrained; whoever names the `train` block sees it "
      + "trained.",
    keys: [
      KeyDescription(
        "data", .problem, required: true, "What it reads and answers.", example: "reviews"),
      KeyDescription(
        "cell", .choice(cells), standard: "lstm", "The cell of every layer; rnn is the tanh cell.",
        example: "gru"),
      KeyDescription(
        "hidden", .either([.whole(1...1024), .list(.whole(1...1024), 1...8)]),
        standard: "what suits the data",
        "The units of each layer, the lowest first.", example: "[16, 16]"),
      KeyDescription(
        "shape",
        .choice([
          "one-to-one", "one-to-many", "many-to-one", "many-to-many", "encoder-decoder",
          "language model",
        ]),
        "The shape of the problem, which the data must have: a word for readers.",
        example: "many-to-one"),
      KeyDescription(
        "bidirectional", .flag, standard: "false",
        "Whether a reverse layer stands beside each layer.", example: "true"),
      KeyDescription(
        "attention", .choice(["none", "additive", "dot", "general"]),
        standard: "what suits the data",
        "How a decoder looks at its encoder.",
        example: "dot"),
      KeyDescription(
        "embedding", .either([.whole(1...1024), .choice(["none"])]),
        standard: "what suits the data",
        "The size of learned vectors in place of one-hot tokens.", example: "8"),
      KeyDescription(
        "dense", .either([.whole(1...1024), .list(.whole(1...1024), 0...4)]), standard: "none",
        "Feed-forward layers between the recurrent stack and the head.", example: "[16]"),
      KeyDescription(
        "truncation", .either([.whole(1...100_000), .choice(["none"])]), standard: "none",
        "Steps after which BPTT is cut.", example: "10"),
      KeyDescription(
        "recurrent", .either([.choice(["uniform", "orthogonal"]), .positive]),
        standard: "orthogonal",
        "How the recurrent weights begin; a number is their spectral radius.", example: "1.5"),
      KeyDescription(
        "forget_bias", .number(-100...100), standard: "1",
        "The forget gate's bias at the beginning.", example: "3"),
      KeyDescription(
        "dropout", .either([.number(0...0.95), dropoutPlaces]), standard: "0",
        "The share of numbers dropped in training.",
        example: "{embedding: 0.1, layers: 0.2}"),
      KeyDescription(
        "weights", .either([.text, .tensors]),
        "A file of weights beside the notebook, or weights by PyTorch's names; what is not named is zero.",
        example: "{weight_ih_l0: [[0.5]], weight_hh_l0: [[0.9]]}"),
      KeyDescription(
        "seed", .seed, standard: "1", "Decides the weights and the order of examples.", example: "3"
      ),
    ],
    example: """
      data: reviews
      cell: $cell
      hidden: [16]
      shape: many-to-one
      """)

  private static let dropoutPlaces = ValueType.map([
    KeyDescription(
      "embedding", .number(0...0.95), standard: "0", "On embedded tokens.", example: "0.1"),
    KeyDescription("layers", .number(0...0.95), standard: "0", "Between layers.", example: "0.2"),
    KeyDescription(
      "head", .number(0...0.95), standard: "0", "On what the head reads.", example: "0.2"),
  ])

  static let train = KindDescription(
    .train, needsName: true,
    "The training of a network, or a further one of a trained network.",
    keys: [
      KeyDescription(
        "of", .network, required: true, "The network, or the training to go on from.",
        example: "net"),
      KeyDescription(
        "updates", .whole(0...1_000_000), standard: "300", "The updates to make.", example: "500"),
      KeyDescription(
        "optimizer",
        .choice(["sgd", "momentum", "nesterov", "rmsprop", "adagrad", "adam", "adamw"]),
        standard: "adam",
        "The rule that turns gradients into changes.", example: "sgd"),
      KeyDescription(
        "learning_rate", .positive, standard: "what suits the data", "The learning rate.",
        example: "0.01"),
      KeyDescription(
        "schedule", .text, standard: "constant", "How it changes, as on the command line.",
        example: "step:1000:0.5"),
      KeyDescription(
        "clip", .either([.positive, .text]), standard: "norm:1",
        "The limit on the gradient: norm:1, value:0.5 or none.",
        example: "none"),
      KeyDescription(
        "batch", .whole(1...4096), standard: "what suits the data", "The examples of one update.",
        example: "8"),
      KeyDescription(
        "patience", .whole(1...1_000_000), standard: "never stops",
        "Measurements that may bring no lower held-out loss before training stops.", example: "5"),
      KeyDescription(
        "start", .choice(["auto", "key"]), standard: "auto",
        "Whether it runs by itself or waits for a key; what waits is not run by `unroll run` either.",
        example: "key"),
    ],
    example: """
      of: net
      updates: 300
      learning_rate: $rate
      """)
}
