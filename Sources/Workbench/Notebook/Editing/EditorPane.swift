import Console
import Notebooks

/// The text of a part that is being typed, with the numbers of its lines, and below it what is wrong.
struct EditorPane {
  private let editor: PartEditor
  private let palette: Palette

  init(_ editor: PartEditor, _ palette: Palette) {
    self.editor = editor
    self.palette = palette
  }

  /// The rows that it needs.
  func rows(columns: Int) -> Int {
    let inner = Rect(column: 0, row: 0, columns: max(1, columns - 2), rows: Self.mostRows)
    let text = window(in: inner).count
    return 2 + text + faultLines(columns: inner.columns).count
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let inner = panel.draw(into: &canvas, in: rect, palette)
    let faults = faultLines(columns: inner.columns)
    let (text, below) = split(inner, faults.count)
    for (row, line) in faults.prefix(below.rows).enumerated() {
      canvas.write(line, at: Point(column: below.column, row: below.row + row), within: below)
    }
    drawText(into: &canvas, in: text)
  }

  /// The place in the text under a point.
  func place(at point: Point, in rect: Rect) -> TextBuffer.Place? {
    let inner = rect.inset(by: 1)
    let (text, _) = split(inner, faultLines(columns: inner.columns).count)
    guard let row = window(in: text)[safe: point.row - text.row] else { return nil }
    let width = max(0, point.column - text.column - gutter)
    return TextBuffer.Place(
      line: row.line, column: row.wrapped.column(atWidth: width, row: row.row))
  }

  /// The columns and rows of the text where the pane stands in a rectangle.
  func textSize(in rect: Rect) -> Size {
    let inner = rect.inset(by: 1)
    let (text, _) = split(inner, faultLines(columns: inner.columns).count)
    return Size(columns: max(1, textColumns(text)), rows: max(1, text.rows))
  }

  private func split(_ inner: Rect, _ faults: Int) -> (text: Rect, faults: Rect) {
    let (below, text) = inner.splitBottom(min(faults, inner.rows / 2))
    return (text, below)
  }

  /// The pane in words.
  static func panes(of editor: PartEditor) -> [PlainPane] {
    let place = editor.buffer.cursor
    return [
      PlainPane(
        "Editing " + editor.title
          + ", line \(editor.newLines.lowerBound + place.line), column \(place.column + 1)",
        editor.buffer.lines.map { SafeText($0) })
    ] + (editor.faults.isEmpty ? [] : [PlainPane("What is wrong", editor.faults.map(\.words))])
  }

  private static let mostRows = 200

  private var panel: Panel {
    let lines = editor.newLines
    let place = "lines \(lines.lowerBound)–\(lines.upperBound)"
    let count = editor.faults.count
    let state: SafeText = count == 0 ? "✓" : count == 1 ? "✗ 1 fault" : "✗ \(count) faults"
    return Panel(
      ["edit · " + editor.title + " · " + SafeText(place), editor.title], hints: [state],
      isFocused: true)
  }

  // MARK: Text

  /// The columns of the line numbers, with a blank behind them.
  private var gutter: Int { "\(editor.newLines.upperBound)".count + 1 }

  /// The columns beside the numbers; one is left for the cursor behind the last character.
  private func textColumns(_ rect: Rect) -> Int { rect.columns - gutter - 1 }

  private struct Row {
    let line: Int
    let row: Int
    let wrapped: WrappedLine
  }

  /// The rows around the cursor that fit; as many are laid out, and no more.
  private func window(in rect: Rect) -> [Row] {
    let columns = textColumns(rect)
    guard rect.rows > 0, columns > 0 else { return [] }
    let above = rowsAbove(columns, most: rect.rows)
    let below = rowsBelow(columns, most: rect.rows)
    let before = min(above.count, max(rect.rows / 2, rect.rows - below.count))
    return Array((above.suffix(before) + below).prefix(rect.rows))
  }

  /// From the cursor's row on.
  private func rowsBelow(_ columns: Int, most: Int) -> [Row] {
    let cursor = editor.buffer.cursor
    var found: [Row] = []
    var line = cursor.line
    while found.count < most, line < editor.buffer.lines.count {
      let rows = rows(line, columns)
      let first = line == cursor.line ? rows[0].wrapped.row(ofColumn: cursor.column) : 0
      found += rows[first...]
      line += 1
    }
    return found
  }

  private func rowsAbove(_ columns: Int, most: Int) -> [Row] {
    let cursor = editor.buffer.cursor
    let own = rows(cursor.line, columns)
    var found = Array(own[..<own[0].wrapped.row(ofColumn: cursor.column)])
    var line = cursor.line - 1
    while found.count < most, line >= 0 {
      found = rows(line, columns) + found
      line -= 1
    }
    return found
  }

  private func rows(_ line: Int, _ columns: Int) -> [Row] {
    let cursor = editor.buffer.cursor
    let wrapped = WrappedLine(
      editor.buffer.lines[line], columns: columns, near: line == cursor.line ? cursor.column : 0)
    return wrapped.rows.indices.map { Row(line: line, row: $0, wrapped: wrapped) }
  }

  private func drawText(into canvas: inout Canvas, in rect: Rect) {
    let faulty = Set(editor.faults.map(\.place.line))
    let cursor = editor.buffer.cursor
    for (offset, row) in window(in: rect).enumerated() {
      let start = Point(column: rect.column, row: rect.row + offset)
      let number = editor.newLines.lowerBound + row.line
      if row.row == 0 {
        canvas.write(
          SafeText("\(number)").padded(to: gutter - 1, .right), at: start,
          style: faulty.contains(number) ? palette.bad : palette.faint, within: rect)
      }
      let text = Point(column: start.column + gutter, row: start.row)
      canvas.write(styled(row), at: text, within: rect)
      if row.line == cursor.line, row.row == row.wrapped.row(ofColumn: cursor.column) {
        let column = text.column + row.wrapped.width(beforeColumn: cursor.column)
        canvas.cursor = Point(column: min(column, rect.endColumn - 1), row: text.row)
      }
    }
  }

  /// A row with its key set apart; fences and comments step back.
  private func styled(_ row: Row) -> StyledText {
    let line = editor.buffer.lines[row.line]
    let text = row.wrapped.text(row.row)
    let trimmed = line.drop { $0 == " " }
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") || trimmed.hasPrefix("#") {
      return StyledText(text, palette.muted)
    }
    guard row.row == 0, let key = line.prefixMatch(of: #/ *(?:- )?[a-z_]+:/#)?.output else {
      return StyledText(text, palette.text)
    }
    let head = SafeText(key).truncated(to: text.width, ellipsis: false)
    return StyledText(head, palette.accent)
      + StyledText(SafeText(text.string.dropFirst(head.string.count)), palette.text)
  }

  // MARK: Faults

  private func faultLines(columns: Int) -> [StyledText] {
    editor.faults.flatMap { fault in
      StyledText(fault.words, palette.bad).wrapped(to: max(1, columns - 2)).enumerated().map {
        row, line in
        StyledText(row == 0 ? "✗ " : "  ", palette.bad) + line
      }
    }
  }
}

extension Diagnostic {
  /// The sentence with its place.
  fileprivate var words: SafeText {
    "line \(place.line), column \(place.column): " + SafeText(sentence, limit: 400)
  }
}
