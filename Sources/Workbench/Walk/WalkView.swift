import Console
import Laboratory
import Plotting
import Recurrence

/// A record as it is looked at: what the panes read from.
struct WalkView {
  let record: WalkRecord
  let state: WalkState
  let figures: WalkFigures
  let appearance: Appearance

  /// Whatever the state says, the view lies inside the record.
  init(_ record: WalkRecord, _ state: WalkState, _ appearance: Appearance) {
    var state = state
    updateWalk(&state, .refresh, record: record)
    self.record = record
    self.state = state
    self.appearance = appearance
    timeline = Timeline(record, sample: state.choices.sample)
    figures =
      state.figures
      ?? .current(nil, record, state.choices)
  }

  var choices: WalkChoices { state.choices }
  var trace: Trace<Float> { record.trace }
  var cell: CellKind { trace.architecture.cell }
  /// The layer whose numbers are shown, by its place in `Architecture.recurrent`: the chosen one of the cursor's stack.
  var layer: Int { layer(choices.layer, at: place) }
  /// Where the cursor stands on the time axis.
  var place: Int { state.step }
  /// The stack that runs at the cursor.
  var stack: Stack { timeline.part(at: place).stack }
  var sample: Int { choices.sample }
  /// The step of the cursor in its stack.
  var step: Int { timeline.step(at: place) }
  var unit: Int { state.unit }
  /// H of the layer that is shown.
  var units: Int { trace.architecture.size(ofLayer: layer) }
  /// Every step of the sample.
  let timeline: Timeline
  /// Whether the cursor stands on padding.
  var isPadding: Bool { timeline.isPadding(place) }
  /// Where the gradient of the layer comes from; nil without derivatives.
  var flow: GradientFlow? { figures.flows[stack] }

  /// A layer of the stack that runs at a place.
  func layer(_ layer: Int, at place: Int) -> Int {
    trace.architecture.layers(of: timeline.part(at: place).stack).lowerBound + layer
  }
  /// The way of the layer through the sample.
  var order: TimeOrder { trace.order(ofLayer: layer, sample: sample) }
  /// The step from whose state the step of the cursor goes on; −1 for the initial state.
  var previous: Int { order.previous(of: step) }
  var palette: Palette { Palette(appearance) }
  var isBackward: Bool { state.direction == .backward }

  /// Whether strips show derivatives.
  var showsDerivatives: Bool {
    trace.hasDerivatives && (isBackward || choices.derivatives)
  }

  /// Whether what BPTT computes at a step is known by now: always, but for steps that the backward pass has not
  /// been walked back to.
  func isKnown(_ place: Int) -> Bool { isKnown(place, choices.layer) }

  /// The same of another layer, when as many of its steps have been walked back.
  func isKnown(_ place: Int, _ layer: Int) -> Bool {
    let direction = trace.architecture.direction(ofLayer: layer)
    return !isBackward
      || StatePath(timeline: timeline, direction: direction).position(of: place) >= state.reached
  }

  // MARK: Signals

  /// The signal that the arithmetic explains, by its activation.
  var chosen: Signal { choices.chosen(of: cell) }

  /// The signals of the strips, from top to bottom.
  var signals: [Signal] {
    // An Elman cell has so few that both are shown.
    if cell.activation != nil { return [.preH, .h] }
    return choices.shown(of: cell).flatMap { signal -> [Signal] in
      guard choices.preactivations, let pre = preactivation(of: signal) else { return [signal] }
      return pre == .preN ? [.preN, .recN] : [pre]
    }
  }

  /// What each strip shows, from top to bottom: every signal of the layer, or the chosen signal of every layer, the
  /// highest on top.
  var strips: [Strip] {
    guard choices.showsStack else {
      return signals.map { Strip(layer: choices.layer, signal: $0) }
    }
    return (0..<trace.architecture.layersOfStack).reversed().map {
      Strip(layer: $0, signal: exactSignal)
    }
  }

