import Console
import Laboratory
import Plotting

/// Where everything on the Generate screen stands, for drawing and for finding what a click meant.
struct GenerateLayout {
  let settings: Rect
  let text: WalkFrame
  let distribution: WalkFrame
  /// The time axis with everything on it.
  let time: WalkFrame
  /// The rows of the symbols: one, or a lane for each hypothesis.
  let symbols: Rect
  /// The row of the surprise.
  let surprise: Rect
  /// The row of the cursor's attention to the source; empty without attention.
  let attention: Rect
  /// The strips, and the columns that all steps share.
  let strips: WalkLayout

  init(_ view: GenerateView, in rect: Rect) {
    let isWide = rect.columns >= 112 && rect.rows >= 18
    let frame = rect.rows >= 32 && rect.columns >= 76 ? 2 : 1
    let (settings, body) = rect.splitTop(1)
    self.settings = settings
    let (left, right) = isWide ? Self.beside(body, frame) : (body, nil)
    let prose = WrittenLines(view.written, columns: left.columns - (frame == 2 ? 4 : 2))
    let shares = RowShares(
      left.rows, frame: frame, lines: max(prose.lines.count, view.picture.count),
      hasDistribution: right == nil, view)
    let (text, below) = left.splitTop(shares.text)
    let (middle, bottom) = below.splitTop(shares.distribution)
    self.text = WalkFrame(rect: text, rows: shares.text > frame ? frame : 0)
    distribution = WalkFrame(rect: right ?? middle, rows: frame)
    time = WalkFrame(rect: bottom, rows: frame)
    let inner = time.inner
    let lanes = shares.lanes
    symbols = inner.splitTop(1).rest.splitTop(lanes).top
    surprise = inner.splitTop(1 + lanes).rest.splitTop(1).top
    let looking = view.walk.hasAttention ? 1 : 0
    attention = inner.splitTop(2 + lanes).rest.splitTop(looking).top
    strips = WalkLayout(stripsOf: view.walk, below: 2 + lanes + looking, in: inner)
  }

  /// The step at a place of the time axis.
  func step(at point: Point) -> Int? {
    time.rect.contains(point) ? strips.axis.step(atColumn: point.column) : nil
  }

  /// The distribution stands at the right where there is room.
  private static func beside(_ rect: Rect, _ frame: Int) -> (left: Rect, right: Rect?) {
    let (right, left) = rect.splitRight(min(76, max(48, rect.columns * 2 / 5)))
    // Boxes stand apart by themselves, rules need a free column between them.
    return (left, frame == 2 ? right : right.splitLeft(1).rest)
  }
}

/// How the rows are shared between text, distribution and time: what a screen gains goes first to the strips.
private struct RowShares {
  let text: Int
  let distribution: Int
  /// Rows for the symbols on the time axis.
  let lanes: Int

  init(_ rows: Int, frame: Int, lines: Int, hasDistribution: Bool, _ view: GenerateView) {
    let signals = view.walk.signals.count
    // Ruler, symbols, surprise, attention and a row for each strip.
    let looking = view.walk.hasAttention ? 1 : 0
    let time = min(frame + 3 + looking + signals, max(3, rows * 2 / 3))
    let spare = max(0, rows - time)
    let lanes = view.tree.map { min($0.survivors.count * 2, max(1, rows / 4)) } ?? 1
    let least = hasDistribution ? spare * 2 / 5 : spare * 3 / 5
    let most = frame + min(lines, view.tree == nil ? 10 : 3)
    text = spare <= frame ? min(1, spare) : min(most, max(frame + 1, least - (lanes - 1) / 2))
    let left = max(0, spare - text - (lanes - 1))
    distribution = hasDistribution && left > frame ? min(frame + 14, left) : 0
    self.lanes = lanes
  }
}
