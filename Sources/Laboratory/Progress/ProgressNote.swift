import Notebooks

/// One thing that a reader did in a lesson; blocks are meant by their identity.
public enum ProgressNote: Hashable, Sendable {
  /// Came to a block.
  case reach(String)
  /// Answered a quiz; nothing chosen takes the answer back.
  case answer(String, Set<Int>, isRight: Bool)
  /// Fulfilled a check.
  case fulfil(String)
  /// Opened so many hints of a check.
  case openHints(String, Int)
  /// Had the answer of a check shown.
  case showAnswer(String)
  /// Guessed.
  case guess(String, String)
  /// Chose a parameter's value; nil as shipped.
  case choose(String, Value?)
  /// Wrote words of one's own into a note; nil takes them back.
  case write(String, String?)
  /// Took back what was said to a block.
  case reset(String)
  /// Made something else of a part; nil resets it.
  case change(String, to: String?)
  /// Is typing in place of a part, or words for it; nil where the text was kept or dropped.
  case type(String, TypedText?)
  /// Has edits of a file that are not in it; nil where they were written or dropped.
  case draft(Draft?)
  /// Has done so many of all questions, guesses and tasks.
  case count(done: Int, all: Int)
  /// Went to a line.
  case stand(at: Int)
}

extension LessonProgress {
  /// Takes a note in, made at a time in milliseconds since 1970.
  public mutating func take(_ note: ProgressNote, at stamp: Int) {
    switch note {
    case .reach(let block): reach(block)
    case .answer(let block, let chosen, let isRight):
      answer(block, chosen, isRight: isRight, at: stamp)
    case .fulfil(let block): fulfil(block)
    case .openHints(let block, let count): openHints(block, count)
    case .showAnswer(let block): showAnswer(block)
    case .guess(let block, let text): guess(block, text, at: stamp)
    case .choose(let parameter, let value): choose(parameter, value, at: stamp)
    case .write(let block, let text): write(block, text, at: stamp)
    case .change(let block, let text): change(block, to: text, at: stamp)
    case .reset(let block): reset(block, at: stamp)
    case .type(let part, let text): type(text, for: part, at: stamp)
    case .draft(let draft): self.draft(draft, at: stamp)
    case .count(let done, let all): count(done, of: all, at: stamp)
    case .stand(let line): stand(at: line, at: stamp)
    }
  }
}
