import Console
import Laboratory
import Plotting
import Recurrence
import Sequences

/// The text on the time axis: its symbols or hypotheses, their surprise, and how h and the gates react.
struct TimePane {
  let view: GenerateView
  let layout: GenerateLayout

  private var palette: Palette { view.palette }
  private var strips: WalkLayout { layout.strips }
  private var axis: TimeAxis { strips.axis }

  func draw(into canvas: inout Canvas) {
    layout.time.draw(into: &canvas, titles: titles, hints: hints, appearance: view.appearance)
    drawRuler(into: &canvas)
    if let tree = view.tree {
      BeamPane(view: view, tree: tree, layout: layout).draw(into: &canvas)
    } else {
      drawSymbols(into: &canvas)
    }
    drawSurprise(into: &canvas)
    drawAttention(into: &canvas)
    SignalPane(view: view.walk, layout: strips).draw(into: &canvas)
  }

  private var titles: [SafeText] {
    let layers = view.walk.trace.architecture.layersOfStack
    let layer: SafeText = layers > 1 ? "layer \(view.walk.choices.layer + 1) of \(layers) · " : ""
    let unit: SafeText = "unit \(view.walk.unit + 1) of \(view.walk.units) · "
    let number = view.walk.exactNumber
    return ["time · " + layer + unit + number, layer + unit + number, number]
  }

  private var hints: [SafeText] {
    [
      "column = step: it reads the symbol before and decides its own; below, what the cell did",
      "each step reads the symbol before and decides its own", "step by step",
    ]
  }

  private func drawRuler(into canvas: inout Canvas) {
    let row = layout.time.inner.row
    guard !layout.time.inner.isEmpty else { return }
    TimeRuler(axis: axis, palette: palette).draw(inRow: row, into: &canvas)
    strips.label(["step"], row: row, palette.muted, into: &canvas)
    let entry = view.state.walk.entry
    strips.number(
      entry.isEmpty
        ? "\(view.step + 1) of \(view.passage.steps)" : "go to " + SafeText(entry) + "_",
      row: row, palette.cursorLine, into: &canvas)
  }

  private func drawSymbols(into canvas: inout Canvas) {
    guard !layout.symbols.isEmpty else { return }
    let row = layout.symbols.row
    strips.label(["symbol"], row: row, palette.muted, into: &canvas)
    for place in axis.visible {
      let step = place - view.lead
      guard step >= 0 else {
        strips.write(view.sourceText(at: place), at: place, row: row, palette.muted, into: &canvas)
        continue
      }
      let isFuture = step > view.step
      let style = Surprise(bits: view.passage.bits(at: step)).style(palette)
      strips.write(
        view.text(at: step), at: place, row: row,
        isFuture ? palette.muted : style, into: &canvas)
    }
    strips.highlightCursor(inRow: row, palette, into: &canvas)
    strips.number(
      view.quoted(view.passage.symbols[view.step]), row: row, palette.text, into: &canvas)
  }

  /// Bits up to a limit that is fixed by the vocabulary: what an even guess costs, rounded up.
  private func drawSurprise(into canvas: inout Canvas) {
    guard !layout.surprise.isEmpty else { return }
    let (row, limit) = (layout.surprise.row, surpriseLimit)
    strips.label(
      ["bits ≤\(limit)", "bits≤\(limit)", "bits"], row: row, palette.muted, into: &canvas)
    let gap = axis.width > 2 ? 1 : 0
    let columns = axis.slots.flatMap { slot -> [Double?] in
      let step = (slot ?? -1) - view.lead
      let isKnown = step >= 0 && step <= view.step
      let bits = isKnown ? view.passage.bits(at: step) : nil
      return (0..<axis.width).map { $0 < axis.width - gap ? bits : nil }
    }
    Sparkline(values: columns, low: 0, high: Double(limit), style: palette.series(1)).draw(
      into: &canvas, in: strips.axisRect(row: row, rows: 1), appearance: view.appearance)
    strips.highlightCursor(inRow: row, palette, into: &canvas)
    strips.number(
      Figure.short(view.passage.bits(at: view.step), 9), row: row, palette.text, into: &canvas)
  }

  /// How much the cursor's step looks at each step of the source.
  private func drawAttention(into canvas: inout Canvas) {
    guard !layout.attention.isEmpty else { return }
    let row = layout.attention.row
    strips.label(["attention", "α"], row: row, palette.muted, into: &canvas)
    let weights = axis.slots.map { slot in slot.flatMap { view.walk.link(to: $0)?.weight } }
    HeatStrip(
      values: [weights], scale: .sequential(low: 0, high: 1), columnWidth: axis.width
    ).draw(
      into: &canvas, in: strips.axisRect(row: row, rows: 1), appearance: view.appearance)
    guard let most = view.walk.strongestLinks(1).first else { return }
    strips.number(
      "“" + view.sourceText(at: most.place) + "” " + Figure.short(most.weight, 5), row: row,
      palette.text, into: &canvas)
  }

  private var surpriseLimit: Int {
    let symbols = view.written.writer.symbols.count
    return (1...32).first { 1 << $0 >= symbols } ?? 32
  }
}

extension WalkLayout {
  /// Writes the text of a step in its columns; of several columns the last stays free where something was cut.
  func write(
    _ text: SafeText, at step: Int, row: Int, _ style: Style, into canvas: inout Canvas
  ) {
    guard let columns = axis.columns(of: step) else { return }
    let place = Point(column: columns.lowerBound, row: row)
    let width = columns.count
    let text: SafeText = text == " " ? "␣" : text
    let fits = text.width < width || width == 1
    canvas.write(
      fits
        ? text.truncated(to: width, ellipsis: false)
        : text.truncated(to: max(1, width - 1), ellipsis: width > 4),
      at: place, style: style)
  }
}
