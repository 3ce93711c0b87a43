import Laboratory

/// The columns of a chart as updates: from the first that the history knows to the newest, or to the one at which
/// training failed.
struct ChartAxis {
  let columns: Int
  let first: Int
  let last: Int

  init(_ history: History, columns: Int, until failure: Int? = nil) {
    self.columns = max(1, columns)
    first = history.points.first?.firstUpdate ?? 1
    last = max(first, history.points.last?.lastUpdate ?? 1, failure ?? 1)
  }

  /// The column in which an update stands.
  func column(of update: Int) -> Int {
    let share = Double(update - first) / Double(max(1, last - first))
    return min(max(0, Int(share * Double(columns - 1) + 0.5)), columns - 1)
  }

  /// A value for each column: the mean of the points that fall into it, and between points that lie further
  /// apart than a column the straight line.
  func values(_ points: [HistoryPoint], _ value: (HistoryPoint) -> Double?) -> [Double?] {
    var sums = Array(repeating: (sum: 0.0, count: 0), count: columns)
    for point in points {
      guard let value = value(point) else { continue }
      let column = column(of: point.lastUpdate)
      sums[column] = (sums[column].sum + value, sums[column].count + 1)
    }
    return Self.bridged(sums.map { $0.count == 0 ? nil : $0.sum / Double($0.count) })
  }

  private static func bridged(_ values: [Double?]) -> [Double?] {
    var values = values
    var previous: (place: Int, value: Double)?
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      if let previous, place - previous.place > 1 {
        let slope = (value - previous.value) / Double(place - previous.place)
        for gap in previous.place + 1..<place {
          values[gap] = previous.value + slope * Double(gap - previous.place)
        }
      }
      previous = (place, value)
    }
    return values
  }
}

extension Double {
  /// The smallest of 1, 1.5, 2, 3, 5, 7 times a power of ten that is not below this number.
  var roundedUp: Double {
    guard isFinite, self > 0 else { return 1 }
    var power = 1.0
    while power > self { power /= 10 }
    while power * 10 < self { power *= 10 }
    return [1, 1.5, 2, 3, 5, 7, 10].map { $0 * power }.first { $0 >= self } ?? 10 * power
  }

  /// The whole power of ten at or below this number; −12 for what is smaller or no number.
  var exponent10: Int {
    guard isFinite, self > 0 else { return -12 }
    var exponent = -12
    var power = 1e-11
    while power <= self, exponent < 12 {
      power *= 10
      exponent += 1
    }
    return exponent
  }
}
