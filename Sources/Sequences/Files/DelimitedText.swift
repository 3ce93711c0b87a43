/// Separated values as RFC 4180 has them: cells in quotation marks may hold separators, line breaks and doubled
/// quotation marks; lines end in CR LF, LF or CR. Blank lines are passed over.
struct DelimitedText {
  /// One record, and the line (from 1) in which it begins.
  struct Record: Hashable {
    let line: Int
    var cells: [String]
  }

  /// The records in their order.
  private(set) var records: [Record] = []
  /// The line of a quotation mark that nothing closes.
  private(set) var openQuote: Int?

  private let separator: UInt8
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var line = 1
  private var start = 1

  /// Cuts at most `limit` records out of a text. Of a text whose end was cut off, the last record is left out.
  init(_ text: String, separator: UInt8, isCut: Bool = false, limit: Int = .max) {
    self.separator = separator
    var text = text
    text.withUTF8 { read($0, limit: limit) }
    if isCut, !records.isEmpty || openQuote != nil {
      if openQuote == nil { records.removeLast() }
      openQuote = nil
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    var offset = 0
    while offset < bytes.count, records.count < limit {
      let byte = bytes[offset]
      if byte == Self.quote, cell.isEmpty {
        offset = readQuoted(bytes, from: offset + 1)
        if openQuote != nil { return }
        continue
      }
      offset += 1
      switch byte {
      case separator: endCell()
      case Self.lineFeed: endRecord()
      case Self.carriageReturn:
        if offset < bytes.count, bytes[offset] == Self.lineFeed { offset += 1 }
        endRecord()
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { endRecord() }
  }

  /// Reads up to the closing quotation mark; returns the place behind it.
  private mutating func readQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var offset = start
    let opened = line
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == Self.quote {
        guard offset < bytes.count, bytes[offset] == Self.quote else { return offset }
        offset += 1
      }
      if byte == Self.lineFeed { line += 1 }
      cell.append(byte)
    }
    openQuote = opened
    return offset
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
  }

  private mutating func endRecord() {
    if !cells.isEmpty || !cell.allSatisfy(Self.isBlank) {
      endCell()
      records.append(Record(line: start, cells: cells))
      cells = []
    }
    cell.removeAll(keepingCapacity: true)
    line += 1
    start = line
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

extension DelimitedText {
  /// The separators that are looked for, the commonest first.
  static let separators = [",", ";", "\t", "|"].map { UInt8(ascii: Unicode.Scalar($0) ?? ",") }

  /// The separator that a first line “sep=;” names, as spreadsheets write it, and the text with nothing in that line.
  static func namedSeparator(of text: String) -> (text: String, separator: UInt8?) {
    let first = text.prefix { !$0.isNewline }
    guard first.utf8.count == 5, first.lowercased().hasPrefix("sep="), let byte = first.utf8.last
    else { return (text, nil) }
    return (String(text[first.endIndex...]), byte)
  }

  /// The separator that cuts the first records into the most cells, as many in each; else the one that cuts the
  /// first record into the most.
  static func separator(of text: String) -> UInt8 {
    let widths = separators.map { separator in
      DelimitedText(text, separator: separator, limit: 20).records.map(\.cells.count)
    }
    let even = widths.map { Set($0).count == 1 ? $0[0] : 0 }
    let first = widths.map { $0.first ?? 0 }
    let chosen = even.contains { $0 > 1 } ? even : first
    let best = chosen.indices.max { (chosen[$0], -$0) < (chosen[$1], -$1) } ?? 0
    return separators[best]
  }
}
