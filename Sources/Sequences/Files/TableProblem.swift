import Foundation

/// A table on its way to a problem.
struct TableProblem {
  let file: TextFile
  let table: Table
  let roles: TableRoles
  let known: KnownData?
  private let options: ReadingOptions

  init(_ file: TextFile, _ options: ReadingOptions, _ known: KnownData?) throws(DataError) {
    (self.file, self.options, self.known) = (file, options, known)
    table = try Table(file, options)
    roles = try TableRoles(table, options)
  }

  var problem: Problem {
    get throws(DataError) {
      switch (roles.reading, roles.answer) {
      case (.text(let text), .tags(let tags)): try tagged(text, tags)
      case (_, .tags): throw DataError("Tags go with a text; say which with --text COLUMN.")
      case (.series(let columns, let window), _):
        try SeriesProblem(self, columns, window: window).problem
      case (.text(let column), _): try textual(column)
      case (.numbers(let columns), _): try numeric(columns, isSequence: false)
      case (.sequence(let columns), _): try numeric(columns, isSequence: true)
      }
    }
  }

  private func tagged(_ text: Int, _ tags: Int) throws(DataError) -> Problem {
    let lines = table.records.map { record in
      (line: record.line, parts: [text, tags].map { table.cell(record, $0) ?? "" })
    }
    return try TagProblem(lines, notes: table.notes, file, options, known).problem
  }
}

// MARK: - Rows

extension TableProblem {
  /// A row with an answer: what it reads, in which line it stands.
  struct Row<Input> {
    let line: Int
    let input: Input
    let answer: String
    let number: Double
  }

  /// The rows that have all that is read and an answer, and what is said of the others.
  private func rows<Input>(
    _ input: (DelimitedText.Record) throws(DataError) -> Input?
  ) throws(DataError) -> (rows: [Row<Input>], note: [String]) {
    var rows: [Row<Input>] = []
    var missing: [Int] = []
    for record in table.records {
      guard let read = try input(record), let answer = try answer(record) else {
        missing.append(record.line)
        continue
      }
      rows.append(Row(line: record.line, input: read, answer: answer.text, number: answer.number))
    }
    guard rows.count > 1 else {
      throw DataError(
        "“\(file.name)” has \(counted(rows.count, "row")) with all that is needed; there must be two."
      )
    }
    let note =
      missing.isEmpty
      ? []
      : [
        "\(counted(missing.count, "row")) with a missing cell left out, the first in line \(missing[0])."
      ]
    return (rows, note)
  }

  func answer(
    _ record: DelimitedText.Record
  ) throws(DataError) -> (text: String, number: Double)? {
    switch roles.answer {
    case .label(let column), .tags(let column):
      guard let cell = table.cell(record, column), !table.isMissing(cell, inClasses: column) else {
        return nil
      }
      return (cell.trimmingCharacters(in: .whitespaces), 0)
    case .target(let column): return try table.number(record, column).map { ("", $0) }
    }
  }

  /// A text in each row, many-to-one.
  private func textual(_ column: Int) throws(DataError) -> Problem {
    let cells = table.records.compactMap { table.cell($0, column) }
    let reader = SymbolReader(options, standard: SymbolReader.unit(of: cells))
    var cut = 0
    let (rows, note) = try rows { record throws(DataError) -> [String]? in
      guard let cell = table.cell(record, column) else { return nil }
      let symbols = reader.symbols(of: cell)
      cut += symbols.count > SymbolReader.longest ? 1 : 0
      return symbols.isEmpty ? nil : Array(symbols.prefix(SymbolReader.longest))
    }
    let split = HashSplit(rows) { $0.input.joined(separator: "\u{1}") }
    let vocabulary =
      known?.symbols.map(reader.vocabulary(known:))
      ?? reader.vocabulary(split.training.map(\.input), others: split.heldOut.map(\.input))
    let unit = reader.unit.rawValue
    let longest = rows.map(\.input.count).max() ?? 0
    let notes =
      note
      + (cut > 0
        ? ["\(counted(cut, "text")) cut to the first \(SymbolReader.longest) \(unit)s."] : [])
      + [split.note, "\(vocabulary.count) \(unit)s; the longest text has \(longest)."]
    return try answered(
      split, .tokens(vocabulary), shape: .manyToOne, notes: notes,
      story: """
        The network reads “\(table.titles[column])” \(unit) by \(unit) and answers once, at the end. Watch which \
        steps change its state, and what of the beginning is still there when it answers.
        """
    ) { row throws(DataError) in .tokens(try vocabulary.numbers(row.input, in: file)) }
  }

