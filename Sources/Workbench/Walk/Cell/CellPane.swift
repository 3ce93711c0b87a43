import Console
import Plotting
import Recurrence

/// The cell at the step of the cursor: its parts, and what flows through them.
struct CellPane {
  let view: WalkView
  let frame: WalkFrame

  func draw(into canvas: inout Canvas) {
    frame.draw(into: &canvas, titles: [title], hints: hints, appearance: view.appearance)
    let inner = frame.inner
    if view.isPadding {
      return PaddingNote(view: view).draw(into: &canvas, in: inner.inset(columns: 1, rows: 0))
    }
    let drawing = CellDrawing(view, columns: inner.columns)
    let size = CellDrawing.size(view.cell)
    if inner.columns >= size.columns, inner.rows >= size.rows {
      let margin = max(0, inner.columns - drawing.diagram.size.columns) / 2
      drawing.draw(
        into: &canvas, in: inner.inset(columns: margin, rows: 0), appearance: view.appearance)
      drawRest(below: size.rows, into: &canvas)
    } else {
      let lines = CellLines(view).lines(columns: inner.columns - 2)
      for (row, line) in lines.prefix(inner.rows).enumerated() {
        canvas.write(
          line, at: Point(column: inner.column + 1, row: inner.row + row), within: inner)
      }
      drawRest(below: min(lines.count, inner.rows), into: &canvas)
    }
  }

  /// The arithmetic of the chosen signal where rows are left.
  private func drawRest(below rows: Int, into canvas: inout Canvas) {
    let rest = frame.inner.splitTop(rows).rest
    guard !rest.isEmpty else { return }
    ArithmeticPane(view: view, frame: WalkFrame(rect: rest, rows: 0)).draw(into: &canvas)
  }

  private var title: SafeText {
    let name = SafeText(view.cell.title)
    let way: SafeText = view.isBackward ? ", backward" : ""
    let arrow = view.arrow(ofLayer: view.choices.layer)
    let stack = view.stackName.map { ", " + $0 } ?? .empty
    return name + (arrow.isEmpty ? "" : " " + arrow) + stack + way + " at step \(view.step + 1)"
  }

  private var hints: [SafeText] {
    if view.isBackward {
      return [
        "numbers are derivatives of the loss; arrows run back in time", "derivatives, back in time",
      ]
    }
    if view.runsLeft, !view.isPadding, let previous = previousHint { return previous }
    return switch view.cell {
    case .lstm:
      ["f keeps the old c, i·g adds the new, o lets c out", "f keeps c, i·g adds, o lets out"]
    case .lstmPeephole:
      ["as an LSTM; i and f also see the old c, o the new c", "i and f see c', o sees c"]
    case .gru:
      [
        "z keeps the old h, 1−z lets in the new n, r resets what n sees",
        "z keeps h, 1−z lets in n",
      ]
    case .gruResetBefore:
      [
        "z keeps the old h, 1−z lets in the new n, which U makes of r·h'",
        "n is made of r·h', not of h'",
      ]
    case .gruSimplified:
      ["u lets in the candidate, 1−u keeps the old h", "u lets in cand, 1−u keeps h"]
    case .rnnTanh, .rnnReLU, .rnnLogistic: ["old state and input are summed, then squashed"]
    }
  }

  /// Where a reverse layer has its old state from.
  private var previousHint: [SafeText]? {
    let states: SafeText = view.cell.carriesCell ? "h' and c'" : "h'"
    if view.previous < 0 { return [states + " at the right: the initial state"] }
    return [
      states + " come from step \(view.previous + 1), at the right",
      states + " are of step \(view.previous + 1)",
    ]
  }
}
