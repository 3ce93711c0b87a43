import ArgumentParser
import Laboratory
import Sequences

/// How a file of somebody's own is read; what is not said is told by its content.
struct DataOptions: ParsableArguments {
  @Option(
    help:
      "What a file of data is: text, table, tags or pairs (two parts of a line with a tab between)."
  )
  var kind: DataKind?

  @Flag(help: "Whether symbols are words or characters.")
  var unit: UnitFlag?

  @Option(help: "The column of a table with the class that is predicted, by name or number.")
  var label: String?

  @Option(help: "The column of a table with the number that is predicted.")
  var target: String?

  @Option(help: "The column of a table with a tag for each word of the text.")
  var tags: String?

  @Option(help: "The columns of a table with the numbers that are read, as width,height.")
  var columns: String?

  @Option(
    help:
      "Steps of one window: of a text (default: \(Recipe().window)), or of the rows of a table in time."
  )
  var window: Int?

  @Flag(help: "Read the numbers of a row one after the other.")
  var rowSequence = false

  @Flag(help: "The first row of a table is no header.")
  var noHeader = false

  @Option(help: "Characters or words that occur less often become UNK.")
  var minCount: Int?

  @Option(help: "Of more characters or words than so many the rarest become UNK.")
  var vocabularySize: Int?

  @Flag(help: "Begin every window of a text with the zero state, not with what the last carried.")
  var resetState = false

  func validate() throws {
    if let columns, !columns.contains(where: { $0 != "," && !$0.isWhitespace }) {
      throw ValidationError("--columns expects names or numbers of columns, as width,height.")
    }
    for (name, number) in [
      ("--window", window), ("--min-count", minCount), ("--vocabulary-size", vocabularySize),
    ] {
      guard number.map({ (1...1_000_000).contains($0) }) ?? true else {
        throw ValidationError("\(name) must be from 1 to 1,000,000, not \(number ?? 0).")
      }
    }
  }

  /// What was said, and nothing else.
  var wish: ReadingOptions {
    var options = ReadingOptions()
    options.kind = kind
    options.unit = unit?.unit
    options.label = label
    options.target = target
    options.tags = tags
    options.columns = columns.map { $0.split(separator: ",").map(String.init) }
    options.window = window
    options.minimumCount = minCount
    options.vocabularySize = vocabularySize
    options.rowIsSequence = rowSequence ? true : nil
    options.hasNoHeader = noHeader ? true : nil
    options.resetsState = resetState ? true : nil
    return options
  }
}

/// What a symbol is, as one of two flags.
enum UnitFlag: String, EnumerableFlag {
  case words, characters

  var unit: SymbolUnit { self == .words ? .word : .character }
}

extension DataKind: ExpressibleByArgument {}
