import Console
import Laboratory

/// Draws the session; the same session and size always give the same canvas.
public func render(_ session: Session, size: Size) -> Canvas {
  var canvas = Canvas(size: size)
  let frame = Frame(session, size: size)
  session.drawScreen(into: &canvas, in: frame.body)
  Header(session).draw(into: &canvas, in: frame.header)
  session.drawNotice(into: &canvas, in: frame.notice)
  if let prompt = session.prompt {
    prompt.draw(into: &canvas, in: frame.footer, above: frame.body, session.appearance)
  } else {
    Hints(session).draw(into: &canvas, in: frame.footer)
  }
  return session.appearance.glyphs == .ascii ? canvas.asciiTwin : canvas
}

extension Session {
  fileprivate func drawScreen(into canvas: inout Canvas, in rect: Rect) {
    switch screen {
    case .home: HomeScreen(self).draw(into: &canvas, in: rect)
    case .help: HelpText(of: self).draw(into: &canvas, in: rect)
    case .notebook:
      guard let notebook else { return drawEmpty(into: &canvas, in: rect) }
      guard let editor else {
        return NotebookScreen(notebook, appearance).draw(into: &canvas, in: rect)
      }
      EditorScreen(editor, notebook, appearance).draw(into: &canvas, in: rect)
    case .train:
      guard let snapshot = opened?.snapshot else { return drawEmpty(into: &canvas, in: rect) }
      TrainScreen(self, snapshot).draw(into: &canvas, in: rect)
    case .embedding:
      guard let view = embeddingView else { return drawEmpty(into: &canvas, in: rect) }
      EmbeddingScreen(view).draw(into: &canvas, in: rect)
    case .generate:
      guard let view = generateView else { return drawEmpty(into: &canvas, in: rect) }
      view.draw(into: &canvas, in: rect)
    case .walk:
      guard let record = opened?.record else { return drawEmpty(into: &canvas, in: rect) }
      WalkScreen.draw(
        into: &canvas, in: rect, record: record, state: walk, appearance: appearance)
    }
  }

  private func drawEmpty(into canvas: inout Canvas, in rect: Rect) {
    for (row, line) in message(for: screen).wrapped(to: rect.columns - 2).enumerated() {
      canvas.write(
        line, at: Point(column: rect.column + 1, row: rect.row + row),
        style: Palette(appearance).muted, within: rect)
    }
  }

  private func message(for screen: Screen) -> SafeText {
    if screen == .embedding, opened != nil { return Self.noSymbols }
    if screen == .generate, opened != nil { return generate.refusal ?? Self.writing }
    return opened == nil
      ? Self.nothingOpen : "This is a model with an input of its own; there is nothing to train."
  }

  fileprivate func drawNotice(into canvas: inout Canvas, in rect: Rect) {
    guard let message else { return }
    let palette = Palette(appearance)
    let (style, mark): (Style, SafeText) =
      switch message.kind {
      case .fact: (palette.accent, "·")
      case .done: (palette.good, "✓")
      case .failure: (palette.bad, "!")
      }
    for (row, line) in message.text.wrapped(to: Frame.noticeColumns(rect)).prefix(rect.rows)
      .enumerated()
    {
      let start = Point(column: rect.column + 1, row: rect.row + row)
      if row == 0 { canvas.write(mark, at: start, style: style, within: rect) }
      canvas.write(
        line, at: Point(column: start.column + 2, row: start.row), style: style, within: rect)
    }
  }
}
