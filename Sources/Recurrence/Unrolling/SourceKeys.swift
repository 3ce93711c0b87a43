/// The encoder's outputs h_j sample by sample, [B, S, H], as attention multiplies them, and what it sends
/// back to them.
final class SourceKeys {
  /// H.
  let width: Int
  private let rows: Rows
  private let space: Workspace
  private let own: OwnRows

  /// The keys that stand in the rows of the encoder's highest level.
  init(_ rows: Rows, _ space: Workspace) {
    (self.rows, self.space, width) = (rows, space, rows.width)
    own = OwnRows(width: rows.width, rows: space.capacity)
  }

  /// The rows that there is room for, of all samples.
  var capacity: Int { space.capacity }

  /// The keys of a sample.
  func count(_ sample: Int) -> Int { space.packing.lengths[sample] }

  /// The first row of a sample in an array by sample.
  func first(_ sample: Int) -> Int { sample * space.packing.steps }

  /// h_j of a sample, [S, H].
  func values(_ sample: Int) -> Operand {
    Operand(base: own.rows.values + first(sample) * width, stride: width)
  }

  /// dh_j of a sample, [S, H].
  func derivatives(_ sample: Int) -> UnsafeMutablePointer<Float> {
    own.rows.derivatives + first(sample) * width
  }

  /// Lays the keys of a sample together.
  func collect(_ sample: Int) {
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (own.rows.values + (first(sample) + step) * width).update(
        from: rows.values + row * width, count: width)
    }
  }

  /// Hands the encoder the derivatives of a sample.
  func handBack(_ sample: Int) {
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (rows.derivatives + row * width).update(
        from: derivatives(sample) + step * width, count: width)
    }
  }
}

/// The derivatives of scores from those of weights: de_j = α_j (dα_j − Σ_i α_i dα_i).
func softmaxBack(
  _ alpha: UnsafePointer<Float>, _ dAlpha: UnsafePointer<Float>,
  into de: UnsafeMutablePointer<Float>, count: Int
) {
  var mean: Float = 0
  for j in 0..<count { mean += alpha[j] * dAlpha[j] }
  for j in 0..<count { de[j] = alpha[j] * (dAlpha[j] - mean) }
}
