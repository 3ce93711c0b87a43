public import Console

/// A height of a curve that is worth a line across: what could be reached, what is known already.
public struct CurveLevel: Hashable, Sendable {
  /// The height.
  public var value: Double

  /// What it is; written on the line beside the curves, as far as the colon in it where there is no more room.
  public var label: SafeText

  /// What is written where there is next to no room.
  public var short: SafeText

  /// How it is drawn.
  public var style: Style

  /// A line at a height.
  public init(value: Double, label: SafeText, short: SafeText, style: Style = .plain) {
    self.value = value
    self.label = label
    self.short = short
    self.style = style
  }

  /// Draws where nothing but the axis' own line has been drawn.
  func draw(into canvas: inout Canvas, inRow row: Int, of area: Rect, appearance: Appearance) {
    let free = area.columnRange.filter { Self.isFree(canvas[$0, row]) }
    let dash: Character = appearance.glyphs == .ascii ? "~" : "╌"
    let drawn = free.filter { canvas[$0, row]?.text != dash }
    for column in drawn { canvas[column, row] = Glyph(dash, style: style) }
    let places = words.lazy.compactMap { text in
      Self.room(for: text.width + 3, in: free).map { (text, $0) }
    }
    guard let (text, room) = places.first else { return }
    canvas.write(
      " " + text + " ", at: Point(column: room.lowerBound + 1, row: row), style: style, within: area
    )
  }

  /// What can be said, from the longest: all of it, what stands before a colon, the short form.
  private var words: [SafeText] {
    let head = label.string.firstIndex(of: ":").map { SafeText(label.string[..<$0]) }
    return [label] + (head.map { [$0] } ?? []) + [short]
  }

  /// The first so many columns in a row that are free; nil where there are none.
  private static func room(for columns: Int, in free: [Int]) -> Range<Int>? {
    var start = free.startIndex
    for place in free.indices {
      if place > start, free[place] != free[place - 1] + 1 { start = place }
      let run = free[start]..<free[place] + 1
      if run.count >= columns { return run }
    }
    return nil
  }

  private static func isFree(_ glyph: Glyph?) -> Bool {
    guard let text = glyph?.text else { return false }
    return " ┈╌~".contains(text)
  }
}
