import Recurrence
import Sequences

/// What is read off the run of an update beside its loss.
struct Measurement {
  /// The share of correct answers.
  let accuracy: Double
  /// ‖dL/dh_t‖ of the highest level for t = 1 … T, mean over the samples that go on so far.
  let gradientNorms: [Double]

  init(_ trace: Trace<Float>, output: OutputKind) {
    accuracy = Score(trace, output: output).accuracy
    let plan = trace.architecture
    let derivatives = plan.layers(ofLevel: plan.levels - 1).map {
      trace.series(.h, layer: $0, derivative: true)
    }
    gradientNorms = (0..<trace.steps).map { step in
      let samples = (0..<trace.samples).filter { step < trace.length(ofSample: $0) }
      let norms = samples.map { sample in
        derivatives.flatMap { $0.vector(step, sample) }.euclideanNorm
      }
      return norms.reduce(0, +) / Double(max(1, samples.count))
    }
  }
}
