/// The format of notebooks as data: decoding, the reference for writers and completion come from it.
public enum Schema {
  /// Every kind of block, in the order of a reference.
  public static let kinds: [KindDescription] = [
    parameter, data, network, train, figure, generate, compare, table, predict, quiz, check, note,
  ]

  /// A kind's description.
  public static func description(of kind: BlockKind) -> KindDescription {
    switch kind {
    case .parameter: parameter
    case .data: data
    case .network: network
    case .train: train
    case .figure: figure
    case .generate: generate
    case .compare: compare
    case .table: table
    case .predict: predict
    case .quiz: quiz
    case .check: check
    case .note: note
    }
  }

  /// The keys of the front matter.
  public static let frontMatter: [KeyDescription] = [
    KeyDescription(
      "title", .text, "What the notebook is called.", example: "Why a plain RNN forgets"),
    KeyDescription("number", .whole(1...999), "Its place in a course.", example: "6"),
    KeyDescription(
      "summary", .text, "One line for a list of lessons.",
      example: "What the gradient loses on its way back"),
    KeyDescription("minutes", .whole(1...600), "How long it takes.", example: "15"),
    KeyDescription(
      "needs", .texts(1...20), "What should have been read before.", example: "[the-recurrent-edge]"
    ),
  ]

  /// What every block may say beside its own keys.
  static let shared: [KeyDescription] = [
    KeyDescription(
      "caption", .text, "A line under what the block shows.", example: "Each row is one unit.")
  ]
}
