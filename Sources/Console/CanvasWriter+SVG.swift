extension CanvasWriter {
  /// A picture of the canvas in a terminal's window.
  ///
  /// Every square is 9 × 18 units. Blocks, braille and lines are drawn as shapes, so that they meet exactly whatever
  /// font there is; text is placed word by word on the grid.
  public static func svg(
    _ canvas: Canvas, _ appearance: Appearance, title: SafeText = .empty
  ) -> String {
    svg([canvas], appearance, title: title)
  }

  /// A picture of canvases one below the other in a terminal's window, which may be higher than any canvas.
  public static func svg(
    _ canvases: [Canvas], _ appearance: Appearance, title: SafeText = .empty
  ) -> String {
    let picture = SVGPicture(canvases, appearance)
    return SVGWindow(picture.size, appearance.theme).svg(around: picture.content, title: title)
  }

  /// A picture of the canvas alone, to stand within a page of HTML: as wide as there is room, on its own
  /// ground.
  public static func figure(
    _ canvas: Canvas, _ appearance: Appearance, title: SafeText
  ) -> String {
    SVGWindow(canvas.size, appearance.theme).figure(
      around: SVGPicture([canvas], appearance).content, title: title)
  }
}

/// The window around a picture: a rounded frame with a title.
private struct SVGWindow {
  private let columns: Int
  private let rows: Int
  private let colors: TerminalColors
  private let margin = 14
  private let bar = 30

  init(_ size: Size, _ theme: Theme) {
    columns = size.columns * SVGPicture.columnWidth
    rows = size.rows * SVGPicture.rowHeight
    colors = TerminalColors(theme)
  }

  private var width: Int { columns + 2 * margin }
  private var height: Int { rows + bar + 2 * margin - 4 }

  func svg(around content: String, title: SafeText) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
    viewBox="0 0 \(width) \(height)" font-family="\(fonts)" font-size="14.95">
    <title>\(title.isEmpty ? "unroll" : title.escaped)</title>
    \(frame)
    \(caption(title))<g transform="translate(\(margin) \(bar + margin - 4))" \
    fill="\(colors.foreground.css)">
    \(content)</g>
    </svg>

    """
  }

  /// The same without a window, and without a size of its own.
  func figure(around content: String, title: SafeText) -> String {
    let (width, height) = (columns + 2 * margin, rows + 2 * margin)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
      font-family="\(fonts)" font-size="14.95">
      <title>\(title.escaped)</title>
      <rect width="\(width)" height="\(height)" rx="9" fill="\(colors.background.css)"/>
      <g transform="translate(\(margin) \(margin))" fill="\(colors.foreground.css)">
      \(content)</g>
      </svg>
      """
  }

  private var fonts: String {
    "'DejaVu Sans Mono','JetBrains Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace"
  }

  /// The window with its bar and three buttons.
  private var frame: String {
    let buttons = (0..<3).map { index in
      "<circle cx=\"\(20 + 18 * index)\" cy=\"15\" r=\"5\" fill=\"\(colors.frameText.css)\" "
        + "opacity=\"0.55\"/>"
    }
    return """
      <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="9" \
      fill="\(colors.background.css)" stroke="\(colors.frame.css)"/>
      <path d="M1 \(bar)V9.5A8.5 8.5 0 0 1 9.5 1H\(Double(width) - 9.5)\
      A8.5 8.5 0 0 1 \(width - 1) 9.5V\(bar)Z" fill="\(colors.frame.css)"/>
      \(buttons.joined())
      """
  }

  private func caption(_ title: SafeText) -> String {
    let text = title.truncated(to: max(0, (width - 160) / SVGPicture.columnWidth))
    guard !text.isEmpty else { return "" }
    return "<text x=\"\(width / 2)\" y=\"20\" font-size=\"13\" text-anchor=\"middle\" "
      + "fill=\"\(colors.frameText.css)\">\(text.escaped)</text>\n"
  }
}

extension SafeText {
  /// As the content of an XML element.
  var escaped: String {
    string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
