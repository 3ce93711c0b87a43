public import Console

/// Numbers as a picture: a value that draws itself into a rectangle of a canvas.
///
/// Plots know no network. What does not fit the rectangle is left out, and limits are fixed by whoever makes
/// the plot, never found in the data behind the reader's back.
public protocol Plot {
  /// Draws the plot; squares of the rectangle that it does not need are left as they are.
  func draw(into canvas: inout Canvas, in rect: Rect, appearance: Appearance)
}
