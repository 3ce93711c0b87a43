import Console
import Plotting
import Recurrence

/// Every signal of a layer over time, unit by unit or in bands of units.
struct SignalPane {
  let view: WalkView
  let layout: WalkLayout

  private var palette: Palette { view.palette }

  func draw(into canvas: inout Canvas) {
    layout.signals.draw(into: &canvas, titles: titles, hints: hints, appearance: view.appearance)
    drawLegends(into: &canvas)
    for place in layout.strips { draw(place, into: &canvas) }
  }

  // MARK: Words

  private var titles: [SafeText] {
    let unit = view.unit + 1
    let layers = view.trace.architecture.layersOfStack
    let name = view.name(ofLayer: view.choices.layer)
    let count: SafeText = view.isBidirectional ? "" : " of \(view.trace.architecture.hidden.count)"
    let place = layers > 1 ? name + count + view.readingWay + " · " : .empty
    let long = place + "unit \(unit) of \(view.units) · " + view.exactNumber
    let short = layers > 1 ? name + " · " : .empty
    let kind: SafeText = view.choices.showsStack ? "all layers · " : "signals · "
    let what = kind + (view.stackName.map { $0 + " · " } ?? .empty)
    return [
      what + long, long, short + "unit \(unit) of \(view.units) · " + view.exactNumber,
      short + "unit \(unit) · " + view.exactNumber,
    ]
  }

  private var hints: [SafeText] {
    let short = rowMeaning + limits
    let reading: [SafeText] = [
      "column = step, row = " + short + "; numbers: unit \(view.unit + 1)",
      "column = step, row = " + short, "row = " + short, short,
    ]
    // Where the sequence has no frame to say what its marks mean, it is said here.
    guard layout.sequence.rows == 0, let words = view.markWords else { return reading }
    return reading.map { words + "; " + $0 }
  }

  /// Limits that follow the data, where there is no room for them at the strips.
  private var limits: SafeText {
    guard view.showsDerivatives else {
      return view.choices.preactivations || view.choices.showsStack ? ", limits auto" : ""
    }
    let exponents = view.figures.derivativeExponents
    return ", log 1e\(exponents.lowerBound)" + Figure.upTo(view.appearance.glyphs)
      + "1e\(exponents.upperBound)"
  }

  /// What a line of a strip stands for.
  private var rowMeaning: SafeText {
    let sizes = layout.strips.flatMap { $0.bands.map(\.count) }
    guard let most = sizes.max(), let least = sizes.min(), most > 1 else { return singleUnits }
    let size = least == most ? "\(most)" : "\(least)–\(most)"
    return view.bandName + " of " + SafeText(size) + " units"
  }

  /// Which units have a line each.
  private var singleUnits: SafeText {
    guard let place = layout.strips.first(where: { view.isChosen($0.strip) }),
      let first = place.bands.first?.lowerBound, let last = place.bands.last?.upperBound,
      last - first < view.units
    else { return "unit" }
    return SafeText("unit \(first + 1)–\(last) of \(view.units)")
  }

  /// The keys to the colours, side by side as far as they fit, each with the signals it belongs to.
  private func drawLegends(into canvas: inout Canvas) {
    guard var rest = layout.legend?.inset(columns: 1, rows: 0) else { return }
    for (scale, names) in legends {
      let legend = Legend(
        scale: scale, columnWidth: layout.axis.width, title: names.joined(separator: " "))
      let width = view.showsDerivatives ? rest.columns : legend.title.width + 34
      guard width <= rest.columns else { return }
      let (rect, right) = rest.splitLeft(width)
      legend.draw(into: &canvas, in: rect, appearance: view.appearance)
      rest = right
    }
  }

  private var legends: [(scale: Scale, names: [SafeText])] {
    var legends: [(scale: Scale, names: [SafeText])] = []
    for signal in view.strips.map(\.signal) {
      let (scale, name) = (view.scale(of: signal), SafeText(view.name(of: signal)))
      if legends.contains(where: { $0.names.contains(name) }) { continue }
      if let index = legends.firstIndex(where: { $0.scale == scale }) {
        legends[index].names.append(name)
      } else {
        legends.append((scale, [name]))
      }
    }
    return legends
  }

  // MARK: Strips

  private func draw(_ place: StripPlace, into canvas: inout Canvas) {
    guard !place.rect.isEmpty else { return }
    let values = place.bands.map { band in
      layout.axis.slots.map { slot in
        slot.flatMap { view.number(place.strip, at: $0, band: band) }
      }
    }
    layout.drawStrip(
      values, view.scale(of: place.strip.signal), halfBlocks: place.perRow == 2,
      row: place.rect.row, rows: place.rect.rows, into: &canvas, view.appearance)
    drawLabels(place, into: &canvas)
    drawNumbers(place, into: &canvas)
  }

