import Recurrence

/// Training that ended because the loss on held-out examples no longer fell.
public struct EarlyStop: Equatable, Sendable {
  /// The last update made.
  public let update: Int
  /// The measurements in a row that brought no lower loss.
  public let patience: Int
  /// The lowest loss; the network that had it is kept.
  public let best: Evaluation

  /// What happened and which network is left, in one sentence.
  public var explanation: String {
    let measurements = patience == 1 ? "measurement" : "measurements in a row"
    return
      "Training stopped at update \(update): \(patience) \(measurements) brought no lower loss on "
      + "held-out examples, and the network of update \(best.updates) is kept."
  }
}

/// The network with the lowest loss on held-out examples, and how many measurements ago it was.
///
/// As `EarlyStopping` of Keras with `restore_best_weights` and no least difference: only a lower loss
/// is an improvement.
struct BestNetwork: Sendable {
  private(set) var evaluation: Evaluation?
  private(set) var parameters: Parameters<Float>?
  private(set) var waited = 0

  mutating func note(_ measured: Evaluation, _ network: Parameters<Float>) {
    if measured.loss < evaluation?.loss ?? .infinity {
      (evaluation, parameters, waited) = (measured, network, 0)
    } else {
      waited += 1
    }
  }

  /// Begins to wait anew.
  mutating func forgive() { waited = 0 }

  /// The end of a training that has reached `update`, once patience is exhausted.
  func stop(at update: Int, patience: Int?) -> EarlyStop? {
    guard let patience, waited >= patience, let evaluation else { return nil }
    return EarlyStop(update: update, patience: waited, best: evaluation)
  }
}
