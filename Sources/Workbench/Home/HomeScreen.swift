import Console
import Laboratory
import Recurrence
import Sequences

/// The home screen: what there is to open, and what it looks like.
struct HomeScreen {
  let session: Session
  let palette: Palette

  init(_ session: Session) {
    self.session = session
    palette = Palette(session.appearance)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let layout = HomeLayout(session, in: rect)
    if !layout.picture.isEmpty {
      canvas.write(Self.motto, in: layout.motto, .center, style: palette.muted)
      UnrolledPicture(preview: preview, cell: cell, palette: palette)
        .draw(into: &canvas, in: layout.picture)
    }
    for (index, line) in layout.lines {
      switch line {
      case .heading(let title): canvas.write(title, in: index, style: palette.title)
      case .entry(let place): draw(place, into: &canvas, in: index)
      }
    }
    drawAbout(into: &canvas, in: layout.about)
  }

  private static let motto: SafeText = "recurrent networks, one time step at a time"

  private var preview: ProblemPreview { session.preview }

  private var cell: CellKind {
    switch session.home.chosen {
    case .problem(let name): session.home.cell(of: name)
    case .current: session.opened?.record.network.architecture.cell ?? .lstm
    case .lesson, .reading, .recent, .file: .lstm
    }
  }

  private func draw(_ place: Int, into canvas: inout Canvas, in rect: Rect) {
    let isChosen = place == session.home.selected
    let style = isChosen ? palette.selection : palette.text
    if isChosen { canvas.fill(rect, with: Glyph(style: style)) }
    canvas.write(isChosen ? " ▸" : "  ", in: rect, style: style)
    let room = rect.splitLeft(3).rest
    HomeLine(session.home.entries[place], session).draw(
      into: &canvas, in: room, palette, isChosen: isChosen)
  }

  private func drawAbout(into canvas: inout Canvas, in rect: Rect) {
    guard rect.rows > 2 else { return }
    let entry = session.home.chosen
    let title = entry == .current ? session.opened?.title : nil
    let panel = Panel(title ?? session.home.heading(of: entry), hints: [preview.baseline])
      .draw(into: &canvas, in: rect, palette).inset(columns: 1, rows: 0)
    let inner = drawExhibit(into: &canvas, in: panel)
    for (row, line) in preview.story.wrapped(to: inner.columns).prefix(inner.rows).enumerated() {
      canvas.write(line, at: Point(column: inner.column, row: inner.row + row), within: inner)
    }
  }
}

extension HomeScreen {
  /// Draws the example at a glance on the right, where it leaves the story room; returns the rest.
  private func drawExhibit(into canvas: inout Canvas, in rect: Rect) -> Rect {
    let width = preview.exhibit.map(\.width).max() ?? 0
    guard width > 0, width <= rect.columns / 2, preview.exhibit.count <= rect.rows else {
      return rect
    }
    let (rest, right) = rect.splitLeft(rect.columns - width - 2)
    for (row, line) in preview.exhibit.enumerated() {
      canvas.write(
        line, at: Point(column: right.column + 2, row: right.row + row), style: palette.accent,
        within: right)
    }
    return rest
  }
}

/// One entry of the list, in columns.
private struct HomeLine {
  let entry: HomeEntry
  let session: Session

  init(_ entry: HomeEntry, _ session: Session) {
    self.entry = entry
    self.session = session
  }

  func draw(into canvas: inout Canvas, in rect: Rect, _ palette: Palette, isChosen: Bool) {
    let style = isChosen ? palette.selection : palette.text
    let soft = isChosen ? palette.selection.with(bold: false) : palette.muted
    let (name, rest) = rect.splitLeft(Self.nameColumns)
    switch entry {
    case .problem(let problem):
      let (cells, about) = rest.splitLeft(Self.cellColumns)
      canvas.write(session.home.title(of: entry), in: name, style: style)
      draw(session.home.cell(of: problem), into: &canvas, in: cells, style, soft)
      canvas.write(session.home.summary(of: problem), in: about, style: soft)
    case .recent(let file):
      canvas.write(session.home.title(of: entry), in: rect, style: style)
      canvas.write(file.summary, in: rest.splitLeft(Self.cellColumns).rest, style: soft)
    case .lesson(let name): draw(session.home.lesson(name), into: &canvas, in: rect, style, soft)
    case .reading:
      canvas.write("Read on", in: name, style: style)
      canvas.write(session.home.title(of: entry), in: rest, style: soft)
    case .current:
      canvas.write("Continue", in: name, style: style)
      canvas.write(session.opened?.title ?? .empty, in: rest, style: soft)
    case .file:
      canvas.write("Open a file…", in: name, style: style)
      canvas.write(
        "a text or a table to learn from, or a .safetensors model", in: rest, style: soft)
    }
  }

  /// A lesson by number and title, with what is done of it.
  private func draw(
    _ lesson: LessonEntry?, into canvas: inout Canvas, in rect: Rect, _ style: Style, _ soft: Style
  ) {
    guard let lesson else { return }
    let (number, rest) = rect.splitLeft(4)
    let (title, state) = rest.splitLeft(Self.titleColumns)
    canvas.write(
      lesson.number.map { SafeText("\($0)") } ?? "", in: number.splitLeft(2).left, .right,
      style: soft)
    canvas.write(lesson.title, in: title, style: style)
    canvas.write(lesson.state, in: state.splitLeft(8).left, style: soft)
    canvas.write(lesson.summary, in: state.splitLeft(9).rest, style: soft)
  }

  /// The cells side by side, the chosen one in brackets.
  private func draw(
    _ chosen: CellKind, into canvas: inout Canvas, in rect: Rect, _ style: Style, _ soft: Style
  ) {
    var column = rect.column
    for cell in HomeState.offeredCells {
      let name: SafeText = cell == .rnnTanh ? "RNN" : SafeText(cell.title)
      let text = cell == chosen ? "[" + name + "]" : " " + name + " "
      canvas.write(
        text, at: Point(column: column, row: rect.row),
        style: cell == chosen ? style.with(bold: true) : soft, within: rect)
      column += text.width
    }
  }

  private static let titleColumns = 30
  private static let nameColumns = 19
  private static let cellColumns = 19
}
