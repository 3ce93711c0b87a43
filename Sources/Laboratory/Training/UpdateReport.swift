import Recurrence

/// What one update did.
///
/// Accuracy and gradient norms are measured at every update as long as the history has a point for
/// each, later at the first update of each point.
public struct UpdateReport: Equatable, Sendable {
  /// The number of the update, from 1.
  public let update: Int
  /// The loss of the batch, before the weights changed.
  public let loss: Double
  /// The share of correct answers in the batch; nil where it was not measured.
  public let accuracy: Double?
  /// Of pairs, the share of sequences whose every symbol is right; nil where it was not measured.
  public let wholeAccuracy: Double?
  /// The gradient's global norm before and after clipping.
  public let clip: ClipReport
  /// lr of this update.
  public let learningRate: Double
  /// ‖dL/dh_t‖ of the top layer for t = 1 … T, mean over the batch, an encoder's before its decoder's;
  /// empty where it was not measured.
  public let gradientNorms: [Double]
  /// How many of them, the last ones, are a decoder's; 0 without an encoder.
  public let decoderSteps: Int

  /// Puts a report together.
  public init(
    update: Int, loss: Double, accuracy: Double?, clip: ClipReport, learningRate: Double,
    gradientNorms: [Double], decoderSteps: Int = 0, wholeAccuracy: Double? = nil
  ) {
    self.update = update
    self.loss = loss
    self.accuracy = accuracy
    self.wholeAccuracy = wholeAccuracy
    self.clip = clip
    self.learningRate = learningRate
    self.gradientNorms = gradientNorms
    self.decoderSteps = decoderSteps
  }
}

/// How a network does on examples that training never sees.
public struct Evaluation: Equatable, Sendable {
  /// The updates that had been made.
  public let updates: Int
  /// The mean loss.
  public let loss: Double
  /// The share of correct answers.
  public let accuracy: Double
  /// The share of pairs whose every symbol is right, which are those that greedy decoding gets right; nil for
  /// other problems.
  public let wholeAccuracy: Double?
  /// The same of each part that the problem names.
  public var parts: [PartEvaluation]

  /// Puts a measurement together.
  public init(
    updates: Int, loss: Double, accuracy: Double, wholeAccuracy: Double? = nil,
    parts: [PartEvaluation] = []
  ) {
    self.updates = updates
    self.loss = loss
    self.accuracy = accuracy
    self.wholeAccuracy = wholeAccuracy
    self.parts = parts
  }
}

/// How a network does on a part of the examples that training never sees.
public struct PartEvaluation: Equatable, Sendable {
  /// Which examples they are.
  public let name: String
  /// How many were measured.
  public let examples: Int
  /// The mean loss.
  public let loss: Double
  /// The share of correct answers.
  public let accuracy: Double
}
