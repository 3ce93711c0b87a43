import Console
import Laboratory
import Notebooks

/// Sets a question with its answers, and after an answer the reasons: of a wrong one those for what was chosen, and the
/// right one is left to be found.
struct QuizSetter {
  let view: PageView
  let place: Int
  let block: Block

  var part: PagePart {
    guard let quiz = Quiz(block) else { return PagePart() }
    let choices = view.state.choices
    let chosen = choices.answers[place] ?? []
    let isAnswered = view.isPrinted ? view.state.isOpen : choices.answered.contains(place)
    let isSolved = isAnswered && (view.isPrinted || quiz.isRight(chosen))
    let list = ChoiceList(
      texts: quiz.choices.map(\.text), chosen: chosen, pointed: pointed, hasSeveral: quiz.hasSeveral
    )
    var part = PagePart(above: view.lines("**\(head)** " + quiz.question))
    for (index, choice) in quiz.choices.enumerated() {
      let isTold = isAnswered && (isSolved || chosen.contains(index))
      part.add(choice: list.lines(index, view, mark: isTold ? choice.isRight : nil))
      if isTold, chosen.contains(index) || choice.isRight {
        part.above += view.lines(
          inline: choice.reason, view.palette.muted, columns: view.columns - 6
        ).map { StyledText("      ") + $0 }
      }
    }
    part.above += verdict(quiz, chosen, isAnswered)
    return part
  }

  /// On paper questions are counted, as their answers stand at the end.
  private var head: String {
    view.isPrinted ? "Question \(view.state.notebook.number(ofQuiz: place))." : "?"
  }

  private var pointed: Int? { view.isFocused(place) ? view.state.pointed : nil }

  private func verdict(_ quiz: Quiz, _ chosen: Set<Int>, _ isAnswered: Bool) -> [StyledText] {
    if view.isPrinted, !isAnswered {
      let number = view.state.notebook.number(ofQuiz: place)
      let words: SafeText = "  the answer stands at the end, under question \(number)"
      return [StyledText(words, view.palette.muted)]
    }
    guard isAnswered else { return [] }
    if view.isPrinted { return view.lines(quiz.explanation) }
    guard quiz.isRight(chosen) else {
      let count: SafeText =
        quiz.hasSeveral ? " \(quiz.choices.count(where: \.isRight)) of them are right." : .empty
      return [StyledText("✗ Not yet: read why, and answer again." + count, view.palette.bad)]
    }
    return [StyledText("✓ Right.", view.palette.good)] + view.lines(quiz.explanation)
  }
}

/// Sets a guess: what is asked, what was guessed, and then what is true.
struct PredictionSetter {
  let view: PageView
  let place: Int
  let block: Block

  var part: PagePart {
    guard let prediction = Prediction(block) else { return PagePart() }
    let guess = view.state.choices.guesses[place]
    var part = PagePart(above: view.lines("**\(head)** " + prediction.question))
    switch prediction.kind {
    case .choice(let texts, let right):
      let chosen: Set<Int> = if case .choice(let index) = guess { [index] } else { [] }
      let list = ChoiceList(texts: texts, chosen: chosen, pointed: pointed, hasSeveral: false)
      for index in texts.indices {
        part.add(choice: list.lines(index, view, mark: isAnswered ? index == right : nil))
      }
    case .number(_, let unit), .known(_, let unit):
      if !view.isPrinted {
        part.above.append(number(guess, SafeText(unit)))
      } else if isAnswered {
        part.above.append(answer(prediction))
      }
    }
    part.above += ending(prediction, guess)
    return part
  }

  private var isAnswered: Bool { view.isAnswered(place) }

  /// On paper guesses are counted, as what they hide stands at the end.
  private var head: String {
    view.isPrinted ? "Guess \(view.state.notebook.number(ofGuess: place))." : "Your guess first."
  }

