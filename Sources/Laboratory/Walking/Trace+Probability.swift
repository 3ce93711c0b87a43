import Foundation
import Recurrence

extension Trace<Float> {
  /// The probability that the network gave to the target at each step with a loss that is held: the softmax of
  /// its class, or σ of the one logit on the target's side; nil where the answer is a number.
  func targetProbabilities(sample: Int) -> [Double?] {
    heldAnswers.map { targetProbability(step: $0, sample: sample) }
  }

  private func targetProbability(step: Int, sample: Int) -> Double? {
    let row = step * samples + sample
    switch (batch.targets, architecture.loss) {
    case (.classes(let classes)?, .crossEntropy):
      guard classes[row] != Batch.Targets.ignoredClass else { return nil }
      return softmax(logits.vector(step, sample), at: Int(classes[row]))
    case (.values(let values)?, .binaryCrossEntropy) where architecture.outputs == 1:
      let logit = Double(logits[step, sample, 0])
      return 1 / (1 + exp(values[row] > 0.5 ? -logit : logit))
    default: return nil
    }
  }

  private func softmax(_ logits: [Float], at index: Int) -> Double {
    let largest = Double(logits.max() ?? 0)
    let sum = logits.reduce(0.0) { $0 + exp(Double($1) - largest) }
    return exp(Double(logits[index]) - largest) / sum
  }
}
