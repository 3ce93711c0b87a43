import Console
import Laboratory

/// The line at the top: where one is, what is open, how far training has come.
struct Header {
  let session: Session
  private let palette: Palette

  init(_ session: Session) {
    self.session = session
    palette = Palette(session.appearance)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, with: Glyph(style: palette.bar))
    for tab in tabs(in: rect) {
      canvas.write(tab.title, in: tab.rect, style: style(of: tab.screen))
    }
    canvas.write("unroll", in: rect.inset(columns: 1, rows: 0), style: palette.barTitle)
    drawStatus(into: &canvas, in: rect)
  }

  /// The screen whose name stands at a place.
  func screen(at point: Point, in rect: Rect) -> Screen? {
    tabs(in: rect).first { $0.rect.contains(point) }?.screen
  }

  private struct Tab {
    let screen: Screen
    let title: SafeText
    let rect: Rect
  }

  private func tabs(in rect: Rect) -> [Tab] {
    var column = rect.column + 9
    let isWide = rect.columns >= 100
    return Screen.allCases.map { screen in
      let isNamed = isWide || screen == session.screen
      let title = " " + (isNamed ? screen.title : screen.shortTitle) + " "
      let place = Rect(column: column, row: rect.row, columns: title.width, rows: 1)
      column += title.width
      return Tab(screen: screen, title: title, rect: place.intersection(rect))
    }
  }

  /// The visible screen's name stands out of the bar; where a bar is reversed text, by not being reversed.
  private func style(of screen: Screen) -> Style {
    let isPlain = session.appearance.colors != .indexed256
    if screen == session.screen {
      return isPlain ? Style(bold: true, underlined: true) : palette.selection
    }
    let isThere = session.isThere(screen)
    if isThere { return palette.bar }
    return isPlain
      ? palette.bar.with(dim: true) : palette.bar.with(foreground: palette.muted.foreground)
  }

  /// The longest of the status lines that fits.
  private func drawStatus(into canvas: inout Canvas, in rect: Rect) {
    let used = tabs(in: rect).last.map { $0.rect.endColumn - rect.column } ?? 0
    let room = rect.splitRight(max(0, rect.columns - used - 1)).right
    guard let line = statusLines.first(where: { $0.width + 1 <= room.columns }) else { return }
    canvas.write(line + " ", in: room, .right, style: palette.bar)
  }

  private var statusLines: [SafeText] {
    if session.screen == .notebook {
      return session.notebook.map { [($0.isUnsaved ? "• " : .empty) + $0.title] } ?? []
    }
    guard let opened = session.opened else { return [] }
    let updates = SafeText(grouped(opened.snapshot?.updates ?? opened.record.updates))
    let state = SafeText(state(of: opened))
    let speed = opened.speed.map { SafeText(" \(grouped(Int($0.rounded())))/s") } ?? .empty
    let title = opened.title
    return [
      title + " · update " + updates + " " + state + speed, title + " · " + updates + " " + state,
      opened.name + " · " + updates + " " + state, updates + " " + state, state,
    ]
  }

  private func state(of opened: Opened) -> String {
    if opened.snapshot?.divergence != nil { return "✗" }
    let isStopped = opened.snapshot?.earlyStop != nil
    let state = opened.isTraining ? "●" : isStopped ? "■" : "‖"
    guard let pin = opened.pin else { return state }
    return state + " pinned at \(grouped(pin.snapshot.updates))"
  }
}
