import Console
import Notebooks

/// Prose as HTML. Nothing of the text becomes markup: it is made safe and escaped, and links lead only to web pages.
enum ProseHTML {
  /// A piece of prose.
  static func html(_ prose: Prose) -> String {
    switch prose.content {
    case .heading(let level, let inlines): "<h\(level)>\(html(inlines))</h\(level)>"
    case .paragraph(let inlines): "<p>\(html(inlines))</p>"
    case .list(let start, _, let items): list(start, items)
    case .table(let table): self.table(table)
    case .quote(let pieces): "<blockquote>\(pieces.map(html).joined())</blockquote>"
    case .code(let code, _):
      "<pre>\(escaped(lines: code.hasSuffix("\n") ? code.dropLast() : code[...]))</pre>"
    case .rule: "<hr/>"
    }
  }

  /// A text of a line, which may have emphasis.
  static func html(inline text: String) -> String { html(Notebook.inlines(of: text)) }

  /// Text with what HTML would read as markup written otherwise.
  static func escaped(_ text: some StringProtocol) -> String {
    SafeText(text, limit: .max).string.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// Lines of text, each made safe for itself.
  static func escaped(lines: some StringProtocol) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }.joined(
      separator: "\n")
  }

  private static func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  private static func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): escaped(text)
    case .code(let code): "<code>\(escaped(code))</code>"
    case .emphasis(let inlines): "<em>\(html(inlines))</em>"
    case .strong(let inlines): "<strong>\(html(inlines))</strong>"
    case .link(let inlines, let address): link(inlines, address)
    case .image(let inlines, _): "<em>\(html(inlines))</em>"
    case .lineBreak: "<br/>"
    }
  }

  private static func link(_ inlines: [Inline], _ address: String) -> String {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return html(inlines)
    }
    return "<a href=\"\(escaped(address))\">\(html(inlines))</a>"
  }

  private static func list(_ start: Int?, _ items: [[Prose]]) -> String {
    let tag = start == nil ? "ul" : "ol"
    let begin = start.map { " start=\"\($0)\"" } ?? ""
    let rows = items.map { "<li>\($0.map(html).joined())</li>" }.joined()
    return "<\(tag)\(begin)>\(rows)</\(tag)>"
  }

  private static func table(_ table: ProseTable) -> String {
    func row(_ cells: [[Inline]], _ tag: String) -> String {
      let fields = zip(cells, table.alignments).map { cell, side in
        "<\(tag) style=\"text-align:\(side)\">\(html(cell))</\(tag)>"
      }
      return "<tr>\(fields.joined())</tr>"
    }
    let rows = table.rows.map { row($0, "td") }.joined(separator: "\n")
    return "<table><thead>\(row(table.head, "th"))</thead><tbody>\(rows)</tbody></table>"
  }
}
