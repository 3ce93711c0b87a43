import Console
import Laboratory
import Plotting

/// The most likely next symbols at the cursor: what the network said, and what decoding left of it.
struct DistributionPane {
  let view: GenerateView
  let frame: WalkFrame

  private var palette: Palette { view.palette }
  private var distribution: Distribution { view.distribution }
  private var chosen: Int { view.passage.symbols[view.step] }

  func draw(into canvas: inout Canvas) {
    frame.draw(into: &canvas, titles: titles, hints: hints, appearance: view.appearance)
    let inner = frame.inner.inset(columns: 1, rows: 0)
    guard inner.rows > 0 else { return }
    let (lines, rest) = self.lines(inner.rows)
    let parts = columns(inner, lines)
    bars(lines, \.before, parts.before, showsLabels: true, into: &canvas)
    if let after = parts.after { bars(lines, \.after, after, showsLabels: false, into: &canvas) }
    drawRest(rest, below: lines.count, inner, into: &canvas)
  }

  // MARK: Words

  private var titles: [SafeText] {
    let number = "symbol \(view.step + 1) of \(view.passage.steps)" as SafeText
    let symbol = view.quoted(chosen) + " " + view.verb
    let context = view.before(max(8, frame.rect.columns / 3))
    return [
      "next after “" + context + "” · " + number + ": " + symbol + " · " + figures,
      number + ": " + symbol + " · " + figures, symbol + " · " + figures, symbol,
    ]
  }

  /// p before → after and the surprise of the cursor's symbol.
  private var figures: SafeText {
    let (before, after) = view.probability
    let changed = after.flatMap { abs($0 - before) > 1e-9 ? $0 : nil }
    return "p " + Figure.short(before, 6) + (changed.map { " → " + Figure.short($0, 6) } ?? "")
      + ", " + Figure.short(view.passage.bits(at: view.step), 5) + " bits"
  }

  private var hints: [SafeText] {
    switch (hasAfter, view.passage.decoding.mode) {
    case (false, _):
      ["bars reach from 0 to 1; ▸ is the symbol of the text", "bars from 0 to 1", "0–1"]
    case (true, .greedy):
      ["left: the network; right: greedy leaves the most likely", "bars from 0 to 1", "0–1"]
    case (true, _):
      [
        "left: the network; right: after temperature, top-k, top-p; faint: cut off",
        "left: the network; right: what is left to draw from", "bars from 0 to 1", "0–1",
      ]
    }
  }

  /// Whether decoding is anything to show: not for a given symbol, nor where it changes nothing.
  private var hasAfter: Bool {
    view.step >= view.passage.given && distribution.after != distribution.before
  }

  /// The lines in words.
  var words: [SafeText] {
    lines(12).lines.map { symbol in
      let mark: SafeText = symbol == chosen ? " (" + view.verb + ")" : ""
      let after = distribution.after[symbol]
      let left: SafeText =
        !hasAfter ? "" : after == 0 ? ", cut off" : ", then " + Figure.short(after)
      return view.quoted(symbol) + " " + Figure.short(distribution.before[symbol]) + left + mark
    }
  }

  // MARK: Bars

  /// The symbols that are shown, the most likely first, and the number of those that are not; the chosen one is
  /// always shown.
  private func lines(_ rows: Int) -> (lines: [Int], rest: [Int]) {
    let ranking = distribution.ranking
    guard ranking.count > rows else { return (ranking, []) }
    var lines = Array(ranking.prefix(max(1, rows - 1)))
    if !lines.contains(chosen) { lines[lines.count - 1] = chosen }
    return (lines, ranking.filter { !lines.contains($0) })
  }

  private func columns(_ inner: Rect, _ lines: [Int]) -> (before: Rect, after: Rect?) {
    guard hasAfter, inner.columns >= 44 else { return (inner, nil) }
    let (right, left) = inner.splitRight((inner.columns - labelWidth(lines) - 2) / 2 - 1)
    return (left.splitRight(2).rest, right)
  }

  private func labelWidth(_ lines: [Int]) -> Int {
    min(16, lines.map { view.quoted($0).width }.max() ?? 0) + 2
  }

  private func bars(
    _ lines: [Int], _ side: KeyPath<Distribution, [Double]>, _ rect: Rect, showsLabels: Bool,
    into canvas: inout Canvas
  ) {
    let values = distribution[keyPath: side]
    let bars = lines.map { symbol in
      Bar(showsLabels ? label(symbol) : "", values[symbol], style: style(of: symbol))
    }
    Bars(
      bars, limit: 1, labelWidth: showsLabels ? labelWidth(lines) : 0, numberWidth: 6,
      showsLimits: false
    ).draw(into: &canvas, in: rect, appearance: view.appearance)
  }

  private func label(_ symbol: Int) -> SafeText {
    let mark: SafeText =
      symbol == chosen ? view.appearance.glyphs == .ascii ? "> " : "▸ " : "  "
    return mark + view.quoted(symbol)
  }

  private func style(of symbol: Int) -> Style {
    if symbol == chosen { return palette.cursorLine }
    let isCut = hasAfter && distribution.after[symbol] == 0
    return isCut ? palette.muted : palette.series(0)
  }

  /// How many symbols have no line, and what they have together.
  private func drawRest(_ rest: [Int], below row: Int, _ inner: Rect, into canvas: inout Canvas) {
    guard !rest.isEmpty, row < inner.rows else { return }
    let sum = rest.reduce(0) { $0 + distribution.before[$1] }
    let left = rest.reduce(0) { $0 + distribution.after[$1] }
    let after: SafeText = hasAfter ? " → " + Figure.short(left, 6) : ""
    canvas.write(
      "  \(rest.count) more, together " + Figure.short(sum, 6) + after,
      in: inner.splitTop(row).rest, style: palette.muted)
  }
}
