import Console
import Notebooks

/// Sets a table of prose: columns as wide as they need, the widest narrowed where the page is too
/// narrow, long cells over several lines.
struct TableSetter {
  private let head: [StyledText]
  private let rows: [[StyledText]]
  private let alignments: [Alignment]
  private let palette: Palette

  init(_ table: ProseTable, _ setter: ProseSetter) {
    palette = setter.palette
    let bold = setter.palette.text.with(bold: true)
    head = table.head.map { setter.text($0, bold) }
    rows = table.rows.map { $0.map { setter.text($0) } }
    alignments = table.alignments.map(Alignment.init)
  }

  /// The lines of the table at a width.
  func lines(columns: Int) -> [StyledText] {
    let widths = widths(in: columns)
    let rule = widths.map { SafeText(repeating: "─", count: $0) }.joined(separator: "──")
    return lines(of: head, widths) + [StyledText(rule, palette.border)]
      + rows.flatMap { lines(of: $0, widths) }
  }

  private static let gap: SafeText = "  "

  private func widths(in columns: Int) -> [Int] {
    var widths = head.indices.map { column in
      ([head] + rows).map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
    }
    let room = max(widths.count, columns - Self.gap.width * (widths.count - 1))
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return widths.map { max(1, $0) }
  }

  private func lines(of cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let columns = widths.enumerated().map { index, width in
      cells.indices.contains(index) ? cells[index].wrapped(to: width) : []
    }
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      columns.enumerated().reduce(StyledText()) { line, column in
        let (index, lines) = column
        let cell = lines.indices.contains(row) ? lines[row] : StyledText()
        return line + (index > 0 ? StyledText(Self.gap) : StyledText())
          + cell.padded(
            to: widths[index], alignments.indices.contains(index) ? alignments[index] : .left)
      }
    }
  }
}

extension StyledText {
  /// The text with blanks around it, in a field of that many columns; longer text stays as it is.
  func padded(to columns: Int, _ alignment: Alignment) -> StyledText {
    let room = max(0, columns - width)
    let left =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    return StyledText(.blanks(left)) + self + StyledText(.blanks(room - left))
  }
}

extension Alignment {
  fileprivate init(_ alignment: ProseTable.Alignment) {
    switch alignment {
    case .left: self = .left
    case .center: self = .center
    case .right: self = .right
    }
  }
}
