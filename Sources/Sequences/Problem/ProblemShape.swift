/// How inputs and answers of a problem line up.
public enum ProblemShape: String, CaseIterable, Sendable {
  /// One step, one answer: without recurrence a network is an ordinary perceptron.
  case oneToOne = "one-to-one"
  /// A little is given, then an answer at every step, each fed back as the next input, up to an
  /// end token.
  case oneToMany = "one-to-many"
  /// One answer after the last step.
  case manyToOne = "many-to-one"
  /// One answer at every step, about the input of that step.
  case manyToMany = "many-to-many"
  /// A sequence is read to its end, then another one is written: encoder–decoder.
  case encoderDecoder = "encoder-decoder"
  /// At every step the answer is the next input, in a text that only goes on.
  case languageModel = "language model"

  /// What it means, in a few words for a heading.
  public var meaning: String {
    switch self {
    case .oneToOne: "a single step, as in an ordinary perceptron"
    case .oneToMany: "a little is given, the rest is written"
    case .manyToOne: "one answer after the last step"
    case .manyToMany: "an answer at every step"
    case .encoderDecoder: "read to the end, then write"
    case .languageModel: "at every step, what comes next?"
    }
  }

  /// Whether there is an answer, and a loss, at every step.
  public var lossAtEveryStep: Bool { self != .oneToOne && self != .manyToOne }
}
