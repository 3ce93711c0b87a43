import Foundation

/// Sunny or rainy, from each day's temperature and humidity and from the days before.
///
/// The weather s of day t is sunny or rainy. Day 1 is either with probability ½; a day is like the
/// day before with probability p = 0.9. Given the weather, temperature and humidity are
/// independent and normal:
///
///     temperature | sunny ~ N(22, 7²) °C      temperature | rainy ~ N(16, 7²) °C
///     humidity    | sunny ~ N(46, 12²) %      humidity    | rainy ~ N(56, 12²) %
///
/// The log-odds of rain that one day's measurements give are
/// e = (22 − 16)(19 − temperature)/7² + (56 − 46)(humidity − 51)/12², normal with mean ±d²/2 and
/// variance d² = (6/7)² + (10/12)². A reader of today alone answers σ(e). A reader who remembers
/// can do no better than the forward filter: with r the probability of rain after yesterday,
/// prior q = p r + (1 − p)(1 − r), then logit r' = logit q + e. The two losses are the landmarks;
/// their difference is what yesterday is worth.
enum Weather {
  static let entry = ProblemEntry(
    "weather", .manyToMany, title: "Weather",
    summary: "sunny or rainy, day by day, from temperature, humidity and memory",
    parameter: ProblemParameter("the number of days", standard: 30, in: 2...1000),
    make: problem)

  static let persistence = 0.9
  static let temperature = Measure(sunny: 22, rainy: 16, deviation: 7)
  static let humidity = Measure(sunny: 46, rainy: 56, deviation: 12)

  /// A normal quantity whose mean depends on the weather.
  struct Measure {
    let sunny, rainy, deviation: Double

    /// How much the log-odds of rain change with the quantity.
    func evidence(_ value: Double) -> Double {
      (rainy - sunny) * (value - (sunny + rainy) / 2) / (deviation * deviation)
    }

    func draw(rainy isRainy: Bool, using generator: inout SeededGenerator) -> Double {
      (isRainy ? rainy : sunny) + deviation * generator.normal()
    }
  }

  private static let columns = [
    Column("temperature", unit: " °C", scale: 8, offset: 19, digits: 0),
    Column("humidity", unit: " %", scale: 13, offset: 51, digits: 0),
  ]

  static func problem(days: Int, seed: UInt64) -> Problem {
    var generator = SeededGenerator(seed: seed, stream: 3)
    let heldOut = Pool((0..<256).map { _ in example(days: days, using: &generator) })
    return Problem(
      entry, days, title: "Weather, \(days) days", story: story, input: .vectors(columns),
      output: .classes(["sunny", "rainy"]),
      baseline: Baseline(log(2), "ln 2: sunny and rainy equally likely"),
      landmarks: landmarks(heldOut.first(256)),
      training: Supply(
        Generated { count, generator in
          (0..<count).map { _ in example(days: days, using: &generator) }
        }),
      heldOut: Supply(heldOut), walking: heldOut.first(8))
  }

  private static let story = """
    Nine days in ten are like the day before; warm and dry speaks for sun, cold and damp for rain, \
    but one day's measurements alone are right only about three times in four. A network that \
    remembers does better: watch its state swing over when the weather turns, and how a single odd \
    day is not believed.
    """

  static func example(days: Int, using generator: inout SeededGenerator) -> Example {
    var rainy = generator.chance(0.5)
    var inputs: [[Float]] = []
    var classes: [Int] = []
    for day in 0..<days {
      if day > 0, !generator.chance(persistence) { rainy.toggle() }
      let measured = [
        temperature.draw(rainy: rainy, using: &generator),
        humidity.draw(rainy: rainy, using: &generator),
      ]
      inputs.append(zip(measured, columns).map { Float(($0 - $1.offset) / $1.scale) })
      classes.append(rainy ? 1 : 0)
    }
    return Example(input: .vectors(inputs), target: .classes(classes))
  }
}

// MARK: - What can be known

extension Weather {
  private static func landmarks(_ examples: [Example]) -> [Baseline] {
    let days = examples.flatMap(filtered)
    let count = Double(max(1, days.count))
    return [
      Baseline(
        todayOnlyLoss, "the best from today's measurements alone", accuracy: todayOnlyAccuracy),
      Baseline(
        days.reduce(0) { $0 - log($1) } / count,
        "the best with memory: the forward filter on the held-out days",
        accuracy: Double(days.count { $0 > 0.5 }) / count),
    ]
  }

  /// d² = (6/7)² + (10/12)², the variance of a day's evidence.
  private static let variance: Double = {
    let t = (temperature.rainy - temperature.sunny) / temperature.deviation
    let h = (humidity.rainy - humidity.sunny) / humidity.deviation
    return t * t + h * h
  }()

  /// Φ(d/2), the share of days on which e has the right sign.
  static let todayOnlyAccuracy = erfc(-variance.squareRoot() / 2 / 2.0.squareRoot()) / 2

  /// E[ln(1 + e^(−x))], x normal with mean d²/2 and variance d²: the mean cross-entropy of σ(e),
  /// by the trapezoidal rule over ±8 standard deviations.
  static let todayOnlyLoss: Double = {
    let width = 1.0 / 64
    return (-512...512).reduce(0) { sum, index in
      let z = Double(index) * width
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      return sum + width * density * log1p(exp(-(variance / 2 + variance.squareRoot() * z)))
    }
  }()

  /// The probability of rain on each day, given the measurements up to it.
  static func filter(_ days: [[Float]]) -> [Double] {
    var rain = 0.5
    return days.enumerated().map { index, day in
      let prior = index == 0 ? 0.5 : persistence * rain + (1 - persistence) * (1 - rain)
      let measured = zip(day, columns).map { Double($0) * $1.scale + $1.offset }
      let evidence = temperature.evidence(measured[0]) + humidity.evidence(measured[1])
      rain = 1 / (1 + exp(-(log(prior / (1 - prior)) + evidence)))
      return rain
    }
  }

  /// The probability that the filter gives to the weather as it was, day by day.
  private static func filtered(_ example: Example) -> [Double] {
    guard case .vectors(let days) = example.input, case .classes(let classes) = example.target
    else { return [] }
    return zip(filter(days), classes).map { rain, isRainy in isRainy == 1 ? rain : 1 - rain }
  }
}
