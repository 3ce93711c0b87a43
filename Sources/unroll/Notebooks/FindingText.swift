import Console
import Interchange
import Laboratory
import Notebooks
import Recurrence
import Sequences

/// Findings in words and tables.
enum FindingText {
  /// One line about a block and what it found; of a training that would tell what a guess asks for, no loss.
  static func summary(
    _ block: Block, _ plan: Plan, _ finding: Finding?, isTelling: Bool = false,
    countsWeights: Bool = true
  ) -> String {
    switch finding {
    case .parameter(let value): value.spelling + (block["unit"]?.text.map { " " + $0 } ?? "")
    case .data(let data): data.problem.title
    case .network(let network): summary(network, isTelling, countsWeights)
    case .figure(let figure): figure.picture + " of " + (block["of"]?.text ?? "")
    case .writing(let text): "“\(text.text)”"
    case .prediction(let measured): prediction(block, measured)
    case .check:
      Notebook.inlines(of: Check(block).map { $0.isHidden ? $0.claim : $0.task } ?? "").plain
    case .table, .nothing, nil: block["caption"]?.text ?? ""
    }
  }

  private static func summary(
    _ finding: NetworkFinding, _ isTelling: Bool, _ countsWeights: Bool
  ) -> String {
    let plan = finding.network.architecture
    let sizes = plan.hidden.map(String.init).joined(separator: ", ")
    var words = "\(plan.cell.title) \(sizes)"
    if countsWeights { words += ", \(grouped(plan.parameterCount)) weights" }
    words += ", on \(finding.problem.name)"
    if finding.updates > 0 { words += ", \(grouped(finding.updates)) updates" }
    if isTelling { return words }
    if let loss = finding.history.points.last?.loss { words += ", loss \(readable(loss))" }
    if let evaluation = finding.evaluations.last {
      words += ", held-out loss \(readable(evaluation.loss))"
    }
    return words + (finding.divergence.map { ". " + $0.explanation } ?? "")
  }

  private static func prediction(_ block: Block, _ measured: Expectation.Measured?) -> String {
    let question = block["question"]?.text ?? ""
    let unit = block["unit"]?.text.map { " " + $0 } ?? ""
    let truth = measured.map { $0.reading + unit } ?? block["right"]?.text
    return Notebook.inlines(of: question + (truth.map { " → \($0)" } ?? "")).plain
  }

  /// The numbers of a finding; nil where it has none.
  static func table(_ finding: Finding?) -> Table? {
    switch finding {
    case .figure(let figure): figure.table
    case .table(let table): table
    case .check(let check): self.table(check)
    default: nil
    }
  }

  private static func table(_ check: CheckFinding) -> Table {
    var table = Table(columns: ["finding", "measured", "expected", "holds"])
    for part in check.parts {
      table.append([
        .text(part.expectation.measure.phrase),
        part.field,
        .text(part.expectation.phrase), .text(part.holds ? "yes" : "no"),
      ])
    }
    return table
  }
}

extension CheckFinding.Part {
  /// What was measured, as a field of a table: a number, or a word.
  fileprivate var field: Table.Field {
    let reading = expectation.reading(of: measured)
    return reading == measured.reading
      ? .init(measured, of: expectation.measure.name) : .text(reading)
  }
}
