/// Turns a canvas into text for files, pipes and pictures.
public enum CanvasWriter {
  /// The rows as lines, without colours, blanks at the end of each left out.
  public static func plainText(_ canvas: Canvas) -> String {
    canvas.lines.map { $0 + "\n" }.joined()
  }
}
