import Recurrence
import Sequences

/// Measures a network on a fixed part of a problem's held-out examples, and of each part of them that the
/// problem names.
struct Examiner {
  /// The most examples measured of all, and of each part, while a network learns.
  static let limit = 64

  private let output: OutputKind
  private let whole: [Batch]
  private let parts: [(name: String, batches: [Batch])]
  private var shelf: EngineShelf

  init(
    _ problem: Problem, architecture: Architecture, batch: Int, threads: Int, limit: Int = limit
  ) {
    output = problem.output
    let batches = { (supply: Supply) in
      supply.batches(of: batch, limit: limit).map { Batch($0.examples) }
    }
    whole = batches(problem.heldOut)
    parts = problem.parts.map { ($0.name, batches($0.examples)) }
    shelf = EngineShelf(architecture, threads: threads)
  }

  /// The loss, as the mean over all answers, and the share of right ones; nil without examples.
  mutating func evaluate(_ parameters: Parameters<Float>, updates: Int) -> Evaluation? {
    guard !whole.isEmpty else { return nil }
    let (loss, score) = measure(whole, parameters)
    return Evaluation(
      updates: updates, loss: loss, accuracy: score.accuracy,
      wholeAccuracy: shelf.architecture.encoder == nil ? nil : score.wholeAccuracy,
      parts: evaluateParts(parameters))
  }

  /// The same of each part.
  mutating func evaluateParts(_ parameters: Parameters<Float>) -> [PartEvaluation] {
    parts.map { name, batches in
      let (loss, score) = measure(batches, parameters)
      return PartEvaluation(
        name: name, examples: batches.reduce(0) { $0 + $1.samples }, loss: loss,
        accuracy: score.accuracy)
    }
  }

  private mutating func measure(
    _ batches: [Batch], _ parameters: Parameters<Float>
  ) -> (loss: Double, Score) {
    var score = Score()
    var sum = 0.0
    for batch in batches {
      let engine = shelf.engine(for: batch)
      fitting { () throws(ShapeError) in try engine.forward(parameters, batch) }
      let part = engine.reading(batch) { Score($0, output: output) }
      sum += (engine.loss ?? 0) * Double(part.count)
      score += part
    }
    return (sum / Double(max(1, score.count)), score)
  }
}

/// Runs what can only fail where a problem's batches do not fit a network made for the problem.
@discardableResult
func fitting<Result>(_ run: () throws(ShapeError) -> Result) -> Result {
  do { return try run() } catch { preconditionFailure(error.description) }
}
