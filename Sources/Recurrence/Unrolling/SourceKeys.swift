/// The encoder's outputs h_j sample by sample, [B, S, H], as attention multiplies them, and what it sends
/// back to them.
final class SourceKeys {
  /// H.
  let width: Int
  private let rows: Rows
  private let space: Workspace
  /// h_j as they are laid together.
  private lazy var laid = TraceMemory<Float>(count: capacity * width)
  /// dh_j, as far as the run that is in memory sends it.
  private let sent: TraceMemory<Float>

  /// The keys that stand in the rows of the encoder's highest level.
  init(_ rows: Rows, _ space: Workspace) {
    (self.rows, self.space, width) = (rows, space, rows.width)
    sent = TraceMemory(count: space.layout.sourceSteps * space.layout.samples * rows.width)
  }

  /// The rows that there is room for, of all samples.
  var capacity: Int { steps * space.layout.samples }

  /// S.
  private var steps: Int { space.layout.sourceSteps }

  /// The keys of a sample.
  func count(_ sample: Int) -> Int { space.length(ofSample: sample) }

  /// The first row of a sample in an array by sample.
  func first(_ sample: Int) -> Int { sample * steps }

  /// h_j of a sample, [S, H]; in a part of a run those that are kept.
  func values(_ sample: Int) -> Operand {
    let base = kept?.values.base ?? laid.base
    return Operand(base: base + first(sample) * width, stride: width)
  }

  /// dh_j of a sample, [S, H].
  func derivatives(_ sample: Int) -> UnsafeMutablePointer<Float> {
    sent.base + first(sample) * width
  }

  /// Lays the keys of a sample together, where they are not kept.
  func collect(_ sample: Int) {
    guard kept == nil else { return }
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (laid.base + (first(sample) + step) * width).update(
        from: rows.values + row * width, count: width)
    }
  }

  /// Hands the encoder the derivatives of a sample; in a part of a run, those of the whole.
  func handBack(_ sample: Int) {
    let all = kept.map { $0.derivatives.base + first(sample) * width } ?? derivatives(sample)
    let begin = space.segment?.first ?? 0
    for (step, row) in space.packing.rows(of: sample).enumerated() {
      (rows.derivatives + row * width).update(from: all + (begin + step) * width, count: width)
    }
  }

  private var kept: AttendedSource<Float>? { space.context?.attended }
}

extension SourceKeys {
  /// Writes the outputs of a part of a run to where they stand in the whole, [B, S, H].
  func keep(in whole: UnsafeMutablePointer<Float>) {
    guard let segment = space.segment else { return }
    for sample in 0..<space.packing.samples {
      for (step, row) in space.packing.rows(of: sample).enumerated() {
        (whole + (first(sample) + segment.first + step) * width).update(
          from: rows.values + row * width, count: width)
      }
    }
  }

  /// Adds what the steps of a part sent to the outputs of the whole.
  func add(to whole: UnsafeMutablePointer<Float>) {
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
