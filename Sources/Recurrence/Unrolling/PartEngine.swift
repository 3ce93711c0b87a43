/// What runs a sequence in parts: the fast network, or the plain twin.
protocol PartEngine<Scalar>: AnyObject {
  associatedtype Scalar: OptimizedScalar & Sendable

  /// Runs a part forward.
  func forward(_ parameters: Parameters<Scalar>, _ part: RunPart<Scalar>)

  /// Back-propagates the loss of the part that ran forward, and what came back over its borders.
  func backward(_ parameters: Parameters<Scalar>, _ part: RunPart<Scalar>)

  /// Adds the losses of the part to a total.
  func addLosses(to total: inout Double)

  /// Adds what the steps of the part add to the gradient.
  func addGradient(to sum: inout Parameters<Double>)

  /// Writes the encoder's outputs in the part to where they stand in the whole, [B, S, H].
  func keepKeys(in whole: TraceMemory<Scalar>)

  /// Adds what attention sent from the part to the encoder's outputs of the whole, [B, S, H].
  func addKeyDerivatives(to whole: TraceMemory<Scalar>)

  /// The states in which the part ended, in the order of `Architecture.recurrent`.
  var finalStates: [CarriedState<Scalar>] { get }

  /// The derivatives of the states from which the part went on, in that order.
  var initialDerivatives: [CarriedState<Scalar>] { get }

  /// What the loss of the part sent to the final h of each layer of the highest level, [B, H].
  var derivativesAtEnds: [[Scalar]] { get }

  /// ‖dL/dh_t‖ of the part for each layer, sample and step.
  var hiddenDerivativeNorms: [[[Double]]] { get }

  /// What was computed over the part, as a window of the run over `batch`.
  func trace(window batch: Batch, loss: Double?, gradient: Parameters<Scalar>?) -> Trace<Scalar>
}

extension UnrolledNetwork: PartEngine {
  func addLosses(to total: inout Double) { total += loss ?? 0 }

  func addGradient(to sum: inout Parameters<Double>) {
    for (index, value) in gradient.values.enumerated() { sum.values[index] += Double(value) }
  }

  func keepKeys(in whole: TraceMemory<Float>) { keys?.keep(in: whole.base) }

  func addKeyDerivatives(to whole: TraceMemory<Float>) { keys?.add(to: whole.base) }
}
