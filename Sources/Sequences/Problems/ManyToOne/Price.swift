/// A noisy series of prices, and the next one.
///
/// Behind the prices moves x_t = 1.6 x_{t−1} − 0.8 x_{t−2} + ε_t, which swings with a period of some
/// 13.5 days and forgets its phase; ε is normal with the variance that makes the variance of x
/// equal to 1. A price is 100 + 10 y €, y_t = x_t + η_t, η ~ N(0, 0.2²). From y_1 … y_T the
/// network shall answer y_{T+1}, and is right within 3 €. The best estimate is that of the Kalman
/// filter, whose error variance does not depend on the data.
enum Price {
  static let entry = ProblemEntry(
    "price", .manyToOne, title: "Price",
    summary: "a noisy series of prices: what comes next?",
    parameter: ProblemParameter("T, the number of days,", standard: 24, in: 2...1000),
    make: problem)

  static let first = 1.6
  static let second = -0.8
  static let noise = 0.2 * 0.2
  /// The correlation of neighbours: φ₁ / (1 − φ₂).
  static let correlation = first / (1 - second)
  /// The variance of ε: (1 + φ₂)((1 − φ₂)² − φ₁²) / (1 − φ₂).
  static let innovation =
    (1 + second) * ((1 - second) * (1 - second) - first * first) / (1 - second)

  private static let column = Column("price", unit: " €", scale: 10, offset: 100, digits: 1)

  static func problem(days: Int, seed: UInt64) -> Problem {
    Problem(
      entry, days, title: "Price, \(days) days", story: story, input: .vectors([column]),
      output: .values([column], tolerance: 0.3),
      baseline: Baseline(1 + noise, "the variance of a price: always answering 100 €"),
      landmarks: [
        Baseline(2 * (1 - correlation) + 2 * noise, "tomorrow as today"),
        Baseline(filterError(days: days), "the best there is: the Kalman filter"),
      ],
      suggestion: Suggestion(updates: 200),
      split: Split(realNumbers: seed) { example(days: days, using: &$0) },
      notation: Notation(exhibit: curve))
  }

  private static let story = """
    The prices swing, but each one is blurred by noise, so neither today's price nor the last step \
    alone says where it goes. A network that remembers can smooth what it has seen: watch how long \
    a single odd price stays in the state.
    """

  static func example(days: Int, using generator: inout SeededGenerator) -> Example {
    var before = generator.normal()
    var now = correlation * before
    now += (1 - correlation * correlation).squareRoot() * generator.normal()
    let prices = (0...days).map { _ in
      let price = now + noise.squareRoot() * generator.normal()
      (before, now) =
        (now, first * now + second * before + innovation.squareRoot() * generator.normal())
      return [Float(price)]
    }
    return Example(input: .vectors(Array(prices.dropLast())), target: .values([prices[days]]))
  }

  @Sendable private static func curve(_ example: Example) -> [String] {
    guard case .vectors(let days) = example.input else { return [] }
    return [Glyphs.sparkline(days.map { Double($0[0]) }) + "?"]
  }

  /// The variance of y_{T+1} given y_1 … y_T: the filter's covariance of (x_t, x_{t−1}), updated by
  /// each price and moved on by a day.
  static func filterError(days: Int) -> Double {
    var (a, b, c) = (1.0, correlation, 1.0)
    for _ in 0..<days {
      let total = a + noise
      (a, b, c) = (a - a * a / total, b - a * b / total, c - b * b / total)
      let next = first * first * a + 2 * first * second * b + second * second * c + innovation
      (a, b, c) = (next, first * a + second * b, a)
    }
    return a + noise
  }
}
