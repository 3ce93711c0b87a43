import Console
import Laboratory
import Plotting
import Recurrence

/// How much each step of the decoder looks at each step of the source: the matrix α [T × S], and the numbers of the
/// cursor's row or column.
struct AttentionPane {
  let view: WalkView
  let frame: WalkFrame

  /// Rows that show the matrix of a sample with its header and four lines of numbers, at most.
  static func rows(_ view: WalkView) -> Int {
    min(16, (view.timeline.parts.last?.length ?? 0) + 5)
  }

  private var palette: Palette { view.palette }

  func draw(into canvas: inout Canvas) {
    frame.draw(
      into: &canvas, titles: ["attention · target step × source step", "attention"],
      hints: ["row = step of the target; each row adds up to 1", "rows add up to 1"],
      appearance: view.appearance)
    let inner = frame.inner.inset(columns: 1, rows: 0)
    let lines = Self.words(view)
    let (below, above) = inner.splitBottom(min(lines.count, max(0, inner.rows - 3)))
    drawMatrix(in: above, into: &canvas)
    for (row, line) in lines.prefix(below.rows).enumerated() {
      canvas.write(
        line.truncated(to: below.columns),
        at: Point(column: below.column, row: below.row + row), style: palette.text, within: below)
    }
  }

  // MARK: Matrix

  private func drawMatrix(in rect: Rect, into canvas: inout Canvas) {
    guard let weights = view.trace.attention(.weight), let source = view.timeline.parts.first,
      let target = view.timeline.parts.last, rect.rows > 1
    else { return }
    let (labels, area) = rect.splitLeft(min(8, rect.columns / 4))
    let width = max(1, min(4, area.columns / max(1, source.length)))
    let columns = window(source, count: area.columns / width)
    let rows = window(target, count: rect.rows - 1)
    for (offset, place) in columns.enumerated() {
      write(place, width, Point(column: area.column + offset * width, row: area.row), &canvas)
    }
    for (offset, place) in rows.enumerated() {
      write(
        place, labels.columns - 1, Point(column: labels.column, row: labels.row + 1 + offset),
        &canvas)
    }
    let values = rows.map { row in
      columns.map { column in
        view.isHeld(row)
          ? Double(weights[row - target.first, view.sample, column - source.first]) : nil
      }
    }
    HeatStrip(
      values: values, scale: .sequential(low: 0, high: 1), columnWidth: width,
      cursorColumn: columns.contains(view.place) ? view.place - columns.lowerBound : nil
    ).draw(into: &canvas, in: area.splitTop(1).rest, appearance: view.appearance)
  }

  /// The places of a part for which there is room, the cursor's among them.
  private func window(_ part: Timeline.Part, count: Int) -> Range<Int> {
    let count = max(0, min(part.length, count))
    let cursor = part.places.contains(view.place) ? view.place - part.first : 0
    let first = max(0, min(cursor - count / 2, part.length - count))
    return part.first + first..<part.first + first + count
  }

  /// The token of a place: of the source what is read, of the target what should come out.
  private func write(_ place: Int, _ columns: Int, _ point: Point, _ canvas: inout Canvas) {
    canvas.write(
      view.token(at: place).truncated(to: max(1, columns), ellipsis: false), at: point,
      style: place == view.place ? palette.cursorLine : palette.muted)
  }

  // MARK: Numbers

  /// The largest weights of the cursor's row or column, with the scores they come from, and the context's number.
  static func words(_ view: WalkView) -> [SafeText] {
    var lines = view.strongestLinks(3).map { link in
      let pair = view.stack == .decoder ? (view.step, link.step) : (link.step, view.step)
      return SafeText("α(\(pair.0 + 1), \(pair.1 + 1)) = ") + Figure.short(link.weight, 9)
        + "  e = "
        + Figure.signed(link.score, 9) + "  “" + view.token(at: link.place) + "”"
    }
    if view.stack == .decoder, !view.isPadding, let context = view.trace.attention(.context),
      view.unit < context.size
    {
      let value = Double(context[view.step, view.sample, view.unit])
      lines.append("context k of unit \(view.unit + 1) = " + Figure.signed(value, 9))
    }
    return lines
  }
}

/// How much the cursor's step and one of the other stack have to do with each other.
struct AttentionLink: Hashable {
  /// Where that step stands on the time axis.
  let place: Int
  /// That step in its stack.
  let step: Int
  /// α.
  let weight: Double
  /// e.
  let score: Double
}

extension WalkView {
  var hasAttention: Bool { trace.attention(.weight) != nil }

  /// The strongest links of the cursor's step: of a target step to those of the source, and the reverse.
  func strongestLinks(_ count: Int) -> [AttentionLink] {
    guard !isPadding, isHeld(place), timeline.parts.count > 1, let source = timeline.parts.first,
      let target = timeline.parts.last
    else { return [] }
    let other = stack == .decoder ? source : target
    return trace.strongestSteps(of: stack, step: step, sample: sample, count: count)
      .compactMap { link(to: other.first + $0) }
  }

  /// The link between the cursor's step and another place; nil where there is none.
  func link(to place: Int) -> AttentionLink? {
    let other = timeline.part(at: place)
    guard other.stack != stack, !isPadding, !timeline.isPadding(place),
      let weights = trace.attention(.weight), let scores = trace.attention(.score)
    else { return nil }
    // Of a long run the weights of the target's steps that are held are known.
    guard isHeld(stack == .decoder ? self.place : place) else { return nil }
    let there = timeline.step(at: place)
    let (t, j) = stack == .decoder ? (step, there) : (there, step)
    return AttentionLink(
      place: place, step: there, weight: Double(weights[t, sample, j]),
      score: Double(scores[t, sample, j]))
  }

  /// What is read at a place of the source, or should come out at one of the target; without a target what does.
  func token(at place: Int) -> SafeText {
    let isSource = timeline.part(at: place).stack == .encoder
    let answers = trace.batch.targets == nil ? record.predictionTexts : record.targetTexts
    let text = (isSource ? record.inputTexts : answers)[sample][place]
    return text == " " ? "␣" : SafeText(text)
  }
}
