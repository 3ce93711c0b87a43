public import Console

/// The key to a scale in one line: its limits, its colours, how many there are, and the marks beside it.
public struct Legend: Plot, Hashable, Sendable {
  /// The scale to explain.
  public var scale: Scale

  /// Text columns per step of the plot it explains: in one column there is less to see than in two.
  public var columnWidth: Int

  /// What is measured; stands first.
  public var title: SafeText

  /// A remark that stands last, such as that the limits follow the data.
  public var note: SafeText

  /// The key to that scale.
  public init(
    scale: Scale, columnWidth: Int = 1, title: SafeText = .empty, note: SafeText = .empty
  ) {
    self.scale = scale
    self.columnWidth = columnWidth
    self.title = title
    self.note = note
  }

  /// Writes what fits into the first line: remarks go first, then the marks.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    var line = LegendLine(
      rect: rect, ramp: Ramp(scale, appearance), columnWidth: min(max(1, columnWidth), 2))
    if !title.isEmpty { line.write(title + " ", .plain, into: &canvas) }
    line.writeRamp(limits(appearance), into: &canvas)
    line.writeMarks(into: &canvas)
    line.writeIfFits("  \(line.levelCount) levels", into: &canvas)
    if !note.isEmpty { line.writeIfFits("  " + note, into: &canvas) }
  }

  /// What stands at the two ends.
  private func limits(_ appearance: Appearance) -> (low: SafeText, high: SafeText) {
    let minus: SafeText = appearance.glyphs == .ascii ? "-" : "−"
    switch scale {
    case .diverging(let limit):
      return (minus + Self.number(limit), "+" + Self.number(limit))
    case .sequential(let low, let high):
      return ((low < 0 ? minus : "") + Self.number(abs(low)), Self.number(high))
    case .logarithmic(let low, let high):
      return ("1e\(low)", "1e\(high)")
    case .signedLogarithmic(_, let high):
      return (minus + "1e\(high)", "+1e\(high)")
    }
  }

  /// As few digits as the number needs, at most three after the point.
  private static func number(_ x: Double) -> SafeText {
    let digits = (0..<3).first { Double(Numbers.fixed(x, $0)) == x } ?? 3
    return SafeText(
      abs(x) < 1e-3 && x != 0 || abs(x) >= 1e6
        ? Numbers.scientific(x, 0) : Numbers.fixed(x, digits))
  }
}

/// Writes a legend from left to right.
private struct LegendLine {
  let rect: Rect
  let ramp: Ramp
  private let columnWidth: Int
  private var column: Int

  init(rect: Rect, ramp: Ramp, columnWidth: Int) {
    self.columnWidth = columnWidth
    self.rect = rect
    self.ramp = ramp
    column = rect.column
  }

  var levelCount: Int { ramp.levelCount(columnWidth: columnWidth) }

  private var muted: Style { Palette(ramp.appearance).muted }

  mutating func write(_ text: SafeText, _ style: Style, into canvas: inout Canvas) {
    column += canvas.write(
      text, at: Point(column: column, row: rect.row), style: style, within: rect)
  }

  mutating func writeIfFits(_ text: SafeText, into canvas: inout Canvas) {
    guard column + text.width <= rect.endColumn else { return }
    write(text, muted, into: &canvas)
  }

  mutating func writeRamp(_ limits: (low: SafeText, high: SafeText), into canvas: inout Canvas) {
    write(limits.low + " ", muted, into: &canvas)
    for reading in readings { put(reading, into: &canvas) }
    write(" " + limits.high, muted, into: &canvas)
  }

  /// Exact zero and what is too small, where a scale has no place for them.
  mutating func writeMarks(into canvas: inout Canvas) {
    guard ramp.isLogarithmic else { return }
    let low =
      switch ramp.scale {
      case .logarithmic(let low, _), .signedLogarithmic(let low, _): low
      case .diverging, .sequential: 0
      }
    let text: SafeText = " below 1e\(low)"
    guard column + 4 + text.width + 4 <= rect.endColumn else { return }
    column += 2
    if !ramp.isSigned {
      put(.zero, into: &canvas)
      write(" zero", muted, into: &canvas)
      column += 2
    }
    put(.underflow, into: &canvas)
    write(text, muted, into: &canvas)
  }

  /// One reading in the middle of every level, from low to high.
  private var readings: [Reading] {
    let count = ramp.isSigned ? (levelCount - 1) / 2 : levelCount
    let positions = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    guard ramp.isSigned else { return positions.map { .level($0) } }
    return positions.reversed().map { .signed(-$0) } + [.zero] + positions.map { .signed($0) }
  }

  private mutating func put(_ reading: Reading, into canvas: inout Canvas) {
    for glyph in glyphs(of: reading) {
      if rect.contains(Point(column: column, row: rect.row)) { canvas[column, rect.row] = glyph }
      column += 1
    }
  }

  /// A sign needs a column of its own where it is written.
  private func glyphs(of reading: Reading) -> [Glyph] {
    if ramp.hasColors { return [ramp.square(of: reading)] }
    guard case .signed = reading, !ramp.hueTellsSign else {
      return ramp.glyphs(of: reading, width: 1)
    }
    return ramp.glyphs(of: reading, width: columnWidth)
  }
}
