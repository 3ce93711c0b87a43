import Console
import Plotting

extension Plot {
  /// The plot alone on a canvas of that size, as text.
  func lines(_ columns: Int, _ rows: Int, _ appearance: Appearance = .plain) -> [String] {
    canvas(columns, rows, appearance).lines
  }

  /// The plot alone on a canvas of that size.
  func canvas(_ columns: Int, _ rows: Int, _ appearance: Appearance = .plain) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    draw(into: &canvas, in: canvas.bounds, appearance: appearance)
    return canvas
  }
}

extension Appearance {
  /// Without colours: what is drawn is in the text.
  static let plain = Appearance(colors: .none)
  static let ascii = Appearance(colors: .none, glyphs: .ascii)

  static let all: [Appearance] = ColorDepth.allCases.flatMap { colors in
    Theme.allCases.flatMap { theme in
      GlyphSet.allCases.map { Appearance(colors: colors, theme: theme, glyphs: $0) }
    }
  }
}
