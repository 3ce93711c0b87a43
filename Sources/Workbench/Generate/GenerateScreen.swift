import Console
import Laboratory

extension GenerateView {
  /// Draws the screen; any size is legal.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, passage.steps > 0 else { return }
    guard WalkLayout.fits(rect) else { return drawNumbers(into: &canvas, in: rect) }
    let layout = GenerateLayout(self, in: rect)
    strip.draw(into: &canvas, in: layout.settings)
    TextPane(view: self, frame: layout.text).draw(into: &canvas)
    if !layout.distribution.rect.isEmpty {
      DistributionPane(view: self, frame: layout.distribution).draw(into: &canvas)
    }
    TimePane(view: self, layout: layout).draw(into: &canvas)
  }

  /// What a click on a place of the screen chooses: a setting, or a step.
  func action(at point: Point, in rect: Rect) -> GenerateAction? {
    guard WalkLayout.fits(rect), passage.steps > 0 else { return nil }
    let layout = GenerateLayout(self, in: rect)
    if let field = strip.field(at: point, in: layout.settings) { return .choose(field) }
    let text = TextPane(view: self, frame: layout.text).step(at: point).map { $0 + lead }
    guard let place = text ?? layout.step(at: point) else { return nil }
    return .walk(.point(step: place, unit: nil, signal: nil))
  }

  private var strip: SettingsStrip { SettingsStrip(state: state, fields: fields, palette: palette) }

  /// The numbers under the cursor and nothing else: what is left on a very small screen.
  private func drawNumbers(into canvas: inout Canvas, in rect: Rect) {
    let lines = sequenceWords.flatMap { $0.wrapped(to: rect.columns) }
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let place = Rect(column: rect.column, row: rect.row + row, columns: rect.columns, rows: 1)
      canvas.write(line, in: place, style: row == 0 ? palette.cursorLine : palette.text)
    }
  }
}

// MARK: - In words

extension GenerateView {
  /// The screen in words, pane by pane.
  var panes: [PlainPane] {
    var panes = [
      PlainPane("Generate", strip.words),
      PlainPane("Text", [SafeText(written.text)] + perplexity),
      PlainPane("Step \(step + 1) of \(passage.steps)", sequenceWords),
      PlainPane(
        "Next symbol after “" + before(40) + "”",
        DistributionPane(view: self, frame: WalkFrame(rect: .zero, rows: 0)).words),
      PlainPane("Signals of unit \(walk.unit + 1)", walk.signalWords),
    ]
    if let tree {
      panes.insert(PlainPane("Hypotheses", words(of: tree)), at: 3)
    }
    return panes
  }

  private var perplexity: [SafeText] {
    passage.perplexity.map { ["perplexity " + Figure.short($0)] } ?? []
  }

  private var sequenceWords: [SafeText] {
    let (before, after) = probability
    return [
      "step \(step + 1)/\(passage.steps) " + quoted(passage.symbols[step]) + " " + verb,
      "probability " + Figure.short(before)
        + (after.map { ", after decoding " + Figure.short($0) } ?? ""),
      "surprise " + Figure.short(passage.bits(at: step)) + " bits",
    ] + perplexity
  }
}

extension Session {
  /// What the screen says while there is no text.
  var generatePanes: [PlainPane] {
    generateView?.panes ?? [PlainPane("Generate", [generate.refusal ?? Self.writing])]
  }

  static let writing: SafeText = "Writing…"
}
