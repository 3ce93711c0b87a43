import Laboratory

/// The points of a history as rows of equally many numbers, aligned where sequences meet; neighbours
/// share a place where there are more of them than places.
struct GradientMatrix {
  /// The oldest first.
  private(set) var rows: [[Double?]] = []
  let columns: Int
  private let pointsPerRow: Double
  private let binsPerColumn: Int
  private let span: GradientSpan
  private var bins: Int { span.bins }

  init(_ points: [HistoryPoint], span: GradientSpan, columns room: Int, rows most: Int) {
    self.span = span
    let bins = span.bins
    binsPerColumn = max(1, (bins + room - 1) / max(1, room))
    columns = (bins + binsPerColumn - 1) / binsPerColumn
    let count = max(1, min(most, points.count))
    pointsPerRow = Double(max(1, points.count)) / Double(count)
    for row in 0..<count {
      let start = Int(Double(row) * pointsPerRow)
      let end = max(start + 1, Int(Double(row + 1) * pointsPerRow))
      rows.append(mean(points[min(start, points.count)..<min(end, points.count)]))
    }
  }

  /// The row that a point falls into.
  func row(of place: Int) -> Int { min(Int((Double(place) + 0.5) / pointsPerRow), rows.count - 1) }

  /// The column that a bin falls into; the last bin ends the last column.
  func column(of bin: Int) -> Int { columns - 1 - (bins - 1 - bin) / binsPerColumn }

  /// The first bin of a column.
  func firstBin(of column: Int) -> Int { max(0, bins - (columns - column) * binsPerColumn) }

  private func mean(_ points: ArraySlice<HistoryPoint>) -> [Double?] {
    var sums = Array(repeating: (sum: 0.0, count: 0), count: columns)
    for point in points {
      let lead = span.lead(of: point.gradient)
      for (bin, norm) in point.gradient.norms.enumerated() {
        let column = column(of: lead + bin)
        sums[column] = (sums[column].sum + norm, sums[column].count + 1)
      }
    }
    return sums.map { $0.count == 0 ? nil : $0.sum / Double($0.count) }
  }
}
