import Foundation

/// Generated film reviews in which word order and negation decide.
///
/// The label is what the sentence says of the film itself: the verdict's adjective, turned round
/// by each "not" in the verdict and in the opening. A "not" or an adjective in a clause or in the
/// tail says something about somebody or something else. Sentences come in pairs of opposite
/// labels; about three pairs in five have the very same words in both sentences, so that there a
/// bag of words can only guess. Training and held-out sentences are disjoint, pairs kept together.
enum Reviews {
  static let entry = ProblemEntry(
    "reviews", .manyToOne, title: "Reviews",
    summary: "is the review good or bad? word order and negation decide",
    parameter: ProblemParameter("the number of training pairs", standard: 3000, in: 100...20_000),
    make: problem)

  static func problem(pairs count: Int, seed: UInt64) -> Problem {
    problem(
      entry, count, pairs: count, writer: ReviewWriter(seed: seed), words: ReviewGrammar.words,
      walkingOver: 9...9, story: story, suggestion: Suggestion(embedding: 8, updates: 500))
  }

  /// The problem of telling what a writer thinks in words out of a list; to walk through there are pairs of
  /// some lengths in which order alone decides.
  static func problem(
    _ entry: ProblemEntry, _ parameter: Int, pairs count: Int = 3000, writer: ReviewWriter,
    words: [String], walkingOver lengths: ClosedRange<Int>, title: String? = nil, story: String,
    suggestion: Suggestion
  ) -> Problem {
    var writer = writer
    let heldOut = [famous] + writer.pairs(400)
    let training = writer.pairs(count)
    let vocabulary = vocabulary(words, counting: training)
    let encode = { (pairs: [ReviewPair]) in
      pairs.flatMap(\.reviews).map { example($0, vocabulary) }
    }
    let walking = heldOut.filter { $0.isDecidedByOrder && lengths.contains($0.first.words.count) }
    return Problem(
      entry, parameter, title: title, story: story, input: .tokens(vocabulary),
      output: .binary(negative: "bad", positive: "good"),
      baseline: Baseline(log(2), "ln 2: good and bad equally likely"),
      landmarks: [bagOfWords(training)], suggestion: suggestion,
      training: Supply(Pool(encode(training))), heldOut: Supply(Pool(encode(heldOut))),
      walking: Array(encode(walking).prefix(8)),
      parts: [
        ProblemPart(
          "order alone decides", Supply(Pool(encode(heldOut.filter(\.isDecidedByOrder))))),
        ProblemPart("20 words or more", Supply(Pool(encode(heldOut.filter(\.isLong))))),
      ])
  }

  private static let story = """
    Each sentence says of a film that it is good or bad. Only the verdict and the opening count: a \
    “not” there turns the meaning round, the same “not” in a clause about my friend does nothing. \
    Many sentences come as twins with the same words and opposite meanings. Watch what the network \
    does at a “not”, and whether it still knows at the end.
    """

  /// The pair that the problem is named after in most lectures; always held out.
  private static let famous: ReviewPair = {
    func review(_ clause: String, _ verdict: String) -> Review {
      let aside = "the movie \(clause)".split(separator: " ").map { (String($0), false) }
      let deciding = verdict.split(separator: " ").map { (String($0), true) }
      return Review(words: (aside + deciding).map { ReviewWord(text: $0.0, decides: $0.1) })
    }
    return ReviewPair(
      first: review("my friend has not seen", "is good"),
      second: review("my friend has seen", "is not good"), isDecidedByOrder: true)
  }()

  private static func vocabulary(
    _ words: [String], counting pairs: [ReviewPair]
  ) -> Vocabulary {
    var counts: [String: Int] = [:]
    for word in pairs.flatMap(\.reviews).flatMap(\.words) { counts[word.text, default: 0] += 1 }
    return Vocabulary(symbols: words, counts: words.map { counts[$0] ?? 0 })
  }

  private static func example(_ review: Review, _ vocabulary: Vocabulary) -> Example {
    Example(
      input: .tokens(review.words.compactMap { vocabulary.index(of: $0.text) }),
      target: .values([[review.isPositive ? 1 : 0]]))
  }

  private static func bagOfWords(_ pairs: [ReviewPair]) -> Baseline {
    let share = Double(pairs.count(where: \.isDecidedByOrder)) / Double(max(1, pairs.count))
    return Baseline(
      share * log(2), "no bag of words goes below: it guesses where only order decides")
  }
}

/// Writes pairs of sentences, none of them twice.
struct ReviewWriter {
  /// Words of the longest sentence, and of the longest one that goes on about nothing else.
  private let longest: Int
  private static let longestBeginning = 30
  /// Whether a sentence goes on about other things once it has said what it says.
  private let goesOn: Bool
  private var generator: SeededGenerator
  private var written: Set<[String]> = [
    "the movie my friend has not seen is good".split(separator: " ").map(String.init),
    "the movie my friend has seen is not good".split(separator: " ").map(String.init),
  ]

  /// A writer of short sentences, or of ones with up to so many words.
  init(seed: UInt64, words: Int? = nil) {
    generator = SeededGenerator(seed: seed, stream: 3)
    longest = words ?? Self.longestBeginning
    goesOn = words != nil
  }

  mutating func pairs(_ count: Int) -> [ReviewPair] {
    var pairs: [ReviewPair] = []
    while pairs.count < count {
      if let pair = proposal(), isNew(pair) { pairs.append(pair) }
    }
    return pairs
  }

  private mutating func proposal() -> ReviewPair? {
    var plan = ReviewPlan(using: &generator)
    if goesOn {
      guard plan.mostWords <= Self.longestBeginning else { return nil }
      plan.goOn(to: generator.below(longest + 1), using: &generator)
    }
    let kind = generator.uniform()
    if kind < 0.35 { return plan.plainPair(using: &generator) }
    if kind < 0.85 { return plan.pairByNegation(using: &generator) }
    return plan.pairByAdjective(using: &generator)
  }

  private mutating func isNew(_ pair: ReviewPair) -> Bool {
    let texts = pair.reviews.map { $0.words.map(\.text) }
    guard texts.allSatisfy({ $0.count <= longest && !written.contains($0) }) else {
      return false
    }
    written.formUnion(texts)
    return true
  }
}
