import Console
import Notebooks

/// Sets a parameter as a line: its label, then a slider, the choices, a switch or a text.
struct ParameterSetter {
  let parameter: Parameter
  let value: Value
  let isFocused: Bool
  let palette: Palette

  /// The line, or two where one is too narrow, and further ones where there are many choices.
  func lines(columns: Int) -> [StyledText] {
    let room = columns - Self.labelColumns
    let label = StyledText(labelText, isFocused ? palette.accent.with(bold: true) : palette.text)
    let fits = labelText.width < Self.labelColumns && room >= 24
    let controls = control(columns: fits ? room : columns - 2)
    guard fits else {
      return label.wrapped(to: columns) + controls.map { StyledText("  ") + $0 }
    }
    return controls.enumerated().map { row, line in
      (row == 0 ? label : StyledText()).padded(to: Self.labelColumns, .left) + line
    }
  }

  /// The value at a column of the control's first line, for a click; nil where there is none.
  func value(atColumn column: Int, columns: Int) -> Value? {
    let room = columns - Self.labelColumns
    let fits = labelText.width < Self.labelColumns && room >= 24
    let place = column - (fits ? Self.labelColumns : 2)
    switch parameter.control {
    case .slider:
      let track = trackColumns(fits ? room : columns - 2)
      let start = ends.low.width + 1
      guard (start..<start + track).contains(place) else { return nil }
      return parameter.value(atShare: Double(place - start) / Double(max(1, track - 1)))
    case .choice(let values):
      var end = 0
      for value in values {
        end += SafeText(value.spelling).width + 3
        if place < end { return place < 0 ? nil : value }
      }
      return nil
    case .toggle: return place >= 0 ? parameter.value(after: value, presses: 1) : nil
    case .text: return nil
    }
  }

  static let labelColumns = 30

  private var labelText: SafeText { SafeText(parameter.label, limit: 120) }

  private var chosen: Style {
    isFocused ? palette.selection : palette.accent.with(bold: true)
  }

  private func control(columns: Int) -> [StyledText] {
    switch parameter.control {
    case .slider: [slider(columns)]
    case .choice(let values): choices(values, columns)
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
    return (SafeText(ends?.low.spelling ?? ""), SafeText(ends?.high.spelling ?? ""))
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
    return SafeText(value.spelling) + unit
  }

  /// The choices one after the other, the chosen one in brackets.
  private func choices(_ values: [Value], _ columns: Int) -> [StyledText] {
    let pieces = values.map { option in
      let text = SafeText(option.spelling, limit: 60)
      return option == value
        ? StyledText("[" + text + "]", chosen) : StyledText(" " + text + " ", palette.muted)
    }
    var lines: [StyledText] = []
    for piece in pieces {
      if let last = lines.last, last.width + 1 + piece.width <= columns {
        lines[lines.count - 1] = last + StyledText(" ") + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private var toggle: StyledText {
    value.flag == true
      ? StyledText("[x] on", chosen) : StyledText("[ ] off", isFocused ? chosen : palette.muted)
  }
}
