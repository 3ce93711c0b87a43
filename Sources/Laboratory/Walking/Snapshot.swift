import Recurrence
import Sequences

/// A training at one moment, complete and unchanging: what the screens show.
public struct Snapshot: Sendable {
  /// What is learned.
  public let problem: Problem
  /// How.
  public let recipe: Recipe
  /// The network, or the last good one where training has diverged, or the best one where it was
  /// stopped.
  public let network: Network
  /// The updates that the network has seen.
  public let updates: Int
  /// The course so far.
  public let history: History
  /// The walking examples, run through `network`.
  public let walk: WalkRecord
  /// Why training cannot go on; nil while it can.
  public let divergence: Divergence?
  /// Why training does not go on; nil while it does.
  public var earlyStop: EarlyStop? = nil
  /// What training needs to go on as if it had not been interrupted; nil lets it begin afresh from the
  /// network.
  var resumption: Resumption? = nil
}

extension Snapshot {
  /// lr of the next update.
  public var learningRate: Double { rate.rate(after: resumption?.updates ?? updates) }

  /// lr under its schedule.
  var rate: ScheduledRate {
    resumption?.rate ?? ScheduledRate(recipe.schedule, base: recipe.learningRate)
  }
}

/// The state of a training beside its network.
struct Resumption: Sendable {
  let optimizer: Optimizer<Float>
  let stream: BatchStream
  let drops: SeededGenerator
  /// What the recurrent layers carried out of the last window of a text.
  let states: [LayerState]?
  let rate: ScheduledRate
  let best: BestNetwork
  /// The updates made.
  let updates: Int
  /// The weights that the updates have led to, where the network kept is another.
  let last: Parameters<Float>?
}
