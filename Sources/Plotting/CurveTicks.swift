import Console

/// The vertical axis of a curve: its limits, some numbers between them, and faint lines across.
struct CurveTicks {
  let scale: CurveScale
  let rows: Int
  /// Columns for a number.
  let width: Int

  init(scale: CurveScale, rows: Int, gutter: Int) {
    (self.scale, self.rows, width) = (scale, rows, min(5, max(1, gutter - 1)))
  }

  func draw(into canvas: inout Canvas, gutter: Rect, area: Rect, appearance: Appearance) {
    let palette = Palette(appearance)
    for tick in ticks {
      let row = area.row + tick.row
      if appearance.glyphs == .unicode {
        canvas.fill(
          Rect(column: area.column, row: row, columns: area.columns, rows: 1),
          with: Glyph("┈", style: palette.faint))
      }
      label(tick.label, row: row, palette.muted, into: &canvas, gutter)
    }
  }

  func drawFloor(into canvas: inout Canvas, gutter: Rect, floor: Rect, appearance: Appearance) {
    label("0", row: floor.row, Palette(appearance).muted, into: &canvas, gutter)
  }

  private func label(
    _ text: SafeText, row: Int, _ style: Style, into canvas: inout Canvas, _ gutter: Rect
  ) {
    let field = Rect(column: gutter.column, row: row, columns: gutter.columns - 1, rows: 1)
    canvas.write(text, in: field, .right, style: style)
  }

  /// Rows with a number, from the top.
  private var ticks: [(row: Int, label: SafeText)] {
    guard rows > 0 else { return [] }
    switch scale {
    case .linear(let low, let high): return linearTicks(low, high)
    case .logarithmic(let low, let high): return decades(low, high)
    }
  }

  private func linearTicks(_ low: Double, _ high: Double) -> [(row: Int, label: SafeText)] {
    let possible = [4, 5, 3, 2, 1].filter { rows > 2 * $0 }
    let even = possible.filter { $0 > 1 && isEven($0) }
    let divided = (even + possible).map { linearTicks(low, high, parts: $0) }
    let exact = divided.first { $0.allSatisfy { $0.isExact } }
    let ticks = exact ?? divided.first ?? linearTicks(low, high, parts: 1)
    return (rows == 1 ? Array(ticks.prefix(1)) : ticks).map { ($0.row, $0.label) }
  }

  /// Whether the ends of so many equal parts stand in rows of their own values, or nearly: what lies beside a label must
  /// not seem to lie on it.
  private func isEven(_ parts: Int) -> Bool {
    (0...parts).allSatisfy { part in
      let row = Double(part * (rows - 1)) / Double(parts)
      return abs(row - row.rounded()) <= 0.34
    }
  }

  /// The ends of so many equal parts, from the top, and whether each label is the number itself.
  private func linearTicks(
    _ low: Double, _ high: Double, parts: Int
  ) -> [(row: Int, label: SafeText, isExact: Bool)] {
    (0...parts).reversed().map { part in
      let share = Double(part) / Double(parts)
      let row = Int(((1 - share) * Double(rows - 1)).rounded())
      let value = low + share * (high - low)
      let near = 1e-9 * (high - low)
      let label: SafeText = abs(value) < near ? "0" : number(value)
      return (row, label, abs((Double(label.string) ?? .infinity) - value) <= near)
    }
  }

  /// As many whole powers of ten as leave a row between them.
  private func decades(_ low: Int, _ high: Int) -> [(row: Int, label: SafeText)] {
    guard rows > 1, high > low else { return [(0, "1e\(high)")] }
    let most = max(1, (rows - 1) / 2)
    let distance = max(1, (high - low + most - 1) / most)
    return stride(from: high, through: low, by: -distance).map { exponent in
      let share = Double(high - exponent) / Double(high - low)
      return (Int((share * Double(rows - 1)).rounded()), "1e\(exponent)")
    }
  }

  private func number(_ x: Double) -> SafeText {
    SafeText(Numbers.short(x, width: width).trimmingZeros)
  }
}
