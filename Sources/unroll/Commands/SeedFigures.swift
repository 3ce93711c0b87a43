import Console
import Laboratory

/// What `train --seeds` prints: every run, then median and range over those that were finished.
struct SeedFigures: Encodable {
  /// Median and range of one figure.
  struct Summary: Encodable {
    let median, lowest, highest: Double
    /// The runs in which it was measured.
    let runs: Int
  }

  /// Under the names that the figures have in a run.
  struct Summaries: Encodable {
    let loss, heldOutLoss, heldOutAccuracy, bestHeldOutLoss: Summary?
    /// The accuracy on each part of the held-out examples that the problem names.
    let heldOutParts: [Part]?
  }

  /// The accuracy on a part of the held-out examples.
  struct Part: Encodable {
    let name: String
    let accuracy: Summary?
  }

  /// As it was asked for: "1-10".
  let seeds: String
  /// How many runs came to their end.
  let finished: Int
  /// The figures of each run, the lowest seed first, as `train` prints them of one.
  let runs: [TrainingFigures]
  /// Over the runs that came to their end.
  let summary: Summaries

  private let table: SeedTable

  private enum CodingKeys: CodingKey { case seeds, finished, runs, summary }

  /// The figures of runs over a range of seeds, of which some may be missing or not finished.
  init(_ runs: [SeedRun], of range: SeedRange) {
    let ends = runs.filter(\.isFinished).map(\.outcome)
    seeds = range.text
    finished = ends.count
    self.runs = runs.map(\.figures)
    summary = Summaries(
      loss: Summary(ends.spread(of: .loss)), heldOutLoss: Summary(ends.spread(of: .heldOutLoss)),
      heldOutAccuracy: Summary(ends.spread(of: .heldOutAccuracy)),
      bestHeldOutLoss: Summary(ends.spread(of: .bestHeldOutLoss)),
      heldOutParts: Self.parts(ends))
    table = SeedTable(runs)
  }

  /// The parts that the problem names; nil where it names none.
  private static func parts(_ ends: [Outcome]) -> [Part]? {
    let parts = ends.partAccuracies.map { Part(name: $0.name, accuracy: Summary($0.spread)) }
    return parts.isEmpty ? nil : parts
  }

  var json: String { ResultText.json(self) }

  /// What the runs have in common, then a table.
  var text: String {
    guard let first = runs.first else { return table.text }
    let most = runs.map(\.updates).max() ?? 0
    let isSame = runs.allSatisfy { $0.updates == most }
    let heading = first.text(with: [
      ("network", first.network),
      ("seeds", seeds + (finished == runs.count ? "" : ", finished: \(finished)")),
      ("updates", (isSame ? "" : "at most ") + "\(most)"),
    ])
    return ([heading + "\n", table.text] + (summary.heldOutParts ?? []).map(\.line))
      .joined(separator: "\n")
  }
}

extension SeedFigures.Summary {
  fileprivate init?(_ spread: Spread?) {
    guard let spread else { return nil }
    self.init(
      median: spread.median, lowest: spread.lowest, highest: spread.highest, runs: spread.count)
  }
}

extension SeedFigures.Part {
  /// Median and range in one line.
  fileprivate var line: String {
    guard let accuracy else { return name }
    let texts = [accuracy.median, accuracy.lowest, accuracy.highest].map {
      Numbers.fixed(100 * $0, 1)
    }
    return "held-out accuracy where \(name): median \(texts[0]) %, \(texts[1]) to \(texts[2]) %"
  }
}
