import Console
import Plotting
import Recurrence

/// Where the gradient of a step comes from, what it was multiplied with on its way, and what it leaves in the weights.
struct FlowPane {
  let view: WalkView
  let frame: WalkFrame

  /// Rows that show everything.
  static let rows = 8

  private var palette: Palette { view.palette }

  func draw(into canvas: inout Canvas) {
    frame.draw(
      into: &canvas,
      titles: [
        "where dL/dh of " + (view.stackName.map { $0 + " " } ?? "")
          + "step \(view.step + 1) comes from"
      ],
      hints: ["bars: the share of dL/dh; the shares add up to 1", "the shares add up to 1"],
      appearance: view.appearance)
    let inner = frame.inner.inset(columns: 1, rows: 0)
    if view.isPadding { return PaddingNote(view: view).draw(into: &canvas, in: inner) }
    guard let flow = view.flow, view.isKnown(view.place) else { return }
    let bars = bars(of: flow)
    let facts = facts(of: flow)
    let isRoomy = inner.rows > bars.count + facts.count
    let (above, below) = inner.splitTop(bars.count + (isRoomy ? 1 : 0))
    Bars(bars, limit: limit(bars), isSigned: true, numberWidth: 7, showsLimits: isRoomy)
      .draw(into: &canvas, in: above, appearance: view.appearance)
    // On few rows what the step leaves in the weights is the last to go.
    let shown = isRoomy ? facts : facts.suffix(below.rows)
    for (row, fact) in shown.enumerated() {
      let line = below.splitTop(row).rest.splitTop(1).top
      let used = canvas.write(fact.name + " ", at: line.origin, style: palette.muted, within: line)
      canvas.write(fact.text, in: line.splitLeft(used).rest, style: palette.text)
    }
  }

  /// The parts and the facts in words.
  static func words(_ view: WalkView) -> [SafeText] {
    let pane = FlowPane(view: view, frame: WalkFrame(rect: .zero, rows: 0))
    if view.isPadding { return PaddingNote(view: view).lines }
    guard let flow = view.flow, view.isKnown(view.place) else { return [] }
    return pane.bars(of: flow).map { $0.label + ", share " + Figure.signed($0.value) }
      + pane.facts(of: flow).map { $0.name + " " + $0.text }
  }

  /// The parts that there are, with norm and share.
  private func bars(of flow: GradientFlow) -> [Bar] {
    let plan = view.trace.architecture
    let parts = flow.parts(step: view.step, sample: view.sample)
    let isHighest = plan.layers(above: view.layer).isEmpty
    var bars: [Bar] = []
    if !isHighest {
      bars.append(bar("layer \(view.level + 2) above", parts.above, 3))
    } else if view.stack == .decoder {
      bars.append(bar("loss of step \(view.step + 1)", parts.head, 2))
    }
    if isHighest, plan.attention != .none { bars.append(bar("attention", parts.attention, 4)) }
    if let next = view.order.source(of: view.step) {
      bars.append(bar("step \(next + 1)", parts.next, 0))
    } else if plan.successor(ofLayer: view.layer) != nil, view.step == view.order.last {
      bars.append(bar("decoder step 1", parts.decoder, 0))
    }
    return bars
  }

  private func bar(_ name: SafeText, _ part: GradientPart, _ color: Int) -> Bar {
    Bar(
      name.padded(to: 15) + Figure.norm(part.norm).padded(to: 9, .right), part.projection,
      style: palette.series(color))
  }

  /// One, or more where parts pull against each other.
  private func limit(_ bars: [Bar]) -> Double {
    let largest = bars.reduce(1) { max($0, abs($1.value)) }
    // Rounding may make 1.00001 of one.
    return largest > 1.0001 ? Decade.limit(above: largest) : largest
  }

  private struct Fact {
    let name: SafeText
    let text: SafeText
  }

  private func facts(of flow: GradientFlow) -> [Fact] {
    let (step, sample) = (view.step, view.sample)
    var facts = cut.map { [$0] } ?? []
    facts +=
      view.figures.spectra[view.stack].map { [Fact(name: "ρ, σ_max of U", text: text(of: $0))] }
      ?? []
    facts += [
      Fact(name: "‖dL/dh‖", text: Figure.norm(flow.hiddenNorms[step][sample])),
      Fact(name: "gates, norm of each:", text: gates),
    ]
    if let next = view.order.source(of: step) {
      let stretch = Figure.short(flow.jacobianNorm(step: step, sample: sample), 7)
      facts.append(
        Fact(
          name: "stretched by at most",
          text: stretch + " = σ_max of ∂s_\(next + 1)/∂s_\(step + 1)"))
    }
    let whose: SafeText = view.trace.samples > 1 ? ", batch" : ""
    facts.append(Fact(name: "adds to dL/dU" + whose, text: added(flow, step)))
    return facts
  }

  /// What a step adds to the weights, and what has come together with it.
  private func added(_ flow: GradientFlow, _ step: Int) -> SafeText {
    let own = Figure.norm(flow.recurrentGradientNorms[step])
    guard let sum = flow.recurrentGradientSum(step: step) else { return own }
    return own + ", sum of steps " + collected + " " + Figure.norm(sum)
  }

  /// Where truncated BPTT keeps the next step's derivatives back.
  private var cut: Fact? {
    guard let next = view.order.next(after: view.step),
      view.order.isCut(between: view.step, and: next)
    else { return nil }
    return Fact(name: "BPTT is cut here:", text: "nothing comes from step \(next + 1)")
  }

  /// The steps of the longest sample.
  private var steps: Int {
    view.trace.architecture.stack(ofLayer: view.layer) == .encoder
      ? view.trace.sourceSteps : view.trace.steps
  }

  /// The steps whose parts have been added when one has walked back to this one.
  private var collected: SafeText {
    view.order.direction == .forward
      ? SafeText("\(view.step + 1)–\(steps)") : SafeText("1–\(view.step + 1)")
  }

  /// Spectral radius and largest singular value of each block of the recurrent weights.
  private func text(of spectrum: RecurrentSpectrum) -> SafeText {
    spectrum.blocks.map { block in
      (spectrum.blocks.count > 1 ? SafeText("\(block.gate.rawValue) ") : .empty)
        + Figure.short(block.spectralRadius, 4) + ", " + Figure.short(block.largestSingularValue, 4)
    }.joined(separator: "  ")
  }

  /// The norm of each gate's derivative over the units.
  private var gates: SafeText {
    let gates = view.cell.activation == nil ? view.cell.gates : [.preH]
    return gates.map { gate in
      let vector = view.trace.series(gate, layer: view.layer, derivative: true)
        .vector(view.step, view.sample)
      return SafeText("d\(gate.rawValue) ") + Figure.norm(norm(vector))
    }.joined(separator: " ")
  }
}
