import Laboratory
import Console
import Plotting
import Recurrence

/// What goes in and comes out, step by step: inputs, targets, predictions, the probability given to the target, the
/// loss.
struct SequencePane {
  let view: WalkView
  let layout: WalkLayout

  private var axis: TimeAxis { layout.axis }
  private var palette: Palette { view.palette }

  func draw(into canvas: inout Canvas) {
    layout.sequence.draw(
      into: &canvas, titles: [title], hints: hints, appearance: view.appearance)
    for (line, rows) in layout.lines { draw(line, in: rows, into: &canvas) }
  }

  private var title: SafeText {
    let shown =
      axis.isWhole
      ? SafeText("\(axis.steps) steps")
      : SafeText(
        "steps \(counted(axis.visible.lowerBound + 1))–\(counted(axis.visible.upperBound)) of "
          + counted(axis.steps))
    let timeline = axis.timeline
    let length =
      timeline.length < timeline.steps ? SafeText(", \(timeline.length) of them in use") : ""
    let sample =
      view.trace.samples > 1
      ? SafeText(" · sample \(view.sample + 1) of \(view.trace.samples)") : ""
    let own: SafeText = view.record.selfFeeding == nil ? "" : "own predictions · "
    return "sequence · " + own + shown + length + sample
  }

  /// A number of a step, in groups where it is long.
  private func counted(_ step: Int) -> String {
    axis.steps < 10_000 ? String(step) : grouped(step)
  }

  private var hints: [SafeText] {
    if view.record.run != nil { return view.windowLines }
    guard view.trace.batch.targets != nil else { return ["time runs to the right"] }
    let mark: SafeText = view.appearance.colors == .none ? "underlined is wrong" : "green is right"
    let reading: [SafeText] = [
      "time runs to the right; " + mark + "; bars reach to the limit at the left",
      "time runs to the right; " + mark, mark,
    ]
    guard let name = view.markWords else { return reading }
    return reading.map { name + "; " + $0 } + [name]
  }

  private func draw(_ line: SequenceLine, in rows: Rect, into canvas: inout Canvas) {
    label(line, rows, &canvas)
    if line != .ruler { layout.shadePadding(rows, into: &canvas, view.appearance) }
    switch line {
    case .ruler:
      TimeRuler(axis: axis, palette: palette, marks: view.marks)
        .draw(inRow: rows.row, into: &canvas)
    case .input where !view.record.isReadAsWords: drawVectors(rows, &canvas)
    case .input:
      write(view.record.inputTexts, rows.row, &canvas, style: inputStyle)
      if rows.rows > 1 { drawPictures(rows.splitTop(1).rest, &canvas) }
    case .links: LinksLine(view: view, axis: axis).draw(inRow: rows.row, into: &canvas)
    case .attention:
      drawBars(rows, high: 1, palette.series(4), &canvas) { view.link(to: $0)?.weight }
    case .target: write(view.record.targetTexts, rows.row, &canvas) { _ in palette.muted }
    case .predicted: write(view.record.predictionTexts, rows.row, &canvas, style: predictionStyle)
    case .probability: drawBars(rows, high: 1, palette.series(2), &canvas) { probability(at: $0) }
    case .loss:
      drawBars(rows, high: lossLimit, palette.series(1), &canvas) { view.loss(at: $0) }
    }
    number(line, rows, &canvas)
  }

  // MARK: Gutters

  private func label(_ line: SequenceLine, _ rows: Rect, _ canvas: inout Canvas) {
    layout.label(names(of: line), row: rows.row, palette.muted, into: &canvas)
    guard line == .input, !view.record.isReadAsWords, rows.rows > 1 else { return }
    layout.label(
      [Figure.plusMinus(view.appearance.glyphs) + Figure.limit(inputLimit)], row: rows.row + 1,
      palette.muted, into: &canvas)
  }

  /// What a row is called, from long to short.
  private func names(of line: SequenceLine) -> [SafeText] {
    switch line {
    case .ruler: ["step"]
    case .input: view.record.selfFeeding == nil ? ["input"] : ["own input", "own in"]
    case .links: ["links"]
    case .attention: ["attention", "attend"]
    case .target: ["target"]
    case .predicted: ["predicted", "answer"]
    case .probability: ["p(target)", "p"]
    case .loss: ["loss ≤" + Figure.limit(lossLimit), "loss≤" + Figure.limit(lossLimit), "loss"]
    }
  }

  private func number(_ line: SequenceLine, _ rows: Rect, _ canvas: inout Canvas) {
    let (record, step) = (view.record, view.place)
    let text: SafeText =
      switch line {
      case .ruler where !view.state.entry.isEmpty: "go to " + SafeText(view.state.entry) + "_"
      case .ruler: position
      case .input where view.isPadding: "padding"
      case _ where view.isPadding: "–"
      case .input: inputNumber
      case .links: ""
      case .attention: strongest
      case .target: view.quoted(record.targetTexts)
      case .predicted: view.quoted(record.predictionTexts)
      case .probability: probability(at: step).map { Figure.short($0, 9) } ?? "–"
      case .loss: view.loss(at: step).map { Figure.short($0, 9) } ?? "–"
      }
    let style =
      line == .ruler
      ? palette.cursorLine : line == .predicted ? predictionStyle(step) : palette.text
    layout.number(text, row: rows.row, style, into: &canvas)
  }

  /// The step of the cursor, of its stack where there are two.
  private var position: SafeText {
    let part = axis.timeline.part(at: view.place)
    guard axis.timeline.parts.count > 1 else {
      let (step, steps) = (counted(view.step + 1), counted(part.steps))
      let long = "\(step) of \(steps)"
      return SafeText(long.count < layout.numbers.count ? long : "step " + step)
    }
    let name: SafeText = part.stack == .encoder ? "source " : "target "
    return name + SafeText("\(view.step + 1)/\(part.steps)")
  }

