import Console
import Laboratory
import Plotting
import Recurrence

/// The parts of a cell with the numbers of one unit flowing through them.
///
/// Forward the wires lead to h, backward the same wires lead back from it, and the numbers are derivatives. A layer that
/// reads right to left is drawn as in a mirror: its old state comes in from the right. Below each number in a box stands
/// its colour, the same as in the strips.
struct CellDrawing: Plot {
  let view: WalkView
  let numbers: CellNumbers
  /// The columns there are.
  let columns: Int
  /// The columns that the drawing takes.
  let width: Int
  var diagram = Diagram()
  private var swatches: [Swatch] = []

  /// A number as a colour.
  private struct Swatch {
    let rect: Rect
    let value: Double
    let scale: Scale
  }

  init(_ view: WalkView, columns: Int) {
    self.view = view
    self.columns = columns
    numbers = CellNumbers(view: view)
    width = Self.width(view.cell, in: columns)
    switch view.cell {
    case .lstm, .lstmPeephole: drawLSTM()
    case .gru, .gruResetBefore: drawGRU()
    case .gruSimplified: drawSimplifiedGRU()
    case .rnnTanh, .rnnReLU, .rnnLogistic: drawElman()
    }
  }

  /// The squares that the drawing takes at the least.
  static func size(_ cell: CellKind) -> Size {
    Size(columns: 42, rows: cell == .gru ? 12 : cell.blend == nil ? 9 : 13)
  }

  func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance) {
    diagram.draw(into: &canvas, in: rect, appearance: appearance)
    for swatch in swatches {
      let place = Rect(
        column: rect.column + swatch.rect.column, row: rect.row + swatch.rect.row,
        columns: swatch.rect.columns, rows: 1)
      HeatStrip(values: [[swatch.value]], scale: swatch.scale, columnWidth: place.columns)
        .draw(into: &canvas, in: place.intersection(rect), appearance: appearance)
    }
  }

  // MARK: Left and right

  /// The first of some columns where they stand for a layer that runs left to right, or in the mirror.
  private func place(_ column: Int, _ columns: Int = 1) -> Int {
    view.runsLeft ? width - column - columns : column
  }

  private func mirrored(_ rect: Rect) -> Rect {
    Rect(
      column: place(rect.column, rect.columns), row: rect.row, columns: rect.columns,
      rows: rect.rows)
  }

  mutating func label(_ text: SafeText, _ column: Int, _ row: Int, _ style: Style) {
    diagram.labels.append(
      DiagramLabel(text, at: Point(column: place(column, text.width), row: row), style: style))
  }

  // MARK: Parts

  /// A wire along these places; backward it is walked from its end. One that starts inside a box keeps its arrow
  /// outside when it is walked back.
  mutating func wire(
    _ points: [(Int, Int)], _ style: Style? = nil, arrow: Bool = true, heavy: Bool = false
  ) {
    var points = points.map { Point(column: place($0.0), row: $0.1) }
    if view.isBackward { points.reverse() }
    diagram.wires.append(
      DiagramWire(points, style: style ?? view.palette.muted, hasArrow: arrow, isHeavy: heavy))
  }

  /// The wire out of the top of a box, up to the row `end`.
  mutating func riser(_ column: Int, from top: Int, to end: Int) {
    guard top - 1 == end, view.isBackward else {
      return wire([(column, view.isBackward ? top - 1 : top), (column, end)])
    }
    let arrow: SafeText = view.appearance.glyphs == .ascii ? "v" : "▼"
    label(arrow, column, end, view.palette.muted)
  }

  mutating func operators(_ all: [(SafeText, Int, Int)]) {
    let style = view.palette.text.with(bold: true)
    for (text, column, row) in all {
      diagram.nodes.append(
        DiagramNode(text, at: Point(column: place(column, text.width), row: row), style: style))
    }
  }

  /// A box of ten columns with what it is called, its number and its colour.
  mutating func box(_ signal: Signal, _ words: SafeText, at column: Int, top: Int) {
    box(signal, words, in: Rect(column: column - 4, row: top, columns: 10, rows: 5))
  }

  mutating func box(_ signal: Signal, _ words: SafeText, in rect: Rect) {
    let rect = mirrored(rect)
    let isChosen = view.chosen == signal
    let name = view.isBackward ? "d" + signal.rawValue : signal.rawValue
    diagram.nodes.append(
      DiagramNode(
        frame: rect, title: SafeText(name), lines: [words, text(.signal(signal))],
        style: view.palette.text.with(bold: isChosen),
        borderStyle: isChosen ? view.palette.focusedBorder : view.palette.border))
    guard let value = numbers.number(.signal(signal)) else { return }
    let inside = rect.inset(by: 1).splitBottom(1).bottom
    swatches.append(Swatch(rect: inside, value: value, scale: scale(of: signal)))
  }

  private func scale(of signal: Signal) -> Scale {
    view.isBackward ? view.derivativeScale : view.valueScale(of: signal)
  }

  mutating func write(_ name: String, _ part: CellPart, _ column: Int, _ row: Int) {
    let name = SafeText(view.isBackward && !name.hasPrefix("·") ? "d" + name : name) + " "
    let start = place(column, name.width + Self.numberWidth)
    diagram.labels += [
      DiagramLabel(name, at: Point(column: start, row: row), style: view.palette.title),
      DiagramLabel(
        text(part), at: Point(column: start + name.width, row: row), style: view.palette.text),
    ]
  }

  mutating func number(_ part: CellPart, _ column: Int, _ row: Int) {
    diagram.labels.append(
      DiagramLabel(
        text(part), at: Point(column: place(column, Self.numberWidth), row: row),
        style: view.palette.text))
  }

  mutating func writeInput(_ column: Int, _ row: Int) {
    label(view.inputName.truncated(to: 17), column, row, view.palette.title)
  }

  private func text(_ part: CellPart) -> SafeText {
    guard let number = numbers.number(part) else { return "–" }
    if !view.isBackward, case .signal(let signal) = part, signal.range(in: view.cell) == .unit {
      return Figure.short(number, Self.numberWidth - 1)
    }
    return Figure.signed(number, Self.numberWidth)
  }

  /// The columns that numbers get.
  private static let numberWidth = 7
}
