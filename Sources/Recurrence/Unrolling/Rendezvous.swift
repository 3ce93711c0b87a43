import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the threads of one job wait for each other, step by step, each doing its share of every step.
///
/// They wait spinning, as a step takes microseconds. A thread that lost its processor would hold up all
/// others at every step: part 0 sends a part away that keeps it waiting, and does its share from then on.
/// What is done does not depend on who does it.
final class Rendezvous: @unchecked Sendable {
  /// Steps done, times two; odd once the part has left. One number for each part, on a cache line of its own.
  private let progress: UnsafeMutablePointer<Atomic<Int>>
  private let parts: Int
  private let patience: Int
  private let isBreakingUp = Atomic<Bool>(false)
  private var pause = 0

  private static let distance = 16
  private static let longPause = 4

  /// A meeting of so many parts; `patience` is how often one looks for another before it lets go of the
  /// processor.
  init(parts: Int, patience: Int = 100_000) {
    (self.parts, self.patience) = (parts, patience)
    progress = .allocate(capacity: parts * Self.distance)
    for part in 0..<parts { (progress + part * Self.distance).initialize(to: Atomic(0)) }
  }

  deinit {
    for part in 0..<parts { (progress + part * Self.distance).deinitialize(count: 1) }
    progress.deallocate()
  }

  /// Begins a job; false where one thread had better do it alone, as parts were sent away lately.
  func open() -> Bool {
    if isBreakingUp.exchange(false, ordering: .relaxed) { pause = Self.longPause }
    guard pause == 0 else {
      pause -= 1
      return false
    }
    for part in 0..<parts { progress[part * Self.distance].store(0, ordering: .relaxed) }
    return true
  }

  /// Does the steps of one part; `body` is told the step and whose share of it is to be done.
  func take(_ part: Int, steps: Int, _ body: (_ step: Int, _ share: Int) -> Void) {
    for step in 0..<steps {
      body(step, part)
      if part == 0 {
        for other in 1..<max(1, parts) where hasLeft(other, before: step) { body(step, other) }
      }
      let leaves = part > 0 && isBreakingUp.load(ordering: .relaxed)
      progress[part * Self.distance].store(2 * (step + 1) + (leaves ? 1 : 0), ordering: .releasing)
      if leaves { return }
      for other in 0..<parts where other != part { wait(for: other, after: step, as: part) }
    }
  }

  private func hasLeft(_ part: Int, before step: Int) -> Bool {
    let done = progress[part * Self.distance].load(ordering: .acquiring)
    return !done.isMultiple(of: 2) && done / 2 <= step
  }

  /// Until a part has done a step, or has left and part 0 does its share.
  private func wait(for other: Int, after step: Int, as part: Int) {
    var looks = 0
    while true {
      let done = progress[other * Self.distance].load(ordering: .acquiring)
      if done / 2 > step || !done.isMultiple(of: 2) { return }
      looks += 1
      guard looks % patience == 0 else { continue }
      if part == 0 { isBreakingUp.store(true, ordering: .relaxed) }
      sched_yield()
    }
  }
}
