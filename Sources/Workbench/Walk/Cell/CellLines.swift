import Console
import Recurrence

/// The cell as a few lines of text, for where the drawing does not fit.
///
/// A line is written in pieces from the old state to the new one, so that for a layer that reads right to left the same
/// pieces stand in reverse.
struct CellLines {
  let view: WalkView
  let numbers: CellNumbers

  init(_ view: WalkView) {
    self.view = view
    numbers = CellNumbers(view: view)
  }

  /// Three lines: what flows in at one side, what comes out at the other, of 78 columns or, below each other, of 45.
  func lines(columns: Int) -> [SafeText] {
    let lines = pieces(columns >= 78)
    guard view.runsLeft else { return lines.map { $0.joined(separator: "") } }
    let mirrored = lines.map { $0.reversed().map(Self.mirrored).joined(separator: "") }
    let width = mirrored.map(\.width).max() ?? 0
    return mirrored.map { $0.padded(to: width, .right) }
  }

  private func pieces(_ isWide: Bool) -> [[SafeText]] {
    guard let blend = view.cell.blend else { return elman }
    return view.cell.carriesCell ? lstm(isWide) : gru(blend, isWide)
  }

  private func lstm(_ isWide: Bool) -> [[SafeText]] {
    let upper = [label("c'", .past(.c)), " ─×", label("f", .signal(.f)), "─ ", text(.kept), " ╮"]
    let lower = [
      label("g", .signal(.g), 2), " ─×", label("i", .signal(.i)), "─ ", text(.added),
    ]
    let c = label("c", .signal(.c))
    let out = [
      "─", "tanh", "─ ", text(.squashed), " ─×", label("o", .signal(.o)), "─▶ ",
      label("h", .signal(.h)),
    ]
    guard isWide else { return [upper, lower + [" +─ ", c], ["c", " "] + out] }
    let peepholes: SafeText =
      view.cell.peepholes.isEmpty ? "" : "   peepholes: i and f see c', o sees c   "
    return [upper, [Self.blanks(before: upper), "+─ ", c, " "] + out, lower + [" ╯", peepholes]]
  }

  private func gru(_ blend: Blend, _ isWide: Bool) -> [[SafeText]] {
    let name = blend.candidate.rawValue
    let columns = max(2, name.count) + (view.isBackward ? 1 : 0)
    let upper =
      [label("h'", .past(.h), columns), " ─×"] + factor(blend.kept) + ["─ ", text(.kept), " ╮"]
    let lower =
      [label(name, .signal(blend.candidate), columns), " ─×"] + factor(blend.admitted)
      + ["─ ", text(.added)]
    let h = label("h", .signal(.h))
    guard isWide else { return [upper, lower + [" +─▶ ", h], reset].filter { $0 != [""] } }
    return [upper, [Self.blanks(before: upper), "+─▶ ", h, "   "] + reset, lower + [" ╯"]]
  }

  /// What is multiplied with: `z` and its value, or `1−z` and what that is.
  private func factor(_ share: Share) -> [SafeText] {
    let gate = numbers.number(.signal(share.signal))
    let name = SafeText(share.formula.filter { $0 != "(" && $0 != ")" })
    return [name.padded(to: 4) + text(view.isBackward ? gate : gate.map { share.factor($0) })]
  }

  /// What the candidate sees of the old state.
  private var reset: [SafeText] {
    switch view.cell.reset {
    case .afterProduct: ["n reads r·rec: " + text(.signal(.r)) + " · " + text(.signal(.recN))]
    case .beforeProduct: ["n: U·(r·h') " + text(.signal(.recN)) + ", r " + text(.signal(.r))]
    case nil: [""]
    }
  }

  private var elman: [[SafeText]] {
    let name = view.cell.activation.map(\.rawValue) ?? "tanh"
    return [
      ["U·h' ", text(.fromState), " ╮"],
      [
        "W·x  ", text(.fromInput), " ┼─ ", label("sum", .signal(.preH)), " ─", SafeText(name),
        "─▶ ",
        label("h", .signal(.h)),
      ],
      ["b    ", text(.bias), " ╯"],
    ]
  }

  /// Columns up to where a line's last piece bends.
  private static func blanks(before line: [SafeText]) -> SafeText {
    .blanks(line.reduce(-1) { $0 + $1.width })
  }

  /// A piece of wire as one sees it in a mirror; words and numbers stay.
  private static func mirrored(_ piece: SafeText) -> SafeText {
    guard piece.string.allSatisfy({ " ─╮╯┼+▶×".contains($0) }) else { return piece }
    let twins: [Character: Character] = ["╮": "╭", "╯": "╰", "▶": "◀"]
    return SafeText(String(piece.string.reversed().map { twins[$0] ?? $0 }))
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
