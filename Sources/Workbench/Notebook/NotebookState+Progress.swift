import Console
import Laboratory
import Notebooks

extension NotebookState {
  /// A notebook as its reader left it.
  init(_ source: NotebookSource, _ text: NotebookText, from progress: LessonProgress) {
    self.init(source, text)
    takeChanges(progress)
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

  /// Takes in what the reader made of a lesson's parts, or of a file and did not write.
  private mutating func takeChanges(_ progress: LessonProgress) {
    guard let saved else {
      let edition = progress.edition(of: edition.base)
      if !edition.changes.isEmpty { adopt(edition) }
      return
    }
    guard let draft = progress.draft?.content, draft.text != saved else { return }
    let read = text
    if draft.isDraft(of: saved) {
      adopt(Edition(of: read.notebook, becoming: draft.text))
    } else {
      // What the edits were made of is not known any more.
      adopt(Edition(of: Notebook(text: draft.text)))
      self.saved = ""
      onDisk = read
    }
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
        isStop($0) && notebook.blocks[$0].lines.upperBound >= line
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
  func spelling(for block: Block) -> String {
    switch self {
    case .number(let number): return "\(number)"
    case .choice(let place):
      guard case .choice(let texts, _)? = Prediction(block)?.kind else { return "" }
      return texts[safe: place] ?? ""
    }
  }
}
