/// A piece of prose between blocks: a small tree in the words of CommonMark.
public struct Prose: Hashable, Sendable {
  /// The kinds of pieces.
  public indirect enum Content: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list; the number of the first item where items are numbered.
    case list(start: Int?, isTight: Bool, items: [[Prose]])
    /// A table.
    case table(ProseTable)
    /// A quotation.
    case quote([Prose])
    /// Code, as it stands, with the word after the fence.
    case code(String, language: String?)
    /// A line across.
    case rule
  }

  /// What it says.
  public let content: Content
  /// Its lines in the file, from 1.
  public let lines: ClosedRange<Int>
}

/// A table of prose.
public struct ProseTable: Hashable, Sendable {
  /// Where the text of a column stands.
  public enum Alignment: Hashable, Sendable {
    case left, center, right
  }

  /// One for each column.
  public let alignments: [Alignment]
  /// The cells of the head line.
  public let head: [[Inline]]
  /// The cells of each further line.
  public let rows: [[[Inline]]]
}

/// A piece of a line.
public indirect enum Inline: Hashable, Sendable {
  /// Plain words.
  case text(String)
  /// Words as they stand in code.
  case code(String)
  /// Words that are stressed.
  case emphasis([Inline])
  /// Words that are stressed strongly.
  case strong([Inline])
  /// Words that lead somewhere.
  case link([Inline], to: String)
  /// A picture elsewhere, with the words in its place.
  case image([Inline], at: String)
  /// A line end that is meant.
  case lineBreak

  /// The words alone.
  public var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _),
      .image(let inlines, _):
      inlines.plain
    case .lineBreak: " "
    }
  }
}

extension [Inline] {
  /// The words alone.
  public var plain: String { map(\.plain).joined() }
}
