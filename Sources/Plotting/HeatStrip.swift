public import Console

/// Rows of numbers over time as colours: a row per unit, a group of columns per step.
///
/// Where there are 256 colours and Unicode, half blocks show two rows in one line of text. The matrix of gradients over
/// time and training is a heat strip too, with an update per row.
public struct HeatStrip: Plot, Hashable, Sendable {
  /// Rows of equally many steps; `nil` is blank: not there, or not walked yet.
  public var values: [[Double?]]

  /// What the colours mean.
  public var scale: Scale

  /// Text columns per step, at least 1.
  public var columnWidth: Int { didSet { columnWidth = columnWidth.legalColumnWidth } }

  /// The step on which the time cursor stands; its line is drawn at the step's left edge.
  public var cursorColumn: Int?

  /// Whether two rows share a line of text where the terminal can show that.
  public var halfBlocks: Bool

  /// Steps with a cut before them: the state came from elsewhere, the gradient ends here.
  public var cutBefore: Set<Int>

  /// A strip of these rows.
  public init(
    values: [[Double?]], scale: Scale, columnWidth: Int = 1, cursorColumn: Int? = nil,
    halfBlocks: Bool = false, cutBefore: Set<Int> = []
  ) {
    self.values = values
    self.scale = scale
    self.columnWidth = columnWidth.legalColumnWidth
    self.cursorColumn = cursorColumn
    self.halfBlocks = halfBlocks
    self.cutBefore = cutBefore
  }

  /// How many rows share a line of text: 2 with half blocks, where the terminal can show them.
  public static func rowsPerLine(_ appearance: Appearance, halfBlocks: Bool = true) -> Int {
    halfBlocks && appearance.colors == .indexed256 && appearance.glyphs == .unicode ? 2 : 1
  }

  /// How many lines of text the strip takes.
  public func lineCount(_ appearance: Appearance) -> Int {
    let perLine = Self.rowsPerLine(appearance, halfBlocks: halfBlocks)
    return (values.count + perLine - 1) / perLine
  }

  /// Draws the rows and steps that fit.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    let visible = rect.intersection(canvas.bounds)
    let painter = StripPainter(strip: self, rect: rect, appearance: appearance)
    for line in 0..<min(lineCount(appearance), rect.rows) {
      guard visible.rowRange.contains(rect.row + line) else { continue }
      painter.draw(line: line, into: &canvas)
    }
  }
}

/// Draws a strip line by line.
private struct StripPainter {
  let strip: HeatStrip
  let rect: Rect
  let ramp: Ramp
  let rowsPerLine: Int
  private let cursorStyle: Style
  private let cutStyle: Style
  private let edge: (cursor: Glyph, cut: Glyph)
  private let blocks = (full: Glyph(" "), upper: Glyph("▀"), lower: Glyph("▄"))

  init(strip: HeatStrip, rect: Rect, appearance: Appearance) {
    self.strip = strip
    self.rect = rect
    ramp = Ramp(strip.scale, appearance)
    rowsPerLine = HeatStrip.rowsPerLine(appearance, halfBlocks: strip.halfBlocks)
    cursorStyle = Palette(appearance).cursorLine
    cutStyle = Style(
      foreground: appearance.colors == .indexed256 ? .indexed(244) : .standard, bold: true)
    let isPlain = appearance.glyphs == .ascii
    edge = (
      Glyph(isPlain ? "|" : "▎", style: cursorStyle), Glyph(isPlain ? ":" : "┊", style: cutStyle)
    )
  }

  func draw(line: Int, into canvas: inout Canvas) {
    let row = rect.row + line
    let upper = strip.values[line * rowsPerLine]
    let below = line * rowsPerLine + 1
    let lower = rowsPerLine == 2 && below < strip.values.count ? strip.values[below] : []
    let steps = min(
      max(upper.count, lower.count), (rect.columns + strip.columnWidth - 1) / strip.columnWidth)
    for step in 0..<steps {
      let column = rect.column + step * strip.columnWidth
      let width = min(strip.columnWidth, rect.endColumn - column)
      let values = (
        step < upper.count ? upper[step] : nil, step < lower.count ? lower[step] : nil
      )
      paint(values, width, Point(column: column, row: row), &canvas)
      mark(step, values, Point(column: column, row: row), &canvas)
    }
  }

  private func color(_ value: Double?) -> UInt8? {
    value.map { ramp.color(of: strip.scale.reading(of: $0)) }
  }

  private func paint(
    _ values: (Double?, Double?), _ width: Int, _ point: Point, _ canvas: inout Canvas
  ) {
    if rowsPerLine == 2 {
      guard let glyph = halves(color(values.0), color(values.1)) else { return }
      for offset in 0..<width { canvas[point.column + offset, point.row] = glyph }
    } else if let value = values.0 {
      let reading = strip.scale.reading(of: value)
      let glyphs =
        ramp.hasColors ? squares(reading, width) : ramp.glyphs(of: reading, width: width)
      for (offset, glyph) in glyphs.enumerated() {
        canvas[point.column + offset, point.row] = glyph
      }
    }
  }

  /// A mark is written once per step.
  private func squares(_ reading: Reading, _ width: Int) -> [Glyph] {
    let first = ramp.square(of: reading)
    return [first] + Array(repeating: Glyph(style: first.style), count: width - 1)
  }

  private func halves(_ upper: UInt8?, _ lower: UInt8?) -> Glyph? {
    var glyph: Glyph
    switch (upper, lower) {
    case (nil, nil): return nil
    case (let upper?, let lower?) where upper == lower:
      glyph = blocks.full
      glyph.style.background = .indexed(upper)
    case (let upper?, let lower):
      glyph = blocks.upper
      glyph.style.foreground = .indexed(upper)
      glyph.style.background = lower.map { .indexed($0) } ?? .standard
    case (nil, let lower?):
      glyph = blocks.lower
      glyph.style.foreground = .indexed(lower)
    }
    return glyph
  }

  /// The cursor's line, or a cut, at the left edge of a step. Where characters show the values there is no room
  /// for a line in a step of one column, nor in the place of a sign: these are underlined or reversed.
  private func mark(
    _ step: Int, _ values: (Double?, Double?), _ point: Point, _ canvas: inout Canvas
  ) {
    let isCursor = step == strip.cursorColumn
    guard isCursor || strip.cutBefore.contains(step) else { return }
    if !ramp.hasColors, strip.columnWidth == 1 || ramp.writesSigns {
      let rect = Rect(origin: point, size: Size(columns: 1, rows: 1))
      // Reversed, a shade would be another one.
      if isCursor {
        canvas.restyle(rect) { ramp.writesSigns ? ($0.reversed = true) : ($0.underlined = true) }
      }
      return
    }
    var glyph = isCursor ? edge.cursor : edge.cut
    // Two values and a line are one colour too many for a square: with room beside it, the line stands alone.
    let isAlone = rowsPerLine == 2 && strip.columnWidth > 1
    if ramp.hasColors, !isAlone, let color = color(values.0 ?? values.1) {
      glyph.style.background = .indexed(color)
    }
    canvas[point.column, point.row] = glyph
  }
}
