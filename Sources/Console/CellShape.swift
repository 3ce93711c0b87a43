/// A character that a picture draws as a figure: blocks, braille, lines. Units: a square is 9 × 18.
enum CellShape {
  /// Rectangles, filled to a share.
  case area([Area], share: Double)
  case dots([(x: Double, y: Double)])
  /// Thin and thick strokes, as paths relative to the square's top left corner.
  case lines(light: String, heavy: String)
  /// A filled path relative to the square's top left corner.
  case figure(String)

  /// A part of a square in eighths of its width and height.
  struct Area {
    var left = 0.0
    var top = 0.0
    var right = 8.0
    var bottom = 8.0

    func path(_ x: Int, _ y: Int) -> String {
      let (unitX, unitY) = (Double(SVGPicture.columnWidth) / 8, Double(SVGPicture.rowHeight) / 8)
      let width = (right - left) * unitX
      return "M\(Double(x) + left * unitX) \(Double(y) + top * unitY)"
        + "h\(width)v\((bottom - top) * unitY)h\(-width)z"
    }
  }

  init?(_ character: Character) {
    guard let scalar = character.unicodeScalars.first,
      let shape = Self.block(scalar) ?? Self.braille(scalar) ?? Self.line(character)
    else { return nil }
    self = shape
  }

  private static func block(_ scalar: Unicode.Scalar) -> CellShape? {
    let eighths = Double(scalar.value & 0xF)
    switch scalar.value {
    case 0x2580: return .area([Area(bottom: 4)], share: 1)
    case 0x2581...0x2588: return .area([Area(top: 8 - eighths)], share: 1)
    case 0x2589...0x258F: return .area([Area(right: 16 - eighths)], share: 1)
    case 0x2590: return .area([Area(left: 4)], share: 1)
    case 0x2591...0x2593: return .area([Area()], share: eighths / 4)
    case 0x2594: return .area([Area(bottom: 1)], share: 1)
    case 0x2595: return .area([Area(left: 7)], share: 1)
    case 0x2596...0x259F: return .area(quadrants(scalar), share: 1)
    case 0x25A0: return .area([Area(left: 0.5, top: 2, right: 7.5, bottom: 6)], share: 1)
    default: return nil
    }
  }

  private static func quadrants(_ scalar: Unicode.Scalar) -> [Area] {
    let corners = [
      Area(right: 4, bottom: 4), Area(left: 4, bottom: 4), Area(top: 4, right: 4),
      Area(left: 4, top: 4),
    ]
    // Which of the corners (top left, top right, bottom left, bottom right) U+2596…259F fill.
    let filled: [UInt8] = [
      0b0100, 0b1000, 0b0001, 0b1101, 0b1001, 0b0111, 0b1011, 0b0010, 0b0110, 0b1110,
    ]
    let bits = filled[Int(scalar.value - 0x2596)]
    return corners.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
  }

  private static func braille(_ scalar: Unicode.Scalar) -> CellShape? {
    guard (0x2800...0x28FF).contains(scalar.value) else { return nil }
    let places: [(x: Double, y: Double)] = [
      (2.25, 2.25), (2.25, 6.75), (2.25, 11.25), (6.75, 2.25), (6.75, 6.75), (6.75, 11.25),
      (2.25, 15.75), (6.75, 15.75),
    ]
    let bits = scalar.value - 0x2800
    return .dots(places.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
  }

  /// Lines run through the middle of the square; half a unit off, they cover whole pixels.
  private static func line(_ character: Character) -> CellShape? {
    if let path = arcs[character] ?? dashes[character] { return .lines(light: path, heavy: "") }
    if let path = arrows[character] { return .figure(path) }
    return arms[character].map { .lines(light: path($0.light), heavy: path($0.heavy)) }
  }

  private static func path(_ arms: String) -> String {
    arms.map { arm in
      switch arm {
      case "u": "m4.5 0v9m-4.5 -9"
      case "d": "m4.5 9v9m-4.5 -18"
      case "l": "m0 9.5h5m-5 -9.5"
      default: "m4 9.5h5m-9 -9.5"
      }
    }.joined()
  }

  private static let arcs: [Character: String] = [
    "╭": "m4.5 18v-3.5a5 5 0 0 1 4.5 -5", "╮": "m0 9.5a5 5 0 0 1 4.5 5v3.5",
    "╰": "m4.5 0v4.5a5 5 0 0 0 4.5 5", "╯": "m0 9.5a5 5 0 0 0 4.5 -5v-4.5",
  ]
  private static let dashes: [Character: String] = [
    "┄": "m0.5 9.5h2m1 0h2m1 0h2", "┈": "m0.5 9.5h1.2m1.05 0h1.2m1.05 0h1.2m1.05 0h1.2",
    "┆": "m4.5 1v4m0 2v4m0 2v4", "┊": "m4.5 1v2.5m0 2v2.5m0 2v2.5m0 2v2.5",
    "╌": "m0.75 9.5h3m1.5 0h3", "╎": "m4.5 1.5v6m0 3v6",
  ]
  private static let arrows: [Character: String] = [
    "▶": "m0 5l9 4.5l-9 4.5z", "◀": "m9 5l-9 4.5l9 4.5z", "▲": "m4 18v-4h-4l4.5 -9l4.5 9h-4v4z",
    "▼": "m4 0v5h-4l4.5 9l4.5 -9h-4v-5z",
  ]

  /// Which sides a line's thin and thick strokes reach: up, down, left, right.
  private static let arms: [Character: (light: String, heavy: String)] = {
    let sides: [(Character, Character, String)] = [
      ("─", "━", "lr"), ("│", "┃", "ud"), ("┌", "┏", "dr"), ("┐", "┓", "dl"), ("└", "┗", "ur"),
      ("┘", "┛", "ul"), ("├", "┣", "udr"), ("┤", "┫", "udl"), ("┬", "┳", "dlr"),
      ("┴", "┻", "ulr"), ("┼", "╋", "udlr"), ("╴", "╸", "l"), ("╵", "╹", "u"), ("╶", "╺", "r"),
      ("╷", "╻", "d"),
    ]
    var arms: [Character: (light: String, heavy: String)] = [
      "┯": ("d", "lr"), "┷": ("u", "lr"), "┿": ("ud", "lr"), "┨": ("l", "ud"), "┠": ("r", "ud"),
      "╂": ("lr", "ud"), "╾": ("r", "l"), "╼": ("l", "r"), "╽": ("u", "d"), "╿": ("d", "u"),
    ]
    for (light, heavy, reach) in sides {
      arms[light] = (reach, "")
      arms[heavy] = ("", reach)
    }
    return arms
  }()
}
