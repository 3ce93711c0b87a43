import Foundation

/// A table that was read from a file: records of equal width, and what its columns are called.
struct Table {
  /// The name of the file.
  let name: String
  /// What each column is called: as in the header, or by its number.
  let titles: [String]
  /// The rows below the header.
  let records: [DelimitedText.Record]
  /// Whether the first row named the columns.
  let hasHeader: Bool
  /// What is to be known of the first row.
  let notes: [String]
  private let separator: UInt8
  /// What the cells of each column are.
  private let contents: [Content]

  /// What the cells of a column are.
  struct Content {
    /// How many are numbers.
    var numbers = 0
    /// How many are something else.
    var others = 0
    /// The first of the others, and its line.
    var stray: (cell: String, line: Int)?
  }

  /// Cells that stand for no value.
  static let missing: Set<String> = ["", "na", "n/a", "nan", "null", "none", "?", "-"]

  init(_ file: TextFile, _ options: ReadingOptions) throws(DataError) {
    name = file.name
    let (text, named) = DelimitedText.namedSeparator(of: file.text)
    separator = named ?? DelimitedText.separator(of: text)
    let isCut = file.bytesRead < file.bytesTotal
    let table = DelimitedText(text, separator: separator, isCut: isCut)
    if let line = table.openQuote {
      throw DataError("“\(file.name)”, line \(line): a quotation mark is never closed.")
    }
    guard let first = table.records.first else {
      throw DataError(
        isCut
          ? "“\(file.name)” begins with a row of more than \(amount(TextFile.readingLimit))."
          : "“\(file.name)” has no rows.")
    }
    let header = TableHeader(table.records, options, separator)
    titles = first.cells.enumerated().map { index, cell in
      let title = cell.trimmingCharacters(in: .whitespaces)
      return !header.isThere || title.isEmpty ? "\(index + 1)" : title
    }
    (hasHeader, notes) = (header.isThere, header.notes)
    records = Array(table.records.dropFirst(hasHeader ? 1 : 0))
    contents = Self.contents(records, columns: titles.count, separator)
    try check(rowsMayEnd: options.rowIsSequence == true)
  }

  private func check(rowsMayEnd: Bool) throws(DataError) {
    guard !records.isEmpty else {
      throw DataError("“\(name)” has a header and no rows below it.")
    }
    for record in records where record.cells.count != titles.count {
      if rowsMayEnd, record.cells.count < titles.count { continue }
      throw DataError(
        "“\(name)”, line \(record.line): expected \(counted(titles.count, "cell")) as in the first line, "
          + "got \(record.cells.count).")
    }
  }

  private static func contents(
    _ records: [DelimitedText.Record], columns: Int, _ separator: UInt8
  ) -> [Content] {
    var contents = Array(repeating: Content(), count: columns)
    for record in records {
      for (column, cell) in record.cells.prefix(columns).enumerated() {
        if number(cell, separator) != nil {
          contents[column].numbers += 1
        } else if !isMissing(cell) {
          contents[column].others += 1
          if contents[column].stray == nil { contents[column].stray = (cell, record.line) }
        }
      }
    }
    return contents
  }

  static func isMissing(_ cell: String) -> Bool {
    missing.contains(trimmed(cell).lowercased())
  }

