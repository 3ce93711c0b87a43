import Recurrence

/// Unrolled networks of one architecture by length and batch size, so that sequences of a few
/// different lengths find their buffers ready; the least recently used leave when memory is short.
struct EngineShelf {
  let architecture: Architecture
  /// Bytes that the engines may take together, by estimate; the newest may exceed them alone.
  var budget = 256 << 20
  /// The threads of one run.
  let threads: Int
  private var engines: [UnrolledNetwork] = []

  init(_ architecture: Architecture, threads: Int = UnrolledNetwork.usualThreads) {
    self.architecture = architecture
    self.threads = threads
  }

  /// The engine that ran last; its states are those that the next window goes on from.
  var latest: UnrolledNetwork? { engines.last }

  /// The engine for batches of this length and size.
  mutating func engine(for batch: borrowing Batch) -> UnrolledNetwork {
    let (steps, samples) = (batch.steps, batch.samples)
    let sourceSteps = batch.sourceSteps
    let place = engines.lastIndex {
      $0.steps == steps && $0.samples == samples && $0.sourceSteps == sourceSteps
    }
    if let place, place == engines.count - 1 { return engines[place] }
    let engine =
      place.map { engines.remove(at: $0) }
      ?? UnrolledNetwork(
        architecture, steps: steps, samples: samples, sourceSteps: sourceSteps, threads: threads)
    engines.append(engine)
    makeRoom()
    return engine
  }

  private mutating func makeRoom() {
    var bytes = engines.reduce(0) { $0 + Self.bytes(of: $1) }
    while bytes > budget, engines.count > 1 { bytes -= Self.bytes(of: engines.removeFirst()) }
  }

  private static func bytes(of engine: UnrolledNetwork) -> Int {
    let plan = engine.architecture
    let numbers = plan.traceNumbers(
      steps: engine.steps, samples: engine.samples, sourceSteps: engine.sourceSteps)
    return 4 * (Int(numbers) + 2 * plan.parameterCount)
  }
}

extension Architecture {
  /// About how many numbers a trace holds for each step and sample, derivatives included.
  var numbersPerStep: Int {
    let perUnit = 2 * cell.gateCount + 3
    return 2 * (hidden.reduce(0) { $0 + directions * $1 * perUnit } + outputs)
  }

  /// G·H², summed over the layers.
  var recurrentWeights: Int { hidden.reduce(0) { $0 + directions * cell.gateCount * $1 * $1 } }
}
