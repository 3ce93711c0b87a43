import Console
import Laboratory
import Notebooks

extension Session {
  /// The block in focus with its place.
  private var focused: (place: Int, block: Block)? {
    guard let state = notebook, let place = state.focus, let block = state.focused else {
      return nil
    }
    return (place, block)
  }

  /// An arrow: changes a value, or moves along the choices of a question.
  mutating func turn(by distance: Int) -> [Effect] {
    guard let (_, block) = focused, let state = notebook else { return [] }
    if let parameter = Parameter(block) {
      let value = state.plan.values[parameter.name] ?? parameter.shipped
      return set(parameter.name, to: parameter.value(after: value, presses: distance))
    }
    let count = choiceCount(block)
    guard count > 0 else { return [] }
    notebook?.pointed = min(max(0, state.pointed + distance), count - 1)
    return []
  }

  private func choiceCount(_ block: Block) -> Int {
    if let quiz = Quiz(block) { return quiz.choices.count }
    if case .choice(let texts, _)? = Prediction(block)?.kind { return texts.count }
    if block.kind == .compare { return block.members.count }
    return 0
  }

  /// Gives a parameter a value; what is as shipped is forgotten.
  mutating func set(_ name: String, to value: Value) -> [Effect] {
    guard let parameter = notebook?.notebook.parameters.first(where: { $0.name == name }) else {
      return []
    }
    guard parameter.allows(value) else {
      notice = Notice(
        .failure, SafeText("“\(parameter.label)” expects \(parameter.phrase).", limit: 300))
      return []
    }
    notebook?.choices.values[name] = value == parameter.shipped ? nil : value
    return replan()
  }

  /// Chooses a value of a parameter, or answers a question: of several answers that may be right, one is turned on or
  /// off.
  mutating func answer(_ choice: Int) -> [Effect] {
    if let block = focused?.block, let parameter = Parameter(block) {
      return choose(choice, of: parameter)
    }
    guard let (place, block) = focused, choice < choiceCount(block) else {
      notice = Notice(.fact, "That is no choice of what is in focus; Tab goes to the next block.")
      return []
    }
    notebook?.pointed = choice
    if Prediction(block) != nil { return guess(.choice(choice), in: place) }
    guard let quiz = Quiz(block) else { return [] }
    let chosen = notebook?.choices.answers[place] ?? []
    notebook?.choices.answers[place] =
      quiz.hasSeveral ? chosen.symmetricDifference([choice]) : [choice]
    if quiz.hasSeveral {
      notebook?.choices.answered.remove(place)
    } else {
      notebook?.choices.answered.insert(place)
    }
    return []
  }

  private mutating func choose(_ choice: Int, of parameter: Parameter) -> [Effect] {
    if case .choice(let values) = parameter.control, let value = values[safe: choice] {
      return set(parameter.name, to: value)
    }
    notice = Notice(.fact, "That is no choice of this value; ←→ change it, Enter types one.")
    return []
  }

  private mutating func guess(_ guess: Guess, in place: Int) -> [Effect] {
    guard notebook?.choices.guesses[place] == nil else { return tellOfGuess() }
    notebook?.choices.guesses[place] = guess
    return []
  }

  private mutating func tellOfGuess() -> [Effect] {
    notice = Notice(.fact, "You have guessed; x takes the guess back.")
    return []
  }

  /// What Enter does with the part in focus.
  mutating func enter() -> [Effect] {
    if notebook?.prose != nil { return beginEditing() }
    guard let (place, block) = focused else { return [] }
    if block.isBroken { return [] }
    switch block.kind {
    case .parameter: return enterParameter(block)
    case .quiz: return enterQuiz(place, block)
    case .predict: return enterPrediction(place, block)
    case .check: return openHint(place, block)
    case .note: return beginTyping(.block(place))
    case .data, .network, .train, .figure, .generate, .compare, .table: return start(place)
    }
  }

  private mutating func enterParameter(_ block: Block) -> [Effect] {
    guard let parameter = Parameter(block), let place = notebook?.focus else { return [] }
    return parameter.control == .toggle ? turn(by: 1) : beginTyping(.block(place))
  }

