import Console
import Laboratory
import Sequences

/// The numbers of the train screen.
struct TrainFigures {
  let view: TrainView

  /// In one line: as many as fit.
  func draw(into canvas: inout Canvas, in rect: Rect) {
    var column = rect.column + 1
    for figure in figures {
      let width = figure.name.width + 1 + figure.value.width
      guard column + width <= rect.endColumn else { return }
      let start = Point(column: column, row: rect.row)
      canvas.write(figure.name, at: start, style: view.palette.muted, within: rect)
      canvas.write(
        figure.value, at: Point(column: column + figure.name.width + 1, row: rect.row),
        style: figure.style, within: rect)
      column += width + 3
    }
  }

  /// One below the other, for small screens and for readers that speak.
  var lines: [SafeText] {
    numbers + GradientPanel(view: view).readouts.prefix(1)
      + RecipeField.fields(of: view.snapshot.problem).map {
        $0.name + " " + RecipeStrip(view: view).text(of: $0)
      }
  }

  /// The numbers alone, with what they are.
  var numbers: [SafeText] { figures.map { $0.name + " " + $0.value } }

  private struct Figure {
    let name: SafeText
    let value: SafeText
    var style = Style(bold: true)
  }

  private var figures: [Figure] {
    [state] + pointFigures + [speed].compactMap(\.self) + partFigures
  }

  private var state: Figure {
    let opened = view.session.opened
    let updates = SafeText(grouped(view.point?.lastUpdate ?? view.snapshot.updates))
    if view.session.train.update != nil {
      return Figure(name: "cursor at update", value: updates, style: view.palette.cursorLine)
    }
    if view.snapshot.divergence != nil {
      return Figure(name: "diverged after update", value: updates, style: view.palette.bad)
    }
    if let stop = view.snapshot.earlyStop {
      let update = SafeText(grouped(stop.update))
      return Figure(name: "■ stopped at update", value: update, style: view.palette.accent)
    }
    return opened?.isTraining == true
      ? Figure(
        name: "● training, update", value: updates + goal,
        style: view.palette.good.with(bold: true))
      : Figure(name: "‖ paused at update", value: updates, style: view.palette.warning)
  }

  /// How much of what was asked for is done, and how long the rest takes.
  private var goal: SafeText {
    guard let opened = view.session.opened, let goal = opened.goal else { return .empty }
    let done = view.snapshot.updates - goal.lowerBound
    let share = SafeText(" of \(grouped(goal.upperBound)), \(100 * done / goal.count) %")
    guard let speed = opened.speed, speed > 0 else { return share }
    let seconds = Double(goal.count - done) / speed
    return share + ", \(grouped(Int(seconds.rounded(.up)))) s left"
  }

  /// The last loss on held-out examples that was known by then.
  private func heldOut(upTo point: HistoryPoint) -> Double? {
    view.history.points.last { $0.lastUpdate <= point.lastUpdate && $0.heldOutLoss != nil }?
      .heldOutLoss
  }

  private var pointFigures: [Figure] {
    guard let point = view.point else { return [] }
    var figures = [figure("loss", Numbers.short(point.loss, width: 6), series: 0)]
    if let heldOut = heldOut(upTo: point) {
      figures.append(figure("held out", Numbers.short(heldOut, width: 6), series: 1))
      if let perplexity = view.snapshot.problem.perplexity(ofLoss: heldOut) {
        figures.append(figure("perplexity", Numbers.short(perplexity, width: 6), series: 1))
      }
    }
    if let accuracy = point.accuracy {
      figures.append(figure("accuracy", Numbers.fixed(accuracy * 100, 0) + " %", series: 2))
    }
    if let whole = point.wholeAccuracy {
      figures.append(figure("whole", Numbers.fixed(whole * 100, 0) + " %", series: 4))
    }
    figures.append(Figure(name: "norm", value: norm(of: point)))
    if view.showsRate {
      figures.append(figure("rate", Numbers.short(point.learningRate, width: 7), series: 3))
    }
    return figures
  }

  /// The share of right answers on each part of the held-out examples that the problem names.
  private var partFigures: [Figure] {
    (view.history.evaluation?.parts ?? []).map {
      Figure(name: SafeText($0.name), value: SafeText(Numbers.fixed(100 * $0.accuracy, 0) + " %"))
    }
  }

  /// A number in the colour of its curve.
  private func figure(_ name: SafeText, _ value: String, series: Int) -> Figure {
    Figure(name: name, value: SafeText(value), style: view.palette.series(series).with(bold: true))
  }

  private func norm(of point: HistoryPoint) -> SafeText {
    let before = SafeText(Numbers.short(point.normBefore, width: 6))
    guard point.clipped > 0 else { return before }
    return before + " → \(Numbers.short(point.normAfter, width: 6))"
  }

  private var speed: Figure? {
    view.session.opened?.speed.map {
      Figure(name: "updates/s", value: SafeText(grouped(Int($0.rounded()))))
    }
  }
}
