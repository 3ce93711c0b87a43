public import Console

/// One line of a curve.
public struct CurveSeries: Hashable, Sendable {
  /// A number per step; `nil` leaves a gap: not there, or not walked yet.
  public var values: [Double?]

  /// What the line is.
  public var label: SafeText

  /// How it is drawn.
  public var style: Style

  /// Whether it is drawn in dashes, so that it differs from others without colour too.
  public var isDashed: Bool

  /// The character of its points where there is no braille.
  public var marker: Character

  /// A line through these values.
  public init(
    values: [Double?], label: SafeText, style: Style = .plain, isDashed: Bool = false,
    marker: Character = "*"
  ) {
    self.values = values
    self.label = label
    self.style = style
    self.isDashed = isDashed
    self.marker = marker
  }
}

/// A point of a curve that stands out, as the best or the last.
public struct CurveMark: Hashable, Sendable {
  /// The step it stands on.
  public var step: Int

  /// Its height; beyond the scale it stands at the edge.
  public var value: Double

  /// What it looks like.
  public var text: Character

  /// What it looks like where there is ASCII alone.
  public var marker: Character

  /// How it is drawn.
  public var style: Style

  /// A mark at a step and a height.
  public init(
    step: Int, value: Double, text: Character, marker: Character, style: Style = .plain
  ) {
    self.step = step
    self.value = value
    self.text = text
    self.marker = marker
    self.style = style
  }
}

/// The vertical axis of a curve.
public enum CurveScale: Hashable, Sendable {
  /// From low to high.
  case linear(low: Double, high: Double)
  /// Magnitudes from 10^low to 10^high; below stands a row of its own for zeros (`0`) and for what is
  /// smaller than the scale shows (`↓`).
  case logarithmic(lowExponent: Int, highExponent: Int)

  /// The lowest number above the floor.
  public var low: Double {
    switch self {
    case .linear(let low, _): low
    case .logarithmic(let exponent, _): Double("1e\(exponent)") ?? 0
    }
  }
}

/// Lines over time, in braille dots or, without Unicode, in characters.
///
/// The first `gutter` columns hold the axis with its limits; the time axis begins after them, with the same columns
/// per step as the heat strips above and below.
public struct Curve: Plot, Hashable, Sendable {
  /// The lines; later ones are drawn over earlier ones.
  public var series: [CurveSeries]

  /// The vertical axis.
  public var scale: CurveScale

  /// Text columns per step, at least 1.
  public var columnWidth: Int { didSet { columnWidth = columnWidth.legalColumnWidth } }

  /// Columns over which all steps are spread evenly, the first at the left end and the last at the right; nil where each
  /// takes `columnWidth`.
  public var spread: Int?

  /// The step on which the time cursor stands.
  public var cursorColumn: Int?

  /// Columns at the left for the axis; 0 for none.
  public var gutter: Int

  /// Points that stand out, drawn over the lines.
  public var marks: [CurveMark]

  /// Steps with a cut before them: lines end there, and a broken line stands between.
  public var cutBefore: Set<Int>

  /// Heights that are worth a quiet line across, behind everything else.
  public var levels: [CurveLevel]

  /// Lines over a common time axis.
  public init(
    series: [CurveSeries], scale: CurveScale, columnWidth: Int = 1, cursorColumn: Int? = nil,
    gutter: Int = 6, marks: [CurveMark] = [], cutBefore: Set<Int> = [], levels: [CurveLevel] = [],
    spread: Int? = nil
  ) {
    self.series = series
    self.scale = scale
    self.columnWidth = columnWidth.legalColumnWidth
    self.cursorColumn = cursorColumn
    self.gutter = max(0, gutter)
    self.marks = marks
    self.cutBefore = cutBefore
    self.levels = levels
    self.spread = spread
  }

