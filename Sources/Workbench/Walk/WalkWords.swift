import Console
import Laboratory
import Recurrence

extension WalkScreen {
  /// The screen in words, pane by pane: no drawing, nothing to be looked along.
  static func words(record: WalkRecord, state: WalkState) -> [PlainPane] {
    guard record.steps > 0, record.samples > 0 else { return [] }
    let view = WalkView(record, state, Appearance())
    var panes = [
      PlainPane("Walk, " + view.whereabouts, view.sequenceWords),
      PlainPane("Signals of unit \(view.unit + 1)", view.signalWords),
      PlainPane("Gradient", view.gradientWords),
    ]
    if view.isBackward {
      panes.append(PlainPane("Where dL/dh comes from", FlowPane.words(view)))
    }
    if view.hasAttention { panes.append(PlainPane("Attention", AttentionPane.words(view))) }
    panes.append(PlainPane("Arithmetic of unit \(view.unit + 1)", ArithmeticPane.words(view)))
    return panes.filter { !$0.lines.isEmpty }
  }
}

extension WalkView {
  /// Where the cursor stands.
  fileprivate var whereabouts: SafeText {
    let architecture = trace.architecture
    var words: SafeText = "step \(step + 1) of \(timeline.part(at: place).steps)"
    if let stackName { words += " of the " + stackName }
    if isBackward { words += ", backward" }
    if trace.samples > 1 { words += ", sample \(sample + 1) of \(trace.samples)" }
    if architecture.layersOfStack > 1 {
      words += SafeText(", layer \(level + 1)")
      words += SafeText(" of \(architecture.hidden.count)") + readingWay
    }
    if isPadding { words += ", padding" }
    return words + ", unit \(unit + 1) of \(units)"
  }

  fileprivate var sequenceWords: [SafeText] {
    if isPadding { return ["padding: the sample has \(order.length) steps"] }
    var lines: [SafeText] = ["input " + quoted(record.inputTexts)]
    if let window = windowLines.first { lines.insert(window, at: 0) }
    if marks.contains(place), let name = record.markName { lines.append("here: " + SafeText(name)) }
    if !record.targetTexts[sample][place].isEmpty {
      lines.append("target " + quoted(record.targetTexts))
    }
    if !record.predictionTexts[sample][place].isEmpty {
      lines.append("predicted " + quoted(record.predictionTexts))
    }
    if let probability = record.targetProbabilities[sample][place] {
      lines.append("probability given to the target " + Figure.short(probability))
    }
    if let loss = loss(at: place) { lines.append("loss " + Figure.short(loss)) }
    return lines
  }

  var signalWords: [SafeText] {
    signals.map { signal in
      let number = number(signal, at: place, unit: unit)
      return SafeText(name(of: signal)) + ", " + SafeText(signal.title) + ": "
        + (number.map { text(of: $0, signal) } ?? (isPadding ? "padding" : "not walked yet"))
    }
  }

  fileprivate var gradientWords: [SafeText] {
    guard let flow = flow, isKnown(place), !isPadding else { return [] }
    return gradientLines(of: flow).map { $0.title + " " + Figure.norm($0.value(at: place)) }
  }
}
