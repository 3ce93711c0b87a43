import Console
import Recurrence

/// The cell as a few lines of text, for where the drawing does not fit.
struct CellLines {
  let view: WalkView
  let numbers: CellNumbers

  init(_ view: WalkView) {
    self.view = view
    numbers = CellNumbers(view: view)
  }

  /// Three lines of up to 78 columns: what flows in at the left, what comes out at the right.
  var lines: [SafeText] {
    switch view.cell {
    case .lstm: lstm
    case .gru: gru
    case .rnnTanh, .rnnReLU, .rnnLogistic: elman
    }
  }

  private var lstm: [SafeText] {
    let upper =
      label("c'", .past(.c)) + " ─×" + label("f", .signal(.f)) + "─ " + text(.kept) + " ╮"
    let lower =
      label("g", .signal(.g), 2) + " ─×" + label("i", .signal(.i)) + "─ " + text(.added) + " ╯"
    let middle =
      .blanks(upper.width - 1) + "+─ " + label("c", .signal(.c)) + " ─tanh─ " + text(.squashed)
      + " ─×" + label("o", .signal(.o)) + "─▶ " + label("h", .signal(.h))
    return [upper, middle, lower]
  }

  private var gru: [SafeText] {
    let z = numbers.number(.signal(.z))
    let left = label("h'", .past(.h)) + " ─×z   " + text(z) + "─ " + text(.kept) + " ╮"
    let right =
      label("n", .signal(.n), left.width - 36) + " ─×1−z "
      + text(view.isBackward ? z : z.map { 1 - $0 })
      + "─ " + text(.added) + " ╯"
    let middle =
      .blanks(left.width - 1) + "+─▶ " + label("h", .signal(.h)) + "   n reads r·rec: "
      + text(.signal(.r)) + " · " + text(.signal(.recN))
    return [left, middle, right]
  }

  private var elman: [SafeText] {
    let upper = "U·h' " + text(.fromState) + " ╮"
    let name = view.cell.activation.map(\.rawValue) ?? "tanh"
    let middle =
      "W·x  " + text(.fromInput) + " ┼─ " + label("sum", .signal(.preH)) + " ─" + SafeText(name)
      + "─▶ " + label("h", .signal(.h))
    return [upper, middle, "b    " + text(.bias) + " ╯"]
  }

  private func label(_ name: String, _ part: CellPart, _ columns: Int = 1) -> SafeText {
    let name = SafeText(view.isBackward ? "d" + name : name)
    return name.padded(to: max(columns, name.width)) + " " + text(part)
  }

  private func text(_ part: CellPart) -> SafeText { text(numbers.number(part)) }

  private func text(_ number: Double?) -> SafeText {
    (number.map { Figure.signed($0, 6) } ?? "–").padded(to: 6)
  }
}
