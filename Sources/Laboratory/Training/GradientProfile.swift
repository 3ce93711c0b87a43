/// The norm of the gradient over time, in at most `capacity` bins of equally many steps.
///
/// Sequences of unequal length are laid with their last steps upon one another, since that is where
/// back-propagation begins; of pairs, the last steps of the sources and the first of the decoder, where
/// one becomes the other. Each bin is the mean over the sequences that reach it.
public struct GradientProfile: Equatable, Sendable {
  /// The most bins kept.
  public static let capacity = 128

  /// The steps of one bin: 1, 2, 4 …; the outermost may hold fewer.
  public private(set) var stepsPerBin = 1
  /// Those that end where all sequences meet, from there outwards.
  private var before: [Bin]
  /// Those that begin there.
  private var after: [Bin]

  /// What a bin's mean is, and what it counts for.
  private struct Bin: Equatable {
    var norm: Double
    var weight = 1.0

    mutating func merge(_ other: Bin) {
      weight += other.weight
      norm += (other.norm - norm) * other.weight / weight
    }
  }

  /// The profile of one update, from ‖dL/dh_t‖ for t = 1 … T; of a pair the last `decoderSteps` are
  /// the decoder's.
  public init(_ norms: [Double], decoderSteps: Int = 0) {
    before = norms.dropLast(decoderSteps).reversed().map { Bin(norm: $0) }
    after = norms.suffix(decoderSteps).map { Bin(norm: $0) }
    while count > Self.capacity { coarsen() }
  }

  /// Mean ‖dL/dh_t‖ of each bin, in the order of time.
  public var norms: [Double] { before.reversed().map(\.norm) + after.map(\.norm) }
  /// The bins that belong to a decoder, the last ones; 0 without an encoder.
  public var decoderBins: Int { after.count }
  /// The number of bins.
  public var count: Int { before.count + after.count }

  /// Takes in another profile.
  public mutating func merge(_ other: GradientProfile) {
    var other = other
    while stepsPerBin < other.stepsPerBin { coarsen() }
    while other.stepsPerBin < stepsPerBin { other.coarsen() }
    Self.merge(&before, other.before)
    Self.merge(&after, other.after)
    while count > Self.capacity { coarsen() }
  }

  private static func merge(_ bins: inout [Bin], _ others: [Bin]) {
    for (place, other) in others.enumerated() {
      if place < bins.count { bins[place].merge(other) } else { bins.append(other) }
    }
  }

  private mutating func coarsen() {
    before = Self.joined(before)
    after = Self.joined(after)
    stepsPerBin *= 2
  }

  /// Two bins become one, the outermost alone where their number is odd.
  private static func joined(_ bins: [Bin]) -> [Bin] {
    stride(from: 0, to: bins.count, by: 2).map { place in
      var bin = bins[place]
      if place + 1 < bins.count { bin.merge(bins[place + 1]) }
      return bin
    }
  }
}
