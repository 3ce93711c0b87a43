import Console
import Recurrence

/// Attention at the cursor as lines: from the cursor's step along the row to each step of the other stack
/// that it has to do with, the stronger the weight the heavier the glyph.
struct LinksLine {
  let view: WalkView
  let axis: TimeAxis

  /// How much a step counts.
  private enum Strength {
    case weak, middling, strong

    /// Nil below one twentieth, which is no link worth a line.
    init?(_ weight: Double) {
      switch weight {
      case 0.5...: self = .strong
      case 0.2..<0.5: self = .middling
      case 0.05..<0.2: self = .weak
      default: return nil
      }
    }

    func glyph(_ glyphs: GlyphSet, atEnd isEnd: Bool, isLeft: Bool) -> SafeText {
      if glyphs == .ascii { return self == .strong ? "#" : self == .middling ? "+" : "." }
      if self == .strong { return isEnd ? isLeft ? "┖" : "┚" : "┸" }
      return isEnd ? isLeft ? "╰" : "╯" : "┴"
    }

    func style(_ palette: Palette) -> Style {
      switch self {
      case .strong: palette.series(4).with(bold: true)
      case .middling: palette.series(4)
      case .weak: palette.faint
      }
    }
  }

  /// Draws under the row of the inputs, whose tokens the lines come from.
  func draw(inRow row: Int, into canvas: inout Canvas) {
    let links = visibleLinks
    guard let cursor = axis.columns(of: view.place)?.lowerBound, !links.isEmpty else { return }
    let columns = links.map { $0.column }
    let (low, high) = (min(columns.min() ?? cursor, cursor), max(columns.max() ?? cursor, cursor))
    for column in low...high {
      canvas.write("─", at: Point(column: column, row: row), style: view.palette.faint)
    }
    for link in links {
      let isEnd = link.column == low || link.column == high
      canvas.write(
        link.strength.glyph(view.appearance.glyphs, atEnd: isEnd, isLeft: link.column == low),
        at: Point(column: link.column, row: row), style: link.strength.style(view.palette))
    }
    canvas.write(
      view.stack == .decoder ? "╯" : "╰", at: Point(column: cursor, row: row),
      style: view.palette.cursorLine)
  }

  private var visibleLinks: [(column: Int, strength: Strength)] {
    axis.slots.enumerated().compactMap { offset, slot in
      guard let link = slot.flatMap(view.link(to:)), let strength = Strength(link.weight) else {
        return nil
      }
      return (axis.column + offset * axis.width, strength)
    }
  }
}
