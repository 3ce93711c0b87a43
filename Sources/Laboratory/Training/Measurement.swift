import Recurrence
import Sequences

/// What is read off the run of an update beside its loss.
struct Measurement {
  /// The share of correct answers.
  let accuracy: Double
  /// The share of sequences that are right from end to end; nil but for pairs.
  let wholeAccuracy: Double?
  /// ‖dL/dh_t‖ of the highest level, mean over the samples: sequences of unequal length laid with their
  /// last steps upon one another; of pairs the encoder's, laid so, and then the decoder's from its first
  /// step on.
  let gradientNorms: [Double]

  init(_ trace: Trace<Float>, output: OutputKind) {
    let score = Score(trace, output: output)
    accuracy = score.accuracy
    wholeAccuracy = trace.architecture.encoder == nil ? nil : score.wholeAccuracy
    gradientNorms = trace.architecture.stacks.flatMap { trace.gradientNorms(of: $0) }
  }
}

extension Trace<Float> {
  /// ‖dL/dh_t‖ of a stack's highest level at each of the steps of the longest sample.
  fileprivate func gradientNorms(of stack: Stack) -> [Double] {
    let layers = architecture.layers(ofLevel: architecture.levels(of: stack).upperBound - 1)
    let derivatives = layers.map { series(.h, layer: $0, derivative: true) }
    let endsTogether = stack == architecture.stacks[0]
    let lengths = (0..<samples).map { order(ofLayer: layers.lowerBound, sample: $0).length }
    let steps = lengths.max() ?? 0
    return (0..<steps).map { step in
      let norms = lengths.enumerated().compactMap { sample, length -> Double? in
        let own = endsTogether ? step - (steps - length) : step
        guard (0..<length).contains(own) else { return nil }
        return derivatives.flatMap { $0.vector(own, sample) }.euclideanNorm
      }
      return norms.reduce(0, +) / Double(Swift.max(1, norms.count))
    }
  }
}
