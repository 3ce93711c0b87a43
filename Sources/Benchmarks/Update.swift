import Recurrence

/// One row, ready to be repeated: forward, the loss at every step, BPTT with every derivative of the
/// trace kept, clipping by global norm, Adam; or the forward pass alone.
final class Update {
  private var network: Network
  private let batch: Batch
  private let unrolled: UnrolledNetwork
  private var optimizer = Optimizer<Float>(.adam())
  private let isForwardAlone: Bool

  init(_ workload: Workload, threads: Int) {
    var generator = SeededNumbers(state: 1)
    network = Network(workload.architecture, using: &generator)
    batch = Batch(workload, using: &generator)
    isForwardAlone = workload.isForwardAlone
    unrolled = UnrolledNetwork(
      workload.architecture, steps: workload.steps, samples: workload.samples,
      sourceSteps: workload.sourceSteps, threads: threads)
  }

  /// Runs once.
  func callAsFunction() throws {
    try unrolled.forward(network.parameters, batch)
    guard !isForwardAlone else { return }
    unrolled.backward(network.parameters, batch)
    Clipping.norm(1).apply(to: &unrolled.gradient)
    unrolled.update(&network.parameters, by: &optimizer)
  }
}

extension Batch {
  /// Random inputs; of a language, the next symbol is the target.
  fileprivate init(_ workload: Workload, using generator: inout SeededNumbers) {
    let count = workload.steps * workload.samples
    let plan = workload.architecture
    let inputs = Inputs(plan.input, count: count + workload.samples, using: &generator)
    let source = plan.encoder.map { encoder in
      Source(
        steps: workload.sourceSteps,
        inputs: Inputs(
          encoder.input, count: workload.sourceSteps * workload.samples, using: &generator))
    }
    switch inputs {
    case .vectors(let x):
      self.init(
        steps: workload.steps, samples: workload.samples,
        inputs: .vectors(Array(x[..<(count * plan.input.size)])))
    case .tokens(let tokens):
      self.init(
        steps: workload.steps, samples: workload.samples, inputs: .tokens(Array(tokens[..<count])),
        targets: .classes(Array(tokens[workload.samples...])), lengths: workload.lengths,
        source: source)
    }
  }
}

extension Batch.Inputs {
  fileprivate init(_ input: Input, count: Int, using generator: inout SeededNumbers) {
    switch input {
    case .vectors(let size):
      self = .vectors((0..<count * size).map { _ in Float(generator.next() >> 40) * 0x1p-24 - 0.5 })
    case .tokens(let limit), .embedding(let limit, _):
      self = .tokens((0..<count).map { _ in Int32(generator.next() % UInt64(limit)) })
    }
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
