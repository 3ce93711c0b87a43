import Foundation

/// Examples of a file, split in two by a hash of what each reads: one in eight is held out.
///
/// Equal inputs fall on the same side, and of those held out each stands once, so the two parts have none in common;
/// what training learns from keeps its repetitions.
struct HashSplit<Row> {
  private(set) var training: [Row] = []
  private(set) var heldOut: [Row] = []
  /// The rule in words.
  let note: String

  init(_ rows: [Row], key: (Row) -> String) {
    let parts = rows.map { (row: $0, key: key($0)) }
    training = parts.filter { !Self.isHeldOut($0.key) }.map(\.row)
    var seen: Set<String> = []
    heldOut = parts.filter { Self.isHeldOut($0.key) && seen.insert($0.key).inserted }.map(\.row)
    let isEnough = training.count > 1 && !heldOut.isEmpty
    if !isEnough { (training, heldOut) = (rows, []) }
    note =
      isEnough
      ? "\(heldOut.count) of \(rows.count) examples are held out, by a hash of what is read; repeated ones stand there once."
      : "There are too few examples to hold some out."
  }

  private static func isHeldOut(_ key: String) -> Bool {
    ExampleInput.tokens(key.utf8.map(Int.init)).hash(seed: 0) % 8 == 0
  }
}

/// Encoded examples without those held out that training has too: two texts that differ in rare words alone may read
/// the same.
struct SplitExamples {
  let training: [Example]
  let heldOut: [Example]

  init(training: [Example], heldOut: [Example]) {
    self.training = training
    let learned = Set(training.map(\.input))
    self.heldOut = heldOut.filter { !learned.contains($0.input) }
  }

  /// Up to eight examples to walk through.
  var walking: [Example] { Array((heldOut.isEmpty ? training : heldOut).prefix(8)) }
}

extension Baseline {
  /// The entropy of classes as often as they occur: knowing only that.
  init(frequencies classes: some Sequence<Int>, of noun: String) {
    var counts: [Int: Double] = [:]
    for index in classes { counts[index, default: 0] += 1 }
    let total = counts.values.reduce(0, +)
    let entropy = counts.values.sorted().reduce(0) { $0 - $1 / total * log($1 / total) }
    self.init(entropy, "knowing only how often each \(noun) occurs")
  }
}
