import Console
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct CanvasWriterTests {
  static func sample() -> Canvas {
    var canvas = Canvas(size: Size(columns: 30, rows: 6))
    canvas.box(canvas.bounds, title: "<a & b>", style: Style(foreground: .indexed(75)))
    canvas.write("\u{1B}]0;x\u{7} 漢字 “é” ▀▄⣿░▒▓┏━┓", at: Point(column: 1, row: 1))
    let style = Style(
      foreground: .indexed(196), background: .indexed(3), bold: true, italic: true,
      underlined: true)
    canvas.write("two words", at: Point(column: 2, row: 3), style: style)
    canvas.write("dim", at: Point(column: 2, row: 4), style: Style(dim: true, reversed: true))
    canvas.cursor = Point(column: 3, row: 4)
    return canvas
  }

  @Test("Plain text is the rows without their trailing blanks")
  func plainText() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.write("h", at: Point(column: 1, row: 1), style: Style(bold: true))
    #expect(CanvasWriter.plainText(canvas) == "\n h\n\n")
  }

  @Test("The difference of two canvases is the place and the glyphs of what changed")
  func difference() {
    let before = Self.sample()
    var after = before
    #expect(CanvasWriter.ansi(after, after: before, Appearance()).isEmpty)
    after.write("ab", at: Point(column: 4, row: 3), style: Style(bold: true))
    after.write("z", at: Point(column: 20, row: 4))
    #expect(
      CanvasWriter.ansi(after, after: before, Appearance())
        == "\u{1B}[4;5H\u{1B}[0;1mab\u{1B}[5;21H\u{1B}[0mz")
    let larger = Canvas(size: Size(columns: 31, rows: 6))
    #expect(CanvasWriter.ansi(larger, after: before, Appearance()).count { $0 == " " } == 31 * 6)
  }

  @Test("ANSI text changes style only where the canvas does, and ends every line plainly")
  func ansi() {
    var canvas = Canvas(size: Size(columns: 5, rows: 2))
    canvas.write("ab", at: .zero, style: Style(foreground: .indexed(75), bold: true))
    canvas.write("c", at: Point(column: 2, row: 0))
    canvas.write("d", at: Point(column: 0, row: 1), style: Style(background: .indexed(9)))
    #expect(
      CanvasWriter.ansi(canvas, Appearance())
        == "\u{1B}[0;1;38;5;75mab\u{1B}[0mc\n\u{1B}[0;101md\u{1B}[0m\n")
    #expect(
      CanvasWriter.ansi(canvas, Appearance(colors: .none))
        == "\u{1B}[0;1mab\u{1B}[0mc\n\u{1B}[0md\u{1B}[0m\n")
  }

  @Test("No escape character of the text's own reaches the output")
  func nothingRaw() {
    let output = CanvasWriter.ansi(Self.sample(), Appearance())
    #expect(output.contains("␛]0;x␇"))
    #expect(output.split(separator: "\u{1B}").dropFirst().allSatisfy { $0.hasPrefix("[0") })
  }

  @Test(
    "SVG is well-formed in every appearance, and the text is in it",
    arguments: ColorDepth.allCases, Theme.allCases)
  func svg(colors: ColorDepth, theme: Theme) throws {
    let appearance = Appearance(colors: colors, theme: theme)
    let svg = CanvasWriter.svg(Self.sample(), appearance, title: "walk <1> & \u{1B}")
    let reader = XMLText()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.text.contains("walk <1> & ␛"))
    #expect(reader.text.contains("words"))
    #expect(reader.text.contains("漢"))
    #expect(reader.elements["svg"] == 1)
  }

  @Test("An empty canvas is a picture too")
  func emptySVG() {
    let svg = CanvasWriter.svg(Canvas(size: .zero), Appearance())
    #expect(XMLParser(data: Data(svg.utf8)).parse())
  }
}

private final class XMLText: NSObject, XMLParserDelegate {
  var text = ""
  var elements: [String: Int] = [:]

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
  }
}
