/// How the learning rate changes while a network trains; equations and defaults are those of PyTorch's
/// `torch.optim.lr_scheduler`.
///
/// lr is the rate that the schedule begins with, n = 0, 1, … the updates made so far; update n + 1 is made
/// with the rate of n.
public struct Schedule: Hashable, Sendable {
  /// What precedes the course.
  public var warmup: Warmup?
  /// What follows the warm-up, its n counted from the warm-up's end (`SequentialLR`).
  public var course: Course

  /// The rate after a warm-up.
  public enum Course: Hashable, Sendable {
    /// lr
    case constant
    /// lr·γ^⌊n/k⌋ (`StepLR`).
    case step(every: Int, factor: Double = 0.1)
    /// lr_min + (lr − lr_min)·(1 + cos(π n/N))/2 (`CosineAnnealingLR`; Loshchilov and Hutter 2017); beyond N it rises
    /// again.
    case cosine(updates: Int, lowest: Double = 0)
    /// Lower whenever the held-out loss stops falling.
    case plateau(Plateau)
  }

  /// lr·(s + (1 − s)·n/N) while n < N (`LinearLR`).
  public struct Warmup: Hashable, Sendable {
    /// N.
    public var updates: Int
    /// s, the share of lr to begin with.
    public var start: Double

    /// A warm-up over so many updates.
    public init(updates: Int, start: Double = 1 / 3) {
      self.updates = updates
      self.start = start
    }
  }

  /// A course, after a warm-up where there is one; without arguments lr stays what it is.
  public init(_ course: Course = .constant, warmup: Warmup? = nil) {
    self.course = course
    self.warmup = warmup
  }

  /// Whether the rate never changes.
  public var isConstant: Bool { self == Schedule() }

  /// The rate after n updates, as far as it does not depend on losses.
  func rate(_ base: Double, after updates: Int) -> Double {
    if let warmup, updates < warmup.updates {
      let share = Double(updates) / Double(warmup.updates)
      return base * (warmup.start + (1 - warmup.start) * share)
    }
    let n = updates - (warmup?.updates ?? 0)
    switch course {
    case .constant, .plateau: return base
    case .step(let period, let factor): return base * power(factor, n / period)
    case .cosine(let period, let lowest):
      let phase = Double(n % (2 * period)) / Double(period)
      return lowest + (base - lowest) * (1 + cosine(.pi * phase)) / 2
    }
  }
}

/// Multiplies the rate by a factor once the held-out loss has not fallen for more than `patience` measurements
/// (`ReduceLROnPlateau` in its mode `min`, threshold relative).
public struct Plateau: Hashable, Sendable {
  /// What the rate is multiplied by.
  public var factor: Double
  /// Measurements without improvement that are borne; the next one lowers the rate.
  public var patience: Int
  /// A loss below best·(1 − threshold) is an improvement.
  public var threshold: Double
  /// Measurements after a lowering that do not count.
  public var cooldown: Int
  /// The rate never goes below.
  public var lowest: Double

  /// A rule; without arguments PyTorch's.
  public init(
    factor: Double = 0.1, patience: Int = 10, threshold: Double = 1e-4, cooldown: Int = 0,
    lowest: Double = 0
  ) {
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.cooldown = cooldown
    self.lowest = lowest
  }
}
