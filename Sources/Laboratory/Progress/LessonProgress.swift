import Notebooks

/// What a reader has done in one lesson or notebook.
///
/// A value that grows: two of them merge into one that has all of both, so that two programs at once, or
/// a program that was killed, lose nothing. Everything is kept by the identity of its block, which a
/// changed block does not share. Stamps are milliseconds since 1970, given by who notes something.
public struct LessonProgress: Codable, Equatable, Sendable {
  /// The version of the form in which it is kept.
  public static let version = 1

  /// The version in which it was kept.
  public var version = LessonProgress.version
  /// The blocks that the reader has come to.
  public private(set) var reached: Set<String> = []
  /// Answers to quizzes.
  public private(set) var quizzes: [String: QuizProgress] = [:]
  /// Checks.
  public private(set) var checks: [String: CheckProgress] = [:]
  /// Guesses; the first one counts.
  public private(set) var guesses: [String: Stamped<String>] = [:]
  /// Values of parameters that the reader chose, as YAML, by name.
  public private(set) var values: [String: Stamped<String?>] = [:]
  /// When each block was reset last: what was said to it before does not count any more.
  public private(set) var resets: [String: Int]?
  /// What the reader made of a part of a lesson, as Markdown; nil where it was reset.
  public private(set) var changes: [String: Stamped<String?>] = [:]
  /// The reader's own words in notes; nil where they were taken back.
  public private(set) var notes: [String: Stamped<String?>] = [:]
  /// What was being typed in place of parts, or as words for them; nil where it was kept or dropped. Two programs
  /// at once may be typing in two places.
  public private(set) var typing: [String: Stamped<TypedText?>]?
  /// The edits of a file that are not in it; nil where they were written or dropped.
  public private(set) var draft: Stamped<Draft?>?
  /// The line where the reader was last.
  public private(set) var position: Stamped<Int>?
  /// How much is done, as who read the notebook last counted it: so that a list need not read it again.
  public private(set) var count: Stamped<Count>?

  /// How many of a notebook's questions, guesses and tasks are done.
  public struct Count: Codable, Equatable, Sendable {
    /// How many are done.
    public var done: Int
    /// How many there are.
    public var all: Int
  }

  /// Nothing yet.
  public init() {}
}

/// Something with the time when it was noted.
public struct Stamped<Content: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
  /// What was noted.
  public var content: Content
  /// When.
  public var stamp: Int

  /// Something noted at a time.
  public init(_ content: Content, at stamp: Int) {
    self.content = content
    self.stamp = stamp
  }

  /// The later of two.
  static func later(_ left: Self, _ right: Self) -> Self { right.stamp > left.stamp ? right : left }
  /// The earlier of two.
  static func earlier(_ left: Self, _ right: Self) -> Self {
    right.stamp < left.stamp ? right : left
  }
}

/// What became of a quiz.
public struct QuizProgress: Codable, Equatable, Sendable {
  /// The answers chosen last, by their places.
  public var chosen: Stamped<Set<Int>>
  /// Whether they were ever right.
  public var wasRight: Bool
  /// How often an answer was given.
  public var attempts: Int
}

/// What became of a check.
public struct CheckProgress: Codable, Equatable, Sendable {
  /// Whether it ever held.
  public var wasFulfilled = false
  /// Hints that were opened.
  public var hintsOpened = 0
  /// Whether the answer was shown.
  public var answerWasShown = false
}

// MARK: - Noting

extension LessonProgress {
  /// Notes that the reader came to a block.
  public mutating func reach(_ block: String) { reached.insert(block) }

  /// Notes an answer to a quiz.
  public mutating func answer(_ block: String, _ chosen: Set<Int>, isRight: Bool, at stamp: Int) {
    let before = quizzes[block]
    quizzes[block] = QuizProgress(
      chosen: Stamped(chosen, at: stamp), wasRight: isRight || before?.wasRight == true,
      attempts: (before?.attempts ?? 0) + 1)
  }

