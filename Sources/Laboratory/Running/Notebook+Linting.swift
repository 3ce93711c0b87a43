import Notebooks
import Recurrence
import Sequences

extension Notebook {
  /// Everything that is wrong with a notebook whose files lie in a folder: what reading it tells, and
  /// what shows when its data and networks are made and its trainings are planned. Nothing is trained.
  public func faults(in folder: NotebookFolder) -> [Diagnostic] {
    let plan = Plan(self, folder: folder)
    let runner = NotebookRunner(folder: folder)
    var faults = diagnostics
    for place in plan.order {
      guard let block = plan.blocks[place], let sentence = runner.fault(of: place, block, plan)
      else { continue }
      faults.append(
        diagnostic(
          at: Self.culprit(block) ?? SourcePlace(line: blocks[place].lines.lowerBound), sentence))
    }
    return faults.sorted { $0.place < $1.place }
  }

  /// The value that a failure is most likely about.
  private static func culprit(_ block: PlannedBlock) -> SourcePlace? {
    ["weights", "problem", "file", "data", "schedule", "clip"].lazy.compactMap { block[$0]?.place }
      .first
  }
}

extension NotebookRunner {
  /// Why a block cannot be made or planned; nil where it can.
  fileprivate func fault(of place: Int, _ block: PlannedBlock, _ plan: Plan) -> String? {
    switch block.kind {
    case .data, .network:
      if case .failed(let sentence) = run(place, in: plan) { return sentence }
    case .train:
      do throws(RunError) { _ = try RecipeWishes(training: block) } catch {
        if case .failed(let sentence) = error { return sentence }
      }
    default: break
    }
    return nil
  }
}
