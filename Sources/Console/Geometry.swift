/// How many columns and rows something takes; never negative.
public struct Size: Hashable, Sendable {
  /// Columns of the grid.
  public var columns: Int { didSet { columns = max(0, columns) } }
  /// Rows of the grid.
  public var rows: Int { didSet { rows = max(0, rows) } }

  /// A size; a negative number counts as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Nothing.
  public static let zero = Size(columns: 0, rows: 0)
}

/// A place on the grid: column and row count from 0 at the top left, and may lie outside a canvas.
public struct Point: Hashable, Sendable {
  /// Columns from the left edge.
  public var column: Int
  /// Rows from the top edge.
  public var row: Int

  /// A place anywhere on the endless grid.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The top left square.
  public static let zero = Point(column: 0, row: 0)
}

/// A rectangle of grid squares, half open: it ends before `endColumn` and `endRow`.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The topmost row.
  public var row: Int
  /// How many columns it covers.
  public var columns: Int { didSet { columns = max(0, columns) } }
  /// How many rows it covers.
  public var rows: Int { didSet { rows = max(0, rows) } }

  /// A rectangle by its top left square and its extent (a negative one counts as 0).
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// A rectangle of that size, at the top left of the grid unless told otherwise.
  public init(origin: Point = .zero, size: Size) {
    self.init(column: origin.column, row: origin.row, columns: size.columns, rows: size.rows)
  }

  /// Nothing, at the top left.
  public static let zero = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// Its extent.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// Its top left square.
  public var origin: Point { Point(column: column, row: row) }
  /// Whether it covers no square.
  public var isEmpty: Bool { columns <= 0 || rows <= 0 }

  /// The first column to the right of the rectangle (saturating, so that no place on the grid traps).
  public var endColumn: Int { column.advancedSaturating(by: columns) }

  /// The first row below the rectangle (saturating).
  public var endRow: Int { row.advancedSaturating(by: rows) }

  /// The columns the rectangle covers.
  public var columnRange: Range<Int> { column..<max(column, endColumn) }

  /// The rows the rectangle covers.
  public var rowRange: Range<Int> { row..<max(row, endRow) }

  /// Whether the square lies inside.
  public func contains(_ point: Point) -> Bool {
    columnRange.contains(point.column) && rowRange.contains(point.row)
  }

  /// What both rectangles cover; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(self.column, other.column)
    let row = max(self.row, other.row)
    let endColumn = min(self.endColumn, other.endColumn)
    let endRow = min(self.endRow, other.endRow)
    guard endColumn > column, endRow > row else {
      return Rect(column: column, row: row, columns: 0, rows: 0)
    }
    return Rect(column: column, row: row, columns: endColumn - column, rows: endRow - row)
  }
}

extension Int {
  /// The sum, or the nearest representable number.
  func advancedSaturating(by distance: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(distance)
    return overflow ? (distance < 0 ? .min : .max) : sum
  }
}
