import Console
import Recurrence
import Sequences

/// The home screen: what there is to open.
struct HomeScreen {
  let session: Session
  let palette: Palette

  init(_ session: Session) {
    self.session = session
    palette = Palette(session.appearance)
  }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let home = session.home
    let first = max(0, min(home.selected - rect.rows + 1, home.entries.count))
    for (offset, entry) in home.entries.dropFirst(first).prefix(rect.rows).enumerated() {
      let line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      canvas.write(
        title(of: entry), in: line,
        style: first + offset == home.selected ? palette.selection : palette.text)
    }
  }

  private func title(of entry: HomeEntry) -> SafeText {
    switch entry {
    case .problem(let name): SafeText(name) + " " + SafeText(session.home.cell(of: name).title)
    case .recent(let file): SafeText(file.path)
    case .file: "Open a file…"
    }
  }
}
