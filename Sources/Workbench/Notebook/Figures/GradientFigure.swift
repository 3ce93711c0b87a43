import Console
import Interchange
import Laboratory
import Plotting
import Recurrence

/// ‖dL/dh_t‖ over the steps of an example, with ‖dL/dc_t‖ and the bound.
struct GradientFigure {
  let view: WalkView
  let frame: WalkFrame
  let isLogarithmic: Bool

  private static let gutter = 7

  func draw(into canvas: inout Canvas) {
    frame.draw(
      into: &canvas, titles: ["how much of the gradient arrives: ‖dL/dh_t‖", "‖dL/dh_t‖"],
      hints: hints,
      appearance: view.appearance)
    let inner = frame.inner
    guard let flow = view.flow, inner.rows > 2, inner.columns > 2 * Self.gutter else { return }
    let (key, below) = inner.splitTop(1)
    let (ends, area) = below.splitBottom(1)
    let curve = curve(flow, columns: area.columns - Self.gutter)
    curve.draw(into: &canvas, in: area, appearance: view.appearance)
    curve.drawKey(into: &canvas, in: key, appearance: view.appearance)
    drawEnds(flow, into: &canvas, in: ends.splitLeft(Self.gutter).rest)
  }

  /// The steps run over the whole width, whatever their number.
  private func drawEnds(_ flow: GradientFlow, into canvas: inout Canvas, in axis: Rect) {
    canvas.write("t = 1", in: axis, style: view.palette.muted)
    let last: SafeText = "t = \(flow.hiddenNorms.count)"
    canvas.write(last, in: axis, .right, style: view.palette.muted)
  }

  private var hints: [SafeText] {
    let reading: [SafeText] = [
      scaleName + "; falling to the left: it vanishes on its way back", scaleName,
    ]
    guard let name = view.record.markName, !view.marks.isEmpty else { return reading }
    let sign: SafeText = view.appearance.glyphs == .ascii ? "^ " : "▴ "
    let words = sign + SafeText(name)
    return [words + "; " + reading[0], words + "; " + scaleName, scaleName]
  }

  private static let mark: Character = "▴"

  /// The steps that the answer depends on, at the foot of the picture.
  private func marks(_ flow: GradientFlow, _ count: Int, _ low: Double) -> [CurveMark] {
    guard view.trace.architecture.encoder == nil else { return [] }
    let bins = Set(view.marks.map { $0 * count / max(1, flow.hiddenNorms.count) })
    return bins.sorted().map {
      CurveMark(
        step: $0, value: low * 1.001, text: Self.mark, marker: "^",
        style: view.palette.warning.with(bold: true))
    }
  }

  private var scaleName: SafeText { isLogarithmic ? "log scale" : "linear scale" }

  private func bins(_ flow: GradientFlow, _ columns: Int) -> Int {
    min(flow.hiddenNorms.count, columns)
  }

  private func curve(_ flow: GradientFlow, columns: Int) -> Curve {
    let count = bins(flow, columns)
    let norms = binned(flow.hiddenNorms.map { $0[0] }, count)
    let cells = flow.cellNorms.map { binned($0.map { $0[0] }, count) }
    let (scale, limit) = scale(norms + (cells ?? []))
    let bound = binned(flow.bound(sample: 0), count)
    var series = [
      CurveSeries(
        values: bound.map { $0 <= limit ? $0 : nil },
        label: "bound", style: view.palette.muted, isDashed: true, marker: "-"),
      CurveSeries(values: norms, label: "‖dL/dh‖", style: view.palette.series(0)),
    ]
    if let cells {
      // Without colours, and without markers of their own, two lines would look alike.
      let isDotted = view.appearance.colors == .none && view.appearance.glyphs == .unicode
      series.append(
        CurveSeries(
          values: isDotted ? TrainView.dotted(cells) : cells,
          label: isDotted ? "‖dL/dc‖ (dotted)" : "‖dL/dc‖", style: view.palette.series(1),
          marker: "o"))
    }
    return Curve(
      series: series, scale: scale, gutter: Self.gutter, marks: marks(flow, count, scale.low),
      spread: columns)
  }

  /// The axis with its upper limit; a linear one has room for the norms, and leaves the bound out above them.
  private func scale(_ norms: [Double]) -> (CurveScale, limit: Double) {
    let exponents = view.figures.normExponents
    guard !isLogarithmic else {
      let (low, high) = (exponents.lowerBound, exponents.upperBound)
      return (.logarithmic(lowExponent: low, highExponent: high), Decade.power(high))
    }
    let limit = Decade.limit(above: norms.filter(\.isFinite).max() ?? 0)
    return (.linear(low: 0, high: limit), limit)
  }

  /// The largest number of each of so many bins.
  private func binned(_ numbers: [Double], _ count: Int) -> [Double] {
    (0..<count).map { bin in
      numbers[bin * numbers.count / count..<(bin + 1) * numbers.count / count].max() ?? 0
    }
  }
}

/// The likeliest answers of a network at a step, as bars.
struct DistributionFigure {
  let figure: FigureFinding
  let view: WalkView
  let frame: WalkFrame

  func draw(into canvas: inout Canvas) {
    frame.draw(
      into: &canvas, titles: ["what it answers at step \(figure.step + 1)"],
      hints: ["the probability of each answer"], appearance: view.appearance)
    let bars = figure.table.rows.compactMap { row -> Bar? in
      guard case .text(let answer) = row[0], case .number(let p) = row[1] else { return Bar?.none }
      return Bar("“" + SafeText(answer, limit: 16) + "”", p, style: view.palette.series(0))
    }
    Bars(bars, limit: 1, showsLimits: false)
      .draw(into: &canvas, in: frame.inner.inset(columns: 1, rows: 0), appearance: view.appearance)
  }
}
