private import CMark

/// Reads CommonMark with tables into prose and fences, through cmark-gfm.
struct MarkdownReader {
  /// How deep quotations, lists and stresses may stand in one another; what is deeper is left out.
  static let deepest = 24

  /// A top-level piece: prose, or a fence whose info string makes it a block.
  enum Piece {
    case prose(Prose)
    case fence(Fence)
  }

  /// A fence of a block.
  struct Fence {
    /// The words after the fence's marks.
    let info: String
    let body: String
    /// From the fence's first line to its last.
    let lines: ClosedRange<Int>
    /// The columns before the fence.
    let indent: Int
    /// Whether it stands in a list or a quotation, where no block may stand.
    let isNested: Bool
  }

  /// Lines of the file before the text.
  private let offset: Int
  private var nested: [Fence] = []

  /// Reads a text that begins after line `offset` of its file.
  static func pieces(of text: String, after offset: Int) -> [Piece] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
      return []
    }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    var reader = MarkdownReader(offset: offset)
    return reader.pieces(root)
  }

  private init(offset: Int) { self.offset = offset }

  private mutating func pieces(_ root: OpaquePointer) -> [Piece] {
    var pieces: [Piece] = []
    for node in children(root) {
      if let fence = fence(node, isNested: false) {
        pieces.append(.fence(fence))
      } else if let prose = prose(node, 0) {
        pieces.append(.prose(prose))
      }
      pieces += nested.map(Piece.fence)
      nested = []
    }
    return pieces
  }
}

private typealias MarkdownNode = OpaquePointer

extension MarkdownReader {
  private func children(_ node: MarkdownNode) -> [MarkdownNode] {
    cmark_node_first_child(node).map { Array(sequence(first: $0) { cmark_node_next($0) }) } ?? []
  }

  private func lines(_ node: MarkdownNode) -> ClosedRange<Int> {
    let first = Int(cmark_node_get_start_line(node))
    return offset + first...offset + max(first, Int(cmark_node_get_end_line(node)))
  }

  /// The fence of a block: its info string has a word after `yaml`.
  private func fence(_ node: MarkdownNode, isNested: Bool) -> Fence? {
    guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK,
      let text = cmark_node_get_fence_info(node)
    else { return nil }
    let info = String(cString: text)
    let words = info.split(whereSeparator: \.isWhitespace)
    guard words.first == "yaml", words.count > 1 else { return nil }
    return Fence(
      info: info, body: literal(node), lines: lines(node),
      indent: max(0, Int(cmark_node_get_start_column(node)) - 1), isNested: isNested)
  }

  private func literal(_ node: MarkdownNode) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private mutating func prose(_ nodes: [MarkdownNode], _ depth: Int) -> [Prose] {
    var pieces: [Prose] = []
    for node in nodes {
      if let piece = prose(node, depth) { pieces.append(piece) }
    }
    return pieces
  }

  private mutating func prose(_ node: MarkdownNode, _ depth: Int) -> Prose? {
    guard depth < Self.deepest else { return nil }
    if depth > 0, let fence = fence(node, isNested: true) {
      nested.append(fence)
      return nil
    }
    return content(node, depth).map { Prose(content: $0, lines: lines(node)) }
  }

  private mutating func content(_ node: MarkdownNode, _ depth: Int) -> Prose.Content? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      .heading(level: Int(cmark_node_get_heading_level(node)), inlines(node, depth))
    case CMARK_NODE_PARAGRAPH: paragraph(node, depth)
    case CMARK_NODE_BLOCK_QUOTE: .quote(prose(children(node), depth + 1))
    case CMARK_NODE_LIST: list(node, depth)
    case CMARK_NODE_CODE_BLOCK: code(node)
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_HTML_BLOCK: html(node)
    default: table(node, depth)
    }
  }

  private func paragraph(_ node: MarkdownNode, _ depth: Int) -> Prose.Content {
    if let formula = pieces(of: node, depth).displayedFormula {
      return .code(formula + "\n", language: "math")
    }
    return .paragraph(inlines(node, depth))
  }

  private func code(_ node: MarkdownNode) -> Prose.Content {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) }
    let text = info == "math" ? Formula.unicode(literal(node)) : literal(node)
    return .code(text, language: info.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Comments say nothing; other HTML is shown as it stands.
  private func html(_ node: MarkdownNode) -> Prose.Content? {
    let text = literal(node)
    return text.hasPrefix("<!--") ? nil : .code(text, language: "html")
  }

  private mutating func list(_ node: MarkdownNode, _ depth: Int) -> Prose.Content {
    let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [[Prose]] = []
    for item in children(node) { items.append(prose(children(item), depth + 1)) }
    return .list(
      start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, items: items)
  }
}

extension MarkdownReader {
  private func table(_ node: MarkdownNode, _ depth: Int) -> Prose.Content? {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    guard columns > 0, let letters = cmark_gfm_extensions_get_table_alignments(node) else {
      return nil
    }
    let rows = children(node).map { row in children(row).map { inlines($0, depth) } }
    return .table(
      ProseTable(
        alignments: (0..<columns).map { alignment(letters[$0]) }, head: rows.first ?? [],
        rows: Array(rows.dropFirst())))
  }

  private func alignment(_ letter: UInt8) -> ProseTable.Alignment {
    switch letter {
    case UInt8(ascii: "r"): .right
    case UInt8(ascii: "c"): .center
    default: .left
    }
  }

  private func inlines(_ node: MarkdownNode, _ depth: Int) -> [Inline] {
    pieces(of: node, depth).settingFormulas()
  }

  private func pieces(of node: MarkdownNode, _ depth: Int) -> [Inline] {
    depth < Self.deepest ? children(node).compactMap { inline($0, depth + 1) } : []
  }

  private func inline(_ node: MarkdownNode, _ depth: Int) -> Inline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: .code(literal(node))
    case CMARK_NODE_SOFTBREAK: .text(" ")
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_EMPH: .emphasis(inlines(node, depth))
    case CMARK_NODE_STRONG: .strong(inlines(node, depth))
    case CMARK_NODE_LINK: .link(inlines(node, depth), to: address(node))
    case CMARK_NODE_IMAGE: .image(inlines(node, depth), at: address(node))
    default: nil
    }
  }

  private func address(_ node: MarkdownNode) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }
}
