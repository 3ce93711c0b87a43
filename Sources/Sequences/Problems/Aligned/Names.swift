import Foundation

/// Which words of a sentence are names, where the deciding word often comes later.
///
/// “rose miller sang” and “rose gardens faded”, “teddy, as everybody knew, laughed” and “teddy, as everybody knew, tore”:
/// the first word is a name or a thing with probability ½, whatever stands before it, and a word after it tells. Read from left to right it can only be guessed; a
/// reader from both sides knows every answer.
enum Names {
  static let entry = ProblemEntry(
    "names", .manyToMany, title: "Names",
    summary: "which words are names? often a later word decides"
  ) { problem(seed: $1) }

  static let doubtful = [
    "rose", "teddy", "bill", "mark", "grace", "penny", "frank", "daisy", "sandy", "robin",
  ]
  static let surnames = ["miller", "roosevelt", "baker", "johnson", "smith", "cooper"]
  static let nouns = ["bears", "gardens", "books", "boxes", "signs", "letters"]
  static let personVerbs = ["sang", "laughed", "phoned", "slept", "wrote", "complained"]
  static let thingVerbs = ["faded", "tore", "broke", "rusted", "vanished", "burned"]
  static let asides = [
    "", "", "as everybody knew", "so we heard", "in the end", "after all these years",
    "which surprised us",
  ]
  static let leads = ["", "", "yesterday", "we think that", "last year", "they say"]

  /// Every word, in an order that no seed changes.
  static let words: [String] = {
    var seen: Set<String> = [""]
    let phrases = ["and"] + leads + doubtful + surnames + nouns + asides + personVerbs + thingVerbs
    return phrases.flatMap { $0.split(separator: " ").map(String.init) }
      .filter { seen.insert($0).inserted }
  }()
  private static let vocabulary = Vocabulary(symbols: words)

  static func problem(seed: UInt64) -> Problem {
    let split = Split(seed: seed) { sentence(using: &$0) }
    let (names, doubts, all) = counts(split.heldOut.first(128))
    let share = Double(names) / Double(all)
    return Problem(
      entry, story: story, input: .tokens(vocabulary), output: .classes(["–", "name"]),
      baseline: Baseline(
        -share * log(share) - (1 - share) * log(1 - share),
        "knowing only how many of the held-out words are names"),
      landmarks: [
        Baseline(
          log(2) * Double(doubts) / Double(all),
          "no reader from left to right goes below: it guesses until the deciding word")
      ],
      suggestion: Suggestion(embedding: 8, updates: 200), split: split)
  }

  private static let story = """
    “rose” is a name in “rose miller sang” and a plant in “rose gardens faded”; only a later word \
    tells, and it may come after an aside. A network that reads from left to right must answer before it has \
    come: compare one direction with two, and watch where the reverse one carries the verb back to.
    """

  /// The names, the doubtful words and all words of some examples.
  private static func counts(_ examples: [Example]) -> (names: Int, doubts: Int, all: Int) {
    examples.reduce(into: (0, 0, 0)) { counts, example in
      guard case .tokens(let tokens) = example.input, case .classes(let tags) = example.target
      else { return }
      counts.0 += tags.reduce(0, +)
      counts.1 += tokens.count { doubtful.contains(words[$0]) }
      counts.2 += tags.count
    }
  }
}

// MARK: - Sentences

extension Names {
  /// Words, and whether each is a name.
  private typealias Tagged = [(word: String, isName: Bool)]

  static func sentence(using generator: inout SeededGenerator) -> Example {
    var words = plain(generator.pick(leads)) + clause(using: &generator)
    if generator.chance(0.5) { words += plain("and") + clause(using: &generator) }
    return Example(
      input: .tokens(words.compactMap { vocabulary.index(of: $0.word) }),
      target: .classes(words.map { $0.isName ? 1 : 0 }))
  }

  /// A doubtful word, perhaps what tells at once, perhaps an aside, and a verb.
  private static func clause(using generator: inout SeededGenerator) -> Tagged {
    let isName = generator.chance(0.5)
    var words: Tagged = [(generator.pick(doubtful), isName)]
    // A thing takes its noun as often as a name its surname, so that the verb alone tells in half.
    if generator.chance(0.5) {
      words.append((generator.pick(isName ? surnames : nouns), isName))
    }
    words += plain(generator.pick(asides))
    return words + plain(generator.pick(isName ? personVerbs : thingVerbs))
  }

  private static func plain(_ phrase: String) -> Tagged {
    phrase.split(separator: " ").map { (String($0), false) }
  }
}
