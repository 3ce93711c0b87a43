/// What can be measured of networks, texts and data: the vocabulary of findings.
public enum MeasureName: String, CaseIterable, Hashable, Sendable {
  case loss
  case heldOutLoss = "held_out_loss"
  case bestLoss = "best_loss"
  case baseline
  case landmark
  case accuracy
  case exact
  case perplexity
  case weights
  case updates
  case updatesTo = "updates_to"
  case diverged
  case clipped
  case learningRate = "learning_rate"
  case gradient
  case gradientRatio = "gradient_ratio"
  case gradientCheck = "gradient_check"
  case gradientNorm = "gradient_norm"
  case spectralRadius = "spectral_radius"
  case singularValue = "singular_value"
  case signal
  case carried
  case saturated
  case steady
  case probability
  case prediction
  case attention
  case nearest
  case text
  case steps
  case examples
  case vocabulary
  case parameter
  case median
  case lowest
  case highest

  /// Whether it is a whole number by its nature.
  public var isCount: Bool {
    [.weights, .updates, .updatesTo, .attention, .steps, .examples, .vocabulary].contains(self)
  }

  /// Whether it needs nothing but a network.
  public var isPlain: Bool {
    ![
      .attention, .nearest, .text, .steps, .examples, .vocabulary, .parameter, .baseline, .landmark,
      .median, .lowest, .highest,
    ].contains(
      self)
      && details.keys.allSatisfy { !$0.isRequired || $0.name == "of" }
  }
}

/// A finding that can be asked for: what it is of, where it is looked for, what it means.
public struct MeasureDescription: Sendable {
  /// What it means, in one sentence.
  public let meaning: String
  /// Its keys beside the bounds.
  public let keys: [KeyDescription]
  /// Whether it is a text; else it is a number, with 1 for true and 0 for false.
  public let isText: Bool

  init(_ meaning: String, _ keys: [KeyDescription], isText: Bool = false) {
    self.meaning = meaning
    self.keys = keys
    self.isText = isText
  }
}

extension MeasureName {
  /// What it is and how it is asked for.
  public var details: MeasureDescription {
    switch self {
    case .loss:
      .of(
        network,
        "The mean loss over the updates that the newest point of the course stands for; untrained, on held-out examples."
      )
    case .heldOutLoss: .of(network, "The loss on held-out examples.")
    case .bestLoss: .of(network, "The lowest held-out loss measured so far.")
    case .baseline: .of(.anyProblem, "The loss of knowing nothing.")
    case .landmark:
      .of(
        .anyProblem,
        "A loss worth a line: what a reader of one step reaches, or what the best can reach.",
        [
          KeyDescription("number", .whole(1...9), standard: "1", "Which of them.", example: "2"),
          KeyDescription(
            "as", .choice(["loss", "accuracy"]), standard: "loss",
            "Whether its loss is meant, or the share of right answers where that is known.",
            example: "accuracy"),
        ])
    case .accuracy:
      .of(
        network, "The share of right answers on held-out examples.",
        [
          KeyDescription(
            "steps_at_least", .whole(1...100_000), "Only examples of so many steps count.",
            example: "18")
        ])
    case .exact: .of(network, "The share of held-out sequences with every answer right.")
    case .perplexity:
      .of(
        .block([.network, .train, .generate]),
        "e to the loss on held-out examples, or to the mean surprise of a text.")
    case .weights: .of(network, "The number of weights.")
    case .updates: .of(network, "The updates made.")
    case .updatesTo:
      .of(
        network,
        "The first update with a held-out measurement past a limit; none counts as infinite.",
        updatesToKeys)
    case .diverged: .of(network, "1 where a number stopped being finite, else 0.")
    case .clipped: .of(network, "The share of updates whose gradient was clipped.")
    case .learningRate: .of(network, "The learning rate of the next update.")
    case .gradient:
      .of(
        network, "The norm of the loss's derivative with respect to h or c at a step.",
        at("example", "input", "target", "layer", "step", "signal"))
    case .gradientRatio:
      .of(
        network, "The norm of dh at the first step given, divided by that at the last.",
        at("example", "input", "target", "layer", "signal") + ratioKeys)
    case .gradientCheck:
      .of(
        network,
        "The largest relative difference between BPTT and finite differences over some weights.",
        at("example", "input", "target")
          + [
            KeyDescription(
              "epsilon", .number(1e-12...1), standard: "1e-5", "The step of the differences.",
              example: "1e-4")
          ])
    case .gradientNorm:
      .of(
        network,
        "The largest global norm of a gradient before clipping at the newest point of the course.")
    case .spectralRadius:
      .of(network, "The largest absolute eigenvalue of a layer's recurrent weights.", at("layer"))
    case .singularValue:
      .of(network, "The largest singular value of a layer's recurrent weights.", at("layer"))
    case .signal:
      .of(
        network, "The number of a unit's signal at a step.",
        at("example", "input", "target", "layer", "step", "unit", "signal"))
    case .carried:
      .of(
        network,
        "What a unit keeps over all steps: the product of its forget gate, or of what its gate keeps.",
        at("example", "input", "target", "layer", "unit"))
    case .saturated:
      .of(
        network, "The share of a gate's or state's values within a twentieth of their limits.",
        at("example", "input", "target", "layer", "signal"))
    case .steady:
      .of(
        network,
        "The share of a layer's units whose signal mostly stays where it is: from one step to the next it moves by less than a tenth of the span of its values, at half of the steps or more.",
        at("example", "input", "target", "layer", "signal"))
    case .probability:
      .of(
        network, "The probability of the target, or of a class, at a step.",
        at("example", "input", "target", "step") + classKeys)
    case .prediction:
      .of(
        network, "The answer of the network at a step, as it reads.",
        at("example", "input", "target", "step"), isText: true)
    case .attention:
      .of(
        network, "The source step with the largest weight at a step of the decoder.",
        at("example", "input", "target", "step"))
    case .nearest:
      .of(network, "The symbol whose vector is nearest to that of a word.", [wordKey], isText: true)
    case .text: .of(.block([.generate]), "The text that was written.", isText: true)
    case .steps: .of(.anyProblem, "The steps of the first walking example.")
    case .examples: .of(.anyProblem, "The held-out examples.")
    case .vocabulary: .of(.anyProblem, "The symbols that can be read.")
    case .parameter: .of(.block([.parameter]), "The value of a parameter.")
    case .median: .of(table, "The median over the seeds of a table.", entryKeys)
    case .lowest: .of(table, "The least number over the seeds of a table.", entryKeys)
    case .highest: .of(table, "The largest number over the seeds of a table.", entryKeys)
    }
  }

