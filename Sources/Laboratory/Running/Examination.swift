import Recurrence
import Sequences

/// What a network answers on held-out examples, answer by answer.
struct Examination {
  /// The most examples examined.
  static let limit = 512

  /// One answer.
  struct Answer {
    /// The example, counted in the order of the run.
    let example: Int
    /// The steps of its example.
    let steps: Int
    let isRight: Bool
    /// The classes; nil where the answers are numbers.
    let classes: (target: Int, given: Int)?
  }

  private(set) var answers: [Answer] = []
  /// The mean loss over all answers; nil without examples.
  private(set) var loss: Double?

  init(_ finding: NetworkFinding) {
    let parameters = finding.network.parameters
    var shelf = EngineShelf(parameters.architecture)
    var (sum, count, examples) = (0.0, 0, 0)
    for part in finding.problem.heldOut.batches(of: 64, limit: Self.limit) {
      let batch = Batch(part.examples)
      let engine = shelf.engine(for: batch)
      fitting { () throws(ShapeError) in try engine.forward(parameters, batch) }
      let before = answers.count
      answers += engine.reading(batch) {
        Self.answers($0, finding.problem.output, from: examples)
      }
      examples += batch.samples
      sum += (engine.loss ?? 0) * Double(answers.count - before)
      count += answers.count - before
    }
    loss = count == 0 ? nil : sum / Double(count)
  }

  private static func answers(
    _ trace: Trace<Float>, _ output: OutputKind, from first: Int
  ) -> [Answer] {
    var answers: [Answer] = []
    for sample in 0..<trace.samples {
      let length = trace.length(ofSample: sample)
      for step in 0..<length {
        guard let row = trace.answer(at: step, sample: sample) else { continue }
        let (isRight, classes) = Score.judge(trace, row: row, sample: sample, output)
        answers.append(
          Answer(example: first + sample, steps: length, isRight: isRight, classes: classes))
      }
    }
    return answers
  }

  /// The share of right answers, of examples of at least so many steps; NaN where there are none.
  func accuracy(ofSteps least: Int = 0) -> Double {
    let counted = answers.filter { $0.steps >= least }
    return counted.isEmpty ? .nan : Double(counted.count(where: \.isRight)) / Double(counted.count)
  }

  /// The share of examples with every answer right; NaN where there are none.
  var exact: Double {
    let wrong = Set(answers.filter { !$0.isRight }.map(\.example))
    let all = Set(answers.map(\.example))
    return all.isEmpty ? .nan : 1 - Double(wrong.count) / Double(all.count)
  }
}

/// How often a class was answered where another was asked for.
public struct Confusion: Equatable, Sendable {
  /// The classes, as they read; at most `limit` of the most frequent.
  public let classes: [String]
  /// The answers [target][given].
  public let counts: [[Int]]

  /// The most classes kept.
  public static let limit = 40

  init(_ examination: Examination, _ problem: Problem) {
    let pairs = examination.answers.compactMap(\.classes)
    var frequencies: [Int: Int] = [:]
    for pair in pairs {
      frequencies[pair.target, default: 0] += 1
      frequencies[pair.given, default: 0] += 0
    }
    let kept = frequencies.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit)
      .map(\.key).sorted()
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    var counts = Array(repeating: Array(repeating: 0, count: kept.count), count: kept.count)
    for pair in pairs {
      guard let row = places[pair.target], let column = places[pair.given] else { continue }
      counts[row][column] += 1
    }
    classes = kept.map(problem.text(ofClass:))
    self.counts = counts
  }
}
