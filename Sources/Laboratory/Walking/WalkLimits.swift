import Recurrence

/// What a walk may cost: memory for its trace, and time until somebody no longer waits.
public struct WalkLimits: Sendable {
  /// The bytes that what is held of a run may take.
  public var memory: Int
  /// Told the share of a long run that is done; false stops it.
  public var progress: @Sendable (Double) -> Bool

  /// The memory where nothing is said: 256 MiB.
  public static let usualMemory = 256 << 20

  /// Limits; without arguments the usual memory and no end of time.
  public init(
    memory: Int = WalkLimits.usualMemory,
    progress: @escaping @Sendable (Double) -> Bool = { _ in true }
  ) {
    self.memory = memory
    self.progress = progress
  }

  /// A run in segments where the whole trace does not fit; nil where it does.
  func run(_ network: Network, _ batch: Batch) throws(WalkFault) -> SegmentedRun? {
    let plan: SegmentPlan?
    do throws(SegmentRefusal) {
      plan = try SegmentPlan(network.architecture, batch, budget: memory)
    } catch { throw .memory(error, steps: batch.sourceSteps + batch.longest) }
    guard let plan else { return nil }
    let run: SegmentedRun?
    do throws(ShapeError) {
      run = try SegmentedRun(network, batch, plan: plan, progress: progress)
    } catch { throw .shape(error) }
    guard let run else { throw .stopped }
    return run
  }
}

/// Why a network cannot be walked through.
public enum WalkFault: Error, CustomStringConvertible {
  /// The batch does not fit the network.
  case shape(ShapeError)
  /// So many steps do not fit the memory.
  case memory(SegmentRefusal, steps: Int)
  /// Somebody did not want to wait any longer.
  case stopped

  /// One sentence.
  public var description: String {
    switch self {
    case .shape(let error): error.description
    case .memory(let refusal, let steps):
      "A sequence of \(steps) steps cannot be walked through: \(refusal)."
    case .stopped: "The run was stopped."
    }
  }
}
