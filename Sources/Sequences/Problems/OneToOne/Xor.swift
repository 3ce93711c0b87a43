import Foundation

/// Do two numbers have the same sign? One step in, one answer out.
///
/// x and y are uniform in [−1, 1); the answer is yes where x·y > 0: the exclusive or, with room
/// around the four corners. Turning the sign of x alone turns the answer round, turning both leaves it, so the best
/// straight line has slope and offset 0, and costs ln 2 (Minsky & Papert, Perceptrons, 1969).
enum Xor {
  static let entry = ProblemEntry(
    "xor", .oneToOne, title: "Exclusive or",
    summary: "one step only: have two numbers the same sign?"
  ) { problem(seed: $1) }

  static func problem(seed: UInt64) -> Problem {
    let split = Split(realNumbers: seed) { generator in
      let (x, y) = (Float(generator.uniform(-1, 1)), Float(generator.uniform(-1, 1)))
      return Example(input: .vectors([[x, y]]), target: .values([[x * y > 0 ? 1 : 0]]))
    }
    return Problem(
      entry, story: story, input: .vectors([Column("x"), Column("y")]),
      output: .binary(negative: "different", positive: "same"),
      baseline: Baseline(log(2), "ln 2: what the best straight line costs too"),
      suggestion: Suggestion(learningRate: 0.03, updates: 400), split: split)
  }

  private static let story = """
    There is only one time step, so the recurrent weights never meet a state: h₀ is zero and the \
    network is an ordinary perceptron with one hidden layer. Watch the recurrent matrix receive no \
    gradient at all, and the hidden units become the edges of the four corners.
    """
}
