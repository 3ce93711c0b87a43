/// The plain twin of a whole run in Double: forward pass, loss and BPTT in ordinary loops, one
/// sample after the other.
public enum Twin {
  /// Runs a network over a batch and, where there are targets, back-propagates through time.
  ///
  /// Throws where the batch does not fit the network. O(T·B·weights), in plain loops.
  public static func run(
    _ parameters: Parameters<Double>, _ batch: Batch, masks: DropoutMasks? = nil
  ) throws(ShapeError) -> Trace<Double> {
    guard batch.encoded == nil else {
      throw ShapeError("a source", expected: "for the encoder", got: "what was made of one")
    }
    try batch.check(against: parameters.architecture)
    var run = TwinRun(parameters, batch, masks)
    run.run()
    guard batch.targets != nil else { return run.trace(loss: nil, gradient: nil) }
    var (loss, gradient) = (0.0, Parameters<Double>(zerosFor: parameters.architecture))
    run.addLosses(to: &loss)
    run.addGradient(to: &gradient)
    return run.trace(loss: loss, gradient: gradient)
  }
}
