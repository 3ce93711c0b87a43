import Notebooks
import Recurrence
import Sequences

extension Run {
  func data(_ block: PlannedBlock) throws(RunError) -> DataFinding {
    let view = block["view"]?.text.flatMap(ProblemView.init) ?? .sequence
    if let name = block["problem"]?.text {
      let size = block["size"]?.whole.map { ":\($0)" } ?? ""
      return try builtIn(name + size, seed: block["seed"]?.whole ?? 1, view: view)
    }
    let reading = ReadingOptions(block)
    if let file = block["file"]?.text {
      let path = try RunError.catching { () throws(OpeningError) in try runner.folder.path(of: file)
      }
      let source = ProblemSource(.file(path: path), seed: seed(block), view: view, reading: reading)
      let problem = try RunError.catching { () throws(OpeningError) in try source.problem() }
      return DataFinding(problem: problem, source: source)
    }
    return try written(block, reading, view)
  }

  /// Data that stand in the notebook itself.
  private func written(
    _ block: PlannedBlock, _ reading: ReadingOptions, _ view: ProblemView
  ) throws(RunError) -> DataFinding {
    let isTable = block["csv"] != nil
    let name = isTable ? "table.csv" : "text"
    var reading = reading
    reading.kind = isTable ? .table : .text
    let text = block["csv"]?.text ?? block["text"]?.text ?? ""
    let problem = try RunError.catching { () throws(DataError) in
      try Problem.file(TextFile(name: name, text: text), options: reading, known: nil)
    }
    let viewed = try RunError.catching { () throws(ViewError) in try problem.viewed(as: view) }
    return DataFinding(problem: viewed, source: nil)
  }
}

extension ReadingOptions {
  fileprivate init(_ block: PlannedBlock) {
    self.init()
    unit = block["units"]?.text.map { $0 == "words" ? .word : .character }
    window = block["window"]?.whole
    minimumCount = block["minimum_count"]?.whole
    resetsState = block["state"]?.text.map { $0 == "reset" }
    columns = block["inputs"]?.list?.compactMap(\.text)
    target = block["target"]?.text
    label = block["label"]?.text
  }
}