  /// What is true and why, or where that is said.
  private func ending(_ prediction: Prediction, _ guess: Guess?) -> [StyledText] {
    guard isAnswered else {
      let number = view.state.notebook.number(ofGuess: place)
      let place: SafeText = "  what is true stands at the end, under guess \(number)"
      return view.isPrinted ? [StyledText(place, view.palette.muted)] : []
    }
    return (view.isPrinted ? [] : truth(prediction, guess)) + view.lines(prediction.explanation)
  }

  private var pointed: Int? { view.isFocused(place) ? view.state.pointed : nil }

  private func number(_ guess: Guess?, _ unit: SafeText) -> StyledText {
    guard case .number(let value) = guess else {
      let style = view.isFocused(place) ? view.palette.accent.with(bold: true) : view.palette.muted
      return StyledText("  Enter: type a number" + (unit.isEmpty ? .empty : " in " + unit), style)
    }
    return StyledText("  your guess ", view.palette.muted)
      + StyledText(
        SafeText(readable(value)) + " " + unit, view.palette.accent.with(bold: true))
  }

  /// What is true, and how far the guess is from it.
  private func truth(_ prediction: Prediction, _ guess: Guess?) -> [StyledText] {
    switch (prediction.kind, guess) {
    case (.choice(let texts, let right), .choice(let chosen)):
      if right == chosen { return [StyledText("✓ So it is.", view.palette.good)] }
      return view.lines(inline: "✗ It is: " + (texts[safe: right] ?? ""), view.palette.warning)
    case (.known(let truth, let unit), .number(let value)): return [distance(truth, value, unit)]
    case (.number(_, let unit), .number(let value)):
      guard let truth = measured else {
        return [StyledText("  measuring …", view.palette.muted)]
      }
      return [distance(truth, value, unit)]
    default: return []
    }
  }

  /// What is true, without a guess.
  private func answer(_ prediction: Prediction) -> StyledText {
    let known: (truth: Double, unit: String)? =
      switch prediction.kind {
      case .known(let truth, let unit): (truth, unit)
      case .number(_, let unit): measured.map { ($0, unit) }
      case .choice: nil
      }
    guard let known else { return StyledText("  not measured", view.palette.muted) }
    return StyledText("  it is ", view.palette.muted)
      + StyledText(
        SafeText(readable(known.truth) + " " + known.unit),
        view.palette.good.with(bold: true))
  }

  private var measured: Double? {
    guard case .found(.prediction(.number(let truth)?)) = view.outcome(place) else { return nil }
    return truth
  }

  private func distance(_ truth: Double, _ guess: Double, _ unit: String) -> StyledText {
    StyledText("  it is     ", view.palette.muted)
      + StyledText(SafeText(readable(truth) + " " + unit), view.palette.good.with(bold: true))
      + StyledText("  " + Self.words(truth, guess), view.palette.muted)
  }

  /// How far a guess is from the truth, in words.
  static func words(_ truth: Double, _ guess: Double) -> SafeText {
    guard truth.isFinite else { return "beyond all numbers" }
    if truth == guess { return "exactly your guess" }
    if truth > 0, guess > 0, max(truth / guess, guess / truth) >= 2 {
      let times = SafeText(readable(max(truth / guess, guess / truth)))
      return (guess > truth ? "your guess is " : "it is ") + times + " times as much"
    }
    return "you are off by " + SafeText(readable(abs(truth - guess)))
  }
}

/// The choices of a question, one below the other.
struct ChoiceList {
  let texts: [String]
  let chosen: Set<Int>
  /// The choice that the arrows stand on.
  let pointed: Int?
  let hasSeveral: Bool

  /// The key that chooses it, as long as it is asked for.
  private func key(_ index: Int, _ mark: Bool?) -> SafeText {
    pointed != nil && mark == nil && index < 8 ? "\(index + 1)" : " "
  }

