import Curses
import Foundation
import Laboratory
import Workbench

/// The thread on which files are read and networks trained, so that the screen never waits.
///
/// Effects go in and messages come out through mailboxes under one lock. Of snapshots only the
/// newest waits, at most 30 are made a second, and making and showing them takes at most about a
/// third of the time.
final class TrainingThread: @unchecked Sendable {
  private let condition = NSCondition()
  // All below is used under the lock only.
  private var orders: [Effect] = []
  private var messages: [Message] = []
  private var filesToWrite = 0
  private var mayShow = ContinuousClock.now
  private var isOver = false
  private var nextLook = Date.distantPast

  /// Starts the thread, which makes the workshop that it works in.
  init(_ makeWorkshop: @escaping @Sendable () -> Workshop) {
    let thread = Thread { [self] in
      work(in: makeWorkshop())
    }
    thread.name = "training"
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Orders an effect.
  func send(_ effect: Effect) {
    condition.withLock {
      if case .readText = effect {
        orders.removeAll { if case .readText = $0 { true } else { false } }
      }
      orders.append(effect)
      if effect.writesFile { filesToWrite += 1 }
      condition.signal()
    }
  }

  /// What has come of it since the last call.
  func takeMessages() -> [Message] {
    condition.withLock {
      defer { messages.removeAll() }
      return messages
    }
  }

  /// Waits until there is a message, but not for long.
  func waitForMessage(_ seconds: TimeInterval) {
    condition.withLock {
      let end = Date(timeIntervalSinceNow: seconds)
      while messages.isEmpty, condition.wait(until: end) {}
    }
  }

  /// Makes no snapshot for twice the time that showing the last one took.
  func showed(in time: Duration) {
    condition.withLock { mayShow = ContinuousClock.now + time * 2 }
  }

  /// Ends the thread, once everything ordered to be written is on the disk; what else was ordered
  /// is dropped.
  ///
  /// - Parameter isBusy: called when that takes longer than a moment, as after a network of
  ///   millions of weights was asked for.
  /// - Returns: what came of it.
  func finish(whenBusy isBusy: () -> Void) -> [Message] {
    condition.withLock {
      orders.removeAll { !$0.writesFile }
      let moment = Date(timeIntervalSinceNow: 0.5)
      while filesToWrite > 0, condition.wait(until: moment) {}
      if filesToWrite > 0 { isBusy() }
      while filesToWrite > 0 { condition.wait() }
      isOver = true
      condition.broadcast()
      return messages
    }
  }
}

// MARK: - On the thread

extension TrainingThread {
  private enum Task {
    case order(Effect)
    case update
    case look
    case end
  }

  private func work(in workshop: Workshop) {
    var pace = Pace()
    workshop.talk = Talk(
      tell: { [self] in post([$0]) }, isUnwanted: { [self] in isUnwanted($0) },
      isOvertaken: { [self] in isOvertaken })
    while true {
      switch nextTask(isTraining: workshop.isTraining, watches: workshop.watches) {
      case .end: return
      case .look: post(workshop.look())
      case .order(let effect):
        let start = ContinuousClock.now
        post(workshop.perform(effect))
        finished(effect)
        pace.carriedOut(effect, since: start, updates: workshop.updates)
      case .update:
        post(workshop.advance())
        if pace.isDue, mayPost, workshop.isTraining { publish(workshop, &pace) }
      }
    }
  }

  /// Waits for an order where there is nothing to train; now and then it is time to look at a file.
  private func nextTask(isTraining: Bool, watches: Bool) -> Task {
    condition.withLock {
      while orders.isEmpty, !isTraining, !isOver, !(watches && mustLook) {
        if watches { _ = condition.wait(until: nextLook) } else { condition.wait() }
      }
      if isOver { return .end }
      if !orders.isEmpty { return .order(orders.removeFirst()) }
      guard watches, mustLook else { return .update }
      nextLook = Date(timeIntervalSinceNow: NotebookWatch.interval)
      return .look
    }
  }

  private var mustLook: Bool { nextLook.timeIntervalSinceNow <= 0 }

  private func publish(_ workshop: Workshop, _ pace: inout Pace) {
    pace.began(updates: workshop.updates)
    if let snapshot = workshop.snapshot { post([.advanced(snapshot, speed: pace.speed)]) }
    pace.ended()
  }

  /// Whether the last snapshot has been shown.
  private var mayPost: Bool {
    condition.withLock { messages.isEmpty && .now >= mayShow }
  }

  private func post(_ new: [Message]) {
    guard !new.isEmpty else { return }
    condition.withLock {
      // Of how far an opening has come, only the newest counts.
      if case .opening = new[0], case .opening = messages.last { messages.removeLast() }
      messages += new
      condition.broadcast()
    }
    Terminal.wake()
  }

  private func isUnwanted(_ request: OpenRequest) -> Bool {
    condition.withLock {
      isOver || orders.contains { if case .cancelOpening(request) = $0 { true } else { false } }
    }
  }

  /// Whether what runs of a notebook gives way to another run.
  private var isOvertaken: Bool {
    condition.withLock { isOver || orders.contains(where: \.replacesRun) }
  }

  private func finished(_ effect: Effect) {
    guard effect.writesFile else { return }
    condition.withLock {
      filesToWrite -= 1
      condition.broadcast()
    }
  }
}

/// When the next snapshot is due, and how fast training goes.
private struct Pace {
  private var due = ContinuousClock.now
  private var beginning = ContinuousClock.now
  private var mark: (time: ContinuousClock.Instant, updates: Int) = (.now, 0)
  private(set) var speed: Double?

  var isDue: Bool { .now >= due }

  /// Something other than training has taken time. Writing a text goes on beside training, which gets
  /// three times as long before the next snapshot asks for another; after all else the speed is
  /// measured anew.
  mutating func carriedOut(
    _ effect: Effect, since start: ContinuousClock.Instant, updates: Int
  ) {
    guard case .generate = effect else {
      mark = (.now, updates)
      speed = nil
      return
    }
    due = max(due, start + start.duration(to: .now) * 4)
  }

  /// A snapshot is being made; the speed is measured over half a second and more.
  mutating func began(updates: Int) {
    beginning = .now
    let time = mark.time.duration(to: beginning) / .seconds(1)
    guard time > 0.5 || speed == nil && time > 0.05 else { return }
    speed = Double(updates - mark.updates) / time
    if time > 0.5 { mark = (beginning, updates) }
  }

  /// The snapshot is made: the next one waits a thirtieth of a second, or three times as long as
  /// this one took.
  mutating func ended() {
    due = beginning + max(.milliseconds(33), beginning.duration(to: .now) * 4)
  }
}

extension Effect {
  /// Whether it leaves something on the disk.
  fileprivate var writesFile: Bool {
    switch self {
    case .save, .write, .writeNotebook, .saveSettings: true
    default: false
    }
  }

  /// Whether what runs of a notebook gives way to it.
  fileprivate var replacesRun: Bool {
    switch self {
    case .runNotebook, .readNotebook, .readText: true
    default: false
    }
  }
}
