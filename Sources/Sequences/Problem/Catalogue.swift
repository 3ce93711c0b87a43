/// A built-in problem as it stands in a list of what can be opened.
public struct ProblemEntry: Sendable {
  /// Its name on a command line.
  public let name: String
  /// A few words for a title line.
  public let title: String
  /// One line about it.
  public let summary: String
  /// How its inputs and answers line up.
  public let shape: ProblemShape
  /// The number that may follow the name after a colon; nil where none may.
  public let parameter: ProblemParameter?
  let make: @Sendable (_ parameter: Int, _ seed: UInt64) -> Problem

  init(
    _ name: String, _ shape: ProblemShape, title: String, summary: String,
    parameter: ProblemParameter? = nil,
    make: @escaping @Sendable (_ parameter: Int, _ seed: UInt64) -> Problem
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.shape = shape
    self.parameter = parameter
    self.make = make
  }

  /// What the problem with this parameter is called: the name alone where it is the standard.
  func name(for value: Int) -> String {
    parameter == nil || value == parameter?.standard ? name : "\(name):\(value)"
  }
}

/// The whole number that may follow a problem's name, as 100 in "adding:100".
public struct ProblemParameter: Hashable, Sendable {
  /// What it is, as "T, the shortest length".
  public let meaning: String
  /// Its value when the name stands alone.
  public let standard: Int
  /// The values allowed.
  public let range: ClosedRange<Int>

  init(_ meaning: String, standard: Int, in range: ClosedRange<Int>) {
    self.meaning = meaning
    self.standard = standard
    self.range = range
  }
}

/// Why a problem could not be had by its name.
public enum ProblemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No problem has this name; the names nearest to it, if any.
  case unknown(String, suggestions: [String])
  /// What follows the colon is not a whole number in the problem's range.
  case parameter(String, of: String, expected: ProblemParameter)
  /// Something follows a colon where the problem of this name takes no number.
  case noParameter(of: String)

  /// One plain sentence.
  public var description: String {
    switch self {
    case .unknown(let name, let suggestions) where suggestions.isEmpty:
      "There is no built-in problem “\(name)”; the home screen (unroll) lists all \(Problem.catalogue.count)."
    case .unknown(let name, let suggestions):
      "There is no built-in problem “\(name)”; did you mean \(listed(suggestions))?"
    case .parameter(let text, let name, let expected):
      "In “\(name):\(text)” expected \(expected.meaning) as a whole number from "
        + "\(expected.range.lowerBound) to \(expected.range.upperBound), got “\(text)”."
    case .noParameter(let name): "“\(name)” takes no number after its name."
    }
  }
}

extension Problem {
  /// The built-in problems, shape by shape, the easiest of each first; the degenerate
  /// shape of one step comes last.
  public static let catalogue: [ProblemEntry] = [
    Weather.entry, Names.entry, Echo.entry, CopyMemory.entry,
    Reviews.entry, LongReviews.entry, Price.entry, Digits.entry, Motif.entry, Adding.entry,
    MaskedAdding.entry,
    Multiplication.entry, TemporalOrder.entry, TemporalOrder.entryOfThree, Latch.entry,
    Parity.entry, Tunes.entry, Captions.entry, Reverse.entry, Dates.entry,
    Sentences.entry, Reber.entry, ContinualReber.entry, Xor.entry,
  ]

  /// Makes a built-in problem from its name, as "weather" or "adding:100".
  ///
  /// The seed decides every example; a problem's `name` gives the same problem again.
  public static func named(_ name: String, seed: UInt64) throws(ProblemError) -> Problem {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let word = String(parts[0])
    guard let entry = catalogue.first(where: { $0.name == word.lowercased() }) else {
      throw .unknown(name, suggestions: nearest(to: word.lowercased()))
    }
    guard parts.count > 1 else { return entry.make(entry.parameter?.standard ?? 0, seed) }
    guard let parameter = entry.parameter else { throw .noParameter(of: entry.name) }
    guard let value = Int(parts[1]), parameter.range.contains(value) else {
      throw .parameter(String(parts[1]), of: entry.name, expected: parameter)
    }
    return entry.make(value, seed)
  }

  /// The names that take the fewest edits to reach, at most three; none when none is near.
  private static func nearest(to word: String) -> [String] {
    let distances = catalogue.map { ($0.name, editDistance(word, $0.name)) }
    let near = distances.filter {
      $0.1 <= max(1, min(word.count, $0.0.count) / 3) || $0.0.hasPrefix(word)
    }
    return word.isEmpty ? [] : near.sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
  }
}

/// Insertions, deletions and replacements between two words, of which only the start is looked at.
func editDistance(_ a: String, _ b: String) -> Int {
  let columns = Array(b.prefix(40))
  var row = Array(0...columns.count)
  for (i, character) in a.prefix(40).enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in columns.enumerated() {
      let replaced = diagonal + (character == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[columns.count]
}

/// "a", "a or b", "a, b or c".
private func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}
