import Console
import Laboratory
import Notebooks

extension Session {
  /// Carries out what changes the notebook's text.
  mutating func carryOutEditing(_ action: NotebookAction) -> [Effect] {
    switch action {
    case .edit: beginEditing()
    case .editOutside: editOutside()
    case .add(let kind): addBlock(kind)
    case .delete: deleteBlock()
    case .move(let down): moveBlock(down: down)
    case .save(let path, let replacing): writeNotebook(to: path, replacing: replacing)
    case .reload: reloadNotebook()
    default: []
    }
  }

  /// Adds a block of a kind below the one in focus, or at the end, and opens it in the editor pane.
  mutating func addBlock(_ word: String) -> [Effect] {
    guard let state = notebook else { return [] }
    guard let kind = BlockKind(rawValue: word) else {
      let kinds = BlockKind.allCases.map(\.rawValue)
      let near = listed(Spelling.nearest(to: word, among: kinds))
      notice = Notice(
        .failure, SafeText("There is no kind of block “\(word)”; did you mean \(near)?"))
      return []
    }
    let text = BlockTemplate(kind: kind, notebook: state.notebook).text
    guard let edition = state.edition(adding: text) else { return refuseLines() }
    let effects = adopt(edition)
    guard notebook?.edition.text == edition.text else { return effects }
    focusOnNew(since: state)
    return effects + beginEditing()
  }

  private mutating func focusOnNew(since old: NotebookState) {
    guard let state = notebook else { return }
    let kept = Set(BlockMatching(from: old.notebook, to: state.notebook).successors.values)
    guard let new = state.notebook.blocks.indices.first(where: { !kept.contains($0) }) else {
      return
    }
    notebook?.setFocus(new)
    bringIntoView()
  }

  /// Takes the block in focus out.
  mutating func deleteBlock() -> [Effect] {
    guard let state = notebook, let block = state.focused else { return [] }
    guard let edition = state.edition.replacing(block.lines, with: "") else { return refuseLines() }
    notice = Notice(.done, SafeText("The \(block.kind.rawValue) block is gone; u brings it back."))
    return adopt(edition)
  }

  /// Moves the block in focus behind the next one, or before the one before.
  mutating func moveBlock(down: Bool) -> [Effect] {
    guard let state = notebook, let place = state.focus else { return [] }
    guard state.notebook.blocks.indices.contains(place + (down ? 1 : -1)) else {
      notice = Notice(.fact, down ? "This is the last block." : "This is the first block.")
      return []
    }
    guard let edition = state.edition(moving: place, down: down) else { return refuseLines() }
    let effects = adopt(edition)
    guard notebook?.edition.text == edition.text else { return effects }
    notebook?.setFocus(place + (down ? 1 : -1))
    bringIntoView()
    return effects
  }

  /// What the reader made of the block in focus, taken back.
  mutating func resetText() -> [Effect]? {
    guard let state = notebook, let block = state.focused,
      let origin = state.edition.origin(ofLine: block.lines.lowerBound),
      state.edition.changes[origin] != nil
    else { return nil }
    return adopt(state.edition.resetting(origin))
  }

  private mutating func refuseLines() -> [Effect] {
    notice = Notice(.failure, Self.noFence)
    return []
  }
}

extension NotebookState {
  /// The notebook with text below the block in focus; where there is none, at its end.
  fileprivate func edition(adding text: String) -> Edition? {
    guard let block = focused else { return edition.appending(text) }
    return edition.inserting(text, below: block.lines.upperBound)
  }

  /// The notebook with a block and its neighbour having changed places; the prose between them stays.
  fileprivate func edition(moving place: Int, down: Bool) -> Edition? {
    let lines = notebook.blocks[place].lines
    let text = edition.text(of: lines)
    // What stands further down is changed first, so that the lines above are still counted right.
    if down {
      let neighbour = notebook.blocks[place + 1].lines
      return edition.inserting(text, below: neighbour.upperBound)?.replacing(lines, with: "")
    }
    let neighbour = notebook.blocks[place - 1].lines
    return edition.replacing(lines, with: "")?.inserting(text, above: neighbour.lowerBound)
  }
}