  /// One choice; `mark` says whether it is right, once that may be said.
  func lines(_ index: Int, _ view: PageView, mark: Bool?) -> [StyledText] {
    let isChosen = chosen.contains(index)
    let inside: SafeText = isChosen ? (hasSeveral ? "x" : "•") : key(index, mark)
    let box = (hasSeveral ? "[" : "(") + inside + (hasSeveral ? "]" : ")")
    let palette = view.palette
    let style =
      pointed == index
      ? palette.accent.with(bold: true) : isChosen ? palette.text.with(bold: true) : palette.text
    let sign = mark.map {
      $0 ? StyledText("✓", palette.good) : StyledText(isChosen ? "✗" : " ", palette.bad)
    }
    let lead = StyledText(pointed == index ? "▸" : " ", palette.accent) + (sign ?? StyledText(" "))
    return view.lines(inline: texts[index], style, columns: view.columns - 6).enumerated().map {
      row, line in
      row == 0 ? lead + StyledText(box + " ", style) + line : StyledText("      ") + line
    }
  }
}

/// Sets a task: what is to be done, whether it is, how far the measured numbers are, hints.
struct CheckSetter {
  let view: PageView
  let place: Int
  let block: Block

  var lines: [StyledText] {
    guard let check = Check(block), !check.isHidden else { return [] }
    let task = view.lines("**Task.** " + check.task, columns: view.columns - 2)
    let body = task + measured + hints(check) + ending(check)
    return body.map { StyledText("▎ ", bar) + $0 }
  }

  private var finding: CheckFinding? {
    if case .found(.check(let finding)) = view.outcome(place) { finding } else { nil }
  }

  /// Whether its numbers would tell what a guess above it still asks for.
  private var isCovered: Bool {
    view.state.notebook.tells(place, of: view.state.openGuesses)
  }

  private var bar: Style {
    finding?.holds == true
      ? view.palette.good : view.isFocused(place) ? view.palette.accent : view.palette.border
  }

  /// Each number with what it should be.
  private var measured: [StyledText] {
    guard let finding else { return [StyledText(unknown, view.palette.muted)] }
    guard !isCovered else {
      return [StyledText("measured, and covered until you have guessed above", view.palette.muted)]
    }
    return finding.parts.flatMap { part -> [StyledText] in
      let sign =
        part.holds ? StyledText("✓ ", view.palette.good) : StyledText("✗ ", view.palette.bad)
      let measure = SafeText(part.expectation.measure.phrase, limit: 100)
      let words =
        measure + ": " + SafeText(part.expectation.reading(of: part.measured), limit: 60)
        + ", wanted "
        + SafeText(part.expectation.phrase, limit: 60)
      return view.lines(words, view.palette.muted, columns: view.columns - 4).enumerated().map {
        row, line in
        (row == 0 ? sign : StyledText("  ")) + line
      }
    }
  }

  private var unknown: SafeText {
    switch view.outcome(place) {
    case .failed(let sentence): SafeText(sentence, limit: 400)
    case .waiting: "waits for a block that runs on Enter"
    default: "measuring …"
    }
  }

  private func hints(_ check: Check) -> [StyledText] {
    check.hints.prefix(view.isPrinted ? .max : view.state.choices.hints[place] ?? 0).flatMap {
      view.lines("Hint: " + $0, columns: view.columns - 2)
    }
  }

  private func ending(_ check: Check) -> [StyledText] {
    if finding?.holds == true {
      return [StyledText("✓ Done.", view.palette.good)]
        + (isCovered ? [] : view.lines(check.explanation, columns: view.columns - 2))
    }
    if view.isPrinted { return [] }
    if finding == nil, view.state.fulfilled.contains(place) {
      return [StyledText("✓ Done before.", view.palette.good)]
    }
    let open = view.state.choices.hints[place] ?? 0
    let left = check.hints.count - open
    let words: [SafeText] =
      (left > 0 ? ["Enter: a hint (\(left) left)"] : [])
      + (check.answer.isEmpty ? [] : ["a: show me"])
    return words.isEmpty ? [] : [StyledText(words.joined(separator: " · "), view.palette.muted)]
  }
}
