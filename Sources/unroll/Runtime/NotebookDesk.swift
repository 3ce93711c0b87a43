import Console
import Foundation
import Laboratory
import Notebooks
import Workbench

/// Where notebooks are read, and their blocks run one after the other, the cheapest first.
///
/// Not thread-safe: it lives where the training lives.
final class NotebookDesk {
  /// Where readers' progress is kept; nil keeps nothing.
  private let keeping: Keeping?
  /// How it asks while a block runs whether to call it off, and tells how far it is.
  var talk = Talk()
  private var runner: NotebookRunner?
  private var plan: Plan?
  /// The blocks still to be run.
  private var waiting: [Int] = []
  /// Where the files of the notebook lie.
  private var folder = NotebookFolder(nil)
  /// The keys under which blocks were told of.
  private var told: [Int: FindingKey] = [:]
  /// The file of the notebook, where it has one.
  private(set) var watch: NotebookWatch?

  init(_ keeping: Keeping?) { self.keeping = keeping }

  /// Whether there are blocks to run.
  var isBusy: Bool { !waiting.isEmpty }

  /// Reads a notebook as its reader left it.
  func read(_ source: NotebookSource) -> [Message] {
    // Looked at first: what is changed while it is read is read again.
    let stamp = NotebookWatch.stamp(of: source)
    do throws(Failure) {
      let (source, file) = try Self.find(source)
      (waiting, told) = ([], [:])
      folder = file.folder
      watch = NotebookWatch(source, stamp: stamp)
      let (progress, complaint) = keeping?.progress(of: source) ?? (LessonProgress(), nil)
      let text = NotebookText(file.notebook, folder: file.folder, progress: progress)
      return [.notebookRead(source, text)] + (complaint.map { [.failed($0)] } ?? [])
    } catch { return [.notebookFailed(source, error.sentence)] }
  }

  /// Runs the blocks of a plan from now on, in place of what was being run; `started` are those that
  /// were given the key that they wait for.
  func begin(_ plan: Plan, starting started: Set<Int>) {
    if runner == nil || runner?.folder != folder { runner = NotebookRunner(folder: folder) }
    let keys = Set(started.compactMap { plan.blocks[$0]?.key })
    runner?.isCancelled = { [talk] in talk.isOvertaken() }
    runner?.mayStart = { keys.contains($0.key) }
    self.plan = plan
    told = told.filter { place, key in
      plan.blocks.indices.contains(place) && plan.blocks[place]?.key == key
    }
    waiting = plan.order.filter { told[$0] != plan.blocks[$0]?.key }
  }

  /// Tells of the notebook's file where somebody else has changed it.
  func look() -> [Message] { watch?.look() ?? [] }

  /// Writes the notebook's file.
  func write(_ text: String, to path: String, replacing: Bool) -> [Message] {
    guard watch?.source == .file(path: path) else {
      return [.failed("Another notebook was opened meanwhile; nothing was written.")]
    }
    return watch?.write(text, replacing: replacing) ?? []
  }

  /// Runs the next block, and tells what it came to.
  func advance() -> [Message] {
    guard let runner, let plan, let block = waiting.first, let key = plan.blocks[block]?.key else {
      waiting = []
      return []
    }
    runner.reportProgress = reports(of: block, key)
    let outcome = runner.run(block, in: plan)
    // What was called off is begun again, unless another plan takes its place.
    if case .cancelled = outcome { return [] }
    waiting.removeFirst()
    if case .waiting = outcome {} else { told[block] = key }
    return [.blockRan(block, key, DrawableOutcome(outcome))]
  }

  /// Tells how far a block is, ten times a second.
  private func reports(of block: Int, _ key: FindingKey) -> (Double) -> Void {
    var next = ContinuousClock.now + .milliseconds(200)
    return { [talk] share in
      guard .now >= next else { return }
      next = .now + .milliseconds(100)
      talk.tell(.blockAdvanced(block, key, share: share))
    }
  }

  /// What is meant, by its whole path or name, and what stands in it.
  private static func find(
    _ source: NotebookSource
  ) throws(Failure) -> (NotebookSource, NotebookFile) {
    switch source {
    case .file(let path):
      let whole = URL(fileURLWithPath: path.expandingTilde).standardizedFileURL.path
      return (.file(path: whole), try NotebookFile(path: path.expandingTilde))
    case .lesson(let word):
      let lesson = try Lesson.named(word)
      return (.lesson(lesson.name), try NotebookFile(lesson))
    }
  }
}
