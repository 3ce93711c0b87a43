public import Console

/// One bar with its name and its number.
public struct Bar: Hashable, Sendable {
  /// What is measured.
  public var label: SafeText

  /// How much.
  public var value: Double

  /// How the bar is drawn.
  public var style: Style

  /// A bar of that length.
  public init(_ label: SafeText, _ value: Double, style: Style = .plain) {
    self.label = label
    self.value = value
    self.style = style
  }
}

/// Horizontal bars, one in a line: name, bar, number.
///
/// Signed bars start in the middle. With `showsLimits` a line below the bars prints the fixed limits.
public struct Bars: Plot, Hashable, Sendable {
  /// The bars from top to bottom.
  public var bars: [Bar]

  /// The value of a full bar; longer ones end in an arrow.
  public var limit: Double

  /// Whether bars reach to both sides of a zero line.
  public var isSigned: Bool

  /// Columns for the names; as many as the longest takes when `nil`.
  public var labelWidth: Int?

  /// Columns for the numbers; 0 leaves them out.
  public var numberWidth: Int

  /// Whether the limits are printed below.
  public var showsLimits: Bool

  /// Bars that share one limit.
  public init(
    _ bars: [Bar], limit: Double, isSigned: Bool = false, labelWidth: Int? = nil,
    numberWidth: Int = 7, showsLimits: Bool = true
  ) {
    self.bars = bars
    self.limit = limit
    self.isSigned = isSigned
    self.labelWidth = labelWidth
    self.numberWidth = max(0, numberWidth)
    self.showsLimits = showsLimits
  }

  /// Draws the bars that fit.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    for (index, bar) in bars.prefix(rect.rows).enumerated() {
      let line = Rect(
        column: rect.column, row: rect.row + index, columns: rect.columns, rows: 1)
      let parts = split(line)
      canvas.write(bar.label, in: parts.label)
      draw(bar, into: &canvas, parts.bar, appearance)
      let number = SafeText(Numbers.short(bar.value, width: numberWidth))
      canvas.write(number, in: parts.number, .right, style: bar.style)
    }
    if showsLimits, rect.rows > bars.count {
      drawLimits(into: &canvas, split(rect.splitTop(bars.count).rest).bar, appearance)
    }
  }

  private func split(_ line: Rect) -> (label: Rect, bar: Rect, number: Rect) {
    let widest = labelWidth ?? bars.map(\.label.width).max() ?? 0
    let (label, rest) = line.splitLeft(min(widest, line.columns / 2))
    let (number, middle) = rest.splitRight(min(numberWidth, max(0, rest.columns - 2)))
    return (label, middle.inset(columns: 1, rows: 0), number)
  }

  private func draw(_ bar: Bar, into canvas: inout Canvas, _ rect: Rect, _ appearance: Appearance) {
    let pen = BarPen(style: bar.style, glyphs: appearance.glyphs)
    let share = bar.value / max(limit, .leastNormalMagnitude)
    guard bar.value.isFinite, !share.isNaN else {
      return canvas.write("?", in: rect, isSigned ? .center : .left, style: bar.style)
    }
    guard isSigned else {
      return pen.draw(share, to: .right, into: &canvas, rect)
    }
    let (left, rest) = rect.splitLeft((rect.columns - 1) / 2)
    let axis = Glyph(appearance.glyphs == .ascii ? "|" : "│", style: Palette(appearance).faint)
    canvas.fill(rest.splitLeft(1).left, with: axis)
    if share < 0 {
      pen.draw(-share, to: .left, into: &canvas, left)
    } else {
      pen.draw(
        share, to: .right, into: &canvas, rest.splitLeft(1).rest.splitLeft(left.columns).left)
    }
  }

  private func drawLimits(into canvas: inout Canvas, _ rect: Rect, _ appearance: Appearance) {
    let style = Palette(appearance).muted
    let high = SafeText(Numbers.short(limit, width: 6).trimmingZeros)
    let minus: SafeText = appearance.glyphs == .ascii ? "-" : "−"
    if isSigned {
      canvas.write(minus + high, in: rect, style: style)
      canvas.write(
        "0", in: rect.splitLeft(rect.columns - 1 + rect.columns % 2).left, .center, style: style)
      canvas.write("+" + high, in: rect, .right, style: style)
    } else {
      canvas.write("0", in: rect, style: style)
      canvas.write(high, in: rect, .right, style: style)
    }
  }
}

/// Draws one bar in eighths of a column, or in `=` without Unicode.
private struct BarPen {
  let style: Style
  let glyphs: GlyphSet

  enum Direction { case left, right }

  func draw(_ share: Double, to direction: Direction, into canvas: inout Canvas, _ rect: Rect) {
    guard rect.columns > 0, rect.rows > 0 else { return }
    let eighths = Int((min(max(share, 0), 1) * Double(rect.columns * 8)).rounded())
    for index in 0..<rect.columns {
      let filled = min(max(eighths - 8 * index, 0), 8)
      guard filled > 0 || (index == 0 && share > 0) else { break }
      let column = direction == .right ? rect.column + index : rect.endColumn - 1 - index
      let isBeyond = share > 1 && index == rect.columns - 1
      canvas[column, rect.row] =
        isBeyond ? arrow(direction) : square(max(filled, 1), direction)
    }
  }

  /// A square filled from one side. There are no blocks that grow from the right, so one from the left is reversed.
  private func square(_ eighths: Int, _ direction: Direction) -> Glyph {
    if glyphs == .ascii { return Glyph(eighths >= 4 ? "=" : "-", style: style) }
    if direction == .right || eighths == 8 { return Glyph(Self.blocks[eighths], style: style) }
    return Glyph(Self.blocks[8 - eighths], style: style.with(reversed: !style.reversed))
  }

  private func arrow(_ direction: Direction) -> Glyph {
    switch (glyphs, direction) {
    case (.ascii, .right): Glyph(">", style: style)
    case (.ascii, .left): Glyph("<", style: style)
    case (.unicode, .right): Glyph("▶", style: style)
    case (.unicode, .left): Glyph("◀", style: style)
    }
  }

  private static let blocks: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}

extension String {
  /// The number without zeros that say nothing: `1.0000` is `1`.
  var trimmingZeros: String {
    guard contains("."), !contains("e") else { return self }
    let kept = reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(kept.reversed())
  }
}
