/// What an encoder made of a source, kept so that its decoder can be run on step by step: for
/// generation, with several hypotheses side by side as samples.
public struct EncodedSource: Sendable {
  /// S.
  public let steps: Int
  /// The steps of each sample's source, [B].
  public let lengths: [Int]
  /// h of the encoder's highest level at every valid step, for each sample.
  let outputs: [[Float]]

  /// B.
  public var samples: Int { lengths.count }

  /// The sources of some samples, in the order asked for; a sample may be asked for more than once.
  public func selecting(_ samples: [Int]) -> EncodedSource {
    EncodedSource(
      steps: steps, lengths: samples.map { lengths[$0] }, outputs: samples.map { outputs[$0] })
  }
}

extension UnrolledNetwork {
  /// What the encoder made of the source of the last run; nil without encoder.
  public var encoded: EncodedSource? {
    guard let sourceSpace, let layer = highestEncoderLayer else { return nil }
    let packing = sourceSpace.packing
    return EncodedSource(
      steps: packing.steps, lengths: packing.lengths,
      outputs: (0..<samples).map { sample in
        packing.rows(of: sample).flatMap { row in
          UnsafeBufferPointer(
            start: sourceSpace.pointer(layer.values.hidden, row: row), count: layer.plan.size)
        }
      })
  }

  /// Writes kept outputs where the encoder would have.
  func restore(_ encoded: EncodedSource) {
    guard let sourceSpace, let layer = highestEncoderLayer else { return }
    let size = layer.plan.size
    for (sample, outputs) in encoded.outputs.enumerated() {
      outputs.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        for (step, row) in sourceSpace.packing.rows(of: sample).enumerated() {
          sourceSpace.pointer(layer.values.hidden, row: row).update(
            from: base + step * size, count: size)
        }
      }
    }
  }

  private var highestEncoderLayer: UnrolledLayer? {
    levels[architecture.levels(of: .encoder).upperBound - 1].first
  }
}
