import Console
import Notebooks

/// Sets prose in lines: headings, emphasis, lists, tables, quotations, code, links as footnotes.
struct ProseSetter {
  let palette: Palette
  /// The number of each footnote by where its link leads.
  let footnotes: [String: Int]

  /// The lines of a piece at a width.
  func lines(_ prose: Prose, columns: Int) -> [StyledText] {
    switch prose.content {
    case .heading(let level, let inlines): heading(inlines, level: level, columns: columns)
    case .paragraph(let inlines): wrapped(inlines, columns: columns)
    case .list(let start, let isTight, let items):
      list(items, from: start, isTight: isTight, columns: columns)
    case .table(let table): TableSetter(table, self).lines(columns: columns)
    case .quote(let pieces): quote(pieces, columns: columns)
    case .code(let code, _): self.code(code, columns: columns)
    case .rule: [StyledText(SafeText(repeating: "─", count: columns), palette.faint)]
    }
  }

  /// Pieces one below the other, with a blank line between them.
  func lines(_ pieces: [Prose], columns: Int, isTight: Bool = false) -> [StyledText] {
    var lines: [StyledText] = []
    for piece in pieces {
      if !lines.isEmpty, !isTight { lines.append(StyledText()) }
      lines += self.lines(piece, columns: columns)
    }
    return lines
  }

  /// Pieces of a line in a style of their own.
  func text(_ inlines: [Inline], _ style: Style = .plain) -> StyledText {
    inlines.reduce(StyledText()) { $0 + text($1, style) }
  }

  private func text(_ inline: Inline, _ style: Style) -> StyledText {
    switch inline {
    case .text(let text): StyledText(SafeText(text, limit: .max), style)
    case .code(let code):
      StyledText(
        SafeText(code, limit: .max), style.with(foreground: palette.accent.foreground))
    case .emphasis(let inlines): text(inlines, style.with(italic: true))
    case .strong(let inlines): text(inlines, style.with(bold: true))
    case .link(let inlines, let target), .image(let inlines, let target):
      text(inlines, style.with(underlined: true)) + footnote(target)
    case .lineBreak: StyledText(" ", style)
    }
  }

  private func footnote(_ target: String) -> StyledText {
    footnotes[target].map { StyledText("[\($0)]", palette.muted) } ?? StyledText()
  }

  /// Lines of words; a line end that is meant begins a new one.
  private func wrapped(_ inlines: [Inline], columns: Int) -> [StyledText] {
    inlines.split(separator: .lineBreak, omittingEmptySubsequences: false)
      .flatMap { text(Array($0)).wrapped(to: columns) }
  }

  private func heading(_ inlines: [Inline], level: Int, columns: Int) -> [StyledText] {
    let style = level > 2 ? palette.text.with(bold: true) : palette.title
    let lines = text(inlines, style).wrapped(to: columns)
    guard level == 1, let widest = lines.map(\.width).max(), widest > 0 else { return lines }
    return lines + [StyledText(SafeText(repeating: "━", count: widest), palette.border)]
  }

  private func list(
    _ items: [[Prose]], from start: Int?, isTight: Bool, columns: Int
  ) -> [StyledText] {
    let marks = items.indices.map { index in
      start.map { SafeText("\($0 + index).") } ?? "•"
    }
    let indent = (marks.map(\.width).max() ?? 0) + 1
    var lines: [StyledText] = []
    for (mark, item) in zip(marks, items) {
      if !lines.isEmpty, !isTight { lines.append(StyledText()) }
      let body = self.lines(item, columns: columns - indent, isTight: isTight)
      lines += body.enumerated().map { row, line in
        StyledText((row == 0 ? mark : .empty).padded(to: indent), palette.accent) + line
      }
    }
    return lines
  }

  private func quote(_ pieces: [Prose], columns: Int) -> [StyledText] {
    lines(pieces, columns: columns - 2).map { StyledText("▎ ", palette.accent) + $0 }
  }

  private func code(_ code: String, columns: Int) -> [StyledText] {
    let style = palette.text.with(foreground: palette.accent.foreground)
    let body = code.hasSuffix("\n") ? code.dropLast() : code[...]
    return body.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      rows(ofCode: String(line), columns: columns - 2).enumerated().map { row, text in
        (row == 0 ? StyledText("  ") : StyledText("  ↪ ", palette.muted)) + StyledText(text, style)
      }
    }
  }

  /// A line as it stands, or in rows where it is too long, with columns for the mark of those that go on.
  private func rows(ofCode line: String, columns: Int) -> [SafeText] {
    let whole = SafeText(line, limit: .max)
    if whole.width <= columns { return [whole] }
    let wrapped = WrappedLine(line, columns: max(1, columns - 2))
    return wrapped.rows.indices.map(wrapped.text)
  }
}
