public import Console

/// One point of a scatter.
public struct ScatterPoint: Hashable, Sendable {
  /// To the right.
  public var x: Double

  /// Up.
  public var y: Double

  /// What it is; written beside it where there is room.
  public var label: SafeText

  /// What marks its place.
  public var marker: Character

  /// What marks its place where there is ASCII alone.
  public var plainMarker: Character

  /// How marker and label are drawn.
  public var style: Style

  /// A point with its label.
  public init(
    x: Double, y: Double, label: SafeText, marker: Character = "•", plainMarker: Character = "*",
    style: Style = .plain
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.marker = marker
    self.plainMarker = plainMarker
    self.style = style
  }
}

/// The part of the plane that a scatter shows: at least a square of `radius` around its centre, both axes to
/// the same scale.
public struct ScatterWindow: Hashable, Sendable {
  /// The middle, to the right.
  public var x: Double

  /// The middle, up.
  public var y: Double

  /// How far one sees from the middle in each direction.
  public var radius: Double

  /// A window around a point.
  public init(x: Double = 0, y: Double = 0, radius: Double = 1) {
    self.x = x
    self.y = y
    self.radius = radius
  }

  /// Where a point stands on a grid of so many squares across and down; a square of text is twice as high as
  /// wide, a quarter of one in braille is not. Nil where it is no number or far outside.
  func place(_ x: Double, _ y: Double, across: Int, down: Int, heightPerWidth: Double) -> (
    Int, Int
  )? {
    let unit = min(Double(across), Double(down) * heightPerWidth) / (2 * max(radius, 1e-300))
    let column = Double(across) / 2 + (x - self.x) * unit
    let row = Double(down) / 2 - (y - self.y) * unit / heightPerWidth
    guard abs(column) < 1e6, abs(row) < 1e6 else { return nil }
    return (Int(column.rounded(.down)), Int(row.rounded(.down)))
  }
}

/// Points on a plane: all as dots, the first ones with labels that never cover one another, one of them chosen
/// and joined to others by lines.
///
/// Points stand in the order of their importance: where labels compete, the earlier wins.
public struct Scatter: Plot, Hashable, Sendable {
  /// The points, the most important first.
  public var points: [ScatterPoint]

  /// What is seen of the plane.
  public var window: ScatterWindow

  /// The point that stands out.
  public var chosen: Int?

  /// Points joined to the chosen one; their labels come right after its own.
  public var joined: [Int]

  /// The points that get a marker, and a label where there is room; others are dots.
  public var mostLabels: Int

  /// Points on a plane.
  public init(
    points: [ScatterPoint], window: ScatterWindow = ScatterWindow(), chosen: Int? = nil,
    joined: [Int] = [], mostLabels: Int = 500
  ) {
    self.points = points
    self.window = window
    self.chosen = chosen.flatMap { points.indices.contains($0) ? $0 : nil }
    self.joined = joined.filter { points.indices.contains($0) }
    self.mostLabels = mostLabels
  }

