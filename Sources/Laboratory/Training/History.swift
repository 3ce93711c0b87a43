import Recurrence
import Sequences

/// The course of a training in bounded memory: each point stands for one update at first, and for
/// twice as many whenever there would be more than `capacity`.
public struct History: Equatable, Sendable {
  /// The most points kept.
  public static let capacity = 512

  /// The course, oldest first.
  public private(set) var points: [HistoryPoint] = []
  /// The updates of one full point: 1, 2, 4 …
  public private(set) var updatesPerPoint = 1
  /// The loss of knowing nothing.
  public let baseline: Baseline
  /// The last update; nil before the first.
  public private(set) var latest: UpdateReport?
  /// The newest measurement on held-out examples; nil before the first, or where none are held out.
  public private(set) var evaluation: Evaluation?
  /// The measurement with the lowest loss, the first of equals.
  public private(set) var best: Evaluation?

  /// An empty history.
  public init(baseline: Baseline) { self.baseline = baseline }

  /// Whether the next update begins a point. What is measured at these updates alone is known of
  /// every point.
  public var beginsPoint: Bool { points.last.map { $0.updates >= updatesPerPoint } ?? true }

  /// Adds an update; amortized O(T).
  public mutating func append(_ report: UpdateReport) {
    latest = report
    let point = HistoryPoint(report)
    if !beginsPoint {
      points[points.count - 1].merge(point)
      return
    }
    if points.count == Self.capacity { halve() }
    points.append(point)
  }

  /// Adds a measurement to the newest point.
  public mutating func append(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    if evaluation.loss < best?.loss ?? .infinity { best = evaluation }
    if let last = points.indices.last { points[last].heldOutLoss = evaluation.loss }
  }

  private mutating func halve() {
    updatesPerPoint *= 2
    points = stride(from: 0, to: points.count, by: 2).map { index in
      var point = points[index]
      if index + 1 < points.count { point.merge(points[index + 1]) }
      return point
    }
  }
}

/// What a run of consecutive updates did.
public struct HistoryPoint: Equatable, Sendable {
  /// The number of the first update, counted from 1.
  public let firstUpdate: Int
  /// The number of the last update.
  public private(set) var lastUpdate: Int
  /// Mean loss.
  public private(set) var loss: Double
  /// Mean share of correct answers; nil where it was not measured.
  public private(set) var accuracy: Double?
  /// Of pairs, the mean share of sequences whose every symbol is right; nil where it was not measured.
  public private(set) var wholeAccuracy: Double?
  /// The newest loss on held-out examples measured here.
  public internal(set) var heldOutLoss: Double?
  /// The largest norm of a gradient before clipping.
  public private(set) var normBefore: Double
  /// The largest norm after it.
  public private(set) var normAfter: Double
  /// The updates whose gradient was clipped.
  public private(set) var clipped: Int
  /// lr of the last update.
  public private(set) var learningRate: Double
  /// ‖dL/dh_t‖ of the top layer, mean over batch and updates.
  public private(set) var gradient: GradientProfile

  /// The number of updates that this point stands for.
  public var updates: Int { lastUpdate - firstUpdate + 1 }

  init(_ report: UpdateReport) {
    firstUpdate = report.update
    lastUpdate = report.update
    loss = report.loss
    accuracy = report.accuracy
    wholeAccuracy = report.wholeAccuracy
    normBefore = report.clip.normBefore
    normAfter = report.clip.normAfter
    clipped = report.clip.clipped ? 1 : 0
    learningRate = report.learningRate
    gradient = GradientProfile(report.gradientNorms, decoderSteps: report.decoderSteps)
  }

  /// Takes in the updates that follow.
  mutating func merge(_ next: HistoryPoint) {
    let share = Double(next.updates) / Double(updates + next.updates)
    loss += (next.loss - loss) * share
    accuracy = Self.mean(accuracy, next.accuracy, share)
    wholeAccuracy = Self.mean(wholeAccuracy, next.wholeAccuracy, share)
    heldOutLoss = next.heldOutLoss ?? heldOutLoss
    normBefore = max(normBefore, next.normBefore)
    normAfter = max(normAfter, next.normAfter)
    clipped += next.clipped
    learningRate = next.learningRate
    gradient.merge(next.gradient)
    lastUpdate = next.lastUpdate
  }

  /// A mean to which the newer number contributes its share; the other one where either is missing.
  private static func mean(_ old: Double?, _ new: Double?, _ share: Double) -> Double? {
    guard let old, let new else { return new ?? old }
    return old + (new - old) * share
  }
}
