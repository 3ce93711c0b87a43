import Console
import Laboratory

/// How symbols are chosen, in one line; the setting that the arrows change is marked.
struct SettingsStrip {
  let state: GenerateState
  let fields: [GenerateField]
  let palette: Palette

  func draw(into canvas: inout Canvas, in rect: Rect) {
    for (field, place) in places(in: rect) {
      let isChosen = state.changesSettings && field == state.field
      let name = name(of: field)
      canvas.write(name, in: place, style: palette.muted)
      canvas.write(
        value(of: field, isChosen: isChosen), in: place.splitLeft(name.width).rest,
        style: isChosen ? palette.selection : palette.text.with(bold: true))
    }
  }

  /// The setting that stands at a place.
  func field(at point: Point, in rect: Rect) -> GenerateField? {
    places(in: rect).first { $0.place.contains(point) }?.field
  }

  /// Every setting in words.
  var words: [SafeText] {
    fields.map { field in
      let mark: SafeText = state.changesSettings && field == state.field ? " (chosen)" : ""
      return longName(of: field) + " " + text(of: field) + mark
    }
  }

  private func text(of field: GenerateField) -> SafeText {
    let decoding = state.choices.decoding
    return switch field {
    case .mode: state.choices.judged == nil ? SafeText(decoding.mode.rawValue) : "measuring"
    case .temperature: SafeText(plain(decoding.temperature))
    case .topK: SafeText(decoding.topKText)
    case .topP: SafeText(plain(decoding.topP))
    case .width: SafeText(String(decoding.width))
    case .lengthExponent: SafeText(plain(decoding.lengthExponent))
    case .length: SafeText(String(decoding.length))
    case .seed: SafeText(String(decoding.seed))
    case .beginning:
      state.choices.source == nil ? SafeText(String(state.choices.beginning + 1)) : "typed"
    }
  }

  /// The mode says itself what it is.
  private func name(of field: GenerateField) -> SafeText {
    field == .mode ? .empty : longName(of: field)
  }

  private func longName(of field: GenerateField) -> SafeText {
    switch field {
    case .mode: "mode"
    case .temperature: "temperature"
    case .topK: "top-k"
    case .topP: "top-p"
    case .width: "hypotheses"
    case .lengthExponent: "α"
    case .length: "length"
    case .seed: "seed"
    case .beginning: "example"
    }
  }

  private func value(of field: GenerateField, isChosen: Bool) -> SafeText {
    let isPlain = palette.appearance.glyphs == .ascii
    let marks: (SafeText, SafeText) = isChosen ? isPlain ? ("v", "^") : ("▾", "▴") : (" ", " ")
    return marks.0 + text(of: field) + marks.1
  }

  private func places(in rect: Rect) -> [(field: GenerateField, place: Rect)] {
    var column = rect.column + 1
    return fields.map { field in
      let width = name(of: field).width + text(of: field).width + 2
      let place = Rect(column: column, row: rect.row, columns: width, rows: 1)
      column += width + 1
      return (field, place.intersection(rect))
    }
  }
}
