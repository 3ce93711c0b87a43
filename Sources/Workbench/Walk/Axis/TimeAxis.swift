import Console

/// The columns of the screen that stand for steps: every strip, curve and text of the screen shares them.
struct TimeAxis: Hashable, Sendable {
  /// The screen column where the first visible step begins.
  let column: Int
  /// Columns of one step.
  let width: Int
  /// The slots that fit, from 0: a slot for each place, and an empty one between two parts.
  let visibleSlots: Range<Int>
  /// What the steps are.
  let timeline: Timeline
  /// The step of the cursor.
  let cursor: Int

  /// Fits T steps of at least `least` and at most `most` columns into the columns there are; where not all
  /// fit, the window moves by half its length when the cursor comes near its edge.
  init(
    columns: Range<Int>, timeline: Timeline, cursor: Int, least: Int, most: Int, widening: Int = 0
  ) {
    let steps = timeline.steps + timeline.parts.count - 1
    let cursorSlot = cursor + timeline.number(ofPartAt: cursor)
    let room = max(1, columns.count)
    let natural = min(max(room / max(1, steps), least), max(least, most))
    width = min(max(1, natural + widening), room)
    column = columns.lowerBound
    self.timeline = timeline
    self.cursor = cursor
    let count = min(steps, room / width)
    let hop = max(1, count / 2)
    let page = max(0, cursorSlot - count / 4) / hop * hop
    let first = count == steps ? 0 : max(0, min(page, steps - count))
    visibleSlots = first..<first + count
  }

  /// All places.
  var steps: Int { timeline.steps }

  /// The columns of all visible steps.
  var columns: Range<Int> { column..<column + width * visibleSlots.count }

  /// The columns of a step; nil where it is not visible.
  func columns(of step: Int) -> Range<Int>? {
    guard (0..<steps).contains(step), let offset = offset(of: step) else { return nil }
    let start = column + offset * width
    return start..<start + width
  }

  /// The step that a screen column belongs to.
  func step(atColumn column: Int) -> Int? {
    guard columns.contains(column) else { return nil }
    return slots[(column - self.column) / width]
  }

  /// Whether all steps are visible.
  var isWhole: Bool { visible.count == steps }

  /// The place of the cursor among the visible steps.
  var cursorOffset: Int? { offset(of: cursor) }

  /// The places among the visible steps before which truncated BPTT cuts.
  var cuts: Set<Int> {
    guard timeline.truncation != nil else { return [] }
    return Set(visible.filter(timeline.isCut).compactMap(offset))
  }

  /// The columns of the visible padding, part by part.
  var padding: [Range<Int>] {
    timeline.parts.compactMap { part in
      let places = part.padding.clamped(to: visible)
      guard let first = places.first.flatMap(columns), let last = places.last.flatMap(columns)
      else { return nil }
      return first.lowerBound..<last.upperBound
    }
  }

  /// What stands in each visible slot: a place, or nothing between two parts.
  var slots: [Int?] { visibleSlots.map(place) }

  /// The places that are visible.
  var visible: Range<Int> {
    let places = slots.compactMap { $0 }
    guard let first = places.first, let last = places.last else { return 0..<0 }
    return first..<last + 1
  }

  private func place(inSlot slot: Int) -> Int? {
    for (number, part) in timeline.parts.enumerated() {
      if part.places.contains(slot - number) { return slot - number }
    }
    return nil
  }

  private func offset(of place: Int) -> Int? {
    let slot = place + timeline.number(ofPartAt: place)
    return visibleSlots.contains(slot) ? slot - visibleSlots.lowerBound : nil
  }
}
