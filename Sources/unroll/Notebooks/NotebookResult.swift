import Console
import Foundation
import Interchange
import Laboratory
import Notebooks

/// What running a notebook gave, block by block, to be printed.
struct NotebookResult: Encodable {
  let file: String
  let title: String?
  let blocks: [BlockResult]
  /// What each block came to; not printed.
  let outcomes: [BlockOutcome]
  /// Whether every check that ran holds, and nothing failed.
  let passed: Bool

  /// What is asked of a check with a task.
  enum Rule {
    /// That it holds as the notebook stands.
    case holds
    /// That it holds under its answer.
    case holdsWithAnswer
    /// What lessons promise: that it fails as shipped, and holds under its answer.
    case lesson
  }

  /// Runs a notebook from its first block to its last, or until a time; what waits for a key only
  /// where `startsAll` says so.
  init(
    _ file: NotebookFile, _ setting: Setting, startsAll: Bool = false, rule: Rule = .holds,
    until end: ContinuousClock.Instant
  ) {
    let runner = NotebookRunner(folder: file.folder)
    runner.isCancelled = { Interruption.isPending || ContinuousClock.now >= end }
    runner.mayStart = { _ in startsAll }
    let plan = Plan(file.notebook, setting, folder: file.folder)
    self.file = file.name
    title = file.notebook.title
    let telling = file.notebook.telling(of: file.notebook.guesses)
    let countsWeights = !file.notebook.asksForWeights(file.notebook.guesses)
    let runs = file.notebook.blocks.enumerated().map { place, block -> Run in
      guard rule != .holds, let check = Check(block), !check.isHidden else {
        return Run(
          block, plan, runner.run(place, in: plan), isTelling: telling.contains(place),
          countsWeights: countsWeights)
      }
      let answered = Plan(
        file.notebook, setting.changing(check.answer), folder: file.folder)
      var run = Run(block, answered, runner.run(place, in: answered))
      if rule == .lesson, case .check(let shipped)? = runner.run(place, in: plan).finding,
        shipped.holds
      {
        run.result = run.result.failing("As shipped it should not hold.")
      }
      return run
    }
    blocks = runs.map(\.result)
    outcomes = runs.map(\.outcome)
    passed = blocks.allSatisfy(\.isSound)
  }

  /// What running a block came to, and what is said about it.
  private struct Run {
    let outcome: BlockOutcome
    var result: BlockResult

    init(
      _ block: Block, _ plan: Plan, _ outcome: BlockOutcome, isTelling: Bool = false,
      countsWeights: Bool = true
    ) {
      self.outcome = outcome
      result = BlockResult(
        block, plan, outcome, isTelling: isTelling, countsWeights: countsWeights)
    }
  }

  private enum CodingKeys: CodingKey { case file, title, blocks, passed }

  /// The findings as text, a line each.
  var lines: [SafeText] {
    let head =
      title.map {
        [
          SafeText($0), SafeText(String(repeating: "=", count: min(100, SafeText($0).width))),
          .empty,
        ]
      } ?? []
    let failed = blocks.count { $0.outcome == .failed }
    let missed = blocks.count { $0.holds == false }
    let checks = blocks.count { $0.holds != nil }
    let end: SafeText =
      checks == 0 && failed == 0
      ? .empty
      : "\(checks - missed) of \(checks) checks hold\(failed == 0 ? "" : "; \(failed) blocks failed")."
    return head + blocks.flatMap(\.lines) + (end.isEmpty ? [] : [end])
  }
}

/// What running one block gave.
struct BlockResult: Encodable {
  enum Outcome: String, Encodable {
    case found, waiting, failed, cancelled
  }

  let kind: String
  let name: String?
  let line: Int
  private(set) var outcome: Outcome
  /// What the block is about, in a line.
  let summary: String
  /// Why it failed.
  private(set) var reason: String?
  /// Whether a check holds.
  private(set) var holds: Bool?
  let table: TableResult?

  init(
    _ block: Block, _ plan: Plan, _ outcome: BlockOutcome, isTelling: Bool = false,
    countsWeights: Bool = true
  ) {
    kind = block.kind.rawValue
    name = block.name
    line = block.lines.lowerBound
    let finding = outcome.finding
    summary = FindingText.summary(
      block, plan, finding, isTelling: isTelling, countsWeights: countsWeights)
    table = FindingText.table(finding).map(TableResult.init)
    if case .check(let check)? = finding { holds = check.holds } else { holds = nil }
    switch outcome {
    case .found: (self.outcome, reason) = (.found, nil)
    case .waiting: (self.outcome, reason) = (.waiting, "It waits for a key (--all runs it).")
    case .failed(let sentence): (self.outcome, reason) = (.failed, sentence)
    case .cancelled: (self.outcome, reason) = (.cancelled, "It was called off.")
    }
  }

  /// The same, but a check that does not do what it should.
  func failing(_ reason: String) -> BlockResult {
    var result = self
    (result.holds, result.reason) = (false, reason)
    return result
  }

  /// Whether it neither failed nor is a check that does not hold.
  var isSound: Bool { outcome != .failed && outcome != .cancelled && holds != false }

  /// The block as text; nothing for what says nothing.
  var lines: [SafeText] {
    if kind == "note" || kind == "quiz" { return [] }
    let head = SafeText([kind, name].compactMap(\.self).joined(separator: " "))
    let mark: SafeText = holds.map { $0 ? " ✓" : " ✗" } ?? ""
    let about = summary.isEmpty ? SafeText.empty : ": " + SafeText(summary)
    return [head + mark + about] + (reason.map { ["  " + SafeText($0)] } ?? [])
      + (table?.lines.map { "  " + $0 } ?? []) + [.empty]
  }
}
