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
    let isEverywhere = trace.architecture.lossAt == .all
    for sample in 0..<trace.samples {
      let answers = isEverywhere ? trace.length(ofSample: sample) : 1
      let right = (0..<answers).count {
        Self.judge(trace, row: $0, sample: sample, output).isRight
      }
      count += answers
      correct += right
      samples += 1
      if right == answers { wholes += 1 }
    }
  }

  /// Whether one answer is right, and the classes where answers are classes or yes and no.
  static func judge(
    _ trace: Trace<Float>, row: Int, sample: Int, _ output: OutputKind
  ) -> (isRight: Bool, classes: (target: Int, given: Int)?) {
    let answer = trace.logits.vector(row, sample)
    let place = row * trace.samples + sample
    switch trace.batch.targets {
    case nil: return (false, nil)
    case .classes(let classes):
      let pair = (target: Int(classes[place]), given: answer.indexOfLargest)
      return (pair.target == pair.given, pair)
    case .values(let values):
      let targets = values[(place * answer.count)...]
      let isRight = agrees(answer, targets, output)
      guard case .binary = output, let target = targets.first, let logit = answer.first else {
        return (isRight, nil)
      }
      return (isRight, (target > 0.5 ? 1 : 0, logit > 0 ? 1 : 0))
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
