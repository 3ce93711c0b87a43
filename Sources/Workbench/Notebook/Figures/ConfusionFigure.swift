import Console
import Laboratory
import Plotting

/// What was answered where something was asked for: a square of colours with the counts in it, a row for each
/// truth, a column for each answer.
struct ConfusionFigure {
  let confusion: Confusion
  /// Whether colours are on a logarithmic scale, which shows rare mistakes.
  let isLogarithmic: Bool
  let palette: Palette

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let layout = Layout(confusion, in: rect.rows > 2 ? rect.inset(by: 1) : rect)
    let inner = Panel(titles, hints: hints(layout)).draw(into: &canvas, in: rect, palette)
    guard !confusion.classes.isEmpty else {
      return canvas.write(
        "The answers are numbers: there are no classes to mix up.", in: inner.splitTop(1).top,
        style: palette.muted)
    }
    drawHeads(layout, into: &canvas)
    HeatStrip(
      values: layout.shown.map { row in layout.shown.map { share(row, $0) } }, scale: scale,
      columnWidth: layout.width
    ).draw(into: &canvas, in: layout.square, appearance: palette.appearance)
    for (row, truth) in layout.shown.enumerated() {
      drawNumbers(of: truth, row, layout, into: &canvas)
    }
  }

  /// Where the parts stand, and which classes there is room for.
  struct Layout {
    /// The classes that are shown, by their places.
    let shown: [Int]
    /// The columns of a class.
    let width: Int
    /// The columns of the names at the left.
    let gutter: Int
    let inner: Rect
    let square: Rect

    init(_ confusion: Confusion, in inner: Rect) {
      let widest = confusion.classes.map { ConfusionFigure.name($0).width }.max() ?? 0
      gutter = min(max(6, widest + 2), 16, inner.columns / 3)
      let room = max(0, inner.columns - gutter - ConfusionFigure.recallWidth)
      let fitting = min(confusion.classes.count, room / 2, max(0, inner.rows - 1))
      let frequent = confusion.classes.indices.sorted {
        (confusion.total($1), $0) < (confusion.total($0), $1)
      }
      shown = frequent.prefix(fitting).sorted()
      let digits = confusion.counts.joined().max().map { String($0).count } ?? 1
      let usual = max(shown.count > 4 ? digits + 2 : 10, min(9, widest + 2))
      width = shown.isEmpty ? 1 : min(usual, room / shown.count)
      self.inner = inner
      square = Rect(
        column: inner.column + gutter, row: inner.row + 1, columns: width * shown.count,
        rows: shown.count)
    }

    /// The square of a count.
    func cell(_ row: Int, _ column: Int) -> Rect {
      Rect(
        column: square.column + column * width, row: square.row + row, columns: width, rows: 1)
    }
  }

  fileprivate static let recallWidth = 7

  /// A class as one reads it: a blank can be seen.
  fileprivate static func name(_ text: String) -> SafeText {
    text == " " ? "␣" : text == "\n" ? "⏎" : SafeText(text, limit: 40)
  }

  private var scale: Scale {
    isLogarithmic
      ? .logarithmic(lowExponent: -3, highExponent: 0) : .sequential(low: 0, high: 1)
  }

  /// The share of a truth's answers; nil where there was none.
  private func share(_ truth: Int, _ answer: Int) -> Double? {
    let count = confusion.counts[truth][answer]
    return count == 0 ? nil : Double(count) / Double(confusion.total(truth))
  }

  private func drawHeads(_ layout: Layout, into canvas: inout Canvas) {
    for (column, answer) in layout.shown.enumerated() {
      let head = layout.cell(-1, column)
      let name = Self.name(confusion.classes[answer])
      canvas.write(
        name.truncated(to: max(1, layout.width - 1), ellipsis: layout.width > 5), in: head, .right,
        style: palette.muted)
    }
    let top = layout.inner.splitTop(1).top
    canvas.write(
      "truth", in: top.splitLeft(layout.gutter - 1).left, style: palette.faint)
    let right = top.splitLeft(layout.gutter + layout.square.columns).rest
    canvas.write("right", in: right.splitLeft(Self.recallWidth).left, .right, style: palette.faint)
  }

  private func drawNumbers(
    of truth: Int, _ row: Int, _ layout: Layout, into canvas: inout Canvas
  ) {
    let line = layout.inner.splitTop(row + 1).rest.splitTop(1).top
    let label = line.splitLeft(layout.gutter - 1).left
    canvas.write(Self.name(confusion.classes[truth]), in: label, style: palette.text)
    for (column, answer) in layout.shown.enumerated() {
      write(confusion.counts[truth][answer], truth, answer, in: layout.cell(row, column), &canvas)
    }
    let total = confusion.total(truth)
    let right = Double(confusion.counts[truth][truth]) / Double(max(1, total))
    canvas.write(
      total == 0 ? "–" : SafeText(Numbers.fixed(100 * right, 0) + " %"),
      in: line.splitLeft(layout.gutter + layout.square.columns).rest
        .splitLeft(Self.recallWidth).left,
      .right, style: palette.text)
  }

  /// A count over its colour; where there is no room for it, the colour alone.
  private func write(
    _ count: Int, _ truth: Int, _ answer: Int, in cell: Rect, _ canvas: inout Canvas
  ) {
    let text = SafeText(" \(count) ")
    guard let share = share(truth, answer) else {
      let dot: SafeText = palette.appearance.glyphs == .ascii ? "." : "·"
      canvas.write(dot, in: cell.splitRight(2).right, style: palette.faint)
      return
    }
    guard text.width <= cell.columns else { return }
    let style = palette.appearance.colors == .indexed256 ? ink(share, cell, canvas) : palette.text
    canvas.write(text, in: cell, .right, style: truth == answer ? style.with(bold: true) : style)
  }

  /// What can be read on the colour that is there.
  private func ink(_ share: Double, _ cell: Rect, _ canvas: Canvas) -> Style {
    let paper = canvas[cell.column, cell.row]?.style ?? .plain
    let isBright =
      if case .level(let level) = scale.reading(of: share) { level > 0.55 } else { false }
    return paper.with(foreground: .indexed(isBright ? 16 : 231))
  }

  // MARK: Words

  private var titles: [SafeText] {
    let all = confusion.counts.joined().reduce(0, +)
    let right = confusion.classes.indices.reduce(0) { $0 + confusion.counts[$1][$1] }
    guard all > 0 else { return ["confusion"] }
    let share = SafeText(Numbers.fixed(100 * Double(right) / Double(all), 1) + " % right")
    return [
      "confusion: \(grouped(all)) answers on held-out examples, " + share, "confusion: " + share,
      share,
    ]
  }

  private func hints(_ layout: Layout) -> [SafeText] {
    guard !confusion.classes.isEmpty else { return [] }
    let colour: SafeText = isLogarithmic ? "share of the row, log" : "share of the row"
    let missing = confusion.classes.count - layout.shown.count
    let rest: SafeText = missing > 0 ? "; \(missing) rarer classes left out" : .empty
    return [
      "row = the truth, column = the answer; shade: " + colour + rest,
      "row = truth, column = answer" + rest, "row = truth" + rest, "row = truth",
    ]
  }
}

extension Confusion {
  /// How often a class was the truth.
  func total(_ truth: Int) -> Int { counts[truth].reduce(0, +) }
}
