/// A part of a run over a sequence that is too long to be held at once: its rows are some of the steps
/// of the whole, its states go on from those of its neighbours.
struct Segment: Sendable {
  /// The step of the whole run at which it begins.
  let first: Int
  /// The steps of the run that it has.
  let count: Int
  /// T of the whole run.
  let steps: Int
  /// The steps of each sample in the whole run.
  let lengths: [Int]
  /// The factor of each loss in the total of the whole run.
  let lossScale: Double
  /// What the neighbours sent back to the final states, one for each layer: dL/dh and dL/dc.
  let received: [LayerState]
  /// The states in which the layers end in the whole run, as far as they are known.
  let ended: [LayerState]
  /// Whether every answer is to be seen here; else the loss of a final state is counted where the sample
  /// ends, and there alone.
  var isWindow = false

  /// The steps of the whole run that it has.
  var held: Range<Int> { first..<first + count }

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
      let isHere = isMirrored ? first + length == lengths[sample] : first == 0
      return isHere ? -1 : none
    }
    guard step < lengths[sample] else { return none }
    let local = step - first
    guard isMirrored else { return local < -1 ? none : local }
    return local == length ? -1 : local < 0 ? none : local
  }
}
