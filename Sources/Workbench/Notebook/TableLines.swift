import Console
import Interchange

/// A table of findings in lines: numbers at the right of their columns, texts at the left.
struct TableLines {
  private let table: Table
  private let palette: Palette

  init(_ table: Table, _ palette: Palette) {
    self.table = table
    self.palette = palette
  }

  /// The lines at a width: columns that do not fit are left out and counted.
  func lines(columns: Int, most rows: Int = 40) -> [StyledText] {
    let texts = table.rows.prefix(rows).map { $0.map(Self.text) }
    let widths = widths(texts, columns: columns)
    let shown = fitting(widths, in: columns)
    let head = line(shown, widths) { (Self.head(table.columns[$0]), palette.muted) }
    let body = texts.enumerated().map { row, fields in
      line(shown, widths) { (fields[$0], style(of: table.rows[row][$0])) }
    }
    return [head] + body + rest(shown, rows)
  }

  /// As wide as what stands in it; where that is more than there is room for, long ones are cut.
  private func widths(_ texts: [[SafeText]], columns: Int) -> [Int] {
    let widths = table.columns.indices.map { column in
      max(Self.head(table.columns[column]).width, texts.map { $0[column].width }.max() ?? 0)
    }
    let most = (28...120).last { most in
      widths.reduce(2 * (widths.count - 1)) { $0 + min(most, $1) } <= columns
    }
    return widths.map { min(most ?? 28, $0) }
  }

  private func rest(_ shown: Range<Int>, _ rows: Int) -> [StyledText] {
    let (columns, lines) = (table.columns.count - shown.count, max(0, table.rows.count - rows))
    let parts = [
      columns > 0 ? "\(columns) more columns" : nil, lines > 0 ? "\(lines) more rows" : nil,
    ]
    let text = parts.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? [] : [StyledText(SafeText("… " + text), palette.muted)]
  }

  private func fitting(_ widths: [Int], in columns: Int) -> Range<Int> {
    var (end, used) = (0, 0)
    while end < widths.count, used + widths[end] + (end > 0 ? 2 : 0) <= columns || end == 0 {
      used += widths[end] + (end > 0 ? 2 : 0)
      end += 1
    }
    return 0..<min(end, widths.count)
  }

  private func line(
    _ shown: Range<Int>, _ widths: [Int], _ field: (Int) -> (text: SafeText, style: Style)
  ) -> StyledText {
    shown.reduce(StyledText()) { line, column in
      let (text, style) = field(column)
      let cell = text.padded(to: widths[column], isNumeric(column) ? .right : .left)
      return line + StyledText(line.isEmpty ? .empty : "  ") + StyledText(cell, style)
    }
  }

  private func isNumeric(_ column: Int) -> Bool {
    table.rows.contains { row in
      switch row[column] {
      case .number, .integer: true
      case .text, .none: false
      }
    }
  }

  private func style(of field: Table.Field) -> Style {
    if case .text = field { palette.text } else { palette.accent }
  }

  private static func head(_ name: String) -> SafeText { SafeText(name, limit: 60) }

  private static func text(_ field: Table.Field) -> SafeText {
    switch field {
    case .text(let text): SafeText(text, limit: 120)
    case .number(let number): SafeText(Numbers.short(number))
    case .integer(let integer): SafeText(grouped(integer))
    case .none: "–"
    }
  }
}
