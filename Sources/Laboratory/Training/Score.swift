import Recurrence
import Sequences

/// How many answers of a run were right.
struct Score: Equatable {
  /// The right ones.
  var correct = 0
  /// All that have a target.
  var count = 0

  /// The samples all of whose answers were right.
  var wholes = 0
  /// All samples.
  var samples = 0

  /// The share of right answers; 0 where there were none.
  var accuracy: Double { count == 0 ? 0 : Double(correct) / Double(count) }

  /// The share of samples all of whose answers were right; 0 where there were none.
  ///
  /// Of pairs this is the share that greedy decoding gets wholly right: as long as every answer is, what
  /// the decoder reads of its own is what it is given.
  var wholeAccuracy: Double { samples == 0 ? 0 : Double(wholes) / Double(samples) }

  init() {}

  /// Compares the answers of a run with its targets.
  ///
  /// A class is right when it is the likeliest, yes or no when the probability lies on its side of
  /// one half, and numbers when each is within the problem's tolerance.
  init(_ trace: Trace<Float>, output: OutputKind) {
    let logits = trace.logits
    let isEverywhere = trace.architecture.lossAt == .all
    for sample in 0..<logits.samples {
      let answers = isEverywhere ? trace.length(ofSample: sample) : 1
      count += answers
      var right = 0
      for step in 0..<answers {
        let answer = logits.vector(step, sample)
        let row = step * logits.samples + sample
        let isRight =
          switch trace.batch.targets {
          case nil: false
          case .classes(let classes): answer.indexOfLargest == Int(classes[row])
          case .values(let values):
            Self.agrees(answer, values[(row * answer.count)...], output)
          }
        if isRight { right += 1 }
      }
      correct += right
      samples += 1
      if right == answers { wholes += 1 }
    }
  }

  static func += (score: inout Score, other: Score) {
    score.correct += other.correct
    score.count += other.count
    score.wholes += other.wholes
    score.samples += other.samples
  }

  private static func agrees(
    _ answer: [Float], _ targets: ArraySlice<Float>, _ output: OutputKind
  ) -> Bool {
    zip(answer, targets).allSatisfy { answer, target in
      guard case .values(_, let tolerance) = output else { return (answer > 0) == (target > 0.5) }
      return abs(Double(answer - target)) <= tolerance
    }
  }
}