  /// Notes that a check held.
  public mutating func fulfil(_ block: String) {
    checks[block, default: CheckProgress()].wasFulfilled = true
  }

  /// Notes that so many hints of a check are open.
  public mutating func openHints(_ block: String, _ count: Int) {
    let before = checks[block, default: CheckProgress()].hintsOpened
    checks[block, default: CheckProgress()].hintsOpened = max(before, count)
  }

  /// Notes that the answer of a check was shown.
  public mutating func showAnswer(_ block: String) {
    checks[block, default: CheckProgress()].answerWasShown = true
  }

  /// Notes that what was said to a block is taken back: answers, guesses, hints, that it was done.
  public mutating func reset(_ block: String, at stamp: Int) {
    forget(block)
    resets = (resets ?? [:]).merging([block: stamp], uniquingKeysWith: max)
  }

  /// Notes a guess; a second one changes nothing until the block is reset.
  public mutating func guess(_ block: String, _ guess: String, at stamp: Int) {
    guesses[block] = guesses[block] ?? Stamped(guess, at: stamp)
  }

  /// Notes the value of a parameter; nil as shipped.
  public mutating func choose(_ parameter: String, _ value: Value?, at stamp: Int) {
    values[parameter] = Stamped(value?.spelling, at: stamp)
  }

  /// Notes the reader's own words; nil takes them back.
  public mutating func write(_ block: String, _ text: String?, at stamp: Int) {
    notes[block] = Stamped(text, at: stamp)
  }

  /// Notes what the reader made of a part; nil resets it.
  public mutating func change(_ block: String, to text: String?, at stamp: Int) {
    changes[block] = Stamped(text, at: stamp)
  }

  /// Notes what is being typed for a part; nil where it was kept or dropped.
  public mutating func type(_ text: TypedText?, for part: String, at stamp: Int) {
    var all = typing ?? [:]
    all[part] = Stamped(text, at: stamp)
    let done = all.filter { $0.value.content == nil }.sorted { $0.value.stamp > $1.value.stamp }
    for (part, _) in done.dropFirst(Self.mostDone) { all[part] = nil }
    typing = all
  }

  /// Of how many texts it is remembered that they were kept or dropped.
  private static let mostDone = 32

  /// What was typed and neither kept nor dropped, the newest first.
  public var unfinished: [TypedText] {
    (typing ?? [:]).values.sorted { $0.stamp > $1.stamp }.compactMap(\.content)
  }

  /// Notes the edits of a file that are not in it; nil where they were written or dropped.
  public mutating func draft(_ draft: Draft?, at stamp: Int) {
    self.draft = Stamped(draft, at: stamp)
  }

  /// Notes how much is done.
  public mutating func count(_ done: Int, of all: Int, at stamp: Int) {
    count = Stamped(Count(done: done, all: all), at: stamp)
  }

  /// Notes the line where the reader is.
  public mutating func stand(at line: Int, at stamp: Int) { position = Stamped(line, at: stamp) }
}

// MARK: - Merging

extension LessonProgress {
  /// Takes in what another program noted of the same lesson. The order of merging does not matter, and
  /// merging twice changes nothing.
  public mutating func merge(_ other: LessonProgress) {
    reached.formUnion(other.reached)
    mergeSaid(other)
    values.merge(other.values) { .later($0, $1) }
    changes.merge(other.changes) { .later($0, $1) }
    notes.merge(other.notes) { .later($0, $1) }
    if let theirs = other.typing { typing = (typing ?? [:]).merging(theirs) { .later($0, $1) } }
    if let theirs = other.draft { draft = draft.map { .later($0, theirs) } ?? theirs }
    if let theirs = other.count { count = count.map { .later($0, theirs) } ?? theirs }
    if let theirs = other.position { position = position.map { .later($0, theirs) } ?? theirs }
  }

