import Console
import Laboratory
import Plotting
import Recurrence

/// Where everything on the Walk screen stands, for drawing and for finding what a click meant.
struct WalkLayout {
  /// The frames of the time axis, one above the other.
  let sequence: WalkFrame
  let signals: WalkFrame
  let gradients: WalkFrame
  /// The panes beside or below the time axis.
  let details: [(pane: WalkPane, frame: WalkFrame)]
  /// The columns that all steps share.
  let axis: TimeAxis
  /// The rows of the sequence.
  let lines: [(line: SequenceLine, rows: Rect)]
  let strips: [StripPlace]
  /// The curves' rows; nil where there are none.
  let curve: Rect?
  /// The row for the keys to the colours; nil where there is none.
  let legend: Rect?
  /// The columns for the names of rows.
  let labels: Range<Int>
  /// The columns for the numbers under the cursor.
  let numbers: Range<Int>

  init(_ view: WalkView, in rect: Rect) {
    let isWide = rect.columns >= 112 && rect.rows >= 18 && !view.choices.showsStripsOnly
    let frame = rect.rows >= 32 && rect.columns >= 76 ? 2 : 1
    let gutters = GutterWidths(columns: rect.columns)
    let beside = isWide ? view.columnsBeside(in: rect, gutters, frame: frame) : 0
    let (right, left) = rect.splitRight(beside)
    // Boxes stand apart by themselves, rules need a free column between them.
    let rightmost = frame == 2 ? right : right.splitLeft(1).rest
    let plan = WalkPlan(rows: rect.rows, need: view.need(isWide: isWide, frame: frame))
    var cutter = Cutter(rest: left)
    sequence = cutter.cut(plan, plan.sequenceRows, .sequenceFrame)
    let stripRows =
      plan[.strips] * min(view.strips.count, plan.strips) + plan[.unfolded] + plan[.legend]
    signals = cutter.cut(plan, stripRows, .signalsFrame)
    gradients = cutter.cut(plan, plan[.curve], .curveFrame)
    let inner = signals.inner
    labels = inner.column..<inner.column + min(gutters.labels, inner.columns)
    axis = view.axis(
      columns: labels.upperBound..<max(labels.upperBound, inner.endColumn - gutters.numbers))
    numbers =
      axis.columns.upperBound..<min(axis.columns.upperBound + gutters.numbers, inner.endColumn)
    lines = Self.lines(plan, in: sequence.inner)
    strips = Self.strips(plan, view, in: inner)
    legend = plan[.legend] > 0 ? inner.splitBottom(1).bottom : nil
    curve = plan[.curve] > 0 ? gradients.inner : nil
    let rest = isWide ? rightmost : plan[.detail] > 0 ? cutter.rest : .zero
    details = view.details(in: rest, frame: frame, isWide: isWide)
  }

  /// Below this, one pane of numbers is all there is.
  static let least = Size(columns: 40, rows: 12)

  /// Whether a rectangle has room for more than numbers.
  static func fits(_ rect: Rect) -> Bool {
    rect.columns >= least.columns && rect.rows >= least.rows - 2
  }
}

/// The panes beside or below the time axis.
enum WalkPane: Hashable {
  case cell, arithmetic, flow, attention
}

/// The rows that show the sequence itself.
enum SequenceLine: Hashable {
  case ruler, input, links, attention, target, predicted, probability, loss
}

/// A strip on the screen: a signal, its rows, and the units that each line of the strip stands for.
struct StripPlace: Hashable {
  let strip: Strip
  let rect: Rect
  let bands: [Range<Int>]
  /// Lines of the strip in one row of the screen.
  let perRow: Int

  var signal: Signal { strip.signal }

  /// The bands of a row of the screen.
  func bands(inRow row: Int) -> ArraySlice<Range<Int>> {
    let first = min(row * perRow, bands.count)
    return bands[first..<min(first + perRow, bands.count)]
  }

