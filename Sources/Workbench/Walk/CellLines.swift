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
    guard let blend = view.cell.blend else { return elman }
    return view.cell.carriesCell ? lstm(columns >= 78) : gru(blend, columns >= 78)
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
    let peepholes: SafeText =
      view.cell.peepholes.isEmpty ? "" : "   peepholes: i and f see c', o sees c"
    return [upper, .blanks(upper.width - 1) + "+─ " + c + " " + out, lower + " ╯" + peepholes]
  }

  private func gru(_ blend: Blend, _ isWide: Bool) -> [SafeText] {
    let name = blend.candidate.rawValue
    let columns = max(2, name.count) + (view.isBackward ? 1 : 0)
    let upper =
      label("h'", .past(.h), columns) + " ─×" + factor(blend.kept) + "─ " + text(.kept) + " ╮"
    let lower =
      label(name, .signal(blend.candidate), columns) + " ─×" + factor(blend.admitted) + "─ "
      + text(.added)
    let h = label("h", .signal(.h))
    guard isWide else { return [upper, lower + " +─▶ " + h, reset].filter { !$0.isEmpty } }
    return [upper, .blanks(upper.width - 1) + "+─▶ " + h + "   " + reset, lower + " ╯"]
  }

  /// What is multiplied with: `z` and its value, or `1−z` and what that is.
  private func factor(_ share: Share) -> SafeText {
    let gate = numbers.number(.signal(share.signal))
    let name = SafeText(share.formula.filter { $0 != "(" && $0 != ")" })
    return name.padded(to: 4) + text(view.isBackward ? gate : gate.map { share.factor($0) })
  }

  /// What the candidate sees of the old state.
  private var reset: SafeText {
    switch view.cell.reset {
    case .afterProduct: "n reads r·rec: " + text(.signal(.r)) + " · " + text(.signal(.recN))
    case .beforeProduct: "n: U·(r·h') " + text(.signal(.recN)) + ", r " + text(.signal(.r))
    case nil: ""
    }
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
