import Synchronization
import Testing

@testable import Recurrence

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Threads that meet step by step")
struct RendezvousTests {
  /// What the shares of some steps were done in, and whether each came after all of the step before.
  private final class Record: Sendable {
    let done = Mutex<[Int]>([])
    let parts: Int
    let isInOrder = Atomic<Bool>(true)

    init(parts: Int) { self.parts = parts }

    func note(_ step: Int, _ share: Int) {
      done.withLock { done in
        let before = done.filter { $0 / parts == step - 1 }.count
        if step > 0 && before != parts { isInOrder.store(false, ordering: .relaxed) }
        done.append(step * parts + share)
      }
    }
  }

  /// Runs a job twice on a team, in which a part may be late.
  private func run(
    parts: Int, steps: Int, patience: Int, late: @escaping @Sendable (_ step: Int) -> Void
  ) -> (record: Record, opensAgain: Bool) {
    let (record, rendezvous) = (
      Record(parts: parts), Rendezvous(parts: parts, patience: patience)
    )
    let team = Team<Bool>(size: parts) { _, part, _ in
      rendezvous.take(part, steps: steps) { step, share in
        if part == parts - 1 { late(step) }
        record.note(step, share)
      }
    }
    #expect(rendezvous.open())
    team.run(true)
    team.dissolve()
    return (record, rendezvous.open())
  }

  @Test("Every share of every step is done once, after all of the step before", arguments: [2, 3])
  func together(parts: Int) {
    let (record, opensAgain) = run(parts: parts, steps: 50, patience: .max) { _ in }
    #expect(record.done.withLock { $0.sorted() } == Array(0..<50 * parts))
    #expect(record.isInOrder.load(ordering: .relaxed) && opensAgain)
  }

  @Test("A part that is late is sent away, and its share is done all the same", arguments: [2, 3])
  func late(parts: Int) {
    let (record, opensAgain) = run(parts: parts, steps: 50, patience: 10) { step in
      if step == 7 { usleep(20_000) }
      #expect(step < 10)
    }
    #expect(record.done.withLock { $0.sorted() } == Array(0..<50 * parts))
    #expect(record.isInOrder.load(ordering: .relaxed) && !opensAgain)
  }
}
