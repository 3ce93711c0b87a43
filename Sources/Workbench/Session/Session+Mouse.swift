import Console

extension Session {
  /// A click does what stands under it; the wheel moves as the arrows do.
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    guard prompt == nil else { return [] }
    switch event.kind {
    case .wheelUp: return perform(wheelAction(up: true))
    case .wheelDown: return perform(wheelAction(up: false))
    case .press where event.button == 1: return click(event.at)
    case .press, .release, .drag: return []
    }
  }

  private func wheelAction(up: Bool) -> Action {
    switch screen {
    case .walk: .walk(.step(up ? -1 : 1))
    case .train: .train(.move(columns: 0, rows: up ? -1 : 1))
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
    guard screen == .home, let entry = HomeLayout(self, in: frame.body).entry(at: point) else {
      return []
    }
    defer { home.selected = entry }
    return home.selected == entry ? perform(.choose) : []
  }
}
