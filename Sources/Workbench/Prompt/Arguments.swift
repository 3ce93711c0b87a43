import Console
import Laboratory
import Recurrence

/// What was typed after a command's name, and how to read it.
struct Arguments {
  let command: Command
  let text: String

  var words: [String] { text.split(separator: " ").map(String.init) }

  /// One whole number of a range.
  func integer(in range: ClosedRange<Int> = 1...Int.max) throws(CommandError) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw expected(Self.wholeNumber(in: range))
    }
    return number
  }

  private static func wholeNumber(in range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (...0, Int.max), (..<0, _): "a whole number"
    case (let least, Int.max): "a whole number from \(least)"
    case (let least, let most): "a whole number from \(least) to \(grouped(most))"
    }
  }

  /// One number above zero.
  func positive() throws(CommandError) -> Double {
    guard let number = Double(text), number.isFinite, number > 0 else {
      throw expected("a number above 0")
    }
    return number
  }

  /// The rest of the line, which must not be empty.
  func filled(_ what: String = "a path") throws(CommandError) -> String {
    guard !text.isEmpty else { throw expected(what) }
    return text
  }

  /// One word of a list.
  func choice<Value>(_ choices: [(name: String, value: Value)]) throws(CommandError) -> Value {
    if let value = choices.first(where: { $0.name == text.lowercased() })?.value { return value }
    throw expected(listed(choices.map(\.name)))
  }

  /// H of each layer, as "16" or "32,16".
  func sizes() throws(CommandError) -> [Int] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let sizes = parts.compactMap { Int($0.filter { $0 != " " }) }.filter(
      (1...Recipe.mostUnits).contains)
    guard sizes.count == parts.count, sizes.count <= Recipe.mostLayers else {
      throw expected(
        "1 to \(Recipe.mostLayers) sizes from 1 to \(Recipe.mostUnits) with commas between")
    }
    return sizes
  }

  /// A limit on the gradient: "none", "1" or "norm 1" for its norm, "value 0.5" for each element.
  func clipping() throws(CommandError) -> Clipping {
    if text == "none" || text == "off" { return .none }
    let limit = Double(words.last ?? "").flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    switch (words.count, words.first, limit) {
    case (1, _, let limit?), (2, "norm", let limit?): return .norm(limit)
    case (2, "value", let limit?): return .value(limit)
    default: throw expected("none, a number above 0, or value and a number above 0")
    }
  }

  /// A schedule of the learning rate, as "step:1000:0.5" or "warmup:100+cosine:5000".
  func schedule() throws(CommandError) -> Schedule {
    guard let schedule = Schedule(text: text) else { throw expected(Schedule.usage) }
    return schedule
  }

  func expected(_ what: String) -> CommandError {
    CommandError(
      text.isEmpty
        ? "“\(command.name)” needs \(what)."
        : "“\(command.name)” expects \(what), got “\(text)”.")
  }
}

extension CellKind {
  /// The cells by the names that one types: those of model files, and `rnn` for the tanh cell.
  static let typed: [(name: String, value: CellKind)] =
    [CellKind.lstm, .gru, .rnnTanh].map {
      ($0 == .rnnTanh ? "rnn" : $0.rawValue, $0)
    } + allCases.filter { ![.lstm, .gru, .rnnTanh].contains($0) }.map { ($0.rawValue, $0) }
}
