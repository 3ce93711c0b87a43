/// How a sequence is cut whose trace would take more memory than it may: the states are kept every k
/// steps, and the numbers between are computed again where they are looked at.
///
/// Steps are counted on one time axis, on which those of an encoder's source stand before those of its
/// decoder; no segment has steps of both. A window of two segments is held. Three traces of it may stand
/// side by side, the buffers of the run among them, while one takes the place of another.
public struct SegmentPlan: Hashable, Sendable {
  /// k, the steps from one kept state to the next.
  public let interval: Int
  /// S, the steps of the source; 0 without encoder.
  public let sourceSteps: Int
  /// The steps of the whole run, S among them, but for those that are padding of all samples.
  public let steps: Int
  /// The bytes that kept states and windows may take.
  public let budget: Int

  /// The steps of a window, but for one at an end of either sequence.
  public var windowSteps: Int { min(2 * interval, steps) }

  /// Chooses the largest k of 1, 2, 5, 10, 20 … that fits the budget and is computed again at once;
  /// nil where the whole trace fits.
  ///
  /// Throws a sentence where no k fits: under attention what is kept of an encoder grows with S.
  public init?(
    _ architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int = 0, budget: Int
  ) throws(SegmentRefusal) {
    let whole = architecture.traceNumbers(steps: steps, samples: samples, sourceSteps: sourceSteps)
    guard 4 * whole > Double(budget) else { return nil }
    let costs = Costs(architecture, steps: steps, samples: samples, sourceSteps: sourceSteps)
    let all = Self.intervals(below: sourceSteps + steps)
    guard
      let interval = all.last(where: { costs.bytes($0) <= Double(budget) && costs.isQuick($0) })
        ?? all.first(where: { costs.bytes($0) <= Double(budget) })
    else {
      throw SegmentRefusal(
        bytes: all.map(costs.bytes).min() ?? 4 * whole, budget: budget,
        outputs: architecture.attention == .none ? nil : costs.outputs)
    }
    self.init(
      interval: interval, steps: sourceSteps + steps, sourceSteps: sourceSteps, budget: budget)
  }

  /// The same for a batch, whose padding costs nothing where no sample reaches.
  public init?(
    _ architecture: Architecture, _ batch: Batch, budget: Int
  ) throws(SegmentRefusal) {
    try self.init(
      architecture, steps: batch.longest, samples: batch.samples, sourceSteps: batch.sourceSteps,
      budget: budget)
  }

  init(interval: Int, steps: Int, sourceSteps: Int = 0, budget: Int) {
    (self.interval, self.steps, self.budget) = (interval, steps, budget)
    self.sourceSteps = sourceSteps
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
}

// MARK: - Segments and windows

extension SegmentPlan {
  /// The segments of the source, which come first.
  var sourceCount: Int { (sourceSteps + interval - 1) / interval }

  /// The number of segments.
  var count: Int { sourceCount + (steps - sourceSteps + interval - 1) / interval }

  /// The steps of the sequence that a window can have.
  var rows: Int { min(2 * interval, steps - sourceSteps) }

  /// The steps of the source that a window can have.
  var sourceRows: Int { min(2 * interval, sourceSteps) }

  /// The steps of some segments.
  func steps(of segments: Range<Int>) -> Range<Int> {
    start(segments.lowerBound)..<start(segments.upperBound)
  }

  private func start(_ segment: Int) -> Int {
    segment <= sourceCount
      ? min(segment * interval, sourceSteps)
      : min(sourceSteps + (segment - sourceCount) * interval, steps)
  }

  /// The segment of a step.
  func segment(of step: Int) -> Int {
    let step = min(max(0, step), steps - 1)
    return step < sourceSteps ? step / interval : sourceCount + (step - sourceSteps) / interval
  }

  /// The two segments in whose middle half a step lies, as far as there are such.
  func segments(around step: Int) -> Range<Int> {
    let segment = segment(of: step)
    let isEarly = step - start(segment) < interval / 2
    let first = min(max(0, segment - (isEarly ? 1 : 0)), max(0, count - 2))
    return first..<min(first + 2, count)
  }

  /// The window that is held while a step is looked at.
  public func window(around step: Int) -> Range<Int> { steps(of: segments(around: step)) }

  /// Steps such that the windows around them hold the whole sequence.
  public var stops: [Int] {
    stride(from: 1, through: count, by: 2).map { start(min($0, count - 1)) }
  }
}

/// What an interval costs.
private struct Costs {
  /// Multiplications forward and backward that nobody waits for.
  private static let quick = 10e6

  private let architecture: Architecture
  private let lengths: (source: Int, own: Int)
  private let samples: Int
  private let perState: Double
  private let work: Double

  init(_ architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int) {
    (self.architecture, self.samples, lengths) = (architecture, samples, (sourceSteps, steps))
    let carried = architecture.startingLayers.reduce(0) { $0 + architecture.size(ofLayer: $1) }
    perState = 4 * Double(carried * samples * (architecture.cell.carriesCell ? 2 : 1))
    work = Double(architecture.parameterCount * samples)
  }

  /// Three windows of two segments, for each segment the states and their derivatives, and what attention
  /// keeps.
  func bytes(_ interval: Int) -> Double {
    let window = architecture.traceNumbers(
      steps: min(2 * interval, lengths.own), samples: samples, sourceSteps: lengths.source,
      sourceRows: min(2 * interval, lengths.source))
    let segments = Double(lengths.own + lengths.source) / Double(interval) + 2
    // What stands between the layers, and rows for weights, are about a tenth of a trace.
    return 3 * 4.4 * window + 2 * segments * perState + outputs + comparisons(interval)
  }

  /// The scores, weights and their derivatives as they are multiplied, sample by sample.
  private func comparisons(_ interval: Int) -> Double {
    guard architecture.attention.isCombined else { return 0 }
    let rows = samples * min(2 * interval, lengths.own)
    return 4 * 4 * Double(rows) * Double(lengths.source)
  }

  /// The encoder's outputs, their derivatives, and what a window sends to them; under additive attention they are
  /// projected and compared too.
  var outputs: Double {
    let copies: Double =
      switch architecture.attention {
      case .none: 0
      case .dot, .general: 3
      case .additive: 6
      }
    return copies * 4 * Double(lengths.source) * Double(samples * (architecture.hidden.last ?? 0))
  }

  func isQuick(_ interval: Int) -> Bool { Double(interval) * work <= Self.quick }
}

/// Why a sequence cannot be held in a budget.
public struct SegmentRefusal: Error, Equatable, CustomStringConvertible {
  let bytes: Double
  let budget: Int
  /// The bytes of the encoder's outputs, where attention needs all of them at once.
  let outputs: Double?

  /// One sentence.
  public var description: String {
    let needed = "it needs at least \(Self.size(bytes)) of memory"
    let given = "the budget is \(Self.size(Double(budget)))"
    guard let outputs else { return "\(needed), but \(given)" }
    return "\(needed), \(Self.size(outputs)) of it for what the encoder made of the whole source, "
      + "which attention looks at in every step, but \(given)"
  }

  private static func size(_ bytes: Double) -> String {
    let mebibytes = (bytes / 0x1p20).rounded(.up)
    return mebibytes < 10 * 1024
      ? "\(Int(mebibytes)) MiB" : "\(Int((mebibytes / 1024).rounded(.up))) GiB"
  }
}
