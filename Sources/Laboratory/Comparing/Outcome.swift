import Sequences

/// A number by which finished trainings are compared.
public enum Figure: String, CaseIterable, Sendable {
  /// The loss of the last batch.
  case loss
  /// The loss on held-out examples.
  case heldOutLoss
  /// The share of right answers on held-out examples.
  case heldOutAccuracy
  /// The share of held-out pairs whose every symbol is right.
  case heldOutWholeAccuracy
  /// The lowest loss on held-out examples that was measured on the way.
  case bestHeldOutLoss

  /// What it is called in a table.
  public var title: String {
    switch self {
    case .loss: "loss"
    case .heldOutLoss: "held-out loss"
    case .heldOutAccuracy: "held-out accuracy"
    case .heldOutWholeAccuracy: "whole sequences"
    case .bestHeldOutLoss: "best held-out loss"
    }
  }

  /// Whether it is a share of 1, to be shown in per cent.
  public var isShare: Bool { self == .heldOutAccuracy || self == .heldOutWholeAccuracy }
}

/// What a training came to.
public struct Outcome: Equatable, Sendable {
  /// The seed of its recipe.
  public let seed: UInt64
  /// The updates that the network kept has seen.
  public let updates: Int
  /// The loss of knowing nothing.
  public let baseline: Double
  /// The loss of the last batch; nil before the first update.
  public let loss: Double?
  /// How the network does on held-out examples; nil where none are held out.
  public let heldOut: Evaluation?
  /// How it does on all held-out examples of each part that the problem names.
  public let parts: [PartEvaluation]
  /// The measurement with the lowest loss on the way; nil before the first.
  public let best: Evaluation?
  /// Why training ended by itself; nil where it did not.
  public let earlyStop: EarlyStop?
  /// Why training could not go on; nil where it could.
  public let divergence: Divergence?

  /// What a training has come to so far.
  public init(_ trainer: Trainer) {
    seed = trainer.recipe.seed
    updates = trainer.updates
    baseline = trainer.problem.baseline.value
    loss = trainer.history.latest?.loss
    heldOut = trainer.evaluate()
    parts = trainer.evaluateParts()
    best = trainer.history.best
    earlyStop = trainer.earlyStop
    divergence = trainer.divergence
  }

  /// A figure; nil where it was not measured.
  public subscript(figure: Figure) -> Double? {
    switch figure {
    case .loss: loss
    case .heldOutLoss: heldOut?.loss
    case .heldOutAccuracy: heldOut?.accuracy
    case .heldOutWholeAccuracy: heldOut?.wholeAccuracy
    case .bestHeldOutLoss: best?.loss
    }
  }
}

extension Sequence<Outcome> {
  /// Median and range of a figure over the runs in which it was measured; nil where it was in none.
  public func spread(of figure: Figure) -> Spread? { Spread(compactMap { $0[figure] }) }

  /// Median and range of the accuracy on each part of the held-out examples that the problem names.
  public var partAccuracies: [(name: String, spread: Spread)] {
    let names = first { _ in true }?.parts.map(\.name) ?? []
    return names.compactMap { name in
      Spread(flatMap(\.parts).filter { $0.name == name }.map(\.accuracy)).map { (name, $0) }
    }
  }
}