  /// Draws the axis, the cursor's line and the curves, in this order.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    let (axis, rest) = rect.splitLeft(gutter)
    let (floor, area) = floorAndArea(rest)
    let ticks = CurveTicks(scale: scale, rows: area.rows, gutter: gutter)
    ticks.draw(into: &canvas, gutter: axis, area: area, appearance: appearance)
    if !floor.isEmpty {
      ticks.drawFloor(into: &canvas, gutter: axis, floor: floor, appearance: appearance)
    }
    let palette = Palette(appearance)
    for step in cutBefore {
      drawLine(step, appearance.glyphs == .ascii ? ":" : "┊", palette.muted, &canvas, rest)
    }
    if let step = cursorColumn {
      drawLine(step, appearance.glyphs == .ascii ? "|" : "▎", palette.cursorLine, &canvas, rest)
    }
    if drawsDots(appearance) {
      var dots = BrailleGrid(area)
      for line in series {
        trace(line, area, 2, 4) { x, y in
          if !line.isDashed || x / 2 % 2 == 0 { dots.set(x, y, line.style) }
        }
      }
      dots.draw(into: &canvas)
    } else {
      for line in series { drawCharacters(line, area, &canvas) }
    }
    for line in series { drawMarks(line, area, floor, appearance, &canvas) }
    for mark in marks { draw(mark, area, appearance, &canvas) }
    for level in levels {
      guard case .level(let height) = reading(of: level.value), (0...1).contains(height) else {
        continue
      }
      let row = area.row + Self.part(1 - height, of: area.rows)
      level.draw(into: &canvas, inRow: row, of: area, appearance: appearance)
    }
  }

  /// Writes the lines' names with their styles into one line.
  public func drawKey(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    var column = rect.column
    let muted = Palette(appearance).muted
    for line in series {
      let sample = sample(of: line, appearance)
      guard column + sample.width + 1 + line.label.width <= rect.endColumn else { return }
      column += canvas.write(
        sample, at: Point(column: column, row: rect.row), style: line.style, within: rect)
      column += canvas.write(
        " " + line.label + "  ", at: Point(column: column, row: rect.row), style: muted,
        within: rect)
    }
  }

  private func sample(of line: CurveSeries, _ appearance: Appearance) -> SafeText {
    guard drawsDots(appearance) else { return SafeText(String(line.marker)) }
    return line.isDashed ? "⠤ ⠤" : "⠤⠤⠤"
  }

  /// Whether lines are drawn in dots, of which several are told apart by their colours.
  private func drawsDots(_ appearance: Appearance) -> Bool {
    appearance.glyphs == .unicode && (appearance.colors != .none || series.count < 2)
  }

  /// A logarithmic scale keeps its lowest row for what has no logarithm.
  private func floorAndArea(_ rect: Rect) -> (floor: Rect, area: Rect) {
    guard case .logarithmic = scale, rect.rows >= 3 else { return (.zero, rect) }
    let (floor, area) = rect.splitBottom(1)
    return (floor, area)
  }

  /// A line at the left edge of a step.
  private func drawLine(
    _ step: Int, _ text: Character, _ style: Style, _ canvas: inout Canvas, _ rect: Rect
  ) {
    guard (0..<rect.columns).contains(step) else { return }
    let column = rect.column + (spread == nil ? step * columnWidth : middle(of: step, 1))
    for row in rect.rowRange where rect.contains(Point(column: column, row: row)) {
      canvas[column, row] = Glyph(text, style: style)
    }
  }

  /// Runs through the points and the straight lines between neighbours, in a grid of so many parts per square.
  private func trace(
    _ line: CurveSeries, _ area: Rect, _ across: Int, _ down: Int, _ set: (Int, Int) -> Void
  ) {
    guard !area.isEmpty else { return }
    var previous: (x: Int, y: Int)?
    let steps = spread == nil ? (area.columns + columnWidth - 1) / columnWidth : line.values.count
    for (step, value) in line.values.prefix(steps).enumerated() {
      if cutBefore.contains(step) { previous = nil }
      guard let value, case .level(let height) = reading(of: value) else {
        previous = nil
        continue
      }
      let x = middle(of: step, across)
      let y = Self.part(1 - height, of: area.rows * down)
      connect(previous ?? (x, y), (x, y), set)
      previous = (x, y)
    }
  }

  /// The middle of a step, counted in so many parts of each column.
  private func middle(of step: Int, _ across: Int) -> Int {
    guard let spread else { return step * columnWidth * across + (columnWidth * across - 1) / 2 }
    let last = max(1, (series.map(\.values.count).max() ?? 1) - 1)
    return (step * (spread * across - 1) + last / 2) / last
  }

  private func connect(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ set: (Int, Int) -> Void)
  {
    let distance = max(abs(to.x - from.x), abs(to.y - from.y), 1)
    for part in 0...distance {
      let share = Double(part) / Double(distance)
      set(
        from.x + Int((Double(to.x - from.x) * share).rounded()),
        from.y + Int((Double(to.y - from.y) * share).rounded()))
    }
  }

  private static func part(_ position: Double, of count: Int) -> Int {
    Int((min(max(position, 0), 1) * Double(count - 1)).rounded())
  }

  private func reading(of value: Double) -> Reading {
    switch scale {
    case .linear(let low, let high): Scale.sequential(low: low, high: high).reading(of: value)
    case .logarithmic(let low, let high):
      Scale.logarithmic(lowExponent: low, highExponent: high).reading(of: value)
    }
  }

  /// Points as markers, the way between them as dots.
  private func drawCharacters(_ line: CurveSeries, _ area: Rect, _ canvas: inout Canvas) {
    let points = Set(line.values.indices.map { middle(of: $0, 1) })
    trace(line, area, 1, 1) { x, y in
      let isPoint = points.contains(x)
      let point = Point(column: area.column + x, row: area.row + y)
      guard area.contains(point), isPoint || !line.isDashed else { return }
      canvas[point.column, point.row] = Glyph(isPoint ? line.marker : ".", style: line.style)
    }
  }

  private func draw(
    _ mark: CurveMark, _ area: Rect, _ appearance: Appearance, _ canvas: inout Canvas
  ) {
    guard case .level(let height) = reading(of: mark.value),
      (0..<area.columns).contains(mark.step)
    else { return }
    let point = Point(
      column: area.column + middle(of: mark.step, 1),
      row: area.row + Self.part(1 - height, of: area.rows))
    guard area.contains(point) else { return }
    let text = appearance.glyphs == .ascii ? mark.marker : mark.text
    canvas[point.column, point.row] = Glyph(text, style: mark.style)
  }

  /// Zeros and underflow in the floor; at the top what is above the scale, and what is no number at all.
  private func drawMarks(
    _ line: CurveSeries, _ area: Rect, _ floor: Rect, _ appearance: Appearance,
    _ canvas: inout Canvas
  ) {
    for (step, value) in line.values.enumerated() {
      guard let value else { continue }
      let column = area.column + middle(of: step, 1)
      let (mark, row): (Character, Int)
      switch reading(of: value) {
      case .zero: (mark, row) = ("0", floor.row)
      case .underflow: (mark, row) = (appearance.glyphs == .ascii ? "v" : "↓", floor.row)
      case .level(let height) where height > 1 + 1e-9:
        (mark, row) = (appearance.glyphs == .ascii ? "^" : "↑", area.row)
      case .notFinite: (mark, row) = ("?", area.row)
      case .level, .signed: continue
      }
      let point = Point(column: column, row: row)
      guard area.contains(point) || floor.contains(point) else { continue }
      canvas[point.column, point.row] = Glyph(mark, style: line.style.with(bold: true))
    }
  }
}
