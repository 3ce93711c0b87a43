/// The norm of the gradient over time, in at most `capacity` bins of equally many steps.
///
/// Sequences of unequal length are laid with their last steps upon one another, since that is where
/// back-propagation begins; each bin is the mean over the sequences that reach it.
public struct GradientProfile: Equatable, Sendable {
  /// The most bins kept.
  public static let capacity = 128

  /// Mean ‖dL/dh_t‖ of each bin; the last bin ends with the last step.
  public private(set) var norms: [Double]
  /// The steps of one bin: 1, 2, 4 …; the first bin may hold fewer.
  public private(set) var stepsPerBin = 1
  /// What each bin's mean counts for.
  private var weights: [Double]

  /// The profile of one update, from ‖dL/dh_t‖ for t = 1 … T.
  public init(_ norms: [Double]) {
    self.norms = norms
    weights = Array(repeating: 1, count: norms.count)
    while self.norms.count > Self.capacity { coarsen() }
  }

  /// Takes in another profile.
  public mutating func merge(_ other: GradientProfile) {
    var other = other
    while stepsPerBin < other.stepsPerBin { coarsen() }
    while other.stepsPerBin < stepsPerBin { other.coarsen() }
    if other.norms.count > norms.count { swap(&self, &other) }
    let lead = norms.count - other.norms.count
    for bin in other.norms.indices {
      add(other.norms[bin], weight: other.weights[bin], to: lead + bin)
    }
  }

  private mutating func coarsen() {
    let odd = norms.count % 2
    for bin in 0..<(norms.count + odd) / 2 {
      let last = 2 * bin + 1 - odd
      let (norm, weight) = (norms[last], weights[last])
      norms[bin] = norms[max(0, last - 1)]
      weights[bin] = weights[max(0, last - 1)]
      if last > 0 { add(norm, weight: weight, to: bin) }
    }
    norms.removeLast(norms.count / 2)
    weights.removeLast(weights.count / 2)
    stepsPerBin *= 2
  }

  private mutating func add(_ norm: Double, weight: Double, to bin: Int) {
    weights[bin] += weight
    norms[bin] += (norm - norms[bin]) * weight / weights[bin]
  }
}
