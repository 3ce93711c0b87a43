public import Console

/// How often numbers fall into each of equally wide classes between fixed limits, as upright bars.
///
/// Numbers beyond a limit are counted in a class of their own at that side, drawn in the style of a warning. The last
/// line holds the limits and the largest count.
public struct Histogram: Plot, Hashable, Sendable {
  /// The numbers; what is not finite is left out.
  public var values: [Double]

  /// Where the first class begins.
  public var low: Double

  /// Where the last class ends.
  public var high: Double

  /// How the bars are drawn.
  public var style: Style

  /// A histogram of these numbers.
  public init(values: [Double], low: Double, high: Double, style: Style = .plain) {
    self.values = values
    self.low = low
    self.high = high
    self.style = style
  }

  /// Draws a class per column.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    let (footer, area) = rect.rows > 1 ? rect.splitBottom(1) : (.zero, rect)
    let palette = Palette(appearance)
    let classes = counts(classes: max(1, rect.columns - 2))
    let largest = max(1, classes.max() ?? 1)
    for (index, count) in classes.enumerated() {
      let column = Rect(column: area.column + index, row: area.row, columns: 1, rows: area.rows)
      let isBeyond = index == 0 || index == classes.count - 1
      let share = Double(count) / Double(largest)
      UprightBar(style: isBeyond ? palette.warning : style, glyphs: appearance.glyphs)
        .draw(share, into: &canvas, column.intersection(area))
    }
    writeLimits(largest, into: &canvas, footer, palette.muted)
  }

  private func writeLimits(
    _ largest: Int, into canvas: inout Canvas, _ footer: Rect, _ style: Style
  ) {
    let left = SafeText(Numbers.short(low, width: 6).trimmingZeros)
    let right = SafeText(Numbers.short(high, width: 6).trimmingZeros)
    let middle: SafeText = "max \(largest)"
    if left.width + right.width + middle.width + 4 <= footer.columns {
      canvas.write(middle, in: footer, .center, style: style)
    }
    canvas.write(left, in: footer, style: style)
    canvas.write(right, in: footer, .right, style: style)
  }

  /// The counts per class, with the class below the low limit first and the one above the high limit last.
  public func counts(classes: Int) -> [Int] {
    let classes = max(1, classes)
    var counts = Array(repeating: 0, count: classes + 2)
    for value in values where value.isFinite {
      let position = (value - low) / max(high - low, .leastNormalMagnitude)
      if value < low {
        counts[0] += 1
      } else if value > high {
        counts[classes + 1] += 1
      } else {
        counts[1 + min(Int(position * Double(classes)), classes - 1)] += 1
      }
    }
    return counts
  }
}

/// A bar that grows from the bottom of a column in eighths of a row.
struct UprightBar {
  let style: Style
  let glyphs: GlyphSet

  func draw(_ share: Double, into canvas: inout Canvas, _ column: Rect) {
    guard !column.isEmpty, share > 0 else { return }
    let eighths = max(1, Int((min(share, 1) * Double(column.rows * 8)).rounded()))
    for index in 0..<column.rows {
      let filled = min(max(eighths - 8 * index, 0), 8)
      guard filled > 0 else { return }
      canvas[column.column, column.endRow - 1 - index] = square(filled)
    }
  }

  private func square(_ eighths: Int) -> Glyph {
    let blocks: [Character] =
      glyphs == .ascii
      ? ["_", "_", ".", "-", "-", "=", "+", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return Glyph(blocks[eighths - 1], style: style)
  }
}
