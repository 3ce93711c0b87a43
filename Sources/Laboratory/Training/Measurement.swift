import Recurrence
import Sequences

/// What is read off the run of an update beside its loss.
struct Measurement {
  /// The share of correct answers.
  let accuracy: Double
  /// ‖dL/dh_t‖ of the top layer for t = 1 … T, mean over the batch.
  let gradientNorms: [Double]

  init(_ trace: Trace<Float>, output: OutputKind) {
    accuracy = Score(trace, output: output).accuracy
    let top = trace.architecture.layers - 1
    let derivative = trace.series(.h, layer: top, derivative: true)
    gradientNorms = (0..<trace.steps).map { step in
      let norms = (0..<trace.samples).map { derivative.vector(step, $0).euclideanNorm }
      return norms.reduce(0, +) / Double(trace.samples)
    }
  }
}
