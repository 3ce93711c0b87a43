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
    text.move(lines: 5)
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
    text.move(lines: 1)
    #expect(text.cursor == place(1, 1))
    text.move(lines: 1)
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
    text.moveToStart()
    #expect(text.cursor == place(0, 2))
    text.moveToStart()
    #expect(text.cursor == place(0, 0))
    text.moveToEnd()
    text.moveWord(forward: true)
    #expect(text.cursor == place(1, 0))
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
}
