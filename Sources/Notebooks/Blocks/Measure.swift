/// A finding that is asked for: what is measured, of which block, where.
public struct Measure: Hashable, Sendable {
  /// What is measured.
  public let name: MeasureName
  /// Its keys: where in a run, of which class, and so on.
  public let fields: Value

  /// The finding that a value asks for, as `{accuracy: {of: fit}}`; nil where it asks for none.
  public init?(_ value: Value) {
    guard let entry = value.map?.first, let name = MeasureName(rawValue: entry.key.text) else {
      return nil
    }
    self.name = name
    fields = entry.value
  }

  /// A finding without keys but what it is of.
  public init(_ name: MeasureName, of block: String) {
    self.name = name
    fields = Value(
      .map([
        Value.Entry(key: Name("of"), value: Value(text: block))
      ]))
  }

  /// The block it is of.
  public var subject: String { fields["of"]?.text ?? "" }
  /// The block it is held against.
  public var rival: String? { fields["than"]?.text }
  /// Whether two findings are divided, not subtracted.
  public var isRatio: Bool { fields["by"]?.text == "ratio" }

  /// The value behind a key.
  public subscript(key: String) -> Value? { fields[key] }

  /// In words: "accuracy of fit", "gradient ratio of net, first 1, last -1". What a parameter stands for is left out,
  /// as it may be anything.
  public var phrase: String {
    let silent = ["of", "than", "by"] + Schema.bounds.map(\.name)
    let said = (fields.map ?? []).filter { $0.value.reference == nil }
    let rest = said.filter { !silent.contains($0.key.text) }
      .map { ", \($0.key.text) \($0.value.reading)" }.joined()
    let words = name.rawValue.replacing("_", with: " ")
    let of = fields["of"]?.reference == nil ? " of \(subject)" : ""
    let against = rival.map { " \(isRatio ? "divided by" : "minus") that of \($0)" } ?? ""
    return "\(words)\(of)\(rest)\(against)"
  }
}

/// A finding and what it is expected to be.
public struct Expectation: Hashable, Sendable {
  /// The finding.
  public let measure: Measure

  /// The expectation that a value states; nil where it states none.
  public init?(_ value: Value) {
    guard let measure = Measure(value) else { return nil }
    self.measure = measure
  }

  /// What was measured.
  public enum Measured: Hashable, Sendable {
    case number(Double)
    case text(String)

    /// How it reads.
    public var reading: String {
      switch self {
      case .number(let number): readable(number)
      case .text(let text): text
      }
    }
  }

  /// Whether what was measured is as expected, in every respect.
  public func isFulfilled(by measured: Measured) -> Bool {
    switch measured {
    case .number(let number): isFulfilled(by: number)
    case .text(let text): isFulfilled(by: text)
    }
  }

  private func isFulfilled(by number: Double) -> Bool {
    let bounds: [(String, (Double) -> Bool)] = [
      ("at_least", { number >= $0 }), ("at_most", { number <= $0 }), ("above", { number > $0 }),
      ("below", { number < $0 }), ("equals", { number == $0 }),
      ("near", { abs(number - $0) <= within($0) }),
    ]
    let holds = bounds.allSatisfy { key, holds in
      guard let value = measure[key] else { return true }
      return value.number.map(holds) ?? (value.flag == (number != 0))
    }
    guard let ends = measure["between"]?.list?.compactMap(\.number), ends.count == 2 else {
      return holds
    }
    return holds && number >= ends[0] && number <= ends[1]
  }

  private func within(_ target: Double) -> Double { measure["within"]?.number ?? abs(target) / 100 }

  private func isFulfilled(by text: String) -> Bool {
    (measure["equals"]?.text).map { $0 == text } ?? true
      && (measure["contains"]?.text).map { text.contains($0) } ?? true
  }

  /// In words: "at least 0.9".
  public var phrase: String {
    let parts = (measure.fields.map ?? []).compactMap { entry -> String? in
      guard Schema.bounds.contains(where: { $0.name == entry.key.text }) else { return nil }
      if entry.key.text == "between", let ends = entry.value.list, ends.count == 2 {
        return "between \(ends[0].reading) and \(ends[1].reading)"
      }
      if entry.key.text == "equals", let flag = entry.value.flag { return flag ? "yes" : "no" }
      return entry.key.text.replacing("_", with: " ") + " " + entry.value.reading
    }
    return parts.joined(separator: ", ")
  }

  /// How what was measured reads: yes or no where that is asked.
  public func reading(of measured: Measured) -> String {
    guard measure["equals"]?.flag != nil, case .number(let number) = measured else {
      return measured.reading
    }
    return number == 0 ? "no" : "yes"
  }
}
