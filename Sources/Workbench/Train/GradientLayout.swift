import Console
import Laboratory
import Plotting

/// Where the parts of the gradient panel stand, the same for drawing and for clicks.
struct GradientLayout {
  let readout: Rect
  let picture: Rect
  let steps: Rect
  let legend: Rect
  let matrix: GradientMatrix
  /// Columns of each of the matrix; nil where these are spread, as whole columns for each would leave much room free.
  private let columnWidth: Int?
  private let gutter: Rect
  private let rowsPerLine: Int
  private let points: Int

  /// Nil where there is no room, or nothing to show yet.
  init?(_ view: TrainView, in inner: Rect) {
    let (readout, rest) = inner.splitTop(inner.rows > 5 ? 1 : 0)
    let (legend, above) = rest.splitBottom(rest.rows > 4 ? 1 : 0)
    let (axis, area) = above.splitBottom(above.rows > 3 ? 1 : 0)
    let (gutter, room) = area.splitLeft(TrainView.gutter)
    let span = view.gradientSpan
    guard span.bins > 0, !room.isEmpty else { return nil }
    rowsPerLine = HeatStrip.rowsPerLine(view.palette.appearance)
    matrix = GradientMatrix(
      view.history.points, span: span, columns: room.columns,
      rows: room.rows * rowsPerLine)
    let each = max(1, room.columns / matrix.columns)
    let isSpread = 5 * each * matrix.columns < 4 * room.columns
    columnWidth = isSpread ? nil : each
    let width = isSpread ? room.columns : each * matrix.columns
    picture = room.splitLeft(width).left
    steps = axis.splitLeft(TrainView.gutter).rest.splitLeft(width).left
    (self.readout, self.legend, self.gutter) = (readout, legend, gutter)
    points = view.history.points.count
  }

  /// Where the number of a point's update stands.
  func gutterLine(of place: Int) -> Rect {
    Rect(
      column: gutter.column, row: gutter.row + matrix.row(of: place) / rowsPerLine,
      columns: gutter.columns - 1, rows: 1)
  }

  /// Where a column of the matrix begins in the picture.
  func edge(of column: Int) -> Int {
    columnWidth.map { $0 * column } ?? column * picture.columns / matrix.columns
  }

  /// The column of the matrix that stands so many columns from the left edge of the picture.
  private func column(at offset: Int) -> Int {
    columnWidth.map { offset / $0 } ?? ((offset + 1) * matrix.columns - 1) / picture.columns
  }

  /// The matrix as a strip, with the cursor on a column of it and cuts before others.
  func strip(_ scale: Scale, cursor: Int?, cuts: [Int]) -> HeatStrip {
    let rows =
      columnWidth != nil
      ? matrix.rows
      : matrix.rows.map { row in (0..<picture.columns).map { row[column(at: $0)] } }
    let place = { (column: Int) in columnWidth == nil ? edge(of: column) : column }
    return HeatStrip(
      values: rows, scale: scale, columnWidth: columnWidth ?? 1, cursorColumn: cursor.map(place),
      halfBlocks: true, cutBefore: Set(cuts.map(place)))
  }

  /// The point and the bin at a place of the picture.
  func place(at point: Point) -> (point: Int, bin: Int)? {
    guard picture.contains(point) else { return nil }
    let row = (point.row - picture.row) * rowsPerLine
    let column = column(at: point.column - picture.column)
    guard let place = (0..<points).first(where: { matrix.row(of: $0) >= row }) else { return nil }
    return (place, matrix.firstBin(of: column))
  }
}
