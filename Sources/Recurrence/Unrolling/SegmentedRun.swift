import Synchronization

/// A run over a sequence whose trace would not fit into memory: the states are kept every k steps, and
/// the signals and derivatives of a window are computed again from them when they are looked at.
///
/// The lecture's "only store states within a time window". Loss, gradient and every number of a window
/// are those of a whole run, up to the order of summation. The states of an encoder go on as those of its
/// decoder, so that both stand on one time axis and are cut alike; under attention the encoder's outputs
/// are kept, and what all steps of the decoder send to them. Time: one forward pass and one forward and
/// backward pass; of L levels of two directions 2 L of each, as every level needs both directions of
/// the one below; where the loss reads the final states of both directions, it takes a pass more over the
/// segments in which samples end.
public final class SegmentedRun: Sendable {
  /// The network that ran.
  public let network: Network
  /// What it read.
  public let batch: Batch
  /// How the sequence is cut.
  public let plan: SegmentPlan
  /// The total loss; nil without targets.
  public let loss: Double?
  /// The gradient of the loss with respect to every weight; nil without targets.
  public let gradient: Parameters<Float>?
  /// How large the derivative of h is along the whole sequence; nil without targets.
  public let norms: NormCourse?

  private let borders: SegmentBorders<Float>
  private let engine: Mutex<UnrolledNetwork>

  /// Runs a network over a batch, with targets forward and backward; nil where `progress`, told the
  /// share that is done, answers false. Throws where the batch does not fit.
  public init?(
    _ network: Network, _ batch: Batch, plan: SegmentPlan,
    progress: @Sendable (Double) -> Bool = { _ in true }
  ) throws(ShapeError) {
    try plan.check(batch, against: network.architecture)
    let engine = UnrolledNetwork(network.architecture, plan, samples: batch.samples)
    var sweeps = SegmentSweeps(network.parameters, batch, plan, on: engine)
    guard sweeps.run(progress) else { return nil }
    (self.network, self.batch, self.plan, borders) = (network, batch, plan, sweeps.borders)
    (loss, gradient, norms) = (sweeps.loss, sweeps.gradient, sweeps.norms)
    self.engine = Mutex(engine)
  }

  /// Everything computed over the window that is held while a step is looked at, the steps of a source
  /// counted first.
  public func trace(around step: Int) -> Trace<Float> {
    engine.withLock { engine in
      let part = borders.part(plan.segments(around: step), isWindow: true)
      engine.forward(network.parameters, part)
      if loss != nil { engine.backward(network.parameters, part) }
      return engine.trace(window: batch, loss: loss, gradient: gradient)
    }
  }
}

extension SegmentPlan {
  /// Checks that a batch fits a network and this plan.
  func check(_ batch: Batch, against architecture: Architecture) throws(ShapeError) {
    try batch.check(against: architecture)
    precondition(
      steps == batch.sourceSteps + batch.longest && sourceSteps == batch.sourceSteps,
      "a plan for another sequence")
  }
}

/// The norms of dL/dh of every layer and sample along a sequence, as many numbers as can be drawn: each
/// is the largest of `stride` steps.
public struct NormCourse: Sendable {
  /// Steps for each number.
  public let stride: Int
  private var largest: [[[Double]]]

  /// For layers of so many steps each.
  init(steps: [Int], samples: Int) {
    let stride = max(1, ((steps.max() ?? 0) + Self.most - 1) / Self.most)
    largest = steps.map { steps in
      let course = Array(repeating: 0.0, count: (steps + stride - 1) / stride)
      return Array(repeating: course, count: samples)
    }
    self.stride = stride
  }

  private static let most = 4096

  /// The numbers of a layer and a sample, the first for the steps from 0 to below `stride`.
  public func numbers(layer: Int, sample: Int) -> [Double] { largest[layer][sample] }

  mutating func add(_ norm: Double, layer: Int, sample: Int, step: Int) {
    let place = step / stride
    largest[layer][sample][place] = max(largest[layer][sample][place], norm)
  }
}
