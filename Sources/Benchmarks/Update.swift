import Recurrence

/// One whole update, ready to be repeated: forward, cross-entropy at every step, BPTT with every
/// derivative of the trace kept, clipping by global norm, Adam.
final class Update {
  private var network: Network
  private let batch: Batch
  private let unrolled: UnrolledNetwork
  private var optimizer = Optimizer<Float>(.adam())

  init(_ workload: Workload, threads: Int) {
    var generator = SeededNumbers(state: 1)
    let count = workload.steps * workload.samples
    network = Network(workload.architecture, using: &generator)
    let tokens = (0...count).map { _ in Int32(generator.next() % UInt64(workload.vocabulary)) }
    batch = Batch(
      steps: workload.steps, samples: workload.samples, inputs: .tokens(Array(tokens[..<count])),
      targets: .classes(Array(tokens[1...])))
    unrolled = UnrolledNetwork(
      workload.architecture, steps: workload.steps, samples: workload.samples, threads: threads)
  }

  /// Makes one update.
  func callAsFunction() throws {
    try unrolled.forward(network.parameters, batch)
    unrolled.backward(network.parameters, batch)
    Clipping.norm(1).apply(to: &unrolled.gradient)
    optimizer.update(&network.parameters, gradient: unrolled.gradient)
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
