public import Console

/// Numbers over time in one line of text, the newest at the right.
public struct Sparkline: Plot, Hashable, Sendable {
  /// A number per column; `nil` is a gap.
  public var values: [Double?]

  /// What stands at the bottom of the line.
  public var low: Double

  /// What fills the line.
  public var high: Double

  /// How it is drawn.
  public var style: Style

  /// A line of these numbers between fixed limits.
  public init(values: [Double?], low: Double, high: Double, style: Style = .plain) {
    self.values = values
    self.low = low
    self.high = high
    self.style = style
  }

  /// Draws as many of the last numbers as there are columns; with few, the line starts at the left.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    let bar = UprightBar(style: style, glyphs: appearance.glyphs)
    for (index, value) in values.suffix(rect.columns).enumerated() {
      guard let value else { continue }
      let column = Rect(column: rect.column + index, row: rect.row, columns: 1, rows: 1)
      guard value.isFinite else {
        canvas.write("?", in: column, style: Palette(appearance).bad)
        continue
      }
      // The lowest value is still a value: it gets the lowest block.
      let share = (value - low) / max(high - low, .leastNormalMagnitude)
      bar.draw(max(share, 0.01), into: &canvas, column)
    }
  }
}
