/// What the columns of a table are for.
struct TableRoles {
  /// What is read.
  enum Reading: Hashable {
    /// A text, symbol by symbol.
    case text(Int)
    /// Numbers of a row: one step.
    case numbers([Int])
    /// Numbers of a row, one after the other.
    case sequence([Int])
    /// Numbers of so many rows before.
    case series([Int], window: Int)
  }

  /// What is predicted.
  enum Answer: Hashable {
    case label(Int)
    case target(Int)
    /// A tag for each word.
    case tags(Int)

    var column: Int {
      switch self {
      case .label(let column), .target(let column), .tags(let column): column
      }
    }
  }

  let reading: Reading
  let answer: Answer
  /// Columns that are not used, in words.
  let notes: [String]

  init(_ table: Table, _ options: ReadingOptions) throws(DataError) {
    answer = try Self.answer(table, options)
    reading = try Self.reading(table, options, answer)
    let left = Set(table.titles.indices).subtracting(reading.columns + [answer.column]).sorted()
    let names = left.map { "“\(table.titles[$0])”" }
    notes =
      names.isEmpty
      ? []
      : [
        "\(names.prefix(8).joined(separator: ", "))\(names.count > 8 ? ", …" : "") not used"
          + (left.lazy.compactMap(table.stray).first.map { "; \($0)." } ?? ".")
      ]
  }

  private static func answer(_ table: Table, _ options: ReadingOptions) throws(DataError) -> Answer
  {
    let wishes = [options.label, options.target, options.tags].compactMap(\.self)
    guard wishes.count < 2 else {
      throw DataError("Of --label, --target and --tags one says what is predicted; give one.")
    }
    if let name = options.label { return .label(try table.column(name)) }
    if let name = options.target { return .target(try table.column(name)) }
    if let name = options.tags { return .tags(try table.column(name)) }
    throw open(table)
  }

  private static func open(_ table: Table) -> DataError {
    // A list of sentences and what they become may have notes behind these.
    let mayBePairs =
      table.isTabbed && table.titles.count > 2 && !table.isNumeric(0) && !table.isNumeric(1)
    let tagging = table.titles.indices.filter { !table.isNumeric($0) && table.isTagging($0) }
    let more =
      (tagging.isEmpty && !mayBePairs ? "" : ", --tags COLUMN for a tag of each word")
      + (mayBePairs ? ", --kind pairs where the first column shall become the second" : "")
    return DataError(
      "“\(table.name)” has the columns \(table.someTitles); say what is predicted: --label COLUMN for a "
        + "class, --target COLUMN for a number\(more).",
      asking: DataQuestion(
        subject: .predicted,
        candidates: candidates(table)
          + tagging.map {
            .init(
              answer: "tags \(table.titles[$0])", about: "a tag for each word of a text",
              choice: .tags, column: table.titles[$0])
          }
          + (mayBePairs
            ? [
              .init(
                answer: DataKind.pairs.rawValue, about: "the first column becomes the second",
                choice: .kind(.pairs))
            ] : [])))
  }

  /// Each column with what it would be predicted as, and of numbers in rows the next one too.
  private static func candidates(_ table: Table) -> [DataQuestion.Candidate] {
    let series: [DataQuestion.Candidate] = table.titles.enumerated().compactMap {
      column, title -> DataQuestion.Candidate? in
      guard table.isNumeric(column), table.kinds(column, limit: 11).count > 10 else { return nil }
      return .init(
        answer: "next \(title)", about: "the next number, where rows follow one another in time",
        choice: .next, column: title)
    }
    return table.titles.enumerated().compactMap {
      column, title -> DataQuestion.Candidate? in
      let kinds = table.kinds(column, limit: Labels.most + 1).count
      if table.isNumeric(column), kinds > 10 {
        return .init(answer: title, about: "a number", choice: .target, column: title)
      }
      guard (2...Labels.most).contains(kinds) else { return nil }
      return .init(
        answer: title, about: "one of \(kinds) classes", choice: .label, column: title)
    } + series
  }

  private static func reading(
    _ table: Table, _ options: ReadingOptions, _ answer: Answer
  ) throws(DataError) -> Reading {
    if let name = options.text { return .text(try table.column(name)) }
    let others = table.titles.indices.filter { $0 != answer.column }
    if let names = options.columns {
      let columns = try names.map { name throws(DataError) in try table.column(name) }
      if options.window == nil, columns.contains(answer.column) {
        throw DataError(
          "“\(table.titles[answer.column])” is what is predicted; of the same row it cannot be read as well."
        )
      }
      return numbers(columns, options, answer)
    }
    let numeric = others.filter { table.isNumeric($0) }
    let texts = others.filter { !table.isNumeric($0) }
    let isSeries = options.window != nil || options.rowIsSequence == true
    if case .tags = answer, texts.count == 1 { return .text(texts[0]) }
    if !isSeries {
      let prose = texts.filter { table.isProse($0) }
      if prose.count == 1 { return .text(prose[0]) }
      let isLabel = if case .label = answer { true } else { false }
      if prose.isEmpty, numeric.isEmpty, isLabel, texts.count == 1 { return .text(texts[0]) }
      if prose.count > 1 || numeric.isEmpty && isLabel { throw open(table, texts) }
    }
    if numeric.isEmpty, case .target(let column) = answer {
      return .series([column], window: options.window ?? ReadingOptions.usualWindow)
    }
    guard !numeric.isEmpty else { throw open(table, texts) }
    return numbers(numeric, options, answer)
  }

  /// Numbers as steps: of one row, or of a window of rows, in which the target stands too.
  private static func numbers(
    _ columns: [Int], _ options: ReadingOptions, _ answer: Answer
  ) -> Reading {
    if options.rowIsSequence == true { return .sequence(columns) }
    guard let window = options.window else { return .numbers(columns) }
    guard case .target(let target) = answer, !columns.contains(target) else {
      return .series(columns, window: max(1, window))
    }
    return .series((columns + [target]).sorted(), window: max(1, window))
  }

  private static func open(_ table: Table, _ texts: [Int]) -> DataError {
    let names = texts.map { table.titles[$0] }
    guard !names.isEmpty else {
      return DataError("“\(table.name)” has no column to read besides the one that is predicted.")
    }
    return DataError(
      "In “\(table.name)” \(names.prefix(12).joined(separator: ", ")) may be what is read; say which with "
        + "--text COLUMN.",
      asking: DataQuestion(
        subject: .read,
        candidates: names.map { .init(answer: $0, about: "a text", choice: .text, column: $0) }))
  }
}

extension TableRoles.Reading {
  var columns: [Int] {
    switch self {
    case .text(let column): [column]
    case .numbers(let columns), .sequence(let columns), .series(let columns, _): columns
    }
  }
}
