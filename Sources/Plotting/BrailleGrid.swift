import Console

/// Dots on a rectangle, two across and four down in each square.
struct BrailleGrid {
  private let rect: Rect
  private var dots: [UInt8]
  private var styles: [Style]

  init(_ rect: Rect) {
    self.rect = rect
    dots = Array(repeating: 0, count: rect.columns * rect.rows)
    styles = Array(repeating: .plain, count: dots.count)
  }

  /// Sets the dot in a column and row of dots, counted from the top left; outside it does nothing.
  mutating func set(_ x: Int, _ y: Int, _ style: Style) {
    guard (0..<rect.columns * 2).contains(x), (0..<rect.rows * 4).contains(y) else { return }
    let index = y / 4 * rect.columns + x / 2
    dots[index] |= Self.bits[y % 4][x % 2]
    styles[index] = style
  }

  func draw(into canvas: inout Canvas) {
    for (index, bits) in dots.enumerated() where bits != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { continue }
      let glyph = Glyph(Character(scalar), style: styles[index])
      canvas[rect.column + index % rect.columns, rect.row + index / rect.columns] = glyph
    }
  }

  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
