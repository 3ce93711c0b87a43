/// Rows that follow one another in time: from a window of them the next number, or the class of the last.
struct SeriesProblem {
  let source: TableProblem
  let columns: [Int]
  let window: Int
  private let numbers: [[Double]]
  private let answers: [(text: String, number: Double)]
  /// The first row that is held out; the number of rows where none is.
  private let border: Int

  init(_ source: TableProblem, _ columns: [Int], window: Int) throws(DataError) {
    (self.source, self.columns, self.window) = (source, columns, window)
    let table = source.table
    numbers = try table.records.map { record throws(DataError) in
      try columns.map { column throws(DataError) in
        guard let number = try table.number(record, column) else {
          throw source.missing(record, column)
        }
        return number
      }
    }
    answers = try table.records.map { record throws(DataError) in
      guard let answer = try source.answer(record) else {
        throw source.missing(record, source.roles.answer.column)
      }
      return answer
    }
    let count = numbers.count
    guard count > window + 1 else {
      throw DataError(
        "“\(source.file.name)” has \(counted(count, "row")); a window of \(window) needs at least \(window + 2)."
      )
    }
    let heldOut = max(count / 8, min(count / 4, window + 16))
    border = heldOut > window ? count - heldOut : count
  }

  private var predictsNext: Bool { if case .target = source.roles.answer { true } else { false } }

  var problem: Problem {
    get throws(DataError) {
      let inputs = columns.indices.map { place in
        source.scaled(source.table.titles[columns[place]], numbers[..<border].map { $0[place] })
      }
      let kind = try TableAnswers(
        source, training: Array(answers[..<border]), all: answers)
      let rows = numbers.map { row in zip(inputs, row).map { $0.number($1) } }
      let encode = { (range: Range<Int>) in windows(range, rows, kind) }
      let examples = SplitExamples(
        training: encode(0..<border), heldOut: encode(border..<numbers.count))
      let rule =
        border < numbers.count
        ? "The last \(numbers.count - border) of \(numbers.count) rows are held out; no window reads across that border."
        : "There are too few rows to hold some out."
      return source.problem(
        examples, .vectors(inputs), kind, shape: .manyToOne,
        notes: [rule, TableProblem.scaling(inputs)], story: story, landmarks: landmarks(kind))
    }
  }

  /// Windows of a part of the rows: before the row that is predicted, or with the row whose class it is at their end.
  private func windows(
    _ range: Range<Int>, _ rows: [[Float]], _ kind: TableAnswers
  ) -> [Example] {
    let lead = predictsNext ? window : window - 1
    return range.dropFirst(lead).map { row in
      let first = row - lead
      return Example(
        input: .vectors(Array(rows[first..<first + window])),
        target: kind.target(answers[row].text, answers[row].number))
    }
  }

  /// The loss of answering with the last number.
  private func landmarks(_ kind: TableAnswers) -> [Baseline] {
    guard predictsNext, case .values(let columns, _) = kind.output else { return [] }
    let numbers = answers[..<border].map { Double(columns[0].number($0.number)) }
    let changes = zip(numbers, numbers.dropFirst()).map { ($1 - $0) * ($1 - $0) }
    let loss = changes.reduce(0, +) / Double(max(1, changes.count))
    return loss > 0 && loss < kind.baseline.value ? [Baseline(loss, "the next as the last")] : []
  }

  private var story: String {
    let what = predictsNext ? "answers with the next number" : "answers with the class of the last"
    return
      "The network reads \(window) rows one after the other and \(what). Watch how long a single odd row stays in the "
      + "state."
  }
}

extension TableProblem {
  fileprivate func missing(_ record: DelimitedText.Record, _ column: Int) -> DataError {
    DataError(
      "“\(file.name)”, line \(record.line): “\(table.titles[column])” is missing, and a series has no gaps."
    )
  }
}
