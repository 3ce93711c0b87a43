import Console

/// The squares that wires pass through, and by which of their four sides.
struct WireGrid {
  private let size: Size
  private var squares: [Square]

  private struct Square {
    var light: Arms = []
    var heavy: Arms = []
    var arrow: Arms = []
    var style = Style.plain

    var arms: Arms { light.union(heavy) }

    /// A wire that ends in the open fills its last square.
    var straightened: Square {
      var square = self
      let along: Arms =
        switch arms {
        case .up, .down: [.up, .down]
        case .left, .right: [.left, .right]
        default: []
        }
      if !light.isEmpty { square.light.formUnion(along) }
      if !heavy.isEmpty { square.heavy.formUnion(along) }
      return square
    }

    /// Where a thin wire meets a thick one, the thick one keeps its look.
    mutating func add(_ arm: Arms, of wire: DiagramWire) {
      if wire.isHeavy || heavy.isEmpty { style = wire.style }
      if wire.isHeavy {
        heavy.insert(arm)
        light.remove(arm)
      } else if !heavy.contains(arm) {
        light.insert(arm)
      }
      arrow = []
    }
  }

  struct Arms: OptionSet, Hashable {
    let rawValue: Int
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
  }

  init(_ size: Size) {
    self.size = size
    squares = Array(repeating: Square(), count: size.columns * size.rows)
  }

  mutating func add(_ wire: DiagramWire) {
    guard var place = wire.points.first else { return }
    var direction: Arms = []
    for corner in wire.points.dropFirst() {
      while place != corner {
        direction = Self.direction(from: place, to: corner)
        set(place, direction, wire)
        place = Self.neighbour(of: place, direction)
        set(place, Self.opposite(direction), wire)
      }
    }
    let arrow = wire.arrival.map(Self.direction(into:)) ?? direction
    if wire.hasArrow, !arrow.isEmpty {
      change(place) { square in
        square.arrow = arrow
        square.style = wire.style
      }
    }
  }

  /// Across first, then down or up.
  private static func direction(from place: Point, to corner: Point) -> Arms {
    if place.column != corner.column { return corner.column > place.column ? .right : .left }
    return corner.row > place.row ? .down : .up
  }

  private static func direction(into side: DiagramSide) -> Arms {
    switch side {
    case .left: .right
    case .right: .left
    case .top: .down
    case .bottom: .up
    }
  }

  private static func neighbour(of place: Point, _ direction: Arms) -> Point {
    switch direction {
    case .up: Point(column: place.column, row: place.row - 1)
    case .down: Point(column: place.column, row: place.row + 1)
    case .left: Point(column: place.column - 1, row: place.row)
    default: Point(column: place.column + 1, row: place.row)
    }
  }

  private static func opposite(_ direction: Arms) -> Arms {
    switch direction {
    case .up: .down
    case .down: .up
    case .left: .right
    default: .left
    }
  }

  private mutating func set(_ place: Point, _ arm: Arms, _ wire: DiagramWire) {
    change(place) { $0.add(arm, of: wire) }
  }

  private mutating func change(_ place: Point, _ change: (inout Square) -> Void) {
    guard (0..<size.columns).contains(place.column), (0..<size.rows).contains(place.row) else {
      return
    }
    change(&squares[place.row * size.columns + place.column])
  }

  /// The wires as characters.
  func canvas(_ glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size)
    for (index, square) in squares.enumerated() where square.arms != [] || square.arrow != [] {
      let character = Self.character(square.straightened, glyphs)
      canvas[index % size.columns, index / size.columns] = Glyph(character, style: square.style)
    }
    return canvas
  }

  private static func character(_ square: Square, _ glyphs: GlyphSet) -> Character {
    if let arrow = arrows[square.arrow] { return glyphs == .ascii ? arrow.ascii : arrow.unicode }
    guard glyphs == .unicode else {
      if square.arms.isSubset(of: [.left, .right]) { return "-" }
      return square.arms.isSubset(of: [.up, .down]) ? "|" : "+"
    }
    if square.heavy.isEmpty { return lightLines[square.arms.rawValue] }
    if square.light.isEmpty { return heavyLines[square.arms.rawValue] }
    return mixedLines[square.heavy.rawValue << 4 | square.light.rawValue]
      ?? heavyLines[square.arms.rawValue]
  }

  // In the order of the arms' bits: up 1, down 2, left 4, right 8.
  private static let lightLines = Array(" ╵╷│╴╯╮┤╶╰╭├─┴┬┼")
  private static let heavyLines = Array(" ╹╻┃╸┛┓┫╺┗┏┣━┻┳╋")

  /// By the bits of the thick arms and then those of the thin ones.
  private static let mixedLines: [Int: Character] = [
    0xC2: "┯", 0xC1: "┷", 0xC3: "┿", 0x34: "┨", 0x38: "┠", 0x3C: "╂", 0x48: "╾", 0x84: "╼",
    0x21: "╽", 0x12: "╿",
  ]

  private static let arrows: [Arms: (unicode: Character, ascii: Character)] = [
    .up: ("▲", "^"), .down: ("▼", "v"), .left: ("◀", "<"), .right: ("▶", ">"),
  ]
}
