import Console
import Foundation
import Laboratory
import Recurrence
import Sequences

/// What `train` prints about a finished training.
struct TrainingFigures: Encodable {
  let problem: String
  let cell: String
  let hidden: [Int]
  let seed: UInt64
  let weights: Int
  let updates: Int
  /// The loss of the last batch; absent before the first update.
  let loss: Double?
  let baseline: Double
  let baselineMeans: String
  let heldOutLoss: Double?
  let heldOutAccuracy: Double?
  let updatesPerSecond: Double
  let divergedAtUpdate: Int?

  init(_ trainer: Trainer, milliseconds: Double) {
    let evaluation = trainer.evaluate()
    problem = trainer.problem.name
    cell = trainer.recipe.cell.rawValue
    hidden = trainer.recipe.hidden
    seed = trainer.recipe.seed
    weights = trainer.network.architecture.parameterCount
    updates = trainer.updates
    loss = trainer.history.latest?.loss
    baseline = trainer.problem.baseline.value
    baselineMeans = trainer.problem.baseline.explanation
    heldOutLoss = evaluation?.loss
    heldOutAccuracy = evaluation?.accuracy
    updatesPerSecond = (Double(trainer.updates) / max(milliseconds, 1e-3) * 1000).rounded()
    divergedAtUpdate = trainer.divergence?.update
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  var text: String {
    let sizes = hidden.map(String.init).joined(separator: ",")
    let rows: [(String, String)] = [
      ("problem", problem), ("network", "\(cell) \(sizes), \(weights) weights, seed \(seed)"),
      ("updates", "\(updates), \(Int(updatesPerSecond)) per second"),
      ("loss", loss.map { Numbers.fixed($0, 4) } ?? "–"),
      ("baseline", "\(Numbers.fixed(baseline, 4)) (\(baselineMeans))"),
      ("held-out loss", heldOutLoss.map { Numbers.fixed($0, 4) } ?? "– (nothing is held out)"),
      ("held-out accuracy", heldOutAccuracy.map { Numbers.fixed(100 * $0, 1) + " %" } ?? "–"),
    ]
    return rows.map { $0.0.padding(toLength: 19, withPad: " ", startingAt: 0) + $0.1 }
      .joined(separator: "\n")
  }
}