  /// The row of the screen, from the strip's top, that shows a unit.
  func row(of unit: Int) -> Int? {
    bands.firstIndex { $0.contains(unit) }.map { $0 / perRow }
  }
}

// MARK: Parts

extension WalkLayout {
  private static func lines(_ plan: WalkPlan, in inner: Rect) -> [(SequenceLine, Rect)] {
    let parts: [(SequenceLine, WalkPlan.Part)] = [
      (.ruler, .ruler), (.input, .input), (.links, .links), (.attention, .attention),
      (.target, .target),
      (.predicted, .predicted),
      (.probability, .probability), (.loss, .loss),
    ]
    var cutter = Cutter(rest: inner)
    return parts.map { ($0, cutter.take(plan[$1])) }.filter { !$0.1.isEmpty }
  }

  private static func strips(_ plan: WalkPlan, _ view: WalkView, in inner: Rect) -> [StripPlace] {
    var cutter = Cutter(rest: inner)
    return shown(view.strips, view, plan.strips).map { strip in
      let isUnfolded = view.isChosen(strip) && strip.signal != .recN
      return view.place(strip, in: cutter.take(plan[.strips] + (isUnfolded ? plan[.unfolded] : 0)))
    }
  }

  /// As many strips as there is room for, the chosen one among them.
  private static func shown(_ strips: [Strip], _ view: WalkView, _ count: Int) -> ArraySlice<Strip>
  {
    let chosen = strips.firstIndex(where: view.isChosen) ?? 0
    let first = max(0, min(chosen - count / 2, strips.count - count))
    return strips[first..<min(strips.count, first + count)]
  }
}

/// Columns for labels at the left of the time axis, and for numbers at its right.
struct GutterWidths: Hashable {
  let labels: Int
  let numbers: Int

  init(columns: Int) {
    labels = columns >= 140 ? 12 : columns >= 60 ? 11 : 8
    numbers = columns >= 110 ? 14 : columns >= 60 ? 13 : 9
  }
}

extension WalkPlan {
  /// Rows of the sequence without its frame.
  fileprivate var sequenceRows: Int {
    let parts: [Part] = [
      .ruler, .input, .links, .attention, .target, .predicted, .probability, .loss,
    ]
    return parts.reduce(0) { $0 + self[$1] }
  }
}

/// Takes rows from the top of a rectangle, one part after the other.
private struct Cutter {
  var rest: Rect

  mutating func take(_ rows: Int) -> Rect {
    let (top, below) = rest.splitTop(rows)
    rest = below
    return top
  }

  mutating func cut(_ plan: WalkPlan, _ rows: Int, _ frame: WalkPlan.Part) -> WalkFrame {
    WalkFrame(rect: take(rows == 0 ? 0 : rows + plan[frame]), rows: plan[frame])
  }
}

extension WalkView {
  fileprivate func need(isWide: Bool, frame: Int) -> WalkPlan.Need {
    let perRow = HeatStrip.rowsPerLine(appearance)
    var need = WalkPlan.Need()
    need.input =
      record.isReadAsWords ? 1 : min(3, (trace.architecture.input.size + perRow - 1) / perRow)
    need.picture = record.pictureRows
    need.strips = max(1, strips.count)
    let units = strips.map { trace.architecture.size(ofLayer: $0.layer) }.max() ?? 1
    need.unitRows = (units + perRow - 1) / perRow
    need.units = units
    need.unfolding = choices.unfolding
    need.hasTargets = trace.batch.targets != nil
    need.hasProbabilities = record.targetProbabilities[sample].values.contains { $0 != nil }
    need.hasGradients = flow != nil
    need.hasAttention = hasAttention
    need.detail = isWide ? 0 : isBackward ? 4 : 3
    need.largeDetail = CellDrawing.size(cell).rows
    need.frame = frame
    if choices.showsStripsOnly {
      (need.hasTargets, need.hasProbabilities, need.hasGradients, need.hasAttention) =
        (false, false, false, false)
      need.detail = 0
    }
    return need
  }

