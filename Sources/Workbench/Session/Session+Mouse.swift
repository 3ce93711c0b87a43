import Console

extension Session {
  /// A click does what stands under it; the wheel moves as the arrows do.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    if let prompt { return click(event, in: prompt) }
    switch event.kind {
    case .wheelUp: return perform(wheelAction(up: true))
    case .wheelDown: return perform(wheelAction(up: false))
    case .press where event.button == 1: return click(event.at)
    case .drag where event.button == 1:
      return actionOnScreen(at: event.at, isDragged: true).map { perform($0) } ?? []
    case .press, .release, .drag: return []
    }
  }

  /// While a line is typed only its completions can be clicked.
  private mutating func click(_ event: MouseEvent, in prompt: Prompt) -> [Effect] {
    let frame = Frame(self, size: size)
    guard event.kind == .press, event.button == 1,
      let place = prompt.completion(at: event.at, above: frame.footer, within: frame.body)
    else { return [] }
    return chooseCompletion(place)
  }

  private func wheelAction(up: Bool) -> Action {
    switch screen {
    case .walk: .walk(.step(up ? -1 : 1))
    case .train: .train(.cursor(columns: 0, rows: up ? -1 : 1))
    case .embedding: .embedding(.zoom(up ? 1 : -1))
    case .generate: .generate(.walk(.step(up ? -1 : 1)))
    case .notebook where editor != nil: .notebook(.inEditor(.move(rows: up ? -3 : 3)))
    case .notebook: .notebook(.scroll(up ? -3 : 3))
    case .home, .help: .move(up ? .up : .down)
    }
  }

  private mutating func click(_ point: Point) -> [Effect] {
    notice = nil
    let frame = Frame(self, size: size)
    if let screen = Header(self).screen(at: point, in: frame.header) {
      return perform(.show(screen))
    }
    if let action = Hints(self).action(at: point, in: frame.footer) { return perform(action) }
    return actionOnScreen(at: point, isDragged: false).map { perform($0) } ?? []
  }

  private func actionOnScreen(at point: Point, isDragged: Bool) -> Action? {
    let body = Frame(self, size: size).body
    switch screen {
    case .home: return isDragged ? nil : homeAction(at: point, in: body)
    case .train: return trainAction(at: point, in: body)
    case .walk:
      return opened.flatMap { opened in
        WalkScreen.action(
          at: point, in: body, record: opened.record, state: walk, appearance: appearance)
      }.map { .walk($0) }
    case .embedding:
      return embeddingView.flatMap { EmbeddingScreen($0).symbol(at: point, in: body) }
        .map { .embedding(.choose($0)) }
    case .generate: return generateView?.action(at: point, in: body).map { .generate($0) }
    case .notebook where editor != nil: return editorAction(at: point, in: body)
    case .notebook:
      return notebookAction(at: point, in: body, isDragged: isDragged).map { .notebook($0) }
    case .help: return nil
    }
  }

  private func editorAction(at point: Point, in body: Rect) -> Action? {
    guard let editor, let notebook else { return nil }
    return EditorScreen(editor, notebook, appearance).place(at: point, in: body)
      .map { .notebook(.inEditor(.put(line: $0.line, column: $0.column))) }
  }

  /// The first click chooses, the second opens.
  private func homeAction(at point: Point, in body: Rect) -> Action? {
    guard let entry = HomeLayout(self, in: body).entry(at: point) else { return nil }
    return entry == home.selected ? .choose : .select(entry)
  }

  private func trainAction(at point: Point, in body: Rect) -> Action? {
    guard let snapshot = opened?.snapshot, TrainLayout.fits(body) else { return nil }
    let view = TrainView(self, snapshot)
    let layout = TrainLayout(view, in: body)
    if let field = RecipeStrip(view: view).field(at: point, in: layout.recipe) {
      return .train(.choose(field))
    }
    return GradientPanel(view: view).place(at: point, in: layout.gradient)
      .map { .train(.point($0.point, bin: $0.bin)) }
  }
}
