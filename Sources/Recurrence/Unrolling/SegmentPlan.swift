/// How a sequence is cut whose trace would take more memory than it may: the states are kept every k
/// steps, and the numbers between are computed again where they are looked at.
///
/// A window of two segments is held. Three traces of it may stand side by side, the buffers of the run
/// among them, while one takes the place of another.
public struct SegmentPlan: Hashable, Sendable {
  /// k, the steps from one kept state to the next.
  public let interval: Int
  /// The steps of the whole run that are not padding of all samples.
  public let steps: Int
  /// The bytes that kept states and windows may take.
  public let budget: Int

  /// The steps of a window.
  public var windowSteps: Int { min(2 * interval, steps) }

  /// Steps such that the windows around them hold the whole sequence.
  public var stops: [Int] {
    stride(from: 0, to: steps, by: 2 * interval).map { $0 + interval }
  }

  /// Chooses the largest k of 1, 2, 5, 10, 20 … that fits the budget and is computed again at once;
  /// nil where the whole trace fits.
  ///
  /// Throws a sentence where no k fits, and for networks that cannot be cut: with an encoder.
  public init?(
    _ architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int = 0, budget: Int
  ) throws(SegmentRefusal) {
    let whole = architecture.traceNumbers(steps: steps, samples: samples, sourceSteps: sourceSteps)
    guard 4 * whole > Double(budget) else { return nil }
    guard architecture.encoder == nil else {
      throw SegmentRefusal(bytes: 4 * whole, budget: budget, reason: .shape)
    }
    let costs = Costs(architecture, steps: steps, samples: samples)
    let fitting = Self.intervals(below: steps).filter { costs.bytes($0) <= Double(budget) }
    guard let interval = fitting.last(where: costs.isQuick) ?? fitting.first else {
      let least = Self.intervals(below: steps).map(costs.bytes).min() ?? 4 * whole
      throw SegmentRefusal(bytes: least, budget: budget, reason: .budget)
    }
    self.init(interval: interval, steps: steps, budget: budget)
  }

  /// The same for a batch, whose padding costs nothing where no sample reaches.
  public init?(
    _ architecture: Architecture, _ batch: Batch, budget: Int
  ) throws(SegmentRefusal) {
    try self.init(
      architecture, steps: batch.longest, samples: batch.samples, sourceSteps: batch.sourceSteps,
      budget: budget)
  }

  init(interval: Int, steps: Int, budget: Int) {
    (self.interval, self.steps, self.budget) = (interval, steps, budget)
  }

  private static func intervals(below steps: Int) -> [Int] {
    // Of at least 2, so that the neighbours of every step are held as well.
    var (intervals, power) = ([Int](), 1)
    while power < steps {
      intervals += [power, 2 * power, 5 * power].filter { $0 > 1 && $0 < steps }
      power *= 10
    }
    return intervals
  }

  /// The window that is held while a step is looked at: the two segments in whose middle half it lies,
  /// as far as there are such.
  public func window(around step: Int) -> Range<Int> {
    let last = max(0, (steps + interval - 1) / interval - 2)
    let segment = min(max(0, step - interval / 2) / interval, last)
    return segment * interval..<min((segment + 2) * interval, steps)
  }
}

/// What an interval costs.
private struct Costs {
  /// Multiplications forward and backward that nobody waits for.
  private static let quick = 10e6

  private let perStep: Double
  private let perState: Double
  private let work: Double
  private let steps: Double

  init(_ architecture: Architecture, steps: Int, samples: Int) {
    self.steps = Double(steps)
    // What stands between the layers, and rows for weights, are about a tenth of a trace.
    perStep = 4.4 * architecture.traceNumbers(steps: 1, samples: samples)
    let carried = architecture.recurrent.reduce(0) { $0 + $1.size }
    perState = 4 * Double(carried * samples * (architecture.cell.carriesCell ? 2 : 1))
    work = Double(architecture.parameterCount * samples)
  }

  /// Three windows of two segments, and for each segment the states and their derivatives.
  func bytes(_ interval: Int) -> Double {
    6 * Double(interval) * perStep + 2 * (steps / Double(interval) + 2) * perState
  }

  func isQuick(_ interval: Int) -> Bool { Double(interval) * work <= Self.quick }
}

/// Why a sequence cannot be held in a budget.
public struct SegmentRefusal: Error, Equatable, CustomStringConvertible {
  enum Reason: Equatable {
    /// No interval fits.
    case budget
    /// The network has no place to be cut at.
    case shape
  }

  let bytes: Double
  let budget: Int
  let reason: Reason

  /// One sentence.
  public var description: String {
    let (needed, given) = (Self.size(bytes), Self.size(Double(budget)))
    return switch reason {
    case .budget: "it needs at least \(needed) of memory, but the budget is \(given)"
    case .shape:
      "its trace takes \(needed), more than the budget of \(given), and it can only be held whole: "
        + "what an encoder read is needed at once"
    }
  }

  private static func size(_ bytes: Double) -> String {
    let mebibytes = (bytes / 0x1p20).rounded(.up)
    return mebibytes < 10 * 1024
      ? "\(Int(mebibytes)) MiB" : "\(Int((mebibytes / 1024).rounded(.up))) GiB"
  }
}