  /// Whether a strip shows the chosen signal of the chosen layer.
  func isChosen(_ strip: Strip) -> Bool {
    strip.layer == choices.layer && activation(of: strip.signal) == chosen
  }

  /// The pre-activation of a gate; nil for states that have none.
  func preactivation(of signal: Signal) -> Signal? {
    zip(cell.gates, cell.preactivations).first { $0.0 == signal }?.1
  }

  /// The activation that a pre-activation belongs to.
  func activation(of signal: Signal) -> Signal {
    if signal == .recN { return .n }
    return zip(cell.preactivations, cell.gates).first { $0.0 == signal }?.1 ?? signal
  }

  /// What a strip shows: a value or a derivative of one unit at a place; nil where it is not known yet, and for padding.
  func number(_ strip: Strip, at place: Int, unit: Int) -> Double? {
    let series = series(of: strip, at: place)
    guard isShown(place, strip.layer), unit < series.size else { return nil }
    return Double(series[timeline.step(at: place), sample, unit])
  }

  /// The same of a signal of the chosen layer.
  func number(_ signal: Signal, at place: Int, unit: Int) -> Double? {
    number(Strip(layer: choices.layer, signal: signal), at: place, unit: unit)
  }

  /// Whether the numbers of a place are held.
  func isHeld(_ place: Int) -> Bool { record.run == nil || trace.heldPlaces.contains(place) }

  /// Whether there is something to show at a place.
  func isShown(_ place: Int, _ layer: Int) -> Bool {
    isHeld(place) && !timeline.isPadding(place) && (!showsDerivatives || isKnown(place, layer))
  }

  func series(of strip: Strip, at place: Int) -> Series<Float> {
    trace.series(
      strip.signal, layer: layer(strip.layer, at: place), derivative: showsDerivatives)
  }

  /// The value of a signal for the chosen unit; step −1 is the initial state.
  func value(_ signal: Signal, at step: Int) -> Double {
    Double(trace.series(signal, layer: layer)[step, sample, unit])
  }

  /// The derivative of a signal for the chosen unit.
  func derivative(_ signal: Signal, at step: Int) -> Double {
    Double(trace.series(signal, layer: layer, derivative: true)[step, sample, unit])
  }

  // MARK: Scales

  /// The scale of a strip: fixed for gates and squashed states, logarithmic for derivatives, else from the
  /// largest value of the whole sequence.
  func scale(of signal: Signal) -> Scale {
    showsDerivatives ? derivativeScale : valueScale(of: signal)
  }

  /// The scale of all derivatives of the layer.
  var derivativeScale: Scale {
    let exponents = figures.derivativeExponents
    return .logarithmic(lowExponent: exponents.lowerBound, highExponent: exponents.upperBound)
  }

  func valueScale(of signal: Signal) -> Scale {
    switch signal.range(in: cell) {
    case .unit: .sequential(low: 0, high: 1)
    case .signed: .diverging(limit: 1)
    case .unbounded: .diverging(limit: Decade.limit(above: figures.largest[signal] ?? 1))
    }
  }

  /// A text of the step of the cursor; tokens in quotation marks, so that blanks are seen.
  func quoted(_ texts: [HeldSteps<String>]) -> SafeText {
    let text = texts[sample][place]
    guard !text.isEmpty else { return "–" }
    return record.readsTokens ? "“" + SafeText(text) + "”" : SafeText(text)
  }

  /// Whether the limits of a strip follow the data.
  func isAutomatic(_ signal: Signal) -> Bool {
    showsDerivatives || signal.range(in: cell) == .unbounded
  }

  /// What stands for a signal in labels: `f`, `pre_f`, `df`.
  func name(of signal: Signal) -> String {
    let plain = signal == .recN ? "rec_n" : signal.rawValue
    return showsDerivatives ? "d" + plain : plain
  }
}

/// A signal of a layer, which counts in its stack.
struct Strip: Hashable {
  let layer: Int
  let signal: Signal
}
