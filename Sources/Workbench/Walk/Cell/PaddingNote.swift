import Console
import Recurrence

/// What stands in place of a cell's numbers where the sample has ended.
struct PaddingNote {
  let view: WalkView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      canvas.write(
        line.truncated(to: rect.columns), at: Point(column: rect.column, row: rect.row + row),
        style: row == 0 ? view.palette.title : view.palette.muted, within: rect)
    }
  }

  /// The sentence, why it is so, and the unit's states that stand still.
  var lines: [SafeText] { ["padding: the state stands still", reason, states] }

  private var reason: SafeText {
    let length = view.order.length
    return view.runsLeft
      ? "this layer begins at step \(length), where the sample ends"
      : "the sample ended at step \(length); nothing is read, no loss is taken"
  }

  private var states: SafeText {
    let carried: [Signal] = view.cell.carriesCell ? [.c, .h] : [.h]
    return carried.map { signal in
      SafeText(signal.rawValue) + " = " + Figure.signed(view.value(signal, at: view.previous))
    }.joined(separator: ", ") + (view.runsLeft ? " to begin with" : " stays")
  }
}
