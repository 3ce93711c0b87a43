/// Holds what stands in a block against the schema: strictly, and everything at once.
struct Decoder {
  private let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var uses: [Use] = []

  init(_ source: SourceText) { self.source = source }

  mutating func report(_ place: SourcePlace, _ message: String, suggestion: String? = nil) {
    diagnostics.append(source.diagnostic(place, message, suggestion: suggestion))
  }

  /// Checks the keys of a map; `owner` is what has them, as "a train block".
  mutating func check(
    _ entries: [Value.Entry], _ keys: [KeyDescription], of owner: String, at place: SourcePlace
  ) {
    for entry in entries {
      if let key = keys.first(where: { $0.name == entry.key.text }) {
        check(entry.value, key.type, of: key.name)
      } else {
        report(
          entry.key.place, "There is no key “\(entry.key.text)” in \(owner).",
          suggestion: Spelling.nearest(to: entry.key.text, among: keys.map(\.name)))
      }
    }
    for key in keys where key.isRequired && !entries.contains(where: { $0.key.text == key.name }) {
      report(place, "In \(owner) “\(key.name)” is missing: \(key.type.phrase).")
    }
  }

  /// Checks the value of a key.
  mutating func check(_ value: Value, _ type: ValueType, of key: String) {
    if let name = value.reference {
      uses.append(Use(name: name, place: value.place, role: .value(type, key: key)))
    } else if case .either(let types) = type {
      checkAlternatives(value, types, of: key)
    } else if !checkParts(value, type, of: key), !type.accepts(value) {
      refuse(value, type, of: key)
    }
  }

  private mutating func refuse(_ value: Value, _ type: ValueType, of key: String) {
    let length = value.list.flatMap { type.refusal(ofLengthOf: $0, key) }
    report(
      value.place, length ?? "“\(key)” expects \(type.phrase), got \(value.excerpt).",
      suggestion: type.nearest(to: value))
  }

  /// Takes the alternative that the value looks like.
  private mutating func checkAlternatives(_ value: Value, _ types: [ValueType], of key: String) {
    if let type = types.first(where: { $0.hasParts(like: value) || $0.accepts(value) }) {
      check(value, type, of: key)
    } else {
      refuse(value, .either(types), of: key)
    }
  }

  /// Checks what a list or map consists of; false where the type or the value has no parts.
  private mutating func checkParts(_ value: Value, _ type: ValueType, of key: String) -> Bool {
    switch (type, value.content) {
    case (.list(let element, let count), .list(let values)) where count.contains(values.count):
      for value in values { check(value, element, of: key) }
    case (.map(let keys), .map(let entries)): check(entries, keys, of: "“\(key)”", at: value.place)
    case (.expectation, .map(let entries)):
      checkMeasure(entries, value.place, key, isExpected: true)
    case (.measure, .map(let entries)): checkMeasure(entries, value.place, key, isExpected: false)
    case (.setting, .map(let entries)): checkSettings(entries) { [$0] }
    case (.sweep, .map(let entries)): checkSweep(entries)
    case (.tensors, .map(let entries)): checkTensors(entries)
    case (.block(let kinds), .scalar(let name, _)): use(name, value.place, .block(kinds))
    case (.problem, .scalar(let name, _)): use(name, value.place, .problem([.data]))
    case (.anyProblem, .scalar(let name, _)):
      use(name, value.place, .problem([.data] + BlockKind.networks))
    default: return false
    }
    return true
  }

  private mutating func use(_ name: String, _ place: SourcePlace, _ role: Use.Role) {
    uses.append(Use(name: name, place: place, role: role))
  }
}

// MARK: - Findings, settings, weights

extension Decoder {
  /// `accuracy: {of: fit, at_least: 0.9}`: one finding, with its keys.
  private mutating func checkMeasure(
    _ entries: [Value.Entry], _ place: SourcePlace, _ key: String, isExpected: Bool
  ) {
    guard let entry = entries.first, entries.count == 1 else {
      return report(
        place, "“\(key)” expects one finding, as {accuracy: {of: fit}}, got \(entries.count).")
    }
    guard let name = MeasureName(rawValue: entry.key.text) else {
      let names = MeasureName.allCases.map(\.rawValue)
      let near = Spelling.nearest(to: entry.key.text, among: names)
      let known = near == nil ? "; a finding is " + ValueType.some(names, 24) : "."
      return report(
        entry.key.place, "There is no finding “\(entry.key.text)”\(known)", suggestion: near)
    }
    guard let inner = entry.value.map else {
      return report(
        entry.value.place,
        "“\(name.rawValue)” expects keys, as {of: fit}, got \(entry.value.excerpt).")
    }
    let keys = name.details.keys + Schema.comparison + (isExpected ? Schema.bounds : [])
    check(inner, keys, of: "“\(name.rawValue)”", at: entry.key.place)
    if isExpected { checkBounds(inner, name, entry.key.place) }
  }

  private mutating func checkBounds(
    _ entries: [Value.Entry], _ name: MeasureName, _ place: SourcePlace
  ) {
    let numeric = ["at_least", "at_most", "above", "below", "between", "near"]
    let given = entries.map(\.key)
    guard given.contains(where: { (numeric + ["equals", "contains"]).contains($0.text) }) else {
      return report(
        place, "“\(name.rawValue)” is expected to be what? Say at_least, at_most, between, equals …"
      )
    }
    for key in given {
      if name.details.isText, numeric.contains(key.text) {
        report(key.place, "“\(name.rawValue)” is a text; expected equals or contains.")
      } else if !name.details.isText, key.text == "contains" {
        report(
          key.place,
          "“\(name.rawValue)” is a number; expected at_least, at_most, between, equals or near.")
      }
    }
  }

  private mutating func checkSettings(_ entries: [Value.Entry], _ values: (Value) -> [Value]) {
    for entry in entries {
      for value in values(entry.value) {
        use(entry.key.text, entry.key.place, .setting(value))
      }
    }
  }

  private mutating func checkSweep(_ entries: [Value.Entry]) {
    for entry in entries where entry.value.list?.isEmpty != false {
      report(
        entry.value.place,
        "“\(entry.key.text)” expects a list of values, got \(entry.value.excerpt).")
    }
    checkSettings(entries) { $0.list ?? [] }
  }

  private mutating func checkTensors(_ entries: [Value.Entry]) {
    for entry in entries { checkNumbers(entry.value, of: entry.key.text) }
  }

  private mutating func checkNumbers(_ value: Value, of key: String) {
    if let list = value.list {
      for value in list { checkNumbers(value, of: key) }
    } else {
      check(value, .anyNumber, of: key)
    }
  }
}
