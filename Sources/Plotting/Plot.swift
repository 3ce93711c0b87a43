public import Console

/// Numbers as a picture: a value that draws itself into a rectangle of a canvas.
///
/// Plots know no network. What does not fit the rectangle is left out, and limits are fixed by whoever makes
/// the plot, never found in the data behind the reader's back.
public protocol Plot {
  /// Draws the plot; squares of the rectangle that it does not need are left as they are.
  func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance)
}

extension Rect {
  /// The rectangle for drawing in, without the extremes that arithmetic on places could not stand; `nil` when nothing
  /// of it would be seen.
  func drawable(on canvas: Canvas) -> Rect? {
    let most = Canvas.mostColumnsOrRows
    guard !intersection(canvas.bounds).isEmpty, column > -most, row > -most else { return nil }
    return Rect(column: column, row: row, columns: min(columns, most), rows: min(rows, most))
  }
}

extension Int {
  /// At least one column per step, and no more than a canvas has.
  var legalColumnWidth: Int { Swift.min(Swift.max(1, self), Canvas.mostColumnsOrRows) }
}
