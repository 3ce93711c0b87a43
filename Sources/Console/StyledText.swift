/// Text in pieces that may look different, as a line of well set prose.
public struct StyledText: Equatable, Sendable {
  /// A piece of one style.
  public struct Run: Equatable, Sendable {
    /// What it says.
    public let text: SafeText
    /// How it is drawn.
    public let style: Style
  }

  /// The pieces from left to right; none is empty.
  public private(set) var runs: [Run] = []
  /// The columns that it takes.
  public private(set) var width = 0

  /// No text.
  public init() {}

  /// Text of one style.
  public init(_ text: SafeText, _ style: Style = .plain) { append(text, style) }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.isEmpty }

  /// The text without its styles.
  public var plain: SafeText { runs.map(\.text).joined() }

  /// Adds a piece at the end.
  public mutating func append(_ text: SafeText, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    width += text.width
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(text: last.text + text, style: style)
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  /// One text after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    for run in right.runs { result.append(run.text, run.style) }
    return result
  }

  /// The text in lines of at most that many columns, broken at spaces, whatever their style, and
  /// inside words that are longer than a line. No columns, no lines; an empty text is one empty line.
  public func wrapped(to columns: Int) -> [StyledText] {
    guard columns > 0 else { return [] }
    var lines: [StyledText] = []
    var line = StyledText()
    for word in words {
      if !line.isEmpty, line.width + 1 + word.text.width <= columns {
        line.append(" ", word.gap)
        line = line + word.text
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = word.text.pieces(of: columns)
      line = pieces.popLast() ?? StyledText()
      lines += pieces
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// Words as they stand between spaces, each with the style of the space before it.
  private var words: [(gap: Style, text: StyledText)] {
    var words: [(gap: Style, text: StyledText)] = []
    var isOpen = false
    for run in runs {
      for (index, part) in run.text.string.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { isOpen = false }
        guard !part.isEmpty else { continue }
        if !isOpen { words.append((run.style, StyledText())) }
        words[words.count - 1].text.append(SafeText(part, limit: .max), run.style)
        isOpen = true
      }
    }
    return words
  }

  /// The text cut every `columns` columns.
  private func pieces(of columns: Int) -> [StyledText] {
    guard width > columns else { return [self] }
    var pieces = [StyledText()]
    for run in runs {
      for cell in run.text.cells {
        let text = SafeText(trusted: String(cell.text), width: Int(cell.width))
        let piece = text.width > columns ? "·" : text
        if pieces[pieces.count - 1].width + piece.width > columns { pieces.append(StyledText()) }
        pieces[pieces.count - 1].append(piece, run.style)
      }
    }
    return pieces
  }
}

extension Canvas {
  /// Writes text from a place to the right, as far as the clip (the whole canvas without one) reaches.
  public mutating func write(_ text: StyledText, at point: Point, within clip: Rect? = nil) {
    var column = point.column
    for run in text.runs {
      write(run.text, at: Point(column: column, row: point.row), style: run.style, within: clip)
      column = column.advancedSaturating(by: run.text.width)
    }
  }
}
