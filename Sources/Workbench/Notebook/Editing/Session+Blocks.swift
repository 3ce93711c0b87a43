import Console
import Laboratory
import Notebooks

extension Session {
  /// Carries out what changes the notebook's text.
  mutating func carryOutEditing(_ action: NotebookAction) -> [Effect] {
    switch action {
    case .edit: beginEditing()
    case .editOutside: editOutside()
    case .add(let kind): addPart(kind)
    case .delete: deletePart()
    case .move(let down): movePart(down: down)
    case .save(let path, let replacing): writeNotebook(to: path, replacing: replacing)
    case .reload: reloadNotebook()
    default: []
    }
  }

  /// Adds a block of a kind, or prose, below the part in focus, or at the end, and opens it in the editor pane.
  mutating func addPart(_ word: String) -> [Effect] {
    guard let state = notebook else { return [] }
    if word == Self.prose { return addProse() }
    guard let kind = BlockKind(rawValue: word) else {
      let kinds = BlockKind.allCases.map(\.rawValue) + [Self.prose]
      let near = listed(Spelling.nearest(to: word, among: kinds))
      notice = Notice(
        .failure, SafeText("There is no kind of block “\(word)”; did you mean \(near)?"))
      return []
    }
    return add(BlockTemplate(kind, below: state.focusedLines?.upperBound, in: state.notebook).text)
  }

  /// What adds words.
  static let prose = "prose"

  /// Adds an empty paragraph; where it stays empty it is gone again.
  private mutating func addProse() -> [Effect] {
    add("…") + changeText { $0.replaceAll(with: "") }
  }

  /// Adds text, and opens the last part of it.
  private mutating func add(_ text: String) -> [Effect] {
    guard let state = notebook else { return [] }
    guard let (edition, line) = state.edition(adding: text) else { return refuseLines() }
    let effects = adopt(edition)
    guard let new = notebook, new.edition.text == edition.text else { return effects }
    let added = new.notebook.parts.lastIndex { new.notebook.lines(of: $0).contains(line) }
    guard let added else { return effects }
    notebook?.select(added)
    bringIntoView()
    return effects + beginEditing()
  }

  /// Takes the part in focus out.
  mutating func deletePart() -> [Effect] {
    guard let state = notebook, let lines = state.focusedLines, let part = state.focusedPart else {
      return []
    }
    guard let edition = state.edition.replacing(lines, with: "") else { return refuseLines() }
    notice = Notice(
      .done,
      "The " + SafeText(state.notebook.word(of: state.notebook.parts[part]))
        + " is gone; u brings it back.")
    return adopt(edition)
  }

  /// Moves the part in focus behind the next one, or before the one before; a block past blocks.
  mutating func movePart(down: Bool) -> [Effect] {
    guard let state = notebook, let part = state.focusedPart else { return [] }
    guard let neighbour = state.neighbour(of: part, down: down) else {
      let word = SafeText(state.prose == nil ? "block" : "piece")
      notice = Notice(.fact, "This is the " + (down ? "last " : "first ") + word + ".")
      return []
    }
    guard let edition = state.edition(moving: part, past: neighbour) else { return refuseLines() }
    let effects = adopt(edition)
    guard notebook?.edition.text == edition.text else { return effects }
    notebook?.select(neighbour)
    bringIntoView()
    return effects
  }

  /// What the reader made of the part in focus, taken back.
  mutating func resetText() -> [Effect]? {
    guard let state = notebook, let lines = state.focusedLines,
      let origin = state.edition.origin(ofLine: lines.lowerBound),
      state.edition.changes[origin] != nil
    else { return nil }
    return adopt(state.edition.resetting(origin))
  }

  private mutating func refuseLines() -> [Effect] {
    notice = Notice(.failure, Self.noLines)
    return []
  }
}

extension NotebookState {
  /// The notebook with text below the part in focus, where there is none at its end; and the text's last line.
  fileprivate func edition(adding text: String) -> (Edition, line: Int)? {
    guard let lines = focusedLines else {
      let edition = edition.appending(text)
      return (edition, Notebook(text: edition.text).lastLine)
    }
    let count = text.count { $0 == "\n" } + 1
    return edition.inserting(text, below: lines.upperBound).map {
      ($0, lines.upperBound + 1 + count)
    }
  }

  /// The part with which a part changes places: of a block the next block, of prose the next part.
  fileprivate func neighbour(of part: Int, down: Bool) -> Int? {
    guard case .block(let place) = notebook.parts[part] else {
      let next = part + (down ? 1 : -1)
      return notebook.parts.indices.contains(next) ? next : nil
    }
    return self.part(ofBlock: place + (down ? 1 : -1))
  }

  /// The notebook with a part behind or before another one; what is between them stays.
  fileprivate func edition(moving part: Int, past neighbour: Int) -> Edition? {
    let lines = notebook.lines(of: notebook.parts[part])
    let other = notebook.lines(of: notebook.parts[neighbour])
    let text = edition.text(of: lines)
    // What stands further down is changed first, so that the lines above are still counted right.
    if part < neighbour {
      return edition.inserting(text, below: other.upperBound)?.replacing(lines, with: "")
    }
    return edition.replacing(lines, with: "")?.inserting(text, above: other.lowerBound)
  }
}

extension Notebook {
  /// The last line of the last part.
  fileprivate var lastLine: Int { parts.last.map { lines(of: $0).upperBound } ?? 1 }

  /// What a part is called without its name.
  fileprivate func word(of part: Part) -> String {
    if case .block(let place) = part {
      blocks[place].kind.rawValue + " block"
    } else {
      title(of: part)
    }
  }
}