  /// The step that the cursor's step has most to do with.
  private var strongest: SafeText {
    guard let link = view.strongestLinks(1).first else { return "–" }
    return SafeText("\(link.step + 1): ") + Figure.short(link.weight, 6)
  }

  // MARK: Rows

  private func write(
    _ texts: [HeldSteps<String>], _ row: Int, _ canvas: inout Canvas, style: (Int) -> Style
  ) {
    for step in axis.visible {
      guard let columns = axis.columns(of: step), !axis.timeline.isPadding(step) else { continue }
      let text = fitted(SafeText(texts[view.sample][step]), columns.count)
      canvas.write(
        text, at: Point(column: columns.lowerBound, row: row),
        style: text == Self.blank ? palette.faint : style(step))
    }
    layout.highlightCursor(inRow: row, palette, into: &canvas)
  }

  /// The text of a step in its columns; of several columns the last stays free where something was cut.
  private func fitted(_ text: SafeText, _ columns: Int) -> SafeText {
    if text == " " { return Self.blank }
    if text.width < columns || columns == 1 { return text.truncated(to: columns, ellipsis: false) }
    return text.truncated(to: max(1, columns - 1), ellipsis: columns > 4)
  }

  private static let blank: SafeText = "␣"

  /// What the network read of its own, and was not given, is underlined.
  private func inputStyle(_ place: Int) -> Style {
    view.isParting(place) ? palette.warning.with(underlined: true) : palette.text
  }

  /// What is read at the cursor, and what was given where that is something else.
  private var inputNumber: SafeText {
    let own = view.quoted(view.record.inputTexts)
    guard view.isParting(view.place), let feeding = view.record.selfFeeding else { return own }
    return own + " not " + view.quoted(feeding.givenTexts)
  }

  private func predictionStyle(_ step: Int) -> Style {
    let target = view.record.targetTexts[view.sample][step]
    guard !target.isEmpty, view.trace.architecture.loss != .meanSquaredError else {
      return palette.text
    }
    return target == view.record.predictionTexts[view.sample][step]
      ? palette.good : palette.warning
  }

  private func drawBars(
    _ rows: Rect, high: Double, _ style: Style, _ canvas: inout Canvas,
    _ value: (Int) -> Double?
  ) {
    let gap = axis.width > 2 ? 1 : 0
    let columns = axis.slots.flatMap { slot -> [Double?] in
      let value = slot.flatMap { axis.timeline.isPadding($0) ? nil : value($0) }
      return (0..<axis.width).map { $0 < axis.width - gap ? value : nil }
    }
    Sparkline(values: columns, low: 0, high: high, style: style)
      .draw(into: &canvas, in: layout.axisRect(row: rows.row, rows: 1), appearance: view.appearance)
    layout.highlightBar(inRow: rows.row, palette, into: &canvas)
  }

  /// What steps bring that is looked at, from their own columns on: where the other steps bring words alone, there is
  /// room beside them.
  private func drawPictures(_ rows: Rect, _ canvas: inout Canvas) {
    for step in axis.visible {
      guard let columns = axis.columns(of: step), !axis.timeline.isPadding(step) else { continue }
      let lines = view.record.picture(at: axis.timeline.step(at: step), sample: view.sample)
      for (row, line) in lines.enumerated() {
        canvas.write(
          SafeText(line), at: Point(column: columns.lowerBound, row: rows.row + row),
          style: palette.text, within: rows)
      }
    }
  }

  private func drawVectors(_ rows: Rect, _ canvas: inout Canvas) {
    guard let input = view.trace.input else { return }
    let lines = max(1, rows.rows * HeatStrip.rowsPerLine(view.appearance))
    let shown = min(lines, input.size)
    let values = (0..<shown).map { line in
      axis.slots.map { slot -> Double? in
        guard let place = slot, !axis.timeline.isPadding(place),
          axis.timeline.part(at: place).stack == .decoder, view.isHeld(place)
        else { return nil }
        return Double(input[axis.timeline.step(at: place), view.sample, line])
      }
    }
    layout.drawStrip(
      values, .diverging(limit: inputLimit), halfBlocks: shown > rows.rows, row: rows.row,
      rows: rows.rows, into: &canvas, view.appearance)
  }

  // MARK: Numbers

  private func probability(at step: Int) -> Double? {
    view.record.targetProbabilities[view.sample][step]
  }

  private var lossLimit: Double { Decade.limit(above: view.figures.largestLoss) }
  private var inputLimit: Double { Decade.limit(above: view.figures.largestInput ?? 1) }
}

extension WalkView {
  /// The places of the sample that its answer depends on.
  var marks: [Int] { record.marks[safe: sample] ?? [] }

  /// The mark of these places with what it means; nil where none are known.
  var markWords: SafeText? {
    guard !marks.isEmpty, let name = record.markName else { return nil }
    return SafeText(String(TimeRuler.mark(appearance.glyphs))) + " " + SafeText(name)
  }

  /// Whether the network read its own prediction at a place and that is not what was given.
  func isParting(_ place: Int) -> Bool {
    record.selfFeeding?.partings[sample].contains(place) ?? false
  }

  /// The place among the losses of what is answered at a place; nil where there is no answer.
  private func answer(at place: Int) -> Int? {
    guard timeline.part(at: place).stack == .decoder, isHeld(place) else { return nil }
    return trace.answer(at: timeline.step(at: place), sample: sample)
  }

  /// The loss at a place; nil where there is none.
  func loss(at step: Int) -> Double? {
    guard trace.batch.targets != nil else { return nil }
    return answer(at: step).map { Double(trace.lossSteps[$0, sample, 0]) }
  }
}
