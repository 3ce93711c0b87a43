import Console
import Laboratory
import Recurrence
import Sequences

/// The line at the bottom: the keys that matter here, from the keymap.
struct Hints {
  private let screenHints: [Hint]
  private let commonHints: [Hint]
  private let palette: Palette

  init(_ session: Session) {
    palette = Palette(session.appearance)
    let glyphs = session.appearance.glyphs
    guard !session.isEditing else {
      (screenHints, commonHints) = (Hint.of(EditorBinding.all, glyphs), [])
      return
    }
    let bindings = Keymap.bindings(in: Context(session.screen))
    screenHints = Hint.of(bindings.filter { session.offers($0.action) }, glyphs)
    commonHints = session.screen == .help ? [] : Hint.of(Keymap.bindings(in: .everywhere), glyphs)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    for (hint, place) in placed(in: rect) {
      canvas.write(hint.keys, in: place, style: palette.key)
      canvas.write(
        hint.words, in: place.splitRight(place.columns - hint.keys.width - 1).right,
        style: palette.hint)
    }
  }

  /// What the hint at a place does.
  func action(at point: Point, in rect: Rect) -> Action? {
    placed(in: rect).first { $0.place.contains(point) }?.hint.action
  }

  /// The hints that hold everywhere stand at the right; to their left as many of the screen's own as fit.
  private func placed(in rect: Rect) -> [Placed] {
    let width = row(commonHints, from: 0, rect).last?.place.endColumn ?? 0
    let commonStart = rect.endColumn - width - 1
    guard commonStart > rect.column else { return row(commonHints, from: rect.column + 1, rect) }
    let own = row(screenHints, from: rect.column + 1, rect)
    return own.prefix { $0.place.endColumn + 2 <= commonStart }
      + row(commonHints, from: commonStart, rect)
  }

  private func row(_ hints: [Hint], from start: Int, _ rect: Rect) -> [Placed] {
    var column = start
    return hints.map { hint in
      let place = Rect(column: column, row: rect.row, columns: hint.width, rows: 1)
      column += hint.width + 2
      return (hint, place)
    }
  }
}

extension Session {
  /// Whether there is something to show on a screen.
  func isThere(_ screen: Screen) -> Bool {
    switch screen {
    case .home, .help: true
    case .notebook: notebook != nil
    case .walk, .train: opened != nil
    case .embedding: opened.map { !$0.record.network.stacksOfTokens.isEmpty } ?? false
    case .generate: opened != nil && answersAreInputs
    }
  }

  /// Whether a key does something with what is open; keys that only say why not need no hint.
  fileprivate func offers(_ action: Action) -> Bool {
    switch action {
    case .show(let screen): isThere(screen)
    case .feedItself, .generate, .type(.prime), .type(.judged): answersAreInputs
    default: true
    }
  }

  /// Whether what is open may go on from its own answers; of a model from elsewhere that shows when it is tried.
  private var answersAreInputs: Bool {
    opened?.walkSnapshot.map { $0.problem.generation != nil } ?? true
  }
}

private typealias Placed = (hint: Hint, place: Rect)

/// Keys and a word or two about them.
private struct Hint {
  var titles: [SafeText]
  let words: SafeText
  let action: Action

  var width: Int { keys.width + 1 + words.width }

  /// Keys of one column side by side, longer ones with a stroke between.
  var keys: SafeText {
    titles.joined(separator: titles.allSatisfy { $0.width == 1 } ? .empty : "/")
  }

  /// The keys of the editor pane that have a hint.
  static func of(_ bindings: [EditorBinding], _ glyphs: GlyphSet) -> [Hint] {
    bindings.compactMap { binding in
      guard let words = binding.hint, let key = binding.keys.first else { return nil }
      return Hint(
        titles: [key.title(glyphs)], words: words, action: .notebook(.inEditor(binding.action)))
    }
  }

  /// Bindings with a hint, neighbours with the same words as one.
  static func of(_ bindings: [Binding], _ glyphs: GlyphSet) -> [Hint] {
    var hints: [Hint] = []
    for binding in bindings {
      guard let words = binding.hint, let key = binding.keys.first?.title(glyphs) else { continue }
      if let last = hints.last, last.words == words {
        hints[hints.count - 1].titles.append(key)
      } else {
        hints.append(Hint(titles: [key], words: words, action: binding.action))
      }
    }
    return hints
  }
}
