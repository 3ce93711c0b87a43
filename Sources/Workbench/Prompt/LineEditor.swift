/// One line of text being typed, with a cursor between its characters.
struct LineEditor: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// 0 … the number of characters.
  private(set) var cursor = 0

  /// A text with the cursor at a place, or at its end.
  init(_ text: String = "", cursor: Int = .max) {
    characters = Array(text)
    self.cursor = min(max(0, cursor), characters.count)
  }

  var text: String { String(characters) }
  /// What stands to the left of the cursor.
  var head: String { String(characters[..<cursor]) }

  /// Puts text in at the cursor; line breaks and tabs become spaces.
  mutating func insert(_ text: some StringProtocol) {
    let new = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let room = max(0, Self.mostCharacters - characters.count)
    characters.insert(contentsOf: new.prefix(room), at: cursor)
    cursor += min(new.count, room)
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Deletes back to the beginning of the word before the cursor; a slash ends a word too.
  mutating func deleteWord() {
    while let last = characters[..<cursor].last, isSeparator(last) { deleteBackward() }
    while let last = characters[..<cursor].last, !isSeparator(last) { deleteBackward() }
  }

  mutating func deleteToStart() {
    characters.removeFirst(cursor)
    cursor = 0
  }

  mutating func move(by distance: Int) {
    cursor = min(max(0, cursor + distance), characters.count)
  }

  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }

  private func isSeparator(_ character: Character) -> Bool { character == " " || character == "/" }

  private static let mostCharacters = 4096
}
