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

  /// The network's number for one in the column's own unit.
  func number(_ value: Double) -> Float {
    let distance = value - offset
    return Float(distance.isFinite ? distance / scale : value / scale - offset / scale)
  }
}

/// What one step of input is.
public enum InputKind: Hashable, Sendable {
  /// A token of a vocabulary.
  case tokens(Vocabulary)
  /// A vector, one column for each of its I numbers.
  case vectors([Column])
  /// A token of the source for the encoder, then a token of the decoder's input, whose vocabulary
  /// is that of the answers.
  case pairs(source: Vocabulary, decoder: Vocabulary)
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
  /// The share of right answers that goes with it; nil where it is not known.
  public let accuracy: Double?

  /// A loss and where it comes from.
  public init(_ value: Double, _ explanation: String, accuracy: Double? = nil) {
    self.value = value
    self.explanation = explanation
    self.accuracy = accuracy
  }
}
