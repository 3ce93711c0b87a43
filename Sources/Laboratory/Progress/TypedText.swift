/// What a reader was typing in place of a part of a notebook, or as words for it, and where the cursor stood.
public struct TypedText: Codable, Hashable, Sendable {
  /// The part, by its identity in the notebook as it was before.
  public let part: String
  /// The lines typed.
  public let text: String
  /// The cursor's line in them, from 0.
  public let line: Int
  /// The characters before the cursor in its line.
  public let column: Int
  /// Whether it is a line of words for the part: a guess, a note, a value. Otherwise it is what the part is to say.
  public var isWords: Bool { words == true }
  private let words: Bool?

  /// A text that is being typed.
  public init(part: String, text: String, line: Int = 0, column: Int, isWords: Bool = false) {
    (self.part, self.text, self.line, self.column) = (part, text, line, column)
    words = isWords ? true : nil
  }
}

/// A notebook of a file with edits that are not in the file.
public struct Draft: Codable, Hashable, Sendable {
  /// The notebook's text with the edits.
  public let text: String
  /// What the file said, as a hash.
  private let file: String

  /// A notebook's text with edits of what its file says.
  public init(_ text: String, of file: String) {
    (self.text, self.file) = (text, FindingKey(file).description)
  }

  /// Whether the file still says what was edited.
  public func isDraft(of file: String) -> Bool { self.file == FindingKey(file).description }
}
