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
    own = OwnRows(width: rows.width, rows: space.layout.sourceSteps * space.layout.samples)
  }

  /// The rows that there is room for, of all samples.
  var capacity: Int { steps * space.layout.samples }

  /// S.
  private var steps: Int { space.layout.sourceSteps }

  /// The keys of a sample.
  func count(_ sample: Int) -> Int { space.length(ofSample: sample) }

  /// The first row of a sample in an array by sample.
  func first(_ sample: Int) -> Int { sample * steps }

  /// h_j of a sample, [S, H].
  func values(_ sample: Int) -> Operand {
    Operand(base: own.rows.values + first(sample) * width, stride: width)
  }

  /// dh_j of a sample, [S, H].
  func derivatives(_ sample: Int) -> UnsafeMutablePointer<Float> {
    own.rows.derivatives + first(sample) * width
  }

  /// Lays the keys of a sample together; of a part of a run those that are kept.
  func collect(_ sample: Int) {
    if let kept = space.context?.attended.values {
      return kept.withUnsafeBufferPointer { kept in
        guard let base = kept.baseAddress else { return }
        (own.rows.values + first(sample) * width).update(
          from: base + first(sample) * width, count: count(sample) * width)
      }
    }
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (own.rows.values + (first(sample) + step) * width).update(
        from: rows.values + row * width, count: width)
    }
  }

  /// Hands the encoder the derivatives of a sample; in a part of a run, those of the whole.
  func handBack(_ sample: Int) {
    if let segment = space.segment, let context = space.context {
      let first = first(sample) + segment.first
      return context.attended.derivatives.withUnsafeBufferPointer { kept in
        guard let base = kept.baseAddress else { return }
        for (step, row) in space.packing.rows(of: sample).enumerated() {
          (rows.derivatives + row * width).update(from: base + (first + step) * width, count: width)
        }
      }
    }
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (rows.derivatives + row * width).update(
        from: derivatives(sample) + step * width, count: width)
    }
  }
}

extension SourceKeys {
  /// Writes the outputs of a part of a run to where they stand in the whole, [B, S, H].
  func keep(in whole: inout [Float]) {
    guard let segment = space.segment else { return }
    for sample in 0..<space.packing.samples {
      for (step, row) in space.packing.rows(of: sample).enumerated() {
        let target = (first(sample) + segment.first + step) * width
        for unit in 0..<width { whole[target + unit] = rows.values[row * width + unit] }
      }
    }
  }

  /// Adds what the steps of a part sent to the outputs of the whole.
  func add(to whole: inout [Float]) {
    for sample in 0..<space.packing.samples {
      let (from, start) = (derivatives(sample), first(sample) * width)
      for index in 0..<count(sample) * width { whole[start + index] += from[index] }
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