  private func drawLabels(_ place: StripPlace, into canvas: inout Canvas) {
    let signal = place.strip.signal
    let limits = view.limits(of: signal)
    let name = name(of: place.strip)
    let style = view.isChosen(place.strip) ? palette.selection : palette.title
    layout.label(
      [name + " " + limits, name + limits], row: place.rect.row, palette.muted, into: &canvas)
    layout.label([name], row: place.rect.row, style, into: &canvas)
    if place.rect.rows > 1 {
      layout.label(
        [SafeText(kind(of: place.strip))], row: place.rect.row + 1, palette.muted, into: &canvas)
    }
    guard place.strip.layer == view.choices.layer, let row = place.row(of: view.unit),
      place.rect.rows > 1
    else { return }
    canvas.write(
      view.appearance.glyphs == .ascii ? ">" : "▸",
      at: Point(column: layout.labels.upperBound - 1, row: place.rect.row + row),
      style: palette.cursorLine)
  }

  /// What stands in front of a strip: its signal, or its layer with the direction in which that runs.
  private func name(of strip: Strip) -> SafeText {
    let name = SafeText(view.name(of: strip.signal))
    guard view.choices.showsStack else { return name }
    return SafeText("\(view.trace.architecture.level(ofLayer: strip.layer) + 1)")
      + view.arrow(ofLayer: strip.layer) + " " + name
  }

  private func kind(of strip: Strip) -> String {
    if strip.signal.isPreactivation { return "sum" }
    return strip.signal.title.split(separator: " ").first.map { String($0) } ?? ""
  }

  private func drawNumbers(_ place: StripPlace, into canvas: inout Canvas) {
    let number = view.number(place.strip, at: view.place, unit: view.unit)
    let text = number.map { view.text(of: $0, place.signal) } ?? "–"
    layout.number(
      text, row: place.rect.row,
      view.isChosen(place.strip) ? palette.text.with(bold: true) : palette.text, into: &canvas)
    guard let row = place.row(of: view.unit), place.rect.rows > 1,
      let band = place.bands.first(where: { $0.contains(view.unit) }), band.count > 1,
      let value = view.number(place.strip, at: view.place, band: band)
    else { return }
    let name: SafeText = view.choices.banding == .mean ? "mean " : "extr. "
    layout.number(
      name + Figure.signed(value, 7), row: place.rect.row + max(1, row), palette.muted,
      into: &canvas)
  }
}

extension WalkView {
  /// What stands for a band of units: their mean, or the one farthest from zero.
  func number(_ strip: Strip, at place: Int, band: Range<Int>) -> Double? {
    guard isShown(place, strip.layer) else { return nil }
    let series = series(of: strip, at: place)
    let step = timeline.step(at: place)
    var (sum, extreme) = (0.0, 0.0)
    for unit in band {
      let value = Double(series[step, sample, unit])
      sum += showsDerivatives && band.count > 1 ? abs(value) : value
      if !(abs(value) <= abs(extreme)) { extreme = value }
    }
    return choices.banding == .extreme ? extreme : sum / Double(band.count)
  }

  /// What of the units of a band is shown: sizes where derivatives are, as those are read on a logarithmic scale.
  var bandName: SafeText {
    switch choices.banding {
    case .mean: showsDerivatives ? "mean size" : "mean"
    case .extreme: "extreme"
    }
  }

  /// A value as it stands behind its strip.
  func text(of value: Double, _ signal: Signal) -> SafeText {
    let isGate = !showsDerivatives && signal.range(in: cell) == .unit
    return isGate ? Figure.short(value, 9) : Figure.signed(value, 9)
  }

  /// The limits of a strip in a few columns: `0…1`, `±1`, `±2 auto`; those of all derivatives are the same and stand
  /// elsewhere.
  func limits(of signal: Signal) -> SafeText {
    switch scale(of: signal) {
    case .sequential(let low, let high):
      Figure.limit(low) + Figure.upTo(appearance.glyphs) + Figure.limit(high)
    case .diverging(let limit):
      Figure.plusMinus(appearance.glyphs) + Figure.limit(limit)
        + (isAutomatic(signal) && !choices.preactivations && !choices.showsStack ? " auto" : "")
    case .logarithmic, .signedLogarithmic: ""
    }
  }

  /// The name and the number under the cursor.
  var exactNumber: SafeText {
    SafeText(name(of: exactSignal)) + " = " + (exactValue ?? "–")
  }

  /// The number under the cursor with every digit it has; nil where it is not known yet.
  var exactValue: SafeText? {
    guard isShown(place, choices.layer) else { return nil }
    let series = series(of: Strip(layer: choices.layer, signal: exactSignal), at: place)
    return SafeText("\(series[step, sample, unit])")
  }

  /// The signal of that number: the chosen one, or its pre-activation.
  var exactSignal: Signal {
    choices.preactivations ? preactivation(of: chosen) ?? chosen : chosen
  }
}
