extension Canvas {
  /// The canvas for a terminal that shows ASCII alone: every other character becomes the one most like it, or `?`.
  ///
  /// Drawing for `GlyphSet.ascii` avoids such characters where it can; text from the user's files cannot.
  public var asciiTwin: Canvas {
    var twin = self
    for row in 0..<size.rows {
      for (column, glyph) in self.row(row).enumerated() where !glyph.isContinuation {
        guard !glyph.text.isASCII else { continue }
        let letter = Glyph(ASCIITwins.twin(of: glyph.text), style: glyph.style)
        for offset in 0..<glyph.width { twin[column + offset, row] = letter }
      }
    }
    return twin
  }
}

private enum ASCIITwins {
  static func twin(of character: Character) -> Character {
    table[character] ?? shade(character) ?? "?"
  }

  /// Letters with accents lose them.
  private static func shade(_ character: Character) -> Character? {
    guard let scalar = character.unicodeScalars.first, scalar.isASCII else { return nil }
    return Character(scalar)
  }

  private static let table: [Character: Character] = Dictionary(
    [
      ("-", "─━┄┅┈┉╌╴╶╸╺−–—▁"), ("|", "│┃┆┇┊┋╎╵╷╹╻‖▏▕"), ("=", "═≈▒"), (">", "→▶►»≥▸↪"),
      ("<", "←◀◄«≤"),
      ("+", "┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋⊕"), ("^", "↑▲△▴"), ("v", "↓▼▽√✓▾"), (".", "·░∙"), ("~", "…"),
      ("*", "●•★⊙⊗"), ("o", "○◦◌°"), ("#", "█▓■▉▊▋"), (":", "▌▐▍▎"), ("\"", "“”▀"), ("'", "‘’′"),
      ("@", "◆"),
      ("_", "▄▂▃⏎␣"), ("/", "↵"), ("x", "×✗"), ("d", "∂"), ("S", "Σ"), ("s", "σ"), ("g", "γ"),
      ("a", "α"),
      ("r", "ρ"), ("P", "∏"), ("T", "ᵀ"), ("2", "²"), ("+", "⁺"),
    ].flatMap { twin, characters in characters.map { ($0, Character(twin)) } },
    uniquingKeysWith: { first, _ in first })
}
