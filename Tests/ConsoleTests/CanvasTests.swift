import Console
import Testing

@Suite struct CanvasTests {
  static let sizes = [(0, 0), (1, 1), (0, 5), (5, 0), (1, 40), (40, 1), (7, 3)].map {
    Size(columns: $0.0, rows: $0.1)
  }
  static let extremes = [Int.min, -3, -1, 0, 1, 2, 6, 7, 8, Int.max]

  @Test("Text is written in columns, clipped at a rectangle")
  func writing() {
    var canvas = Canvas(size: Size(columns: 8, rows: 3))
    #expect(canvas.write("gates", at: Point(column: 1, row: 0)) == 5)
    canvas.write("gates", at: Point(column: -2, row: 1))
    let clip = Rect(column: 2, row: 2, columns: 3, rows: 1)
    canvas.write("gates", at: Point(column: 1, row: 2), within: clip)
    #expect(canvas.lines == [" gates", "tes", "  ate"])
  }

  @Test("A wide character at an edge leaves a blank, and half of one that is overwritten goes")
  func wideCharacters() {
    var canvas = Canvas(size: Size(columns: 5, rows: 4))
    for row in 0..<4 { canvas.write("漢字x", at: Point(column: 0, row: row)) }
    canvas.write("ab", at: Point(column: 1, row: 1))
    canvas.write("漢字", at: Point(column: -1, row: 2))
    canvas.write("漢", at: Point(column: 4, row: 3))
    #expect(canvas.lines == ["漢字x", " ab x", " 字 x", "漢字"])
    #expect(canvas[0, 0]?.width == 2)
    #expect(canvas[1, 0]?.isContinuation == true)
  }

  @Test("Drawing outside does nothing, whatever the size and the place", arguments: sizes)
  func outside(size: Size) {
    for column in Self.extremes {
      for row in Self.extremes {
        var canvas = Canvas(size: size)
        let rect = Rect(column: column, row: row, columns: 4, rows: 2)
        let endless = Rect(column: column, row: row, columns: .max, rows: .max)
        canvas.write("漢a", at: Point(column: column, row: row))
        canvas.write("title", in: endless, .right)
        canvas.box(rect, title: "title")
        canvas.box(endless, title: "title")
        canvas.fill(rect.inset(by: 1), with: Glyph("漢"))
        canvas.restyle(endless) { $0.bold = true }
        canvas.draw(Canvas(size: Size(columns: 3, rows: 3)), at: Point(column: column, row: row))
        canvas[column, row] = Glyph("漢")
        #expect(canvas.lines.count == size.rows)
        #expect(canvas.lines.allSatisfy { SafeText($0).width <= size.columns })
      }
    }
  }

  @Test("A box has round corners and a title, and an ASCII twin")
  func boxes() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    canvas.box(canvas.bounds, title: "cell at step 12")
    #expect(canvas.lines == ["╭─ cell … ─╮", "│          │", "╰──────────╯"])
    canvas.box(canvas.bounds, title: "cell", appearance: Appearance(glyphs: .ascii))
    #expect(canvas.lines == ["+- cell ---+", "|          |", "+----------+"])
  }

  @Test("A glyph never holds what a terminal would obey")
  func glyphs() {
    #expect(Glyph("\u{1B}").text == "␛")
    #expect(Glyph("\r\n").text == "·")
    #expect(Glyph("👨\u{200D}👩").text == "·")
    #expect(Glyph("漢").width == 2)
    #expect(Glyph("é").width == 1)
  }

  @Test("The ASCII twin keeps the columns and finds the nearest characters")
  func asciiTwin() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.write("é─▶漢…·√Ж", at: .zero)
    #expect(canvas.asciiTwin.lines == ["?->??~.v?"])
    #expect(canvas.asciiTwin.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test("Restyling leaves the text as it is")
  func restyling() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abc", at: .zero)
    canvas.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.reversed = true }
    #expect(canvas.lines == ["abc"])
    #expect(canvas.row(0).map(\.style.reversed) == [false, true, false])
  }

  @Test("Rectangles split into parts that make up the whole")
  func splitting() {
    let whole = Rect(column: 2, row: 1, columns: 10, rows: 5)
    #expect(whole.splitTop(2).rest == Rect(column: 2, row: 3, columns: 10, rows: 3))
    #expect(whole.splitBottom(1).bottom == Rect(column: 2, row: 5, columns: 10, rows: 1))
    #expect(whole.splitRight(4).rest == Rect(column: 2, row: 1, columns: 6, rows: 5))
    #expect(whole.splitLeft(99).rest.isEmpty)
    #expect(whole.splitTop(-1).top.isEmpty)
    #expect(whole.columnsSplit([1, 1, 1]).map(\.columns) == [3, 3, 4])
    #expect(whole.rowsSplit([2, 0, 3]).map(\.rows) == [2, 0, 3])
    #expect(whole.columnsSplit([]).isEmpty)
    #expect(whole.columnsSplit([0, 0]).map(\.columns) == [0, 0])
    #expect(whole.inset(by: 3).isEmpty)
    #expect(Rect(column: .max, row: .max, columns: .max, rows: .max).endColumn == .max)
  }
}
