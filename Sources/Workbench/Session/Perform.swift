import Console
import Laboratory
import Sequences

extension Session {
  /// Carries out what was asked for, whether by a key, a click or a command.
  mutating func perform(_ action: Action) -> [Effect] {
    if warns(before: action) { return [] }
    switch action {
    case .notebook(.inEditor(let action)): return edit(action)
    case .undo: return undo()
    case .redo: return redo()
    default:
      let dropped = replacesNotebook(action) ? dropUnfinished() : []
      return dropped + changing { $0.carryOut(action) }
    }
  }

  private mutating func carryOut(_ action: Action) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .back: return goBack()
    case .show(let screen): show(screen)
    case .set(let preference): settings.apply(preference)
    case .copy: return copyValue()
    case .save(let path, let replacing): return save(to: path, replacing: replacing)
    case .export(let format, let path, let replacing):
      return export(as: format, to: path, replacing: replacing)
    case .type(let kind): return beginTyping(kind)
    case .open(let request): return open(request)
    case .view(let view): return show(view)
    case .move, .choose, .select, .turn: return carryOutInList(action)
    case .train(let action): return carryOut(action)
    case .walk(let action): return carryOut(action)
    case .feedItself(let isOn): feedItself(isOn ?? !walk.choices.feedsItself)
    case .embedding(let action): return carryOut(action)
    case .generate(let action): return carryOut(action)
    case .notebook(let action): return carryOut(action)
    case .read(let source): return read(source)
    case .go(let place): return go(to: place)
    case .find(let text, let forward) where screen == .embedding:
      return findSymbol(text, forward: forward)
    case .find(let text, let forward): return find(text, forward: forward)
    case .undo, .redo: break
    }
    return []
  }

  private mutating func carryOutInList(_ action: Action) -> [Effect] {
    switch (screen, action) {
    case (.help, .move(let motion)): help.scroll(motion, in: self)
    case (.home, .move(let motion)): home.move(motion, page: size.rows / 2)
    case (.home, .turn(let distance)): home.turn(by: distance)
    case (.home, .choose): return choose()
    case (.home, .select(let place)): home.select(place)
    default: break
    }
    return []
  }

  private mutating func goBack() -> [Effect] {
    if let request = opening {
      (opening, cancelled) = (nil, request)
      return [.cancelOpening(request)]
    }
    if screen == .walk, walk.hasLevelToLeave { return carryOut(WalkAction.leave) }
    if screen == .generate, generate.hasLevelToLeave { return carryOut(GenerateAction.leave) }
    if screen == .walk { leavePassage() }
    if screens.count > 1 { screens.removeLast() }
    return []
  }

  /// Puts a screen on top, or goes back to it where it is below already.
  private mutating func show(_ screen: Screen) {
    if screen == .notebook, notebook == nil {
      notice = Notice(.fact, "No notebook is open: choose a lesson on Home.")
      return
    }
    guard opened != nil || [.home, .help, .notebook].contains(screen) else {
      notice = Notice(.fact, Self.nothingOpen)
      return
    }
    if screen == .help { help = HelpState() } else { leavePassage() }
    if let index = screens.firstIndex(of: screen) {
      screens.removeSubrange((index + 1)...)
    } else {
      screens.append(screen)
    }
  }

  mutating func open(_ request: OpenRequest) -> [Effect] {
    if let source = request.notebook { return read(source) }
    let request = request.within(settings)
    (opening, openingShare, cancelled) = (request, 0, nil)
    return [.open(request)]
  }

  /// Wishes for a notebook.
  mutating func read(_ source: NotebookSource) -> [Effect] {
    [.readNotebook(source)]
  }

  /// Opens what is open again, as another view of it.
  private mutating func show(_ view: ProblemView) -> [Effect] {
    guard let opened else {
      notice = Notice(.fact, Self.nothingOpen)
      return []
    }
    var request = opened.request
    request.wishes.view = view
    return open(request)
  }

  private mutating func save(to path: String, replacing: Bool) -> [Effect] {
    guard let snapshot = opened?.pin?.snapshot ?? opened?.snapshot else {
      notice = Notice(.failure, Self.nothingToSave)
      return []
    }
    return [.save(snapshot, path: path, replacing: replacing)]
  }
}
