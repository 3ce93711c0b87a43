/// A notebook: prose and blocks in the order of the file, and everything that is wrong with it.
///
/// Reading never fails: what is broken is told, and what does not depend on it can be used.
public struct Notebook: Sendable {
  /// A piece between which a reader stops.
  public enum Part: Sendable {
    /// Words.
    case prose(Prose)
    /// A block, by its place in `blocks`.
    case block(Int)
  }

  /// The file's text.
  public let text: String
  /// What the front matter says.
  public let frontMatter: FrontMatter
  /// Prose and blocks, in the order of the file.
  public let parts: [Part]
  /// The blocks, in the order of the file.
  public internal(set) var blocks: [Block]
  /// What is wrong, in the order of the file; all of it, at most `Limits.diagnostics`.
  public internal(set) var diagnostics: [Diagnostic]
  /// Which block uses which.
  public internal(set) var graph: Graph

  /// What a notebook may have at most.
  public enum Limits {
    /// Bytes of the file.
    public static let bytes = 512 << 10
    /// Blocks.
    public static let blocks = 1000
    /// Diagnostics kept.
    public static let diagnostics = 200
  }

  /// Reads a notebook from the text of its file.
  public init(text: String) {
    var assembly = Assembly(text)
    assembly.read()
    self = assembly.notebook
  }

  init(
    text: String, frontMatter: FrontMatter, parts: [Part], blocks: [Block],
    diagnostics: [Diagnostic], graph: Graph
  ) {
    self.text = text
    self.frontMatter = frontMatter
    self.parts = parts
    self.blocks = blocks
    self.diagnostics = diagnostics
    self.graph = graph
  }

  /// The title of the front matter, else the first heading's, else nothing.
  public var title: String? {
    frontMatter.title
      ?? parts.lazy.compactMap { part in
        guard case .prose(let prose) = part, case .heading(_, let inlines) = prose.content else {
          return nil
        }
        return inlines.plain
      }.first
  }

  /// A fault at a place, with the text of its line.
  public func diagnostic(at place: SourcePlace, _ message: String) -> Diagnostic {
    SourceText(text).diagnostic(place, message)
  }

  /// The place of the block of a name.
  public func index(of name: String) -> Int? { blocks.firstIndex { $0.name == name } }

  /// The lines of a part in the file.
  public func lines(of part: Part) -> ClosedRange<Int> {
    switch part {
    case .prose(let prose): prose.lines
    case .block(let place): blocks[place].lines
    }
  }

  /// The lines of every part as one text each, as they stand in the file.
  public var partTexts: [String] {
    let source = SourceText(text)
    return parts.map { source.text(lines(of: $0)) }
  }

  /// The parameters, in the order of the file.
  public var parameters: [Parameter] { blocks.compactMap(Parameter.init) }
}

/// What stands before a notebook's first line of prose.
public struct FrontMatter: Hashable, Sendable {
  /// What the notebook is called.
  public var title: String?
  /// Its place in a course.
  public var number: Int?
  /// One line for a list.
  public var summary: String?
  /// How long it takes.
  public var minutes: Int?
  /// What should have been read before.
  public var needs: [String] = []

  init() {}

  init(_ entries: [Value.Entry]) {
    let value = Value(.map(entries))
    title = value["title"]?.text
    number = value["number"]?.whole
    summary = value["summary"]?.text
    minutes = value["minutes"]?.whole
    needs = value["needs"]?.list?.compactMap(\.text) ?? []
  }
}

extension Notebook {
  /// A text of a block, as a question or a task, in pieces of prose.
  public static func prose(of text: String) -> [Prose] {
    MarkdownReader.pieces(of: text, after: 0).compactMap { piece in
      if case .prose(let prose) = piece { prose } else { nil }
    }
  }

  /// A text of a line, as an answer or a reason; what is more than one paragraph stays as it stands.
  public static func inlines(of text: String) -> [Inline] {
    let pieces = prose(of: text)
    guard pieces.count == 1, case .paragraph(let inlines) = pieces[0].content else {
      return [.text(text)]
    }
    return inlines
  }
}
