/// What is predicted: one of the classes, or a number.
struct TableAnswers {
  let output: OutputKind
  let baseline: Baseline
  let notes: [String]
  private let labels: Labels?
  private let column: Column

  init(
    _ source: TableProblem, training: [(text: String, number: Double)],
    all: [(text: String, number: Double)]
  ) throws(DataError) {
    let title = source.table.titles[source.roles.answer.column]
    if case .target = source.roles.answer {
      let column = source.scaled(title, training.map(\.number))
      self.column = column
      labels = nil
      output = .values([column], tolerance: 0.3)
      let targets = training.map { Double(column.number($0.number)) }
      let mean = targets.reduce(0, +) / Double(max(1, targets.count))
      let variance = targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(targets.count)
      guard variance > 1e-12 else {
        throw DataError(
          "“\(source.file.name)”: “\(title)” is the same in every row; there is nothing to predict."
        )
      }
      baseline = Baseline(variance, "the variance of \(title): always answering its mean")
      notes = [TableProblem.scaling([column]).replacing("Read", with: "Predicted")]
    } else {
      let labels = try Labels(all.map(\.text), source.known, source.file)
      (self.labels, column) = (labels, Column(title))
      output = .classes(labels.names)
      let classes = training.compactMap { labels.index($0.text) }
      baseline = Baseline(frequencies: classes, of: "class")
      let names = labels.names.prefix(8).joined(separator: ", ")
      notes = ["\(labels.names.count) classes: \(names)\(labels.names.count > 8 ? ", …" : "")."]
    }
  }

  func target(_ text: String, _ number: Double) -> ExampleTarget {
    guard let labels else { return .values([[column.number(number)]]) }
    return .classes([labels.index(text) ?? 0])
  }
}
