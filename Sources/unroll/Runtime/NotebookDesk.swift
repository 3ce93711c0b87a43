import Console
import Foundation
import Laboratory
import Notebooks
import Workbench

/// Where notebooks are read, and their blocks run one after the other, the cheapest first.
///
/// Not thread-safe: it lives where the training lives.
final class NotebookDesk {
  /// Asked while a block runs: whether to call it off.
  var isOvertaken: @Sendable () -> Bool = { false }
  private var runner: NotebookRunner?
  private var plan: Plan?
  /// The blocks still to be run.
  private var waiting: [Int] = []
  /// Where the files of the notebook lie.
  private var folder = NotebookFolder(nil)
  /// The keys under which blocks were told of.
  private var told: [Int: FindingKey] = [:]

  /// Whether there are blocks to run.
  var isBusy: Bool { !waiting.isEmpty }

  /// Reads a notebook.
  func read(_ source: NotebookSource) -> Message {
    (waiting, told) = ([], [:])
    do throws(Failure) {
      let text = try Self.text(source)
      folder = text.folder
      return .notebookRead(source, text)
    } catch { return .notebookFailed(source, error.sentence) }
  }

  /// Runs the blocks of a plan from now on, in place of what was being run; `started` are those that
  /// were given the key that they wait for.
  func begin(_ plan: Plan, starting started: Set<Int>) {
    if runner == nil || runner?.folder != folder { runner = NotebookRunner(folder: folder) }
    let keys = Set(started.compactMap { plan.blocks[$0]?.key })
    runner?.isCancelled = { [isOvertaken] in isOvertaken() }
    runner?.mayStart = { keys.contains($0.key) }
    self.plan = plan
    waiting = plan.order.filter { told[$0] != plan.blocks[$0]?.key }
  }

  /// Runs the next block, and tells what it came to.
  func advance() -> [Message] {
    guard let runner, let plan, let block = waiting.first, let key = plan.blocks[block]?.key else {
      waiting = []
      return []
    }
    let outcome = runner.run(block, in: plan)
    // What was called off is begun again, unless another plan takes its place.
    if case .cancelled = outcome { return [] }
    waiting.removeFirst()
    if case .waiting = outcome {} else { told[block] = key }
    return [.blockRan(block, key, DrawableOutcome(outcome))]
  }

  private static func text(_ source: NotebookSource) throws(Failure) -> NotebookText {
    switch source {
    case .file(let path):
      let path = path.expandingTilde
      let file = try NotebookFile(path: path)
      return NotebookText(file.notebook, folder: file.folder)
    case .lesson(let name):
      return NotebookText(try Lesson.named(name).notebook, folder: try Lesson.folder(Folders()))
    }
  }
}
