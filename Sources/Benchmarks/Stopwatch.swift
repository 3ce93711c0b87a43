/// The times of one call, in milliseconds.
struct Timing {
  /// What a row quotes.
  let median: Double
  /// What a peak is: the best that was seen.
  let best: Double

  /// Calls for at least `seconds`, at least `calls` of them, after a warm-up of a tenth.
  init(seconds: Double = 1.5, calls: Int = 7, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let budget = Duration.seconds(seconds)
    let warmUp = clock.now
    repeat { try body() } while clock.now - warmUp < budget / 10
    var times: [Duration] = []
    let start = clock.now
    while clock.now - start < budget || times.count < calls {
      let begin = clock.now
      try body()
      times.append(clock.now - begin)
    }
    times.sort()
    median = times[times.count / 2] / .milliseconds(1)
    best = times[0] / .milliseconds(1)
  }
}
