import Console
import Laboratory
import Sequences

/// A text set in lines, symbol by symbol, so that each has a colour and can be clicked.
struct WrittenLines {
  /// A symbol in its place.
  struct Piece: Hashable {
    /// The step that decided it; −1 is what was read before.
    let step: Int
    let text: SafeText
    let column: Int
    /// Whether it stands for a character that is not seen.
    var isMark = false
  }

  /// The lines from the top.
  private(set) var lines: [[Piece]] = [[]]
  private let columns: Int
  private let gap: Int
  /// Where the next piece stands, if nothing lies between.
  private var end = 0
  /// The symbol before the next piece; nil where a line begins.
  private var former: String?

  /// Sets a text in lines of so many columns, broken at blanks where there are any.
  init(_ written: WrittenText, columns: Int) {
    self.columns = max(1, columns)
    gap = written.writer.unit == .word ? 1 : 0
    if let opening = written.opening { append(opening, step: -1) }
    if let source = written.source { append(source: source) }
    for (step, symbol) in written.passage.symbols.enumerated() {
      let text = written.writer.text(of: [symbol])
      let isName = gap == 0 && symbol == written.passage.rules.end && text.count > 1
      append(isName ? " " + text : text, step: step)
    }
  }

  /// What an encoder read, and an arrow to what is made of it.
  private mutating func append(source: String) {
    for character in source { append(String(character), step: -1, gap: 0) }
    append(" → ", step: -1, gap: 0)
  }

  /// The line in which a step stands.
  func line(of step: Int) -> Int {
    lines.firstIndex { $0.contains { $0.step == step } } ?? 0
  }

  /// How a symbol is shown.
  static func text(of symbol: String) -> SafeText {
    isBreak(symbol) ? "↵" : SafeText(symbol, limit: 24)
  }

  private static func isBreak(_ symbol: String) -> Bool { symbol == "\n" || symbol == "\r\n" }

  private mutating func append(_ symbol: String, step: Int, gap: Int? = nil) {
    let isBreak = Self.isBreak(symbol)
    let text = Self.text(of: symbol).truncated(to: columns)
    // Between words stands a blank, but not before a mark that belongs to the word before it.
    if let former, !isBreak, WordTokens.standsApart(symbol, after: former) {
      end += gap ?? self.gap
    }
    if end + text.width > columns { wrap() }
    lines[lines.count - 1].append(Piece(step: step, text: text, column: end, isMark: isBreak))
    end += text.width
    former = gap == nil ? symbol : nil
    if isBreak { newLine() }
  }

  private mutating func newLine() {
    lines.append([])
    end = 0
    former = nil
  }

  /// Begins a line with what stands behind the last blank of the present one.
  private mutating func wrap() {
    let line = lines[lines.count - 1]
    newLine()
    guard gap == 0, let blank = line.lastIndex(where: { $0.text == " " }), blank < line.count - 1,
      let last = line.last, blank > 0
    else { return }
    let start = line[blank + 1].column
    guard last.column + last.text.width - start < columns / 2 else { return }
    lines[lines.count - 2] = Array(line[...blank])
    for piece in line[(blank + 1)...] {
      lines[lines.count - 1].append(
        Piece(
          step: piece.step, text: piece.text, column: piece.column - start, isMark: piece.isMark))
    }
    end = last.column + last.text.width - start
  }
}
