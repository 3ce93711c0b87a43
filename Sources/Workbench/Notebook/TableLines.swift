import Console
import Interchange
import Notebooks

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
    let texts = table.rows.prefix(rows).map { $0.map(\.reading) }
    let widths = widths(texts, in: columns)
    let shown = fitting(widths, in: columns)
    let body = texts.enumerated().map { row, fields in
      line(shown, widths) { (fields[$0], style(of: table.rows[row][$0])) }
    }
    return headLines(shown, widths) + body + rest(shown, rows)
  }

  /// The lines that the heads take at a width.
  func headRows(columns: Int) -> Int {
    let widths = widths(table.rows.prefix(40).map { $0.map(\.reading) }, in: columns)
    return headLines(fitting(widths, in: columns), widths).count
  }

  /// As wide as heads and fields are; where that is more than there is room for, heads go over several lines, and then
  /// long fields are cut.
  private func widths(_ texts: [[SafeText]], in columns: Int) -> [Int] {
    let heads = table.columns.map(Self.head)
    let bodies = heads.indices.map { column in texts.map { $0[column].width }.max() ?? 0 }
    func fits(_ widths: [Int]) -> Bool { widths.reduce(2 * (widths.count - 1), +) <= columns }
    let whole = zip(heads, bodies).map { max($0.width, $1) }
    if fits(whole) { return whole }
    let narrow = zip(heads, bodies).map { head, body in
      let words = head.string.split(separator: " ").map { SafeText($0).width }
      return max(body, words.max() ?? 0, min(head.width, max(12, (head.width + 2) / 3)))
    }
    let most = (28...120).last { most in fits(narrow.map { min(most, $0) }) } ?? 28
    return narrow.map { min(most, $0) }
  }

  /// The heads, each over as many lines as it needs, the last ones above the fields.
  private func headLines(_ shown: Range<Int>, _ widths: [Int]) -> [StyledText] {
    let heads = shown.map {
      StyledText(Self.head(table.columns[$0])).wrapped(to: widths[$0]).map(\.plain)
    }
    let rows = heads.map(\.count).max() ?? 1
    return (0..<rows).map { row in
      line(shown, widths) { column in
        let head = heads[column - shown.lowerBound]
        let place = row - (rows - head.count)
        return (place < 0 ? .empty : head[place], palette.muted)
      }
    }
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

  private static func head(_ name: String) -> SafeText { SafeText(name, limit: 80) }
}

extension Table.Field {
  /// How it reads in a table, where the numbers of a column stand below one another.
  public var reading: SafeText {
    switch self {
    case .text(let text): SafeText(text, limit: 120)
    case .number(let number) where (1e4..<1e9).contains(abs(number)): SafeText(readable(number))
    case .number(let number): SafeText(Numbers.short(number))
    case .integer(let integer): SafeText(grouped(integer))
    case .none: "–"
    }
  }
}
