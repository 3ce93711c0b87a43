/// The sentences of the reviews, as lists to choose from.
///
/// A sentence is: perhaps an opening, "the" and a noun, up to three clauses joined by "and" (the
/// later ones those that begin with "wh"), a verdict, perhaps a tail. In the lists `?` is a place where "not" may stand and `*` a place for an adjective.
enum ReviewGrammar {
  /// Openings and verdicts decide …
  static let openings = ["it is ? true that", "i do ? think that", "i would ? say that"]
  static let verdicts = ["is ? *", "was ? *", "is ? really *", "was ? a * one"]

  /// … clauses and tails never do, whatever stands in them.
  static let clauses = [
    "my friend has ? seen", "my sister has ? finished", "our neighbours have ? heard of",
    "that my brother would ? watch alone", "that was ? shown in our town",
    "that a * friend of mine has ? seen", "which the critics have ? written about",
    "which is ? in the cinemas now", "whose music is ? *", "whose actors were ? *",
  ]
  static let tails = [
    "to me", "in the end", "although it was ? raining outside",
    "even for those who have ? read the book", "as i told a friend who had ? asked",
  ]
  /// What long reviews go on about; it never decides either.
  static let asides = [
    "my sister was ? at home", "our neighbours were ? *", "the rain was ? over",
    "the book was ? *", "the dinner was a * one", "my brother would ? read it alone",
    "i have ? heard of the actors", "a * friend has ? written to me", "the critics were ? *",
    "the music in our town is ? *", "it was ? raining in the end", "i would ? watch alone",
  ]
  static let nouns = ["movie", "film", "story", "show", "play"]
  static let praise = ["good", "great", "funny", "moving", "wonderful", "clever"]
  static let blame = ["bad", "poor", "boring", "dull", "terrible", "silly"]

  /// Every word that a sentence can have, in an order that no seed changes; of long reviews some more.
  static let words = words(
    of: ["the and not"] + nouns + praise + blame + openings + verdicts + clauses + tails)
  static let wordsOfLong = words(of: words + asides)

  private static func words(of phrases: [String]) -> [String] {
    var seen: Set<String> = ["?", "*"]
    return phrases.flatMap { $0.split(separator: " ").map(String.init) }
      .filter { seen.insert($0).inserted }
  }
}

/// One word of a sentence, and whether it counts for the label.
struct ReviewWord: Hashable, Sendable {
  let text: String
  /// Whether it stands in the opening or the verdict.
  let decides: Bool
}

/// One sentence.
struct Review: Hashable, Sendable {
  let words: [ReviewWord]

  /// The label: praise or blame in the verdict, turned round by each "not" in opening and verdict.
  var isPositive: Bool {
    words.filter(\.decides).reduce(true) { positive, word in
      ReviewGrammar.blame.contains(word.text) || word.text == "not" ? !positive : positive
    }
  }
}

/// Two sentences with opposite labels.
struct ReviewPair: Hashable, Sendable {
  let first, second: Review
  /// Whether both have the same words, so that only their order decides.
  let isDecidedByOrder: Bool

  var reviews: [Review] { [first, second] }
  /// Whether both have 20 words or more.
  var isLong: Bool { reviews.allSatisfy { $0.words.count >= 20 } }
}

/// A sentence whose places for "not" and adjectives are still open.
struct ReviewPlan {
  private enum Part {
    case word(String)
    case negation(Bool)
    case adjective(String)
  }
  private var parts: [(part: Part, decides: Bool)] = []

  /// Draws a plan: many sentences have an opening or a tail, most have clauses, none twice.
  init(using generator: inout SeededGenerator) {
    if generator.chance(0.4) { add(generator.pick(ReviewGrammar.openings), true, &generator) }
    add("the " + generator.pick(ReviewGrammar.nouns), false, &generator)
    var choices = ReviewGrammar.clauses
    for index in 0..<generator.pick([0, 1, 1, 1, 2, 2, 3]) {
      let clause = choices.remove(at: generator.below(choices.count))
      add((index == 0 ? "" : "and ") + clause, false, &generator)
      choices.removeAll { !$0.hasPrefix("wh") }
    }
    add(generator.pick(ReviewGrammar.verdicts), true, &generator)
    if generator.chance(0.4) { add(generator.pick(ReviewGrammar.tails), false, &generator) }
  }