  private var network: ValueType { .network }
  private var table: ValueType { .block([.table]) }

  private var entryKeys: [KeyDescription] {
    [
      KeyDescription(
        "number", .whole(1...8), standard: "1", "Which of the findings that it shows.", example: "2"
      ),
      KeyDescription(
        "row", .whole(1...256), standard: "1", "Which of its rows, from 1.", example: "3"),
    ]
  }

  private func at(_ names: String...) -> [KeyDescription] {
    Schema.place.filter { names.contains($0.name) }
  }

  private var ratioKeys: [KeyDescription] {
    [
      KeyDescription("first", .step, standard: "1", "The step above the line.", example: "1"),
      KeyDescription("last", .step, standard: "-1", "The step below the line.", example: "-1"),
    ]
  }

  private var updatesToKeys: [KeyDescription] {
    [
      KeyDescription("loss", .positive, "Held-out loss at most this.", example: "0.1"),
      KeyDescription("accuracy", .share, "Held-out accuracy at least this.", example: "0.95"),
    ]
  }

  private var classKeys: [KeyDescription] {
    [
      KeyDescription(
        "class", .text, standard: "the target", "Which class, as it reads.", example: "positive")
    ]
  }

  private var wordKey: KeyDescription {
    KeyDescription("word", .text, required: true, "Whose neighbour.", example: "good")
  }
}

extension MeasureDescription {
  fileprivate static func of(
    _ type: ValueType, _ meaning: String, _ keys: [KeyDescription] = [], isText: Bool = false
  ) -> MeasureDescription {
    let of = KeyDescription("of", type, required: true, "Of what.", example: "fit")
    return MeasureDescription(meaning, [of] + keys, isText: isText)
  }
}

extension Schema {
  /// What a finding can be expected to be.
  public static let bounds: [KeyDescription] = [
    KeyDescription("at_least", .anyNumber, "≥", example: "0.9"),
    KeyDescription("at_most", .anyNumber, "≤", example: "0.1"),
    KeyDescription("above", .anyNumber, ">", example: "0"),
    KeyDescription("below", .anyNumber, "<", example: "1"),
    KeyDescription(
      "between", .list(.anyNumber, 2...2), "From the first number to the second.",
      example: "[0.4, 0.6]"),
    KeyDescription("equals", .scalar, "Exactly this number, word or switch.", example: "positive"),
    KeyDescription(
      "near", .anyNumber, "About this number, as near as `within` says.", example: "0.5"),
    KeyDescription(
      "within", .positive, standard: "a hundredth of it", "How near.", example: "0.05"),
    KeyDescription("contains", .text, "A text that must occur.", example: "hello"),
  ]

  /// What a finding can be held against.
  public static let comparison: [KeyDescription] = [
    KeyDescription(
      "than", .block(BlockKind.networks + [.generate]), "The same finding of another block.",
      example: "plain"),
    KeyDescription(
      "by", .choice(["difference", "ratio"]), standard: "difference",
      "How the two become one number.", example: "ratio"),
  ]
}
