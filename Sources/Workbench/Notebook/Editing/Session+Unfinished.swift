import Console
import Laboratory
import Notebooks

/// What a reader has not finished in a notebook: it would be lost if the program ended, were it not kept.
struct Unfinished: Sendable {
  let source: NotebookSource
  /// What is being typed in the editor pane, or as words for a block.
  let typed: TypedText?
  /// What a file says and the text with edits, where these are not in it or one is being made.
  let draft: (saved: String, text: String)?

  /// Whether the same is typed; where the cursor stands does not matter.
  fileprivate func isTyped(as other: Unfinished) -> Bool {
    typed?.part == other.typed?.part && typed?.text == other.typed?.text
  }

  fileprivate func isDraft(as other: Unfinished) -> Bool {
    draft?.saved == other.draft?.saved && draft?.text == other.draft?.text
  }

  /// What is typed now, and not any more.
  fileprivate func typedNotes(since before: Unfinished?) -> [ProgressNote] {
    let gone = before?.typed.flatMap {
      $0.part == typed?.part ? nil : ProgressNote.type($0.part, nil)
    }
    return [gone, typed.map { .type($0.part, $0) }].compactMap(\.self)
  }

  fileprivate var draftNote: ProgressNote { .draft(draft.map { Draft($0.text, of: $0.saved) }) }
  fileprivate var isNothing: Bool { typed == nil && draft == nil }
}

extension Session {
  /// What is not finished in the notebook that is open.
  var unfinished: Unfinished? {
    guard let kept = keptNotebook else { return nil }
    let typed = editor?.typed ?? typedWords
    // Words for a block are none of the file's text.
    let isDraft = kept.isUnsaved || editor?.typed != nil
    return Unfinished(
      source: kept.source, typed: typed,
      draft: isDraft ? kept.saved.map { ($0, kept.edition.text) } : nil)
  }

  /// What is being typed as words for a block; nil where they are what stands there.
  private var typedWords: TypedText? {
    guard let prompt, let part = prompt.part, prompt.line.text != known(prompt.kind) else {
      return nil
    }
    return TypedText(
      part: part, text: prompt.line.text, column: prompt.line.cursor, isWords: true)
  }

  /// Has what is not finished kept, where it is not as it was before: at every key, before it is seen.
  func keepUnfinished(since before: Unfinished?) -> [Effect] {
    guard let before, let now = unfinished, before.source == now.source else { return [] }
    let notes =
      (now.isTyped(as: before) ? [] : now.typedNotes(since: before))
      + (now.isDraft(as: before) ? [] : [now.draftNote])
    return notes.isEmpty ? [] : [.note(notes, of: now.source)]
  }

  /// Has it kept, though it was dropped: what should have taken its place cannot be read.
  func keepUnfinished() -> [Effect] {
    guard let now = unfinished, !now.isNothing else { return [] }
    return [.note(now.typedNotes(since: nil) + [now.draftNote], of: now.source)]
  }

  /// What was not finished is not wanted any more.
  func dropUnfinished() -> [Effect] {
    guard let now = unfinished, !now.isNothing else { return [] }
    let typed = now.typed.map { [ProgressNote.type($0.part, nil)] } ?? []
    return [.note(typed + [.draft(nil)], of: now.source)]
  }

  /// Goes on with what was not finished when the program ended.
  mutating func bringBack(_ progress: LessonProgress) -> [Effect] {
    guard let state = notebook else { return [] }
    if state.onDisk != nil {
      tellOfDisk(state.source)
    } else if state.isUnsaved {
      notice = Notice(
        .fact,
        "Your edits of " + state.source.name
          + " that were not written are here again: w writes them, :reload drops them.")
    }
    return resume(progress.unfinished)
  }

  /// Opens the part again for which something was being typed last, of those that are still there and want it.
  private mutating func resume(_ all: [TypedText]) -> [Effect] {
    let parts = all.isEmpty ? [] : notebook?.notebook.partIdentities ?? []
    var dropped: [ProgressNote] = []
    for typed in all {
      guard let part = parts.firstIndex(of: typed.part) else { continue }
      notebook?.select(part)
      bringIntoView()
      let effects = typed.isWords ? resumeWords(typed) : resumeText(typed, part)
      if let effects { return effects + forgetting(dropped) }
      dropped.append(.type(typed.part, nil))
    }
    return forgetting(dropped)
  }

  private func forgetting(_ notes: [ProgressNote]) -> [Effect] {
    guard !notes.isEmpty, let source = notebook?.source else { return [] }
    return [.note(notes, of: source)]
  }

  private mutating func resumeText(_ typed: TypedText, _ part: Int) -> [Effect]? {
    guard let state = notebook, var editor = PartEditor(state, part: part) else { return [] }
    editor.resume(typed)
    self.editor = editor
    notice = Notice(
      .fact, "What you were typing is here again: Esc keeps it, Ctrl-X leaves what stood here.")
    return editor.edition.map { [.readText($0.text)] } ?? []
  }

  /// Nil where words are wanted no more: they stand there already, or a guess was made.
  private mutating func resumeWords(_ typed: TypedText) -> [Effect]? {
    guard let state = notebook, state.prose == nil, let place = state.focus,
      state.takesWords(place),
      typed.text != state.words(of: place)
    else { return nil }
    let effects = beginTyping(.block(place))
    prompt?.line = LineEditor(typed.text, cursor: typed.column)
    notice = Notice(.fact, "What you were typing is here again: Enter keeps it, Esc drops it.")
    return effects
  }
}
