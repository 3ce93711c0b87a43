import Foundation

/// A language model of words: simple sentences in which a verb agrees with a noun some words back.
///
/// A sentence is a noun phrase, perhaps a relative clause, a verb in the noun's number, perhaps a place, and `<eos>`. Towns are many and rare, so they
/// all read `<unk>`. Reading begins with `<eos>`, as after the sentence before.
enum Sentences {
  static let entry = ProblemEntry(
    "sentences", .languageModel, title: "Sentences",
    summary: "a language model of words, with <unk> and <eos>"
  ) { problem(seed: $1) }

  static let nouns = [
    ("dog", "dogs"), ("child", "children"), ("teacher", "teachers"),
    ("bird", "birds"), ("farmer", "farmers"), ("singer", "singers"),
  ]
  static let adjectives = ["old", "young", "small", "clever", "tired", "famous"]
  static let verbs = [
    ("sleeps", "sleep"), ("sings", "sing"), ("works", "work"),
    ("waits", "wait"), ("laughs", "laugh"),
  ]
  static let relations = [
    ("knows", "know"), ("likes", "like"), ("sees", "see"),
    ("follows", "follow"),
  ]

  static let vocabulary: Vocabulary = {
    let words = ["<eos>", "the", "that", "near", "in"]
    let inflected = (nouns + verbs + relations).flatMap { [$0.0, $0.1] }
    return Vocabulary(symbols: words + adjectives + inflected + [Vocabulary.unknownWord])
  }()

  static func problem(seed: UInt64) -> Problem {
    Problem(
      entry, story: story, input: .tokens(vocabulary), output: .classes(vocabulary.symbols),
      baseline: Baseline(
        log(Double(vocabulary.count)), "ln \(vocabulary.count): every word equally likely"),
      landmarks: [Baseline(choice, "the best there is: the choices that the grammar leaves open")],
      suggestion: Suggestion(hidden: [32], embedding: 16, updates: 200),
      generation: Generation(.token, end: 0, limit: 40),
      split: Split(seed: seed) { generator in
        let sentence = Sentence(using: &generator)
        return Example(predicting: sentence.tokens)
      })
  }

  private static let story = """
    “the dogs that the teacher sees sleep”: the verb agrees with a noun that stands before the whole \
    relative clause. At every step the network predicts the next word and can never be certain; but singular or plural it can know. \
    Watch the two forms of a verb among its answers, and the unit that keeps the number.
    """

  /// The mean of −ln p over the choices of many sentences, divided by the mean number of answers.
  static let choice: Double = {
    var generator = SeededGenerator(seed: 0, stream: 4)
    let sentences = (0..<2000).map { _ in Sentence(using: &generator) }
    let answers = sentences.reduce(0) { $0 + $1.tokens.count - 1 }
    return sentences.reduce(0) { $0 + $1.surprise } / Double(answers)
  }()
}

/// A sentence while it is made, with the −ln of its probability.
struct Sentence {
  /// The numbers of its words, between two `<eos>`.
  private(set) var tokens = [0]
  private(set) var surprise = 0.0

  init(using generator: inout SeededGenerator) {
    let isPlural = addNoun(using: &generator)
    if flip(0.4, using: &generator) {
      add("that")
      let isOtherPlural = addNoun(using: &generator)
      add(pick(Sentences.relations, using: &generator), plural: isOtherPlural)
    }
    add(pick(Sentences.verbs, using: &generator), plural: isPlural)
    if flip(0.5, using: &generator) {
      add(flip(0.5, using: &generator) ? "in" : "near")
      add(Vocabulary.unknownWord)
    }
    add("<eos>")
  }

  /// "the", perhaps an adjective, and a noun; true where it is plural.
  private mutating func addNoun(using generator: inout SeededGenerator) -> Bool {
    add("the")
    if flip(0.4, using: &generator) { add(pick(Sentences.adjectives, using: &generator)) }
    let noun = pick(Sentences.nouns, using: &generator)
    let isPlural = flip(0.5, using: &generator)
    add(noun, plural: isPlural)
    return isPlural
  }

  private mutating func add(_ word: String) {
    if let token = Sentences.vocabulary.index(of: word) { tokens.append(token) }
  }

  private mutating func add(_ forms: (String, String), plural: Bool) {
    add(plural ? forms.1 : forms.0)
  }

  private mutating func flip(
    _ probability: Double, using generator: inout SeededGenerator
  ) -> Bool {
    let isHead = generator.chance(probability)
    surprise -= log(isHead ? probability : 1 - probability)
    return isHead
  }

  private mutating func pick<Choice>(
    _ choices: [Choice], using generator: inout SeededGenerator
  ) -> Choice {
    surprise += log(Double(choices.count))
    return generator.pick(choices)
  }
}
