import Interchange
import Notebooks
import Recurrence
import Sequences

/// One run of a block under a plan.
struct Run {
  let runner: NotebookRunner
  let plan: Plan

  init(_ runner: NotebookRunner, _ plan: Plan) {
    self.runner = runner
    self.plan = plan
  }

  func finding(of block: PlannedBlock) throws(RunError) -> Finding {
    switch block.kind {
    case .parameter: .parameter(block["value"] ?? Value(text: ""))
    case .quiz, .note: .nothing
    case .data: .data(try data(block))
    case .network: .network(try network(block))
    case .train: .network(try training(block))
    case .figure: .figure(try figure(block))
    case .generate: .writing(try writing(block))
    case .compare: .table(try comparison(block))
    case .table: .table(try table(block))
    case .predict: .prediction(try truth(block))
    case .check: .check(try check(block))
    }
  }

  /// The network of a name, as it begins or after its training.
  func network(named name: String) throws(RunError) -> NetworkFinding {
    guard case .network(let finding) = try runner.finding(of: name, in: plan) else {
      throw .failed("“\(name)” is no network.")
    }
    return finding
  }

  /// The data of a name: of a block, or else the built-in problem.
  func data(named name: String) throws(RunError) -> DataFinding {
    if plan.notebook.index(of: name) == nil { return try builtIn(name, seed: 1) }
    guard case .data(let finding) = try runner.finding(of: name, in: plan) else {
      throw .failed("“\(name)” is no data.")
    }
    return finding
  }

  /// The problem of data, of a network or of a training.
  func problem(named name: String) throws(RunError) -> Problem {
    let kind = plan.notebook.index(of: name).map { plan.notebook.blocks[$0].kind }
    return kind.map(BlockKind.networks.contains) == true
      ? try network(named: name).problem : try data(named: name).problem
  }

  /// A seed of a block under the setting.
  func seed(_ block: PlannedBlock) -> UInt64 {
    UInt64((block["seed"]?.whole ?? 1) + plan.setting.seedShift)
  }

  func builtIn(
    _ name: String, seed: Int, view: ProblemView = .sequence
  ) throws(RunError) -> DataFinding {
    let source = ProblemSource(
      .builtIn(name), seed: UInt64(seed + plan.setting.seedShift), view: view)
    let problem = try RunError.catching { () throws(OpeningError) in
      try source.problem()
    }
    return DataFinding(problem: problem, source: source)
  }
}
