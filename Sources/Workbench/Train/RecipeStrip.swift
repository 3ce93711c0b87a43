import Console
import Laboratory
import Recurrence

/// The recipe in one line, the field that the arrows change marked; where the line is too short, from the first field on
/// with which the chosen one can be seen.
struct RecipeStrip {
  let view: TrainView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    for (field, place) in places(in: rect) {
      let isChosen = isFocused && field == view.session.train.field
      let name = field.name + " "
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
    case .direction: SafeText(recipe.directionText)
    case .attention: SafeText(recipe.attention.rawValue)
    case .dense: SafeText(Recipe.text(ofSizes: recipe.dense))
    case .truncation: SafeText(recipe.truncationText)
    }
  }

  /// Under a schedule the rate that it began with, and what it is now.
  private func rate(of recipe: Recipe) -> SafeText {
    let base = SafeText(plain(recipe.learningRate))
    guard !recipe.schedule.isConstant, recipe == view.snapshot.recipe else { return base }
    return base + " → " + SafeText(Numbers.short(view.snapshot.learningRate, width: 7))
  }

  private var isFocused: Bool { view.session.train.focus == .recipe }

  private func value(of field: RecipeField, isChosen: Bool) -> SafeText {
    let isPlain = view.palette.appearance.glyphs == .ascii
    let marks: (SafeText, SafeText) = isChosen ? isPlain ? ("v", "^") : ("▾", "▴") : (" ", " ")
    return marks.0 + text(of: field) + marks.1
  }

  private func places(in rect: Rect) -> [(field: RecipeField, place: Rect)] {
    var fields = RecipeField.fields(of: view.snapshot.problem)
    while isFocused, fields.count > 1, !reaches(view.session.train.field, fields, rect) {
      fields.removeFirst()
    }
    var column = rect.column + 1
    return fields.map { field in
      let place = Rect(column: column, row: rect.row, columns: width(of: field), rows: 1)
      column += place.columns + 2
      return (field, place.intersection(rect))
    }
  }

  /// Whether a field can be seen whole where these stand side by side.
  private func reaches(_ field: RecipeField, _ fields: [RecipeField], _ rect: Rect) -> Bool {
    guard let place = fields.firstIndex(of: field) else { return true }
    return fields[...place].reduce(2 * place + 1) { $0 + width(of: $1) } <= rect.columns
  }

  private func width(of field: RecipeField) -> Int {
    field.name.width + 1 + text(of: field).width + 2
  }
}
