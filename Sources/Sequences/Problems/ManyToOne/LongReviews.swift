import Foundation

/// Film reviews that go on about other things once they have said what they think.
///
/// A review begins as one of `Reviews`, at most 30 words, and goes on with asides about somebody or something else, with
/// a “not” and adjectives of their own, up to a number of words that is uniform in 0 … W. Sentences come in pairs as there; a “not” that
/// decides in one of them may stand in an aside of the other.
enum LongReviews {
  static let entry = ProblemEntry(
    "long-reviews", .manyToOne, title: "Long reviews",
    summary: "good or bad? it was said long before the end",
    parameter: ProblemParameter("W, the most words,", standard: 100, in: 40...400), make: problem)

  static func problem(words: Int, seed: UInt64) -> Problem {
    Reviews.problem(
      entry, words, writer: ReviewWriter(seed: seed, words: words),
      words: ReviewGrammar.wordsOfLong,
      walkingOver: words * 3 / 4...words,
      title: "Long reviews, W = \(words)", story: story,
      suggestion: Suggestion(embedding: 8, updates: 2000))
  }

  private static let story = """
    These reviews say at once whether the film is good or bad, and then go on about friends, the rain and the \
    dinner, where “not” and “terrible” mean nothing. What was said must be kept until the last word: watch \
    how far back the gradient reaches, and what each further “not” does to the state.
    """
}