  /// The columns that the details get beside the time axis: at least what they need, and what the steps leave.
  fileprivate func columnsBeside(in rect: Rect, _ gutters: GutterWidths, frame: Int) -> Int {
    let least = max(44, rect.columns * 9 / 25)
    let around = gutters.labels + gutters.numbers + (frame == 2 ? 2 : 0)
    let room = max(0, rect.columns - least - around)
    let axis = axis(columns: 0..<room)
    return min(rect.columns - around - max(24, axis.columns.count), 84)
  }

  /// The time axis between two columns.
  func axis(columns: Range<Int>) -> TimeAxis {
    let width = figures.textWidth
    let spaced = width > 1 ? width + 1 : 1
    // Words that are inputs must be read; of other texts the first letter does where there is no room, and of
    // characters where a source and what looks at it would not be seen together.
    let isSeenWhole =
      hasAttention && width <= 3 && columns.count >= timeline.steps + timeline.parts.count - 1
    let least = record.readsTokens && !isSeenWhole ? min(spaced, 5) : 1
    return TimeAxis(
      columns: columns, timeline: timeline, cursor: place, least: least,
      most: 12, widening: choices.widening)
  }

  /// The panes beside or below the time axis, for the room there is.
  fileprivate func details(
    in rect: Rect, frame: Int, isWide: Bool
  ) -> [(pane: WalkPane, frame: WalkFrame)] {
    guard rect.rows > frame else { return [] }
    func framed(_ rect: Rect) -> WalkFrame { WalkFrame(rect: rect, rows: frame) }
    switch choices.detail {
    case .cell: return [(isBackward && rect.rows < 10 ? .flow : .cell, framed(rect))]
    case .arithmetic: return [(.arithmetic, framed(rect))]
    case .attention: return [(hasAttention ? .attention : .cell, framed(rect))]
    case .all: break
    }
    let drawing = CellDrawing.size(cell)
    var cutter = Cutter(rest: rect)
    if isWide {
      let flow = isBackward ? framed(cutter.take(FlowPane.rows + frame)) : framed(.zero)
      let links = hasAttention ? cutter.take(AttentionPane.rows(self) + frame) : .zero
      let cell = framed(cutter.take(drawing.rows + frame))
      let panes: [(pane: WalkPane, frame: WalkFrame)] = [
        (.flow, flow), (.attention, framed(links)), (.cell, cell),
        (.arithmetic, framed(cutter.rest)),
      ]
      return panes.filter {
        $0.1.rect.rows > frame
      }
    }
    let first: WalkPane = isBackward ? .flow : .cell
    guard rect.rows >= drawing.rows + frame, rect.columns >= 78 else {
      return [(first, framed(rect))]
    }
    let halves = rect.splitLeft(max(drawing.columns + 2, rect.columns / 2))
    return [(first, framed(halves.left)), (.arithmetic, framed(halves.rest))]
  }

  /// The units that each line of a strip stands for: one each where there is room or where they are unfolded, else
  /// bands of equal size (to within one).
  func place(_ strip: Strip, in rect: Rect) -> StripPlace {
    let units = trace.architecture.size(ofLayer: strip.layer)
    let perRow = units <= rect.rows ? 1 : HeatStrip.rowsPerLine(appearance)
    let lines = max(1, rect.rows * perRow)
    let isUnfolded =
      choices.unfolding == .layer || choices.unfolding == .signal && isChosen(strip)
    var bands: [Range<Int>]
    if units <= lines {
      // With rows to spare every unit gets several of the same.
      let times = max(1, rect.rows / units)
      bands = (0..<units * times).map { $0 / times..<$0 / times + 1 }
    } else if isUnfolded {
      let first = max(0, min(unit - lines / 2, units - lines))
      bands = (first..<first + lines).map { $0..<$0 + 1 }
    } else {
      bands = (0..<lines).map { $0 * units / lines..<($0 + 1) * units / lines }
    }
    if rect.rows == 0 { bands = [] }
    return StripPlace(strip: strip, rect: rect, bands: bands, perRow: perRow)
  }
}
