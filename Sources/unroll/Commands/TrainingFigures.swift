import Console
import Foundation
import Laboratory
import Recurrence
import Sequences

/// What `train` prints about a finished training.
struct TrainingFigures: Encodable, Sendable {
  /// A part of the held-out examples.
  struct Part: Encodable, Sendable {
    let name: String
    let examples: Int
    let loss: Double
    let accuracy: Double
  }

  let problem: String
  let view: String
  let cell: String
  let hidden: [Int]
  let bidirectional: Bool
  let attention: String
  let dense: [Int]
  let truncation: Int?
  let seed: UInt64
  let weights: Int
  let updates: Int
  /// The rate of the next update.
  let learningRate: Double
  /// The rate that a schedule begins with.
  let baseLearningRate: Double
  let schedule: String
  let patience: Int?
  let dropout: String
  let embedding: Int?
  let optimizer: String
  let clip: String
  let batch: Int
  let window: Int
  let recurrent: String
  let forgetBias: Double?
  /// The loss of the last batch; absent before the first update.
  let loss: Double?
  let baseline: Double
  let baselineMeans: String
  let heldOutLoss: Double?
  let heldOutAccuracy: Double?
  /// The share of pairs whose every symbol is right; absent for other problems.
  let heldOutWholeAccuracy: Double?
  let heldOutPerplexity: Double?
  let heldOutParts: [Part]
  let bestHeldOutLoss: Double?
  let bestAtUpdate: Int?
  let stoppedAtUpdate: Int?
  let updatesPerSecond: Double
  let divergedAtUpdate: Int?

  /// The figures of a training that has made updates since number `start`.
  init(_ trainer: Trainer, _ outcome: Outcome, since start: Int, milliseconds: Double) {
    let made = (trainer.history.latest?.update ?? start) - start
    problem = trainer.problem.name
    view = trainer.problem.view.rawValue
    cell = trainer.recipe.cell.rawValue
    hidden = trainer.recipe.hidden
    bidirectional = trainer.recipe.isBidirectional
    attention = trainer.recipe.attention.rawValue
    dense = trainer.recipe.dense
    truncation = trainer.recipe.truncation
    seed = outcome.seed
    weights = trainer.network.architecture.parameterCount
    updates = outcome.updates
    learningRate = trainer.learningRate
    baseLearningRate = trainer.recipe.learningRate
    schedule = trainer.recipe.schedule.text
    patience = trainer.recipe.patience
    dropout = trainer.recipe.dropout.text
    embedding = trainer.recipe.embedding
    optimizer = trainer.recipe.rule.name
    clip = trainer.recipe.clipping.text
    batch = trainer.recipe.batch
    window = trainer.recipe.window
    recurrent = trainer.recipe.initialization.recurrent.text
    forgetBias = trainer.recipe.initialization.forgetBias
    loss = outcome.loss
    baseline = outcome.baseline
    baselineMeans = trainer.problem.baseline.explanation
    heldOutLoss = outcome.heldOut?.loss
    heldOutAccuracy = outcome.heldOut?.accuracy
    heldOutWholeAccuracy = outcome.heldOut?.wholeAccuracy
    heldOutPerplexity = outcome.heldOut.flatMap { trainer.problem.perplexity(ofLoss: $0.loss) }
    heldOutParts = outcome.parts.map {
      Part(name: $0.name, examples: $0.examples, loss: $0.loss, accuracy: $0.accuracy)
    }
    bestHeldOutLoss = outcome.best?.loss
    bestAtUpdate = outcome.best?.updates
    stoppedAtUpdate = outcome.earlyStop?.update
    updatesPerSecond = (Double(made) / max(milliseconds, 1e-3) * 1000).rounded()
    divergedAtUpdate = outcome.divergence?.update
  }

  var json: String { ResultText.json(self) }

  var text: String {
    let course: [(String, String)] = [
      ("network", "\(network), seed \(seed)"),
      ("updates", "\(updates), \(Int(updatesPerSecond)) per second"),
    ]
    let results: [(String, String)] =
      [
        ("loss", loss.map { Numbers.fixed($0, 4) } ?? "–"),
        ("held-out loss", heldOutLoss.map { Numbers.fixed($0, 4) } ?? "– (nothing is held out)"),
        ("held-out accuracy", heldOutAccuracy.map { Numbers.fixed(100 * $0, 1) + " %" } ?? "–"),
      ] + wholes + [("best held-out loss", best)]
    return text(with: course, results + perplexity + heldOutParts.map(\.row))
  }

  /// What is trained on what, by what rate and against what, with rows that say more of the course, and
  /// rows of results.
  func text(with course: [(String, String)], _ results: [(String, String)] = []) -> String {
    let setting: [(String, String)] = [
      ("learning rate", rate),
      ("baseline", "\(Numbers.fixed(baseline, 4)) (\(baselineMeans))"),
    ]
    let name = SafeText(problem).string + (view == "sequence" ? "" : ", view \(view)")
    let rows = [("problem", name)] + course + setting + results
    return rows.map { $0.0.padding(toLength: 20, withPad: " ", startingAt: 0) + $0.1 }
      .joined(separator: "\n")
  }

  /// The kind of network and its size.
  var network: String {
    let parts: [String?] = [
      "\(cell) \(hidden.map(String.init).joined(separator: ","))",
      bidirectional ? "in both directions" : nil,
      attention == "none" ? nil : "\(attention) attention",
      dense.isEmpty ? nil : "dense \(dense.map(String.init).joined(separator: ","))",
      truncation.map { "BPTT over \($0) steps" }, "\(weights) weights",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private var wholes: [(String, String)] {
    heldOutWholeAccuracy.map {
      [("whole sequences", Numbers.fixed(100 * $0, 1) + " % right from end to end")]
    } ?? []
  }

  private var perplexity: [(String, String)] {
    heldOutPerplexity.map { [("held-out perplexity", Numbers.fixed($0, 2))] } ?? []
  }

  private var rate: String {
    let rate = String(format: "%g", learningRate)
    return schedule == "none" ? rate : "\(rate) now, \(schedule)"
  }

  /// Which network had the lowest loss, and whether it is the one that was kept.
  private var best: String {
    guard let bestHeldOutLoss, let bestAtUpdate else { return "–" }
    let place = "\(Numbers.fixed(bestHeldOutLoss, 4)) at update \(bestAtUpdate)"
    guard let stoppedAtUpdate else { return place }
    return "\(place); stopped at update \(stoppedAtUpdate), this network is kept"
  }
}

extension TrainingFigures.Part {
  /// Its accuracy, with what it is a part of.
  fileprivate var row: (String, String) {
    let share = Numbers.fixed(100 * accuracy, 1) + " %"
    return ("  of these", "\(share) of \(examples) where \(name), loss \(Numbers.fixed(loss, 4))")
  }
}
