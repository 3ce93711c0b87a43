import Foundation
import Recurrence

extension Schedule {
  /// How schedules are written, for help and errors.
  public static let usage =
    "none, step:N[:FACTOR], cosine:N[:LOWEST], plateau[:FACTOR[:PATIENCE]], warmup:N[:SHARE], or a "
    + "warm-up, + and one of them"

  /// Reads what `usage` says, as "step:1000:0.5" or "warmup:100+cosine:5000".
  public init?(text: String) {
    guard text != "none" else {
      self.init()
      return
    }
    var parts = text.split(separator: "+", omittingEmptySubsequences: false).map(Self.words)
    var warmup: Warmup?
    if parts[0].first == "warmup" {
      warmup = Warmup(words: parts.removeFirst())
      if warmup == nil { return nil }
    }
    guard parts.count <= 1 else { return nil }
    guard let words = parts.first else {
      self.init(warmup: warmup)
      return
    }
    guard let course = Course(words: words) else { return nil }
    self.init(course, warmup: warmup)
  }

  /// How it is written, so that it reads back the same.
  public var text: String {
    let parts = [warmup?.text, course.text].compactMap(\.self)
    return parts.isEmpty ? "none" : parts.joined(separator: "+")
  }

  private static func words(_ part: Substring) -> [String] {
    part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Schedule.Warmup {
  fileprivate init?(words: [String]) {
    guard (2...3).contains(words.count), let updates = Int(words[1]), updates > 0 else {
      return nil
    }
    self.init(updates: updates)
    if words.count == 3 {
      guard let start = positive(words[2]) else { return nil }
      self.start = start
    }
  }

  fileprivate var text: String {
    let isDefault = self == Schedule.Warmup(updates: updates)
    return "warmup:\(updates)" + (isDefault ? "" : ":\(start)")
  }
}

extension Schedule.Course {
  fileprivate init?(words: [String]) {
    let numbers = words.dropFirst().compactMap(Double.init).filter { $0 >= 0 && $0.isFinite }
    guard numbers.count == words.count - 1, numbers.count <= 2 else { return nil }
    let whole = words.count > 1 ? Int(words[1]) : nil
    switch (words[0], whole) {
    case ("step", let period?) where period > 0:
      self = .step(every: period, factor: numbers.count > 1 ? numbers[1] : 0.1)
    case ("cosine", let updates?) where updates > 0:
      self = .cosine(updates: updates, lowest: numbers.count > 1 ? numbers[1] : 0)
    case ("plateau", _):
      var rule = Plateau()
      if let factor = numbers.first { rule.factor = factor }
      if words.count > 2 {
        guard let patience = Int(words[2]) else { return nil }
        rule.patience = patience
      }
      self = .plateau(rule)
    default: return nil
    }
  }

  fileprivate var text: String? {
    switch self {
    case .constant: nil
    case .step(let period, let factor): "step:\(period):\(shortest(factor))"
    case .cosine(let updates, let lowest):
      lowest == 0 ? "cosine:\(updates)" : "cosine:\(updates):\(shortest(lowest))"
    case .plateau(let rule): "plateau:\(shortest(rule.factor)):\(rule.patience)"
    }
  }
}

private func positive(_ text: String) -> Double? {
  Double(text).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
}

/// As few digits as read back the same number.
private func shortest(_ number: Double) -> String {
  let text = String(format: "%g", number)
  return Double(text) == number ? text : "\(number)"
}
