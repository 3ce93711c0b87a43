import Console

/// The numbers of steps above a time axis.
struct TimeRuler {
  let axis: TimeAxis
  let palette: Palette
  /// The places that the answer depends on.
  var marks: [Int] = []

  /// What stands above such a place.
  static func mark(_ glyphs: GlyphSet) -> Character { glyphs == .ascii ? "v" : "▾" }

  /// The step of the cursor first, then every so many-th that does not touch another.
  func draw(inRow row: Int, into canvas: inout Canvas) {
    let room = SafeText("\(axis.steps)").width + 2
    let distances = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
    let distance = distances.first { $0 * axis.width >= room } ?? 5000
    var taken = tick(axis.cursor, row, palette.cursorLine, &canvas).map { [$0] } ?? []
    for step in axis.visible where isMarked(step, distance) {
      guard let place = place(of: step), !taken.contains(where: place.touches) else { continue }
      tick(step, row, palette.muted, &canvas)
      taken.append(place)
    }
    for step in marks { drawMark(step, row, &canvas) }
  }

  /// A mark where the row is free, at the left edge of a step or behind its number; else what stands there is set off.
  private func drawMark(_ step: Int, _ row: Int, _ canvas: inout Canvas) {
    guard let columns = axis.columns(of: step) else { return }
    let style = palette.warning.with(bold: true)
    if let free = columns.first(where: { canvas[$0, row]?.text == " " }) {
      canvas[free, row] = Glyph(Self.mark(palette.appearance.glyphs), style: style)
      return
    }
    canvas.restyle(Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)) {
      $0 = $0.with(foreground: style.foreground, bold: true, underlined: true)
    }
  }

  private func isMarked(_ place: Int, _ distance: Int) -> Bool {
    let step = axis.timeline.step(at: place)
    return step == 0 || (step + 1) % distance == 0
  }

  /// What the ruler says of a place: its step in its stack.
  private func text(of place: Int) -> SafeText { SafeText("\(axis.timeline.step(at: place) + 1)") }

  /// The columns of a step's number, at the left edge of the step as far as it fits.
  private func place(of step: Int) -> Range<Int>? {
    guard let columns = axis.columns(of: step) else { return nil }
    let width = text(of: step).width
    let start = max(axis.column, min(columns.lowerBound, axis.columns.upperBound - width))
    return start..<start + width
  }

  @discardableResult
  private func tick(
    _ step: Int, _ row: Int, _ style: Style, _ canvas: inout Canvas
  ) -> Range<Int>? {
    guard let place = place(of: step) else { return nil }
    canvas.write(text(of: step), at: Point(column: place.lowerBound, row: row), style: style)
    return place
  }
}

extension Range<Int> {
  /// Whether there is no free place between two ranges.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
