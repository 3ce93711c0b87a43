extension Schema {
  static let parameter = KindDescription(
    .parameter, needsName: true,
    "A value that the reader changes, used elsewhere as `$name`: a slider where there are `from` and `to`, a choice where "
      + "there are `choices`, a switch where the value is true or false, else a text.",
    keys: [
      KeyDescription("value", choice, required: true, "The value as shipped.", example: "0.01"),
      KeyDescription("from", .anyNumber, "The lowest value of a slider.", example: "0.001"),
      KeyDescription("to", .anyNumber, "The highest value of a slider.", example: "1"),
      KeyDescription(
        "step", .positive, standard: "a twentieth of the way",
        "What one press of a key adds; on a logarithmic scale, multiplies with.", example: "10"),
      KeyDescription(
        "scale", .choice(["linear", "log"]), standard: "linear", "How a slider is divided.",
        example: "log"),
      KeyDescription(
        "choices", .list(choice, 2...12), "The values that a choice has.",
        example: "[rnn, lstm, gru]"),
      KeyDescription(
        "label", .text, standard: "its name", "What the reader sees.", example: "learning rate"),
      KeyDescription("unit", .text, "What stands behind the number.", example: "steps"),
    ],
    example: """
      value: lstm
      choices: [rnn, lstm, gru]
      label: the cell
      """)

  /// What a parameter can be: a number, word or switch, or a list of them.
  private static let choice = ValueType.either([.scalar, .list(.scalar, 1...8)])

  static let data = KindDescription(
    .data, needsName: true,
    "What a network learns: a built-in problem, or a file beside the notebook, or text written into the notebook. "
      + "Exactly one of `problem`, `file`, `text` and `csv` must be there.",
    keys: [
      KeyDescription("problem", .text, "A built-in problem, by name.", example: "adding"),
      KeyDescription(
        "size", .whole(1...100_000), standard: "the problem's own",
        "The number of the problem: length, lag, how many words.",
        example: "50"),
      KeyDescription("file", .text, "A text or table beside the notebook.", example: "poems.txt"),
      KeyDescription(
        "text", .text, "A text to learn from, symbol by symbol.", example: "hello hello hello"),
      KeyDescription(
        "csv", .text, "A table with a head line, as lines of comma-separated values.",
        example: "\"day,rain\\n1,0.5\\n2,0.1\""),
      KeyDescription(
        "units", .choice(["characters", "words"]), standard: "characters",
        "What one step of a text is.", example: "words"),
      KeyDescription(
        "window", .whole(1...10_000), standard: "50", "The steps of one window of a text.",
        example: "30"),
      KeyDescription(
        "minimum_count", .whole(1...1_000_000), standard: "1",
        "Symbols of a text that occur less often become UNK.", example: "2"),
      KeyDescription(
        "state", .choice(["carried", "reset"]), standard: "carried",
        "What the next window of a text begins with.", example: "reset"),
      KeyDescription(
        "inputs", .texts(1...64), standard: "all others", "The columns of a table that are read.",
        example: "[temperature, humidity]"),
      KeyDescription("target", .text, "The column of a table that is asked for.", example: "rain"),
      KeyDescription("label", .text, "The column of a table that names a class.", example: "mood"),
      KeyDescription(
        "view", .choice(["sequence", "shuffled", "bag", "flat"]), standard: "sequence",
        "How examples are read: in order, with their steps shuffled, as a bag without order, or laid flat into one step.",
        example: "shuffled"),
      KeyDescription("seed", .seed, standard: "1", "Decides every example.", example: "7"),
    ],
    example: """
      problem: adding
      size: 20
      """)
}
