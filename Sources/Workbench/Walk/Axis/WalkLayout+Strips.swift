import Console
import Recurrence

extension WalkLayout {
  /// A time axis with strips below a heading of some rows, and nothing else: for screens that show a sequence of
  /// their own with what the network did over it.
  ///
  /// Where there are fewer rows than signals, the last signals stay: the states.
  init(stripsOf view: WalkView, below heading: Int, in rect: Rect) {
    let none = WalkFrame(rect: .zero, rows: 0)
    (sequence, gradients, details, lines, curve) = (none, none, [], [], nil)
    let gutters = GutterWidths(columns: rect.columns)
    labels = rect.column..<rect.column + min(gutters.labels, rect.columns)
    axis = view.axis(
      columns: labels.upperBound..<max(labels.upperBound, rect.endColumn - gutters.numbers))
    let end = axis.columns.upperBound
    numbers = end..<max(end, min(end + gutters.numbers, rect.endColumn))
    let room = rect.splitTop(heading).rest
    signals = WalkFrame(rect: room, rows: 0)
    let shown = view.strips.suffix(room.rows)
    let hasLegend = room.rows > shown.count * 2
    legend = hasLegend ? room.splitBottom(1).bottom : nil
    let rows = (room.rows - (hasLegend ? 1 : 0)) / max(1, shown.count)
    var rest = room
    strips = shown.map { strip in
      let (place, below) = rest.splitTop(rows)
      rest = below
      return view.place(strip, in: place)
    }
  }
}
