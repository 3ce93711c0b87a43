/// What a reader was typing in place of a part of a notebook, and where the cursor stood.
public struct TypedText: Codable, Hashable, Sendable {
  /// The part, by its identity in the notebook as it was before.
  public let part: String
  /// The lines typed.
  public let text: String
  /// The cursor's line in them, from 0.
  public let line: Int
  /// The characters before the cursor in its line.
  public let column: Int

  /// A text that is being typed.
  public init(part: String, text: String, line: Int, column: Int) {
    (self.part, self.text, self.line, self.column) = (part, text, line, column)
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
