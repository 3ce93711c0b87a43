import Notebooks
import Recurrence
import Sequences

extension Run {
  func data(_ block: PlannedBlock) throws(RunError) -> DataFinding {
    if let name = block["problem"]?.text {
      let size = block["size"]?.whole.map { ":\($0)" } ?? ""
      return try builtIn(name + size, seed: block["seed"]?.whole ?? 1)
    }
    let options = TextOptions(
      window: block["window"]?.whole ?? 50, minimumCount: block["minimum_count"]?.whole ?? 1)
    let problem = try RunError.catching { () throws(TextError) in
      try Problem.text(TextFile(name: "text", text: block["text"]?.text ?? ""), options: options)
    }
    return DataFinding(problem: problem, source: nil)
  }
}
