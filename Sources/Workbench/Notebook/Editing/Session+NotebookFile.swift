import Console
import Laboratory
import Notebooks

extension Session {
  /// Writes the notebook: to its file, or somewhere else.
  mutating func writeNotebook(to path: String?, replacing: Bool) -> [Effect] {
    guard let state = notebook else {
      notice = Notice(.fact, "No notebook is open.")
      return []
    }
    if let path { return [.write(state.edition.text, path: path, replacing: replacing)] }
    guard case .file(let file) = state.source else {
      notice = Notice(
        .fact, "What you change in a lesson is yours alone; :write FILE makes a notebook of it.")
      return []
    }
    guard state.isUnsaved || replacing else {
      notice = Notice(.fact, "“" + SafeText(file) + "” is as it stands here.")
      return []
    }
    guard replacing || state.onDisk == nil else {
      tellOfDisk(state.source)
      return []
    }
    return [.writeNotebook(state.edition.text, path: file, replacing: replacing)]
  }

  /// The file has the text now.
  mutating func took(_ text: String, path: String) {
    guard notebook?.source == .file(path: path) else { return }
    notebook?.saved = text
    notebook?.onDisk = nil
    notice = Notice(.done, "Written to “" + SafeText(path) + "”.")
  }

  /// Takes in what the file says now; with edits that are not in it, tells so.
  mutating func take(_ text: NotebookText, from source: NotebookSource) {
    guard let state = notebook, state.source == source, let saved = state.saved else { return }
    notebook?.onDisk = saved == text.notebook.text ? nil : text
    if saved != text.notebook.text, state.isUnsaved || editor != nil { tellOfDisk(source) }
  }

  mutating func tellOfDisk(_ source: NotebookSource) {
    notice = Notice(
      .fact,
      source.name
        + " has changed on disk. :reload takes that and drops your edits; :write! keeps yours."
    )
  }

  /// Takes over what the file says, as soon as nothing is lost by that: no edits, and nothing being typed
  /// for a block that may stand elsewhere then.
  mutating func settle() -> [Effect] {
    guard let state = notebook, let text = state.onDisk, !state.isUnsaved, editor == nil,
      prompt == nil
    else { return [] }
    return reload(text)
  }

  /// Takes over what the file says in place of the edits that are not in it.
  mutating func reloadNotebook() -> [Effect] {
    guard let state = notebook, let saved = state.saved else {
      notice = Notice(.fact, "No notebook of a file is open.")
      return []
    }
    if let text = state.onDisk { return reload(text) }
    guard state.isUnsaved else {
      notice = Notice(.fact, state.source.name + " is as it stands here.")
      return []
    }
    notice = Notice(.done, "As the file says.")
    return reload(NotebookText(Notebook(text: saved), folder: state.text.folder))
  }

  private mutating func reload(_ text: NotebookText) -> [Effect] {
    notebook?.rebase(on: text)
    forgetChanges()
    if notice == nil { notice = Notice(.done, "Read again: the file has changed on disk.") }
    return runNotebook()
  }

  /// Hands the file to the reader's own editor, at the line of the part in focus.
  mutating func editOutside() -> [Effect] {
    guard let state = notebook else { return [] }
    guard case .file(let path) = state.source else {
      notice = Notice(
        .fact,
        "A lesson stays as it was shipped: e edits what is in focus, :write FILE makes a notebook of it."
      )
      return []
    }
    guard !state.isUnsaved else {
      notice = Notice(.fact, "Write your edits first: w.")
      return []
    }
    return [.editOutside(path: path, line: state.focusedLines?.lowerBound ?? 1)]
  }

  /// Tells once of edits that would be lost; false where there are none, or it was told just before.
  mutating func warns(before action: Action) -> Bool {
    let wasTold = warned == action
    warned = nil
    let isTyping = editor?.isChanged == true
    guard !wasTold, let state = notebook, state.isUnsaved || isTyping, replacesNotebook(action)
    else { return false }
    warned = action
    notice = Notice(
      .failure,
      isTyping
        ? "What you typed in " + state.source.name
          + " is not kept: Esc keeps it, the same key again drops it."
        : "Edits of " + state.source.name
          + " are not written: w writes them, the same key again drops them.")
    return true
  }

  /// Whether the notebook is gone after an action.
  func replacesNotebook(_ action: Action) -> Bool {
    switch action {
    case .quit, .read: return true
    case .open(let request): return request.notebook != nil
    case .choose where screen == .home:
      switch home.chosen {
      case .lesson: return true
      case .recent(let file): return OpenRequest(file).notebook != nil
      case .current, .reading, .problem, .file: return false
      }
    default: return false
    }
  }
}
