import Console
import Testing

@testable import Workbench

@Suite struct TextBufferTests {
  private func buffer(_ text: String, line: Int = 0, column: Int = 0) -> TextBuffer {
    var buffer = TextBuffer(text)
    buffer.put(at: TextBuffer.Place(line: line, column: column))
    return buffer
  }

  private func place(_ line: Int, _ column: Int) -> TextBuffer.Place {
    TextBuffer.Place(line: line, column: column)
  }

  @Test("In no text the cursor stays, and everything can be typed")
  func empty() {
    var text = TextBuffer("")
    text.move(by: -3)
    text.move(by: 3)
    text.move(rows: 5, columns: 80)
    text.deleteBackward()
    text.deleteForward()
    text.deleteToEnd()
    text.moveWord(forward: true)
    #expect(text.lines == [""])
    #expect(text.cursor == place(0, 0))
    text.insert("a\r\nb\rc")
    #expect(text.lines == ["a", "b", "c"])
    #expect(text.cursor == place(2, 1))
  }

  @Test("Moving goes over the ends of lines, and up and down comes back to its column")
  func moving() {
    var text = buffer("abcd\nx\nefgh", column: 3)
    text.move(rows: 1, columns: 80)
    #expect(text.cursor == place(1, 1))
    text.move(rows: 1, columns: 80)
    #expect(text.cursor == place(2, 3))
    text.move(by: 2)
    #expect(text.cursor == place(2, 4))
    text.put(at: place(0, 4))
    text.move(by: 1)
    #expect(text.cursor == place(1, 0))
    text.move(by: -1)
    #expect(text.cursor == place(0, 4))
  }

  @Test("Words are letters, digits and underscores; the beginning is the first that is no blank")
  func words() {
    var text = buffer("  learning_rate: $rate\nnext", line: 0, column: 22)
    text.moveWord(forward: false)
    #expect(text.cursor == place(0, 18))
    text.moveWord(forward: false)
    #expect(text.cursor == place(0, 2))
    text.moveWord(forward: true)
    #expect(text.cursor == place(0, 18))
    text.moveToStart(columns: 80)
    #expect(text.cursor == place(0, 2))
    text.moveToStart(columns: 80)
    #expect(text.cursor == place(0, 0))
    text.moveToEnd(columns: 80)
    text.moveWord(forward: true)
    #expect(text.cursor == place(1, 0))
  }

  @Test("Home and End go to the ends of a row, and from there to those of the line")
  func rows() {
    // Rows of 8: "  one ", "two ", "three ", "four".
    var text = buffer("  one two three four", column: 11)
    func press(_ move: (inout TextBuffer) -> Void) -> Int {
      move(&text)
      return text.cursor.column
    }
    #expect(press { $0.moveToStart(columns: 8) } == 10)
    #expect(press { $0.moveToEnd(columns: 8) } == 15)
    #expect(press { $0.moveToEnd(columns: 8) } == 20)
    #expect(press { $0.moveToEnd(columns: 8) } == 20)
    #expect(press { $0.moveToStart(columns: 8) } == 16)
    #expect(press { $0.moveToStart(columns: 8) } == 2)
    #expect(press { $0.moveToStart(columns: 8) } == 0)
    #expect(press { $0.moveToStart(columns: 8) } == 2)
    #expect(press { $0.moveToEnd(columns: 8) } == 5)
  }

  @Test("What is typed after End in a row stands behind the row's words")
  func typingInRows() {
    var text = buffer("  one two three four", column: 11)
    text.moveToEnd(columns: 8)
    text.insert("!")
    #expect(text.lines == ["  one two three! four"])
  }

  @Test("A new line is as deep as the one above, but not deeper than the cursor stood")
  func breaking() {
    var text = buffer("choices:\n    - a", line: 1, column: 7)
    text.breakLine()
    #expect(text.lines == ["choices:", "    - a", "    "])
    #expect(text.cursor == place(2, 4))
    text.put(at: place(1, 2))
    text.breakLine()
    #expect(text.lines[1...2] == ["  ", "    - a"])
  }

  @Test("Deleting takes ends of lines, words, and the rest of a line")
  func deleting() {
    var text = buffer("one two\nthree", line: 1)
    text.deleteBackward()
    #expect(text.text == "one twothree")
    text.deleteWord()
    #expect(text.text == "one three")
    text.deleteToEnd()
    #expect(text.text == "one ")
    text = buffer("a\nb", column: 1)
    text.deleteToEnd()
    #expect(text.text == "ab")
  }

