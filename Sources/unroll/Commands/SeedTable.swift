import Console
import Foundation
import Laboratory

/// The runs of several seeds row by row, with median and range below.
struct SeedTable {
  private let runs: [SeedRun]
  /// What was measured in any of them.
  private let figures: [Figure]

  init(_ runs: [SeedRun]) {
    self.runs = runs
    figures = Figure.allCases.filter { figure in runs.contains { $0.outcome[figure] != nil } }
  }

  /// A line of titles, one for each run, three of the summary.
  var text: String {
    let spreads = figures.map { runs.filter(\.isFinished).map(\.outcome).spread(of: $0) }
    var lines = [row("seed", figures.map(\.title))]
    for run in runs {
      let cells = figures.map { Self.text(run.outcome[$0], $0) }
      lines.append(row("\(run.outcome.seed)", cells) + (Self.remark(run).map { "  " + $0 } ?? ""))
    }
    let summary: [(String, (Spread) -> Double)] = [
      ("median", { $0.median }), ("lowest", { $0.lowest }), ("highest", { $0.highest }),
    ]
    for (name, value) in summary {
      lines.append(row(name, zip(figures, spreads).map { Self.text($1.map(value), $0) }))
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    let columns = zip(cells, figures).map { cell, figure in
      let width = max(9, figure.title.count) + 2
      return String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return name.padding(toLength: 20, withPad: " ", startingAt: 0) + columns.joined()
  }

  private static func text(_ value: Double?, _ figure: Figure) -> String {
    guard let value else { return "–" }
    return figure.isShare ? Numbers.fixed(100 * value, 1) + " %" : Numbers.fixed(value, 4)
  }

  /// What sets a run apart from the others.
  private static func remark(_ run: SeedRun) -> String? {
    if let divergence = run.outcome.divergence { return "diverged at update \(divergence.update)" }
    if let stop = run.outcome.earlyStop { return "stopped at update \(stop.update)" }
    return run.isFinished ? nil : "interrupted after update \(run.outcome.updates)"
  }
}