  /// Draws the axes through the origin, the lines, the dots, and then the labels.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    drawAxes(into: &canvas, rect, appearance)
    if appearance.glyphs == .unicode {
      drawBraille(into: &canvas, rect, appearance)
    } else {
      drawCharacters(into: &canvas, rect, appearance)
    }
    var labels = ScatterLabels(rect, appearance)
    for index in labelled {
      let point = points[index]
      guard let place = place(of: point, in: rect) else { continue }
      labels.draw(point, at: place, isChosen: index == chosen, into: &canvas)
    }
  }

  /// The point nearest to a square, if it stands within three columns of it.
  public func point(at square: Point, in rect: Rect) -> Int? {
    guard rect.contains(square) else { return nil }
    let candidates = points.indices.compactMap { index -> (index: Int, distance: Int)? in
      guard let place = place(of: points[index], in: rect) else { return nil }
      let (across, down) = (place.column - square.column, 2 * (place.row - square.row))
      return (index, across * across + down * down)
    }
    return candidates.min { $0.distance < $1.distance }.flatMap {
      $0.distance <= 9 ? $0.index : nil
    }
  }

  /// The chosen point, those joined to it, then the others by importance.
  private var labelled: [Int] {
    let first = [chosen].compactMap(\.self) + joined
    let known = Set(first)
    return first + (0..<min(mostLabels, points.count)).filter { !known.contains($0) }
  }

  private func place(of point: ScatterPoint, in rect: Rect) -> Point? {
    let place = window.place(
      point.x, point.y, across: rect.columns, down: rect.rows, heightPerWidth: 2)
    return place.map { Point(column: rect.column + $0.0, row: rect.row + $0.1) }
      .flatMap { rect.contains($0) ? $0 : nil }
  }

  private func drawAxes(into canvas: inout Canvas, _ rect: Rect, _ appearance: Appearance) {
    let isPlain = appearance.glyphs == .ascii
    guard
      let (column, row) = window.place(
        0, 0, across: rect.columns, down: rect.rows, heightPerWidth: 2)
    else { return }
    let style = Palette(appearance).faint
    for c in rect.columnRange where rect.contains(Point(column: c, row: rect.row + row)) {
      canvas[c, rect.row + row] = Glyph(isPlain ? "." : "┈", style: style)
    }
    for r in rect.rowRange where rect.contains(Point(column: rect.column + column, row: r)) {
      canvas[rect.column + column, r] = Glyph(isPlain ? "." : "┊", style: style)
    }
  }

  private func drawBraille(into canvas: inout Canvas, _ rect: Rect, _ appearance: Appearance) {
    var grid = BrailleGrid(rect)
    func dot(_ point: ScatterPoint) -> (Int, Int)? {
      window.place(
        point.x, point.y, across: 2 * rect.columns, down: 4 * rect.rows, heightPerWidth: 1)
    }
    for point in points {
      if let place = dot(point) { grid.set(place.0, place.1, point.style) }
    }
    if let chosen, let start = dot(points[chosen]) {
      let style = Palette(appearance).accent
      for other in joined {
        guard let end = dot(points[other]) else { continue }
        Self.line(from: start, to: end) { grid.set($0, $1, style) }
      }
    }
    grid.draw(into: &canvas)
  }

  private func drawCharacters(into canvas: inout Canvas, _ rect: Rect, _ appearance: Appearance) {
    for point in points {
      guard let place = place(of: point, in: rect) else { continue }
      canvas[place.column, place.row] = Glyph(".", style: point.style)
    }
    guard let chosen, let start = place(of: points[chosen], in: rect) else { return }
    for other in joined {
      guard let end = place(of: points[other], in: rect) else { continue }
      Self.line(from: (start.column, start.row), to: (end.column, end.row)) {
        canvas[$0, $1] = Glyph(":", style: Palette(appearance).accent)
      }
    }
  }

  /// The straight way between two places of the grid; of one that leaves it far away, a part.
  private static func line(
    from start: (Int, Int), to end: (Int, Int), _ set: (Int, Int) -> Void
  ) {
    let (across, down) = (end.0 - start.0, end.1 - start.1)
    let distance = max(abs(across), abs(down), 1)
    for part in 0...min(distance, 20_000) {
      let share = Double(part) / Double(distance)
      set(
        start.0 + Int((Double(across) * share).rounded()),
        start.1 + Int((Double(down) * share).rounded()))
    }
  }
}

/// Markers and labels, each of which keeps its squares for itself.
private struct ScatterLabels {
  private let rect: Rect
  private let appearance: Appearance
  private var taken: [Bool]

  init(_ rect: Rect, _ appearance: Appearance) {
    self.rect = rect
    self.appearance = appearance
    taken = Array(repeating: false, count: rect.columns * rect.rows)
  }

  /// Draws the marker if its square is free, and the label at its right, else at its left, else not at all.
  mutating func draw(
    _ point: ScatterPoint, at place: Point, isChosen: Bool, into canvas: inout Canvas
  ) {
    guard isFree(place.column..<place.column + 1, place.row) else { return }
    let style = isChosen ? Palette(appearance).selection : point.style
    let marker = appearance.glyphs == .ascii ? point.plainMarker : point.marker
    canvas[place.column, place.row] = Glyph(marker, style: style)
    take(place.column..<place.column + 1, place.row)
    let label = isChosen ? point.label.truncated(to: rect.columns / 2) : point.label
    guard !label.isEmpty else { return }
    let right = place.column + 1..<place.column + 1 + label.width
    let left = place.column - label.width..<place.column
    // A blank square keeps labels apart.
    let beside = [
      (right, right.lowerBound..<right.upperBound + 1),
      (left, left.lowerBound - 1..<left.upperBound),
    ]
    guard let (squares, _) = beside.first(where: { isInside($0.0) && isFree($0.1, place.row) })
    else { return }
    canvas.write(
      label, at: Point(column: squares.lowerBound, row: place.row), style: style, within: rect)
    take(squares, place.row)
  }

  private func isInside(_ columns: Range<Int>) -> Bool {
    columns.lowerBound >= rect.column && columns.upperBound <= rect.endColumn
  }

  /// Whether nothing stands there; what is outside is nobody's.
  private func isFree(_ columns: Range<Int>, _ row: Int) -> Bool {
    columns.allSatisfy { column in
      !rect.columnRange.contains(column) || !taken[index(column, row)]
    }
  }

  private mutating func take(_ columns: Range<Int>, _ row: Int) {
    for column in columns where rect.columnRange.contains(column) {
      taken[index(column, row)] = true
    }
  }

  private func index(_ column: Int, _ row: Int) -> Int {
    (row - rect.row) * rect.columns + column - rect.column
  }
}
