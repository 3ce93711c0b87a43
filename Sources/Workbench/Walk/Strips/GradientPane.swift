import Console
import Plotting
import Recurrence

/// How large the gradient of the loss is at each step, on a logarithmic scale, with its bound.
struct GradientPane {
  let view: WalkView
  let layout: WalkLayout

  func draw(into canvas: inout Canvas) {
    guard let rect = layout.curve, let flow = view.flow else { return }
    let lines = view.gradientLines(of: flow)
    layout.gradients.draw(
      into: &canvas, titles: [title(lines)], hints: hints(flow), appearance: view.appearance)
    let gutter = layout.labels
    let area = Rect(
      column: gutter.lowerBound, row: rect.row,
      columns: gutter.count + layout.axis.columns.count, rows: rect.rows)
    layout.shadePadding(rect, into: &canvas, view.appearance)
    Curve(
      series: lines.map { line in
        CurveSeries(
          values: layout.axis.slots.map { slot in
            slot.flatMap { drawn(line.value(at: $0), at: $0) }
          },
          label: line.title, style: line.style, isDashed: line.isBound, marker: line.marker)
      },
      scale: .logarithmic(
        lowExponent: view.figures.normExponents.lowerBound,
        highExponent: view.figures.normExponents.upperBound),
      columnWidth: layout.axis.width, cursorColumn: layout.axis.cursorOffset, gutter: gutter.count,
      cutBefore: layout.axis.cuts
    ).draw(into: &canvas, in: area, appearance: view.appearance)
    drawNumbers(lines, rect, into: &canvas)
  }

  /// A number as far as it is known and inside the picture; a bound may leave it at the top.
  private func drawn(_ value: Double, at place: Int) -> Double? {
    let high = Decade.power(view.figures.normExponents.upperBound)
    return isShown(place) && value <= high ? value : nil
  }

  private func isShown(_ place: Int) -> Bool {
    view.isHeld(place) && view.isKnown(place) && !view.timeline.isPadding(place)
  }

  private func drawNumbers(_ lines: [GradientLine], _ rect: Rect, into canvas: inout Canvas) {
    // The bound is drawn first, so that the curves stand before it, but read last.
    let order = lines.filter { !$0.isBound } + lines.filter(\.isBound)
    for (row, line) in order.prefix(rect.rows).enumerated() {
      let value = line.value(at: view.place)
      let text = isShown(view.place) ? Figure.norm(value) : "–"
      layout.number(line.symbol + " " + text, row: rect.row + row, line.style, into: &canvas)
    }
  }

  private func title(_ lines: [GradientLine]) -> SafeText {
    "gradient · " + lines.filter { !$0.isBound }.map(\.title).joined(separator: ", ")
  }

  private func hints(_ flow: GradientFlow) -> [SafeText] {
    let far: SafeText = view.runsLeft ? "right" : "left"
    let reading = "log; falling to the " + far + " is vanishing"
    guard flow.isWhole else {
      // Where the sequence has no frame to say which window is held, it is said here.
      if layout.sequence.rows == 0 { return view.windowLines }
      return [reading + "; no bound, which takes all later steps", reading]
    }
    let long =
      switch flow.boundKind {
      case .pascanu(let sigma, let slope):
        "; dashed: bound, × σ_max γ = " + Figure.short(sigma * slope, 6) + " per step"
      case .jacobianProduct: SafeText("; dashed: product of measured Jacobian norms")
      }
    let short: SafeText =
      flow.boundKind == .jacobianProduct ? "; dashed: Jacobian norms" : "; dashed: bound"
    return [reading + long, reading + short, reading, "falling " + far + ": vanishing"]
  }
}

/// A curve of the gradient pane.
struct GradientLine {
  let title: SafeText
  let symbol: SafeText
  let values: (_ place: Int) -> Double
  let style: Style
  let marker: Character
  var isBound = false

  /// The number at a place.
  func value(at place: Int) -> Double { values(place) }
}

extension WalkView {
  /// The bound, then the norms, for the sample that is shown; what a step adds to the weights' gradient is of all samples.
  func gradientLines(of flow: GradientFlow) -> [GradientLine] {
    let isElman = flow.boundKind != .jacobianProduct
    var lines: [GradientLine] = []
    if flow.isWhole {
      lines.append(
        GradientLine(
          title: isElman ? "bound" : "product of Jacobian norms",
          symbol: isElman ? "≤" : appearance.glyphs == .ascii ? "prod" : "∏J",
          values: along { $0.bound(sample: sample)[$1] }, style: palette.series(7), marker: ".",
          isBound: true))
    }
    lines.append(
      GradientLine(
        title: "‖dL/dh‖", symbol: "dh", values: along { $0.hiddenNorms[$1][sample] },
        style: palette.series(0), marker: "h"))
    if flow.cellNorms != nil {
      lines.append(
        GradientLine(
          title: "‖dL/dc‖", symbol: "dc", values: along { $0.cellNorms?[$1][sample] ?? 0 },
          style: palette.series(1), marker: "c"))
    }
    if isBackward {
      lines.append(
        GradientLine(
          title: "added ‖dL/dU‖", symbol: "+dU",
          values: along { $0.recurrentGradientNorms[$1] }, style: palette.series(2), marker: "u"))
    }
    return lines
  }

  /// A number of the flow of a place's stack, at its step there; 0 where there is no flow.
  private func along(
    _ number: @escaping (GradientFlow, Int) -> Double
  ) -> (_ place: Int) -> Double {
    { [timeline, figures] place in
      figures.flows[timeline.part(at: place).stack].map { number($0, timeline.step(at: place)) }
        ?? 0
    }
  }
}
