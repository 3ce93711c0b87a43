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
  let columnWidth: Int
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
    columnWidth = max(1, room.columns / matrix.columns)
    let width = columnWidth * matrix.columns
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

  /// The point and the bin at a place of the picture.
  func place(at point: Point) -> (point: Int, bin: Int)? {
    guard picture.contains(point) else { return nil }
    let row = (point.row - picture.row) * rowsPerLine
    let column = (point.column - picture.column) / columnWidth
    guard let place = (0..<points).first(where: { matrix.row(of: $0) >= row }) else { return nil }
    return (place, matrix.firstBin(of: column))
  }
}
