extension ValueType {
  /// Whether a value without parts is of the type.
  func accepts(_ value: Value) -> Bool {
    switch self {
    case .text: value.text != nil
    case .scalar: value.text?.isEmpty == false
    case .number(let range): value.number.map(range.contains) == true
    case .positive: value.number.map { $0 > 0 } == true
    case .whole(let range): value.whole.map(range.contains) == true
    case .step: value.whole.map { $0 != 0 && abs($0) <= 1_000_000_000 } == true
    case .flag: value.flag != nil
    case .choice(let words): value.text.map(words.contains) == true
    case .signal: value.text?.wholeMatch(of: #/(pre_|rec_)?[a-z]{1,4}/#) != nil
    case .block, .problem, .anyProblem: value.text.map { !$0.isEmpty } == true
    case .either(let types): types.contains { $0.accepts(value) }
    case .list, .map, .expectation, .measure, .setting, .sweep, .tensors: false
    }
  }

  /// Whether it consists of parts as the value does.
  func hasParts(like value: Value) -> Bool {
    switch (self, value.content) {
    case (.list(_, let count), .list(let values)): count.contains(values.count)
    case (.map, .map), (.expectation, .map), (.measure, .map), (.setting, .map), (.sweep, .map),
      (.tensors, .map):
      true
    case (.either(let types), _): types.contains { $0.hasParts(like: value) }
    default: false
    }
  }

  /// The word that was probably meant.
  func nearest(to value: Value) -> String? {
    value.text.flatMap { Spelling.nearest(to: $0, among: words) }
  }

  /// The words that can be chosen.
  public var words: [String] {
    switch self {
    case .choice(let words): words
    case .flag: ["true", "false"]
    case .either(let types): types.flatMap(\.words)
    case .list(let element, _): element.words
    default: []
    }
  }
}
