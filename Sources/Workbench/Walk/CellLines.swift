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

  /// Three lines: what flows in at the left, what comes out at the right, of 78 columns or, below each other, of 45.
  func lines(columns: Int) -> [SafeText] {
    switch view.cell {
    case .lstm: lstm(columns >= 78)
    case .gru: gru(columns >= 78)
    case .rnnTanh, .rnnReLU, .rnnLogistic: elman
    }
  }

  private func lstm(_ isWide: Bool) -> [SafeText] {
    let upper =
      label("c'", .past(.c)) + " ─×" + label("f", .signal(.f)) + "─ " + text(.kept) + " ╮"
    let lower = label("g", .signal(.g), 2) + " ─×" + label("i", .signal(.i)) + "─ " + text(.added)
    let c = label("c", .signal(.c))
    let out =
      "─tanh─ " + text(.squashed) + " ─×" + label("o", .signal(.o)) + "─▶ "
      + label("h", .signal(.h))
    guard isWide else { return [upper, lower + " +─ " + c, "c " + out] }
    return [upper, .blanks(upper.width - 1) + "+─ " + c + " " + out, lower + " ╯"]
  }

  private func gru(_ isWide: Bool) -> [SafeText] {
    let z = numbers.number(.signal(.z))
    let rest = view.isBackward ? z : z.map { 1 - $0 }
    let upper =
      label("h'", .past(.h)) + " ─×z   " + text(.signal(.z)) + "─ " + text(.kept) + " ╮"
    let lower =
      label("n", .signal(.n), view.isBackward ? 3 : 2) + " ─×1−z " + text(rest) + "─ "
      + text(.added)
    let h = label("h", .signal(.h))
    let reset = "n reads r·rec: " + text(.signal(.r)) + " · " + text(.signal(.recN))
    guard isWide else { return [upper, lower + " +─▶ " + h, reset] }
    return [upper, .blanks(upper.width - 1) + "+─▶ " + h + "   " + reset, lower + " ╯"]
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