  private mutating func enterQuiz(_ place: Int, _ block: Block) -> [Effect] {
    guard let quiz = Quiz(block), let pointed = notebook?.pointed else { return [] }
    let chosen = notebook?.choices.answers[place] ?? []
    guard quiz.hasSeveral else { return answer(pointed) }
    // Enter on a choice that is on says that these are all.
    if !chosen.contains(pointed) { return answer(pointed) }
    notebook?.choices.answered.insert(place)
    return []
  }

  private mutating func enterPrediction(_ place: Int, _ block: Block) -> [Effect] {
    guard let prediction = Prediction(block) else { return [] }
    if case .choice = prediction.kind { return answer(notebook?.pointed ?? 0) }
    return notebook?.takesWords(place) == true ? beginTyping(.block(place)) : tellOfGuess()
  }

  private mutating func openHint(_ place: Int, _ block: Block) -> [Effect] {
    guard let check = Check(block) else { return [] }
    let open = notebook?.choices.hints[place] ?? 0
    guard open < check.hints.count else {
      notice = Notice(
        .fact,
        check.answer.isEmpty
          ? "There are no more hints." : "There are no more hints; a shows the answer.")
      return []
    }
    notebook?.choices.hints[place] = open + 1
    bringIntoView()
    return []
  }

  /// Puts the answer of a task in.
  mutating func showAnswer() -> [Effect] {
    guard let (place, block) = focused, let check = Check(block), !check.answer.isEmpty else {
      notice = Notice(.fact, "Go to a task first: Tab.")
      return []
    }
    notebook?.choices.values.merge(check.answer) { $1 }
    notebook?.answersShown.insert(place)
    let words = check.answer.map { "\($0.key) = \($0.value.spelling)" }.sorted().joined(
      separator: ", ")
    notice = Notice(
      .done, "Set as the answer says: " + SafeText(words, limit: 200) + ". u takes it back.")
    return replan()
  }

  /// The part in focus as shipped.
  mutating func reset() -> [Effect] {
    if let effects = resetText() { return effects }
    guard let (place, block) = focused else { return [] }
    notebook?.takeBack(place)
    guard let parameter = Parameter(block) else { return [] }
    return set(parameter.name, to: parameter.shipped)
  }

  /// The whole notebook as shipped.
  mutating func resetAll() -> [Effect] {
    notebook?.restore(NotebookChoices())
    notebook?.replan()
    for place in notebook?.notebook.blocks.indices ?? 0..<0 { notebook?.takeBack(place) }
    return runNotebook()
  }

  /// A text that was typed for a block.
  mutating func write(_ text: String, into place: Int) -> [Effect] {
    guard let block = notebook?.notebook.blocks[safe: place] else { return [] }
    if let parameter = Parameter(block) {
      return set(parameter.name, to: parameter.value(spelled: text) ?? Value(text: text))
    }
    guard block.kind == .predict else {
      notebook?.choices.notes[place] = text
      return []
    }
    guard let number = Double(text.replacing(",", with: ".").replacing("−", with: "-")),
      number.isFinite
    else {
      notice = Notice(
        .failure, "A guess is a number, as 0.5 or 1e-3; got “" + SafeText(text, limit: 40) + "”.")
      return []
    }
    return guess(.number(number), in: place)
  }

  /// Gives a block that waits for a key its key, and those that it waits for; opens what has run.
  private mutating func start(_ place: Int) -> [Effect] {
    guard let state = notebook, !state.covered.contains(place), state.isWaiting(place) else {
      return openFigure(place)
    }
    let waiting = state.notebook.graph.ancestors(of: place).union([place]).filter(state.isWaiting)
    notebook?.started.formUnion(waiting)
    for place in waiting { notebook?.results[place] = nil }
    return replan()
  }
}

extension NotebookState {
  /// Whether a block was not run, as it waits for a key.
  fileprivate func isWaiting(_ place: Int) -> Bool {
    if case .waiting = results[place]?.outcome { true } else { false }
  }
}
