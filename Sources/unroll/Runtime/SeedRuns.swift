import Foundation
import Laboratory

/// One training of a problem, from opening to figures.
struct SeedRun: Sendable {
  let outcome: Outcome
  let figures: TrainingFigures
  /// Whether it made all updates that were asked for, or ended by itself before.
  let isFinished: Bool
}

/// The same training from several seeds, some side by side, each on a thread of its own.
///
/// Runs share nothing, and each takes one thread for its arithmetic, so its numbers do not depend on
/// how many stand side by side.
final class SeedRuns: @unchecked Sendable {
  /// Trains from one seed, reporting the updates made, as long as the report is answered with true.
  typealias Work = @Sendable (_ seed: UInt64, _ report: (Int) -> Bool) throws -> SeedRun

  private let work: Work
  private let condition = NSCondition()
  // All below is used under the lock only.
  private var waiting: [UInt64]
  private var made: [UInt64: Int] = [:]
  private var runs: [SeedRun] = []
  private var failure: (any Error)?
  private var isStopped = false

  /// Runs over these seeds that have not begun.
  init(_ seeds: ClosedRange<UInt64>, _ work: @escaping Work) {
    waiting = Array(seeds)
    self.work = work
  }

  /// Trains at most `jobs` at a time, and asks ten times a second whether to go on, with what is being
  /// trained; the runs in order of their seeds, those that were stopped included.
  ///
  /// Throws what the first run threw that could not begin or not be saved.
  func all(jobs: Int, goOn: (_ made: [UInt64: Int], _ finished: Int) -> Bool) throws -> [SeedRun] {
    for _ in 0..<min(jobs, waiting.count) { startThread() }
    while let (made, finished) = state {
      if !goOn(made, finished) { stop(nil) }
    }
    if let failure { throw failure }
    return runs.sorted { $0.outcome.seed < $1.outcome.seed }
  }

  /// What is being trained, after a tenth of a second; nil once nothing is.
  private var state: ([UInt64: Int], Int)? {
    condition.withLock {
      let moment = Date(timeIntervalSinceNow: 0.1)
      while isBusy, condition.wait(until: moment) {}
      return isBusy ? (made, runs.count) : nil
    }
  }

  private var isBusy: Bool { !made.isEmpty || !waiting.isEmpty && !isStopped }

  /// Begins no further run, and lets those under way end at their next update.
  private func stop(_ error: (any Error)?) {
    condition.withLock {
      isStopped = true
      failure = failure ?? error
    }
  }
}

// MARK: - On the threads

extension SeedRuns {
  private func startThread() {
    let thread = Thread { [self] in
      while let seed = nextSeed() {
        do { finished(try work(seed) { report($0, of: seed) }) } catch { stop(error) }
        condition.withLock {
          made[seed] = nil
          condition.broadcast()
        }
      }
    }
    thread.name = "seeds"
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func nextSeed() -> UInt64? {
    condition.withLock {
      guard !isStopped, !waiting.isEmpty else { return nil }
      let seed = waiting.removeFirst()
      made[seed] = 0
      return seed
    }
  }

  private func report(_ updates: Int, of seed: UInt64) -> Bool {
    condition.withLock {
      made[seed] = updates
      return !isStopped
    }
  }

  private func finished(_ run: SeedRun) { condition.withLock { runs.append(run) } }
}
