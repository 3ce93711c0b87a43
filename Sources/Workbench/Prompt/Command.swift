import Console

/// A command of the line after `:`; its action is the same that a key could ask for.
struct Command: Sendable {
  let name: String
  /// What follows the name, as "N" or "dark|light"; empty where nothing does.
  let usage: String
  let about: SafeText
  /// Whether the rest of the line is a path.
  var takesPath = false
  /// What stands for the name though other names begin so, too.
  var short: String?
  /// Words that the argument may be.
  var values: @Sendable () -> [String] = { [] }
  let action: @Sendable (Arguments) throws(CommandError) -> Action

  /// The action of a line, or why there is none.
  static func action(of line: String) throws(CommandError) -> Action? {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return nil }
    let rest = words.count > 1 ? words[1].trimmingSpaces : ""
    if let step = Int(name), rest.isEmpty { return .go(.step(step)) }
    let command = try named(name)
    guard rest.isEmpty || !command.usage.isEmpty else {
      throw CommandError("“\(command.name)” takes nothing more, got “\(rest)”.")
    }
    return try command.action(Arguments(command: command, text: rest))
  }

  /// The command of that name, or the one that begins so; “exp” is export, not export!.
  static func named(_ name: String) throws(CommandError) -> Command {
    if let command = all.first(where: { $0.name == name || $0.short == name }) { return command }
    let beginnings = all.filter { $0.name.hasPrefix(name) }
    if let shortest = beginnings.min(by: { $0.name.count < $1.name.count }),
      beginnings.allSatisfy({ $0.name.hasPrefix(shortest.name) })
    {
      return shortest
    }
    let near = Spelling.nearest(to: name, among: all.map(\.name))
    throw CommandError("There is no command “\(name)”; did you mean \(listed(near))?")
  }
}

/// Why a command cannot be carried out, in one sentence.
struct CommandError: Error, Hashable, Sendable {
  let sentence: SafeText

  init(_ sentence: String) { self.sentence = SafeText(sentence) }
}

extension String {
  var trimmingSpaces: String {
    let end = reversed().drop { $0 == " " }
    return String(String(end.reversed()).drop { $0 == " " })
  }
}

/// Likeness of words.
enum Spelling {
  /// The words that take the fewest edits to reach, at most three.
  static func nearest(to word: String, among words: [String]) -> [String] {
    let ranked = words.map { (word: $0, edits: edits(from: word, to: $0)) }
      .sorted { $0.edits < $1.edits }
    let best = ranked.first?.edits ?? 0
    return ranked.prefix { $0.edits <= max(best, 1) }.prefix(3).map(\.word)
  }

  /// Insertions, deletions and replacements between two words; a missing ending costs half.
  static func edits(from a: String, to b: String) -> Int {
    let columns = Array(b.prefix(32))
    var row = Array(0...columns.count)
    for (i, letter) in a.prefix(32).enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in columns.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return b.hasPrefix(a) ? row[columns.count] / 2 : row[columns.count]
  }
}
