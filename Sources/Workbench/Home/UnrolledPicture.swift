import Console
import Recurrence

/// A recurrent network drawn unrolled over the steps of an example.
struct UnrolledPicture {
  let preview: ProblemPreview
  let cell: CellKind
  let palette: Palette

  static let rows = 8

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let steps = shownSteps(columns: rect.columns - Self.lead)
    let pitch = pitch(columns: rect.columns - Self.lead, count: steps.count)
    guard rect.rows >= Self.rows, pitch >= Self.leastPitch else { return }
    let start = rect.column + Self.lead
    drawState(
      isPlain ? "h0" : "h₀", isPlain ? "c0" : "c₀", to: start, row: rect.row + 3, into: &canvas,
      rect)
    for (place, step) in steps.enumerated() {
      let column = start + place * pitch
      let field = Rect(column: column, row: rect.row, columns: pitch, rows: Self.rows)
      guard let step else {
        drawGap(into: &canvas, in: field)
        continue
      }
      draw(step, into: &canvas, in: field.intersection(rect), isLast: place == steps.count - 1)
    }
  }

  /// The steps from left to right; nil stands for those left out in the middle.
  private func shownSteps(columns: Int) -> [Int?] {
    let count = preview.inputs.count
    let room = max(2, columns / idealPitch)
    guard count > room else { return (0..<count).map { $0 } }
    let tail = max(1, min(2, room / 3))
    return (0..<room - tail - 1).map { $0 } + [nil] + (count - tail..<count).map { $0 }
  }

  private var idealPitch: Int {
    let widest = (preview.inputs + preview.targets).map(\.width).max() ?? 0
    return min(max(Self.leastPitch, widest + 1), 12)
  }

  private func pitch(columns: Int, count: Int) -> Int {
    min(max(idealPitch, columns / max(1, count)), 14, columns / max(1, count))
  }

  private func draw(_ step: Int, into canvas: inout Canvas, in rect: Rect, isLast: Bool) {
    let lines = rect.rowsSplit(Array(repeating: 1, count: Self.rows))
    let box = Rect(column: rect.column, row: rect.row + 2, columns: Self.boxColumns, rows: 4)
      .intersection(rect)
    let middle = { (line: Rect) in line.splitLeft(Self.boxColumns).left }
    if !preview.targets[step].isEmpty {
      write(preview.targets[step], into: &canvas, over: lines[0], palette.accent.with(bold: true))
      canvas.write("↑", in: middle(lines[1]), .center, style: palette.accent)
    }
    canvas.box(box, style: palette.border, appearance: palette.appearance)
    canvas.write(name, in: middle(lines[3]), .center, style: palette.title)
    canvas.write("↑", in: middle(lines[6]), .center, style: palette.muted)
    write(preview.inputs[step], into: &canvas, over: lines[7], palette.text)
    drawWires(into: &canvas, from: box, to: rect.endColumn, isLast: isLast)
  }

  /// The text centred over the box, over as many columns as the step has.
  private func write(_ text: SafeText, into canvas: inout Canvas, over line: Rect, _ style: Style) {
    let text = text.truncated(to: line.columns - 1)
    let offset = max(0, (Self.boxColumns - text.width) / 2)
    canvas.write(
      text,
      at: Point(column: line.column + min(offset, line.columns - 1 - text.width), row: line.row),
      style: style, within: line)
  }

  private func drawWires(into canvas: inout Canvas, from box: Rect, to end: Int, isLast: Bool) {
    let length = isLast ? 3 : end - box.endColumn
    wire("─", row: box.row + 1, from: box.endColumn, length, palette.cursorLine, into: &canvas)
    guard cell.carriesCell else { return }
    wire("═", row: box.row + 2, from: box.endColumn, length, palette.good, into: &canvas)
  }

  private func wire(
    _ line: SafeText, row: Int, from column: Int, _ length: Int, _ style: Style,
    into canvas: inout Canvas
  ) {
    let joint: SafeText = isPlain ? "+" : line == "═" ? "╞" : "├"
    canvas.write(joint, at: Point(column: column - 1, row: row), style: palette.border)
    let text = SafeText(repeating: line, count: length - 1) + (length > 0 ? "▸" : "")
    canvas.write(text, at: Point(column: column, row: row), style: style)
  }

  private func drawGap(into canvas: inout Canvas, in rect: Rect) {
    let place = Rect(column: rect.column, row: rect.row + 3, columns: Self.boxColumns, rows: 1)
    canvas.write("⋯", in: place, .center, style: palette.muted)
    if cell.carriesCell {
      let below = Rect(column: rect.column, row: rect.row + 4, columns: Self.boxColumns, rows: 1)
      canvas.write("⋯", in: below, .center, style: palette.muted)
    }
  }

  private func drawState(
    _ name: SafeText, _ cellName: SafeText, to column: Int, row: Int, into canvas: inout Canvas,
    _ rect: Rect
  ) {
    canvas.write(
      name + "─▸", at: Point(column: column - 4, row: row), style: palette.cursorLine, within: rect)
    guard cell.carriesCell else { return }
    canvas.write(
      cellName + "═▸", at: Point(column: column - 4, row: row + 1), style: palette.good,
      within: rect)
  }

  private var isPlain: Bool { palette.appearance.glyphs == .ascii }

  /// The family of the cell: the first word of its title.
  private var name: SafeText { SafeText(String(cell.title.prefix { $0 != " " })) }

  private static let lead = 5
  private static let leastPitch = 8
  private static let boxColumns = 6
}
