import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A few threads that share out jobs of one kind without allocating: between the jobs of one update
/// they spin for some microseconds, afterwards they sleep.
final class Team<Job: Sendable>: @unchecked Sendable {
  /// The threads, the caller's being the first.
  let size: Int
  private let perform: (Job, _ part: Int, _ parts: Int) -> Void
  private var job: Job?
  private var parts = 1
  private var threads: [pthread_t] = []
  private let announced = Atomic<Int>(0)
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let sleeping = Atomic<Int>(0)
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wakeUp = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// A team of `size` threads, the caller's included; `perform` must not keep its owner alive.
  init(size: Int, perform: @escaping (Job, _ part: Int, _ parts: Int) -> Void) {
    self.size = size
    self.perform = perform
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(wakeUp, nil)
    for part in 1..<max(2, size) where part < size { start(part) }
  }

  /// Runs all parts of a job and returns when all are done. Part p < `size` is done by thread p; of more
  /// parts each thread takes another whenever it is done with one, so that a slower thread takes fewer.
  func run(_ job: Job, piecesEach pieces: Int = 1) {
    parts = size * pieces
    taken.store(size, ordering: .relaxed)
    finished.store(0, ordering: .relaxed)
    announce(job)
    work(on: job, from: 0)
    var spins = 0
    while finished.load(ordering: .acquiring) < size - 1 {
      spins += 1
      if spins % 10_000 == 0 { sched_yield() }
    }
  }

  /// Ends the threads; the team must not be used afterwards.
  func dissolve() {
    announce(nil)
    for thread in threads { pthread_join(thread, nil) }
    pthread_cond_destroy(wakeUp)
    pthread_mutex_destroy(mutex)
    wakeUp.deallocate()
    mutex.deallocate()
  }

  private func work(on job: Job, from first: Int) {
    let parts = parts
    var part = first
    while part < parts {
      perform(job, part, parts)
      part = taken.add(1, ordering: .relaxed).oldValue
    }
  }

  private func announce(_ job: Job?) {
    self.job = job
    announced.add(1, ordering: .sequentiallyConsistent)
    guard sleeping.load(ordering: .sequentiallyConsistent) > 0 else { return }
    pthread_mutex_lock(mutex)
    pthread_cond_broadcast(wakeUp)
    pthread_mutex_unlock(mutex)
  }

  fileprivate func help(_ part: Int) {
    keepProductsOnThisThread()
    var seen = 0
    while true {
      waitForJob(after: seen)
      seen += 1
      guard let job else { return }
      work(on: job, from: part)
      finished.add(1, ordering: .releasing)
    }
  }

  private func waitForJob(after seen: Int) {
    for _ in 0..<20_000 where announced.load(ordering: .acquiring) != seen { return }
    pthread_mutex_lock(mutex)
    sleeping.add(1, ordering: .sequentiallyConsistent)
    while announced.load(ordering: .sequentiallyConsistent) == seen {
      pthread_cond_wait(wakeUp, mutex)
    }
    sleeping.subtract(1, ordering: .sequentiallyConsistent)
    pthread_mutex_unlock(mutex)
  }

  private func start(_ part: Int) {
    let place = Unmanaged.passRetained(Place(team: self, part: part)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread: pthread_t = 0
    #endif
    let failure = pthread_create(&thread, nil, Self.main, place)
    precondition(failure == 0, "the system refused a thread")
    #if canImport(Darwin)
      if let thread { threads.append(thread) }
    #else
      threads.append(thread)
    #endif
  }

  #if canImport(Darwin)
    private static var main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      { argument in Place.take(argument)?.help() }
    }
  #else
    private static var main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      { argument in argument.flatMap { Place.take($0) }?.help() }
    }
  #endif
}

/// The place of one thread in a team, handed over as the thread's argument.
private final class Place {
  private let work: () -> Void

  init<Job>(team: Team<Job>, part: Int) { work = { team.help(part) } }

  static func take(_ argument: UnsafeMutableRawPointer) -> Place? {
    Unmanaged<Place>.fromOpaque(argument).takeRetainedValue()
  }

  func help() -> UnsafeMutableRawPointer? {
    work()
    return nil
  }
}
