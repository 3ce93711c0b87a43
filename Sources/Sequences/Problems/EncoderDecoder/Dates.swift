import Foundation

/// Dates as people write them, and the same dates in ISO form, character by character.
///
/// Every day of 1950 to 2049 is equally likely, and so is each of the formats. No date is among
/// both the training and the held-out examples, whatever its format.
enum Dates {
  static let entry = ProblemEntry(
    "dates", .encoderDecoder, title: "Dates",
    summary: "“3 May 1979”, “May 3rd, 79”, “3.5.1979” become 1979-05-03"
  ) { problem(seed: $1) }

  static let years = 1950..<2050
  private static let digits = "0123456789-".map { String($0) }
  static let decoder = Vocabulary(symbols: ["end"] + digits)
  static let source = Vocabulary(
    symbols: " ,./'0123456789abcdefghijklmnopqrstuvwxyz".map { String($0) })

  static func problem(seed: UInt64) -> Problem {
    Problem(
      entry, story: story, input: .pairs(source: source, decoder: decoder),
      output: .classes(decoder.symbols),
      baseline: Baseline(log(12), "ln 12: every character equally likely"),
      landmarks: [Baseline(log(36525) / 11, "knowing the form and the calendar, not the source")],
      suggestion: Suggestion(
        hidden: [64], embedding: 16, batch: 32, attends: true, updates: 300),
      generation: Generation(.token, end: 0, limit: 24),
      split: Split(seed: seed) { generator in
        let day = Day(using: &generator)
        let text = day.written(in: generator.below(Day.formats))
        return Example(
          source: text.compactMap { source.index(of: String($0)) },
          target: day.iso.compactMap { decoder.index(of: String($0)) })
      },
      notation: Notation(exhibit: { [read($0)] }))
  }

  private static let story = """
    The encoder reads a date in one of many forms, the decoder writes it as YYYY-MM-DD. The year, \
    which comes first, was often read last; the month may be a word: watch where attention looks when it writes the \
    month. Without attention all must pass through one state: see which digits fail first.
    """

  @Sendable private static func read(_ example: Example) -> String {
    guard case .pairs(let written, let decoder) = example.input else { return "" }
    let answer = Dates.decoder.texts(of: Array(decoder.dropFirst())).joined()
    return source.texts(of: written).joined() + " → " + answer
  }
}

/// A day of the Gregorian calendar.
struct Day: Hashable {
  /// The number of formats that it can be written in.
  static let formats = 10
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  let year, month, day: Int

  init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Each day of the years equally likely.
  init(using generator: inout SeededGenerator) {
    while true {
      let year = Dates.years.lowerBound + generator.below(Dates.years.count)
      let (month, day) = (1 + generator.below(12), 1 + generator.below(31))
      self.init(year: year, month: month, day: day)
      if day <= Self.days(inMonth: month, of: year) { return }
    }
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  var iso: String { "\(year)-\(two(month))-\(two(day))" }

  /// The name of its weekday (Sakamoto's rule).
  var weekday: String {
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = month < 3 ? year - 1 : year
    return Self.weekdays[(y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7]
  }

  func written(in format: Int) -> String {
    let name = Self.months[month - 1]
    return switch format {
    case 0: "\(day) \(name) \(year)"
    case 1: "\(name) \(day), \(year)"
    case 2: "\(day).\(month).\(year)"
    case 3: "\(name.prefix(3)) \(ordinal), \(year)"
    case 4: "\(weekday), \(day) \(name.prefix(3)) \(year)"
    case 5: "the \(ordinal) of \(name) \(year)"
    case 6: "\(two(day)).\(two(month)).'\(two(year % 100))"
    case 7: "\(year)/\(two(month))/\(two(day))"
    case 8: "\(weekday.prefix(3)) \(name.prefix(3)) \(day) \(year)"
    default: "\(ordinal) \(name) '\(two(year % 100))"
    }
  }

  private var ordinal: String {
    switch day {
    case 1, 21, 31: "\(day)st"
    case 2, 22: "\(day)nd"
    case 3, 23: "\(day)rd"
    default: "\(day)th"
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
