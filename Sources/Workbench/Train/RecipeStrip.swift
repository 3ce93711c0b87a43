import Console
import Laboratory
import Recurrence

/// The recipe in one line, the field that the arrows change marked.
struct RecipeStrip {
  let view: TrainView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    for (field, place) in places(in: rect) {
      let isChosen = isFocused && field == view.session.train.field
      let name = Self.name(of: field) + " "
      canvas.write(name, in: place, style: view.palette.muted)
      canvas.write(
        value(of: field, isChosen: isChosen), in: place.splitLeft(name.width).rest,
        style: isChosen ? view.palette.selection : view.palette.text.with(bold: true))
    }
  }

  /// The field that stands at a place.
  func field(at point: Point, in rect: Rect) -> RecipeField? {
    places(in: rect).first { $0.place.contains(point) }?.field
  }

  /// Each field as one reads it.
  func text(of field: RecipeField) -> SafeText {
    guard let recipe = view.session.opened?.recipe else { return .empty }
    return switch field {
    case .cell: SafeText(recipe.cell.title)
    case .hidden: SafeText(recipe.hidden.map(String.init).joined(separator: ","))
    case .rate: rate(of: recipe)
    case .clip: SafeText(recipe.clipping.title)
    case .seed: SafeText(String(recipe.seed))
    }
  }

  /// Under a schedule the rate that it began with, and what it is now.
  private func rate(of recipe: Recipe) -> SafeText {
    let base = SafeText(plain(recipe.learningRate))
    guard !recipe.schedule.isConstant, recipe == view.snapshot.recipe else { return base }
    return base + " → " + SafeText(Numbers.short(view.snapshot.learningRate, width: 7))
  }

  static func name(of field: RecipeField) -> SafeText {
    switch field {
    case .cell: "cell"
    case .hidden: "hidden"
    case .rate: "rate"
    case .clip: "clip"
    case .seed: "seed"
    }
  }

  private var isFocused: Bool { view.session.train.focus == .recipe }

  private func value(of field: RecipeField, isChosen: Bool) -> SafeText {
    let isPlain = view.palette.appearance.glyphs == .ascii
    let marks: (SafeText, SafeText) = isChosen ? isPlain ? ("v", "^") : ("▾", "▴") : (" ", " ")
    return marks.0 + text(of: field) + marks.1
  }

  private func places(in rect: Rect) -> [(field: RecipeField, place: Rect)] {
    var column = rect.column + 1
    return RecipeField.allCases.map { field in
      let width = Self.name(of: field).width + 1 + text(of: field).width + 2
      let place = Rect(column: column, row: rect.row, columns: width, rows: 1)
      column += width + 2
      return (field, place.intersection(rect))
    }
  }
}
