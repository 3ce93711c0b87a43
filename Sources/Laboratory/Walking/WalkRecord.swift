import Recurrence

/// A few sequences as a network sees them now: every signal, where the gradient comes from, and
/// how inputs, targets and predictions read.
///
/// Texts are as they stand in the data, control characters included.
public struct WalkRecord: Sendable {
  /// What is walked through, in a few words for a title line.
  public let title: String
  /// The network that ran.
  public let network: Network
  /// The updates it has seen.
  public let updates: Int
  /// Everything it computed over B sequences of T steps.
  public let trace: Trace<Float>
  /// How each input reads, sample by sample and step by step, as "movie" or "21 °C 60 %".
  public let inputTexts: [[String]]
  /// How each target reads; "" at a step that has none.
  public let targetTexts: [[String]]
  /// How each answer of the network reads; "" at a step that has none.
  public let predictionTexts: [[String]]
  /// The probability that the network gave to the target; nil at a step without target, and where
  /// the answer is a number.
  public let targetProbabilities: [[Double?]]

  /// T.
  public var steps: Int { trace.steps }
  /// B.
  public var samples: Int { trace.samples }
}
