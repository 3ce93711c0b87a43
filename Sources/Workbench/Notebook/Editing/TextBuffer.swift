/// Lines of text being typed, with a cursor between their characters and a way back.
struct TextBuffer: Sendable {
  /// A place between characters: a line from 0, and so many characters of it.
  struct Place: Hashable, Comparable, Sendable {
    var line = 0
    var column = 0

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  /// The lines; there is always one.
  private(set) var lines: [String]
  private(set) var cursor = Place()
  /// The column of the screen to which moving up and down comes back after shorter rows.
  private var goal: Int?
  private var past: [Edit] = []
  private var future: [Edit] = []
  /// The most bytes of UTF-8 that there may be.
  private let most: Int

  /// Text with the cursor at its beginning.
  init(_ text: String, most: Int = .max) {
    lines = Self.lines(text)
    self.most = most
  }

  var text: String { lines.joined(separator: "\n") }

  private static func lines(_ text: String) -> [String] {
    let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return unified.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

// MARK: - Moving

extension TextBuffer {
  /// Moves along the text, over the ends of lines.
  mutating func move(by characters: Int) {
    cursor = place(characters, from: cursor)
    goal = nil
  }

  /// Moves to the beginning of a word, or back to it; words are letters, digits and underscores.
  mutating func moveWord(forward: Bool) {
    cursor = wordPlace(forward: forward)
    goal = nil
  }

  /// Moves to the beginning of the row, and from there to that of the line: to its first character that is no
  /// blank, and then to the very first.
  mutating func moveToStart(columns: Int) {
    let row = row(columns).range.lowerBound
    let indent = lines[cursor.line].prefix { $0 == " " }.count
    cursor.column =
      row > indent && cursor.column > row ? row : cursor.column == indent ? 0 : indent
    goal = nil
  }

  /// Moves to the end of the row, and from there to that of the line.
  mutating func moveToEnd(columns: Int) {
    let (row, isLast) = row(columns)
    let end = Self.end(row, isLast)
    cursor.column = cursor.column < end && !isLast ? end : lines[cursor.line].count
    goal = nil
  }

  /// The characters of the cursor's row in its line wrapped to a width, and whether it is the line's last.
  private func row(_ columns: Int) -> (range: Range<Int>, isLast: Bool) {
    let line = lines[cursor.line]
    let wrapped = WrappedLine(line, columns: columns, near: cursor.column)
    let range = wrapped.rows[wrapped.row(ofColumn: cursor.column)]
    return (range, range.upperBound == line.count)
  }

  /// The last place of the cursor in a row: the end of one that goes on is the beginning of the next one.
  private static func end(_ row: Range<Int>, _ isLast: Bool) -> Int {
    row.upperBound - (isLast ? 0 : 1)
  }

  /// Puts the cursor at a place, or at the nearest there is.
  mutating func put(at place: Place) {
    let line = min(max(0, place.line), lines.count - 1)
    cursor = Place(line: line, column: min(max(0, place.column), lines[line].count))
    goal = nil
  }

  /// Moves up or down by rows of lines wrapped to a width, back to the column of the screen that it came from.
  mutating func move(rows distance: Int, columns: Int) {
    let wrapped = WrappedLine(lines[cursor.line], columns: columns, near: cursor.column)
    let width = goal ?? wrapped.width(beforeColumn: cursor.column)
    for _ in 0..<abs(distance) { step(down: distance > 0, columns, to: width) }
    goal = width
  }

  /// Moves by one row, as far as there is one.
  private mutating func step(down: Bool, _ columns: Int, to width: Int) {
    var wrapped = WrappedLine(lines[cursor.line], columns: columns, near: cursor.column)
    var row = wrapped.row(ofColumn: cursor.column) + (down ? 1 : -1)
    if !wrapped.rows.indices.contains(row) {
      let line = cursor.line + (down ? 1 : -1)
      guard lines.indices.contains(line) else { return }
      wrapped = WrappedLine(lines[line], columns: columns, near: down ? 0 : lines[line].count)
      row = down ? 0 : wrapped.rows.count - 1
      cursor.line = line
    }
    let most = Self.end(wrapped.rows[row], row == wrapped.rows.count - 1)
    cursor.column = min(wrapped.column(atWidth: width, row: row), most)
  }

  private func place(_ distance: Int, from start: Place) -> Place {
    var place = start
    var left = distance
    while left > 0, place != end {
      let room = lines[place.line].count - place.column
      if room > 0 {
        place.column += min(left, room)
        left -= min(left, room)
      } else {
        place = Place(line: place.line + 1, column: 0)
        left -= 1
      }
    }
    while left < 0, place != Place() {
      if place.column > 0 {
        let step = min(-left, place.column)
        place.column -= step
        left += step
      } else {
        place = Place(line: place.line - 1, column: lines[place.line - 1].count)
        left += 1
      }
    }
    return place
  }

  private var end: Place { Place(line: lines.count - 1, column: lines[lines.count - 1].count) }

  private func wordPlace(forward: Bool) -> Place {
    let line = Array(lines[cursor.line])
    var column = cursor.column
    if forward {
      guard column < line.count else { return place(1, from: cursor) }
      while column < line.count, Self.isWord(line[column]) { column += 1 }
      while column < line.count, !Self.isWord(line[column]) { column += 1 }
    } else {
      guard column > 0 else { return place(-1, from: cursor) }
      while column > 0, !Self.isWord(line[column - 1]) { column -= 1 }
      while column > 0, Self.isWord(line[column - 1]) { column -= 1 }
    }
    return Place(line: cursor.line, column: column)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}

// MARK: - Changing

extension TextBuffer {
  /// Puts text in at the cursor, as much of it as there is room for.
  mutating func insert(_ text: String) {
    var room = most - lines.reduce(lines.count - 1) { $0 + $1.utf8.count }
    let fitting = text.prefix { character in
      room -= character.utf8.count
      return room >= 0
    }
    replace(cursor..<cursor, with: String(fitting))
  }

  /// Puts other text in place of all.
  mutating func replaceAll(with text: String) { replace(Place()..<end, with: text) }

  /// Begins a line as deep as the one above.
  mutating func breakLine() {
    let indent = lines[cursor.line].prefix { $0 == " " }.count
    insert("\n" + String(repeating: " ", count: min(indent, cursor.column)))
  }

  /// Fills up to the next even column with blanks.
  mutating func indent() { insert(cursor.column.isMultiple(of: 2) ? "  " : " ") }

  mutating func deleteBackward() { replace(place(-1, from: cursor)..<cursor, with: "") }
  mutating func deleteForward() { replace(cursor..<place(1, from: cursor), with: "") }
  mutating func deleteWord() { replace(wordPlace(forward: false)..<cursor, with: "") }

  /// Deletes the rest of the line; at its end, the end.
  mutating func deleteToEnd() {
    let rest = Place(line: cursor.line, column: lines[cursor.line].count)
    replace(cursor..<(cursor == rest ? place(1, from: cursor) : rest), with: "")
  }

  /// Takes the last change back; false where there is none.
  mutating func undo() -> Bool {
    guard let edit = past.popLast() else { return false }
    lines.replaceSubrange(edit.line..<edit.line + edit.inserted.count, with: edit.removed)
    future.append(edit)
    put(at: edit.before)
    return true
  }

  /// Makes the change taken back last again; false where there is none.
  mutating func redo() -> Bool {
    guard let edit = future.popLast() else { return false }
    make(edit)
    past.append(edit)
    return true
  }

  private mutating func make(_ edit: Edit) {
    lines.replaceSubrange(edit.line..<edit.line + edit.removed.count, with: edit.inserted)
    put(at: edit.after)
  }

  private mutating func replace(_ range: Range<Place>, with text: String) {
    guard !range.isEmpty || !text.isEmpty else { return }
    let (start, end) = (range.lowerBound, range.upperBound)
    var new = Self.lines(text)
    new[0] = lines[start.line].prefix(start.column) + new[0]
    let after = Place(line: start.line + new.count - 1, column: new[new.count - 1].count)
    new[new.count - 1] += lines[end.line].dropFirst(end.column)
    let edit = Edit(
      line: start.line, removed: Array(lines[start.line...end.line]), inserted: new,
      before: cursor, after: after, isLetter: range.isEmpty && text.count == 1 && text > " ")
    make(edit)
    future = []
    note(edit)
  }

  /// Letters typed one after the other are one change.
  private mutating func note(_ edit: Edit) {
    guard let last = past.last, last.isLetter, edit.isLetter, last.after == edit.before else {
      past = (past + [edit]).suffix(Self.mostEdits)
      return
    }
    past[past.count - 1].inserted = edit.inserted
    past[past.count - 1].after = edit.after
  }

  private static let mostEdits = 200
}

/// A change of a text: whole lines, what they were and what they are.
private struct Edit: Sendable {
  let line: Int
  let removed: [String]
  var inserted: [String]
  /// Where the cursor was, and where it is.
  let before: TextBuffer.Place
  var after: TextBuffer.Place
  /// Whether a single letter was typed.
  let isLetter: Bool
}
