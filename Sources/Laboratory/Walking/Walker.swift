import Recurrence
import Sequences

/// Runs the walking examples of one problem, forward and backward, with buffers that stay.
struct Walker {
  /// Numbers that one trace may hold; longer sequences are walked fewer at a time.
  static let limit = 2 << 20
  /// Multiplications with recurrent weights that one trace may take; analysing its Jacobians takes
  /// some dozens of times as many.
  static let workLimit = 16 << 20

  private let problem: Problem
  private let samples: Int
  private var shelf: EngineShelf

  init(_ problem: Problem, architecture: Architecture) {
    self.problem = problem
    let steps = problem.walking.map(\.allSteps).max() ?? 1
    let fitting = Self.limit / (steps * architecture.numbersPerStep)
    let quick = Self.workLimit / (steps * architecture.recurrentWeights)
    samples = max(1, min(fitting, quick, problem.walking.count))
    shelf = EngineShelf(architecture)
  }

  /// The examples from number `example` on, as many as are walked at a time, as the network sees
  /// them; after the last comes the first. Where it is not `bounded`, the bounds of gradients wait until somebody asks.
  mutating func record(
    of network: Network, updates: Int, example: Int, bounded: Bool = true
  ) -> WalkRecord {
    let all = problem.walking
    let examples = (0..<samples).map { all[(example + $0) % all.count] }
    let batch = Batch(examples)
    // What does not fit the usual memory is held in windows; what cannot be cut stays whole.
    if let run = try? WalkLimits().run(network, batch) {
      return WalkRecord(
        title: problem.title, network: network, updates: updates, trace: run.trace(around: 0),
        wording: Wording(problem: problem), run: run)
    }
    let engine = shelf.engine(for: batch)
    fitting { () throws(ShapeError) in try engine.forward(network.parameters, batch) }
    engine.backward(network.parameters, batch)
    return WalkRecord(
      title: problem.title, network: network, updates: updates, trace: engine.trace(batch),
      wording: Wording(problem: problem), bounded: bounded)
  }
}