  /// The number in a cell; where a comma does not separate cells, it may stand for the point.
  static func number(_ cell: String, _ separator: UInt8) -> Double? {
    let text = trimmed(cell)
    let plain =
      separator != UInt8(ascii: ",") && text.utf8.count { $0 == UInt8(ascii: ",") } == 1
        && !text.utf8.contains(UInt8(ascii: ".")) ? text.replacing(",", with: ".") : text
    // Double also reads “inf”, “nan” and “0x1”, which no table means.
    guard plain.utf8.allSatisfy(isOfNumber) else { return nil }
    return Double(plain).flatMap { $0.isFinite ? $0 : nil }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Without space at its ends; of most cells the cell itself.
  private static func trimmed(_ cell: String) -> String {
    guard let first = cell.utf8.first, let last = cell.utf8.last else { return cell }
    // Letters and digits of ASCII; what may be a space of any script is left to Foundation.
    let isPlain = (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
    return isPlain ? cell : cell.trimmingCharacters(in: .whitespaces)
  }
}

// MARK: - Columns

extension Table {
  /// Whether tabs separate the cells, as in lists of sentences and what they become.
  var isTabbed: Bool { separator == UInt8(ascii: "\t") }

  /// The titles, of many the first.
  var someTitles: String {
    (titles.prefix(12) + (titles.count > 12 ? ["…"] : [])).joined(separator: ", ")
  }

  /// The column of a name, or of a number from 1.
  func column(_ wish: String) throws(DataError) -> Int {
    let found = titles.indices.filter { titles[$0] == wish }
    if found.count > 1 {
      throw DataError(
        "“\(name)” has \(found.count) columns “\(wish)”; say which by its number: "
          + "\(found.map { "\($0 + 1)" }.joined(separator: ", ")).")
    }
    if let index = found.first { return index }
    if let number = Int(wish), titles.indices.contains(number - 1) { return number - 1 }
    let near =
      hasHeader && Int(wish) == nil
      ? titles.min { editDistance(wish, $0) < editDistance(wish, $1) } : nil
    throw DataError(
      "“\(name)” has no column “\(wish)”; it has \(someTitles)."
        + (near.map { " Did you mean “\($0)”?" } ?? ""))
  }

  /// Whether every cell of a column that is not missing is a number, and there is one.
  func isNumeric(_ column: Int) -> Bool {
    contents[column].numbers > 0 && contents[column].others == 0
  }

  /// Of a column of numbers with other cells among them the first of those, in words.
  func stray(_ column: Int) -> String? {
    let content = contents[column]
    guard content.numbers > content.others, let (cell, line) = content.stray else { return nil }
    return "line \(line): “\(cell.prefix(40))” in column “\(titles[column])” is no number"
  }

  /// A cell; nil behind the end of a row that ends early.
  func cell(_ record: DelimitedText.Record, _ column: Int) -> String? {
    column < record.cells.count ? record.cells[column] : nil
  }

  /// The number in a cell; nil where it is missing.
  func number(_ record: DelimitedText.Record, _ column: Int) throws(DataError) -> Double? {
    guard let cell = cell(record, column), !Self.isMissing(cell) else { return nil }
    guard let number = Self.number(cell, separator) else {
      throw DataError(
        "“\(name)”, line \(record.line): “\(cell.prefix(40))” in column “\(titles[column])” is no number."
      )
    }
    return number
  }

  /// Whether a cell is missing in a column of classes; among words, “none” and the like may be one of them.
  func isMissing(_ cell: String, inClasses column: Int) -> Bool {
    isNumeric(column)
      ? Self.isMissing(cell) : ["", "nan", "null"].contains(Self.trimmed(cell).lowercased())
  }

  /// The different cells of a column, at most `limit` of them.
  func kinds(_ column: Int, limit: Int) -> Set<String> {
    var kinds: Set<String> = []
    for record in records where kinds.count < limit {
      if let cell = cell(record, column), !isMissing(cell, inClasses: column) {
        kinds.insert(cell)
      }
    }
    return kinds
  }

  /// Whether a column has a word for each word of another text, some of which have several.
  func isTagging(_ column: Int) -> Bool {
    let words = records.prefix(200).map { record in
      titles.indices.map { (cell(record, $0) ?? "").split(whereSeparator: \.isWhitespace).count }
    }
    guard words.contains(where: { $0[column] > 1 }) else { return false }
    return titles.indices.contains { other in
      other != column && words.allSatisfy { $0[other] == $0[column] }
    }
  }

  /// Whether the cells of a column are texts of several words.
  func isProse(_ column: Int) -> Bool {
    let cells = records.prefix(200).compactMap { cell($0, column) }
    return cells.count { $0.contains(" ") } * 2 > cells.count
  }
}

/// “1 cell”, “3 cells”.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)" + (count == 1 ? "" : "s")
}
