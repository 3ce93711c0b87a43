/// How inputs and answers of a problem line up.
public enum ProblemShape: String, CaseIterable, Sendable {
  /// One answer after the last step.
  case manyToOne = "many-to-one"
  /// One answer at every step.
  case manyToMany = "many-to-many"
}

/// One number of an input vector or output, and how to show it in its own unit.
public struct Column: Hashable, Sendable {
  /// What the number is, as "temperature".
  public let name: String
  /// Its unit with a leading space where one belongs, as " °C"; empty for a bare number.
  public let unit: String
  /// The network's number n means n · scale + offset in that unit.
  public let scale: Double
  /// What 0 means in that unit.
  public let offset: Double
  /// Digits after the point when shown.
  public let digits: Int

  init(_ name: String, unit: String = "", scale: Double = 1, offset: Double = 0, digits: Int = 2) {
    self.name = name
    self.unit = unit
    self.scale = scale
    self.offset = offset
    self.digits = digits
  }
}

/// What one step of input is.
public enum InputKind: Hashable, Sendable {
  /// A token of a vocabulary.
  case tokens(Vocabulary)
  /// A vector, one column for each of its I numbers.
  case vectors([Column])
}

/// What one answer is.
public enum OutputKind: Hashable, Sendable {
  /// One of V classes with these names: cross-entropy over V outputs.
  case classes([String])
  /// Yes (1) or no (0) with one output: binary cross-entropy with logits.
  case binary(negative: String, positive: String)
  /// Numbers: mean squared error; an answer within `tolerance` of each counts as correct.
  case values([Column], tolerance: Double)

  /// V, the number of outputs.
  public var size: Int {
    switch self {
    case .classes(let labels): labels.count
    case .binary: 1
    case .values(let columns, _): columns.count
    }
  }
}

/// A loss that can be had without learning, to draw beside a learning curve.
public struct Baseline: Hashable, Sendable {
  /// Mean loss of one answer, in the unit of the problem's loss (nats, or squared error).
  public let value: Double
  /// Where it comes from in one phrase, as "ln 31: every character equally likely".
  public let explanation: String

  /// A loss and where it comes from.
  public init(_ value: Double, _ explanation: String) {
    self.value = value
    self.explanation = explanation
  }
}

/// A sequence problem: what is read, what is asked, where examples come from.
public struct Problem: Sendable {
  /// What to call it on a command line, as "adding:100"; of a text, its file's name.
  public let name: String
  /// A few words for a title line.
  public let title: String
  /// One line about it.
  public let summary: String
  /// How to read its examples and what to look for, in a few sentences.
  public let story: String
  /// How inputs and answers line up.
  public let shape: ProblemShape
  /// What one step of input is.
  public let input: InputKind
  /// What one answer is.
  public let output: OutputKind
  /// The loss of knowing nothing.
  public let baseline: Baseline
  /// Further losses worth a line: what a reader of one step reaches, what the best can reach.
  public let landmarks: [Baseline]
  /// A size for the embedding of tokens; nil where one-hot (or vector) input serves.
  public let embeddingSize: Int?
  /// What to know about the data: how much of a file was read, what could not be held back.
  public let notes: [String]
  /// Examples to learn from.
  public let training: Supply
  /// Examples that training never sees; may be empty, then a note says why.
  public let heldOut: Supply
  /// Up to eight examples of one length that never change, to walk through: held-out ones where
  /// there are any.
  public let walking: [Example]
  /// What is known of the text that this problem was read from.
  public let reading: TextReading?

  /// Whether there is an answer, and a loss, at every step.
  public var lossAtEveryStep: Bool { shape == .manyToMany }
}
