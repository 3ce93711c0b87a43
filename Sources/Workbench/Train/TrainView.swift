import Console
import Laboratory
import Recurrence

/// What the panels of the train screen draw from.
struct TrainView {
  let session: Session
  let snapshot: Snapshot
  let palette: Palette

  init(_ session: Session, _ snapshot: Snapshot) {
    self.session = session
    self.snapshot = snapshot
    palette = Palette(session.appearance)
  }

  var history: History { snapshot.history }

  /// The steps, or bins of steps, that gradients were measured over.
  var gradientSpan: GradientSpan { GradientSpan(history.points) }

  /// Whether all sequences are as long as the one that Walk shows.
  var hasFixedLength: Bool {
    history.points.last?.gradient.stepsPerBin == 1
      && history.points.allSatisfy { $0.gradient.count == snapshot.walk.steps }
  }

  /// Whether the learning rate changes, or has changed, so that there is something to see.
  var showsRate: Bool {
    let first = history.points.first?.learningRate
    return !snapshot.recipe.schedule.isConstant
      || history.points.contains { $0.learningRate != first }
  }

  /// The columns at the left of every chart for the numbers of its axis, so that updates stand below one another.
  static let gutter = 6

  func axis(columns: Int) -> ChartAxis {
    ChartAxis(history, columns: columns, until: snapshot.divergence?.update)
  }

  /// The point under the cursor; without a cursor the newest.
  var point: HistoryPoint? {
    guard let place = session.train.update, history.points.indices.contains(place) else {
      return history.points.last
    }
    return history.points[place]
  }

  /// The column of the cursor, if it does not follow the newest update.
  func cursorColumn(_ axis: ChartAxis) -> Int? {
    guard session.train.update != nil, let point else { return nil }
    return axis.column(of: point.lastUpdate)
  }

  /// A line that lets another one shine through.
  static func dotted(_ values: [Double?]) -> [Double?] {
    values.enumerated().map { $0 % 3 == 1 ? $1 : nil }
  }

  /// A horizontal dashed line.
  static func dashes(_ value: Double, columns: Int) -> [Double?] {
    (0..<columns).map { $0 % 3 == 2 ? nil : value }
  }
}
