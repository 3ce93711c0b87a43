import Console
import Laboratory
import Plotting
import Recurrence

/// The learning rate of each update, with the schedule that made it.
struct RatePanel {
  let view: TrainView

  func draw(into canvas: inout Canvas, in rect: Rect) {
    let palette = view.palette
    let inner = Panel(isLogarithmic ? "learning rate, log scale" : "learning rate", hints: hints)
      .draw(into: &canvas, in: rect, palette)
    let axis = view.axis(columns: inner.columns - TrainView.gutter)
    let values = axis.values(view.history.points, \.learningRate)
    Curve(
      series: [CurveSeries(values: values, label: "learning rate", style: palette.series(3))],
      scale: scale, cursorColumn: view.cursorColumn(axis), gutter: TrainView.gutter
    ).draw(into: &canvas, in: inner, appearance: palette.appearance)
  }

  private var hints: [SafeText] {
    let recipe = view.snapshot.recipe
    guard !recipe.schedule.isConstant else { return ["changed by hand"] }
    return [
      "\(plain(recipe.learningRate)), " + recipe.schedule.words, recipe.schedule.words,
      SafeText(recipe.schedule.text),
    ]
  }

  private var rates: [Double] { view.history.points.map(\.learningRate) }

  private var highest: Double { rates.max() ?? view.snapshot.learningRate }

  private var lowest: Double { rates.min() ?? view.snapshot.learningRate }

  /// A rate that has fallen far could not be told from zero on a linear scale.
  private var isLogarithmic: Bool { lowest > 0 && lowest < highest / 20 }

  private var scale: CurveScale {
    isLogarithmic
      ? .logarithmic(lowExponent: lowest.exponent10, highExponent: highest.exponent10 + 1)
      : .linear(low: 0, high: highest.roundedUp)
  }
}

extension Schedule {
  /// What it does, in words.
  var words: SafeText {
    let start = warmup.map { warmup -> SafeText in
      let share = Numbers.short(warmup.start, width: 5)
      return "up from ×\(share) in \(grouped(warmup.updates)) updates"
    }
    guard let course = course.words else { return start ?? "constant" }
    return start.map { $0 + ", then " + course } ?? course
  }
}

extension Schedule.Course {
  fileprivate var words: SafeText? {
    switch self {
    case .constant: nil
    case .step(let period, let factor): "×\(plain(factor)) every \(grouped(period)) updates"
    case .cosine(let updates, let lowest):
      "along a cosine to \(plain(lowest)) in \(grouped(updates)) updates"
    case .plateau(let rule):
      "×\(plain(rule.factor)) when \(rule.patience + 1) measurements bring no lower loss"
    }
  }
}
