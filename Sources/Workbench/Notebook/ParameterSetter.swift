import Console
import Laboratory
import Notebooks

/// Sets a parameter as a line: its label, then a slider, the choices, a switch or a text.
struct ParameterSetter {
  let parameter: Parameter
  let value: Value
  let isFocused: Bool
  let palette: Palette

  /// Sets the parameter of a block; nil where the block is none.
  init?(_ view: PageView, _ block: Int) {
    guard let parameter = Parameter(view.state.notebook.blocks[block]) else { return nil }
    self.parameter = parameter
    value = view.state.plan.values[parameter.name] ?? parameter.shipped
    isFocused = view.isFocused(block)
    palette = view.palette
  }

  /// Whether it is moved along a line.
  var isSlider: Bool { if case .slider = parameter.control { true } else { false } }

  /// The line, or two where one is too narrow, and further ones where there are many choices.
  func lines(columns: Int) -> [StyledText] {
    let controls = control(columns: controlColumns(columns))
    guard fits(columns) else {
      return label.wrapped(to: columns) + controls.map { StyledText("  ") + $0 }
    }
    return controls.enumerated().map { row, line in
      (row == 0 ? label : StyledText()).padded(to: Self.labelColumns, .left) + line
    }
  }

  /// The value at a place of the lines, for a click; nil where there is none.
  func value(atColumn column: Int, line: Int, columns: Int) -> Value? {
    let isBeside = fits(columns)
    let place = column - (isBeside ? Self.labelColumns : 2)
    let row = line - (isBeside ? 0 : label.wrapped(to: columns).count)
    guard place >= 0, row >= 0 else { return nil }
    switch parameter.control {
    case .slider where row == 0:
      let track = trackColumns(controlColumns(columns))
      let start = ends.low.width + 1
      guard (start..<start + track).contains(place) else { return nil }
      return parameter.value(atShare: Double(place - start) / Double(max(1, track - 1)))
    case .choice(let values):
      return rows(of: values, controlColumns(columns))[safe: row]?.first {
        ($0.start..<$0.start + $0.text.width).contains(place)
      }?.value
    case .toggle where row == 0: return parameter.value(after: value, presses: 1)
    case .slider, .toggle, .text: return nil
    }
  }

  private static let labelColumns = 30

  /// Whether label and control stand side by side.
  private func fits(_ columns: Int) -> Bool {
    labelText.width < Self.labelColumns && columns - Self.labelColumns >= 24
  }

  private func controlColumns(_ columns: Int) -> Int {
    fits(columns) ? columns - Self.labelColumns : columns - 2
  }

  private var label: StyledText {
    StyledText(labelText, isFocused ? palette.accent.with(bold: true) : palette.text)
  }

  private var labelText: SafeText { SafeText(parameter.label, limit: 120) }

  private var chosen: Style {
    isFocused ? palette.selection : palette.accent.with(bold: true)
  }

  private func control(columns: Int) -> [StyledText] {
    switch parameter.control {
    case .slider: [slider(columns)]
    case .choice(let values):
      rows(of: values, columns).map { row in
        row.reduce(StyledText()) { $0.padded(to: $1.start, .left) + $1.text }
      }
    case .toggle: [toggle]
    case .text:
      [
        StyledText(
          "“" + SafeText(value.text ?? "", limit: 400).truncated(to: max(0, columns - 2)) + "”",
          chosen)
      ]
    }
  }

  private var ends: (low: SafeText, high: SafeText) {
    let ends = parameter.ends
    return (SafeText(ends?.low.reading ?? ""), SafeText(ends?.high.reading ?? ""))
  }

  private func trackColumns(_ columns: Int) -> Int {
    min(32, max(4, columns - ends.low.width - ends.high.width - 4 - valueText.width))
  }

  private func slider(_ columns: Int) -> StyledText {
    let track = trackColumns(columns)
    let share = min(max(parameter.share(of: value) ?? 0, 0), 1)
    let knob = Int((share * Double(track - 1)).rounded())
    var line = StyledText(ends.low + " ", palette.muted)
    line.append(SafeText(repeating: "━", count: knob), palette.accent)
    line.append("●", chosen)
    line.append(SafeText(repeating: "─", count: track - 1 - knob), palette.faint)
    line.append(" " + ends.high, palette.muted)
    line.append("  ")
    line.append(valueText, chosen)
    return line
  }

  private var valueText: SafeText {
    let unit: SafeText = parameter.unit.isEmpty ? .empty : " " + SafeText(parameter.unit, limit: 24)
    return SafeText(value.reading) + unit
  }

  /// A choice where it stands in its line.
  private struct Piece {
    let value: Value
    let start: Int
    let text: StyledText
  }

  /// The choices one after the other, the chosen one in brackets.
  private func rows(of values: [Value], _ columns: Int) -> [[Piece]] {
    var rows: [[Piece]] = []
    for option in values {
      let text = SafeText(option.spelling, limit: 60)
      let piece =
        option == value
        ? StyledText("[" + text + "]", chosen) : StyledText(" " + text + " ", palette.muted)
      let next = rows.last?.last.map { $0.start + $0.text.width + 1 } ?? 0
      if !rows.isEmpty, next + piece.width <= columns {
        rows[rows.count - 1].append(Piece(value: option, start: next, text: piece))
      } else {
        rows.append([Piece(value: option, start: 0, text: piece)])
      }
    }
    return rows
  }

  private var toggle: StyledText {
    value.flag == true
      ? StyledText("[x] on", chosen) : StyledText("[ ] off", isFocused ? chosen : palette.muted)
  }
}
