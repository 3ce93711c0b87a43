/// The learning rate of one training: a schedule, the rate it began with, and what the held-out losses have
/// made of it.
public struct ScheduledRate: Hashable, Sendable {
  /// How the rate changes.
  public let schedule: Schedule
  /// lr, which the schedule multiplies; changing it scales what is still to come.
  public var base: Double
  /// What a plateau has left of the rate, as a share of lr.
  public private(set) var share: Double
  /// The updates after which the schedule began; its n counts from there.
  public let start: Int
  private var best = Double.infinity
  private var waited = 0
  private var cooling = 0

  /// A rate under a schedule that begins after `start` updates; `share` is what an earlier part of the
  /// training left of it.
  public init(_ schedule: Schedule, base: Double, start: Int = 0, share: Double = 1) {
    self.schedule = schedule
    self.base = base
    self.start = start
    self.share = share
  }

  /// The rate of the update after `updates`.
  public func rate(after updates: Int) -> Double {
    schedule.rate(base, after: max(0, updates - start)) * share
  }

  /// Takes in a loss measured on held-out examples after `updates`; only a plateau listens, and not during
  /// the warm-up.
  public mutating func observe(_ loss: Double, after updates: Int) {
    guard case .plateau(let rule) = schedule.course,
      updates - start >= schedule.warmup?.updates ?? 0
    else { return }
    if loss < best * (1 - rule.threshold) {
      (best, waited) = (loss, 0)
    } else {
      waited += 1
    }
    if cooling > 0 { (cooling, waited) = (cooling - 1, 0) }
    if waited > rule.patience {
      lower(rule)
      (cooling, waited) = (rule.cooldown, 0)
    }
  }

  /// PyTorch leaves a rate alone that would change by no more than 1e-8.
  private mutating func lower(_ rule: Plateau) {
    let rate = base * share
    let lowered = max(rate * rule.factor, rule.lowest)
    if rate - lowered > 1e-8 { share = lowered / base }
  }
}
