/// What the data in a file are.
public enum DataKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// A text, to be predicted symbol by symbol.
  case text
  /// A table with separated columns, one example a row.
  case table
  /// Lines of tokens, a tab, and as many tags.
  case tags
  /// Lines of a source, a tab, and what it shall become.
  case pairs

  /// What it is, in a few words.
  public var meaning: String {
    switch self {
    case .text: "a text, predicted symbol by symbol"
    case .table: "a table with an example in each row"
    case .tags: "tokens, a tab, and a tag for each"
    case .pairs: "a text, a tab, and what it shall become"
    }
  }
}

/// What a symbol of a text is.
public enum SymbolUnit: String, CaseIterable, Codable, Hashable, Sendable {
  /// A grapheme cluster.
  case character
  /// A word, or a punctuation mark beside one.
  case word
}

/// How a file of somebody's own is read; what is nil or empty is told by its content.
public struct ReadingOptions: Codable, Hashable, Sendable {
  /// What the data are.
  public var kind: DataKind?
  /// What a symbol is.
  public var unit: SymbolUnit?
  /// The column with the text that is read, by name or number from 1.
  public var text: String?
  /// The columns with the numbers that are read.
  public var columns: [String]?
  /// The column with the class that is predicted.
  public var label: String?
  /// The column with the number that is predicted.
  public var target: String?
  /// The column with a tag for each word of the text.
  public var tags: String?
  /// Steps of a window: of a text, or of a series whose rows follow one another in time.
  public var window: Int?
  /// Symbols that occur less often become UNK.
  public var minimumCount: Int?
  /// Of more symbols than so many the rarest become UNK.
  public var vocabularySize: Int?
  /// Whether each window of a text begins with the zero state.
  public var resetsState: Bool?
  /// Whether the first row of a table is an example and no header.
  public var hasNoHeader: Bool?
  /// Whether the numbers of a row are steps, one after the other.
  public var rowIsSequence: Bool?

  /// Everything told by the content.
  public init() {}

  /// Whether something was said that only a table has.
  var concernsTable: Bool {
    [text, label, target, tags].contains { $0 != nil } || columns != nil || rowIsSequence == true
  }

  /// Takes in the answer to a question: one of its candidates, or the name of a column.
  public mutating func answer(_ question: DataQuestion, _ answer: String) {
    guard let candidate = question.candidates.first(where: { $0.answer == answer }) else {
      take(answer, for: question.subject)
      return
    }
    switch candidate.choice {
    case .kind(let kind): self.kind = kind
    case .label: label = candidate.column
    case .target: target = candidate.column
    case .tags: tags = candidate.column
    case .next: (target, window) = (candidate.column, window ?? Self.usualWindow)
    case .text: text = candidate.column
    }
  }

  /// Steps of a window of a series where nothing was said.
  static let usualWindow = 24

  private mutating func take(_ answer: String, for subject: DataQuestion.Subject) {
    switch subject {
    case .kind: kind = DataKind(rawValue: answer)
    case .predicted: label = answer
    case .read: text = answer
    }
  }
}

/// What must be known before a file can be read, and can be asked for.
public struct DataQuestion: Hashable, Sendable {
  /// What is asked.
  public enum Subject: Hashable, Sendable {
    /// What the data are.
    case kind
    /// Which column is predicted.
    case predicted
    /// Which column is read.
    case read

    /// The question.
    public var title: String {
      switch self {
      case .kind: "How is it to be read?"
      case .predicted: "What is to be predicted?"
      case .read: "Which column is read?"
      }
    }
  }

  /// One of the answers that fit.
  public struct Candidate: Hashable, Sendable {
    enum Choice: Hashable, Sendable { case kind(DataKind), label, target, tags, next, text }

    /// What is typed.
    public let answer: String
    /// A few words about it.
    public let about: String
    let choice: Choice
    var column: String?
  }

  /// What is asked.
  public let subject: Subject
  /// The answers that fit.
  public let candidates: [Candidate]
}

/// Why a file of somebody's own cannot be learned from, as one plain sentence.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public let description: String
  /// What the answer to would help.
  public let question: DataQuestion?

  init(_ description: String, asking question: DataQuestion? = nil) {
    self.description = description
    self.question = question
  }

  init(_ error: TextError) { self.init(error.description) }
}

/// What a saved network knows of its data, so that a file that has grown since is read in the same symbols, classes
/// and units.
public struct KnownData: Codable, Hashable, Sendable {
  /// The symbols that it reads.
  public var symbols: [String]?
  /// The symbols that its decoder writes.
  public var answers: [String]?
  /// The classes, where they are no symbols.
  public var labels: [String]?
  /// Offset and scale of each column of numbers.
  public var scales: [String: [Double]] = [:]

  /// The symbols alone, as files of networks before this version have them.
  public init(symbols: [String]) { self.symbols = symbols }

  /// What a problem is made of.
  init(_ input: InputKind, _ output: OutputKind) {
    switch input {
    case .tokens(let vocabulary): symbols = vocabulary.symbols
    case .pairs(let source, let decoder): (symbols, answers) = (source.symbols, decoder.symbols)
    case .vectors(let columns): note(columns)
    }
    switch output {
    case .classes(let labels): if labels != symbols, labels != answers { self.labels = labels }
    case .values(let columns, _): note(columns)
    case .binary: break
    }
  }

  private mutating func note(_ columns: [Column]) {
    for column in columns { scales[column.name] = [column.offset, column.scale] }
  }
}
