import Laboratory
import Recurrence

/// The steps that stand one after another on the time axis for one sample: those of the source, where there is an
/// encoder, then those of the decoder or of the one stack there is; how long the sample is in each, and where truncated
/// BPTT cuts. A place on the axis counts through all parts.
struct Timeline: Hashable, Sendable {
  /// A stack's steps on the axis.
  struct Part: Hashable, Sendable {
    let stack: Stack
    /// Where its first step stands.
    let first: Int
    let steps: Int
    /// The steps of the sample; what comes later is padding.
    let length: Int

    var places: Range<Int> { first..<first + steps }
    var padding: Range<Int> { first + length..<first + steps }
  }

  /// From left to right; never empty.
  let parts: [Part]
  /// k of truncated BPTT; nil where it goes through all steps.
  let truncation: Int?

  /// So many steps of one stack, of which the first `length` are the sample's.
  init(steps: Int, length: Int? = nil, truncation: Int? = nil) {
    parts = [Part(stack: .decoder, first: 0, steps: steps, length: length ?? steps)]
    self.truncation = truncation
  }

  /// A sample of a record.
  init(_ record: WalkRecord, sample: Int) {
    let trace = record.trace
    var parts: [Part] = []
    for stack in trace.architecture.stacks {
      let layer = trace.architecture.layers(of: stack).lowerBound
      parts.append(
        Part(
          stack: stack, first: parts.last?.places.upperBound ?? 0,
          steps: trace.steps(ofLayer: layer),
          length: trace.order(ofLayer: layer, sample: sample).length))
    }
    self.parts = parts
    truncation = trace.architecture.truncation
  }

  /// All places.
  var steps: Int { parts.reduce(0) { $0 + $1.steps } }

  /// The steps of the sample in all parts.
  var length: Int { parts.reduce(0) { $0 + $1.length } }

  /// The number of the part that a place belongs to.
  func number(ofPartAt place: Int) -> Int { parts.lastIndex { $0.first <= place } ?? 0 }

  func part(at place: Int) -> Part { parts[number(ofPartAt: place)] }

  /// The step of its part that stands at a place.
  func step(at place: Int) -> Int { place - part(at: place).first }

  func isPadding(_ place: Int) -> Bool { part(at: place).padding.contains(place) }

  /// Whether no derivative crosses between a place and the one at its left.
  func isCut(before place: Int) -> Bool {
    guard let truncation, truncation > 0, !isPadding(place) else { return false }
    let step = step(at: place)
    return step > 0 && step % truncation == 0
  }
}

/// The way of a layer's state through the places of a timeline: from the encoder on to the decoder, round padding.
struct StatePath: Hashable {
  let timeline: Timeline
  let direction: Direction

  var length: Int { timeline.length }
  var first: Int { place(at: 0) }
  var last: Int { place(at: length - 1) }

  func isPadding(_ place: Int) -> Bool { timeline.isPadding(place) }

  /// How many places the state passes before this one; padding counts as passed last.
  func position(of place: Int) -> Int {
    if isPadding(place) { return length + place }
    let number = timeline.number(ofPartAt: place)
    let before = timeline.parts[..<number].reduce(0) { $0 + $1.length }
    let position = before + timeline.step(at: place)
    return direction == .forward ? position : length - 1 - position
  }

  /// The place at a position.
  func place(at position: Int) -> Int {
    var rest = max(0, min(position, length - 1))
    if direction == .reverse { rest = length - 1 - rest }
    for part in timeline.parts {
      if rest < part.length { return part.first + rest }
      rest -= part.length
    }
    return 0
  }

  /// The place that goes on from this one; nil after the last, and for padding.
  func next(after place: Int) -> Int? { neighbour(of: place, 1) }

  /// The place that this one goes on from; nil for the first, and for padding.
  func previous(of place: Int) -> Int? { neighbour(of: place, -1) }

  private func neighbour(of place: Int, _ distance: Int) -> Int? {
    let position = position(of: place) + distance
    return (0..<length).contains(position) ? self.place(at: position) : nil
  }
}