  /// Takes in what was said to blocks. Who knows of a later reset of a block is right about it.
  private mutating func mergeSaid(_ other: LessonProgress) {
    var theirs = other
    let (own, foreign) = (resets ?? [:], other.resets ?? [:])
    for block in Set(own.keys).union(foreign.keys) {
      let (mine, others) = (own[block] ?? .min, foreign[block] ?? .min)
      if mine < others { forget(block) }
      if others < mine { theirs.forget(block) }
    }
    let all = own.merging(foreign, uniquingKeysWith: max)
    resets = all.isEmpty ? nil : all
    quizzes.merge(theirs.quizzes) { $0.merged(with: $1) }
    checks.merge(theirs.checks) { $0.merged(with: $1) }
    guesses.merge(theirs.guesses) { .earlier($0, $1) }
  }

  private mutating func forget(_ block: String) {
    quizzes[block] = nil
    checks[block] = nil
    guesses[block] = nil
  }
}

extension QuizProgress {
  fileprivate func merged(with other: QuizProgress) -> QuizProgress {
    QuizProgress(
      chosen: .later(chosen, other.chosen), wasRight: wasRight || other.wasRight,
      attempts: max(attempts, other.attempts))
  }
}

extension CheckProgress {
  fileprivate func merged(with other: CheckProgress) -> CheckProgress {
    CheckProgress(
      wasFulfilled: wasFulfilled || other.wasFulfilled,
      hintsOpened: max(hintsOpened, other.hintsOpened),
      answerWasShown: answerWasShown || other.answerWasShown)
  }
}

// MARK: - The lesson as the reader has it

extension LessonProgress {
  /// The setting that the reader chose, as far as the notebook still allows it.
  public func setting(for notebook: Notebook) -> Setting {
    var setting = Setting()
    for parameter in notebook.parameters {
      guard let text = values[parameter.name]?.content, let value = parameter.value(spelled: text)
      else { continue }
      setting.changed[parameter.name] = value
    }
    return setting
  }

  /// The lesson with the reader's changes in place of the shipped parts.
  public func edition(of shipped: Notebook) -> Edition {
    guard !changes.isEmpty else { return Edition(of: shipped) }
    let places = shipped.partIdentities.enumerated().map {
      ($0.offset, changes[$0.element]?.content)
    }
    return Edition(
      of: shipped, changes: Dictionary(uniqueKeysWithValues: places).compactMapValues(\.self))
  }
}

extension Block {
  /// Whether the reader is asked something here: a question, a guess, a task.
  public var isAsking: Bool {
    switch kind {
    case .quiz, .predict: true
    case .check: self["hidden"]?.flag != true
    default: false
    }
  }
}

extension Notebook {
  /// What a block is known by in a reader's progress, wherever it stands: its name or its kind, a hash of
  /// what it says, and of several that say the same its number among them.
  public func identity(of place: Int) -> String {
    let block = blocks[place]
    let before = blocks[..<place].count {
      $0.kind == block.kind && $0.name == block.name && $0.body == block.body
    }
    return block.stem.numbered(before)
  }

  /// What every part is known by, prose by what it says; and behind them the end of the file.
  public var partIdentities: [String] {
    var seen: [String: Int] = [:]
    let stems = zip(parts, partTexts).map { part, text in
      if case .block(let place) = part { blocks[place].stem } else { "prose#" + hash(of: text) }
    }
    return (stems + ["end#"]).map { stem in
      defer { seen[stem, default: 0] += 1 }
      return stem.numbered(seen[stem] ?? 0)
    }
  }
}

extension Block {
  fileprivate var stem: String {
    (name ?? kind.rawValue) + "#" + hash(of: kind.rawValue + "\n" + body)
  }
}

extension String {
  /// Of several that are equal, the one behind so many others.
  fileprivate func numbered(_ before: Int) -> String {
    before == 0 ? self : "\(self)-\(before + 1)"
  }
}

private func hash(of text: String) -> Substring { FindingKey(text).description.prefix(12) }
