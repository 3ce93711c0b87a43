import Console
import Laboratory
import Recurrence

extension Choices {
  /// One sentence about what changes when these choices give way to others; nil where that is the view alone.
  func notice(of after: Choices, undone: Bool) -> Notice? {
    let changes =
      settings.changes(to: after.settings) + recipeChanges(to: after) + pinChange(to: after)
      + textChange(to: after)
      + generate.changes(to: after.generate)
    guard !changes.isEmpty else { return nil }
    let sentence = changes.joined(separator: ", ") + (undone ? "." : " (u undoes).")
    let capital = sentence.string.prefix(1).uppercased() + sentence.string.dropFirst()
    return Notice(.done, SafeText(capital))
  }

  private func recipeChanges(to after: Choices) -> [SafeText] {
    guard let recipe, let other = after.recipe else { return [] }
    return recipe.changes(to: other)
  }

  private func textChange(to after: Choices) -> [SafeText] {
    guard let changes = notebook?.changes, let others = after.notebook?.changes else { return [] }
    return changes == others ? [] : ["the notebook's text is changed"]
  }

  private func pinChange(to after: Choices) -> [SafeText] {
    guard pin != after.pin else { return [] }
    guard let pin = after.pin else { return ["Walk shows the newest network"] }
    return ["Walk keeps showing the network of update \(grouped(pin.snapshot.updates))"]
  }
}

extension Settings {
  fileprivate func changes(to after: Settings) -> [SafeText] {
    let (old, new) = (appearance, after.appearance)
    return [
      change("theme", old.theme.rawValue, new.theme.rawValue),
      change("colors", old.colors.rawValue, new.colors.rawValue),
      change("glyphs", old.glyphs.rawValue, new.glyphs.rawValue),
      change("mouse", mouse ? "on" : "off", after.mouse ? "on" : "off"),
      change(
        "memory of what is opened next", "\(memory >> 20) MiB", "\(after.memory >> 20) MiB"),
    ].compactMap(\.self)
  }
}

extension Recipe {
  fileprivate func changes(to after: Recipe) -> [SafeText] {
    [
      change("cell", cell.title, after.cell.title),
      change("hidden size", Self.text(ofSizes: hidden), Self.text(ofSizes: after.hidden)),
      change("direction", directionText, after.directionText),
      change("attention", attention.rawValue, after.attention.rawValue),
      change("dense layers", Self.text(ofSizes: dense), Self.text(ofSizes: after.dense)),
      change("BPTT", truncationText, after.truncationText),
      change("seed", String(seed), String(after.seed)),
      change("learning rate", plain(learningRate), plain(after.learningRate)),
      change("schedule", schedule.text, after.schedule.text),
      change("clipping", clipping.title, after.clipping.title),
      change(
        "patience", patience.map(String.init) ?? "none",
        after.patience.map(String.init) ?? "none"),
    ].compactMap(\.self) + rateRemark(after)
  }

  /// What a rate changed by hand means while a schedule runs.
  private func rateRemark(_ after: Recipe) -> [SafeText] {
    guard learningRate != after.learningRate, !after.schedule.isConstant else { return [] }
    return ["which “\(SafeText(after.schedule.text))” goes on scaling"]
  }
}

extension Clipping {
  /// The limit in a word or two.
  var title: String {
    switch self {
    case .none: "none"
    case .norm(let limit): "norm \(plain(limit))"
    case .value(let limit): "value \(plain(limit))"
    }
  }
}

private func change(_ name: SafeText, _ old: String, _ new: String) -> SafeText? {
  old == new ? nil : name + " \(old) → \(new)"
}
