/// Collects what is on a canvas as shapes, grouped by colour, and words.
struct SVGPicture {
  static let columnWidth = 9
  static let rowHeight = 18

  private let appearance: Appearance
  private let colors: TerminalColors
  private var backgrounds: [RGB: String] = [:]
  private var areas: [RGB: String] = [:]
  private var lines: [RGB: String] = [:]
  private var heavyLines: [RGB: String] = [:]
  private var figures: [RGB: String] = [:]
  private var dots: [RGB: String] = [:]
  private var words = ""

  /// The squares of everything.
  private(set) var size = Size.zero

  /// Canvases one below the other.
  init(_ canvases: [Canvas], _ appearance: Appearance) {
    self.appearance = appearance
    colors = TerminalColors(appearance.theme)
    for canvas in canvases { add(canvas) }
  }

  private mutating func add(_ canvas: Canvas) {
    let top = size.rows
    for row in 0..<canvas.size.rows { add(canvas.row(row), row: top + row) }
    if let cursor = canvas.cursor {
      addCursor(at: Point(column: cursor.column, row: top + cursor.row))
    }
    size = Size(
      columns: max(size.columns, canvas.size.columns), rows: top + canvas.size.rows)
  }

  /// One row of a canvas.
  private mutating func add(_ glyphs: ArraySlice<Glyph>, row: Int) {
    addBackgrounds(glyphs, row: row)
    var word: Word?
    for (column, glyph) in glyphs.enumerated() where !glyph.isContinuation {
      let isShape = addShape(glyph, column, row)
      guard glyph.text != " ", !isShape else {
        finish(&word)
        continue
      }
      if word?.style != glyph.style || glyph.needsOwnPlace { finish(&word) }
      if word == nil {
        word = Word(style: glyph.style, column: column, row: row, color: colorsOf(glyph.style).ink)
      }
      word?.append(glyph)
      if glyph.needsOwnPlace { finish(&word) }
    }
    finish(&word)
  }

  /// A bar where the terminal's own cursor stands.
  private mutating func addCursor(at point: Point) {
    let x = point.column * Self.columnWidth
    let y = point.row * Self.rowHeight
    areas[colors.foreground, default: ""] += "M\(x) \(y + 15)h9v2h-9z"
  }

  /// Everything, from the back to the front.
  var content: String {
    group(backgrounds) { #"<path shape-rendering="crispEdges" fill="\#($0)" d="\#($1)"/>"# }
      + group(areas) { #"<path shape-rendering="crispEdges" fill="\#($0)" d="\#($1)"/>"# }
      + group(lines) { #"<path fill="none" stroke="\#($0)" d="\#($1)"/>"# }
      + group(heavyLines) { #"<path fill="none" stroke="\#($0)" stroke-width="2.4" d="\#($1)"/>"# }
      + group(figures) { #"<path fill="\#($0)" d="\#($1)"/>"# }
      + group(dots) {
        #"<path fill="none" stroke="\#($0)" stroke-width="2.7" stroke-linecap="round" d="\#($1)"/>"#
      } + words
  }

  private func group(_ shapes: [RGB: String], _ element: (String, String) -> String) -> String {
    shapes.sorted { $0.key < $1.key }.map { element($0.key.css, $0.value) + "\n" }.joined()
  }

  /// The colours a style comes to: of the text and of what is behind it.
  private func colorsOf(_ style: Style) -> (ink: RGB, paper: RGB) {
    var ink = color(style.foreground) ?? colors.foreground
    var paper = color(style.background) ?? colors.background
    if style.reversed { swap(&ink, &paper) }
    if style.dim { ink = ink.mixed(0.6, over: paper) }
    return (ink, paper)
  }

  private func color(_ color: Color) -> RGB? {
    guard appearance.colors != .none, case .indexed(let index) = color else { return nil }
    return colors[index]
  }

  private mutating func addBackgrounds(_ glyphs: ArraySlice<Glyph>, row: Int) {
    var column = 0
    for run in runs(glyphs.map { colorsOf($0.style).paper }) {
      if run.color != colors.background {
        backgrounds[run.color, default: ""] +=
          "M\(column * Self.columnWidth) \(row * Self.rowHeight)"
          + "h\(run.count * Self.columnWidth)v\(Self.rowHeight)h-\(run.count * Self.columnWidth)z"
      }
      column += run.count
    }
  }

  private func runs(_ colors: [RGB]) -> [(color: RGB, count: Int)] {
    colors.reduce(into: []) { runs, color in
      if runs.last?.color == color {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((color, 1))
      }
    }
  }

  /// Draws the glyph if it is a figure rather than a letter.
  private mutating func addShape(_ glyph: Glyph, _ column: Int, _ row: Int) -> Bool {
    let x = column * Self.columnWidth
    let y = row * Self.rowHeight
    let (ink, paper) = colorsOf(glyph.style)
    if glyph.style.underlined {
      lines[ink, default: ""] += "M\(x) \(Double(y) + 16.5)h\(Self.columnWidth)"
    }
    guard let shape = CellShape(glyph.text) else { return false }
    switch shape {
    case .area(let rects, let share):
      let color = share < 1 ? ink.mixed(share, over: paper) : ink
      areas[color, default: ""] += rects.map { $0.path(x, y) }.joined()
    case .dots(let points):
      dots[ink, default: ""] += points.map { "M\(Double(x) + $0.x) \(Double(y) + $0.y)h0" }.joined()
    case .lines(let light, let heavy):
      if !light.isEmpty { lines[ink, default: ""] += "M\(x) \(y)" + light }
      if !heavy.isEmpty { heavyLines[ink, default: ""] += "M\(x) \(y)" + heavy }
    case .figure(let path):
      figures[ink, default: ""] += "M\(x) \(y)" + path
    }
    return true
  }

  private mutating func finish(_ word: inout Word?) {
    guard let finished = word else { return }
    words += finished.element(standard: colors.foreground)
    word = nil
  }
}

/// Letters side by side in one style.
private struct Word {
  let style: Style
  let column: Int
  let row: Int
  let color: RGB
  private var text = SafeText.empty

  init(style: Style, column: Int, row: Int, color: RGB) {
    self.style = style
    self.column = column
    self.row = row
    self.color = color
  }

  mutating func append(_ glyph: Glyph) {
    text += SafeText(trusted: String(glyph.text), width: glyph.width)
  }

  func element(standard: RGB) -> String {
    var attributes = ""
    if color != standard { attributes += " fill=\"\(color.css)\"" }
    if style.bold { attributes += " font-weight=\"bold\"" }
    if style.italic { attributes += " font-style=\"italic\"" }
    if text.width > 1 { attributes += " textLength=\"\(text.width * SVGPicture.columnWidth)\"" }
    let x = column * SVGPicture.columnWidth
    let y = row * SVGPicture.rowHeight + 13
    return "<text x=\"\(x)\" y=\"\(y)\"\(attributes)>\(text.escaped)</text>\n"
  }
}

extension Glyph {
  /// Whether fonts differ so much in this character's width that it is placed for itself.
  fileprivate var needsOwnPlace: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.value > 0x4FF || text.unicodeScalars.dropFirst().isEmpty == false
  }
}
