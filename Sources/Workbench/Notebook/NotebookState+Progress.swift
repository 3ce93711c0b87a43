import Console
import Laboratory
import Notebooks

extension NotebookState {
  /// A notebook as its reader left it.
  init(_ source: NotebookSource, _ text: NotebookText, from progress: LessonProgress) {
    self.init(source, text)
    if case .lesson = source {
      let edition = progress.edition(of: text.notebook)
      if !edition.changes.isEmpty { adopt(edition) }
    }
    choices = NotebookChoices(progress, of: notebook)
    choices.changes = edition.changes
    fulfilled = Set(
      notebook.blocks.indices.filter {
        progress.checks[notebook.identity(of: $0)]?.wasFulfilled == true
      })
    answeredRight = Set(
      notebook.blocks.indices.filter {
        progress.quizzes[notebook.identity(of: $0)]?.wasRight == true
      })
    reached = Set(
      notebook.blocks.indices.filter { progress.reached.contains(notebook.identity(of: $0)) })
    replan()
    stale = []
    if let line = progress.position?.content { stand(at: line) }
  }

  /// The line of the file that is at the top.
  var line: Int { notebook.parts[safe: top.part].map(notebook.lines)?.lowerBound ?? 1 }

  /// Lets a line of the file be at the top, and gives the keys to the first block after it.
  private mutating func stand(at line: Int) {
    guard let part = notebook.parts.firstIndex(where: { notebook.lines(of: $0).upperBound >= line })
    else { return }
    top = PagePlace(part: part, row: 0)
    focus =
      notebook.blocks.indices.first {
        Self.isStop(notebook.blocks[$0]) && notebook.blocks[$0].lines.upperBound >= line
      } ?? focus
  }

  /// What of it is done: questions answered right, guesses made, tasks fulfilled, of all there are.
  var done: (done: Int, all: Int) {
    let asked = notebook.blocks.indices.filter { notebook.blocks[$0].isAsking }
    return (asked.count(where: isDone), asked.count)
  }

  private func isDone(_ place: Int) -> Bool {
    if let quiz = Quiz(notebook.blocks[place]) {
      return answeredRight.contains(place)
        || choices.given(place).map(quiz.isRight) == true
    }
    return choices.guesses[place] != nil || fulfilled.contains(place)
  }
}

extension Notebook {
  /// The lines of a part in the file.
  func lines(of part: Part) -> ClosedRange<Int> {
    switch part {
    case .prose(let prose): prose.lines
    case .block(let place): blocks[place].lines
    }
  }
}

extension NotebookChoices {
  /// What was kept of a notebook's reader, as far as the notebook still has it.
  fileprivate init(_ progress: LessonProgress, of notebook: Notebook) {
    values = progress.setting(for: notebook).changed
    for (place, block) in notebook.blocks.enumerated() {
      let identity = notebook.identity(of: place)
      if let chosen = progress.quizzes[identity]?.chosen.content, !chosen.isEmpty {
        answers[place] = chosen
        answered.insert(place)
      }
      guesses[place] = progress.guesses[identity].flatMap { Guess($0.content, for: block) }
      if let count = progress.checks[identity]?.hintsOpened, count > 0 { hints[place] = count }
      if let text = progress.notes[identity]?.content { notes[place] = text }
    }
  }
}

extension Guess {
  /// A guess as it is kept: a number, or the words of a choice.
  init?(_ text: String, for block: Block) {
    guard let prediction = Prediction(block) else { return nil }
    guard case .choice(let texts, _) = prediction.kind else {
      guard let number = Double(text) else { return nil }
      self = .number(number)
      return
    }
    guard let place = texts.firstIndex(of: text) else { return nil }
    self = .choice(place)
  }

  /// A guess as it is kept.
  fileprivate func spelling(for block: Block) -> String {
    switch self {
    case .number(let number): return "\(number)"
    case .choice(let place):
      guard case .choice(let texts, _)? = Prediction(block)?.kind else { return "" }
      return texts[safe: place] ?? ""
    }
  }
}

// MARK: - What is to be noted

extension NotebookState {
  /// What the reader has done since the notebook was in an earlier state.
  func notes(since before: NotebookState) -> [ProgressNote] {
    if edition.text != before.edition.text { return notes(sinceOtherText: before) }
    var notes = reached.subtracting(before.reached).sorted().map {
      ProgressNote.reach(identity($0))
    }
    notes += fulfilled.subtracting(before.fulfilled).sorted().map { .fulfil(identity($0)) }
    notes += answersShown.subtracting(before.answersShown).sorted().map {
      .showAnswer(identity($0))
    }
    if choices != before.choices { notes += noted(before.choices) }
    if line != before.line { notes.append(.stand(at: line)) }
    return notes
  }

  /// The same where blocks are at other places, or others.
  private func notes(sinceOtherText before: NotebookState) -> [ProgressNote] {
    let (now, then) = (changesByIdentity, before.changesByIdentity)
    let changed = Set(now.keys).union(then.keys).sorted().filter { now[$0] != then[$0] }
    let new = { (path: KeyPath<NotebookState, Set<Int>>) in
      Set(self[keyPath: path].map(identity)).subtracting(before[keyPath: path].map(before.identity))
        .sorted()
    }
    // What was said to blocks is compared where they stand now.
    let matching = BlockMatching(from: before.notebook, to: notebook)
    var said = before.choices.moved(by: matching, in: notebook)
    said.values = before.choices.values
    return changed.map { .change($0, to: now[$0]) } + new(\.reached).map { .reach($0) }
      + new(\.fulfilled).map { .fulfil($0) } + noted(said)
  }

  private func identity(_ place: Int) -> String { notebook.identity(of: place) }

  private func noted(_ before: NotebookChoices) -> [ProgressNote] {
    let names = Set(choices.values.keys).union(before.values.keys).sorted()
    return names.filter { choices.values[$0] != before.values[$0] }
      .map { .choose($0, choices.values[$0]) }
      + notebook.blocks.indices.flatMap { noted($0, notebook.blocks[$0], before) }
  }

  private func noted(_ place: Int, _ block: Block, _ before: NotebookChoices) -> [ProgressNote] {
    var notes: [ProgressNote] = []
    let (now, then) = (choices.given(place), before.given(place))
    if now != then {
      let isRight = now.map { Quiz(block)?.isRight($0) == true } ?? false
      notes.append(.answer(identity(place), now ?? [], isRight: isRight))
    }
    if let guess = choices.guesses[place], guess != before.guesses[place] {
      notes.append(.guess(identity(place), guess.spelling(for: block)))
    }
    if let count = choices.hints[place], count != before.hints[place] {
      notes.append(.openHints(identity(place), count))
    }
    if choices.notes[place] != before.notes[place] {
      notes.append(.write(identity(place), choices.notes[place]))
    }
    return notes
  }
}

extension NotebookChoices {
  /// The answers to a question that was answered.
  fileprivate func given(_ place: Int) -> Set<Int>? {
    answered.contains(place) ? answers[place] : nil
  }
}
