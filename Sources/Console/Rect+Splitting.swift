// Layout by cutting: every part lies inside the whole, and what does not fit is empty.

extension Rect {
  /// The rectangle without a margin of that many squares on each side.
  public func inset(by margin: Int) -> Rect {
    inset(columns: margin, rows: margin)
  }

  /// The rectangle without that many columns at the left and right and rows at the top and bottom.
  public func inset(columns: Int, rows: Int) -> Rect {
    let left = min(max(0, columns), self.columns)
    let top = min(max(0, rows), self.rows)
    return Rect(
      column: column.advancedSaturating(by: left), row: row.advancedSaturating(by: top),
      columns: self.columns - min(self.columns, 2 * left), rows: self.rows - min(self.rows, 2 * top)
    )
  }

  /// The first `count` rows (fewer when there are fewer) and the rows below them.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(
        column: column, row: row.advancedSaturating(by: taken), columns: columns, rows: rows - taken
      )
    )
  }

  /// The last `count` rows and the rows above them.
  public func splitBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    let (rest, bottom) = splitTop(rows - taken)
    return (bottom, rest)
  }

  /// The first `count` columns and the columns to their right.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: taken, rows: rows),
      Rect(
        column: column.advancedSaturating(by: taken), row: row, columns: columns - taken, rows: rows
      )
    )
  }

  /// The last `count` columns and the columns to their left.
  public func splitRight(_ count: Int) -> (right: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    let (rest, right) = splitLeft(columns - taken)
    return (right, rest)
  }

  /// Side by side parts whose widths are in proportion to the weights and add up to the whole.
  public func columnsSplit(_ weights: [Int]) -> [Rect] {
    var rest = self
    return Self.shares(of: columns, weights).map { share in
      let (left, right) = rest.splitLeft(share)
      rest = right
      return left
    }
  }

  /// Parts one below the other whose heights are in proportion to the weights and add up to the whole.
  public func rowsSplit(_ weights: [Int]) -> [Rect] {
    var rest = self
    return Self.shares(of: rows, weights).map { share in
      let (top, below) = rest.splitTop(share)
      rest = below
      return top
    }
  }

  /// The whole cut at the rounded-down running sums, so that no square is lost between the parts.
  private static func shares(of whole: Int, _ weights: [Int]) -> [Int] {
    let weights = weights.map { Double(max(0, $0)) }
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in 0 } }
    var sum = 0.0
    var used = 0
    return weights.map { weight in
      sum += weight
      let end = Int((Double(whole) * sum / total).rounded(.down))
      defer { used = end }
      return end - used
    }
  }
}
