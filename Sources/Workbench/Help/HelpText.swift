import Console

/// The help of one screen, made of the keymap and the table of commands.
struct HelpText {
  private let session: Session
  private let palette: Palette
  private let blocks: [HelpBlock]

  init(of session: Session) {
    self.session = session
    palette = Palette(session.appearance)
    let below = session.screens.dropLast().last ?? .home
    let glyphs = session.appearance.glyphs
    let ofScreen = Keymap.bindings(in: Context(session.screen == .help ? below : session.screen))
    let rest: [HelpBlock] = [
      HelpBlock("Everywhere", bindings: Keymap.bindings(in: .everywhere), glyphs),
      HelpBlock("In a line being typed", prompt: PromptBinding.all, glyphs),
      HelpBlock("In a block being edited", editor: EditorBinding.all, glyphs),
      HelpBlock("Commands, after :", commands: Command.all),
    ]
    blocks = Guide.blocks(of: below) + [HelpBlock(below.title, bindings: ofScreen, glyphs)] + rest
  }

  /// The help in words.
  var panes: [PlainPane] {
    blocks.map { block in
      PlainPane(block.title, block.lines(columns: 200).dropFirst().map(\.spoken))
    }
  }

  /// The rows it takes at a width.
  func height(columns: Int) -> Int { flow(columns).map(\.count).max() ?? 0 }

  /// The rows of text that are seen at once: below a blank one where there is room.
  static func rows(in rect: Rect) -> Int { rect.rows > 12 ? rect.rows - 1 : rect.rows }

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let rect = rect.splitBottom(Self.rows(in: rect)).bottom
    let columns = flow(rect.columns)
    let top = min(session.help.top, max(0, height(columns: rect.columns) - rect.rows))
    let places = rect.columnsSplit(columns.map { _ in 1 })
    for (lines, place) in zip(columns, places) {
      for (row, line) in lines.dropFirst(top).prefix(place.rows).enumerated() {
        let area = Rect(
          column: place.column + 1, row: place.row + row, columns: place.columns - 2, rows: 1)
        line.draw(into: &canvas, in: area, palette)
      }
    }
    drawPosition(into: &canvas, in: rect, top: top)
  }

  /// Says how much there is above and below, where not all fits.
  private func drawPosition(into canvas: inout Canvas, in rect: Rect, top: Int) {
    let height = height(columns: rect.columns)
    guard height > rect.rows, rect.rows > 2, rect.columns > 20 else { return }
    let end = min(height, top + rect.rows)
    let arrow: SafeText = end < height ? " ↓" : ""
    canvas.write(
      " \(top + 1)–\(end) of \(height)" + arrow + " ", in: rect.splitBottom(1).bottom, .right,
      style: palette.bar)
  }

  /// The blocks in as many columns as fit, each going where there is least.
  private func flow(_ columns: Int) -> [[HelpLine]] {
    let count = max(1, min(3, columns / Self.leastColumns))
    var flowed: [[HelpLine]] = Array(repeating: [], count: count)
    for block in blocks {
      let shortest = flowed.indices.min { flowed[$0].count < flowed[$1].count } ?? 0
      if !flowed[shortest].isEmpty { flowed[shortest].append(.blank) }
      flowed[shortest] += block.lines(columns: columns / count - 2)
    }
    return flowed
  }

  private static let leastColumns = 60
}
