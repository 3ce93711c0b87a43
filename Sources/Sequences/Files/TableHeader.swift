import Foundation

/// Whether the first row of a table names its columns.
struct TableHeader {
  /// Whether it does.
  let isThere: Bool
  /// What is to be known where that is but likely.
  let notes: [String]

  /// Looks at the first row and at those below it.
  init(_ records: [DelimitedText.Record], _ options: ReadingOptions, _ separator: UInt8) {
    guard options.hasNoHeader != true, let first = records.first else {
      (isThere, notes) = (false, [])
      return
    }
    let rows = HeaderRows(first, below: records.dropFirst().prefix(1000), separator)
    let (isOfItsOwn, isOverNumbers) = (rows.isOfItsOwn, rows.hasWordOverNumbers)
    if rows.hasCell(of: options.names) || isOfItsOwn && isOverNumbers {
      (isThere, notes) = (true, [])
    } else if isOfItsOwn || isOverNumbers || rows.isOverClasses(options.label) {
      (isThere, notes) = (
        true, ["The first row is taken for a header (--no-header says otherwise)."]
      )
    } else {
      (isThere, notes) = (false, ["The first row is read as an example and not as a header."])
    }
  }
}

/// The first row of a table, and rows below it.
private struct HeaderRows {
  private let cells: [String]
  /// The cells below each of the first row.
  private let columns: [[String]]
  private let separator: UInt8

  init(
    _ first: DelimitedText.Record, below: ArraySlice<DelimitedText.Record>, _ separator: UInt8
  ) {
    self.separator = separator
    cells = first.cells.map { $0.trimmingCharacters(in: .whitespaces) }
    columns = first.cells.indices.map { column in
      below.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
    }
  }

  /// Whether an option calls a column as a cell does.
  func hasCell(of names: [String]) -> Bool {
    !Set(names).isDisjoint(with: cells.filter { Int($0) == nil })
  }

  /// Whether the cells differ, none is a number or missing, and none occurs below; an index has no name over its
  /// numbers.
  var isOfItsOwn: Bool {
    guard Set(cells).count == cells.count, cells.contains(where: isWord) else { return false }
    return cells.indices.allSatisfy { column in
      let isName = cells[column].isEmpty ? hasNumbers(column) : isWord(cells[column])
      return isName && !columns[column].contains(cells[column])
    }
  }

  /// Whether a word stands over numbers alone.
  var hasWordOverNumbers: Bool {
    cells.indices.contains {
      isWord(cells[$0]) && cells[$0].contains(where: \.isLetter) && hasNumbers($0)
    }
  }

  /// Whether in a column of classes that has this number a word stands over a few that all occur again.
  func isOverClasses(_ label: String?) -> Bool {
    guard let column = label.flatMap({ Int($0) }).map({ $0 - 1 }), cells.indices.contains(column),
      isWord(cells[column])
    else { return false }
    let counts = Dictionary(columns[column].map { ($0, 1) }, uniquingKeysWith: +)
    return !counts.isEmpty && counts[cells[column]] == nil && counts.values.allSatisfy { $0 > 1 }
  }

  private func isWord(_ cell: String) -> Bool {
    !Table.isMissing(cell) && Table.number(cell, separator) == nil
  }

  /// Whether there are two numbers at least in a column, and nothing else but missing ones.
  private func hasNumbers(_ column: Int) -> Bool {
    let known = columns[column].filter { !Table.isMissing($0) }
    return known.count > 1 && known.allSatisfy { Table.number($0, separator) != nil }
  }
}

extension ReadingOptions {
  /// What columns are called, by names or numbers.
  fileprivate var names: [String] {
    [text, label, target, tags].compactMap(\.self) + (columns ?? [])
  }
}
