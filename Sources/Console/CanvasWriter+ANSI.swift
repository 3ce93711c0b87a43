extension CanvasWriter {
  /// The rows as lines with the control sequences (ECMA-48 SGR) for colours and attributes.
  ///
  /// Every line ends in the terminal's own style, so the lines can stand anywhere. Without colours only
  /// attributes are left.
  public static func ansi(_ canvas: Canvas, _ appearance: Appearance) -> String {
    var output = ""
    for row in 0..<canvas.size.rows {
      var style = Style.plain
      for glyph in shown(canvas.row(row)) where !glyph.isContinuation {
        if glyph.style != style {
          output += selectGraphicRendition(glyph.style, appearance.colors)
          style = glyph.style
        }
        output.append(glyph.text)
      }
      output += style == .plain ? "\n" : "\u{1B}[0m\n"
    }
    return output
  }

  /// What turns a terminal that shows `old` into one that shows `canvas`, with the attributes reset before and after:
  /// for every run of changed squares its place (ECMA-48 CUP), then its glyphs with their styles.
  ///
  /// Empty where both are equal; every square where their sizes differ. O(columns · rows).
  public static func ansi(
    _ canvas: Canvas, after old: Canvas, _ appearance: Appearance
  ) -> String {
    guard canvas != old else { return "" }
    var output = ""
    var style = Style.plain
    for row in 0..<canvas.size.rows {
      let before = canvas.size == old.size ? Array(old.row(row)) : []
      var isNext = false
      for (column, glyph) in canvas.row(row).enumerated() where !glyph.isContinuation {
        let isChanged = before.isEmpty || before[column] != glyph
        defer { isNext = isChanged }
        guard isChanged else { continue }
        if !isNext { output += "\u{1B}[\(row + 1);\(column + 1)H" }
        if glyph.style != style {
          output += selectGraphicRendition(glyph.style, appearance.colors)
          style = glyph.style
        }
        output.append(glyph.text)
      }
    }
    return style == .plain ? output : output + "\u{1B}[0m"
  }

  /// The row without the blanks at its end that nobody sees.
  private static func shown(_ row: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    let last = row.lastIndex { $0 != Glyph() }
    return last.map { row[...$0] } ?? []
  }

  private static func selectGraphicRendition(_ style: Style, _ colors: ColorDepth) -> String {
    var codes = ["0"]
    if style.bold { codes.append("1") }
    if style.dim { codes.append("2") }
    if style.italic { codes.append("3") }
    if style.underlined { codes.append("4") }
    if style.reversed { codes.append("7") }
    if colors != .none {
      codes += codeOf(style.foreground, base: 30) + codeOf(style.background, base: 40)
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// The first eight colours and their bright twins have short codes, which 16-colour terminals know too.
  private static func codeOf(_ color: Color, base: Int) -> [String] {
    switch color {
    case .standard: []
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index) where index < 16: ["\(base + 52 + Int(index))"]
    case .indexed(let index): ["\(base + 8);5;\(index)"]
    }
  }
}
