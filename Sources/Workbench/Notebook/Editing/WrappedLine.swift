import Console

/// A line of text in rows of a width, broken behind blanks where there are any; of a very long line the part
/// around the cursor.
struct WrappedLine {
  /// The characters of each row; there is always one row.
  let rows: [Range<Int>]
  private let characters: [Character]
  /// The characters of the line before those that are laid out.
  private let start: Int

  /// Lays a line out near a column; its first rows without one.
  init(_ line: String, columns: Int, near column: Int = 0) {
    let start = max(0, column / Self.part - 1) * Self.part
    let part = Array(line.dropFirst(start).prefix(3 * Self.part))
    characters = part
    rows = Self.rows(part, max(1, columns)).map {
      start + $0.lowerBound..<start + $0.upperBound
    }
    self.start = start
  }

  private static let part = 2000

  /// The text of a row.
  func text(_ row: Int) -> SafeText { text(of: rows[row]) }

  private func text(of range: Range<Int>) -> SafeText {
    SafeText(String(characters[range.lowerBound - start..<range.upperBound - start]))
  }

  /// The row in which the cursor stands behind so many characters; a row ends where the next one begins.
  func row(ofColumn column: Int) -> Int {
    rows.lastIndex { $0.lowerBound <= column } ?? 0
  }

  /// The columns of the screen before the cursor in its row.
  func width(beforeColumn column: Int) -> Int {
    let first = rows[row(ofColumn: column)].lowerBound
    return text(of: first..<max(first, min(column, start + characters.count))).width
  }

  /// The character at a column of the screen in a row.
  func column(atWidth width: Int, row: Int) -> Int {
    var (column, used) = (rows[row].lowerBound, 0)
    while column < rows[row].upperBound {
      used += Self.width(characters[column - start])
      guard used <= width else { break }
      column += 1
    }
    return column
  }

  private static func width(_ character: Character) -> Int {
    character.isASCII && character != "\r\n" ? 1 : SafeText(String(character)).width
  }

  private static func rows(_ characters: [Character], _ columns: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var (start, width, blank) = (0, 0, 0)
    for (place, character) in characters.enumerated() {
      let own = Self.width(character)
      if width + own > columns, place > start {
        let end = blank > start ? blank : place
        rows.append(start..<end)
        start = end
        width = characters[start..<place].reduce(0) { $0 + Self.width($1) }
      }
      width += own
      if character == " " { blank = place + 1 }
    }
    return rows + [start..<characters.count]
  }
}