  /// The words with a "not" in every place for one.
  var mostWords: Int { parts.count }

  /// Goes on about other things, up to so many words or a few less.
  mutating func goOn(to words: Int, using generator: inout SeededGenerator) {
    while true {
      let aside = "and " + generator.pick(ReviewGrammar.asides)
      guard mostWords + aside.split(separator: " ").count <= words else { return }
      add(aside, false, &generator)
    }
  }

  private mutating func add(
    _ phrase: String, _ decides: Bool, _ generator: inout SeededGenerator
  ) {
    for word in phrase.split(separator: " ") {
      let part: Part =
        switch word {
        case "?": .negation(generator.chance(0.25))
        case "*": .adjective(Self.adjective(praise: generator.chance(0.5), &generator))
        default: .word(String(word))
        }
      parts.append((part, decides))
    }
  }

  private static func adjective(praise: Bool, _ generator: inout SeededGenerator) -> String {
    generator.pick(praise ? ReviewGrammar.praise : ReviewGrammar.blame)
  }

  private var review: Review {
    Review(
      words: parts.compactMap { part, decides in
        switch part {
        case .word(let text), .adjective(let text): ReviewWord(text: text, decides: decides)
        case .negation(let stands): stands ? ReviewWord(text: "not", decides: decides) : nil
        }
      })
  }

  private func places(decides: Bool, where matches: (Part) -> Bool) -> [Int] {
    parts.indices.filter { parts[$0].decides == decides && matches(parts[$0].part) }
  }
}

// MARK: - Pairs

extension ReviewPlan {
  /// Two sentences with the same words of which one has a "not" where it decides and the other
  /// where it does not; nil when the plan has no second place.
  mutating func pairByNegation(using generator: inout SeededGenerator) -> ReviewPair? {
    let isNegation = { (part: Part) in if case .negation = part { true } else { false } }
    let deciding = places(decides: true, where: isNegation)
    let aside = places(decides: false, where: isNegation)
    guard !deciding.isEmpty, !aside.isEmpty else { return nil }
    let (one, other) = (generator.pick(deciding), generator.pick(aside))
    return pair(byOrder: true, [(one, .negation(true)), (other, .negation(false))]) {
      [(one, .negation(false)), (other, .negation(true))]
    }
  }

  /// Two sentences in which praise and blame have changed places between verdict and clause; nil
  /// when no clause has an adjective.
  mutating func pairByAdjective(using generator: inout SeededGenerator) -> ReviewPair? {
    let isAdjective = { (part: Part) in if case .adjective = part { true } else { false } }
    let deciding = places(decides: true, where: isAdjective)
    let aside = places(decides: false, where: isAdjective)
    guard !deciding.isEmpty, !aside.isEmpty else { return nil }
    let (one, other) = (generator.pick(deciding), generator.pick(aside))
    let good = Part.adjective(Self.adjective(praise: true, &generator))
    let bad = Part.adjective(Self.adjective(praise: false, &generator))
    return pair(byOrder: true, [(one, good), (other, bad)]) { [(one, bad), (other, good)] }
  }

  /// Two sentences that differ in the verdict's adjective alone.
  mutating func plainPair(using generator: inout SeededGenerator) -> ReviewPair? {
    let isAdjective = { (part: Part) in if case .adjective = part { true } else { false } }
    guard let verdict = places(decides: true, where: isAdjective).last else { return nil }
    let good = Part.adjective(Self.adjective(praise: true, &generator))
    let bad = Part.adjective(Self.adjective(praise: false, &generator))
    return pair(byOrder: false, [(verdict, good)]) { [(verdict, bad)] }
  }

  private mutating func pair(
    byOrder: Bool, _ first: [(Int, Part)], _ second: () -> [(Int, Part)]
  ) -> ReviewPair {
    for (place, part) in first { parts[place].part = part }
    let one = review
    for (place, part) in second() { parts[place].part = part }
    return ReviewPair(first: one, second: review, isDecidedByOrder: byOrder)
  }
}
