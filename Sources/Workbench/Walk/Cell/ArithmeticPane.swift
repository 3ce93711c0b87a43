import Laboratory
import Console
import Recurrence

/// The equations of one unit with its numbers put in, term by term.
struct ArithmeticPane {
  let view: WalkView
  let frame: WalkFrame

  func draw(into canvas: inout Canvas) {
    let way: SafeText = view.isBackward ? ", backward" : ""
    frame.draw(
      into: &canvas, titles: ["arithmetic of unit \(view.unit + 1)" + way],
      hints: ["the terms below a line add up to its number", "terms add up to the line above"],
      appearance: view.appearance)
    let inner = frame.inner
    if view.isPadding {
      return PaddingNote(view: view).draw(into: &canvas, in: inner.inset(columns: 1, rows: 0))
    }
    for (row, line) in lines(fitting: inner.rows).prefix(inner.rows).enumerated() {
      let rect = Rect(
        column: inner.column + 1, row: inner.row + row, columns: inner.columns - 2, rows: 1)
      line.draw(into: &canvas, in: rect, palette: view.palette)
    }
  }

  /// The lines from the top: the chosen signal with what it is made of, then the other equations; of long sums a few
  /// terms more where there are many rows.
  func lines(fitting rows: Int) -> [ArithmeticLine] {
    guard !view.isPadding, view.isKnown(view.place), !view.isBackward || view.trace.hasDerivatives
    else { return [] }
    let arithmetic = Arithmetic(
      view.trace, network: view.record.network, layer: view.layer, step: view.step,
      sample: view.sample, unit: view.unit, largest: rows > 36 ? 5 : 3)
    let equations = view.isBackward ? arithmetic.backward : arithmetic.forward
    return ordered(equations).flatMap { ArithmeticLine.lines(of: $0) }
  }

  /// Every line in words.
  static func words(_ view: WalkView) -> [SafeText] {
    if view.isPadding { return PaddingNote(view: view).lines }
    return ArithmeticPane(view: view, frame: WalkFrame(rect: .zero, rows: 0)).lines(fitting: 0).map
    {
      line in
      let factors = line.factors.isEmpty ? "" : " (" + line.product() + ")"
      return (line.isTerm ? "plus " : "") + line.label + factors + " is "
        + Figure.signed(line.value)
    }
  }

  /// The equations of the chosen signal first, each result before what goes into it, then the rest in the order of
  /// computation, backward.
  private func ordered(_ equations: [Equation]) -> [Equation] {
    let chosen = equations.filter { belongs($0, to: view.chosen) }
    let others = equations.filter { !belongs($0, to: view.chosen) }
    return view.isBackward ? chosen + others : chosen.reversed() + others.reversed()
  }

  private func belongs(_ equation: Equation, to signal: Signal) -> Bool {
    view.activation(of: equation.signal) == signal
  }
}

/// One line of arithmetic: an equation with its value, or one of its terms.
struct ArithmeticLine: Hashable {
  let label: SafeText
  let factors: [Double]
  let value: Double
  let isTerm: Bool

  /// An equation and, where there is more than one, its terms.
  static func lines(of equation: Equation) -> [ArithmeticLine] {
    let head = SafeText(equation.symbol) + " = " + SafeText(equation.formula)
    let terms = equation.terms.map { term in
      ArithmeticLine(
        label: SafeText(term.label), factors: term.factors, value: term.value,
        isTerm: true)
    }
    guard terms.count == 1, let only = equation.terms.first else {
      return [ArithmeticLine(label: head, factors: [], value: equation.value, isTerm: false)]
        + terms
    }
    // A function of one number shows its argument beside it.
    return [
      ArithmeticLine(
        label: head, factors: only.factors, value: equation.value, isTerm: false)
    ]
  }

  /// The numbers that are multiplied, in so many columns each.
  func product(_ width: Int = 7) -> SafeText {
    factors.map { Figure.signed($0, width) }.joined(separator: " × ")
  }

  func draw(into canvas: inout Canvas, in rect: Rect, palette: Palette) {
    let (number, rest) = rect.splitRight(9)
    let factors = product(rect.columns < 50 ? 6 : 7)
    let (middle, left) = rest.splitRight(min(factors.width, max(0, rest.columns - 8)))
    let label = isTerm ? "  " + label : label
    let style = isTerm ? palette.muted : palette.title
    canvas.write(label.truncated(to: left.columns - 1), in: left, style: style)
    canvas.write(factors, in: middle, .right, style: palette.text)
    canvas.write(
      Figure.signed(value, 8), in: number, .right, style: palette.text.with(bold: !isTerm))
  }
}