  /// Numbers in each row: one step of them all, or as many steps of one.
  private func numeric(_ columns: [Int], isSequence: Bool) throws(DataError) -> Problem {
    let (rows, note) = try rows { record throws(DataError) -> [Double]? in
      var numbers: [Double] = []
      for column in columns {
        if isSequence, table.cell(record, column).map(Table.isMissing) ?? true { continue }
        guard let number = try table.number(record, column) else { return nil }
        numbers.append(number)
      }
      return numbers.isEmpty ? nil : numbers
    }
    let split = HashSplit(rows) { $0.input.map { String($0) }.joined(separator: "\t") }
    let training = split.training.map(\.input)
    let inputs =
      isSequence
      ? [scaled("value", training.flatMap(\.self))]
      : columns.indices.map { place in
        scaled(table.titles[columns[place]], training.map { $0[place] })
      }
    let story =
      isSequence
      ? "The numbers of a row are read one after the other, then the network answers once."
      : "Each row is a single step, so no state comes before it: an Elman network is an ordinary perceptron with a "
        + "hidden layer, and its recurrent matrix receives no gradient at all."
    return try answered(
      split, .vectors(inputs), shape: isSequence ? .manyToOne : .oneToOne,
      notes: note + [split.note, Self.scaling(inputs)], story: story
    ) { row throws(DataError) in
      isSequence
        ? .vectors(row.input.map { [inputs[0].number($0)] })
        : .vectors([zip(inputs, row.input).map { $0.number($1) }])
    }
  }
}

// MARK: - Answers

extension TableProblem {
  /// The problem of rows whose inputs are known.
  private func answered<Input>(
    _ split: HashSplit<Row<Input>>, _ input: InputKind, shape: ProblemShape, notes: [String],
    story: String, _ read: @escaping (Row<Input>) throws(DataError) -> ExampleInput
  ) throws(DataError) -> Problem {
    let all = split.training + split.heldOut
    let answers = try TableAnswers(
      self, training: split.training.map { ($0.answer, $0.number) },
      all: all.map { ($0.answer, $0.number) })
    let encode = { (rows: [Row<Input>]) throws(DataError) -> [Example] in
      try rows.map { row throws(DataError) in
        Example(input: try read(row), target: answers.target(row.answer, row.number))
      }
    }
    return problem(
      SplitExamples(training: try encode(split.training), heldOut: try encode(split.heldOut)),
      input, answers, shape: shape, notes: notes, story: story)
  }

  /// The problem of examples.
  func problem(
    _ examples: SplitExamples, _ input: InputKind, _ answers: TableAnswers, shape: ProblemShape,
    notes: [String], story: String, landmarks: [Baseline] = []
  ) -> Problem {
    var embedding: Int?
    if case .tokens(let vocabulary) = input { embedding = SymbolReader.embedding(vocabulary) }
    return Problem(
      name: file.name, title: file.name,
      summary: "predict \(table.titles[roles.answer.column]) of \(file.name)", story: story,
      shape: shape, input: input, output: answers.output, baseline: answers.baseline,
      landmarks: landmarks,
      suggestion: Suggestion(
        hidden: [embedding == nil ? 16 : 32], embedding: embedding, updates: 1000),
      notes: file.notes + table.notes + notes + answers.notes + roles.notes,
      training: Supply(Pool(examples.training)), heldOut: Supply(Pool(examples.heldOut)),
      walking: examples.walking)
  }

  /// A column of numbers with mean 0 and variance 1 over the training part, or as a saved network has it.
  func scaled(_ name: String, _ numbers: [Double]) -> Column {
    if let scale = known?.scales[name], scale.count == 2, scale[1] > 0 {
      return Column(name, scale: scale[1], offset: scale[0], digits: Self.digits(scale[1]))
    }
    // In units of the largest, of which no square is too large or too small for a number.
    let largest: Double = numbers.reduce(0) { max($0, $1.magnitude) }
    let unit = largest.isNormal ? largest : 1
    let count = Double(max(1, numbers.count))
    let shares: [Double] = numbers.map { $0 / unit }
    let mean = shares.reduce(0, +) / count
    let variance = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let spread = variance.squareRoot() * unit
    let deviation = spread.isNormal ? spread : 1
    return Column(name, scale: deviation, offset: mean * unit, digits: Self.digits(deviation))
  }

  /// Three digits that count.
  private static func digits(_ deviation: Double) -> Int {
    min(8, max(0, 2 - Int(log10(deviation).rounded(.down))))
  }

  /// What was done to numbers.
  static func scaling(_ columns: [Column]) -> String {
    let parts = columns.prefix(4).map {
      "\($0.name) (x − \(String(format: "%g", $0.offset))) / \(String(format: "%g", $0.scale))"
    }
    return "Read as (x − mean) / deviation of the training part: \(parts.joined(separator: ", "))"
      + (columns.count > 4 ? ", …" : ".")
  }
}
