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
    return String(decoding: data, as: UTF8.self).unicodeScalars
      .map { $0.isSeen ? String($0) : $0.escapedInJSON }.joined()
  }

  var text: String {
    let sizes = hidden.map(String.init).joined(separator: ",")
    let rows: [(String, String)] = [
      ("problem", SafeText(problem).string),
      ("network", "\(cell) \(sizes), \(weights) weights, seed \(seed)"),
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

extension Unicode.Scalar {
  /// Whether a terminal shows it as it is: a file's name may hold what changes the terminal.
  fileprivate var isSeen: Bool {
    switch properties.generalCategory {
    case .control: self == "\n"
    case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  /// As JSON writes any character that it cannot show.
  fileprivate var escapedInJSON: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
