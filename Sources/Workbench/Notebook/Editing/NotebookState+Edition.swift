import Laboratory
import Notebooks

extension NotebookState {
  /// Whether there are edits of a file that are not in it.
  var isUnsaved: Bool { saved.map { $0 != edition.text } ?? false }

  /// What the reader made of the parts of a lesson, by the identity of each as it was shipped; of a file
  /// all that is not written is kept as one.
  var changesByIdentity: [String: String] {
    guard saved == nil, !edition.changes.isEmpty else { return [:] }
    let identities = edition.base.partIdentities
    return Dictionary(
      uniqueKeysWithValues: edition.changes.map { (identities[$0.key], $0.value) })
  }

  /// Takes over another text of the notebook, which may have been read already.
  mutating func adopt(_ edition: Edition, read notebook: Notebook? = nil) {
    move(to: notebook ?? Notebook(text: edition.text), as: edition)
  }

  /// Takes over what the file says now, which is not of the reader's making here.
  mutating func rebase(on new: NotebookText) {
    move(to: new.notebook, as: Edition(of: new.notebook))
    saved = new.notebook.text
    onDisk = nil
  }

  /// Goes back to choices that once were, and to their text.
  mutating func restore(_ old: NotebookChoices) {
    if old.changes != choices.changes {
      adopt(Edition(of: edition.base, changes: old.changes))
    }
    choices = old
  }

  /// Takes in what was found meanwhile under the same settings.
  mutating func takeFindings(of other: NotebookState) {
    let known = other.findings
    for (place, block) in plan.blocks.enumerated() {
      guard let key = block?.key, let found = known[key] else { continue }
      results[place] = found
      stale.remove(place)
    }
  }

  /// What was found, by all that it depends on.
  private var findings: [FindingKey: DrawableOutcome] {
    var findings: [FindingKey: DrawableOutcome] = [:]
    for (place, block) in plan.blocks.enumerated() where !stale.contains(place) {
      if let key = block?.key, let result = results[place] { findings[key] = result }
    }
    return findings
  }

  /// What still holds of choices, findings and places is kept.
  private mutating func move(to notebook: Notebook, as edition: Edition) {
    let old = self
    let matching = BlockMatching(from: old.notebook, to: notebook)
    self.edition = edition
    text = NotebookText(notebook, folder: text.folder)
    choices = old.choices.moved(by: matching, in: notebook)
    choices.changes = edition.changes
    started = old.started.moved(by: matching.same)
    for set in Self.marks { self[keyPath: set] = old[keyPath: set].moved(by: matching.same) }
    plan = Plan(notebook, Setting(choices.values), folder: text.folder)
    let kept = matching.successors.filter { place, new in
      old.notebook.blocks[place].kind == notebook.blocks[new].kind && plan.blocks[new] != nil
    }
    results = old.results.moved(by: kept)
    stale = Set(results.keys)
    shares = [:]
    takeFindings(of: old)
    movePlaces(from: old, matching)
  }

  private mutating func movePlaces(from old: NotebookState, _ matching: BlockMatching) {
    setFocus(old.focus.flatMap { matching.successors[$0] ?? stop(near: $0) })
    top.part = min(moved(old.top.part, from: old, matching), notebook.parts.count)
    guard let prose = old.prose else { return }
    let part = moved(prose, from: old, matching)
    if case .prose? = notebook.parts[safe: part] { select(part) }
  }

  /// Where a part stands now: as far behind the block before it as it was.
  private func moved(_ part: Int, from old: NotebookState, _ matching: BlockMatching) -> Int {
    let parts = old.notebook.parts
    let anchor = parts.indices.prefix(part + 1).last { part in
      if case .block(let block) = parts[part] { matching.successors[block] != nil } else { false }
    }
    guard let anchor, case .block(let block) = parts[anchor],
      let successor = matching.successors[block], let new = self.part(ofBlock: successor)
    else { return part }
    return new + part - anchor
  }

  /// The part in which a block stands.
  func part(ofBlock block: Int) -> Int? {
    notebook.parts.firstIndex { if case .block(block) = $0 { true } else { false } }
  }

  /// The block nearest to a place at which the reader stops.
  private func stop(near place: Int) -> Int? {
    notebook.blocks.indices.filter(isStop).min { abs($0 - place) < abs($1 - place) }
  }
}
