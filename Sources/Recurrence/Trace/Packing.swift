/// Which row of an array holds which step of which sample: padding takes no rows.
///
/// Samples stand in *places* by length, the longest first (equal ones in their own order), so that
/// the samples still running at a step are the first `count(step)` places. The rows of a step follow
/// one another by place; row p − B holds the state of place p before the first step.
///
/// A reverse layer runs in its own time: its step s is step length − 1 − s of the sample, so that it
/// has the same rows as a forward layer, and `mirror` leads from one time to the other.
final class Packing: Sendable {
  /// T.
  let steps: Int
  /// B.
  let samples: Int
  /// The steps of each sample.
  let lengths: [Int]
  /// The sample of each place.
  let order: [Int]
  /// The place of each sample.
  let places: [Int]
  /// t·B + b of each row, where the sample is stored in a batch.
  let sources: [Int]
  /// The row of length − 1 − s, for each row of step s.
  let mirror: [Int]
  /// Whether all samples are equally long, so that the state before a row stands B rows before it.
  let isDense: Bool
  /// The first row of each step, then the number of all rows.
  private let starts: [Int]

  /// Rows for samples of these lengths up to `steps`; nil for samples without padding.
  ///
  /// A sample of no steps has no rows but that of its initial state, in which it also ends: so it
  /// stands in a segment of a longer run.
  init(steps: Int, samples: Int, lengths given: [Int]?) {
    let lengths = given ?? Array(repeating: steps, count: samples)
    let order = lengths.indices.sorted {
      lengths[$0] == lengths[$1] ? $0 < $1 : lengths[$0] > lengths[$1]
    }
    let starts = Self.starts(order.map { lengths[$0] }, steps)
    (self.steps, self.samples, self.lengths, self.order) = (steps, samples, lengths, order)
    self.starts = starts
    isDense = lengths.allSatisfy { $0 == lengths[0] }
    var (places, sources, mirror) = (order, [Int](), [Int]())
    for (place, sample) in order.enumerated() { places[sample] = place }
    sources.reserveCapacity(starts[steps])
    mirror.reserveCapacity(starts[steps])
    for step in 0..<steps {
      for place in 0..<starts[step + 1] - starts[step] {
        sources.append(step * samples + order[place])
        mirror.append(starts[lengths[order[place]] - 1 - step] + place)
      }
    }
    (self.places, self.sources, self.mirror) = (places, sources, mirror)
  }

  private static func starts(_ sorted: [Int], _ steps: Int) -> [Int] {
    var starts = [0]
    var running = sorted.count
    for step in 0..<steps {
      while running > 0, sorted[running - 1] <= step { running -= 1 }
      starts.append(starts[step] + running)
    }
    return starts
  }

  /// The rows of all steps and samples.
  var rows: Int { starts[steps] }

  /// The samples still running at a step.
  func count(_ step: Int) -> Int { starts[step + 1] - starts[step] }

  /// The first row of a step; of step −1, the initial states.
  func start(_ step: Int) -> Int { step < 0 ? -samples : starts[step] }

  /// The row in which a place ends.
  func finalRow(_ place: Int) -> Int { start(lengths[order[place]] - 1) + place }

  /// The rows of a sample, from its first step on.
  func rows(of sample: Int) -> [Int] {
    (0..<lengths[sample]).map { starts[$0] + places[sample] }
  }

  /// The row of a sample's initial state.
  func initialRow(of sample: Int) -> Int { places[sample] - samples }

  /// Whether these are the rows for samples of these lengths.
  func fits(_ given: [Int]?) -> Bool {
    given.map { $0 == lengths } ?? (isDense && lengths[0] == steps)
  }
}

/// The rows of one array: what a step of a sample leads to.
struct RowMap: Sendable {
  /// How the rows of the array are ordered.
  enum Kind {
    /// By step.
    case steps
    /// By step of a reverse layer.
    case mirrored
    /// One row for each place.
    case final
  }

  let packing: Packing
  let kind: Kind
  /// Which part of a longer run the rows are; nil for a whole one.
  var segment: Segment? = nil
  /// Whether the rows are derivatives, of which a segment has but a part for the state before it.
  var isDerivative = false

  /// The row of a step of a sample, step −1 being the initial state; nil for padding, and outside of
  /// what is held. A segment holds the state before its first step as well.
  func row(_ step: Int, _ sample: Int) -> Int? {
    let place = packing.places[sample]
    if kind == .final { return place }
    let length = packing.lengths[sample]
    let isMirrored = kind == .mirrored
    let local = segment.map { $0.local(step, sample, length, isMirrored: isMirrored) } ?? step
    if local == -1 { return isDerivative && step != -1 ? nil : place - packing.samples }
    guard (0..<length).contains(local) else { return nil }
    return packing.start(isMirrored ? length - 1 - local : local) + place
  }
}

extension Packing {
  /// The places of one part of the samples, so that each part has about as many rows.
  func places(ofPart part: Int, of parts: Int) -> Range<Int> {
    border(part, parts)..<border(part + 1, parts)
  }

  private func border(_ part: Int, _ parts: Int) -> Int {
    guard part < parts else { return samples }
    var passed = 0
    for place in 0..<samples {
      let length = lengths[order[place]]
      if 2 * passed + length > 2 * rows * part / parts { return place }
      passed += length
    }
    return samples
  }
}
