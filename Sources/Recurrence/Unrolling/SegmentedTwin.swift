/// The plain twin of `SegmentedRun`: a run in Double over a sequence whose trace would not fit into memory.
///
/// Loss, gradient and every number of a window are those of `Twin.run`, bit by bit: both add up what the steps
/// give in the same order.
public final class SegmentedTwin {
  /// The total loss; nil without targets.
  public let loss: Double?
  /// The gradient of the loss with respect to every weight; nil without targets.
  public let gradient: Parameters<Double>?

  private let parameters: Parameters<Double>
  private let plan: SegmentPlan
  private let borders: SegmentBorders<Double>
  private let engine: PlainEngine

  /// Runs a network over a batch, with targets forward and backward. Throws where the batch does not fit.
  public init(
    _ parameters: Parameters<Double>, _ batch: Batch, plan: SegmentPlan
  ) throws(ShapeError) {
    try plan.check(batch, against: parameters.architecture)
    engine = PlainEngine(parameters.architecture, batch, plan)
    var sweeps = SegmentSweeps(parameters, batch, plan, on: engine)
    _ = sweeps.run { _ in true }
    (self.parameters, self.plan, borders) = (parameters, plan, sweeps.borders)
    (loss, gradient) = (sweeps.loss, sweeps.gradient)
  }

  /// Everything computed over the window that is held while a step is looked at, the steps of a source
  /// counted first.
  public func trace(around step: Int) -> Trace<Double> {
    let part = borders.part(plan.segments(around: step), isWindow: true)
    engine.forward(parameters, part)
    if loss != nil { engine.backward(parameters, part) }
    return engine.trace(window: borders.batch, loss: loss, gradient: gradient)
  }
}

/// The plain twin as what runs the parts of a run.
private final class PlainEngine: PartEngine {
  private let architecture: Architecture
  private let batch: Batch
  private let plan: SegmentPlan
  private var run: TwinRun?

  init(_ architecture: Architecture, _ batch: Batch, _ plan: SegmentPlan) {
    (self.architecture, self.batch, self.plan) = (architecture, batch, plan)
  }

  /// The part that ran last.
  private var last: TwinRun {
    guard let run else { preconditionFailure("nothing has run") }
    return run
  }

  func forward(_ parameters: Parameters<Double>, _ part: RunPart<Double>) {
    // What the part before held is given back before this one takes its place.
    run = nil
    run = TwinRun(parameters, batch, part, of: plan)
    for sample in 0..<batch.samples { run?.forward(sample) }
  }

  func backward(_ parameters: Parameters<Double>, _ part: RunPart<Double>) {
    for sample in 0..<batch.samples { run?.backward(sample) }
  }

  func addLosses(to total: inout Double) { last.addLosses(to: &total) }

  func addGradient(to sum: inout Parameters<Double>) { last.addGradient(to: &sum) }

  // MARK: Attention

  func keepKeys(in whole: TraceMemory<Double>) {
    let level = architecture.levels(of: .encoder).upperBound - 1
    for sample in 0..<batch.samples {
      for step in last.steps(.encoder, sample) {
        let start = (sample * plan.sourceSteps + step) * architecture.keyWidth
        for (unit, value) in last.output(ofLevel: level, step, sample).elements.enumerated() {
          whole.base[start + unit] = value
        }
      }
    }
  }

  /// The run has begun with what came before and added to it.
  func addKeyDerivatives(to whole: TraceMemory<Double>) {
    for sample in 0..<batch.samples {
      let start = sample * plan.sourceSteps * architecture.keyWidth
      for (index, value) in last.keyPulls[sample].lazy.flatMap(\.elements).enumerated() {
        whole.base[start + index] = value
      }
    }
  }

  // MARK: Borders

  var finalStates: [CarriedState<Double>] { states { last.ending($0, $1) } }

  var initialDerivatives: [CarriedState<Double>] {
    states { last.beginning($0, $1, derivative: true) }
  }

  private func states(_ state: (Int, Int) -> PlainState) -> [CarriedState<Double>] {
    (0..<architecture.layers).map { layer in
      let states = (0..<batch.samples).map { state(layer, $0) }
      return CarriedState(h: states.flatMap(\.h.elements), c: states.flatMap(\.c.elements))
    }
  }

  var derivativesAtEnds: [[Double]] {
    last.top.map { layer in
      last.endPulls.flatMap { pull in
        pull.map { $0[architecture.outputColumns(ofLayer: layer)].elements }
          ?? Array(repeating: 0, count: architecture.size(ofLayer: layer))
      }
    }
  }

  var hiddenDerivativeNorms: [[[Double]]] {
    (0..<architecture.layers).map { layer in
      (0..<batch.samples).map { sample in
        last.steps(architecture.stack(ofLayer: layer), sample).map { step in
          let dh = last.read(.h, layer, step, sample, derivative: true)
          return dot(dh.elements, dh.elements).squareRoot()
        }
      }
    }
  }

  func trace(
    window batch: Batch, loss: Double?, gradient: Parameters<Double>?
  ) -> Trace<Double> {
    last.trace(loss: loss, gradient: gradient)
  }
}
