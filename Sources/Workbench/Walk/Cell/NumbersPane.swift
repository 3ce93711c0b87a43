import Laboratory
import Console
import Recurrence

/// The numbers under the cursor and nothing else: what is left on a very small screen.
struct NumbersPane {
  let view: WalkView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    for (row, (text, style)) in lines(columns: rect.columns).prefix(rect.rows).enumerated() {
      canvas.write(
        text.truncated(to: rect.columns), at: Point(column: rect.column, row: rect.row + row),
        style: style, within: rect)
    }
  }

  /// The most important line first.
  private func lines(columns: Int) -> [(SafeText, Style)] {
    let way: SafeText = view.isBackward ? " back" : ""
    let place =
      SafeText("step \(view.step + 1)/\(view.timeline.part(at: view.place).steps)") + way + " "
    var texts = [place + (view.isPadding ? "padding" : view.exactNumber)]
    if view.isPadding { texts += PaddingNote(view: view).lines }
    texts += packed(view.signals.map { named($0) }, columns: columns)
    texts += packed(answers, columns: columns)
    let style = view.palette.cursorLine
    return texts.enumerated().map { ($1, $0 == 0 ? style : .plain) }
  }

  private func named(_ signal: Signal) -> SafeText {
    let number = view.number(signal, at: view.place, unit: view.unit)
    return SafeText(view.name(of: signal)) + " "
      + (number.map { view.text(of: $0, signal).truncated(to: 8) } ?? "–")
  }

  private var answers: [SafeText] {
    let (record, place, sample) = (view.record, view.place, view.sample)
    var texts: [SafeText] = ["unit \(view.unit + 1)/\(view.units)"]
    if view.trace.architecture.layersOfStack > 1 {
      texts.insert(view.name(ofLayer: view.choices.layer), at: 0)
    }
    if let name = view.stackName { texts.insert(name, at: 0) }
    texts.append("in " + SafeText(record.inputTexts[sample][place]))
    if let loss = view.loss(at: place) {
      texts.append("target " + SafeText(record.targetTexts[sample][place]))
      texts.append("predicted " + SafeText(record.predictionTexts[sample][place]))
      texts.append("loss " + Figure.short(loss))
    }
    if let p = record.targetProbabilities[sample][place] { texts.append("p " + Figure.short(p)) }
    if let flow = view.flow, view.isKnown(place), !view.isPadding {
      texts.append("‖dL/dh‖ " + Figure.norm(flow.hiddenNorms[view.step][sample]))
    }
    return texts
  }

  /// As many texts in a line as fit.
  private func packed(_ texts: [SafeText], columns: Int) -> [SafeText] {
    var lines: [SafeText] = []
    for text in texts {
      if let last = lines.last, last.width + 2 + text.width <= columns {
        lines[lines.count - 1] = last + "  " + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
