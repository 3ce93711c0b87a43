import Console
import Notebooks

/// Prose as Markdown, written anew from what was read: what stood there as text stays text, also where it looks like
/// HTML.
enum ProseMarkdown {
  /// A piece of prose, without an end of line.
  static func markdown(_ prose: Prose) -> String {
    switch prose.content {
    case .heading(let level, let inlines):
      String(repeating: "#", count: level) + " " + line(inlines)
    case .paragraph(let inlines): line(inlines)
    case .list(let start, let isTight, let items): list(items, from: start, isTight: isTight)
    case .table(let table): self.table(table)
    case .quote(let pieces): indented(markdown(pieces), by: "> ", first: "> ")
    case .code(let code, let language): fenced(code, language: language ?? "")
    case .rule: "---"
    }
  }

  /// Pieces with a blank line between them.
  static func markdown(_ pieces: [Prose]) -> String {
    pieces.map(markdown).joined(separator: "\n\n")
  }

  /// Text as it stands, in a fence that nothing in it can end.
  static func fenced(_ code: String, language: String) -> String {
    let longest = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let word = language.filter { $0.isLetter || $0.isNumber }
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map {
      SafeText($0, limit: .max).string
    }
    let body = lines.last == "" ? lines.dropLast() : lines[...]
    return fence + word + "\n" + body.joined(separator: "\n") + "\n" + fence
  }

  /// Text with everything escaped that Markdown, or HTML in it, would read as more than text; a line within a
  /// word, as in h_t, is no more.
  static func escaped(_ text: some StringProtocol) -> String {
    let characters = Array(SafeText(text, limit: .max).string)
    var escaped = ""
    for (place, character) in characters.enumerated() {
      let isWithin =
        character == "_" && isWordlike(characters, place - 1) && isWordlike(characters, place + 1)
      if "\\`*_[]<>&|~".contains(character), !isWithin { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  private static func isWordlike(_ characters: [Character], _ place: Int) -> Bool {
    characters.indices.contains(place)
      && (characters[place].isLetter || characters[place].isNumber)
  }

  /// A text of a line, which may have emphasis, at the beginning of a line, where more characters have a meaning.
  static func line(inline text: String) -> String { line(Notebook.inlines(of: text)) }

  /// A text of a line, which may have emphasis, within a line.
  static func text(inline text: String) -> String { self.text(Notebook.inlines(of: text)) }

  private static func line(_ inlines: [Inline]) -> String { atStart(text(inlines)) }

  /// What would begin a heading or a list does not.
  private static func atStart(_ text: String) -> String {
    if let first = text.first, "#+-=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, ".)".contains(next) else {
      return text
    }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  private static func text(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

  private static func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): escaped(text)
    case .code(let text): code(text)
    case .emphasis(let inlines): "*\(text(inlines))*"
    case .strong(let inlines): "**\(text(inlines))**"
    case .link(let inlines, let address): link(inlines, address)
    case .image(let inlines, _): "*\(text(inlines))*"
    case .lineBreak: "\\\n"
    }
  }

  /// Between so many backticks that none in it ends it.
  private static func code(_ text: String) -> String {
    let text = SafeText(text, limit: .max).string
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let mark = String(repeating: "`", count: longest + 1)
    let blank = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return (mark + blank + text + blank + mark).replacing("|", with: "\\|")
  }

  /// A link leads to a web page, or it is words.
  private static func link(_ inlines: [Inline], _ address: String) -> String {
    let isPlain = address.allSatisfy { $0.isASCII && !$0.isWhitespace && !"<>()\\".contains($0) }
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), isPlain else {
      return text(inlines)
    }
    return "[\(text(inlines))](\(address))"
  }

  private static func list(_ items: [[Prose]], from start: Int?, isTight: Bool) -> String {
    items.enumerated().map { index, pieces in
      let mark = start.map { "\($0 + index). " } ?? "- "
      let body = pieces.map(markdown).joined(separator: isTight ? "\n" : "\n\n")
      return indented(body, by: String(repeating: " ", count: mark.count), first: mark)
    }.joined(separator: isTight ? "\n" : "\n\n")
  }

  private static func indented(_ text: String, by lead: String, first: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { row, line in
      row == 0 ? first + line : line.isEmpty && lead.allSatisfy { $0 == " " } ? "" : lead + line
    }.joined(separator: "\n")
  }

  private static func table(_ table: ProseTable) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.alignments.map { alignment in
      switch alignment {
      case .left: "---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    return ([row(table.head.map(text)), row(rule)] + table.rows.map { row($0.map(text)) })
      .joined(separator: "\n")
  }
}
