import Foundation

extension Problem {
  /// The problem that a file of somebody's own poses: a text, a table, tagged or paired lines.
  ///
  /// What the options leave open is told by the content; where that is ambiguous, the error says so and what to ask.
  /// `known` are the symbols, classes and units of a network that was saved.
  public static func file(
    _ file: TextFile, options: ReadingOptions = ReadingOptions(), known: KnownData? = nil
  ) throws(DataError) -> Problem {
    switch try DataKind(of: file, options) {
    case .text: return try text(file, options, known)
    case .table:
      try file.checkIsText()
      return try TableProblem(file, options, known).problem
    case .tags:
      try file.checkIsText()
      return try TagProblem(TabLines(file, options), file, options, known).problem
    case .pairs:
      try file.checkIsText()
      return try PairProblem(file, options, known).problem
    }
  }

  private static func text(
    _ file: TextFile, _ options: ReadingOptions, _ known: KnownData?
  ) throws(DataError) -> Problem {
    let unit = options.unit ?? .character
    let text = TextOptions(
      window: options.window ?? 50, minimumCount: options.minimumCount ?? 1,
      carriesState: options.resetsState != true,
      vocabulary: known?.symbols.map { Vocabulary(symbols: $0, unit: unit) },
      unit: unit, vocabularySize: options.vocabularySize)
    do throws(TextError) { return try .text(file, options: text) } catch { throw DataError(error) }
  }
}

extension DataKind {
  /// As the options say, else by the name and by the tabs in the lines.
  init(of file: TextFile, _ options: ReadingOptions) throws(DataError) {
    let name = file.name.lowercased()
    if let kind = options.kind {
      self = kind
    } else if options.concernsTable || name.hasSuffix(".csv") {
      self = .table
    } else {
      self = try Self.byTabs(file, isTSV: name.hasSuffix(".tsv") || name.hasSuffix(".tab"))
    }
  }

  /// Lines of two parts with a tab between are tagged where both parts always have as many words, some more than one,
  /// and the right ones are of few kinds; else pairs, unless the right part is one of a few words, which may be classes.
  /// More than two parts are a table; without tabs it is a text.
  private static func byTabs(_ file: TextFile, isTSV: Bool) throws(DataError) -> DataKind {
    let lines = file.text.split(whereSeparator: \.isNewline).prefix(1000)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let least = lines.map(\.count).min() ?? 0
    guard least > 1 else { return isTSV ? .table : .text }
    guard least == 2 else { return .table }
    let words = lines.map { parts in parts.prefix(2).map { $0.split(separator: " ") } }
    let even = words.count { $0[0].count == $0[1].count }
    let isLong = words.contains { $0[0].count > 1 }
    let answers = Set(words.map { $0[1].joined(separator: " ") })
    let isClass = words.allSatisfy { $0[1].count == 1 } && answers.count * 2 <= words.count
    if isLong, isClass { throw ambiguous(file, [.table, .pairs]) }
    guard isLong, even * 10 >= words.count * 9 else { return .pairs }
    let tags = words.flatMap { $0[1] }
    guard even == words.count, Set(tags).count * 4 <= tags.count else {
      throw ambiguous(file, [.tags, .pairs])
    }
    return .tags
  }

  private static func ambiguous(_ file: TextFile, _ kinds: [DataKind]) -> DataError {
    DataError(
      "“\(file.name)” may be \(kinds[0].meaning), or \(kinds[1].meaning); say which with "
        + "--kind \(kinds[0].rawValue) or --kind \(kinds[1].rawValue).",
      asking: DataQuestion(
        subject: .kind,
        candidates: kinds.map {
          .init(answer: $0.rawValue, about: $0.meaning, choice: .kind($0))
        }))
  }
}

extension TextFile {
  /// Refuses what has zero bytes, as no table or list of lines has.
  func checkIsText() throws(DataError) {
    guard text.utf8.contains(0) else { return }
    let line = text.utf8.prefix { $0 != 0 }.count { $0 == UInt8(ascii: "\n") } + 1
    throw DataError("“\(name)” is no text of lines: it has a zero byte in line \(line).")
  }

  /// What to know of a file that was not read whole.
  var notes: [String] {
    guard bytesRead < bytesTotal else { return [] }
    let (read, total) = (amount(bytesRead), amount(bytesTotal))
    guard read == total else { return ["Read the first \(read) of \(total)."] }
    let rest = bytesTotal - bytesRead
    let left = rest == 1 ? "last byte is" : "last \(rest) bytes are"
    return ["Read the first \(read); the \(left) left out."]
  }
}
