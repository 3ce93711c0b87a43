import Recurrence

/// How often the values of a signal stand within a twentieth of their limits, over the steps of an example,
/// unit by unit. Karpathy, Johnson & Fei-Fei, Visualizing and Understanding Recurrent Networks, 2016.
public struct Saturation: Hashable, Sendable {
  /// The signal.
  public let signal: Signal
  /// Its limits: from 0 to 1, or from −1 to 1.
  public let range: SignalRange
  /// The share of steps near the lower limit [H].
  public let lower: [Double]
  /// The share of steps near the upper limit [H].
  public let upper: [Double]

  /// Counts over the steps of the first sample; nil for a signal without limits.
  public init?(_ signal: Signal, of trace: Trace<Float>, layer: Int) {
    range = signal.range(in: trace.architecture.cell)
    guard range != .unbounded else { return nil }
    self.signal = signal
    let series = trace.series(signal, layer: layer)
    let steps = trace.steps(ofLayer: layer)
    let lowest: Float = range == .unit ? 0.05 : -0.95
    func share(_ isNear: (Float) -> Bool) -> [Double] {
      (0..<trace.architecture.size(ofLayer: layer)).map { unit in
        let count = (0..<steps).count { isNear(series[$0, 0, unit]) }
        return Double(count) / Double(max(1, steps))
      }
    }
    lower = share { $0 < lowest }
    upper = share { $0 > 0.95 }
  }

  /// The share of all values near the lower limit.
  public var meanLower: Double { lower.reduce(0, +) / Double(max(1, lower.count)) }
  /// The share of all values near the upper limit.
  public var meanUpper: Double { upper.reduce(0, +) / Double(max(1, upper.count)) }
}

extension FigureFinding {
  /// The signals of the layer that have limits, or the one that was named.
  public func limitedSignals(_ walk: WalkRecord) -> [Signal] {
    let cell = walk.trace.architecture.cell
    return (signal.map { [$0] } ?? cell.activations).filter { $0.range(in: cell) != .unbounded }
  }

  /// How often each of them is near its limits.
  public func saturations(_ walk: WalkRecord) -> [Saturation] {
    limitedSignals(walk).compactMap { Saturation($0, of: walk.trace, layer: layer) }
  }
}
