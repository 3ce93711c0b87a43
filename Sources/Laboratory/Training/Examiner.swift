import Recurrence
import Sequences

/// Measures a network on a fixed part of a problem's held-out examples.
struct Examiner {
  /// The most examples measured.
  static let limit = 64

  private let output: OutputKind
  private let batches: [Batch]
  private var shelf: EngineShelf

  init(_ problem: Problem, architecture: Architecture, batch: Int, threads: Int) {
    output = problem.output
    batches = problem.heldOut.batches(of: batch, limit: Self.limit).map { Batch($0.examples) }
    shelf = EngineShelf(architecture, threads: threads)
  }

  /// The loss, as the mean over all answers, and the share of right ones; nil without examples.
  mutating func evaluate(_ parameters: Parameters<Float>, updates: Int) -> Evaluation? {
    guard !batches.isEmpty else { return nil }
    var score = Score()
    var sum = 0.0
    for batch in batches {
      let engine = shelf.engine(for: batch)
      fitting { () throws(ShapeError) in try engine.forward(parameters, batch) }
      let trace = engine.trace(batch)
      let part = Score(trace, output: output)
      sum += (trace.loss ?? 0) * Double(part.count)
      score += part
    }
    return Evaluation(
      updates: updates, loss: sum / Double(max(1, score.count)), accuracy: score.accuracy,
      wholeAccuracy: shelf.architecture.encoder == nil ? nil : score.wholeAccuracy)
  }
}

/// Runs what can only fail where a problem's batches do not fit a network made for the problem.
@discardableResult
func fitting<Result>(_ run: () throws(ShapeError) -> Result) -> Result {
  do { return try run() } catch { preconditionFailure(error.description) }
}
