/// The part of a stack in a run over a sequence that is too long to be held at once: its rows are some
/// of the steps of the whole, its states go on from those of its neighbours.
///
/// An encoder's steps and its decoder's stand one after the other on one time axis, of which a part is
/// held; a stack that has no step there passes its states on.
struct Segment: Sendable {
  /// The step of the stack at which it begins; outside of 0 to T where it has none.
  let first: Int
  /// The steps of the stack that it has.
  let count: Int
  /// T of the whole run.
  let steps: Int
  /// The steps of each sample in the whole run.
  let lengths: [Int]
  /// Whether the state from which a sample of a forward layer starts is here.
  let holdsStart: [Bool]

  /// What a stack that begins at `lead` has of a part of the time axis; `before` are the steps of each
  /// sample that the stack before it has.
  init(
    _ places: Range<Int>, of stack: (lead: Int, steps: Int, lengths: [Int]), before: [Int]?
  ) {
    let (lower, upper) = (places.lowerBound - stack.lead, places.upperBound - stack.lead)
    first = min(max(0, lower), upper)
    count = max(0, min(upper, stack.steps) - max(0, lower))
    (steps, lengths) = (stack.steps, stack.lengths)
    holdsStart =
      before.map { $0.map { lower <= 0 && $0 <= places.upperBound } }
      ?? Array(repeating: lower == 0, count: lengths.count)
  }

  /// The steps of the run that it has.
  var held: Range<Int> {
    let begin = min(max(0, first), steps)
    return begin..<begin + count
  }

  /// The steps that it has of each sample.
  var localLengths: [Int] { lengths.map { max(0, min($0 - first, count)) } }

  /// Whether a sample has its last step here.
  func ends(_ sample: Int, in packing: Packing) -> Bool {
    let length = packing.lengths[sample]
    return length > 0 && first + length == lengths[sample]
  }

  /// A step of the whole run in the segment's own count, −1 being the state from which a layer goes
  /// on; below −1 for what is not held.
  ///
  /// A reverse layer goes on from the state of the step after the segment, or from its initial state
  /// where the sample ends here.
  func local(_ step: Int, _ sample: Int, _ length: Int, isMirrored: Bool) -> Int {
    let none = -2
    if step < 0 {
      let isHere = isMirrored ? first + length == lengths[sample] : holdsStart[sample]
      return isHere ? -1 : none
    }
    guard step < lengths[sample] else { return none }
    let local = step - first
    guard isMirrored else { return local < -1 ? none : local }
    return local == length ? -1 : local < 0 ? none : local
  }
}

/// What a part of a run has to do with the rest of it.
struct SegmentContext<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// The factor of each loss in the total of the whole run.
  let lossScale: Double
  /// The states from which the layers that begin from given states go on, in their order.
  let entering: [CarriedState<Scalar>]
  /// What the neighbours sent back to the final states, by layer: dL/dh and dL/dc.
  let received: [Int: CarriedState<Scalar>]
  /// The states in which layers end in the whole run, as far as they are known.
  let ended: [Int: CarriedState<Scalar>]
  /// What a decoder looks at.
  let attended: AttendedSource<Scalar>?
  /// Whether every answer is to be seen here; else the loss of a final state is counted where the sample
  /// ends, and there alone.
  var isWindow = false
}

/// The encoder's outputs h_j of a whole run and what attention sends to them, as far as the run has come,
/// [B, S, H] each. They are large: whatever runs a part reads and fills them where they stand.
struct AttendedSource<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let values: TraceMemory<Scalar>
  let derivatives: TraceMemory<Scalar>

  /// Zeros for so many numbers of each.
  init(count: Int) {
    (values, derivatives) = (TraceMemory(count: count), TraceMemory(count: count))
  }
}

/// A part of a run: what is read, and how each stack's part belongs to the whole.
struct RunPart<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let batch: Batch
  let segments: [Stack: Segment]
  let context: SegmentContext<Scalar>
}
