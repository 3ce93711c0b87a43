import Console
import Laboratory
import Recurrence
import Sequences

extension Session {
  /// Asks what must be known before something can be opened; the answers that fit are listed.
  mutating func ask(_ question: OpeningQuestion, about request: OpenRequest) -> [Effect] {
    prompt = Prompt(.answer(question, for: request))
    return offerCompletions()
  }

  mutating func beginTyping(_ kind: Prompt.Kind) -> [Effect] {
    if kind == .save, opened?.snapshot == nil {
      notice = Notice(.fact, Self.nothingToSave)
      return []
    }
    let kind = kind == .prime && readsSource ? .source : kind
    prompt = Prompt(kind, text: known(kind))
    if case .block(let place) = kind { prompt?.part = notebook?.notebook.identity(of: place) }
    return offerCompletions()
  }

  /// What a line begins with: what it says already.
  func known(_ kind: Prompt.Kind) -> String {
    switch kind {
    case .prime: generate.choices.prime
    case .source: generate.choices.source ?? ""
    case .block(let place): notebook?.words(of: place) ?? ""
    default: ""
    }
  }

  /// Whether what is written is made of a source, so that a source is what it begins with.
  private var readsSource: Bool { opened?.record.network.architecture.encoder != nil }

  /// A key while a line is being typed.
  mutating func type(_ key: Key) -> [Effect] {
    guard let action = PromptBinding.all.first(where: { $0.keys.contains(key) })?.action else {
      guard case .character(let character) = key else { return [] }
      return edit { $0.insert(String(character)) }
    }
    switch action {
    case .submit: return submit()
    case .cancel: prompt = nil
    case .complete(let distance): chooseCompletion(by: distance)
    case .recall(let distance) where prompt?.kind == .command: return recall(by: distance)
    case .recall(let distance): chooseCompletion(by: -distance)
    case .program(let action): return perform(action)
    case .left: prompt?.line.move(by: -1)
    case .right: prompt?.line.move(by: 1)
    case .start: prompt?.line.moveToStart()
    case .end: prompt?.line.moveToEnd()
    case .deleteBackward where prompt?.line.characters.isEmpty == true: prompt = nil
    case .deleteBackward: return edit { $0.deleteBackward() }
    case .deleteForward: return edit { $0.deleteForward() }
    case .deleteWord: return edit { $0.deleteWord() }
    case .deleteToStart: return edit { $0.deleteToStart() }
    }
    return []
  }

  /// Pasted text goes into the line; without a line it is no command and is ignored.
  mutating func paste(_ text: String) -> [Effect] {
    if isEditing { return changeText { $0.insert(text) } }
    return prompt == nil ? [] : edit { $0.insert(text) }
  }

  /// Takes what the disk knows into the completions, if the line is still the same.
  mutating func takePaths(_ found: [String], of path: String) {
    guard let prompt, prompt.pathBeingTyped == path else { return }
    let before = String(prompt.line.head.dropLast(path.count))
    self.prompt?.completions += found.map {
      Completion(line: before + $0, title: SafeText($0), about: .empty)
    }
  }

  private mutating func edit(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var typing = prompt else { return [] }
    change(&typing.line)
    prompt = typing
    return offerCompletions()
  }

  /// Lists what could come next; paths are asked for and come later.
  private mutating func offerCompletions() -> [Effect] {
    listWords()
    prompt?.chosen = nil
    guard let path = prompt?.pathBeingTyped else { return [] }
    return [.completePath(path)]
  }

  private mutating func listWords() {
    let words = prompt?.wordCompletions ?? []
    prompt?.completions = words
  }

  private mutating func chooseCompletion(by distance: Int) {
    guard let typing = prompt, !typing.completions.isEmpty else { return }
    let count = typing.completions.count
    let first = distance > 0 ? 0 : count - 1
    let next = typing.chosen.map { ($0 + distance + count) % count } ?? first
    prompt?.line = LineEditor(typing.completions[next].line)
    prompt?.chosen = count == 1 ? nil : next
    if count == 1 { listWords() }
  }

  private mutating func recall(by distance: Int) -> [Effect] {
    guard let typing = prompt else { return [] }
    let place = (typing.recalled ?? -1) + distance
    guard place < typed.count, place >= -1 else { return [] }
    prompt?.recalled = place < 0 ? nil : place
    prompt?.line = LineEditor(place < 0 ? "" : typed[typed.count - 1 - place])
    return offerCompletions()
  }

  private mutating func submit() -> [Effect] {
    guard let typing = prompt else { return [] }
    prompt = nil
    // A blank at the end of a beginning is a part of it.
    if typing.kind == .prime { return perform(.generate(.set(.prime(typing.line.text)))) }
    let text = typing.line.text.trimmingSpaces
    guard !text.isEmpty else {
      // A question is left with Esc alone.
      if case .answer = typing.kind { prompt = typing }
      return []
    }
    switch typing.kind {
    case .open: return openLine(text)
    case .save: return perform(.save(path: text, replacing: false))
    case .search: return perform(.find(text, forward: true))
    case .answer(let question, var request):
      request.answer(question, text)
      return perform(.open(request))
    case .source: return perform(.generate(.set(.source(text))))
    case .block(let place):
      let effects = perform(.notebook(.write(place, text)))
      // What is refused can be mended.
      if notice?.kind == .failure { prompt = typing }
      return effects
    case .kind: return perform(.notebook(.add(text)))
    case .prime, .judged: return perform(.generate(.set(.judged(text))))
    case .command: return run(text)
    }
  }

  /// The first click on a completion puts it in, the second submits it.
  mutating func chooseCompletion(_ place: Int) -> [Effect] {
    guard let typing = prompt, typing.completions.indices.contains(place) else { return [] }
    let completion = typing.completions[place]
    if typing.line.text == completion.line, typing.isQuestion { return submit() }
    prompt?.line = LineEditor(completion.line)
    prompt?.chosen = place
    return []
  }

  /// A path with how it is read behind it.
  private mutating func openLine(_ text: String) -> [Effect] {
    do { return perform(.open(try OpenLine(text).request)) } catch {
      notice = Notice(.failure, error.sentence)
      return []
    }
  }

  private mutating func run(_ line: String) -> [Effect] {
    typed = Array((typed.filter { $0 != line } + [line]).suffix(200))
    do {
      return try Command.action(of: line).map { perform($0) } ?? []
    } catch {
      notice = Notice(.failure, error.sentence)
      return []
    }
  }
}
