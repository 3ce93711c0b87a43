import Console
import Interchange
import Workbench

/// A table to be printed: columns set side by side, or JSON.
struct TableResult: Encodable {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// The table as lines: numbers to the right, texts to the left.
  var lines: [SafeText] {
    let cells = [table.columns.map { SafeText($0) }] + table.rows.map { $0.map(\.reading) }
    let widths = table.columns.indices.map { column in cells.map { $0[column].width }.max() ?? 0 }
    let isNumber = isNumeric
    return cells.map { row in
      row.indices.map { column in
        let pad = SafeText(repeating: " ", count: widths[column] - row[column].width)
        return isNumber[column] ? pad + row[column] : row[column] + pad
      }.joined(separator: "  ").withoutTrailingBlanks
    }
  }

  /// The table as HTML.
  var html: String {
    func row(_ tag: String, _ cells: [String]) -> String {
      "<tr>"
        + cells.enumerated().map { column, cell in
          "<\(tag)\(isNumeric[column] ? " class=\"number\"" : "")>\(cell)</\(tag)>"
        }.joined() + "</tr>"
    }
    let head = row("th", table.columns.map { ProseHTML.escaped($0) })
    let rows = table.rows.map { row("td", $0.map { ProseHTML.escaped($0.reading.string) }) }
    return "<table><thead>\(head)</thead><tbody>\n\(rows.joined(separator: "\n"))</tbody></table>"
  }

  /// The table as Markdown.
  var markdown: String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let head = row(table.columns.map { ProseMarkdown.escaped($0) })
    let rule = row(isNumeric.map { $0 ? "---:" : "---" })
    let rows = table.rows.map { row($0.map { ProseMarkdown.escaped($0.reading.string) }) }
    return ([head, rule] + rows).joined(separator: "\n")
  }

  private var isNumeric: [Bool] {
    table.columns.indices.map { column in
      table.rows.contains { if case .text = $0[column] { false } else { true } }
    }
  }

  private enum Keys: CodingKey { case columns, rows }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(table.columns, forKey: .columns)
    var rows = container.nestedUnkeyedContainer(forKey: .rows)
    for row in table.rows {
      var fields = rows.nestedUnkeyedContainer()
      for field in row { try Self.encode(field, into: &fields) }
    }
  }

  private static func encode(
    _ field: Table.Field, into fields: inout any UnkeyedEncodingContainer
  ) throws {
    switch field {
    case .text(let text): try fields.encode(text)
    case .number(let number): try fields.encode(number)
    case .integer(let integer): try fields.encode(integer)
    case .none: try fields.encodeNil()
    }
  }
}

extension SafeText {
  fileprivate var withoutTrailingBlanks: SafeText {
    SafeText(String(string.reversed().drop { $0 == " " }.reversed()))
  }
}
