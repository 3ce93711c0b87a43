extension Schema {
  static let predict = KindDescription(
    .predict,
    "A guess before something is seen: a number, held against a finding, or one of some choices.",
    keys: [
      KeyDescription(
        "question", .text, required: true, "What is asked.",
        example: "How much of the gradient reaches the first word?"),
      KeyDescription(
        "finding", .measure, "What a number is held against.",
        example: "{gradient_ratio: {of: net, first: 1, last: -1}}"),
      KeyDescription(
        "answer", .anyNumber, "What a number is held against where no finding has it.",
        example: "4096"),
      KeyDescription("unit", .text, "What stands behind the number.", example: "steps"),
      KeyDescription(
        "choices", .texts(2...8), "What can be chosen.", example: "[it grows, it shrinks]"),
      KeyDescription("right", .text, "Which of the choices comes true.", example: "it shrinks"),
      KeyDescription(
        "reveals", .list(.block([.figure, .generate, .compare, .table]), 1...8),
        "What is hidden until the guess.", example: "[picture]"),
      KeyDescription(
        "explanation", .text, "What is said after the guess.",
        example: "Each step multiplies by the same matrix."),
    ],
    example: """
      question: How much of the last word's gradient reaches the first word?
      finding: {gradient_ratio: {of: net, first: 1, last: -1}}
      reveals: [picture]
      """)

  static let quiz = KindDescription(
    .quiz, "A question with right and wrong answers; several may be right.",
    keys: [
      KeyDescription(
        "question", .text, required: true, "What is asked.", example: "Which gate erases?"),
      KeyDescription(
        "choices",
        .list(
          .map([
            KeyDescription(
              "text", .text, required: true, "The answer.", example: "the forget gate"),
            KeyDescription(
              "right", .flag, standard: "false", "Whether it is right.", example: "true"),
            KeyDescription(
              "because", .text, required: true, "Why it is right or wrong.",
              example: "At 0 it multiplies c by 0."),
          ]), 2...8), required: true, "The answers to choose from.",
        example:
          "[{text: the forget gate, right: true, because: It multiplies c.}, {text: the output gate, because: It only reads c.}]"
      ),
      KeyDescription(
        "explanation", .text, "What is said after a right answer.",
        example: "The paper calls it the keep gate."),
    ],
    example: """
      question: Which gate can erase what the cell remembers?
      choices:
        - {text: the forget gate, right: true, because: At 0 it multiplies c by 0.}
        - {text: the output gate, because: It decides what is read and leaves c alone.}
      """)

  static let check = KindDescription(
    .check,
    "A condition on findings. With a `task` the reader must earn it: as shipped it fails, with its `answer` it passes. With "
      + "`hidden: true` it guards a claim of the text: it passes as shipped, for every seed.",
    keys: [
      KeyDescription(
        "task", .text, "What the reader shall do.", example: "Make the first word count."),
      KeyDescription(
        "claim", .text, "What the text says, of a hidden check.",
        example: "The plain network stays at chance."),
      KeyDescription(
        "expect", .either([.expectation, .list(.expectation, 1...12)]), required: true,
        "What must hold, all of it.",
        example: "{accuracy: {of: fit, at_least: 0.9}}"),
      KeyDescription("hint", .text, "One hint.", example: "What does an LSTM carry beside h?"),
      KeyDescription(
        "hints", .texts(1...8), "Hints that open one by one.",
        example: "[Look at the cell., Try a gate.]"),
      KeyDescription("answer", .setting, "The parameters that fulfil it.", example: "{cell: lstm}"),
      KeyDescription(
        "explanation", .text, "What is said when it is fulfilled.",
        example: "c adds, so the gradient does not shrink."),
      KeyDescription(
        "hidden", .flag, standard: "false", "Whether it guards the text, unseen.", example: "true"),
    ],
    example: """
      task: Make the first word's gradient at least one hundredth of the last word's.
      expect: {gradient_ratio: {of: net, first: 1, last: -1, at_least: 0.01}}
      hint: What does an LSTM carry beside h?
      answer: {cell: lstm}
      """)

  static let note = KindDescription(
    .note, "The reader's own words.",
    keys: [
      KeyDescription(
        "text", .text, standard: "nothing yet", "The words.", example: "Try this with GRUs.")
    ],
    example: "text: Try this with GRUs.")
}
