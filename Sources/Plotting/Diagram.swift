public import Console

/// Boxes, operators and the wires between them, on a grid of squares: a drawing of a cell and what flows through it.
///
/// Places count from the top left of the rectangle that the diagram is drawn in. Wires go along rows and columns, join
/// where they meet, and run behind the boxes.
public struct Diagram: Plot, Hashable, Sendable {
  /// What stands in the drawing.
  public var nodes: [DiagramNode]

  /// What connects it.
  public var wires: [DiagramWire]

  /// Text beside the wires.
  public var labels: [DiagramLabel]

  /// A drawing of these parts.
  public init(
    nodes: [DiagramNode] = [], wires: [DiagramWire] = [], labels: [DiagramLabel] = []
  ) {
    self.nodes = nodes
    self.wires = wires
    self.labels = labels
  }

  /// The squares that everything together takes.
  public var size: Size {
    let ends =
      nodes.map { ($0.frame.endColumn, $0.frame.endRow) }
      + wires.flatMap { $0.points.map { ($0.column + 1, $0.row + 1) } }
      + labels.map { ($0.at.column + $0.text.width, $0.at.row + 1) }
    return Size(columns: ends.map(\.0).max() ?? 0, rows: ends.map(\.1).max() ?? 0)
  }

  /// Draws wires, boxes and labels, in this order.
  public func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    guard let rect = rect.drawable(on: canvas) else { return }
    var grid = WireGrid(size.fitting(rect.size))
    for wire in wires { grid.add(wire) }
    var picture = grid.canvas(appearance.glyphs)
    for node in nodes { draw(node, into: &picture, appearance) }
    for label in labels { picture.write(label.text, at: label.at, style: label.style) }
    canvas.overlay(picture, in: rect)
  }

  private func draw(_ node: DiagramNode, into canvas: inout Canvas, _ appearance: Appearance) {
    let frame = node.frame
    canvas.fill(frame)
    if node.isBoxed {
      canvas.box(
        frame, title: node.title, style: node.borderStyle, titleStyle: node.style,
        appearance: appearance)
    }
    let inside = node.isBoxed ? frame.inset(by: 1) : frame
    for (index, line) in node.lines.prefix(inside.rows).enumerated() {
      let row = Rect(
        column: inside.column, row: inside.row + index, columns: inside.columns, rows: 1)
      canvas.write(line, in: row, .center, style: node.style)
    }
  }
}

/// A box with lines of text in it, or text without a box: an operator such as `×`.
public struct DiagramNode: Hashable, Sendable {
  /// The squares it takes, its border included.
  public var frame: Rect

  /// What stands in its upper border.
  public var title: SafeText?

  /// What stands inside, centred.
  public var lines: [SafeText]

  /// How the text is drawn.
  public var style: Style

  /// How the border is drawn.
  public var borderStyle: Style

  /// Whether it has a border.
  public var isBoxed: Bool

  /// A box with text in it.
  public init(
    frame: Rect, title: SafeText? = nil, lines: [SafeText] = [], style: Style = .plain,
    borderStyle: Style = .plain
  ) {
    self.frame = frame
    self.title = title
    self.lines = lines
    self.style = style
    self.borderStyle = borderStyle
    isBoxed = true
  }

  /// A text without a border, such as an operator.
  public init(_ text: SafeText, at point: Point, style: Style = .plain) {
    self.init(
      frame: Rect(origin: point, size: Size(columns: text.width, rows: 1)), lines: [text],
      style: style)
    isBoxed = false
  }

  /// The middle square of one side, just outside: where a wire starts or ends.
  public func port(_ side: DiagramSide) -> Point {
    let column = frame.column + (frame.columns - 1) / 2
    let row = frame.row + (frame.rows - 1) / 2
    return switch side {
    case .left: Point(column: frame.column - 1, row: row)
    case .right: Point(column: frame.endColumn, row: row)
    case .top: Point(column: column, row: frame.row - 1)
    case .bottom: Point(column: column, row: frame.endRow)
    }
  }
}

/// A side of a box.
public enum DiagramSide: Hashable, Sendable {
  /// Where rows begin.
  case left
  /// Where rows end.
  case right
  /// The first row.
  case top
  /// The last row.
  case bottom
}

/// A line through several points, along rows and columns.
public struct DiagramWire: Hashable, Sendable {
  /// The corners. Between two that share neither row nor column the wire goes across first, then down or up.
  public var points: [Point]

  /// How it is drawn.
  public var style: Style

  /// Whether it ends in an arrow.
  public var hasArrow: Bool

  /// Whether it is drawn thick: something flows here now.
  public var isHeavy: Bool

  /// The side of a box at which it ends, if it is known: the arrow points into the box.
  var arrival: DiagramSide?

  /// A wire from one side of a box to a side of another, through the points between.
  public init(
    from start: DiagramNode, _ departure: DiagramSide, to end: DiagramNode,
    _ arrival: DiagramSide, through points: [Point] = [], style: Style = .plain,
    hasArrow: Bool = true, isHeavy: Bool = false
  ) {
    self.init(
      [start.port(departure)] + points + [end.port(arrival)], style: style, hasArrow: hasArrow,
      isHeavy: isHeavy)
    self.arrival = arrival
  }

  /// A wire through these points.
  public init(
    _ points: [Point], style: Style = .plain, hasArrow: Bool = true, isHeavy: Bool = false
  ) {
    self.points = points
    self.style = style
    self.hasArrow = hasArrow
    self.isHeavy = isHeavy
  }
}

/// Text at a place of the drawing.
public struct DiagramLabel: Hashable, Sendable {
  /// What it says.
  public var text: SafeText

  /// Where its first square is.
  public var at: Point

  /// How it is drawn.
  public var style: Style

  /// Text that starts at that place.
  public init(_ text: SafeText, at point: Point, style: Style = .plain) {
    self.text = text
    at = point
    self.style = style
  }
}

extension Size {
  /// Cut to what another size holds.
  fileprivate func fitting(_ other: Size) -> Size {
    Size(columns: min(columns, other.columns), rows: min(rows, other.rows))
  }
}

extension Canvas {
  /// Draws what another canvas holds, its untouched squares left out.
  fileprivate mutating func overlay(_ picture: Canvas, in rect: Rect) {
    for row in 0..<picture.size.rows {
      for (column, glyph) in picture.row(row).enumerated() where !glyph.isContinuation {
        let point = Point(column: rect.column + column, row: rect.row + row)
        guard glyph != Glyph(), rect.contains(point) else { continue }
        self[point.column, point.row] = glyph
      }
    }
  }
}
