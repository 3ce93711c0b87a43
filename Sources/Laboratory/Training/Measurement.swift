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
    let squares = layers.map { layer in
      series(.h, layer: layer, derivative: true).squares(of: 0..<self.steps(ofLayer: layer))
    }
    let endsTogether = stack == architecture.stacks[0]
    let lengths = (0..<samples).map { order(ofLayer: layers.lowerBound, sample: $0).length }
    let steps = lengths.max() ?? 0
    return (0..<steps).map { step in
      var (sum, count) = (0.0, 0)
      for (sample, length) in lengths.enumerated() {
        let own = endsTogether ? step - (steps - length) : step
        guard (0..<length).contains(own) else { continue }
        sum += squares.reduce(0) { $0 + $1[own * samples + sample] }.squareRoot()
        count += 1
      }
      return sum / Double(Swift.max(1, count))
    }
  }
}