  @Test("Undo takes back a word at a time, and all the way; redo makes it again")
  func undoing() {
    let start = "text: x"
    var text = buffer(start, column: 7)
    for letter in "yz w" { text.insert(String(letter)) }
    text.breakLine()
    text.insert("more\nlines")
    text.put(at: place(0, 0))
    text.deleteToEnd()
    let end = text.text
    var steps: [String] = []
    while text.undo() { steps.append(text.text) }
    #expect(
      steps == [
        "text: xyz w\nmore\nlines", "text: xyz w\n", "text: xyz w", "text: xyz ", "text: xyz",
        start,
      ])
    #expect(text.cursor == place(0, 7))
    while text.redo() {}
    #expect(text.text == end)
    let isMore = text.redo()
    #expect(!isMore)
  }

  @Test("A mark that joins the letter before it is taken back as it came")
  func marks() {
    var text = buffer("e", column: 1)
    text.insert("\u{301}")
    #expect(text.lines == ["e\u{301}"])
    #expect(text.cursor == place(0, 1))
    _ = text.undo()
    #expect(Array(text.text.unicodeScalars) == ["e"])
  }

  @Test("There is no more text than is allowed")
  func full() {
    var text = TextBuffer("abc", most: 8)
    text.insert("äöüß")
    #expect(text.text == "äöabc")
    text.insert("x")
    text.insert("y")
    #expect(text.text == "äöxabc")
  }
}

@Suite struct WrappedLineTests {
  private func rows(_ line: String, _ columns: Int) -> [String] {
    let wrapped = WrappedLine(line, columns: columns)
    return wrapped.rows.indices.map { wrapped.text($0).string }
  }

  @Test("Lines break behind blanks, and inside words that are too long")
  func breaks() {
    #expect(rows("", 5) == [""])
    #expect(rows("one two three", 8) == ["one two ", "three"])
    #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(rows("ab abcdefgh", 5) == ["ab ", "abcde", "fgh"])
  }

  @Test("Wide characters count twice, a tab shows as its picture")
  func wide() {
    #expect(rows("日本語ab", 4) == ["日本", "語ab"])
    #expect(rows("\ta", 4) == ["␉a"])
    let line = WrappedLine("日本語ab", columns: 4)
    #expect(line.row(ofColumn: 3) == 1)
    #expect(line.width(beforeColumn: 3) == 2)
    #expect(line.column(atWidth: 2, row: 1) == 3)
    #expect(line.column(atWidth: 3, row: 0) == 1)
  }

  @Test("The cursor behind the last character of a row stands at the beginning of the next")
  func ends() {
    let line = WrappedLine("one two three", columns: 8)
    #expect(line.row(ofColumn: 8) == 1)
    #expect(line.row(ofColumn: 13) == 1)
    #expect(line.width(beforeColumn: 13) == 5)
  }

  @Test("Of a very long line only the rows around the cursor are laid out")
  func long() {
    let text = String(repeating: "abcd ", count: 100_000)
    let line = WrappedLine(text, columns: 10, near: 300_007)
    #expect(line.rows.count < 2000)
    #expect(line.text(line.row(ofColumn: 300_007)).string == "abcd abcd ")
    #expect(line.width(beforeColumn: 300_007) == 7)
    #expect(line.column(atWidth: 7, row: line.row(ofColumn: 300_007)) == 300_007)
  }

  @Test("Up and down go by rows of the screen, back to the column that they came from")
  func rows() {
    // Rows at 10 columns: "one two ", "three four", " five", "x", "six seven ", "eight".
    var text = TextBuffer("one two three four five\nx\nsix seven eight")
    func at(_ line: Int, _ column: Int) -> TextBuffer.Place {
      TextBuffer.Place(line: line, column: column)
    }
    text.put(at: at(0, 5))
    let places = (0..<5).map { _ in
      text.move(rows: 1, columns: 10)
      return text.cursor
    }
    let rows = WrappedLine("one two three four five", columns: 10).rows
    #expect(rows.count == 3)
    #expect(places[0] == at(0, rows[1].lowerBound + 5))
    #expect(places[1] == at(0, min(rows[2].lowerBound + 5, rows[2].upperBound)))
    #expect(places[2] == at(1, 1))
    #expect(places[3] == at(2, 5))
    #expect(places[4] == at(2, 10 + 5))
    text.move(rows: -5, columns: 10)
    #expect(text.cursor == at(0, 5))
    text.move(rows: -9, columns: 10)
    #expect(text.cursor == at(0, 5))
    text.move(rows: 90, columns: 10)
    #expect(text.cursor == at(2, 15))
  }

  @Test("The end of a row is not the beginning of the next; wide characters are two columns")
  func rowEnds() {
    var text = TextBuffer("aaaa bbbb\n日本語日本語")
    text.put(at: TextBuffer.Place(line: 0, column: 9))
    text.move(rows: -1, columns: 5)
    #expect(text.cursor.column == 4)
    text.move(rows: 1, columns: 5)
    #expect(text.cursor.column == 9)
    text.move(rows: 1, columns: 5)
    #expect(text.cursor == TextBuffer.Place(line: 1, column: 1))
  }

  @Test("A line of half a mebibyte is gone down by rows, one screen column wide or many")
  func longRows() {
    var text = TextBuffer(String(repeating: "ab cd ", count: 80_000))
    var last = text.cursor.column
    for _ in 0..<300 {
      text.move(rows: 1, columns: 40)
      #expect((1...80).contains(text.cursor.column - last))
      last = text.cursor.column
    }
    text.move(rows: -300, columns: 40)
    #expect(text.cursor.column < 80)
  }
}
