import Console
import Laboratory
import Notebooks

extension NotebookState {
  /// What the reader has done since the notebook was in an earlier state.
  func notes(since before: NotebookState) -> [ProgressNote] {
    if edition.text == before.edition.text { return done(since: before) }
    let (now, then) = (changesByIdentity, before.changesByIdentity)
    let changed = Set(now.keys).union(then.keys).sorted().filter { now[$0] != then[$0] }
    return changed.map { .change($0, to: now[$0]) } + done(since: before.standing(in: self))
  }

  /// What was done, compared where blocks stand now.
  private func done(since before: NotebookState) -> [ProgressNote] {
    var notes = reached.subtracting(before.reached).sorted().map {
      ProgressNote.reach(identity($0))
    }
    if choices != before.choices || said != before.said { notes += noted(before) }
    if line != before.line { notes.append(.stand(at: line)) }
    return notes
  }

  /// What was done in another text, at the places where its blocks stand in a new one.
  private func standing(in new: NotebookState) -> NotebookState {
    let matching = BlockMatching(from: notebook, to: new.notebook)
    var moved = new
    moved.choices = choices.moved(by: matching, in: new.notebook)
    moved.choices.values = choices.values
    moved.choices.changes = new.choices.changes
    for set in Self.marks { moved[keyPath: set] = self[keyPath: set].moved(by: matching.same) }
    return moved
  }

  /// What is marked of blocks.
  static let marks = [
    \NotebookState.reached, \.answeredRight, \.answersShown, \.fulfilled,
  ]

  private var said: [Set<Int>] { [answeredRight, answersShown, fulfilled] }

  private func identity(_ place: Int) -> String { notebook.identity(of: place) }

  private func noted(_ before: NotebookState) -> [ProgressNote] {
    let (now, then) = (choices.values, before.choices.values)
    let names = Set(now.keys).union(then.keys).sorted().filter { now[$0] != then[$0] }
    return names.map { .choose($0, now[$0]) }
      + notebook.blocks.indices.flatMap { place in
        isTakenBack(place, since: before)
          ? [.reset(identity(place))] + noted(place, since: nil) : noted(place, since: before)
      } + words(since: before)
  }

  /// Whether less is said to a block than before.
  private func isTakenBack(_ place: Int, since before: NotebookState) -> Bool {
    before.choices.guesses[place] != nil && choices.guesses[place] == nil
      || (before.choices.hints[place] ?? 0) > (choices.hints[place] ?? 0)
      || zip(before.said, said).contains { $0.contains(place) && !$1.contains(place) }
  }

  /// What is said to a block and was not before; all that is said without a state before.
  private func noted(_ place: Int, since before: NotebookState?) -> [ProgressNote] {
    var notes: [ProgressNote] = []
    let block = notebook.blocks[place]
    let (given, old) = (choices.given(place), before?.choices.given(place))
    if given != old {
      let isRight = given.map { Quiz(block)?.isRight($0) == true } ?? false
      notes.append(.answer(identity(place), given ?? [], isRight: isRight))
    }
    if let guess = choices.guesses[place], guess != before?.choices.guesses[place] {
      notes.append(.guess(identity(place), guess.spelling(for: block)))
    }
    if let count = choices.hints[place], count != before?.choices.hints[place] {
      notes.append(.openHints(identity(place), count))
    }
    let isNew = { (set: KeyPath<NotebookState, Set<Int>>) in
      self[keyPath: set].contains(place) && before?[keyPath: set].contains(place) != true
    }
    if isNew(\.fulfilled) { notes.append(.fulfil(identity(place))) }
    if isNew(\.answersShown) { notes.append(.showAnswer(identity(place))) }
    return notes
  }

  /// Words of the reader's own that are others than before.
  private func words(since before: NotebookState) -> [ProgressNote] {
    notebook.blocks.indices.filter { choices.notes[$0] != before.choices.notes[$0] }
      .map { .write(identity($0), choices.notes[$0]) }
  }
}

extension NotebookState {
  /// Takes back what was said to a block, and that it was done; a task that is fulfilled as things stand
  /// stays so.
  mutating func takeBack(_ place: Int) {
    choices.answers[place] = nil
    choices.answered.remove(place)
    choices.guesses[place] = nil
    choices.hints[place] = nil
    choices.notes[place] = nil
    answeredRight.remove(place)
    answersShown.remove(place)
    if !holds(place) { fulfilled.remove(place) }
  }

  private func holds(_ place: Int) -> Bool {
    guard !stale.contains(place), case .found(.check(let finding)) = results[place]?.outcome else {
      return false
    }
    return finding.holds
  }
}

extension NotebookChoices {
  /// The answers to a question that was answered.
  func given(_ place: Int) -> Set<Int>? {
    answered.contains(place) ? answers[place] : nil
  }
}
