/// The median time of one call, in milliseconds: calls for at least `seconds`, at least `calls` of
/// them, after a warm-up of a tenth.
func medianMilliseconds(
  seconds: Double = 1.5, calls: Int = 7, _ body: () throws -> Void
) rethrows -> Double {
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
  return times[times.count / 2] / .milliseconds(1)
}
