import Interchange
import Notebooks
import Recurrence
import Sequences

/// Runs the blocks of notebooks and keeps what they found: a block runs again only when something that
/// it depends on has changed.
///
/// Not thread-safe: it lives on one thread; findings are values. The same plan gives the same findings.
public final class NotebookRunner {
  /// Where the files of notebooks lie.
  public let folder: NotebookFolder
  /// Asked now and then while something long runs: whether to call it off.
  public var isCancelled: () -> Bool = { false }
  /// Told now and then, while something long runs, how much of it is done, from 0 to 1.
  public var reportProgress: (Double) -> Void = { _ in }
  /// Whether a block that waits for a key shall run.
  public var mayStart: (PlannedBlock) -> Bool = { _ in false }

  /// The walks of one example that several pictures share.
  var walks = WalkShelf()
  private var kept = FindingShelf()

  /// A runner for notebooks whose files lie in a folder.
  public init(folder: NotebookFolder) { self.folder = folder }

  /// What a block found, where it has run already.
  public func outcome(of block: Int, in plan: Plan) -> BlockOutcome? {
    plan.blocks[block].flatMap { kept.outcomes[$0.key]?.outcome }
  }

  /// Runs a block, and first what it uses, as far as they have not run already.
  ///
  /// A block that is broken fails with a sentence.
  @discardableResult
  public func run(_ block: Int, in plan: Plan) -> BlockOutcome {
    guard plan.blocks[block] != nil else {
      return .failed("It is broken, or uses something that is.")
    }
    let needed = plan.notebook.graph.ancestors(of: block)
    for used in plan.order where needed.contains(used) {
      if isCancelled() { return .cancelled }
      runAlone(used, in: plan)
    }
    return runAlone(block, in: plan)
  }

  /// Runs a block whose dependencies have run.
  @discardableResult
  private func runAlone(_ place: Int, in plan: Plan) -> BlockOutcome {
    guard let block = plan.blocks[place] else { return .failed("It is broken.") }
    if let known = kept.take(block.key) { return known }
    if block.waits, !mayStart(block) { return .waiting }
    let outcome: BlockOutcome
    do throws(RunError) {
      outcome = .found(try Run(self, plan).finding(of: block))
    } catch {
      outcome = error.outcome
    }
    kept.put(outcome, under: block.key)
    return outcome
  }

  /// The finding of a block by its name.
  func finding(of name: String, in plan: Plan) throws(RunError) -> Finding {
    guard let place = plan.index(of: name) else { throw .failed("“\(name)” is broken.") }
    switch run(place, in: plan) {
    case .found(let finding): return finding
    case .waiting: throw .waiting
    case .cancelled: throw .cancelled
    case .failed(let sentence):
      throw .failed(sentence.hasPrefix("“") ? sentence : "“\(name)”: \(sentence)")
    }
  }

  /// Runs something whose findings nobody will look at again.
  func inPassing<Result>(_ body: () throws(RunError) -> Result) throws(RunError) -> Result {
    let (before, report) = (kept, reportProgress)
    reportProgress = { _ in }
    defer { (kept, reportProgress) = (before, report) }
    return try body()
  }
}

/// Why a block found nothing.
enum RunError: Error {
  case failed(String)
  case waiting
  case cancelled

  var outcome: BlockOutcome {
    switch self {
    case .failed(let sentence): .failed(sentence)
    case .waiting: .waiting
    case .cancelled: .cancelled
    }
  }

  /// Runs what fails with a sentence of its own.
  static func catching<Result, Failure: Error & CustomStringConvertible>(
    _ body: () throws(Failure) -> Result
  ) throws(RunError) -> Result {
    do { return try body() } catch { throw .failed(error.description) }
  }
}

/// Findings by their keys; the least recently used leave when there are too many.
private struct FindingShelf {
  /// Findings that are kept at most, and numbers in them.
  private static let (mostFindings, mostNumbers) = (512, 64 << 20)

  private(set) var outcomes: [FindingKey: (outcome: BlockOutcome, used: Int, numbers: Int)] = [:]
  private var clock = 0
  private var numbers = 0

  /// A finding that is there, now used last.
  mutating func take(_ key: FindingKey) -> BlockOutcome? {
    clock += 1
    outcomes[key]?.used = clock
    return outcomes[key]?.outcome
  }

  /// Keeps what will be the same again.
  mutating func put(_ outcome: BlockOutcome, under key: FindingKey) {
    switch outcome {
    case .waiting, .cancelled: return
    case .found, .failed: break
    }
    clock += 1
    outcomes[key] = (outcome, clock, outcome.numbers)
    numbers += outcome.numbers
    while outcomes.count > Self.mostFindings || numbers > Self.mostNumbers, outcomes.count > 1 {
      guard let oldest = outcomes.min(by: { $0.value.used < $1.value.used }) else { return }
      numbers -= oldest.value.numbers
      outcomes[oldest.key] = nil
    }
  }
}

extension BlockOutcome {
  /// About how many numbers it holds.
  fileprivate var numbers: Int {
    switch finding {
    case .network(let finding): 4 * finding.network.architecture.parameterCount
    case .figure(let figure): figure.numbers
    case .writing(let text): text.walk.numbers
    default: 100
    }
  }
}

extension FigureFinding {
  fileprivate var numbers: Int {
    switch content {
    case .walk(let walk): walk.numbers
    case .writing(let text): text.walk.numbers
    case .vectors(let vectors, _): vectors.vectors.values.count
    default: 100
    }
  }
}
