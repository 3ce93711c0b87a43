import Console

/// The columns of the screen that stand for steps: every strip, curve and text of the screen shares them.
struct TimeAxis: Hashable, Sendable {
  /// The screen column where the first visible step begins.
  let column: Int
  /// Columns of one step.
  let width: Int
  /// The steps that fit, from 0.
  let visible: Range<Int>
  /// What the steps are.
  let timeline: Timeline
  /// The step of the cursor.
  let cursor: Int

  /// Fits T steps of at least `least` and at most `most` columns into the columns there are; where not all
  /// fit, the window moves by half its length when the cursor comes near its edge.
  init(
    columns: Range<Int>, timeline: Timeline, cursor: Int, least: Int, most: Int, widening: Int = 0
  ) {
    let steps = timeline.steps
    let room = max(1, columns.count)
    let natural = min(max(room / max(1, steps), least), max(least, most))
    width = min(max(1, natural + widening), room)
    column = columns.lowerBound
    self.timeline = timeline
    self.cursor = cursor
    let count = min(steps, room / width)
    let hop = max(1, count / 2)
    let page = max(0, cursor - count / 4) / hop * hop
    let first = count == steps ? 0 : max(0, min(page, steps - count))
    visible = first..<first + count
  }

  /// T.
  var steps: Int { timeline.steps }

  /// The columns of all visible steps.
  var columns: Range<Int> { column..<column + width * visible.count }

  /// The columns of a step; nil where it is not visible.
  func columns(of step: Int) -> Range<Int>? {
    guard visible.contains(step) else { return nil }
    let start = column + (step - visible.lowerBound) * width
    return start..<start + width
  }

  /// The step that a screen column belongs to.
  func step(atColumn column: Int) -> Int? {
    guard columns.contains(column) else { return nil }
    return visible.lowerBound + (column - self.column) / width
  }

  /// Whether all steps are visible.
  var isWhole: Bool { visible.count == steps }

  /// The place of the cursor among the visible steps.
  var cursorOffset: Int? { visible.contains(cursor) ? cursor - visible.lowerBound : nil }

  /// The places among the visible steps before which truncated BPTT cuts.
  var cuts: Set<Int> {
    guard timeline.truncation != nil else { return [] }
    return Set(visible.filter(timeline.isCut).map { $0 - visible.lowerBound })
  }

  /// The columns of the visible padding; empty where there is none.
  var padding: Range<Int> {
    let first = max(timeline.length, visible.lowerBound)
    guard first < visible.upperBound else { return columns.upperBound..<columns.upperBound }
    return column + (first - visible.lowerBound) * width..<columns.upperBound
  }
}
