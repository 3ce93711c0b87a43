/// A place in the text of a notebook, counted as editors do.
public struct SourcePlace: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// Whether a place stands before another one.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// What is wrong at a place of a notebook.
public struct Diagnostic: Hashable, Sendable {
  /// The place.
  public let place: SourcePlace
  /// What is wrong, in one sentence.
  public let message: String
  /// The word that was probably meant; nil where none is near.
  public let suggestion: String?
  /// The text of the line, as it stands in the file.
  public let excerpt: String

  /// Puts a diagnostic together.
  public init(
    _ place: SourcePlace, _ message: String, suggestion: String? = nil, excerpt: String = ""
  ) {
    self.place = place
    self.message = message
    self.suggestion = suggestion
    self.excerpt = excerpt
  }

  /// The sentence with the word that was probably meant.
  public var sentence: String {
    suggestion.map { "\(message) Did you mean “\($0)”?" } ?? message
  }

  /// Three lines as compilers write them: file, line, column and sentence; the line; a mark under the
  /// column.
  public func report(file: String) -> String {
    let lead = excerpt.unicodeScalars.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }
    return "\(file):\(place.line):\(place.column): \(sentence)\n  \(excerpt)\n  \(lead.joined())^"
  }
}
